#include <algorithm>
#include <array>

#include "core/scenario/possible.h"
#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

// As in core's Rung.
constexpr auto rungs = std::to_array<std::string_view>(
    {"hidden", "known", "implied", "urgent", "explicit", "matched"});

constexpr int max_parts = 64;  // of one condition: it is asked every turn

Condition read_condition(Reading& reading, const Value& at, int& parts);

// {"need": "seals", "at_least": "implied"}
Condition read_need_condition(Reading& reading, Fields& fields) {
  Condition out;
  out.kind = Condition::Kind::need;
  out.subject = read_reference(fields, "need", Says::need, reading.need_ids(), Must::yes);
  out.at_least = fields.choice("at_least", rungs, -1);
  return out;
}

// {"trust": {"person": "gao", "at_least": 3}}
Condition read_trust_condition(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, in_quotes("trust"), {"person", "at_least"});
  Condition out;
  out.kind = Condition::Kind::trust;
  out.subject = read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes);
  fields.value("at_least", Must::yes);
  out.at_least = fields.whole("at_least", 0, 5, 0);
  return out;
}

Condition read_many(Reading& reading, Fields& fields, std::string_view name,
                    Condition::Kind kind, int& parts) {
  Condition out;
  out.kind = kind;
  for (const Value* child : fields.list(name, Says::conditions, max_parts)) {
    out.children.push_back(read_condition(reading, *child, parts));
  }
  const Value* list = fields.value(name);
  if (list != nullptr && list->count == 0) {
    reading.faults.error(*list, {Says::no_conditions, {in_quotes(name)}});
  }
  return out;
}

Condition read_condition(Reading& reading, const Value& at, int& parts) {
  constexpr auto kinds = std::to_array<std::string_view>(
      {"need", "asked", "trust", "turns", "fact", "all", "any", "not"});
  if (++parts == max_parts + 1) {
    reading.faults.error(at, {Says::many_parts, {max_parts}});
  }
  if (parts > max_parts) return {};

  std::string_view kind;
  for (const std::string_view one : kinds) {
    if (reading.faults.json().find(at, one) == nullptr) continue;
    if (!kind.empty()) {
      reading.faults.error(at, {Says::two_conditions, {in_quotes(kind), in_quotes(one)}});
      return {};
    }
    kind = one;
  }
  const bool of_need = kind == "need";
  Fields fields(reading.faults, at, Says::a_condition,
                {"need", "asked", "trust", "turns", "fact", "all", "any", "not",
                 of_need ? std::string_view("at_least") : std::string_view("need")});
  if (kind.empty()) {
    if (at.kind == Value::Kind::object && at.count == 0) {
      reading.faults.error(at, {Says::empty_condition, {cure("", kinds)}});
    }
    return {};
  }
  if (of_need) return read_need_condition(reading, fields);
  if (kind == "trust") return read_trust_condition(reading, *fields.value("trust"));
  if (kind == "all") return read_many(reading, fields, kind, Condition::Kind::all, parts);
  if (kind == "any") return read_many(reading, fields, kind, Condition::Kind::any, parts);
  if (kind == "turns") {
    Condition out;
    out.kind = Condition::Kind::turns;
    out.at_least = fields.whole("turns", 0, max_turns, 0);
    return out;
  }
  Condition out;
  if (kind == "not") {
    out.kind = Condition::Kind::none;
    out.children.push_back(read_condition(reading, *fields.value("not"), parts));
  } else if (kind == "asked") {
    out.kind = Condition::Kind::asked;
    out.subject = read_reference(fields, "asked", Says::move, reading.move_ids(), Must::yes);
  } else {
    out.kind = Condition::Kind::fact;
    out.subject = read_reference(fields, "fact", Says::fact, reading.fact_ids(), Must::yes);
  }
  return out;
}

std::optional<Condition> read_when(Reading& reading, const Value& of) {
  const Value* when = reading.faults.json().find(of, "when");
  if (when == nullptr) return std::nullopt;
  int parts = 0;
  return read_condition(reading, *when, parts);
}

}  // namespace

std::span<const std::string_view> rung_names() { return rungs; }

void read_conditions(Reading& reading, Fields& top) {
  std::vector<Event>& events = reading.scenario.events;
  const std::vector<const Value*> event_list = top.listed("events", max_events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (std::optional<Condition> when = read_when(reading, *event_list[i])) {
      events[i].when = std::move(*when);
    }
  }
  std::vector<Move>& moves = reading.scenario.moves;
  const std::vector<const Value*> move_list = top.listed("moves", max_moves);
  for (std::size_t i = 0; i < move_list.size(); ++i) {
    moves[i].condition = read_when(reading, *move_list[i]);
  }
}

void check_conditions(Reading& reading, Fields& top) {
  const Impossible never = find_impossible(reading.scenario);
  const auto warn = [&](const Value& of, Says what) {
    const Value* when = reading.faults.json().find(of, "when");
    reading.faults.warning(when != nullptr ? *when : of, what);
  };
  const std::vector<const Value*> event_list = top.listed("events", max_events);
  for (const EventId id : never.events) warn(*event_list[index(id)], Says::never_happens);
  const std::vector<const Value*> move_list = top.listed("moves", max_moves);
  for (const MoveId id : never.moves) warn(*move_list[index(id)], Says::never_on_offer);
}

}  // namespace askwell::store
