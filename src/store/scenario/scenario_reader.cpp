#include "store/scenario/scenario_reader.h"

#include <algorithm>
#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_scenario_bytes = 4'000'000;
constexpr std::string_view format = "scenario/1";

// The first key tells what a file is; the rest is only read if it is ours.
bool is_scenario(Faults& faults, const Value& top) {
  if (!faults.expect(top, Value::Kind::object, Says::a_scenario)) return false;
  const Value* kind = faults.json().find(top, "askwell");
  if (kind == nullptr) {
    faults.error(top, Says::no_scenario);
    return false;
  }
  if (!faults.expect(*kind, Value::Kind::text, in_quotes("askwell"))) return false;
  if (kind->text == format) {
    if (&*faults.json().children(top).begin() != kind) {
      faults.error_at_name(*kind, Says::not_first);
    }
    return true;
  }
  const bool newer = kind->text.starts_with("scenario/");
  faults.error(*kind,
               {newer ? Says::newer_scenario : Says::another_kind, {in_quotes(kind->text)}});
  return false;
}

void read_head(Reading& reading, Fields& top) {
  constexpr auto deals = std::to_array<std::string_view>({"small", "large"});
  Scenario& scenario = reading.scenario;
  scenario.id = top.id("id");
  read_languages(reading, top);
  scenario.title = read_text(reading, top, "title", Must::yes);
  scenario.aim = read_text(reading, top, "aim", Must::yes);
  for (const Value* at : top.list("brief", Says::brief_texts, 16, Must::yes)) {
    scenario.brief.push_back(read_text(reading, *at));
  }
  scenario.level = top.whole("level", 1, 5, 1);
  scenario.deal = static_cast<Deal>(top.choice("deal", deals, 1));
}

void read_opening(Reading& reading, Fields& top) {
  const Value* at = top.value("opening", Must::yes);
  if (at == nullptr) return;
  Fields fields(reading.faults, *at, in_quotes("opening"), {"person", "say"});
  reading.scenario.opener = static_cast<PersonId>(
      read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes));
  reading.scenario.opening = read_text(reading, fields, "say", Must::yes);
}

template <class Thing>
std::vector<std::string_view> ids_of(const std::vector<Thing>& things) {
  std::vector<std::string_view> out;
  for (const Thing& thing : things) out.push_back(thing.id);
  return out;
}

}  // namespace

std::vector<std::string_view> Reading::person_ids() const { return ids_of(scenario.people); }
std::vector<std::string_view> Reading::need_ids() const { return ids_of(scenario.needs); }
std::vector<std::string_view> Reading::fact_ids() const { return ids_of(scenario.facts); }
std::vector<std::string_view> Reading::move_ids() const { return ids_of(scenario.moves); }

int read_reference(Fields& fields, std::string_view name, Says what,
                   const std::vector<std::string_view>& ids, Must must) {
  const Value* at = fields.of_kind(name, Value::Kind::text, must);
  if (at == nullptr) return -1;
  const auto found = std::find(ids.begin(), ids.end(), at->text);
  if (found != ids.end() && !at->text.empty()) return static_cast<int>(found - ids.begin());
  fields.faults().error(*at,
                        {Says::there_is_no, {what, in_quotes(at->text), cure(at->text, ids)}});
  return -1;
}

void tell_doubles(Faults& faults, const std::vector<const Value*>& things,
                  const std::vector<std::string_view>& ids, std::string_view name) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (ids[i].empty()) continue;
    const auto first = std::find(ids.begin(), ids.end(), ids[i]) - ids.begin();
    if (static_cast<std::size_t>(first) == i) continue;
    const Value* here = faults.json().find(*things[i], name);
    const Value* before = faults.json().find(*things[static_cast<std::size_t>(first)], name);
    faults.error(*here, {Says::id_twice, {in_quotes(ids[i]), before->line}});
  }
}

std::optional<Scenario> read_scenario_at(Faults& faults, const Value& at, const Stock& stock,
                                         const std::vector<Problem>& problems) {
  if (!is_scenario(faults, at)) return std::nullopt;
  Fields top(faults, at, Says::a_scenario,
             {"askwell", "id",      "languages", "title",   "aim",       "brief",
              "level",   "minutes", "deal",      "opening", "people",    "facts",
              "needs",   "decoys",  "events",    "moves",   "reactions", "outcomes",
              "numbers", "rubric",  "variants",  "$schema"});
  Reading reading{.faults = faults, .scenario = {}, .languages_known = true};
  read_head(reading, top);
  read_people(reading, top);
  read_opening(reading, top);
  read_facts(reading, top);
  read_needs(reading, top);
  read_decoys(reading, top);
  read_events(reading, top);
  read_moves(reading, top);
  add_moves(reading.scenario);  // conditions name them
  read_conditions(reading, top);
  read_reactions(reading, top);
  read_outcomes(reading, top);
  read_numbers(reading, top);
  read_rubric(reading, top);
  read_variants(reading, top);
  check_whole(reading, top);
  if (any_error(problems)) return std::nullopt;

  finish(reading.scenario);
  check_finished(reading, top);
  check_conditions(reading, top);
  add_stock(reading.scenario, stock);
  share_texts(reading.scenario);
  return std::move(reading.scenario);
}

ScenarioFile read_scenario(std::string_view json, const Stock& stock) {
  ScenarioFile file;
  const std::optional<Json> parsed = read_json(json, max_scenario_bytes, file.problems);
  if (parsed) {
    Faults faults(*parsed, file.problems);
    file.scenario = read_scenario_at(faults, parsed->root(), stock, file.problems);
    sort_by_place(file.problems);
  }
  return file;
}

}  // namespace askwell::store
