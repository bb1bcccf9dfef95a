#include "base/decimal.h"

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

}  // namespace askwell
