#include <algorithm>
#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

struct NumberField {
  std::string_view name;
  int Numbers::*field;
  int low;
  int high;
};
constexpr auto number_fields = std::to_array<NumberField>({
    {"moves", &Numbers::moves, 1, max_turns},
    {"grace", &Numbers::grace, 0, 60},
    {"patience", &Numbers::patience, 1, 8},
    {"facts_needed", &Numbers::facts_needed, 0, max_facts},
    {"support_needed", &Numbers::support_needed, 1, 100},
    {"step_trust", &Numbers::step_trust, 0, 5},
    {"summaries", &Numbers::summaries, 0, max_turns},
    {"background_row", &Numbers::background_row, 2, max_turns},
    {"rapport_until", &Numbers::rapport_until, 0, max_turns},
    {"wasted_allowed", &Numbers::wasted_allowed, 0, max_turns},
    {"talk_percent", &Numbers::talk_percent, 1, 100},
    {"pass_score", &Numbers::pass_score, 0, 100},
    {"blocker_scale", &Numbers::blocker_scale, 0, 100},
    {"keel_trust", &Numbers::keel_trust, 0, 5},
    {"confident_trust", &Numbers::confident_trust, 0, 5},
    {"introduce_trust", &Numbers::introduce_trust, 0, 5},
    {"others_trust", &Numbers::others_trust, 0, 5},
    {"product_time", &Numbers::product_time, 1, 126},
    {"early_price", &Numbers::early_price, 0, 100},
});

int must_needs(const Scenario& scenario) {
  return static_cast<int>(std::count_if(scenario.needs.begin(), scenario.needs.end(),
                                        [](const Need& need) { return need.must; }));
}

// What the rubric can judge: the kinds by name, and "explicit.<need>" for each need.
struct Checkable {
  std::string id;
  CheckKind kind;
  NeedId need;
};
std::vector<Checkable> checkables(const Scenario& scenario) {
  std::vector<Checkable> out;
  for (int i = 0; i < check_kinds; ++i) {
    const auto kind = static_cast<CheckKind>(i);
    if (kind != CheckKind::explicit_need) {
      out.push_back({std::string(name_of(kind)), kind, NeedId::none});
      continue;
    }
    for (std::size_t need = 0; need < scenario.needs.size(); ++need) {
      if (scenario.needs[need].kind != NeedKind::need) continue;
      out.push_back({std::string(name_of(kind)) + "." + scenario.needs[need].id, kind,
                     static_cast<NeedId>(need)});
    }
  }
  return out;
}

bool has_step_that_wins(const Scenario& scenario) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(),
                     [](const Move& move) { return move.wins != Outcome::none; });
}

}  // namespace

void read_numbers(Reading& reading, Fields& top) {
  Numbers& numbers = reading.scenario.numbers;
  numbers.minutes = top.whole("minutes", 1, 240, numbers.minutes);
  read_numbers(reading, top, numbers);
}

void read_numbers(Reading& reading, Fields& around, Numbers& numbers) {
  const Value* at = around.value("numbers");
  if (at == nullptr) return;
  Fields fields(reading.faults, *at, in_quotes("numbers"),
                {"moves",           "grace",
                 "patience",        "facts_needed",
                 "support_needed",  "step_trust",
                 "summaries",       "background_row",
                 "rapport_until",   "wasted_allowed",
                 "talk_percent",    "pass_score",
                 "blocker_scale",   "pass_outcome_also",
                 "keel_trust",      "confident_trust",
                 "introduce_trust", "others_trust",
                 "product_time",    "early_price"});
  for (const NumberField& one : number_fields) {
    numbers.*one.field = fields.whole(one.name, one.low, one.high, numbers.*one.field);
  }
  if (fields.has("pass_outcome_also")) {
    const std::array also{name_of(Outcome::continuation), name_of(Outcome::no_sale)};
    numbers.pass_outcome_also = static_cast<int>(
        fields.choice("pass_outcome_also", also, 0) == 0 ? Outcome::continuation
                                                         : Outcome::no_sale);
  }
}

