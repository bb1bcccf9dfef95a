#include "store/json/json_writer.h"

#include "store/files.h"
#include "store/json/json.h"

using namespace askwell::store;

TEST_SUITE_BEGIN("store/json/json_writer");

TEST_CASE("commas stand between values and nowhere else") {
  JsonWriter json;
  json.object().name("a").list().whole(1).whole(-2).list().end().end();
  json.name("b").object().end().name("c").null().name("d").yes(true).name("e").text(":").end();

  CHECK(json.str() == R"({"a":[1,-2,[]],"b":{},"c":null,"d":true,"e":":"})");
}

TEST_CASE("texts are escaped and valid UTF-8, whatever they hold") {
  JsonWriter json;
  json.text("\"\\\n\x01\x7F善\xFF😀");

  CHECK(json.str() == "\"\\\"\\\\\\n\\u0001\\u007f善\xEF\xBF\xBD😀\"");
  std::vector<Problem> problems;
  const auto read = read_json(json.str(), 1000, problems);
  REQUIRE(read.has_value());
  CHECK(read->root().text == "\"\\\n\x01\x7F善\xEF\xBF\xBD😀");
}

TEST_SUITE_END();
