// Decimal numbers to doubles without the C library, whose reader works with 128-bit reals
// that nothing else here needs.
#pragma once

namespace askwell::web {

// As strtod, for decimal numbers as in JSON: sign, digits, fraction, exponent. `end` is where
// reading stopped; the beginning if there was no number. Correctly rounded up to 15 digits and
// powers of ten from -22 to 22, which holds all numbers that people write; else within a few
// units in the last place. Too large: infinity.
double read_real(const char* text, const char** end);

}  // namespace askwell::web
