// Reading and writing numbers as JSON has them, in a tenth of the code that the C library
// needs.
#pragma once

#include <cstdint>
#include <string>

namespace askwell {

// The number at the start of `text` (which ends in NUL): digits with an optional sign,
// fraction and exponent. `end` is set behind it, or to `text` if there is none. Whole
// numbers up to 2^53 are exact, others are right to 15 digits; what is too large is infinite.
double read_decimal(const char* text, const char** end);

// The same for digits alone. `fits` is false, and the result the largest value, where the
// number is larger than `most`.
std::uint64_t read_digits(const char* text, const char** end, std::uint64_t most, bool* fits);

// A finite number: whole ones up to 1e15 and decimals of up to 15 digits are read back as they
// were, all others to 15 digits.
std::string write_decimal(double number);

}  // namespace askwell
