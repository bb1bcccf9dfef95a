#include "base/decimal.h"

#include <cmath>

namespace askwell {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double ten_to(int power) {
  double result = 1, base = 10;
  for (; power > 0; power /= 2, base *= base) {
    if (power % 2 == 1) result *= base;
  }
  return result;
}

}  // namespace

std::uint64_t read_digits(const char* text, const char** end, std::uint64_t most, bool* fits) {
  std::uint64_t value = 0;
  *fits = true;
  for (; is_digit(*text); ++text) {
    const auto digit = static_cast<std::uint64_t>(*text - '0');
    if (value > (most - digit) / 10) *fits = false;
    if (*fits) value = value * 10 + digit;
  }
  *end = text;
  return *fits ? value : most;
}

double read_decimal(const char* text, const char** end) {
  const char* at = text;
  const bool negative = *at == '-';
  if (*at == '-' || *at == '+') ++at;

  std::uint64_t digits = 0;
  int power = 0;
  bool any = false, fraction = false;
  for (;; ++at) {
    if (*at == '.' && !fraction) {
      fraction = true;
    } else if (is_digit(*at)) {
      any = true;
      const bool room = digits < 100000000000000000u;  // what follows no longer matters
      if (room) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
      power += (room ? 0 : 1) - (fraction ? 1 : 0);
    } else {
      break;
    }
  }
  *end = any ? at : text;
  if (!any) return 0;

  if (*at == 'e' || *at == 'E') {
    const char* from = at + 1;
    const bool below = *from == '-';
    if (*from == '-' || *from == '+') ++from;
    bool fits = false;
    const char* behind = from;
    const auto exponent = static_cast<int>(read_digits(from, &behind, 9999, &fits));
    if (behind != from) {
      *end = behind;
      power += below ? -exponent : exponent;
    }
  }
  double value = static_cast<double>(digits);
  if (digits != 0 && power > 0) value *= ten_to(power);
  if (power < 0) {
    // In two steps where one would leave the range.
    const int first = power < -300 ? 300 : -power;
    value /= ten_to(first);
    value /= ten_to(-power - first);
  }
  return negative ? -value : value;
}

namespace {

// `digits` with a point before the last `after` of them, which end in no 0.
std::string with_point(std::uint64_t digits, int after) {
  std::string out = std::to_string(digits);
  const auto behind = static_cast<std::size_t>(after);
  if (out.size() <= behind) out.insert(0, behind + 1 - out.size(), '0');
  if (behind > 0) out.insert(out.size() - behind, ".");
  while (behind > 0 && out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace

std::string write_decimal(double number) {
  const std::string sign = number < 0 ? "-" : "";
  const double size = std::fabs(number);
  double scale = 1;
  for (int after = 0; size < 1e15 && after <= 22; ++after, scale *= 10) {
    const double digits = std::floor(size * scale + 0.5);
    if (digits >= 9007199254740992.0) break;  // 2^53: no longer exact
    if (digits / scale == size && (digits > 0 || size == 0)) {
      return (size == 0 ? "" : sign) + with_point(static_cast<std::uint64_t>(digits), after);
    }
  }
  int power = 0;
  for (; size / ten_to(power) >= 10; ++power) {
  }
  for (; power > -300 && size * ten_to(-power) < 1; --power) {
  }
  const double lead = power >= 0 ? size / ten_to(power) : size * ten_to(-power);
  const auto digits = static_cast<std::uint64_t>(std::floor(lead * 1e16 + 0.5));
  return sign + with_point(digits, 16) + (power == 0 ? "" : "e" + std::to_string(power));
}

}  // namespace askwell
