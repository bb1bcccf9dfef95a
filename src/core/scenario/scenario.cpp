#include "core/scenario/scenario.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "base/order.h"

namespace askwell {

Scenario::Scenario() = default;
Scenario::Scenario(const Scenario&) = default;
Scenario::Scenario(Scenario&&) noexcept = default;
Scenario& Scenario::operator=(const Scenario&) = default;
Scenario& Scenario::operator=(Scenario&&) noexcept = default;
Scenario::~Scenario() = default;
bool Scenario::operator==(const Scenario&) const noexcept = default;

namespace {

// ---- moves -------------------------------------------------------------------------

class MoveTable {
 public:
  explicit MoveTable(Scenario& scenario) : scenario_(scenario) {
    for (const Move& move : scenario.moves) ids_.insert(move.id);
  }

  void add(std::string id, MoveKind kind, Move about, const Exchange& exchange) {
    constexpr std::size_t reserved = 2;  // for wait and end
    if (exchange.say == TextId::none) return;
    if (scenario_.moves.size() + reserved >= max_moves) return;
    add_always(std::move(id), kind, std::move(about), exchange);
  }

  void add_always(std::string id, MoveKind kind, Move about, const Exchange& exchange) {
    if (!ids_.insert(id).second) return;
    about.id = std::move(id);
    about.kind = kind;
    about.exchange = exchange;
    scenario_.moves.push_back(std::move(about));
  }

 private:
  Scenario& scenario_;
  std::set<std::string> ids_;
};

void add_moves_of(const Need& need, NeedId id, MoveTable& table) {
  Move about;
  about.person = need.person;
  about.need = id;
  table.add(need.id + ".situation", MoveKind::situation, about, need.situation);
  table.add(need.id + ".problem", MoveKind::problem, about, need.problem);
  for (std::size_t i = 0; i < need.consequences.size(); ++i) {
    const Consequence& consequence = need.consequences[i];
    Move raise = about;
    raise.consequence = static_cast<int>(i);
    table.add(need.id + ".implication." + consequence.id, MoveKind::implication, raise,
              consequence.exchange);
  }
  table.add(need.id + ".payoff", MoveKind::payoff, about, need.payoff);
  about.concern = need.concern;
  table.add(need.id + ".solution", MoveKind::solution, about, need.solution);
}

void add_moves_of(const Event& event, EventId id, MoveTable& table) {
  Move about;
  about.person = event.person;
  about.event = id;
  table.add(event.id + ".defer", MoveKind::defer, about, event.defer);
  table.add(event.id + ".clarify", MoveKind::clarify, about, event.clarify);
  table.add(event.id + ".range", MoveKind::range, about, event.range);
  table.add(event.id + ".yield", MoveKind::yield, about, event.yield);
  table.add(event.id + ".acknowledge", MoveKind::acknowledge, about, event.acknowledge);
  table.add(event.id + ".answer", MoveKind::answer, about, event.answer);
}

// ---- people ------------------------------------------------------------------------

PersonId decider_of(const Scenario& scenario) {
  const auto best_of = [&scenario](bool investors) {
    PersonId best = PersonId::none;
    for (std::size_t i = 0; i < scenario.people.size(); ++i) {
      const Person& person = scenario.people[i];
      if (investors && !person.has(Role::investor)) continue;
      if (best == PersonId::none || person.influence > scenario.person(best).influence) {
        best = static_cast<PersonId>(i);
      }
    }
    return best;
  };
  const PersonId investor = best_of(true);
  return investor != PersonId::none ? investor : best_of(false);
}

// To whom a move is said, where its author left that open.
PersonId listener(const Scenario& scenario, const Move& move) {
  if (move.need != NeedId::none) return scenario.need(move.need).person;
  if (move.fact != FactId::none) return scenario.facts[index(move.fact)].person;
  if (move.event != EventId::none) return scenario.events[index(move.event)].person;
  if (move.kind == MoveKind::rapport) return scenario.opener;
  return scenario.decider;
}

// ---- rubric ------------------------------------------------------------------------

constexpr int explicit_weight = 36;  // shared by the must-needs

bool has_move(const Scenario& scenario, MoveKind kind) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(),
                     [kind](const Move& move) { return move.kind == kind; });
}

bool has_fact(const Scenario& scenario, FactKind kind) {
  return std::any_of(scenario.facts.begin(), scenario.facts.end(),
                     [kind](const Fact& fact) { return fact.kind == kind; });
}

int facts_to_find(const Scenario& scenario) {
  return static_cast<int>(std::count_if(scenario.facts.begin(), scenario.facts.end(),
                                        [](const Fact& fact) { return !fact.in_brief; }));
}

bool has_full_step(const Scenario& scenario) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(), [](const Move& move) {
    return move.wins != Outcome::none && move.what && move.who && move.when;
  });
}

std::vector<Check> standard_rubric(const Scenario& scenario) {
  std::vector<Check> checks;
  const auto musts =
      static_cast<int>(std::count_if(scenario.needs.begin(), scenario.needs.end(),
                                     [](const Need& need) { return need.must; }));
  int share = 0;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    const Need& need = scenario.needs[i];
    if (!need.must) continue;
    const int weight = explicit_weight / musts + (share++ < explicit_weight % musts ? 1 : 0);
    checks.push_back({"explicit." + need.id, CheckKind::explicit_need, static_cast<NeedId>(i),
                      weight, false});
  }

  const auto add = [&checks](CheckKind kind, int weight, bool possible = true) {
    const bool blocker = kind == CheckKind::no_pitch;
    if (!possible) return;
    checks.push_back({std::string(name_of(kind)), kind, NeedId::none, weight, blocker});
  };
  add(CheckKind::no_pitch, 6);
  add(CheckKind::no_early_price, 6);
  add(CheckKind::background, 3);
  add(CheckKind::talk, 4);
  add(CheckKind::consequences_first, 8, musts > 0);
  add(CheckKind::facts, 6, facts_to_find(scenario) > 0);
  add(CheckKind::budget, 4, has_fact(scenario, FactKind::budget));
  add(CheckKind::process, 4, has_fact(scenario, FactKind::process));
  add(CheckKind::summary, 6, has_move(scenario, MoveKind::summary));
  add(CheckKind::answered, 5, has_move(scenario, MoveKind::solution));
  add(CheckKind::outcome, 8);
  add(CheckKind::step, 4, has_full_step(scenario));
  return checks;
}

