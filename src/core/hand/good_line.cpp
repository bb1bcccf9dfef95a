#include "core/hand/good_line.h"

#include <algorithm>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/score/marks.h"

namespace askwell {

namespace {

// To look at. With half as many a few in ten thousand hands of our scenarios are not fair.
constexpr std::uint32_t positions = 6400;
constexpr std::size_t memory = 300'000;
constexpr std::size_t places = 4096;  // of GoodLines

// A hand is the same with and without the clock, as long as there is time.
Options plain_options(const Scenario& scenario, const State& state) {
  Options options;
  options.clock = state.clock < scenario.numbers.minutes * 2;
  return options;
}

// A move and what the call is worth at least after it.
struct Prospect {
  MoveId move = MoveId::none;
  int worth = 0;
};

// Of all moves the one that earns most with good advice after it: `first`, unless another
// earns clearly more.
Prospect look_around(const Scenario& scenario, const Options& options, const State& state,
                     Prospect first) {
  Prospect best{first.move, first.worth + fine_loss};
  for (const MoveId move : accepted(scenario, state)) {
    const int earned = advised_worth(scenario, options, after(scenario, options, state, move));
    if (earned > best.worth) best = {move, earned};
  }
  return best.move == first.move ? first : best;
}

}  // namespace

int advised_worth(const Scenario& scenario, const Options& options, State state) {
  while (!state.over()) state = after(scenario, options, state, advise(scenario, state));
  return worth(scenario, state, Weights());
}

bool loses_little(const Scenario& scenario, const Options& options, const State& state,
                  MoveId move) {
  const int earned = advised_worth(scenario, options, after(scenario, options, state, move));
  return Bound(scenario, options, Weights()).of(state) - earned <= fine_loss;
}

MoveId good_line(const Scenario& scenario, const State& state, Search search) {
  const MoveId advice = advise(scenario, state);
  if (advice == MoveId::none || search == Search::none) return advice;
  const Options options = plain_options(scenario, state);
  const int most = Bound(scenario, options, Weights()).of(state);
  const int earned = advised_worth(scenario, options, after(scenario, options, state, advice));
  if (most - earned <= fine_loss) return advice;

  const Prospect around = look_around(scenario, options, state, {advice, earned});
  if (most - around.worth <= fine_loss) return around.move;
  Solver::Settings settings;
  settings.memory = memory;
  Solver solver(scenario, options, settings);
  const int enough = around.worth + fine_loss;
  for (int hope = most; hope > enough && solver.visited() < positions;) {
    hope = std::max(hope - fine_loss, enough);
    solver.ask(state, hope);
    while (solver.range().low <= hope && solver.visited() < positions && !solver.run(1)) {
    }
    if (solver.range().low > hope) return solver.best();
  }
  return around.move;
}

GoodLines::GoodLines(const Scenario& scenario)
    : scenario_(scenario),
      key_(scenario, {}),
      words_(static_cast<std::size_t>(key_.words())),
      known_(places) {}

MoveId GoodLines::at(const State& state) {
  key_.write(state, words_.data());
  std::uint32_t hash = 0;
  for (const std::uint32_t word : words_) hash = mix(hash, word);
  Known& known = known_[hash % places];
  if (known.line == MoveId::none || known.state != state) {
    known = {state, good_line(scenario_, state)};
  }
  return known.line;
}

}  // namespace askwell
