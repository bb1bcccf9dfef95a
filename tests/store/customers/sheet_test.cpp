#include "store/customers/sheet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.h"
#include "store/files.h"

using namespace askwell::store;
using namespace askwell::store::test;
namespace sheets = askwell::sheets;

TEST_SUITE_BEGIN("store/customers/sheet");

namespace {

Json parsed(const std::string& text) {
  std::vector<Problem> problems;
  std::optional<Json> json = read_json(text, 100'000'000, problems, Nul::kept);
  REQUIRE_MESSAGE(json.has_value(), text.substr(0, 200));
  return std::move(*json);
}

std::string text_of(const Json& json, const Value& value) {
  JsonWriter out;
  const auto write = [&](const auto& self, const Value& at) -> void {
    switch (at.kind) {
      case Value::Kind::list:
        out.list();
        for (const Value& child : json.children(at)) self(self, child);
        out.end();
        break;
      case Value::Kind::object:
        out.object();
        for (const Value& child : json.children(at)) {
          out.name(child.name);
          self(self, child);
        }
        out.end();
        break;
      case Value::Kind::text:
        out.text(at.text);
        break;
      case Value::Kind::boolean:
        out.yes(at.yes);
        break;
      case Value::Kind::null:
        out.null();
        break;
      default:
        out.decimal(at.number);
    }
  };
  write(write, value);
  return out.str();
}

bool is_number(const Value& value) {
  return value.kind == Value::Kind::whole || value.kind == Value::Kind::decimal;
}

// The place of the first difference; numbers may differ by 1e-9, relative to what is over 1.
std::string difference(const Json& a, const Value& x, const Json& b, const Value& y) {
  if (is_number(x) && is_number(y)) {
    const double scale = std::max({1.0, std::fabs(x.number), std::fabs(y.number)});
    return std::fabs(x.number - y.number) <= 1e-9 * scale ? "" : a.path(x) + " differs";
  }
  if (x.kind != y.kind || x.count != y.count) return a.path(x) + " is of another kind or size";
  if (x.kind == Value::Kind::list) {
    Json::Iterator other = b.children(y).begin();
    for (const Value& child : a.children(x)) {
      const std::string found = difference(a, child, b, *other);
      if (!found.empty()) return found;
      ++other;
    }
    return "";
  }
  if (x.kind == Value::Kind::object) {
    for (const Value& child : a.children(x)) {
      if (child.name == "flags") continue;  // in any order: see flags_of
      const Value* other = b.find(y, child.name);
      if (other == nullptr) return a.path(child) + " is missing";
      const std::string found = difference(a, child, b, *other);
      if (!found.empty()) return found;
    }
    return "";
  }
  return text_of(a, x) == text_of(b, y) ? "" : a.path(x) + " differs";
}

std::multiset<std::string> flags_of(const Json& json, const Value& out) {
  std::multiset<std::string> flags;
  const Value* list = json.find(out, "flags");
  REQUIRE(list != nullptr);
  for (const Value& flag : json.children(*list)) {
    flags.insert(std::string(json.find(flag, "id")->text) + " " +
                 std::string(json.find(flag, "at")->text));
  }
  return flags;
}

std::multiset<std::string> texts_of(const Json& json, const Value& list,
                                    std::string_view field) {
  std::multiset<std::string> out;
  for (const Value& item : json.children(list)) {
    out.insert(std::string(field.empty() ? item.text : json.find(item, field)->text));
  }
  return out;
}

const Value* at_pointer(const Json& json, const Value& from, std::string_view pointer) {
  const Value* at = &from;
  for (const std::string_view step : askwell::split(pointer.substr(1), '/')) {
    const Value* next = json.find(*at, step);
    int place = 0;
    for (const Value& child : json.children(*at)) {
      if (at->kind == Value::Kind::list && std::to_string(place++) == step) next = &child;
    }
    if (next == nullptr) return nullptr;
    at = next;
  }
  return at;
}

// Where the problems of an answer are.
std::multiset<std::string> problems_at(const std::string& answer) {
  const Json json = parsed(answer);
  const Value* problems = json.find(json.root(), "problems");
  return problems == nullptr ? std::multiset<std::string>{"none"}
                             : texts_of(json, *problems, "at");
}

std::string line_of(const Json& json, const Value& test) {
  return "{\"sheet\":" + text_of(json, *json.find(test, "sheet")) +
         ",\"in\":" + text_of(json, *json.find(test, "in")) + "}";
}

using Places = std::multiset<std::string>;

}  // namespace

