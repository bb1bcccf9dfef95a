// What JSON is, class by class as the public suites of such texts divide it: what every reader
// takes, what every reader refuses, and what we decide where RFC 8259 leaves it open.
#include "store/files.h"
#include "store/json/json.h"

using namespace askwell::store;
using namespace askwell::store::test;
using namespace std::string_view_literals;

TEST_SUITE_BEGIN("store/json grammar");

namespace {

void reads(const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    std::vector<Problem> problems;
    CHECK(read_json(text, 1'000'000, problems).has_value());
    CHECK(problems.empty());
  }
}

void refuses(const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    std::vector<Problem> problems;
    read_json(text, 1'000'000, problems);
    CHECK(problems.size() == 1);
  }
}

}  // namespace

TEST_CASE("any value may stand alone, with any of the four white spaces around it") {
  reads({"null", "true", "false", "7", "-0.5", "\"\"", "[]", "{}", " \t\r\n[ \t\r\n] \t\r\n",
         "\n7"});
  refuses({"", " ", "\v1", "[\f]", "\u00a0[]", "\u2060[]", "[\u2028]"});
}

TEST_CASE("a number is digits, with a fraction and an exponent after them") {
  reads({"[0]", "[-0]", "[9]", "[-123]", "[1.5]", "[-0.0]", "[0e1]", "[0E0]", "[1e2]", "[1E+2]",
         "[1e-2]", "[20e1]", "[123.456e78]", "[-1.25E-3]", "[1000000000000000000000]",
         "[0.00000000000000000000000000000000000000000000001]"});
  refuses({"[01]",        "[-01]",   "[00]",    "[0.]",   "[1.]",    "[.5]",    "[-.5]",
           "[.]",         "[-]",     "[- 1]",   "[--1]",  "[+1]",    "[++1]",   "[1.e1]",
           "[1e]",        "[1e+]",   "[1E-]",   "[1eE2]", "[1e1.5]", "[1e0x1]", "[1.2.3]",
           "[0.1e+-1]",   "[1 000]", "[1_000]", "[1+2]",  "[0x1F]",  "[0b1]",   "[1f]",
           "[1L]",        "[1a]",    "[-1x]",   "[NaN]",  "[-NaN]",  "[Inf]",   "[Infinity]",
           "[-Infinity]", "[１]",    "[½]",     "[1,2.]", "[-2.]",   "[0e]",    "[1\u00a0]"});
}

TEST_CASE("a text is anything but control characters, a quote and a backslash, or an escape") {
  reads({R"(["\" \\ \/ \b \f \n \r \t"])", R"(["\u0041 \u00e9 \u4e2d \uFFFD \uffff"])",
         R"(["\ud83d\ude00"])", R"(["\uD834\uDD1E"])", R"(["\\u0061"])", R"(["\u0022"])",
         R"(["\u005c"])", R"(["\u0001 \u001f \u007f"])", "[\"\x7f\"]",
         "[\"é 中 😀 \u2028 \u2029\"]", "[\"\xEF\xBF\xBF\"]", "[\"\xF4\x8F\xBF\xBF\"]",
         R"(["// no /* remark"])", R"(["'"])", R"(["[{,:}]"])"});
  refuses({"[\"a]",        "[\"\\\"]",      "[\"",
           "\"",           "[\"a\nb\"]",    "[\"a\tb\"]",
           "[\"a\rb\"]",   "[\"\x01\"]",    "[\"\x1f\"]",
           R"(["\x41"])",  R"(["\a"])",     R"(["\0"])",
           R"(["\047"])",  R"(["\'"])",     R"(["\U0041"])",
           R"(["\u"])",    R"(["\u1"])",    R"(["\u12"])",
           R"(["\u123"])", R"(["\u12G4"])", R"(["\ u0041"])",
           "[\"\\é\"]",    "[\"\\😀\"]",     "[\"\\\t\"]",
           "[a]",          "['a']",         "[`a`]",
           "[“a”]",        "[\"a\"b]",      "[\"a\" \"b\"]",
           "[\"a\"1]",     R"([\n])",       R"([\u0020"a"])",
           "\"a\"b",       "\"a\"\"b\""});
}

TEST_CASE("a surrogate stands in a pair") {
  refuses({R"(["\ud800"])", R"(["\udc00"])", R"(["\ud800\ud800"])", R"(["\udc00\ud800"])",
           R"(["\ud800\u0041"])", R"(["\ud800a"])", R"(["\ud800\n"])", R"(["\ud800\"])",
           R"(["\ud800\u"])", R"(["\ud800\ud"])", R"(["\ud800\udc0"])"});
}

