#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/meters");

namespace {

const Scenario quiet = sample::quiet_scenario();

}  // namespace

TEST_CASE("patience of eight shows as five dots, rounded up") {
  const int dots[] = {0, 1, 2, 2, 3, 4, 4, 5, 5};
  for (int patience = 0; patience <= 8; ++patience) {
    State state;
    state.patience = static_cast<std::int8_t>(patience);
    CHECK(patience_dots(state) == dots[patience]);
  }
}

TEST_CASE("urgency is the highest rung of a real need") {
  Play play(quiet, {"gold.situation"});
  CHECK(urgency_dots(quiet, play.state()) == 0);
  play.say("design.problem");
  CHECK(urgency_dots(quiet, play.state()) == 2);
  play.say("design.implication.festival").say("design.payoff").say("design.solution");
  CHECK(urgency_dots(quiet, play.state()) == 5);
}

TEST_CASE("the talk balance is the seller's share, half up") {
  State state;
  CHECK(talk_percent(state) == 0);
  state.seller_time = 1;
  state.customer_time = 3;
  CHECK(talk_percent(state) == 25);
  state.customer_time = 7;
  CHECK(talk_percent(state) == 13);
}

TEST_CASE("minutes left are whole and never negative") {
  State state;
  CHECK(minutes_left(quiet, state) == 30);
  state.clock = 1;
  CHECK(minutes_left(quiet, state) == 29);
  state.clock = 63;
  CHECK(minutes_left(quiet, state) == 0);
}

TEST_CASE("mood follows trust and falls with patience") {
  State state = start(quiet);
  CHECK(mood(quiet, state, sample::gao) == Mood::neutral);
  CHECK(mood(quiet, state, sample::feng) == Mood::wary);
  state.trust[0] = 5;
  CHECK(mood(quiet, state, sample::gao) == Mood::warm);
  state.patience = 3;
  CHECK(mood(quiet, state, sample::gao) == Mood::open);
  state.patience = 1;
  CHECK(mood(quiet, state, sample::feng) == Mood::closed);
}

TEST_CASE("interest goes from attention over desire to satisfaction") {
  const Scenario scenario = sample::quiet_scenario();
  sample::Play play(scenario);
  const auto stage = [&] { return interest(scenario, play.state()); };
  CHECK(stage() == Interest::attention);
  play.say("design.problem");
  CHECK(stage() == Interest::interest);
  play.say("design.implication.festival").say("design.payoff");
  CHECK(stage() == Interest::desire);
  play.say("seals.problem").say("seals.implication.returns").say("seals.implication.fines");
  play.say("seals.payoff").say("summary.both");
  CHECK(stage() == Interest::memory);
  sample::Play bare = play;
  CHECK(interest(scenario, bare.say("step.trial").state()) == Interest::action);
  play.say("design.solution").say("step.trial");
  CHECK(stage() == Interest::satisfaction);
}

TEST_SUITE_END();
