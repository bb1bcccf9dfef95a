#include <doctest/doctest.h>

#include <algorithm>

#include "base/hash.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/hand/advisor");

namespace {

const Scenario scenario = sample::scenario();

std::string advice(const Scenario& from, const State& state) {
  const MoveId move = advise(from, state);
  return move == MoveId::none ? "none" : from.move(move).id;
}

Play follow(const Scenario& from, Play play) {
  while (!play.call.over()) play.say(advice(from, play.state()));
  return play;
}

}  // namespace

TEST_CASE("the advice, followed to the end, scores 100 under every seed") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    Options options;
    options.seed = seed;
    Call call(scenario, options);
    while (!call.over()) {
      const MoveId move = advise(scenario, call.state());
      const std::vector<MoveId> lines = call.hand();
      REQUIRE(std::find(lines.begin(), lines.end(), move) != lines.end());
      REQUIRE(call.say(move).ok());
    }
    CHECK(call.verdict().score == 100);
    CHECK(call.verdict().passed);
    CHECK(call.turns().size() == 14);
  }
}

TEST_CASE("the advice answers a pending event first") {
  CHECK(advice(scenario, Play(scenario, {"seals.problem"}).state()) == "price.clarify");
}

TEST_CASE("the advice earns trust where a gate is shut") {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  build.scenario.needs[0].trust = 4;  // Tang has 2
  build.scenario.needs[1].trust = 3;  // Gao has 2
  finish(build.scenario);
  const Play play = follow(build.scenario, Play(build.scenario));
  CHECK(play.call.verdict().passed);
  CHECK(play.call.verdict().score == 100);
}

TEST_CASE("the advice recovers from a bad start") {
  for (const char* slip : {"pitch.film", "quote", "step.trial", "seals.leading"}) {
    Play play(scenario, {slip, "price.defer"});
    const Verdict verdict = follow(scenario, std::move(play)).call.verdict();
    CAPTURE(slip);
    CHECK(verdict.outcome == Outcome::advance);
    CHECK(verdict.score >= 53);
  }
}

TEST_CASE("with little time left the advice drops what is worth least and takes the step") {
  sample::Builder build = sample::draft();
  build.scenario.numbers.moves = 11;
  finish(build.scenario);
  const Play play = follow(build.scenario, Play(build.scenario));
  CHECK(play.state().outcome == Outcome::advance);
  CHECK(play.call.verdict().passed);
}

TEST_CASE("where selling fails the call the advice offers nothing") {
  sample::Builder build = sample::draft();
  build.scenario.rubric = {{"no_selling", CheckKind::no_selling, NeedId::none, 10, true},
                           {"answered", CheckKind::answered, NeedId::none, 0, false}};
  finish(build.scenario);
  const Play play = follow(build.scenario, Play(build.scenario));
  CHECK(play.grade("no_selling") == Grade::passed);
  CHECK(play.call.verdict().score == 100);
}

TEST_CASE("the advice is always accepted and always comes to an end") {
  for (std::uint32_t game = 0; game < 2000; ++game) {
    State state = start(scenario);
    while (!state.over()) {
      const std::uint32_t dice = mix(game, static_cast<std::uint32_t>(state.moves), 3);
      const std::vector<MoveId> moves = accepted(scenario, state);
      const MoveId good = advise(scenario, state);
      if (!accepts(scenario, state, good)) FAIL("bad advice in game ", game);
      const MoveId move = dice % 100 < 40 ? moves[dice % moves.size()] : good;
      state = step(scenario, {}, state, move).after;
    }
    CHECK(advise(scenario, state) == MoveId::none);
  }
}

TEST_CASE("where nothing can be won the advice is to leave") {
  sample::Builder build;
  build.person("one", {}, Level3::low, Temper::even, 2);
  finish(build.scenario);
  CHECK(advice(build.scenario, start(build.scenario)) == "end");
}

TEST_SUITE_END();
