#include "core/sheets/measure.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace askwell::sheets;

TEST_SUITE_BEGIN("core/sheets/measure");

TEST_CASE("numbers are compared to nine decimals, large ones as they are") {
  CHECK(same(0.1 + 0.2, 0.3));
  CHECK(at_least(0.3, 0.1 + 0.2));
  CHECK(at_most(0.1 + 0.2, 0.3));
  CHECK_FALSE(above(0.1 + 0.2, 0.3));
  CHECK(above(0.300000001, 0.3));
  CHECK(rounded(0.0000000005) == 1e-9);
  CHECK(rounded(-0.0000000005) == 0);
  CHECK(rounded(1e15 + 0.125) == 1e15 + 0.125);
  CHECK(rounded(-1e15 - 0.125) == -1e15 - 0.125);
}

TEST_CASE("a comparison with something unknown is false") {
  CHECK_FALSE(below(unknown, 1));
  CHECK_FALSE(above(1, unknown));
  CHECK_FALSE(at_least(unknown, 0));
  CHECK_FALSE(at_most(0, unknown));
  CHECK_FALSE(same(unknown, unknown));
  CHECK_FALSE(known(ratio(1, 0)));
  CHECK_FALSE(known(ratio(unknown, 1)));
}

TEST_CASE("mean and median") {
  CHECK_FALSE(known(mean({})));
  CHECK_FALSE(known(median({})));
  CHECK(mean({1, 2, 6}) == 3);
  CHECK(median({6, 1, 2}) == 2);
  CHECK(median({6, 1, 2, 3}) == 2.5);
}

TEST_CASE("a day is a real one, written in one way") {
  CHECK(day_number("1970-01-01") == 0);
  CHECK(day_number("1900-01-01") == -25567);
  CHECK(day_number("2199-12-31") == 84005);
  CHECK(day_number("2024-02-29") == 19782);
  for (const char* text :
       {"", "2026-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "2026-2-03", "2026-02-00",
        "2026-00-01", "2026-13-01", "2026-04-31", "2026/04/30", "2026-04-30 ", " 2026-04-30",
        "+026-04-30", "２０２６-04-30"}) {
    CAPTURE(text);
    CHECK_FALSE(day_number(text).has_value());
  }
  for (int day = -25567; day <= 84005; day += 37) CHECK(day_number(date_of(day)) == day);
}

TEST_CASE("blank are the controls from tab to carriage return and three spaces, no others") {
  CHECK(is_blank(""));
  CHECK(is_blank("\t\n\v\f\r \u00a0\u3000"));
  for (const char* text : {"\u200b", "\u2003", "\ufeff", "\x1f", "\u0085", "."}) {
    CAPTURE(text);
    CHECK_FALSE(is_blank(text));
  }
  CHECK(without_blanks("\u3000 a b\u00a0\n") == "a b");
  CHECK(code_points("善a🦊") == 3);
}

TEST_SUITE_END();
