#include "core/good_line.h"

#include "core/answering.h"
#include "core/grading.h"
#include "core/hand.h"
#include "core/marks.h"

namespace askwell {

namespace {

constexpr int last_moves = 4;
constexpr int positions = 80;  // to look at: what a hand may cost
constexpr std::size_t memory = 1'000'000;

// A hand is the same with and without the clock, as long as there is time.
Options plain_options(const Scenario& scenario, const State& state) {
  Options options;
  options.clock = state.clock < scenario.numbers.minutes * 2;
  return options;
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

MoveId good_line(const Scenario& scenario, const State& state) {
  const MoveId advice = advise(scenario, state);
  if (advice == MoveId::none) return advice;
  const bool late = scenario.numbers.moves - state.moves <= last_moves;
  if (!late && !blocker_failed(scenario, state)) return advice;

  const Options options = plain_options(scenario, state);
  if (loses_little(scenario, options, state, advice)) return advice;
  Solver::Settings settings;
  settings.memory = memory;
  Solver solver(scenario, options, settings);
  const Range here = solver.solve(state, positions);
  const State there = after(scenario, options, state, advice);
  const bool good = here.low - advised_worth(scenario, options, there) <= fine_loss;
  return good || solver.best() == MoveId::none ? advice : solver.best();
}

}  // namespace askwell
