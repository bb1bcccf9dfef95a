#include "core/scenario/scenario.h"

#include <doctest/doctest.h>

#include <set>

#include "core/sample_scenario.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/scenario/scenario");

namespace {

int weight(const Scenario& scenario, std::string_view id) {
  for (const Check& check : scenario.rubric) {
    if (check.id == id) return check.weight;
  }
  return -1;
}

std::string rules_after(void (*change)(sample::Builder&)) {
  sample::Builder build = sample::draft();
  change(build);
  finish(build.scenario);
  return build.scenario.rules;
}

}  // namespace

TEST_CASE("needs, facts and events become moves with stable ids") {
  const Scenario scenario = sample::scenario();

  const Move& returns = scenario.move(scenario.find_move("seals.implication.returns"));
  CHECK(returns.kind == MoveKind::implication);
  CHECK(returns.need == sample::seals);
  CHECK(returns.consequence == 0);
  CHECK(returns.person == sample::tang);
  for (const char* id :
       {"seals.situation", "seals.problem", "seals.payoff", "seals.solution", "fact.budget",
        "price.defer", "price.clarify", "price.range", "price.yield", "wait", "end"}) {
    CHECK(scenario.find_move(id) != MoveId::none);
  }
  CHECK(scenario.move(scenario.find_move("fact.budget")).kind == MoveKind::budget);
  CHECK(scenario.move(scenario.find_move("fact.process")).kind == MoveKind::process);
  CHECK(scenario.find_move("seals.nothing") == MoveId::none);
  CHECK(scenario.moves.size() == 63);
}

TEST_CASE("ids are unique and the author's moves come first") {
  const Scenario scenario = sample::scenario();
  std::set<std::string> ids;
  for (const Move& move : scenario.moves) ids.insert(move.id);
  CHECK(ids.size() == scenario.moves.size());
  CHECK(scenario.moves.front().id == "rapport.shelf");
}

TEST_CASE("what has no line to say is no move, but wait and end always are") {
  sample::Builder build = sample::draft();
  build.scenario.needs[3].payoff.say = TextId::none;
  finish(build.scenario);
  CHECK(build.scenario.find_move("ink.payoff") == MoveId::none);
  CHECK(build.scenario.find_move("ink.problem") != MoveId::none);
  CHECK(build.scenario.find_move("wait") != MoveId::none);
}

TEST_CASE("an author's move takes the place of the one with the same id") {
  sample::Builder build = sample::draft();
  build.move("wait", MoveKind::wait, sample::gao, false);
  finish(build.scenario);
  const Move& wait = build.scenario.move(build.scenario.find_move("wait"));
  CHECK(wait.exchange.say != TextId::none);
  CHECK(build.scenario.moves.size() == 63);
}

TEST_CASE("moves can be added before finishing, for conditions that name them") {
  sample::Builder build = sample::draft();
  add_moves(build.scenario);
  const MoveId problem = build.scenario.find_move("seals.problem");
  finish(build.scenario);
  CHECK(build.scenario.find_move("seals.problem") == problem);
  CHECK(build.scenario.rules == sample::scenario().rules);
}

TEST_CASE("a move said to nobody in particular finds its listener") {
  sample::Builder build = sample::draft();
  build.move("a", MoveKind::idea, PersonId::none).need = sample::gold;
  build.move("b", MoveKind::summary, PersonId::none);
  finish(build.scenario);
  CHECK(build.scenario.move(build.scenario.find_move("a")).person == sample::feng);
  CHECK(build.scenario.move(build.scenario.find_move("b")).person == sample::gao);
}

TEST_CASE("the investor with the most influence decides") {
  sample::Builder build = sample::draft();
  build.scenario.people[2].influence = Level3::high;
  finish(build.scenario);
  CHECK(build.scenario.decider == sample::gao);

  sample::Builder equal = sample::draft();
  equal.scenario.people[1].roles = {Role::investor};
  equal.scenario.people[1].influence = Level3::high;
  finish(equal.scenario);
  CHECK(equal.scenario.decider == sample::gao);

  sample::Builder none = sample::draft();
  none.scenario.people[0].roles.clear();
  none.scenario.people[0].influence = Level3::low;
  finish(none.scenario);
  CHECK(none.scenario.decider == sample::tang);
}

TEST_CASE("the standard rubric sums to 100 and shares 36 among the must-needs") {
  const Scenario two = sample::scenario();
  CHECK(weight(two, "explicit.seals") == 18);
  CHECK(weight(two, "explicit.design") == 18);
  CHECK(weight(two, "outcome") == 8);

  sample::Builder build = sample::draft();
  for (const char* id : {"n3", "n4", "n5"}) build.need(id, NeedKind::need, sample::gao);
  finish(build.scenario);
  CHECK(weight(build.scenario, "explicit.seals") == 8);
  CHECK(weight(build.scenario, "explicit.n5") == 7);

  for (const Scenario* scenario :
       std::initializer_list<const Scenario*>{&two, &build.scenario}) {
    int sum = 0;
    for (const Check& check : scenario->rubric) sum += check.weight;
    CHECK(sum == 100);
  }
}

