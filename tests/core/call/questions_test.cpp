#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/questions");

namespace {

const Scenario quiet = sample::quiet_scenario();

Scenario changed(void (*change)(Scenario&)) {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  change(build.scenario);
  finish(build.scenario);
  return std::move(build.scenario);
}

}  // namespace

// ---- situation ---------------------------------------------------------------------------

TEST_CASE("a situation question makes a hidden need known") {
  const Play play(quiet, {"seals.situation"});
  CHECK(play.rung(sample::seals) == Rung::known);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::known));
  CHECK(play.heard() == "seals.situation.tell");
}

TEST_CASE("a situation question is wasted when the answer is known") {
  const Play play(quiet, {"seals.problem", "seals.situation"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().wasted == 1);
  CHECK(play.has_reason(ReasonId::wasted));
  CHECK(play.heard() == "react.known");
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("the same situation question again is a repeat") {
  const Play play(quiet, {"seals.situation", "seals.situation"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().wasted == 1);
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.heard() == "react.repeated");
}

TEST_CASE("the fourth background question in a row tires and tells nothing") {
  Play play(quiet, {"seals.situation", "fact.team", "fact.deadline", "fact.slot"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().wasted == 1);
  CHECK(play.has_reason(ReasonId::background_row));
  CHECK(play.heard() == "react.row");
  CHECK(play.state().facts.count() == 2);

  play.say("design.situation");
  CHECK(play.state().patience == 5);

  play.say("seals.problem").say("fact.slot");
  CHECK(play.has_reason(ReasonId::fact));
  CHECK(play.state().patience == 5);
}

TEST_CASE("budget and process questions neither count in the row nor break it") {
  Play play(quiet, {"fact.team", "fact.process", "fact.deadline", "fact.budget"});
  CHECK(play.state().background_row == 2);
  play.say("fact.slot").say("fact.supplier");
  CHECK(play.has_reason(ReasonId::background_row));
}

// ---- problem -----------------------------------------------------------------------------

TEST_CASE("a problem question makes a need implied from known") {
  const Play play(quiet, {"seals.situation", "seals.problem"});
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("a problem question may skip the situation and earns the owner's trust") {
  const Play play(quiet, {"seals.problem"});
  CHECK(play.rung(sample::seals) == Rung::implied);
  CHECK(play.trust(sample::tang) == 3);
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::implied));
  CHECK(play.heard() == "seals.problem.tell");
}

TEST_CASE("a problem is denied without trust and may be asked again") {
  const Scenario shy = changed([](Scenario& s) { s.needs[1].trust = 3; });
  Play play(shy, {"design.problem"});
  CHECK(play.rung(sample::design) == Rung::hidden);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::denied_trust));
  CHECK(play.heard() == "react.denied");

  play.say("rapport.shelf").say("design.problem");
  CHECK(play.rung(sample::design) == Rung::implied);
  CHECK(play.state().patience == 6);
}

TEST_CASE("a problem already admitted is a repeat") {
  const Play play(quiet, {"seals.problem", "seals.problem"});
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.trust(sample::tang) == 3);
}

TEST_CASE("a leading question costs trust and patience and climbs nothing") {
  const Play play(quiet, {"seals.leading"});
  CHECK(play.rung(sample::seals) == Rung::hidden);
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.has_reason(ReasonId::leading));
  CHECK(play.heard() == "react.leading");
}

TEST_CASE("a threatening question costs trust and patience and weighs nothing") {
  const Play play(quiet, {"seals.problem", "seals.scare"});
  CHECK(play.state().needs[0].weight == 0);
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 2);
  CHECK(play.has_reason(ReasonId::threatening));
  CHECK(play.heard() == "react.scare");
}

// ---- implication ---------------------------------------------------------------------------

TEST_CASE("consequences add up until the need is urgent") {
  Play play(quiet, {"seals.problem", "seals.implication.returns"});
  CHECK(play.rung(sample::seals) == Rung::implied);
  CHECK(play.has_reason(ReasonId::consequence));
  CHECK_FALSE(play.has_reason(ReasonId::urgent));
  play.say("seals.implication.fines");
  CHECK(play.rung(sample::seals) == Rung::urgent);
  CHECK(play.has_reason(ReasonId::urgent));
  CHECK(play.state().patience == 7);
}

TEST_CASE("an implication before any problem puzzles, and works once there is one") {
  Play play(quiet, {"seals.implication.returns"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().needs[0].raised == 0);
  CHECK(play.has_reason(ReasonId::implication_early));
  CHECK(play.heard() == "react.puzzled");
  play.say("seals.problem").say("seals.implication.returns");
  CHECK(play.has_reason(ReasonId::consequence));
}

TEST_CASE("a consequence that does not apply puzzles, and again is a repeat") {
  Play play(quiet, {"seals.problem", "seals.implication.illness"});
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::not_applies));
  play.say("seals.implication.illness");
  CHECK(play.state().patience == 5);
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("a consequence raised twice is a repeat and weighs once") {
  const Play play(quiet,
                  {"seals.problem", "seals.implication.fines", "seals.implication.fines"});
  CHECK(play.state().needs[0].weight == 1);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::repeat));
  const Play later(quiet, {"seals.problem", "seals.implication.fines",
                           "seals.implication.overtime", "seals.implication.fines"});
  CHECK(later.has_reason(ReasonId::repeat));
}

