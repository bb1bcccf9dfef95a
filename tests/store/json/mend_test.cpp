#include "store/json/mend.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace askwell::store;

TEST_SUITE_BEGIN("store/json/mend");

TEST_CASE("full-width punctuation outside of texts becomes what was meant") {
  CHECK(mend("｛\"a\"：１０，\"b\"：【1、2】｝").text == R"({"a":10,"b":[1,2]})");
  CHECK(mend("{\"a\"　:　1}").text == R"({"a" : 1})");
}

TEST_CASE("texts keep their own punctuation") {
  const char* text =
      R"({"tell": "行，我看看：“三成”，对吧？", "say": "He said ‘fine’, then left."})";
  CHECK(mend(text).text == text);
  CHECK(mend(text).lines.empty());
}

TEST_CASE("curly quotes around a text become plain ones") {
  CHECK(mend("{“a”: “好，明天”}").text == R"({"a": "好，明天"})");
  CHECK(mend("{“a”：‘b’}").text == R"({"a":"b"})");
  CHECK(mend("{\"a”: \"b”}").text == R"({"a": "b"})");
}

TEST_CASE("a plain quote inside of curly ones is told from the end") {
  CHECK(mend("{“a”: “he says \"no\" twice”}").text == R"({"a": "he says \"no\" twice"})");
}

TEST_CASE("the lines that a chat puts around a file go") {
  const Mended mended = mend("```json\n{\"a\": 1}\n```\n");
  CHECK(mended.text == "\n{\"a\": 1}\n\n");
  REQUIRE(mended.lines.size() == 2);
  CHECK(mended.lines[0].before == "```json");
  CHECK(mended.lines[0].after.empty());
}

TEST_CASE("a comma before a closing bracket goes, wherever the bracket stands") {
  CHECK(mend("{\"a\": [1, 2,],\n}").text == "{\"a\": [1, 2]\n}");
  CHECK(mend("[\"a, ]\",\n  \n]").text == "[\"a, ]\"\n  \n]");
  CHECK(mend("[1,，]").text == "[1,]");
}

TEST_CASE("a byte order mark and tabs inside of texts go") {
  CHECK(mend("\xEF\xBB\xBF{\"a\": \"b\tc\"}").text == R"({"a": "b c"})");
  CHECK(mend("{\n\t\"a\": 1}").text == "{\n\t\"a\": 1}");
}

TEST_CASE("escapes stay as they are") {
  const char* text = R"({"a": "one \"two\" \\", "b": "\u4f60"})";
  CHECK(mend(text).text == text);
}

TEST_CASE("what changed is told line by line") {
  const auto mended = mend("{\n  “a”: 1，\n  \"b\": 2\n}");
  REQUIRE(mended.lines.size() == 1);
  CHECK(mended.lines[0] == Mended::Line{2, "“a”: 1，", "\"a\": 1,"});
}

TEST_CASE("a text that never ends stays for the reader to tell of") {
  CHECK(mend("{\"a\": \"b\n}").text == "{\"a\": \"b\n}");
  CHECK(mend("").text.empty());
}

// What looked ahead from each of them would take many minutes.
TEST_CASE("two hundred thousand slips on one line are mended in one go") {
  const auto often = [](std::string_view part) {
    std::string out;
    for (int i = 0; i < 200'000; ++i) out += part;
    return out;
  };
  CHECK(mend("[" + often("“a”，") + "]").text.size() == 800'001);
  const std::string commas = mend(often(",]")).text;
  CHECK(commas == std::string(200'000, ']'));
  const std::string unended = often("a‘");
  CHECK(mend(unended + "a").text == unended + "a");
}

TEST_CASE("shipped scenarios need no mending, and survive a Chinese keyboard") {
  std::ifstream file(std::string(ASKWELL_ROOT) + "/scenarios/quedou-seals.json");
  std::stringstream text;
  text << file.rdbuf();
  const std::string good = text.str();
  REQUIRE(good.size() > 1000);
  CHECK(mend(good).lines.empty());
  std::string typed;
  bool quoted = false;
  for (std::size_t i = 0; i < good.size(); ++i) {
    if (good[i] == '\\') {
      typed += good[i++];
    } else if (good[i] == '"') {
      typed += quoted ? "”" : "“";
      quoted = !quoted;
      continue;
    }
    if (!quoted && good[i] == ',') {
      typed += "，";
    } else if (!quoted && good[i] == ':') {
      typed += "：";
    } else {
      typed += good[i];
    }
  }
  CHECK(mend(typed).text == good);
}

TEST_SUITE_END();
