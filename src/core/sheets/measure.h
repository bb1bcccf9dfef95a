// How worksheets calculate and compare, so that every build agrees.
//
// An unknown number is NaN. What is divided by 0 is unknown, and so is what needs something
// unknown; every comparison with it is false. Calculated numbers are compared to 9 decimal
// places, so that 0.1 + 0.2 is 0.3.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace askwell::sheets {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool known(double x);
double ratio(double part, double whole);  // unknown for a whole of 0

double rounded(double x);  // to 9 decimal places; x itself where it is over 1e9
bool below(double a, double b);
bool above(double a, double b);
bool at_least(double a, double b);
bool at_most(double a, double b);
bool same(double a, double b);

// Unknown for nothing at all.
double mean(const std::vector<double>& numbers);
double median(std::vector<double> numbers);  // of an even count, the mean of the middle two

// The day number (0 is 1970-01-01) of a real day written YYYY-MM-DD, 1900 to 2199.
std::optional<int> day_number(std::string_view date);
std::string date_of(int day);  // the reverse

// Blank are only U+0009 to U+000D, space, U+00A0 and U+3000.
bool is_blank(std::string_view text);
std::string_view without_blanks(std::string_view text);  // at both ends

std::size_t code_points(std::string_view text);

}  // namespace askwell::sheets