// ---- need-payoff ----------------------------------------------------------------------------

TEST_CASE("a need-payoff question makes an urgent need explicit and warms the room") {
  const Play play(quiet, {"design.problem", "design.implication.festival", "design.payoff"});
  CHECK(play.rung(sample::design) == Rung::wanted);
  CHECK(play.trust(sample::gao) == 4);
  CHECK(play.trust(sample::tang) == 3);
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.has_reason(ReasonId::wanted));
  CHECK(play.has_reason(ReasonId::trust_explicit));
  CHECK_FALSE(play.state().payoff_first);
}

TEST_CASE("a need-payoff question too early leaves them unsure, and may come again") {
  Play play(quiet, {"design.problem", "design.payoff"});
  CHECK(play.rung(sample::design) == Rung::implied);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::payoff_early));
  CHECK(play.heard() == "react.unsure");
  CHECK(play.state().payoff_first);
  play.say("design.implication.festival").say("design.payoff");
  CHECK(play.rung(sample::design) == Rung::wanted);
  CHECK(play.state().payoff_first);
}

TEST_CASE("value asked after a first consequence is early but not before consequences") {
  const Play play(quiet, {"seals.problem", "seals.implication.returns", "seals.payoff"});
  CHECK(play.has_reason(ReasonId::payoff_early));
  CHECK_FALSE(play.state().payoff_first);
}

TEST_CASE("a small need becomes explicit from implied") {
  const Scenario small = changed([](Scenario& s) { s.needs[1].small = true; });
  const Play play(small, {"design.problem", "design.payoff"});
  CHECK(play.rung(sample::design) == Rung::wanted);
  CHECK_FALSE(play.state().payoff_first);
}

TEST_CASE("a need already explicit is not asked for its value again") {
  const Play play(quiet, {"design.problem", "design.implication.festival", "design.payoff",
                          "design.payoff"});
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.trust(sample::gao) == 4);
}

// ---- decoys ---------------------------------------------------------------------------------

TEST_CASE("a want is described by its owner and gains nothing") {
  Play play(quiet, {"gold.problem"});
  CHECK(play.rung(sample::gold) == Rung::known);
  CHECK(play.state().patience == 7);
  CHECK(play.trust(sample::feng) == 1);
  CHECK(play.heard() == "gold.problem.tell");
  play.say("gold.problem");
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a problem that nobody has is denied") {
  Play play(quiet, {"ink.problem"});
  CHECK(play.rung(sample::ink) == Rung::hidden);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::denied_nothing));
  CHECK(play.heard() == "react.denied");
  play.say("ink.problem");
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a decoy never climbs past known") {
  for (const NeedId decoy : {sample::gold, sample::ink}) {
    const std::string id = quiet.need(decoy).id;
    Play play(quiet);
    play.say(id + ".situation").say(id + ".problem");
    for (const Consequence& consequence : quiet.need(decoy).consequences) {
      play.say(id + ".implication." + consequence.id);
      CHECK(play.has_reason(ReasonId::implication_early));
      CHECK(play.heard() == "react.puzzled");
    }
    play.say(id + ".payoff");
    CHECK(play.has_reason(ReasonId::payoff_early));
    CHECK(play.rung(decoy) == Rung::known);
    CHECK(play.refused.empty());
  }
}

TEST_CASE("asking a decoy's value comes before any consequence") {
  CHECK(Play(quiet, {"gold.payoff"}).state().payoff_first);
}

// ---- facts ----------------------------------------------------------------------------------

TEST_CASE("a fact is told by its person") {
  const Play play(quiet, {"fact.team"});
  CHECK(play.state().facts.count() == 1);
  CHECK(play.has_reason(ReasonId::fact));
  CHECK(play.heard() == "fact.team.tell");
}

TEST_CASE("a fact of the brief wastes a question") {
  Play play(quiet, {"fact.products"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().wasted == 1);
  CHECK(play.state().facts.none());
  CHECK(play.has_reason(ReasonId::wasted));
  CHECK(play.heard() == "react.wasted");
  play.say("fact.products");
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a fact already told wastes a question") {
  const Play play(quiet, {"fact.team", "fact.team"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().wasted == 1);
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a fact is evaded without trust and may be asked again") {
  Play play(quiet, {"fact.budget"});
  CHECK_FALSE(play.state().budget_known);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::evasive_trust));
  CHECK(play.heard() == "react.evasive");
  play.say("rapport.shelf").say("fact.budget");
  CHECK(play.state().budget_known);
  CHECK(play.state().patience == 7);
}

TEST_CASE("the wrong person evades") {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  Move& wrong = build.move("wrong", MoveKind::fact, sample::feng);
  wrong.fact = FactId{4};
  finish(build.scenario);
  Play play(build.scenario, {"wrong"});
  CHECK(play.state().facts.none());
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::evasive_person));
  CHECK(play.heard() == "react.not_mine");
  play.say("wrong");
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.state().patience == 6);
}

TEST_CASE("a budget or process question told twice is a repeat but no background question") {
  const Play play(quiet, {"fact.process", "fact.process"});
  CHECK(play.state().process_known);
  CHECK(play.state().wasted == 0);
  CHECK(play.state().patience == 6);
}

TEST_SUITE_END();