void read_rubric(Reading& reading, Fields& top) {
  const std::vector<Checkable> known = checkables(reading.scenario);
  std::vector<std::string_view> names;
  for (const Checkable& one : known) names.push_back(one.id);

  const std::vector<const Value*> list = top.list("rubric", Says::checks, 128);
  std::vector<std::string_view> ids;
  for (const Value* at : list) {
    Fields fields(reading.faults, *at, Says::a_rubric_line, {"check", "weight", "blocker"});
    const Checkable& one = known[static_cast<std::size_t>(fields.choice("check", names, -1))];
    fields.value("weight", Must::yes);
    reading.scenario.rubric.push_back(
        {.id = one.id,
         .kind = one.kind,
         .need = one.need,
         .weight = fields.whole("weight", 0, 100, 0),
         .blocker = fields.yes("blocker", one.kind == CheckKind::no_pitch)});
    ids.push_back(fields.word("check"));
  }
  tell_doubles(reading.faults, list, ids, "check");
}

void read_reactions(Reading& reading, Fields& top) {
  const std::vector<std::string_view> names = names_of<Reaction>(reaction_count);
  const int limit = reaction_count * (max_people + 1);
  for (const Value* at : top.list("reactions", Says::reactions, limit)) {
    Fields fields(reading.faults, *at, Says::a_reaction, {"to", "person", "say"});
    ReactionText reaction;
    reaction.to = static_cast<Reaction>(fields.choice("to", names, -1));
    reaction.person = static_cast<PersonId>(
        read_reference(fields, "person", Says::person, reading.person_ids(), Must::no));
    reaction.say = read_text(reading, fields, "say", Must::yes);
    const auto same = [&](const ReactionText& other) {
      return other.to == reaction.to && other.person == reaction.person;
    };
    std::vector<ReactionText>& all = reading.scenario.reactions;
    if (fields.has("to") && std::any_of(all.begin(), all.end(), same)) {
      reading.faults.error(*at, Says::reaction_twice);
    }
    all.push_back(reaction);
  }
}

void read_outcomes(Reading& reading, Fields& top) {
  const Value* at = top.value("outcomes");
  if (at == nullptr) return;
  Fields fields(reading.faults, *at, in_quotes("outcomes"),
                {name_of(Outcome::order), name_of(Outcome::advance),
                 name_of(Outcome::continuation), name_of(Outcome::no_sale)});
  for (std::size_t i = 1; i < reading.scenario.outcomes.size(); ++i) {
    reading.scenario.outcomes[i] =
        read_text(reading, fields, name_of(static_cast<Outcome>(i)), Must::no);
  }
}

void check_finished(Reading& reading, Fields& top) {
  const Scenario& scenario = reading.scenario;
  int most = 0;
  bool has_summary = false;
  for (const Need& need : scenario.needs) {
    if (need.kind == NeedKind::need) most += need.solution.say != TextId::none ? 3 : 2;
  }
  for (const Move& move : scenario.moves) has_summary |= move.kind == MoveKind::summary;
  if (has_summary) ++most;
  if (most >= scenario.numbers.support_needed || !has_step_that_wins(scenario)) return;
  const Value* numbers = top.value("numbers");
  reading.faults.warning(numbers != nullptr ? *numbers : *top.value("needs"),
                         {Says::support, {scenario.numbers.support_needed, most}});
}

void check_whole(Reading& reading, Fields& top) {
  const Scenario& scenario = reading.scenario;
  Faults& faults = reading.faults;
  const Value& top_value = top.object();
  const auto place = [&](std::string_view name) -> const Value& {
    const Value* found = top.value(name);
    return found != nullptr ? *found : top_value;
  };

  if (top.has("needs") && must_needs(scenario) == 0) {
    faults.error(place("needs"), Says::no_must);
  }
  if (scenario.numbers.pass_outcome_also < 0 && !has_step_that_wins(scenario)) {
    faults.warning(place("moves"), Says::nobody_passes);
  }
  if (scenario.level < 2) return;
  const auto decoys =
      std::count_if(scenario.needs.begin(), scenario.needs.end(),
                    [](const Need& need) { return need.kind != NeedKind::need; });
  if (decoys < 2) {
    faults.warning(place("decoys"), Says::two_decoys);
  }
  if (scenario.events.empty()) {
    faults.warning(place("events"), Says::one_event);
  }
}

}  // namespace askwell::store
