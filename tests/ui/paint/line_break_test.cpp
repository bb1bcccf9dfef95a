#include "ui/paint/line_break.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "base/unicode_file.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/paint/line_break");

namespace {

constexpr auto advance = [](std::string_view cluster) {
  return code_point_at(cluster, 0).value >= 0x2e80 ? 10.0f : 5.0f;
};

std::string broken(std::string_view text, float width, float indent = 0) {
  return with_breaks(text, break_lines(text, width, indent, advance));
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
    for (const auto& line : break_lines(text, width, 0, advance)) {
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
    for (const auto& line : break_lines(text, width, 0, advance))
      CHECK(line.width <= width + 0.1f);
    std::erase(joined, '\n');
    CHECK(joined == text);
  }
}

TEST_CASE("a line is never broken inside of what a reader takes for one character") {
  CHECK(broken("👩‍👩‍👧‍👦👍🏽🇨🇳5️⃣", 10) ==
        "👩‍👩‍👧‍👦\n👍🏽\n🇨🇳\n5️⃣");
  CHECK(broken("e\u0301e\u0301e\u0301", 10) == "e\u0301e\u0301\ne\u0301");
}

TEST_CASE("quotes are brackets between Chinese characters and stick to words elsewhere") {
  CHECK(broken("他说“好的”就走", 30) == "他说\n“好的”\n就走");
  CHECK(broken("say “yes”now", 45) == "say \n“yes”now");
}

namespace {

// Whether a case is about classes that are claimed. A mark that has nothing to stand on (a
// space, a newline, a control) belongs to what is before it here, as UAX #29 says.
bool is_claimed(const fakes::UnicodeCase& one) {
  static const std::vector<std::string_view> known{
      "AL",     "XX_AL", "AI_AL",   "SA_AL", "BA", "BB",          "BK", "CJ_NS", "CL",
      "CM1_CM", "CP",    "CP_CP30", "EB",    "EX", "GL",          "HY", "ID",    "IN",
      "IS",     "LF",    "NS",      "NU",    "OP", "OP_OP30",     "PO", "PR",    "QU",
      "RI",     "SP",    "SY",      "WJ",    "ZW", "ZWJ_O_ZWJ_CM"};
  static const std::vector<std::string_view> bare{"SP", "ZW", "BK", "LF", "WJ"};
  const auto among = [](const auto& set, std::string_view what) {
    return std::find(set.begin(), set.end(), what) != set.end();
  };
  for (std::size_t i = 0; i < one.classes.size(); ++i) {
    if (!among(known, one.classes[i])) return false;
    const bool mark = one.classes[i] == "CM1_CM" || one.classes[i] == "ZWJ_O_ZWJ_CM";
    if (mark && i > 0 && among(bare, one.classes[i - 1])) return false;
  }
  for (const char* odd : {"<CHARACTER TABULATION> (BA) × [9", "<START OF HEADING>", "KHMER",
                          "MONGOLIAN", "(CM1_CM) × [30.11]",
                          // Newer versions of Unicode do not say so any more.
                          "(SP) × [15.0]"}) {
    if (one.line.find(odd) != std::string::npos) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("Unicode's own test holds for the classes that are claimed") {
  const auto cases = fakes::unicode_cases("LineBreakTest");
  int tried = 0;
  for (const auto& one : cases) {
    if (!is_claimed(one)) continue;
    std::vector<std::size_t> places = break_places(one.text);
    places.push_back(one.text.size());
    CAPTURE(one.line);
    CHECK(places == one.breaks);
    ++tried;
  }
  MESSAGE(tried << " of " << cases.size() << " cases");
  CHECK(tried > 3000);
}

TEST_SUITE_END();
