#include "store/json/json.h"

#include "store/files.h"

using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/json/json");

namespace {

std::string faults_of(std::string_view text, std::size_t max_bytes = 100'000'000) {
  std::vector<Problem> problems;
  const bool read = read_json(text, max_bytes, problems).has_value();
  CHECK((read || !problems.empty()));
  std::string out;
  for (const Problem& problem : problems) out += told("f", problem);
  return out;
}

std::string place(const Json& json, std::string_view path) {
  std::string found;
  const auto walk = [&](const auto& self, const Value& value) -> void {
    if (json.path(value) == path) {
      found = std::to_string(value.line) + ":" + std::to_string(value.column);
    }
    for (const Value& child : json.children(value)) self(self, child);
  };
  walk(walk, json.root());
  return found;
}

}  // namespace

TEST_CASE("every value knows its line and column in code points") {
  std::vector<Problem> problems;
  const auto json = read_json(
      "{\"善问\": [1, \"é\", true],\n  \"b\" : {\"c\":null , \"d\": -1.5e3}}", 1000, problems);

  REQUIRE(json.has_value());
  CHECK(problems.empty());
  CHECK(place(*json, "") == "1:1");
  CHECK(place(*json, "善问") == "1:8");
  CHECK(place(*json, "善问[0]") == "1:9");
  CHECK(place(*json, "善问[1]") == "1:12");
  CHECK(place(*json, "善问[2]") == "1:17");
  CHECK(place(*json, "b") == "2:9");
  CHECK(place(*json, "b.c") == "2:14");
  CHECK(place(*json, "b.d") == "2:26");
  CHECK(json->find(json->root(), "b")->name_column == 3);
}

TEST_CASE("texts are decoded, numbers are whole or not") {
  std::vector<Problem> problems;
  const auto json = read_json(
      R"(["a\"\\\/\b\u00e9\ud83d\ude00", 9223372036854775807, 9223372036854775808, 1.0, -0])",
      1000, problems);

  REQUIRE(json.has_value());
  auto child = json->children(json->root()).begin();
  CHECK((*child).text == "a\"\\/\bé😀");
  ++child;
  CHECK((*child).kind == Value::Kind::whole);
  CHECK((*child).whole == INT64_MAX);
  ++child;
  CHECK((*child).kind == Value::Kind::decimal);
  ++child;
  CHECK((*child).kind == Value::Kind::decimal);
  ++child;
  CHECK((*child).whole == 0);
}

TEST_CASE("a byte order mark is let pass") {
  CHECK(faults_of("\xEF\xBB\xBF{\"a\": 1}") == "");
  CHECK(faults_of("\xEF\xBB\xBF{\"a\": }") == "f:1:7: before this } a value is missing");
}

TEST_CASE("a syntax fault is one sentence about what a person did") {
  const std::vector<std::pair<std::string_view, std::string_view>> table{
      {"", "f:1:1: the file is empty"},
      {" \n ", "f:2:2: the file holds nothing but spaces"},
      {"{\"a\": [1, 2",
       "f:1:12: the file ends here although the [ of line 1 is still open: "
       "its end is missing"},
      {"{\n\"a\": \"x",
       "f:2:6: the file ends inside the text that begins here: its end is "
       "missing"},
      {"{\"a\": 1,\n}", "f:1:8: the comma before } is one too many: delete it"},
      {"[1, 2,]", "f:1:6: the comma before ] is one too many: delete it"},
      {"[1,, 2]", "f:1:4: before this comma a value is missing"},
      {"{\"a\": 1 \"b\": 2}", "f:1:8: a comma is missing here"},
      {"{\"a\": 1,, \"b\": 2}", "f:1:9: here is a comma too many"},
      {"{\"a\" 1}", "f:1:6: after the name \"a\" a colon is missing"},
      {"{\"a\": }", "f:1:7: before this } a value is missing"},
      {"{a: 1}", "f:1:2: names stand in double quotes: write \"a\""},
      {"{'a': 1}", "f:1:2: texts and names stand in double quotes: write \" for '"},
      {"{\"a\": yes}", "f:1:7: texts stand in double quotes: write \"yes\""},
      {"{\"a\": True}", "f:1:7: write true for \"True\""},
      {"{\"a\": +1}", "f:1:7: \"+1\" is no number that JSON knows: write digits, like 3 or 12"},
      {"{\"a\": 01}", "f:1:7: \"01\" is no number that JSON knows: write digits, like 3 or 12"},
      {"[-, 1]", "f:1:2: \"-\" is no number that JSON knows: write digits, like 3 or 12"},
      {"[1.]", "f:1:2: \"1.\" is no number that JSON knows: write digits, like 3 or 12"},
      {"[truely]", "f:1:2: texts stand in double quotes: write \"truely\""},
      {"{\"a\": 1} // x",
       "f:1:10: JSON has no comments: put the remark into a field whose "
       "name begins with x-"},
      {"{\"a\": 1, # x\n}",
       "f:1:10: JSON has no comments: put the remark into a field whose "
       "name begins with x-"},
      {"{\"a\": 1} {}",
       "f:1:10: the file should end here: it holds one object and nothing "
       "after it"},
      {"{\"a\": [1}", "f:1:9: here stands } although the [ of line 1 is open: write ]"},
      {"{\"a\": 1]", "f:1:8: here stands ] although the { of line 1 is open: write }"},
      {"{“a”: 1}", "f:1:2: “ is a curly quote: write the plain \" instead"},
      {"{\"a”: 1}", "f:1:4: ” is a curly quote: write the plain \" instead"},
      {"{\"a”: \"b\"}", "f:1:4: ” is a curly quote: write the plain \" instead"},
      {"{\"a\"： 1}", "f:1:5: ： is a full-width colon: write the plain : instead"},
      {"{\"a\": 1，\"b\": 2}", "f:1:8: ， is a full-width comma: write the plain , instead"},
      {"｛\"a\": 1}", "f:1:1: ｛ is a full-width bracket: write the plain { instead"},
      {"{\"a\":　1}", "f:1:6: here stands a full-width space: write a plain space"},
      {"{\"a\": \"b\nc\"}",
       "f:1:7: this text has no closing \" on its line (a line break "
       "inside a text is written \\n)"},
      {"{\"a\": \"b\tc\"}", "f:1:9: a tab may not stand in a text: write a space"},
      {"{\"a\": \"C:\\dir\"}",
       "f:1:10: this backslash begins nothing that JSON knows: write "
       "\\\\ for a backslash itself"},
      {"{\"a\": \"\\ud800\"}",
       "f:1:8: this backslash begins nothing that JSON knows: write "
       "\\\\ for a backslash itself"},
  };
  for (const auto& row : table) {  // named: clang 14 captures no structured bindings
    const std::string_view text = row.first;
    CAPTURE(text);
    CHECK(faults_of(text) == row.second);
  }
}

