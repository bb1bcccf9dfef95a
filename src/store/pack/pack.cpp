#include "store/pack/pack.h"

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_pack_bytes = 8'000'000;

Error refused(std::string why) {
  return {Errc::bad_input, "The words of this language can not be read: " + std::move(why)};
}

}  // namespace

Result<Pack> read_pack(std::string_view json) {
  std::vector<Problem> problems;
  const std::optional<Json> parsed = read_json(json, max_pack_bytes, problems);
  if (!parsed) return refused(told("pack", problems.front()));

  Faults faults(*parsed, problems);
  Fields top(faults, parsed->root(), Says::a_pack,
             {"askwell", "lang", "words", "reactions", "scenarios"});
  if (top.word("askwell", Must::yes) != "pack/1")
    return refused("it is no pack of this version");

  Pack pack;
  const std::array langs{code(Lang::en), code(Lang::zh)};
  pack.lang = static_cast<Lang>(top.choice("lang", langs, -1));
  if (const Value* words = top.of_kind("words", Value::Kind::object, Must::yes)) {
    for (const Value& word : parsed->children(*words)) {
      if (!faults.expect(word, Value::Kind::text, in_quotes(word.name))) continue;
      pack.words.add(std::string(word.name), std::string(word.text));
    }
  }
  if (const Value* reactions = top.value("reactions", Must::yes)) {
    read_stock_at(faults, *reactions, pack.stock);
  }
  for (const Value* at : top.list("scenarios", Says::scenarios, 1000, Must::yes)) {
    std::optional<Scenario> scenario = read_scenario_at(faults, *at, pack.stock, problems);
    if (scenario) pack.scenarios.push_back(std::move(*scenario));
  }
  for (const Problem& problem : problems) {  // warnings are the author's affair
    if (problem.weight == Problem::Weight::error) return refused(told("pack", problem));
  }
  return pack;
}

}  // namespace askwell::store