TEST_CASE("what forbids weighs at most 19 together") {
  const Scenario scenario = sample::scenario();
  CHECK(weight(scenario, "no_pitch") + weight(scenario, "no_early_price") +
            weight(scenario, "background") + weight(scenario, "talk") <=
        19);
}

TEST_CASE("an author's weight overrides, nought removes, and the rest keep theirs") {
  sample::Builder build = sample::draft();
  build.scenario.rubric = {{"talk", CheckKind::talk, NeedId::none, 9, true},
                           {"background", CheckKind::background, NeedId::none, 0, false}};
  finish(build.scenario);
  CHECK(weight(build.scenario, "talk") == 9);
  CHECK(weight(build.scenario, "background") == -1);
  CHECK(weight(build.scenario, "facts") == 6);
}

TEST_CASE("weighing a standard blocker anew leaves it a blocker") {
  sample::Builder build = sample::draft();
  build.scenario.rubric = {{"no_pitch", CheckKind::no_pitch, NeedId::none, 8, false}};
  finish(build.scenario);
  CHECK(build.scenario.rubric[2].id == "no_pitch");
  CHECK(build.scenario.rubric[2].weight == 8);
  CHECK(build.scenario.rubric[2].blocker);
}

TEST_CASE("a check that nobody could pass is left out") {
  sample::Builder build = sample::draft();
  for (Fact& fact : build.scenario.facts) fact.kind = FactKind::plain;
  finish(build.scenario);
  CHECK(weight(build.scenario, "budget") == -1);
  CHECK(weight(build.scenario, "facts") == 6);
}

TEST_CASE("numbers left open follow level and needs") {
  CHECK(sample::scenario().numbers.patience == 7);
  CHECK(sample::scenario().numbers.support_needed == 5);

  sample::Builder build = sample::draft();
  build.scenario.level = 3;
  build.need("n3", NeedKind::need, sample::gao);
  finish(build.scenario);
  CHECK(build.scenario.numbers.patience == 6);
  CHECK(build.scenario.numbers.support_needed == 7);
}

TEST_CASE("the rules' name is 32 hex digits and does not depend on any text") {
  const std::string rules = sample::scenario().rules;
  CHECK(rules == "17a54ce78c58be2bc14da885ffac97ec");  // another name orphans old attempts
  CHECK(rules.size() == 32);
  CHECK(rules.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(rules == rules_after([](sample::Builder& build) {
          build.scenario.title = build.text("another title");
          build.scenario.people[0].look.hair = "bun";
          build.scenario.facts[1].exchange.tell = build.text("a typo mended");
        }));
}

TEST_CASE("changing any rule changes the rules' name") {
  const std::string rules = sample::scenario().rules;
  void (*changes[])(sample::Builder&) = {
      [](sample::Builder& b) { b.scenario.numbers.moves = 17; },
      [](sample::Builder& b) { b.scenario.people[0].trust = 3; },
      [](sample::Builder& b) { b.scenario.facts[2].trust = 1; },
      [](sample::Builder& b) { b.scenario.needs[0].urgent_at = 2; },
      [](sample::Builder& b) { b.scenario.needs[0].consequences[1].weight = 2; },
      [](sample::Builder& b) { b.scenario.events[0].when.at_least = 2; },
      [](sample::Builder& b) { b.scenario.moves[0].id = "rapport.shop"; },
      [](sample::Builder& b) { b.scenario.moves[0].condition = Condition{}; },
      [](sample::Builder& b) { b.scenario.needs[1].problem.more = b.text("more"); },
      [](sample::Builder& b) {
        b.scenario.rubric = {{"talk", CheckKind::talk, NeedId::none, 5, false}};
      },
  };
  std::set<std::string> seen{rules};
  for (const auto change : changes) seen.insert(rules_after(change));
  CHECK(seen.size() == 1 + std::size(changes));
}

TEST_CASE("names are those of the files") {
  CHECK(name_of(MoveKind::payoff) == "need-payoff");
  CHECK(name_of(MoveKind::end) == "end");
  CHECK(name_of(Outcome::no_sale) == "no-sale");
  CHECK(name_of(CheckKind::explicit_need) == "explicit");
  CHECK(name_of(CheckKind::step) == "step");
  CHECK(name_of(Reaction::summary_ok) == "summary_ok");
  CHECK(name_of(Reaction::goodbye) == "goodbye");
  CHECK(name_of(ReasonId::wanted) == "reason.explicit");
  CHECK(name_of(ReasonId::implication_early) == "reason.implication_early");
  CHECK(name_of(ReasonId::order_taken) == "reason.order_taken");
}

TEST_SUITE_END();