TEST_CASE("every vector of the contract is answered to nine decimals") {
  const Json vectors = parsed(file("tests/data/sheets-vectors.json"));
  std::map<std::string, int> answered;

  for (const Value& test : vectors.children(vectors.root())) {
    const std::string sheet(vectors.find(test, "sheet")->text);
    CAPTURE(sheet);
    CAPTURE(std::string(vectors.find(test, "name")->text));
    const std::string answer = answer_line(line_of(vectors, test));
    const Json json = parsed(answer);
    ++answered[sheet];
    if (const Value* problems = vectors.find(test, "problems")) {
      CHECK(problems_at(answer) == texts_of(vectors, *problems, "at"));
      continue;
    }
    const Value* out = json.find(json.root(), "out");
    const Value* expected = vectors.find(test, "out");
    REQUIRE(out != nullptr);
    CHECK(difference(vectors, *expected, json, *out) == "");
    CHECK(out->count == expected->count);
    CHECK(flags_of(json, *out) == flags_of(vectors, *expected));
  }
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    CHECK_MESSAGE(answered[std::string(sheet->name)] > 2, sheet->name);
  }
}

TEST_CASE("every rule of a sheet holds at its edges") {
  const Json rules = parsed(file("tests/data/sheets-rules.json"));

  for (const Value& test : rules.children(rules.root())) {
    CAPTURE(std::string(rules.find(test, "sheet")->text));
    CAPTURE(std::string(rules.find(test, "says")->text));
    const std::string answer = answer_line(line_of(rules, test));
    const Json json = parsed(answer);
    if (const Value* problems = rules.find(test, "problems")) {
      CHECK(problems_at(answer) == texts_of(rules, *problems, ""));
      continue;
    }
    const Value* out = json.find(json.root(), "out");
    REQUIRE_MESSAGE(out != nullptr, answer);
    if (const Value* flags = rules.find(test, "flags")) {
      CHECK(flags_of(json, *out) == texts_of(rules, *flags, ""));
    }
    const Value* expected = rules.find(test, "out");
    if (expected == nullptr) continue;
    for (const Value& field : rules.children(*expected)) {
      CAPTURE(std::string(field.name));
      const Value* found = at_pointer(json, *out, field.name);
      REQUIRE(found != nullptr);
      CHECK(difference(rules, field, json, *found) == "");
    }
  }
}

TEST_CASE("a forecast agrees with figures calculated by another program") {
  const Json cases = parsed(file("tests/data/sheets-oracle.json"));

  for (const Value& test : cases.children(cases.root())) {
    const std::string answer = answer_line(line_of(cases, test));
    const Json json = parsed(answer);
    const Value* out = json.find(json.root(), "out");
    REQUIRE_MESSAGE(out != nullptr, answer);
    for (const Value& field : cases.children(*cases.find(test, "out"))) {
      CAPTURE(std::string(field.name));
      CHECK(difference(cases, field, json, *json.find(*out, field.name)) == "");
    }
  }
}

TEST_CASE("an answer is one object, problems are another, and each problem is one sentence") {
  CHECK(answer_sheet("pareto", R"({"customers": [{"name": "A", "profit": 0.5}]})").json ==
        R"({"n":1,"net":0.5,"base":0.5,"rows":[{"name":"A","profit":0.5,"share":1,"cum":1,)"
        R"("class":"A"}],"counts":{"A":1,"B":0,"C":0},"k":1,"k_share":1,)"
        R"("flags":[{"id":"flat","at":""}]})");
  CHECK(answer_sheet("gates", R"({"coverage": 2, "reds": 1, "met": true})").json ==
        R"({"problems":[{"at":"/coverage","say":"this must be a number from 0 to 1"}]})");
  CHECK_FALSE(answer_sheet("gates", "{}").ok);
}

