// The truths of a scenario: what each of them changes. The moves stay the same, so that an
// attempt means the same in all of them.
#include <algorithm>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr int max_variants = 3;

// Reads a list whose objects name by "id" what they change.
template <class Change>  // (Fields&, index)
void change_each(Reading& reading, Fields& around, std::string_view name, Says things,
                 Says what, const std::vector<std::string_view>& ids,
                 std::initializer_list<std::string_view> names, Change change) {
  std::vector<std::string_view> seen;
  const std::vector<const Value*> list = around.list(name, things, max_moves);
  for (const Value* at : list) {
    Fields fields(reading.faults, *at, Says::a_change, names);
    const int found = read_reference(fields, "id", what, ids, Must::yes);
    seen.push_back(fields.word("id"));
    if (found >= 0) change(fields, static_cast<std::size_t>(found));
  }
  tell_doubles(reading.faults, list, seen);
}

// A consequence that does not happen here has nothing to tell.
void silence(Scenario& variant, NeedId need, int consequence) {
  for (Move& move : variant.moves) {
    if (move.kind != MoveKind::implication || move.need != need) continue;
    if (move.consequence == consequence) move.exchange.tell = move.exchange.more = TextId::none;
  }
}

void change_consequences(Reading& reading, Fields& around, Scenario& variant, NeedId id) {
  Need& need = variant.needs[index(id)];
  std::vector<std::string_view> ids;
  for (const Consequence& one : need.consequences) ids.push_back(one.id);
  change_each(reading, around, "implications", Says::implications, Says::implication, ids,
              {"id", "weight", "applies"}, [&](Fields& fields, std::size_t i) {
                Consequence& one = need.consequences[i];
                const bool applied = one.applies;
                one.weight = fields.whole("weight", 1, 10, one.weight);
                one.applies = fields.yes("applies", one.applies);
                if (applied && !one.applies) silence(variant, id, static_cast<int>(i));
                if (!one.applies || applied || one.exchange.tell != TextId::none) return;
                reading.faults.error(fields.object(), Says::can_not_apply);
              });
}

void change_needs(Reading& reading, Fields& fields, Scenario& variant) {
  change_each(reading, fields, "needs", Says::needs, Says::need, reading.need_ids(),
              {"id", "must", "small", "trust", "urgent_at", "implications"},
              [&](Fields& at, std::size_t i) {
                Need& need = variant.needs[i];
                if (need.kind != NeedKind::need) {
                  reading.faults.error(at.object(), Says::decoy_changed);
                  return;
                }
                need.must = at.yes("must", need.must);
                need.small = at.yes("small", need.small);
                need.trust = at.whole("trust", 0, 5, need.trust);
                need.urgent_at = at.whole("urgent_at", 1, 100, need.urgent_at);
                change_consequences(reading, at, variant, static_cast<NeedId>(i));
                check_reachable(reading, at, need);
              });
}

void change_facts(Reading& reading, Fields& fields, Scenario& variant) {
  change_each(reading, fields, "facts", Says::facts, Says::fact, reading.fact_ids(),
              {"id", "person", "trust"}, [&](Fields& at, std::size_t i) {
                Fact& fact = variant.facts[i];
                fact.trust = at.whole("trust", 0, 5, fact.trust);
                const int knows =
                    read_reference(at, "person", Says::person, reading.person_ids(), Must::no);
                if (knows < 0) return;
                fact.person = static_cast<PersonId>(knows);
                const bool askable = std::any_of(
                    variant.moves.begin(), variant.moves.end(), [&](const Move& move) {
                      return move.fact == static_cast<FactId>(i) &&
                             move.person == fact.person && move.exchange.tell != TextId::none;
                    });
                if (askable) return;
                reading.faults.error(*at.value("person"),
                                     {Says::nobody_asks, {in_quotes(at.word("person"))}});
              });
}

void change_texts(Reading& reading, Fields& fields, Scenario& variant) {
  change_each(reading, fields, "moves", Says::moves, Says::move, reading.move_ids(),
              {"id", "tell", "more"}, [&](Fields& at, std::size_t i) {
                Exchange& exchange = variant.moves[i].exchange;
                if (at.has("tell")) exchange.tell = read_text(reading, at, "tell", Must::no);
                if (at.has("more")) exchange.more = read_text(reading, at, "more", Must::no);
              });
}

Scenario read_variant(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::a_variant,
                {"id", "opening", "numbers", "people", "needs", "facts", "moves"});
  Scenario variant = reading.scenario;
  variant.variants.clear();
  variant.variant = fields.id("id");
  if (fields.has("opening")) variant.opening = read_text(reading, fields, "opening", Must::no);
  read_numbers(reading, fields, variant.numbers);
  change_each(reading, fields, "people", Says::people, Says::person, reading.person_ids(),
              {"id", "influence", "mode", "temper", "trust"},
              [&](Fields& one, std::size_t i) { read_stance(one, variant.people[i]); });
  change_needs(reading, fields, variant);
  change_facts(reading, fields, variant);
  change_texts(reading, fields, variant);
  return variant;
}

}  // namespace

void read_variants(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("variants", Says::variants, max_variants);
  std::vector<Scenario> variants;
  for (const Value* at : list) variants.push_back(read_variant(reading, *at));
  std::vector<std::string_view> ids;
  for (const Scenario& variant : variants) ids.push_back(variant.variant);
  tell_doubles(reading.faults, list, ids);
  if (list.size() == 1) {
    reading.faults.error(*list.front(), Says::one_variant);
  }
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const std::vector<Need>& needs = variants[i].needs;
    if (std::any_of(needs.begin(), needs.end(), [](const Need& need) { return need.must; })) {
      continue;
    }
    reading.faults.error(*list[i], Says::no_must_here);
  }
  reading.scenario.variants = std::move(variants);
}

void share_texts(Scenario& scenario) {
  for (Scenario& variant : scenario.variants) {
    variant.texts = scenario.texts;
    variant.reactions = scenario.reactions;
    for (std::size_t i = 0; i < scenario.moves.size(); ++i) {
      variant.moves[i].exchange.say = scenario.moves[i].exchange.say;
    }
  }
}

}  // namespace askwell::store
