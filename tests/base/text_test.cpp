#include "base/text.h"

#include <doctest/doctest.h>

using namespace askwell;

TEST_SUITE_BEGIN("base/text");

TEST_CASE("a code point knows its value and its bytes") {
  const std::string_view text = "a\xC3\xA9\xE5\x96\x84\xF0\x9F\x98\x80";
  const char32_t values[] = {U'a', 0xE9, 0x5584, 0x1F600};

  std::size_t at = 0;
  for (const char32_t value : values) {
    const CodePoint here = code_point_at(text, at);
    CHECK(here.value == value);
    CHECK(here.valid);
    at += here.bytes;
  }

  CHECK(at == text.size());
  CHECK(code_point_at(text, at).bytes == 0);
}

TEST_CASE("a byte that begins nothing valid is one replacement") {
  const std::string_view broken[] = {
      "\x80",              // a continuation alone
      "\xC0\x80",          // overlong
      "\xE0\x80\x80",      // overlong
      "\xED\xA0\x80",      // surrogate
      "\xF4\x90\x80\x80",  // over U+10FFFF
      "\xF5\x80\x80\x80",  // no such first byte
      "\xE5\x96",          // cut short
      "\xE5\x96z",         // wrong continuation
  };
  for (const std::string_view text : broken) {
    const CodePoint here = code_point_at(text, 0);
    CHECK(here.value == 0xFFFD);
    CHECK(here.bytes == 1);
    CHECK_FALSE(here.valid);
  }
}

TEST_CASE("every code point survives writing and reading") {
  const char32_t values[] = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF};
  for (const char32_t value : values) {
    std::string text;
    append_utf8(text, value);
    const CodePoint here = code_point_at(text, 0);
    CHECK(here.valid);
    CHECK(here.value == value);
    CHECK(here.bytes == text.size());
  }
}

TEST_CASE("what is no code point is written as the replacement") {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  CHECK(text == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("the first invalid byte is found") {
  CHECK_FALSE(invalid_utf8("").has_value());
  CHECK_FALSE(invalid_utf8("\xE5\x96\x84").has_value());
  CHECK(invalid_utf8("ab\xFFz").value() == 2);
  CHECK(invalid_utf8("\xE5\x96\x84\xE5\x96").value() == 3);
}

TEST_CASE("splitting keeps empty pieces") {
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split("a,,b,", ',') == std::vector<std::string_view>{"a", "", "b", ""});
}

TEST_CASE("trimming takes blanks off both ends only") {
  CHECK(trimmed(" \t a b\r\n") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("a whole number in bounds is read, anything else is not") {
  CHECK(read_int("42", 0, 100).value() == 42);
  CHECK(read_int("-5", -10, 10).value() == -5);
  for (const std::string_view text :
       {"", "-", "+5", " 5", "5 ", "5x", "1e3", "101", "-1", "99999999999999999999"}) {
    CHECK_FALSE(read_int(text, 0, 100).has_value());
  }
}

TEST_CASE("filling replaces known keys and leaves the rest") {
  const std::initializer_list<Replacement> values{{"need", "seals"}, {"person", "Gao"}};
  CHECK(filled("{need}: {person}, {need}", values) == "seals: Gao, seals");
  CHECK(filled("{other} {", values) == "{other} {");
  CHECK(filled("{{need}}", values) == "{seals}");
  CHECK(filled("", values) == "");
}

TEST_CASE("filling parts Latin letters and digits from Chinese characters") {
  CHECK(filled("{who}没接这个话茬", {{"who", "Ben Hale"}}) == "Ben Hale 没接这个话茬");
  CHECK(filled("说到了{who}关心的事", {{"who", "Ben Hale"}}) == "说到了 Ben Hale 关心的事");
  CHECK(filled("说到了{who}关心的事", {{"who", "高敏"}}) == "说到了高敏关心的事");
  CHECK(filled("Ask {who}: {n}", {{"who", "高敏"}, {"n", "3"}}) == "Ask 高敏: 3");
  CHECK(filled("第 {n} 步，{who}。", {{"n", "3"}, {"who", "Ben"}}) == "第 3 步，Ben。");
}

TEST_CASE("filling does not fill what it has filled in") {
  CHECK(filled("{a}{b}", {{"a", "{b}"}, {"b", "x"}}) == "{b}x");
}

TEST_CASE("the nearest word is offered when it is near enough") {
  const std::vector<std::string_view> words{"problem", "payoff", "situation"};
  CHECK(nearest("problm", words) == "problem");
  CHECK(nearest("porblem", words) == "problem");
  CHECK(nearest("payof", words) == "payoff");
  CHECK(nearest("sitaution", words) == "situation");
  CHECK(nearest("implication", words).empty());
  CHECK(nearest("x", words).empty());
  CHECK(nearest("ab", {"ac", "ad"}) == "ac");
  CHECK(nearest("problem", {}).empty());
}

TEST_CASE("nearness counts letters, not bytes") {
  CHECK(nearest("\xE9\x9C\x80\xE6\xB1\x82", {"\xE9\x9C\x80\xE8\xA6\x81"}) ==
        "\xE9\x9C\x80\xE8\xA6\x81");
}

TEST_SUITE_END();
