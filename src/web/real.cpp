#include "web/real.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace askwell::web {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double scaled(double value, int power) {
  constexpr double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                             1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                             1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  for (; power > 22; power -= 22) value *= tens[22];
  for (; power < -22; power += 22) value /= tens[22];
  return power < 0 ? value / tens[-power] : value * tens[power];
}

// "e+5"; nothing if no digit follows.
int read_exponent(const char*& at) {
  if (*at != 'e' && *at != 'E') return 0;
  const char* digit = at + 1;
  const bool negative = *digit == '-';
  if (negative || *digit == '+') ++digit;
  if (!is_digit(*digit)) return 0;
  int value = 0;
  for (; is_digit(*digit); ++digit) value = std::min(value * 10 + (*digit - '0'), 100000);
  at = digit;
  return negative ? -value : value;
}

}  // namespace

double read_real(const char* text, const char** end) {
  const char* at = text;
  const bool negative = *at == '-';
  if (negative || *at == '+') ++at;

  std::uint64_t digits = 0;  // the first that fit; a power of ten stands for the others
  int power = 0;
  bool any = false, fraction = false;
  for (;; ++at) {
    if (*at == '.' && !fraction) {
      fraction = true;
    } else if (is_digit(*at)) {
      any = true;
      const bool fits = digits < 100'000'000'000'000'000;
      if (fits) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
      power += (fits ? 0 : 1) - (fraction ? 1 : 0);
    } else {
      break;
    }
  }
  if (!any) {
    *end = text;
    return 0;
  }
  power += read_exponent(at);
  *end = at;

  double value = static_cast<double>(digits);
  if (digits != 0) {
    value = power > 400 ? std::numeric_limits<double>::infinity()
                        : scaled(value, std::max(power, -400));
  }
  return negative ? -value : value;
}

}  // namespace askwell::web
