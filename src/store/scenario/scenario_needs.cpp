#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

// The consequences of a need, or what a seller may imagine about a decoy.
std::vector<Consequence> read_consequences(Reading& reading, Fields& need, bool decoy) {
  const std::vector<const Value*> list =
      need.list("implications", Says::implications, max_consequences, Must::yes);
  std::vector<Consequence> out;
  std::vector<std::string_view> ids;
  out.reserve(list.size());
  for (const Value* at : list) {
    Consequence one;
    if (decoy) {
      Fields fields(reading.faults, *at, Says::a_decoys_implication,
                    {"id", "ask", "tell", "more"});
      one.id = fields.id("id");
      one.applies = false;
      one.exchange = read_exchange(reading, fields, "ask", Tell::may);
    } else {
      Fields fields(reading.faults, *at, Says::an_implication,
                    {"id", "weight", "applies", "ask", "tell", "more"});
      one.id = fields.id("id");
      one.weight = fields.whole("weight", 1, 10, 1);
      one.applies = fields.yes("applies", true);
      one.exchange =
          read_exchange(reading, fields, "ask", one.applies ? Tell::must : Tell::may);
    }
    out.push_back(std::move(one));
  }
  for (const Consequence& one : out) ids.push_back(one.id);
  tell_doubles(reading.faults, list, ids);
  return out;
}

}  // namespace

void check_reachable(Reading& reading, Fields& fields, const Need& need) {
  int weight = 0;
  for (const Consequence& one : need.consequences) weight += one.applies ? one.weight : 0;
  if (need.small || weight >= need.urgent_at) return;
  const Value* at = fields.value("urgent_at");
  reading.faults.error(at != nullptr ? *at : fields.object(),
                       {Says::never_urgent, {weight, need.urgent_at}});
}

namespace {

// What we offer for a need, and which concern it speaks of.
void read_solution(Reading& reading, Fields& around, Need& need) {
  const Value* found = around.value("solution", Must::yes);
  if (found == nullptr) return;
  Fields fields(reading.faults, *found, in_quotes("solution"),
                {"say", "tell", "more", "concern"});
  need.solution = read_exchange(reading, fields, "say", Tell::must);
  need.concern = read_concern(fields, Must::no);
}

Need read_need(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::a_need,
                {"id", "person", "must", "small", "trust", "urgent_at", "name", "topic",
                 "situation", "problem", "implications", "payoff", "solution"});
  Need need;
  need.id = fields.id("id");
  need.person = static_cast<PersonId>(
      read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes));
  need.must = fields.yes("must");
  need.small = fields.yes("small");
  need.trust = fields.whole("trust", 0, 5, 0);
  need.urgent_at = fields.whole("urgent_at", 1, 100, 2);
  need.name = read_text(reading, fields, "name", Must::yes);
  need.topic = read_text(reading, fields, "topic", Must::no);
  need.situation = read_exchange(reading, fields, "situation", "ask", Tell::must, Must::yes);
  need.problem = read_exchange(reading, fields, "problem", "ask", Tell::must, Must::yes);
  need.consequences = read_consequences(reading, fields, false);
  need.payoff = read_exchange(reading, fields, "payoff", "ask", Tell::must, Must::yes);
  read_solution(reading, fields, need);
  check_reachable(reading, fields, need);
  return need;
}

Need read_decoy(Reading& reading, const Value& at) {
  constexpr auto kinds = std::to_array<std::string_view>({"want", "nothing"});
  Fields fields(reading.faults, at, Says::a_decoy,
                {"id", "kind", "person", "name", "topic", "situation", "problem",
                 "implications", "payoff", "solution"});
  Need decoy;
  decoy.id = fields.id("id");
  const bool want = fields.choice("kind", kinds, -1) == 0;
  decoy.kind = want ? NeedKind::want : NeedKind::nothing;
  decoy.person = static_cast<PersonId>(
      read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes));
  decoy.name = read_text(reading, fields, "name", Must::yes);
  decoy.topic = read_text(reading, fields, "topic", Must::no);
  decoy.situation = read_exchange(reading, fields, "situation", "ask", Tell::must, Must::no);
  decoy.problem = read_exchange(reading, fields, "problem", "ask",
                                want ? Tell::must : Tell::may, Must::yes);
  decoy.consequences = read_consequences(reading, fields, true);
  decoy.payoff = read_exchange(reading, fields, "payoff", "ask", Tell::may, Must::yes);
  decoy.solution = read_exchange(reading, fields, "solution", "say", Tell::may, Must::no);
  return decoy;
}

}  // namespace

void read_needs(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("needs", Says::needs, max_needs, Must::yes);
  for (const Value* at : list) reading.scenario.needs.push_back(read_need(reading, *at));
}

void read_decoys(Reading& reading, Fields& top) {
  std::vector<Need>& needs = reading.scenario.needs;
  const int room = max_needs - static_cast<int>(needs.size());
  std::vector<const Value*> all = top.listed("needs", max_needs);
  for (const Value* at : top.list("decoys", Says::needs_and_decoys, room)) {
    needs.push_back(read_decoy(reading, *at));
    all.push_back(at);
  }
  tell_doubles(reading.faults, all, reading.need_ids());
}

}  // namespace askwell::store
