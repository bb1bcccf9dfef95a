#include "store/pack/pack.h"

#include "store/files.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/pack/pack");

namespace {

std::string wording(const Scenario& scenario, int text, Lang lang) {
  return std::string(scenario.texts.get(static_cast<TextId>(text), lang));
}

}  // namespace

TEST_CASE("a pack holds words and scenarios in one language") {
  const Pack en = pack("en");

  CHECK(en.lang == Lang::en);
  CHECK(en.words.get("nav.today") == "Today");
  REQUIRE(en.scenarios.size() == 6);
  const Scenario& scenario = en.scenarios.front();
  CHECK(scenario.id == "quedou-seals");
  CHECK(scenario.languages == std::vector<Lang>{Lang::en, Lang::zh});
  CHECK(scenario.texts.wordings(scenario.title, Lang::en) == 1);
  CHECK(scenario.texts.wordings(scenario.title, Lang::zh) == 0);
}

TEST_CASE("packs of two languages number texts alike and merge into the whole scenario") {
  const Scenario whole = scenario(quedou());
  Pack en = pack("en");
  const Pack zh = pack("zh");
  Scenario& merged = en.scenarios.front();

  CHECK(merged.rules == whole.rules);
  CHECK(zh.scenarios.front().rules == whole.rules);
  REQUIRE(merged.texts.merge(Lang::zh, zh.scenarios.front().texts));

  REQUIRE(merged.texts.size() == whole.texts.size());
  for (int text = 0; text < whole.texts.size(); ++text) {
    for (const Lang lang : all_langs) {
      CHECK(wording(merged, text, lang) == wording(whole, text, lang));
      CHECK(merged.texts.wordings(static_cast<TextId>(text), lang) ==
            whole.texts.wordings(static_cast<TextId>(text), lang));
    }
  }
}

TEST_CASE("what is no pack is refused with a sentence") {
  const auto sentence = [](std::string_view json) {
    const Result<Pack> read = read_pack(json);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == Errc::bad_input);
    return read.error().sentence;
  };

  CHECK(sentence("") ==
        "The words of this language can not be read: pack:1:1: the file is empty");
  CHECK(sentence("{\"askwell\": \"pack/2\"}") ==
        "The words of this language can not be read: it is no pack of this version");
  CHECK(sentence(with(file(ASKWELL_PACKS "/en.json"), "\"level\":1", "\"level\":9")) != "");
}

TEST_SUITE_END();
