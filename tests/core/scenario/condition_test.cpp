#include "core/scenario/condition.h"

#include <doctest/doctest.h>

using namespace askwell;

TEST_SUITE_BEGIN("core/scenario/condition");

namespace {

using Kind = Condition::Kind;

Condition ask(Kind kind, int subject, int at_least = 0) {
  return {kind, subject, at_least, {}};
}

}  // namespace

TEST_CASE("a condition asks about needs, moves, trust, turns and facts") {
  State state;
  state.needs[1].rung = Rung::implied;
  state.said.set(7);
  state.trust[0] = 3;
  state.moves = 4;
  state.facts.set(2);

  CHECK(holds(ask(Kind::need, 1, 2), state));
  CHECK_FALSE(holds(ask(Kind::need, 1, 3), state));
  CHECK(holds(ask(Kind::asked, 7), state));
  CHECK_FALSE(holds(ask(Kind::asked, 8), state));
  CHECK(holds(ask(Kind::trust, 0, 3), state));
  CHECK_FALSE(holds(ask(Kind::trust, 0, 4), state));
  CHECK(holds(ask(Kind::turns, -1, 4), state));
  CHECK_FALSE(holds(ask(Kind::turns, -1, 5), state));
  CHECK(holds(ask(Kind::fact, 2), state));
  CHECK_FALSE(holds(ask(Kind::fact, 3), state));
}

TEST_CASE("conditions combine") {
  State state;
  state.moves = 4;
  const Condition yes = ask(Kind::turns, -1, 4);
  const Condition no = ask(Kind::turns, -1, 5);

  CHECK(holds({Kind::all, -1, 0, {yes, yes}}, state));
  CHECK_FALSE(holds({Kind::all, -1, 0, {yes, no}}, state));
  CHECK(holds({Kind::any, -1, 0, {no, yes}}, state));
  CHECK_FALSE(holds({Kind::any, -1, 0, {no, no}}, state));
  CHECK(holds({Kind::none, -1, 0, {no}}, state));
  CHECK_FALSE(holds({Kind::none, -1, 0, {no, yes}}, state));
  CHECK(holds({}, state));
}

TEST_SUITE_END();
