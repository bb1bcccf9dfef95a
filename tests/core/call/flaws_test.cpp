// A question of the right kind, asked wrongly: each flaw has its own price.
#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Builder;
using sample::Play;

TEST_SUITE_BEGIN("core/call/flaws");

namespace {

Scenario with_flaw(Flaw flaw, bool alone = false) {
  return sample::quiet_with([=](Builder& b) {
    Move& ask = b.move("flawed", MoveKind::problem, sample::tang, flaw == Flaw::in_public);
    ask.need = sample::seals;
    ask.flaw = flaw;
    if (!alone) return;
    b.scenario.people[0].present = b.scenario.people[2].present = false;
    b.scenario.opener = sample::tang;
  });
}

}  // namespace

TEST_CASE("a leading question costs patience and its listener's trust") {
  const Scenario scenario = with_flaw(Flaw::leading);
  const Play play(scenario, {"flawed"});
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.has_reason(ReasonId::leading));
  CHECK(play.heard() == "react.leading");
}

TEST_CASE("a threat costs patience and everybody's trust") {
  const Scenario scenario = with_flaw(Flaw::threatening);
  const Play play(scenario, {"flawed"});
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.has_reason(ReasonId::threatening));
  CHECK(play.heard() == "react.scare");
}

TEST_CASE("blame costs two points of trust") {
  const Scenario scenario = with_flaw(Flaw::blaming);
  const Play play(scenario, {"flawed"});
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 0);
  CHECK(play.has_reason(ReasonId::blaming));
  CHECK(play.heard() == "react.blamed");
}

TEST_CASE("of two questions at once the easy half is answered, and nothing is gained") {
  const Scenario scenario = with_flaw(Flaw::twofold);
  const Play play(scenario, {"flawed"});
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::tang) == 2);
  CHECK(play.rung(sample::seals) == Rung::hidden);
  CHECK(play.has_reason(ReasonId::twofold));
  CHECK(play.heard() == "react.double");
}

TEST_CASE("a delicate matter is not admitted in public, but alone it is") {
  const Scenario scenario = with_flaw(Flaw::in_public);
  const Play play(scenario, {"flawed"});
  CHECK(play.state().patience == 7);
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.rung(sample::seals) == Rung::hidden);
  CHECK(play.has_reason(ReasonId::in_public));
  CHECK(play.heard() == "flawed.tell");

  const Scenario private_talk = with_flaw(Flaw::in_public, true);
  const Play alone(private_talk, {"flawed"});
  CHECK(alone.rung(sample::seals) == Rung::implied);
  CHECK(alone.heard() == "seals.problem.tell");
}

TEST_SUITE_END();
