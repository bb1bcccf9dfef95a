#include "core/call/call.h"

#include <doctest/doctest.h>

#include "base/hash.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/call");

namespace {

const Scenario scenario = sample::scenario();

}  // namespace

TEST_CASE("a new call has no turns and is not over") {
  const Call call(scenario, {});
  CHECK(call.turns().empty());
  CHECK_FALSE(call.over());
  CHECK(call.speaker() == sample::gao);
  CHECK(call.state() == start(scenario));
}

TEST_CASE("a move that is not accepted is refused and changes nothing") {
  Play play(scenario, {"seals.problem"});
  const State before = play.state();

  const Result<void> said = play.call.say(scenario.find_move("nowhere"));

  REQUIRE_FALSE(said.ok());
  CHECK(said.error().code == Errc::bad_choice);
  CHECK(said.error().sentence == "This can not be said at this point of the call.");
  CHECK(play.state() == before);
  CHECK(play.call.turns().size() == 1);
}

TEST_CASE("nothing can be said once the call is over") {
  Play play(scenario, {"end"});
  const Result<void> said = play.call.say(scenario.find_move("wait"));
  REQUIRE_FALSE(said.ok());
  CHECK(said.error().sentence == "This call is over.");
  CHECK(play.call.hand().empty());
}

TEST_CASE("who spoke last is who added something last") {
  Play play(scenario, {"seals.problem"});
  CHECK(play.call.speaker() == sample::feng);  // asked the price
  play.say("price.defer").say("seals.implication.returns");
  CHECK(play.call.speaker() == sample::tang);
}

TEST_CASE("a copy of a call goes on like the call itself") {
  Play play(scenario, {"seals.problem"});
  for (const char* move : {"price.defer", "seals.implication.returns"}) {
    Call copy = play.call;  // has room for no more turns
    REQUIRE(copy.say(scenario.find_move(move)).ok());
    play.say(move);
    CHECK(copy.state() == play.state());
    CHECK(copy.turns().back().reply == play.call.turns().back().reply);
  }
}

TEST_CASE("replay refuses a bad move and names it") {
  const std::vector<MoveId> moves{scenario.find_move("seals.problem"),
                                  scenario.find_move("price.defer"),
                                  scenario.find_move("price.defer")};
  const Result<Call> replayed = replay(scenario, {}, moves);
  REQUIRE_FALSE(replayed.ok());
  CHECK(replayed.error().code == Errc::bad_choice);
  CHECK(replayed.error().sentence ==
        "Move 3, \"price.defer\", can not be said at that point of the call.");

  const std::vector<MoveId> unknown{static_cast<MoveId>(999)};
  CHECK(replay(scenario, {}, unknown).error().sentence ==
        "Move 1, number 999, can not be said at that point of the call.");
}

TEST_CASE("a thousand random calls replay to the same state, reply and verdict") {
  for (std::uint32_t game = 0; game < 1000; ++game) {
    Options options;
    options.seed = game;
    Call call(scenario, options);
    while (!call.over()) {
      const std::vector<MoveId> moves = accepted(scenario, call.state());
      const auto turn = static_cast<std::uint32_t>(call.turns().size());
      REQUIRE(call.say(moves[mix(game, turn) % moves.size()]).ok());
    }
    const Result<Call> again = replay(scenario, options, call.moves());
    REQUIRE(again.ok());
    if (again->state() != call.state()) FAIL("another state in game ", game);
    if (again->turns().back().reply != call.turns().back().reply) FAIL("another reply");
    if (again->verdict().score != call.verdict().score) FAIL("another score");
  }
}

TEST_SUITE_END();
