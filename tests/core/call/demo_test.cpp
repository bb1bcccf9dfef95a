// Demonstrations, concerns, concessions and how long a product may be talked about.
#include <doctest/doctest.h>

#include "core/call/answering.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/demo");

namespace {

const Scenario quiet = sample::quiet_scenario();

Play& want_design(Play& play) {
  return play.say("design.problem").say("design.implication.festival").say("design.payoff");
}

Scenario with_demo(bool decider_there) {
  return sample::quiet_with([=](sample::Builder& build) {
    build.scenario.people[0].trust = build.scenario.people[1].trust = 2;
    if (!decider_there) build.scenario.people[0].leaves_after = 7;
    build.move("show", MoveKind::demo, sample::tang).need = sample::seals;
    Move& price = build.move("answer.price", MoveKind::solution, sample::gao);
    price.need = sample::design;
    price.concern = Concern::price;
    build.scenario.people[0].concerns = {Concern::progress};
    build.move("sum.price", MoveKind::summary, sample::gao).restates = {sample::design};
    build.scenario.moves.back().concern = Concern::price;
  });
}

Play& want_seals(Play& play) {
  play.say("seals.problem").say("seals.implication.returns").say("seals.implication.fines");
  return play.say("seals.payoff");
}

}  // namespace

TEST_CASE("a demonstration before the wish is product talk") {
  const Scenario scenario = with_demo(true);
  const Play play(scenario, {"seals.problem", "show"});
  CHECK(play.has_reason(ReasonId::demo_early));
  CHECK(play.state().pitched_early);
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 2);
}

TEST_CASE("a demonstration of a spoken wish answers it and convinces the decider too") {
  const Scenario scenario = with_demo(true);
  Play play(scenario);
  want_seals(play);
  const int before = play.trust(sample::gao);
  play.say("show");
  CHECK(play.rung(sample::seals) == Rung::matched);
  CHECK(play.trust(sample::gao) == before + 1);
  CHECK(play.has_reason(ReasonId::demo_shown));
  CHECK(play.heard() == "show.tell");
}

TEST_CASE("a demonstration without the decider answers nothing") {
  const Scenario scenario = with_demo(false);
  Play play(scenario);
  want_seals(play).say("show");
  CHECK(play.rung(sample::seals) == Rung::wanted);
  CHECK(play.has_reason(ReasonId::demo_weak));
  CHECK(play.state().patience == 7);
}

// ---- concerns, concessions, product time
// --------------------------------------------------------

TEST_CASE("an answer or a summary that speaks of another's concern earns nothing") {
  const Scenario scenario = with_demo(true);
  Play play(scenario);
  want_design(play);
  const int trust = play.trust(sample::gao);
  play.say("answer.price");
  CHECK(play.rung(sample::design) == Rung::wanted);
  CHECK(play.trust(sample::gao) == trust);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::not_their_concern));
  CHECK(play.heard() == "answer.price.tell");
  play.say("sum.price");
  CHECK(play.has_reason(ReasonId::not_their_concern));
  CHECK_FALSE(play.state().summarised);
  play.say("answer.price");
  CHECK(play.state().patience == 6);
  play.say("design.solution");
  CHECK(play.rung(sample::design) == Rung::matched);
}

TEST_CASE("a concession that nobody asked for is regretted and makes the step dearer") {
  const Play play(quiet, {"concession.discount"});
  CHECK(play.state().regretted);
  CHECK(play.has_reason(ReasonId::regretted));
  CHECK(support_needed(quiet, play.state()) == 6);
}

TEST_CASE("product talk over five of thirty minutes costs patience") {
  const Scenario scenario = sample::quiet_with([](sample::Builder& build) {
    build.scenario.people[0].trust = build.scenario.people[1].trust = 5;
  });
  Play play(scenario, {"pitch.company", "pitch.film"});
  CHECK(play.state().patience == 5);  // each of them was a pitch
  CHECK_FALSE(play.has_reason(ReasonId::product_time));
  want_design(play).say("design.solution");
  CHECK(play.has_reason(ReasonId::product_time));
  CHECK(play.state().patience == 4);
  CHECK(play.rung(sample::design) == Rung::matched);
}

TEST_SUITE_END();
