// The canonical rules: one line a thing, every number resolved, no word of any text. Two
// scenarios with the same rules text play and score alike, move for move.
#include <array>
#include <string>
#include <type_traits>

#include "core/scenario/scenario.h"

namespace askwell {

namespace {

class Lines {
 public:
  Lines& line(std::string_view word) {
    if (!out_.empty()) out_ += '\n';
    out_ += word;
    return *this;
  }
  Lines& add(std::string_view word) {
    out_ += ' ';
    out_ += word;
    return *this;
  }
  Lines& add(int number) { return add(std::string_view(std::to_string(number))); }
  template <class Enum>
  requires std::is_enum_v<Enum> Lines& add(Enum value) { return add(static_cast<int>(value)); }
  Lines& flag(std::string_view name, bool on) { return on ? add(name) : *this; }

  std::string text() && { return std::move(out_) + "\n"; }

 private:
  std::string out_;
};

void write(Lines& lines, const Condition& condition) {
  constexpr std::array<std::string_view, 8> names{"need", "asked", "trust", "turns",
                                                  "fact", "all",   "any",   "none"};
  lines.add("(").add(names[static_cast<std::size_t>(condition.kind)]);
  lines.add(condition.subject).add(condition.at_least);
  for (const Condition& child : condition.children) write(lines, child);
  lines.add(")");
}

void write(Lines& lines, const Numbers& n) {
  lines.line("numbers").add(n.moves).add(n.minutes).add(n.grace).add(n.patience);
  lines.add(n.facts_needed).add(n.support_needed).add(n.step_trust).add(n.summaries);
  lines.add(n.background_row).add(n.rapport_until).add(n.wasted_allowed).add(n.talk_percent);
  lines.add(n.pass_score).add(n.blocker_scale).add(n.pass_outcome_also).add(n.keel_trust);
  lines.add(n.confident_trust).add(n.introduce_trust).add(n.others_trust).add(n.product_time);
  if (n.early_price != 0) lines.add(n.early_price);
}

void write(Lines& lines, const Person& person) {
  lines.line("person").add(person.id).add(person.influence).add(person.mode);
  lines.add(person.temper).add(person.trust).add("roles");
  for (const Role role : person.roles) lines.add(role);
  lines.flag("absent", !person.present).add("leaves").add(person.leaves_after).add("concerns");
  for (const Concern concern : person.concerns) lines.add(concern);
}

void write(Lines& lines, const Need& need) {
  lines.line("need").add(need.id).add(need.kind).add(need.person).flag("must", need.must);
  lines.flag("small", need.small).add(need.trust).add(need.urgent_at);
  for (const Consequence& consequence : need.consequences) {
    lines.line("consequence").add(consequence.id).add(consequence.weight);
    lines.flag("applies", consequence.applies);
  }
}

void write(Lines& lines, const Move& move) {
  lines.line("move").add(move.id).add(name_of(move.kind)).add(move.person).add(move.need);
  lines.add(move.consequence).add(move.fact).add(move.event).add(move.flaw).add(move.wins);
  lines.add(move.brings).add(move.opener).add(move.close).add(move.concern);
  lines.flag("what", move.what).flag("who", move.who).flag("when", move.when);
  lines.flag("loaded", move.exchange.more != TextId::none).add("restates");
  for (const NeedId need : move.restates) lines.add(need);
  if (move.condition) write(lines, *move.condition);
}

}  // namespace

std::string rules_text(const Scenario& scenario) {
  Lines lines;
  lines.line("rules/2")
      .add(scenario.id)
      .add(scenario.variant)
      .add(scenario.level)
      .add(scenario.deal);
  lines.add(scenario.opener).add(scenario.decider);
  write(lines, scenario.numbers);
  for (const Person& person : scenario.people) write(lines, person);
  for (const Fact& fact : scenario.facts) {
    lines.line("fact").add(fact.id).add(fact.person).add(fact.point).add(fact.trust);
    lines.add(fact.kind).flag("in_brief", fact.in_brief);
  }
  for (const Need& need : scenario.needs) write(lines, need);
  for (const Event& event : scenario.events) {
    lines.line("event").add(event.id).add(event.kind).add(event.person).add(event.moves);
    lines.add(event.minutes).add(event.brings);
    write(lines, event.when);
  }
  for (const Move& move : scenario.moves) write(lines, move);
  for (const Check& check : scenario.rubric) {
    lines.line("check").add(check.id).add(check.kind).add(check.need).add(check.weight);
    lines.flag("blocker", check.blocker);
  }
  return std::move(lines).text();
}

}  // namespace askwell
