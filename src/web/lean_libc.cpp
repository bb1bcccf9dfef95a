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

// The JSON lexer calls these three for text that it has checked already, in base ten.
double strtod(const char* text, char** end) {
  const char* behind = text;
  const double value = askwell::read_decimal(text, &behind);
  *end = const_cast<char*>(behind);
  return value;
}

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
}
