#include "core/sheets/typed.h"

#include "cells.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/typed");

namespace {

Cell typed_as(std::string_view type, std::string_view text) {
  return typed(read_form(type).parts.front(), text);
}

}  // namespace

TEST_CASE("numbers may have commas between thousands, and nothing else around them") {
  CHECK(typed_as("x:num", "1,234.5") == Cell::of(1234.5));
  CHECK(typed_as("x:num", " -7 ") == Cell::of(-7.0));
  CHECK(typed_as("x:num", "1,234,567") == Cell::of(1234567.0));
  CHECK(typed_as("x:num", "").is_null());
  for (const char* text : {"1,23", "12,34,567", ",123", "1 2", "5%", "abc", "1e999", "1,2,3"}) {
    CAPTURE(text);
    CHECK(typed_as("x:num", text) == Cell::of(std::string_view(text)));
  }
}

TEST_CASE("numbers may be in full-width digits, with a currency, or in per cent of a part") {
  CHECK(typed_as("x:num", "１２．５") == Cell::of(12.5));
  CHECK(typed_as("x:num", "−3") == Cell::of(-3.0));
  for (const char* thousand : {"¥1,000", "￥１，０００", "$ 1000", "1,000元", "€1000.00"}) {
    CAPTURE(thousand);
    CHECK(typed_as("x:amt", thousand) == Cell::of(1000.0));
  }
  CHECK(typed_as("x:part", "30%") == Cell::of(0.3));
  CHECK(typed_as("x:num -1..1", "-2.5 ％") == Cell::of(-0.025));
  CHECK(typed_as("x:part", "¥0.5") == text("¥0.5"));
  CHECK(typed_as("x:amt", "¥") == text("¥"));
}

TEST_CASE("a day may be written in Chinese, with points, or with a time of day") {
  for (const char* day : {"2026年3月1日", "2026年03月01日", "2026.3.1", "2026/3/1 0:00",
                          "2026-03-01 13:45:00", "２０２６／３／１"}) {
    CAPTURE(day);
    CHECK(typed_as("x:date", day) == text("2026-03-01"));
  }
  for (const char* none : {"2026年2月30日", "2026年3月", "2026/3/1 25:99:00:00", "日", "3.1"}) {
    CAPTURE(none);
    CHECK(typed_as("x:date", none) == text(none));
  }
}

TEST_CASE("yes and no are understood in both languages, days with strokes and one digit") {
  for (const char* yes : {"yes", "TRUE", "1", "是"})
    CHECK(typed_as("x:tri", yes) == Cell::of(true));
  for (const char* no : {"no", "False", "0", "否"})
    CHECK(typed_as("x:tri", no) == Cell::of(false));
  CHECK(typed_as("x:tri", "maybe") == text("maybe"));
  CHECK(typed_as("x:date", "2026/3/1") == text("2026-03-01"));
  CHECK(typed_as("x:date", "2026-3-31") == text("2026-03-31"));
  CHECK(typed_as("x:date", "2026/2/30") == text("2026/2/30"));
  CHECK(typed_as("x:date", "1/3/2026") == text("1/3/2026"));
}

TEST_CASE("a list is parted by semicolons, a text stays as it is") {
  const Cell list = typed_as("x:[a|b]", "a; b;;");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[1] == text("b"));
  CHECK(shown(read_form("x:[a|b]").parts.front(), list) == "a; b");
  CHECK(typed_as("x:text", " as it is ") == text(" as it is "));
  CHECK(typed_as("x:text", "") == text(""));
  CHECK(typed_as("x:a|b", " a ") == text("a"));
}

TEST_CASE("the form of a field is found by its pointer") {
  const Form form = read_form(pareto.form);
  CHECK(form_at(form, "/customers/3/profit")->type == Form::Type::number);
  CHECK(form_at(form, "")->type == Form::Type::record);
  CHECK(form_at(form, "/customers/3/nothing") == nullptr);
}

TEST_SUITE_END();
