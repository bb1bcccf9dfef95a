#include "core/scenario/possible.h"

#include <doctest/doctest.h>

#include <set>

#include "base/hash.h"
#include "core/sample_scenario.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/scenario/possible");

namespace {

using Kind = Condition::Kind;

Condition asked(int move) { return {Kind::asked, move, 0, {}}; }
Condition turns(int moves) { return {Kind::turns, -1, moves, {}}; }
Condition need_at(int rung) { return {Kind::need, index(sample::seals), rung, {}}; }
Condition all(std::vector<Condition> parts) { return {Kind::all, -1, 0, std::move(parts)}; }
Condition any(std::vector<Condition> parts) { return {Kind::any, -1, 0, std::move(parts)}; }
Condition not_so(Condition part) { return {Kind::none, -1, 0, {std::move(part)}}; }

// The moves that never come where the first lines of the author have these conditions.
std::vector<int> never(const std::vector<Condition>& conditions) {
  const Scenario scenario = sample::quiet_with([&](sample::Builder& build) {
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      build.scenario.moves[i].condition = conditions[i];
    }
  });
  std::vector<int> out;
  for (const MoveId move : find_impossible(scenario).moves) {
    out.push_back(static_cast<int>(move));
  }
  return out;
}

}  // namespace

TEST_CASE("lines that wait for each other never come, and neither does what waits for them") {
  CHECK(never({asked(1), asked(0), asked(3), turns(1)}) == std::vector{0, 1});
  CHECK(never({asked(0)}) == std::vector{0});
  CHECK(never({asked(1), asked(2), asked(0), all({turns(1), asked(0)})}) ==
        std::vector{0, 1, 2, 3});
  CHECK(never({any({asked(1), turns(2)}), asked(0)}).empty());
}

TEST_CASE("lines that wait for one that comes later in the file come") {
  CHECK(never({asked(1), asked(2), asked(3), asked(4)}).empty());
}

TEST_CASE("a condition that contradicts itself never holds") {
  CHECK(never({all({asked(3), not_so(asked(3))})}) == std::vector{0});
  CHECK(never({all({need_at(3), not_so(need_at(2))})}) == std::vector{0});
  CHECK(never({all({need_at(2), not_so(need_at(3))})}).empty());
  CHECK(never({all({need_at(3), not_so(any({turns(9), need_at(1)}))})}) == std::vector{0});
  CHECK(never({all({need_at(3), not_so(all({turns(9), need_at(1)}))})}).empty());
  CHECK(never({all({asked(3), not_so(not_so(not_so(asked(3))))})}) == std::vector{0});
  CHECK(never({any({all({asked(3), not_so(asked(3))}), turns(1)})}).empty());
}

TEST_CASE("what waits for a turn after the last never comes") {
  const int moves = sample::quiet_scenario().numbers.moves;
  CHECK(never({turns(moves), turns(moves + 1)}) == std::vector{1});
}

TEST_CASE("the answers to an event that never happens never come") {
  sample::Builder build = sample::draft();
  build.scenario.events[0].when = turns(max_turns);
  add_moves(build.scenario);
  const MoveId defer = build.scenario.find_move("price.defer");
  build.scenario.moves[0].condition = asked(static_cast<int>(defer));
  finish(build.scenario);

  const Impossible never = find_impossible(build.scenario);

  CHECK(never.events == std::vector{EventId{0}});
  CHECK(never.moves == std::vector{MoveId{0}});
}

TEST_CASE("whatever random plays under random conditions come upon is not called impossible") {
  std::size_t named = 0;
  for (std::uint32_t round = 0; round < 60; ++round) {
    std::uint32_t rolls = 0;
    const auto roll = [&](std::uint32_t sides) {
      return static_cast<int>(mix(round, ++rolls, 7) % sides);
    };
    const auto atom = [&]() -> Condition {
      switch (roll(4)) {
        case 0:
          return asked(roll(12));
        case 1:
          return turns(roll(30));
        case 2:
          return need_at(roll(5));
        default:
          return {Kind::fact, roll(8), 0, {}};
      }
    };
    const Scenario scenario = sample::quiet_with([&](sample::Builder& build) {
      for (std::size_t i = 0; i < 12; ++i) {
        std::vector<Condition> parts{atom(), not_so(atom()), atom()};
        build.scenario.moves[i].condition =
            roll(2) == 0 ? all(std::move(parts)) : any(std::move(parts));
      }
    });
    const Impossible never = find_impossible(scenario);
    named += never.moves.size();
    const std::set<MoveId> impossible(never.moves.begin(), never.moves.end());
    for (std::uint32_t game = 0; game < 20; ++game) {
      State state = start(scenario);
      while (!state.over()) {
        const std::vector<MoveId> moves = accepted(scenario, state);
        for (const MoveId move : moves) {
          if (impossible.contains(move)) FAIL("on offer: ", scenario.move(move).id);
        }
        const std::uint32_t dice = mix(game, static_cast<std::uint32_t>(state.moves), round);
        state = step(scenario, {}, state, moves[dice % moves.size()]).after;
      }
    }
  }
  CHECK(named > 10);
}

TEST_SUITE_END();
