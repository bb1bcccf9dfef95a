// Functions of the C library that are called but whose full size nobody needs: they are
// linked in place of its own.
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstddef>

#include "base/decimal.h"
#include "ui/imgui_shim/format.h"

extern "C" {

int vsnprintf(char* out, std::size_t size, const char* pattern, std::va_list values) {
  return askwell::ui::format(out, size, pattern, values);
}

int snprintf(char* out, std::size_t size, const char* pattern, ...) {
  std::va_list values;
  va_start(values, pattern);
  const int length = askwell::ui::format(out, size, pattern, values);
  va_end(values);
  return length;
}

// Dear ImGui reads saved window settings with it; there never are any.
int sscanf(const char*, const char*, ...) { return 0; }

// The JSON lexer calls some of these for text that it has checked already, in base ten; the
// others stand in the same files of the C library and must come from here too.
double strtod(const char* text, char** end) {
  const char* behind = text;
  const double value = askwell::read_decimal(text, &behind);
  *end = const_cast<char*>(behind);
  return value;
}

float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }

long double strtold(const char* text, char** end) { return strtod(text, end); }

unsigned long long strtoull(const char* text, char** end, int) {
  const char* behind = text;
  bool fits = false;
  const std::uint64_t value = askwell::read_digits(text, &behind, ULLONG_MAX, &fits);
  if (!fits) errno = ERANGE;
  *end = const_cast<char*>(behind);
  return value;
}

long long strtoll(const char* text, char** end, int) {
  const bool negative = *text == '-';
  const char* behind = text;
  bool fits = false;
  const std::uint64_t value =
      askwell::read_digits(text + (negative ? 1 : 0), &behind, LLONG_MAX, &fits);
  if (!fits) errno = ERANGE;
  *end = const_cast<char*>(behind);
  return negative ? -static_cast<long long>(value) : static_cast<long long>(value);
}

unsigned long strtoul(const char* text, char** end, int base) {
  return static_cast<unsigned long>(strtoull(text, end, base));
}

long strtol(const char* text, char** end, int base) {
  return static_cast<long>(strtoll(text, end, base));
}

// Circles are drawn with these: to a millionth, for angles of a few turns.
float sinf(float angle) {
  const float turns = angle * 0.15915494f;
  const float whole = turns < 0 ? -static_cast<float>(static_cast<int>(0.5f - turns))
                                : static_cast<float>(static_cast<int>(turns + 0.5f));
  float x = (turns - whole) * 6.2831853f;  // -pi .. pi
  if (x > 1.5707963f) x = 3.1415927f - x;
  if (x < -1.5707963f) x = -3.1415927f - x;
  const float square = x * x;
  return x * (1 + square * (-0.16666667f +
                            square * (0.0083333310f +
                                      square * (-0.00019840874f + square * 2.7525562e-6f))));
}

float cosf(float angle) { return sinf(angle + 1.5707963f); }
}
