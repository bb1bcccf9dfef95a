#include "core/solver/solver.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/generated.h"
#include "core/score/rubric.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/solver/solver");

namespace {

constexpr int no_limit = 1'000'000'000;

bool soaking() { return std::getenv("ASKWELL_SOAK") != nullptr; }

// Written apart from the solver, by the rule's own words: 2.5 points for patience, half a
// point for trust, one for a move.
int plain_worth(const Scenario& scenario, const State& state) {
  int halves = 2 * score(scenario, state) + 5 * state.patience;
  for (const std::int8_t trust : state.trust) halves += trust;
  return halves + 2 * (scenario.numbers.moves - state.moves);
}

// Every line to its end: no bound, no table. Stops counting, and answers -1, past `most`.
struct PlainSearch {
  const Scenario& scenario;
  int most;
  int leaves = 0;

  int worth_of(const State& state) {
    if (leaves > most) return -1;
    if (state.over()) {
      ++leaves;
      return plain_worth(scenario, state);
    }
    int best = -1;
    for (const MoveId move : accepted(scenario, state)) {
      best = std::max(best, worth_of(step(scenario, {}, state, move).after));
    }
    return leaves > most ? -1 : best;
  }
};

// Makes the move after which the call would be worth most if it ended there.
int greedy_worth(const Scenario& scenario, State state) {
  while (!state.over()) {
    State best;
    int most = -1;
    for (const MoveId move : accepted(scenario, state)) {
      const State next = step(scenario, {}, state, move).after;
      if (const int now = plain_worth(scenario, next); now > most) {
        most = now;
        best = next;
      }
    }
    state = best;
  }
  return plain_worth(scenario, state);
}

// A position of a generated scenario with so few moves left that every line can be tried.
struct Position {
  Scenario scenario;
  State state;
  int worth = 0;
  int leaves = 0;
};

Position position(std::uint32_t seed, int most_leaves) {
  sample::Dice dice(seed);
  Scenario scenario = sample::generated(seed);
  const State state = sample::wander(scenario, seed, dice.from(0, 12));
  Position out{std::move(scenario), state, 0, 0};
  for (int left = 6; left > 0; --left) {
    out.scenario.numbers.moves = state.moves + left;
    PlainSearch search{out.scenario, most_leaves};
    out.worth = search.worth_of(state);
    out.leaves = search.leaves;
    if (out.worth >= 0) break;
  }
  return out;
}

Solver::Settings lowered(int by) {
  Solver::Settings settings;
  settings.less = by;
  return settings;
}

}  // namespace

