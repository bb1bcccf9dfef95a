#include "base/decimal.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>

using namespace askwell;

TEST_SUITE_BEGIN("base/decimal");

TEST_CASE("numbers are read as the C library reads them") {
  for (const char* text : {"0",        "-0",
                           "1",        "-1",
                           "42",       "9007199254740992",
                           "0.5",      "-0.125",
                           "3.14159",  "1e3",
                           "1E+3",     "25e-1",
                           "1e-7",     "123456789012345678901234567890",
                           "1e300",    "2.5e-310",
                           "0.000001", "1.",
                           "7,",       "8e",
                           "9e+"}) {
    CAPTURE(text);
    const char* end = nullptr;
    char* expected_end = nullptr;
    const double ours = read_decimal(text, &end);
    const double theirs = std::strtod(text, &expected_end);
    CHECK(end == expected_end);
    CHECK(std::fabs(ours - theirs) <= std::fabs(theirs) * 1e-14);
  }
}

TEST_CASE("what is too large is infinite, what is no number leaves the end where it began") {
  const char* end = nullptr;
  CHECK(std::isinf(read_decimal("1e999", &end)));
  CHECK(read_decimal("1e-999", &end) == 0);
  const char* none = "x";
  CHECK(read_decimal(none, &end) == 0);
  CHECK(end == none);
}

TEST_CASE("digits over the limit are the limit and told") {
  const char* end = nullptr;
  bool fits = false;
  CHECK(read_digits("255;", &end, 255, &fits) == 255);
  CHECK(fits);
  CHECK(*end == ';');
  CHECK(read_digits("256", &end, 255, &fits) == 255);
  CHECK_FALSE(fits);
  CHECK(read_digits("18446744073709551615", &end, ~std::uint64_t{0}, &fits) ==
        ~std::uint64_t{0});
  CHECK(fits);
  CHECK(read_digits("18446744073709551616", &end, ~std::uint64_t{0}, &fits) ==
        ~std::uint64_t{0});
  CHECK_FALSE(fits);
}

TEST_CASE("numbers are written as short as they can be read back") {
  const std::pair<double, const char*> table[] = {
      {0, "0"},
      {-0.0, "0"},
      {1, "1"},
      {-12, "-12"},
      {0.1, "0.1"},
      {-0.25, "-0.25"},
      {1e14, "100000000000000"},
      {123456.789, "123456.789"},
      {0.30000000000000004, "3.0000000000000004e-1"},
      {1e15, "1e15"},
      {-2.5e18, "-2.5e18"},
      {1e-9, "0.000000001"}};
  for (const auto& [number, text] : table) CHECK(write_decimal(number) == text);
}

TEST_CASE("what is written is read back, exactly or to 15 digits") {
  for (int i = 1; i < 4000; ++i) {
    const double money = i * 7919 / 100.0, any = 1.0 / i, large = 1e15 * i / 7,
                 small = 1e-12 / i;
    for (const double number : {money, any, large, small, -money}) {
      const std::string text = write_decimal(number);
      const char* end = nullptr;
      const double read = read_decimal(text.c_str(), &end);
      CAPTURE(text);
      CHECK(*end == '\0');
      CHECK(std::fabs(read - number) <= 4e-15 * std::fabs(number));
      if (number == money) CHECK(std::strtod(text.c_str(), nullptr) == number);
    }
  }
}

TEST_SUITE_END();
