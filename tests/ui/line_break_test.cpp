#include "ui/line_break.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/line_break");

namespace {

float advance(char32_t c) { return c >= 0x2e80 ? 10.0f : 5.0f; }

std::string broken(std::string_view text, float width, float indent = 0) {
  const auto measure = [](char32_t c) { return advance(c); };
  return with_breaks(text, break_lines(text, width, indent, measure));
}

}  // namespace

TEST_CASE("English breaks at spaces and keeps them at the end of the line") {
  CHECK(broken("one two three", 40) == "one two \nthree");
  CHECK(broken("one two three", 400) == "one two three");
  CHECK(broken("", 40) == "");
}

TEST_CASE("Chinese breaks between any two characters") {
  CHECK(broken("一二三四五", 30) == "一二三\n四五");
}

TEST_CASE("closing punctuation never begins a line and opening never ends one") {
  CHECK(broken("一二三，四五", 30) == "一二\n三，四\n五");
  CHECK(broken("一二（三四）", 30) == "一二\n（三\n四）");
  const std::string text =
      "客户说：“上个月退回来四批（二百箱），不过还能应付……”对吧？Line 3 跑到 60 袋，封口就漏。";
  for (float width = 40; width < 400; width += 7) {
    for (const auto& line :
         break_lines(text, width, 0, [](char32_t c) { return advance(c); })) {
      const std::string piece = text.substr(line.begin, line.end - line.begin);
      for (const char* closing : {"，", "。", "：", "”", "）", "？", "…"}) {
        CAPTURE(piece);
        CHECK_FALSE(piece.starts_with(closing));
      }
      for (const char* opening : {"“", "（"}) CHECK_FALSE(piece.ends_with(opening));
    }
  }
}

TEST_CASE("numbers and Latin words stay whole, a word too long for a line does not") {
  CHECK(broken("价格 0.125 元", 45) == "价格 \n0.125 元");
  CHECK(broken("abcdefghij", 20) == "abcd\nefgh\nij");
}

TEST_CASE("the first line is shorter by its indent") {
  CHECK(broken("一二三四", 30, 10) == "一二\n三四");
}

TEST_CASE("no line is wider than its room, and nothing is lost") {
  const std::string text =
      "Late parts stop line 3, and 客户 fined us 3000 元 in May；that is all.";
  for (float width = 60; width < 500; width += 11) {
    std::string joined = broken(text, width);
    for (const auto& line : break_lines(text, width, 0, [](char32_t c) { return advance(c); }))
      CHECK(line.width <= width + 0.1f);
    std::erase(joined, '\n');
    CHECK(joined == text);
  }
}

TEST_SUITE_END();