void override_checks(std::vector<Check>& checks, const std::vector<Check>& authored) {
  for (const Check& own : authored) {
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [&own](const Check& check) { return check.id == own.id; });
    if (found == checks.end()) {
      checks.push_back(own);
    } else {
      found->weight = own.weight;
      found->blocker = found->blocker || own.blocker;
    }
  }
  checks.erase(std::remove_if(checks.begin(), checks.end(),
                              [](const Check& check) { return check.weight <= 0; }),
               checks.end());
}

void settle_numbers(Scenario& scenario) {
  Numbers& numbers = scenario.numbers;
  const auto musts = std::count_if(scenario.needs.begin(), scenario.needs.end(),
                                   [](const Need& need) { return need.must; });
  if (numbers.patience == 0) numbers.patience = scenario.level == 1 ? 7 : 6;
  if (numbers.support_needed == 0) numbers.support_needed = musts >= 3 ? 7 : 5;
  numbers.moves = std::min(numbers.moves, max_turns);
  numbers.facts_needed = std::min(numbers.facts_needed, facts_to_find(scenario));
  constexpr int least_product_time = 4;  // half-minutes: one capability statement
  if (numbers.product_time == 0) {
    numbers.product_time = std::max(least_product_time, numbers.minutes * 2 / 6);
  }
}

// People who want to grow see a difficulty as urgent one weight sooner.
void settle_needs(Scenario& scenario) {
  for (Need& need : scenario.needs) {
    if (scenario.person(need.person).mode != Mode::growth) continue;
    need.urgent_at = std::max(1, need.urgent_at - 1);
  }
}

void settle(Scenario& scenario) {
  scenario.decider = decider_of(scenario);
  if (scenario.opener == PersonId::none) scenario.opener = scenario.decider;
  for (Move& move : scenario.moves) {
    if (move.person == PersonId::none) move.person = listener(scenario, move);
  }
  settle_numbers(scenario);
  settle_needs(scenario);

  const std::vector<Check> authored = std::move(scenario.rubric);
  scenario.rubric = standard_rubric(scenario);
  override_checks(scenario.rubric, authored);
}

}  // namespace

MoveKind asking(FactKind kind) {
  switch (kind) {
    case FactKind::budget:
      return MoveKind::budget;
    case FactKind::process:
      return MoveKind::process;
    case FactKind::plain:
      break;
  }
  return MoveKind::fact;
}

bool Person::has(Role role) const {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool Person::cares(Concern concern) const {
  return concern == Concern::none || concerns.empty() ||
         std::find(concerns.begin(), concerns.end(), concern) != concerns.end();
}

const Scenario& truth(const Scenario& scenario, std::uint32_t seed) {
  constexpr std::uint32_t salt = 0x7A57;
  if (scenario.variants.empty()) return scenario;
  return scenario.variants[mix(seed, salt) % scenario.variants.size()];
}

bool merge_texts(Scenario& scenario, Lang lang, const Texts& other) {
  if (!scenario.texts.merge(lang, other)) return false;
  scenario.languages = {all_langs.begin(), all_langs.end()};
  for (Scenario& variant : scenario.variants) merge_texts(variant, lang, other);
  return true;
}

MoveId Scenario::find_move(std::string_view name) const {
  const auto found = std::find_if(moves.begin(), moves.end(),
                                  [name](const Move& move) { return move.id == name; });
  return found == moves.end() ? MoveId::none : static_cast<MoveId>(found - moves.begin());
}

void add_moves(Scenario& scenario) {
  MoveTable table(scenario);
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    add_moves_of(scenario.needs[i], static_cast<NeedId>(i), table);
  }
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    const Fact& fact = scenario.facts[i];
    Move about;
    about.person = fact.person;
    about.fact = static_cast<FactId>(i);
    table.add("fact." + fact.id, asking(fact.kind), about, fact.exchange);
  }
  for (std::size_t i = 0; i < scenario.events.size(); ++i) {
    add_moves_of(scenario.events[i], static_cast<EventId>(i), table);
  }
  table.add_always("wait", MoveKind::wait, {}, {});
  table.add_always("end", MoveKind::end, {}, {});
}

void sort_reactions(Scenario& scenario) {
  sort_by(scenario.reactions,
          [](const ReactionText& a, const ReactionText& b) { return a.to < b.to; });
}

void finish(Scenario& scenario) {
  add_moves(scenario);
  sort_reactions(scenario);
  settle(scenario);
  std::string rules = rules_text(scenario);
  for (Scenario& variant : scenario.variants) {
    settle(variant);
    rules += rules_text(variant);
  }
  const auto digest = sha256(rules);
  constexpr std::size_t bytes = 16;
  scenario.rules = hex({reinterpret_cast<const char*>(digest.data()), bytes});
  for (Scenario& variant : scenario.variants) variant.rules = scenario.rules;
}

}  // namespace askwell