TEST_CASE("a file of another program is told as such, and what a chat puts around a file") {
  for (const char* begin : {"PK\x03\x04", "%PDF-1.7", "  <!DOCTYPE html>"}) {
    CHECK(faults_of(begin).starts_with("f:1:1: this is a file of another program"));
  }
  CHECK(
      faults_of("```json\n{}\n```").starts_with("f:1:1: the lines with ``` come from a chat"));
}

TEST_CASE("what is hardly Chinese is not taken for GB18030") {
  CHECK(faults_of("{\"a\":\"\xC4\xE3\xBA\xC3\"}").find("GB18030") != std::string::npos);
  // "Hähn" in Latin-1, and 你好 in Big5.
  CHECK(faults_of("{\"a\":\"H\xE4hn\"}").find("GB18030") == std::string::npos);
  CHECK(faults_of("{\"a\":\"\xA7\x41\xA6\x6E\"}").find("GB18030") == std::string::npos);
}

TEST_CASE("other encodings are named, with what to do") {
  const std::string cure = "; in the editor choose \"Save as\" with the encoding UTF-8";

  CHECK(faults_of("{\"a\": \"\xC9\xC6\xCE\xCA\"}") ==
        "f:1:8: this file is not UTF-8 but probably GB18030 (GBK)" + cure);
  CHECK(faults_of("{\"a\": \"\xE5\xFF\"}") ==
        "f:1:8: this file is not UTF-8: the byte here begins no character" + cure);
  CHECK(faults_of({"\xFF\xFE{\0\"\0", 6}) == "f:1:1: this file is not UTF-8 but UTF-16" + cure);
  CHECK(faults_of({"{\0\"\0a\0", 6}) == "f:1:1: this file is not UTF-8 but UTF-16" + cure);
}

TEST_CASE("NUL is refused, raw and escaped") {
  CHECK(faults_of({"{\"a\": 1}\0", 9}) ==
        "f:1:9: a NUL byte stands here: the file is damaged or no text");
  CHECK(faults_of("[1,\n \"ab\\\\u0000 \\u0000\"]") ==
        "f:2:13: \\u0000 may not stand in a text");
  CHECK(faults_of("{\"\\u0000\": 1}") == "f:1:3: \\u0000 may not stand in a text");
}

TEST_CASE("duplicate names are refused, all of them") {
  CHECK(faults_of("{\"a\": 1, \"b\": {\"c\": 1,\n \"c\": 2}, \"a\": 3}") ==
        "f:2:2: \"c\" stands twice in this object, before on line 1: keep one"
        "f:2:11: \"a\" stands twice in this object, before on line 1: keep one");
}

TEST_CASE("limits hold: bytes, depth, values") {
  const std::string deep(2000, '[');
  std::string wide = "[0";
  for (int i = 0; i < 1'000'000; ++i) wide += ",0";

  CHECK(faults_of("[1, 2]", 5) == "f:1:1: the file holds 6 bytes: at most 5 are read");
  CHECK(faults_of(deep) == "f:1:65: the brackets are nested deeper than 64 levels");
  CHECK(faults_of(std::string(64, '[') + std::string(64, ']')) == "");
  CHECK(faults_of(wide + "]") == "f:1:2000000: the file holds more than a million values");
}

TEST_CASE("every beginning of a text is refused with one sentence") {
  const std::string whole = quedou();
  const std::size_t end = whole.find_last_of('}');
  for (std::size_t cut = 0; cut < end; cut += cut < 3000 ? 1 : 997) {
    std::vector<Problem> problems;
    CHECK_FALSE(read_json(whole.substr(0, cut), 4'000'000, problems).has_value());
    CHECK(problems.size() == 1);
  }
}

TEST_SUITE_END();