TEST_CASE("every fault has its own sentence") {
  std::set<std::string> sentences;
  const std::string_view rules[] = {
      "cut_order",        "weights_zero",  "not_falling",      "not_rising",
      "not_100",          "not_as_rivals", "after_today",      "nobody",
      "no_such_id",       "falling",       "too_long",         "too_many",
      "trading_untraded", "more_than",     "benchmark_length", "no_chance"};
  for (const std::string_view id : sheets::fault_ids) sentences.insert(said({.id = id}));
  for (const std::string_view id : rules) sentences.insert(said({.id = id}));

  CHECK(sentences.size() == std::size(sheets::fault_ids) + std::size(rules));
  CHECK(sentences.count(said({.id = "another"})) == 0);
  CHECK(said({.id = "choice", .words = "a, b"}) == "this must be one of a, b");
  CHECK(said({.id = "length", .low = 9, .high = 9}) == "this list must have 9 items");
  CHECK(said({.id = "length", .low = 2, .high = 12}) == "this list must have 2 to 12 items");
}

TEST_CASE("what is no JSON, no object or no sheet is one problem of the whole") {
  for (const char* text :
       {"", "nonsense", "{\"today\": NaN}", "{\"a\": 1", "[]", "null", "3", "{\"a\": 1,}",
        "{\"a\": 1, \"a\": 2}", "\xFF\xFE{\0}", "{\"a\": \"\xB4\"}", "{\"a\": \"\\ud800\"}"}) {
    CAPTURE(text);
    CHECK(problems_at(answer_sheet("strategy", text).json) == Places{""});
  }
  const std::string deep = std::string(200, '[') + std::string(200, ']');
  CHECK(problems_at(answer_sheet("strategy", "{\"x\": " + deep + "}").json) == Places{""});
  CHECK(problems_at(answer_sheet("nonsense", "{}").json) == Places{""});
  CHECK(answer_sheet("nonsense", "{}").json.find("use one of ka-gate, pareto") !=
        std::string::npos);
}

TEST_CASE("a line of a batch must say which sheet and what is in it") {
  for (const char* line :
       {"", "{}", "{\"sheet\": \"pareto\"}", "{\"in\": {}}", "{\"sheet\": 3, \"in\": {}}",
        "{\"sheet\": \"x\", \"in\": {}}", "{\"sheet\": \"pareto\", \"in\": []}",
        "{\"sheet\": \"pareto\", \"in\": null}"}) {
    CAPTURE(line);
    CHECK(problems_at(answer_line(line)) == Places{""});
  }
  CHECK(answer_line("{\"sheet\": \"man\", \"in\": {}, \"name\": \"ignored\"}\r")
            .starts_with("{\"out\":{\"rows\":[]"));
}

TEST_CASE("hostile numbers are problems of their fields") {
  const auto at = [](const std::string& number) {
    return problems_at(
        answer_sheet("pareto",
                     "{\"customers\": [{\"name\": \"1e400\", \"profit\": " + number + "}]}")
            .json);
  };
  CHECK(at("1e308") == Places{"/customers/0/profit"});
  CHECK(at("1e400") == Places{"/customers/0/profit"});
  CHECK(at("-1e400") == Places{"/customers/0/profit"});
  CHECK(at("1000000000000001") == Places{"/customers/0/profit"});
  CHECK(at("1" + std::string(400, '0')) == Places{"/customers/0/profit"});
  CHECK(at("99999999999999999999") == Places{"/customers/0/profit"});
  CHECK(at("\"5\"") == Places{"/customers/0/profit"});
  CHECK(at("true") == Places{"/customers/0/profit"});
  CHECK(at("1e15") == Places{"none"});
  CHECK(at("-0") == Places{"none"});
  CHECK(at("1e-400") == Places{"none"});
}

TEST_CASE("names of 10,000 characters, NUL and odd letters come back as they were") {
  std::string name;
  for (int i = 0; i < 10'000; ++i) name += "善";
  name += "\\u0000\\n\\\"\\\\🦊";
  const std::string in = R"({"customers": [{"name": ")" + name + R"(", "profit": 1}]})";

  const std::string out = answer_sheet("pareto", in).json;

  CHECK(out.find("\"name\":\"" + name + "\"") != std::string::npos);
}

TEST_CASE("a cell is read as its form wants it and written as it was") {
  const sheets::Form form = sheets::read_form(sheets::find_sheet("rfm")->form);
  const Json json = parsed(
      R"({"today":"2026-03-31","other":[1],"customers":[{"name":"a","orders":[{"date":"2026-03-01","amount":0.1}]}]})");

  JsonWriter out;
  write_cell(out, read_cell(json, json.root(), form));

  CHECK(
      out.str() ==
      R"({"today":"2026-03-31","customers":[{"name":"a","orders":[{"date":"2026-03-01","amount":0.1}]}]})");
}

TEST_SUITE_END();
