#include "core/score/marks.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/call/answering.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/score/marks");

namespace {

const Scenario scenario = sample::scenario();
const Scenario quiet = sample::quiet_scenario();

Mark mark(const Marks& marks, std::size_t turn) { return marks.turns[turn].mark; }

const std::initializer_list<const char*> model_call{"seals.problem",
                                                    "price.defer",
                                                    "seals.implication.returns",
                                                    "seals.implication.overtime",
                                                    "seals.payoff",
                                                    "seals.solution",
                                                    "design.problem",
                                                    "design.implication.festival",
                                                    "design.payoff",
                                                    "fact.team",
                                                    "fact.budget",
                                                    "fact.process",
                                                    "summary.both",
                                                    "step.trial"};

}  // namespace

TEST_CASE("a mark says how many points were lost") {
  CHECK(mark_of(0) == Mark::fine);
  CHECK(mark_of(4) == Mark::fine);
  CHECK(mark_of(5) == Mark::inaccuracy);
  CHECK(mark_of(10) == Mark::inaccuracy);
  CHECK(mark_of(11) == Mark::mistake);
  CHECK(mark_of(24) == Mark::mistake);
  CHECK(mark_of(25) == Mark::blunder);
}

TEST_CASE("a model call loses next to nothing") {
  const Play play(scenario, model_call);
  REQUIRE(play.refused.empty());

  const Marks marks = debrief_marks(play.call);

  CHECK(marks.exact);
  CHECK(marks.costliest == -1);
  CHECK(marks.better.empty());
  CHECK(marks.left_out.empty());
  for (const TurnMark& turn : marks.turns) CHECK(turn.loss.high <= fine_loss);
}

TEST_CASE(
    "an early pitch is a blunder, and the better line starts there and earns its promise") {
  const Play play(quiet, {"seals.problem", "pitch.film", "seals.implication.returns", "end"});

  const Marks marks = debrief_marks(play.call);

  CHECK(mark(marks, 0) == Mark::fine);
  CHECK(mark(marks, 1) == Mark::blunder);
  REQUIRE(marks.costliest >= 0);
  const auto costliest = static_cast<std::size_t>(marks.costliest);
  for (const TurnMark& turn : marks.turns) {
    CHECK(turn.loss.low <= marks.turns[costliest].loss.low);
  }
  REQUIRE_FALSE(marks.better.empty());
  CHECK(marks.better.front() == marks.turns[costliest].best);

  State state = costliest == 0 ? start(quiet) : play.call.turns()[costliest - 1].after;
  for (const MoveId move : marks.better) {
    REQUIRE(accepts(quiet, state, move));
    state = step(quiet, {}, state, move).after;
  }
  CHECK(state.over());
  CHECK(score(quiet, state) == marks.better_score);
  CHECK(marks.better_score > play.call.verdict().score);
}

TEST_CASE("after a failed blocker a second pitch is never fine") {
  for (const char* first : {"pitch.company", "pitch.film", "seals.solution"}) {
    Play play(quiet, {"seals.problem", first, "seals.implication.returns", "pitch.company"});
    play.say("end");
    REQUIRE(play.refused.empty());
    CAPTURE(first);
    CHECK(mark(debrief_marks(play.call), 3) > Mark::fine);
  }
}

TEST_CASE("a pitch with the last move is not fine either") {
  Scenario short_scenario = quiet;
  short_scenario.numbers.moves = 4;
  Play last(short_scenario, {"seals.problem", "pitch.company", "wait", "pitch.film"});
  REQUIRE(last.call.over());
  CHECK(mark(debrief_marks(last.call), 3) > Mark::fine);
}

TEST_CASE("what a step left out is named") {
  const Play play(
      quiet, {"seals.problem", "seals.implication.returns", "seals.implication.overtime",
              "seals.payoff", "design.problem", "design.implication.festival", "design.payoff",
              "summary.both", "step.trial"});
  REQUIRE(play.call.state().outcome == Outcome::advance);

  const Marks marks = debrief_marks(play.call);

  std::vector<std::string> names;
  for (const int check : marks.left_out) {
    names.push_back(quiet.rubric[static_cast<std::size_t>(check)].id);
  }
  CHECK(names == std::vector<std::string>{"facts", "budget", "process", "answered"});
  CHECK(mark(marks, 8) >= Mark::mistake);
}

TEST_CASE("marks worked out in slices are the same, and percent only rises") {
  const Play play(scenario, {"rapport.shelf", "price.yield", "seals.problem", "pitch.film",
                             "seals.implication.returns", "design.problem", "close.assume"});
  const Marks whole = debrief_marks(play.call);

  Marker marker(play.call);
  int percent = 0;
  while (!marker.run(3)) {
    CHECK(marker.percent() >= percent);
    percent = marker.percent();
  }

  CHECK(marker.percent() == 100);
  CHECK(marker.marks().better == whole.better);
  CHECK(marker.marks().costliest == whole.costliest);
  for (std::size_t i = 0; i < whole.turns.size(); ++i) {
    CHECK(marker.marks().turns[i].loss == whole.turns[i].loss);
    CHECK(marker.marks().turns[i].mark == whole.turns[i].mark);
  }
}

TEST_CASE("where too little may be looked at, a loss lies between two numbers") {
  const Play play(scenario, {"seals.leading", "price.yield", "pitch.film", "close.warning"});
  const Marks exact = debrief_marks(play.call);
  const Marks rough = debrief_marks(play.call, 1);
  REQUIRE(exact.exact);
  for (std::size_t i = 0; i < exact.turns.size(); ++i) {
    CHECK(rough.turns[i].loss.low <= exact.turns[i].loss.low);
    CHECK(rough.turns[i].loss.high >= exact.turns[i].loss.high);
  }
}

TEST_SUITE_END();