TEST_CASE("bytes that are not UTF-8 are refused wherever they stand") {
  refuses({"[\"\x80\"]",
           "[\"\xBF\"]",
           "[\"\xC3\"]",
           "[\"\xE4\xB8\"]",
           "[\"\xF0\x9F\x98\"]",
           "[\"\xC0\x80\"]",
           "[\"\xC1\xBF\"]",
           "[\"\xE0\x80\xAF\"]",
           "[\"\xED\xA0\x80\"]",
           "[\"\xF0\x80\x80\x80\"]",
           "[\"\xF4\x90\x80\x80\"]",
           "[\"\xF8\x88\x80\x80\x80\"]",
           "[\"\xFE\"]",
           "[\"\xFF\"]",
           "[\xE9]",
           "\xE9",
           "{\"\xE9\": 0}",
           "{\xE9: 0}",
           "[1\xE5]",
           "[\"\\u12\xE9\"]",
           "[\"\\\xE5\"]",
           "\xEF",
           "\xEF\xBB",
           "\xEF\xBB{}"});
}

TEST_CASE("a list is values with commas between them") {
  reads({"[[]]", "[[],[[]]]", "[null, 1, \"1\", {}, [0], true, false]", "[1 , 2\n,\n3]",
         "[\"\"]"});
  refuses({"[",          "[1",         "[1,",    "[,",     "[,1]",
           "[1,]",       "[1,,]",      "[1,,2]", "[,]",    "[1 2]",
           "[1 true]",   "[1]]",       "]",      "[]]",    "[][]",
           "[1}",        "[\"a\": 1]", "[1: 2]", "[x",     "[\"\",",
           "[1,\n1\n,1", "[[]",        "[{}",    "[{",     "[\"a\",\n4\n,1,",
           "[*]",        "[1;2]",      "[1]x",   "[1],",   "[<null>]",
           "(1)",        "<[]>",       "[\"\"",  "[1，2]", "[3[4]]",
           "[nul",       "[tru",       "[fals"});
}

TEST_CASE("an object is named values, each with a colon, with commas between them") {
  reads({R"({"a": 1})", R"({"a": 1, "b": 2})", R"({"": 0})", R"({"a":{"a":{}}})",
         "{\"a\":\n1\n}", R"({"\u0061b": [{"c": null}]})", R"({"a\\b": 0, "a\"b": 0})",
         R"({"最": "善问"})"});
  refuses({"{",
           "{\"a\"",
           "{\"a\":",
           "{\"a\": 1",
           "{\"a\": 1,",
           "{\"a\": 1,}",
           "{\"a\": 1,,\"b\": 2}",
           "{,}",
           "{,\"a\": 1}",
           "{\"a\"}",
           "{\"a\" 1}",
           "{\"a\":}",
           "{\"a\"::1}",
           "{\"a\", 1}",
           "{\"a\"=1}",
           "{\"a\"=>1}",
           "{: 1}",
           "{a: 1}",
           "{'a': 1}",
           "{1: 1}",
           "{null: 1}",
           "{[]: 1}",
           "{{}: 1}",
           "{\"a\": 1 \"b\": 2}",
           "{\"a\": 1; \"b\": 2}",
           "{\"a\": 1}}",
           "{\"a\": 1]",
           "{\"a\": 1}x",
           "{\"a\": 1}{",
           "{}}",
           "}",
           "{\"a\": tru}",
           "{\"a\": 'b'}",
           "{\"a\": b}",
           "{\"a\" b}",
           "{🙂}",
           "{\"a\": /* b */ 1}",
           "{\"a\": 1} /* b */",
           "{\"a\": 1} //",
           "{\"a\": 1} #",
           "{\"a\": 1, ...}",
           "{\"a\": \"b\"",
           "{\"a\" \"b\": 1}",
           "{\"a\": \"",
           "{\"a",
           "{]",
           "[{\"a\": 1]"});
}

TEST_CASE("the three words are written in small letters and whole") {
  refuses({"True", "TRUE", "False", "Null", "NULL", "nul", "tru", "fals", "truee", "nulll",
           "[truth]", "[nil]", "[None]", "[undefined]", "[true1]", "[null\"a\"]"});
}

TEST_CASE("where readers disagree we refuse: NUL, one name twice, what is nested very deep") {
  refuses({"[1]\0"sv, "\0[1]"sv, "[\0]"sv, "[\"\0\"]"sv, "123\0"sv, R"(["\u0000"])",
           R"({"a": 1, "a": 1})", R"({"a": 1, "a": 2})", R"({"a": 1, "\u0061": 2})"});
  const std::string deep(100'000, '['), objects = [] {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "{\"a\":";
    return text;
  }();
  refuses({deep, objects});
}

TEST_CASE("a byte order mark of UTF-8 is let pass; another encoding, or a mark alone, is not") {
  reads({"\xEF\xBB\xBF{}", "\xEF\xBB\xBF[1]"});
  refuses({"\xEF\xBB\xBF", "\xFE\xFF\0[\0]"sv, "\xFF\xFE[\0]\0"sv, "\0[\0]"sv, "[\0]\0"sv});
}

TEST_CASE("numbers beyond what a double holds are told, not rounded to infinity") {
  refuses({"[1e400]", "[-1e999]", "[123123e100000]"});
  reads({"[1e-400]", "[1e308]", "[-1e308]", "[18446744073709551616]"});
}

TEST_SUITE_END();
