#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/offers");

namespace {

const Scenario quiet = sample::quiet_scenario();
const Scenario scenario = sample::scenario();

Play& want_design(Play& play) {
  return play.say("design.problem").say("design.implication.festival").say("design.payoff");
}
Play& want_seals(Play& play) {
  play.say("seals.problem").say("seals.implication.returns").say("seals.implication.fines");
  return play.say("seals.payoff");
}

}  // namespace

TEST_CASE("a capability that meets an explicit need is a benefit") {
  Play play(quiet);
  want_design(play).say("design.solution");
  CHECK(play.rung(sample::design) == Rung::matched);
  CHECK(play.trust(sample::gao) == 5);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::answered));
  CHECK(play.heard() == "design.solution.tell");
  CHECK_FALSE(play.state().pitched_early);
  play.say("design.solution");
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a capability before the wish is an advantage and raises an objection") {
  const Play play(quiet, {"design.problem", "design.solution"});
  CHECK(play.rung(sample::design) == Rung::implied);
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::advantage));
  CHECK(play.heard() == "react.advantage");
  CHECK(play.state().pitched_early);
}

TEST_CASE(
    "a capability without a need is a feature and raises a price concern every second time") {
  Play play(quiet, {"design.solution"});
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::pitch));
  CHECK_FALSE(play.has_reason(ReasonId::price_concern));
  CHECK(play.heard() == "react.feature");
  play.say("gold.solution");
  CHECK(play.has_reason(ReasonId::price_concern));
  play.say("pitch.film");
  CHECK_FALSE(play.has_reason(ReasonId::price_concern));
  play.say("pitch.film");
  CHECK(play.has_reason(ReasonId::price_concern));
}

TEST_CASE("a pitch costs trust and patience, also once a need is explicit") {
  Play play(quiet, {"pitch.company"});
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.state().patience == 6);
  CHECK(play.state().pitched_early);

  Play later(quiet);
  want_design(later).say("pitch.company");
  CHECK(later.trust(sample::gao) == 3);
  CHECK(later.state().patience == 6);
  CHECK_FALSE(later.state().pitched_early);
}

TEST_CASE("a price before any explicit need is early and anchors") {
  Play play(quiet, {"seals.problem", "quote"});
  CHECK(play.state().priced_early);
  CHECK(play.state().anchored);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::price_early));
  play.say("quote");
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::repeat));
}

TEST_CASE("a price after one explicit need but before the summary anchors") {
  Play play(quiet);
  want_design(play).say("quote");
  CHECK_FALSE(play.state().priced_early);
  CHECK(play.state().anchored);
  CHECK(play.has_reason(ReasonId::price_anchored));
}

TEST_CASE("a price is free once the must-needs are explicit and summarised") {
  Play play(quiet);
  want_seals(want_design(play)).say("summary.both").say("quote");
  CHECK_FALSE(play.state().anchored);
  CHECK(play.has_reason(ReasonId::price_fair));

  Play unsummed(quiet);
  want_seals(want_design(unsummed)).say("quote");
  CHECK(unsummed.state().anchored);
}

TEST_CASE("a discount nobody asked for costs the decider's trust") {
  Play play(quiet, {"concession.discount"});
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.trust(sample::feng) == 1);
  CHECK(play.has_reason(ReasonId::discount_unasked));
  play.say("concession.discount");
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.state().patience == 6);
}

TEST_CASE("yielding to a want costs the decider's trust") {
  const Play play(quiet, {"concession.gold"});
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.has_reason(ReasonId::want_yielded));
  CHECK(play.heard() == "concession.gold.tell");
}

// ---- events --------------------------------------------------------------------------------

TEST_CASE("the customer asks the price after the first reply") {
  const Play play(scenario, {"seals.problem"});
  CHECK(play.state().pending == EventId{0});
  CHECK(play.heard() == "seals.problem.tell | price.ask");
}

TEST_CASE("a pending event can be deferred for nothing") {
  const Play play(scenario, {"seals.problem", "price.defer"});
  CHECK(play.state().pending == EventId::none);
  CHECK(play.state().patience == 7);
  CHECK(play.trust(sample::feng) == 1);
  CHECK(play.has_reason(ReasonId::event_deferred));
}

TEST_CASE("clarifying earns the asker's trust") {
  const Play play(scenario, {"seals.problem", "price.clarify"});
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.has_reason(ReasonId::trust_clarify));
}

TEST_CASE("a range anchors but does not fail the price check") {
  const Play play(scenario, {"seals.problem", "price.range"});
  CHECK(play.state().anchored);
  CHECK_FALSE(play.state().priced_early);
  CHECK(play.has_reason(ReasonId::price_anchored));
}

TEST_CASE("yielding anchors and names the price early") {
  const Play play(scenario, {"seals.problem", "price.yield"});
  CHECK(play.state().anchored);
  CHECK(play.state().priced_early);
  CHECK(play.has_reason(ReasonId::price_early));
}

TEST_CASE("an event waits for an answer and lapses after two evasions") {
  Play play(scenario, {"seals.problem", "seals.implication.returns"});
  CHECK(play.state().patience == 6);
  CHECK(play.state().pending == EventId{0});
  CHECK(play.has_reason(ReasonId::event_evaded));
  CHECK(play.has_reason(ReasonId::consequence));
  CHECK(play.heard() == "seals.implication.returns.tell | react.pending");

  play.say("seals.implication.fines");
  CHECK(play.state().patience == 5);
  CHECK(play.state().pending == EventId::none);
  CHECK(play.has_reason(ReasonId::event_lapsed));
  play.say("seals.payoff");
  CHECK(play.state().patience == 5);
}

TEST_CASE("silence does not answer an event") {
  CHECK(Play(scenario, {"seals.problem", "wait"}).state().patience == 6);
}

TEST_CASE("answers to an event are accepted only while it is pending, and it fires once") {
  Play play(scenario, {"price.defer"});
  CHECK(play.refused == "price.defer");
  play.refused.clear();
  play.say("seals.problem").say("price.defer").say("seals.implication.returns");
  CHECK(play.refused.empty());
  play.say("price.defer");
  CHECK(play.refused == "price.defer");
}

TEST_SUITE_END();