TEST_CASE("the worth of generated positions is what a plain search finds") {
  constexpr int positions = 600;  // the first 200 of them with many lines
  constexpr int few_leaves = 1'000;
  const int many_leaves = soaking() ? 400'000 : 10'000;
  int large = 0;
  int greedy_fails = 0;
  int wrong_with_a_lower_bound = 0;
  for (int seed = 1; seed <= positions; ++seed) {
    const int most_leaves = seed <= 200 ? many_leaves : few_leaves;
    const Position at = position(static_cast<std::uint32_t>(seed), most_leaves);
    CAPTURE(seed);
    CAPTURE(at.leaves);
    Solver solver(at.scenario, {});
    const Range worth = solver.solve(at.state, no_limit);
    CHECK(worth.low == at.worth);
    CHECK(worth.high == at.worth);

    if (at.leaves > 100'000) ++large;
    if (greedy_worth(at.scenario, at.state) < at.worth) ++greedy_fails;
    constexpr int one_point = 2;
    Solver wrong(at.scenario, {}, lowered(one_point));
    if (wrong.solve(at.state, no_limit) != Range{at.worth, at.worth})
      ++wrong_with_a_lower_bound;
  }
  MESSAGE(wrong_with_a_lower_bound << " wrong with a bound lower by one point");
  MESSAGE(large << " positions with over 100,000 lines, " << greedy_fails
                << " that defeat a greedy player");
  if (soaking()) CHECK(large >= 50);
  CHECK(greedy_fails >= 20);
  CHECK(wrong_with_a_lower_bound > 0);
}

TEST_CASE("the last move may earn trust where leaving would cost a move as well") {
  for (const std::uint32_t seed : {2915U, 3416U, 11462U, 12077U, 18279U, 142130U}) {
    const Position at = position(seed, 3'000);
    CAPTURE(seed);
    CHECK(Solver(at.scenario, {}).solve(at.state, no_limit) == Range{at.worth, at.worth});
  }
}

TEST_CASE("the trust that an answer earns opens the way to the first need") {
  for (const std::uint32_t seed : {16054U, 17216U}) {
    const Position at = position(seed, 3'000);
    CAPTURE(seed);
    CHECK(Solver(at.scenario, {}).solve(at.state, no_limit) == Range{at.worth, at.worth});
  }
}

TEST_CASE("summaries to come open the way to a need") {
  const Position at = position(130736, 3'000);
  CHECK(Solver(at.scenario, {}).solve(at.state, no_limit) == Range{at.worth, at.worth});
}

TEST_CASE("the bound is never less than the worth, and often equal to it") {
  int tight = 0;
  int solved = 0;
  for (std::uint32_t seed = 1; seed <= (soaking() ? 200U : 60U); ++seed) {
    const Scenario scenario = sample::generated(seed);
    Solver solver(scenario, {});
    Bound bound(scenario, {}, Weights());
    sample::Dice dice(seed);
    State state = sample::wander(scenario, seed, dice.from(0, 14));
    const Range worth = solver.solve(state, soaking() ? 20'000 : 1'000);
    CAPTURE(seed);
    CHECK(bound.of(state) >= worth.low);
    if (!worth.exact()) continue;
    ++solved;
    if (bound.of(state) == worth.high) ++tight;
  }
  MESSAGE(solved << " solved, the bound equal to the worth in " << tight);
  CHECK(tight * 10 > solved);
}

namespace {

// What may come next, without names: the key or the worth after each move.
std::vector<std::vector<std::uint32_t>> futures(const Scenario& scenario, const StateKey& key,
                                                const State& state) {
  std::vector<std::vector<std::uint32_t>> out;
  for (const MoveId move : accepted(scenario, state)) {
    const State next = step(scenario, {}, state, move).after;
    std::vector<std::uint32_t> after(static_cast<std::size_t>(key.words()));
    if (next.over()) {
      after = {static_cast<std::uint32_t>(plain_worth(scenario, next))};
    } else {
      key.write(next, after.data());
    }
    out.push_back(std::move(after));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("states with the same key have the same future") {
  int twins = 0;
  for (std::uint32_t seed = 1; seed <= (soaking() ? 300U : 30U); ++seed) {
    const Scenario scenario = sample::generated(seed);
    const StateKey key(scenario, {});
    std::map<std::vector<std::uint32_t>, State> seen;
    sample::Dice dice(seed);
    for (int game = 0; game < 40; ++game) {
      State state = start(scenario);
      while (!state.over()) {
        std::vector<std::uint32_t> here(static_cast<std::size_t>(key.words()));
        key.write(state, here.data());
        const auto [known, added] = seen.try_emplace(here, state);
        if (!added && !(known->second == state)) {
          ++twins;
          CAPTURE(seed);
          CHECK(futures(scenario, key, state) == futures(scenario, key, known->second));
        }
        const std::vector<MoveId> all = accepted(scenario, state);
        // Calls that differ little meet in the same keys more often.
        const int most = game % 2 == 0 ? std::min<int>(6, static_cast<int>(all.size()))
                                       : static_cast<int>(all.size());
        state =
            step(scenario, {}, state, all[static_cast<std::size_t>(dice.below(most))]).after;
      }
    }
  }
  CHECK(twins > 50);
}

TEST_CASE("no move gains: what is lost is never negative") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const Position at = position(seed, 1'000);
    Solver solver(at.scenario, {});
    const Range before = solver.solve(at.state, no_limit);
    int least = 1000;
    for (const MoveId move : accepted(at.scenario, at.state)) {
      const Range there = solver.solve(step(at.scenario, {}, at.state, move).after, no_limit);
      CHECK(there.exact());
      CHECK(there.high <= before.low);
      least = std::min(least, before.low - there.high);
    }
    CHECK(least == 0);
  }
}

TEST_CASE("the better line earns what it promises") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Position at = position(seed, 1'000);
    Solver solver(at.scenario, {});
    const Range promised = solver.solve(at.state, no_limit);
    State state = at.state;
    for (const MoveId move : best_line(solver, at.scenario, {}, state, no_limit)) {
      REQUIRE(accepts(at.scenario, state, move));
      state = step(at.scenario, {}, state, move).after;
    }
    CAPTURE(seed);
    CHECK((state.over() ? plain_worth(at.scenario, state) : at.worth) == promised.low);
    CHECK(state.over() == !at.state.over());
  }
}

TEST_CASE("a solver that is stopped knows an interval, goes on, and comes to the same end") {
  const Scenario scenario = sample::scenario();
  Solver whole(scenario, {});
  const State begin = start(scenario);
  const Range exact = whole.solve(begin, no_limit);
  REQUIRE(exact.exact());

  Solver sliced(scenario, {});
  sliced.ask(begin);
  int slices = 0;
  while (!sliced.run(10)) {
    ++slices;
    const Range range = sliced.range();
    CHECK(range.low <= exact.low);
    CHECK(range.high >= exact.high);
  }
  CHECK(slices > 0);
  CHECK(sliced.range() == exact);
  CHECK(sliced.visited() == whole.visited());
}

TEST_CASE("a table with little memory costs time, not truth") {
  const Scenario scenario = sample::scenario();
  const State state = sample::wander(scenario, 5, 8);
  Solver roomy(scenario, {});
  Solver::Settings settings;
  settings.memory = 40'000;
  Solver narrow(scenario, {}, settings);
  CHECK(roomy.solve(state, no_limit) == narrow.solve(state, no_limit));
  CHECK(narrow.bytes() <= settings.memory);
}

TEST_SUITE_END();
