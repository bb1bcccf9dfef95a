#include "core/score/worth.h"

#include <algorithm>

#include "core/call/answering.h"
#include "core/score/rubric.h"

namespace askwell {

int left_over(const Scenario& scenario, const State& state, const Weights& weights) {
  int trust = 0;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) trust += state.trust[i];
  return weights.patience * state.patience + weights.trust * trust +
         weights.moves * (scenario.numbers.moves - state.moves);
}

int worth(const Scenario& scenario, const State& state, const Weights& weights) {
  return weights.score * score(scenario, state) + left_over(scenario, state, weights);
}

// talk_percent() rounds half up, so it is at most P while 200 seller < (2 P + 1) both.
int talk_gain(const Scenario& scenario, int seller, int customer) {
  return (2 * scenario.numbers.talk_percent + 1) * (seller + customer) - 200 * seller;
}

int most_talk_gain(const Scenario& scenario) {
  int most = talk_gain(scenario, 0, longest_wait);
  for (int kind = 0; kind < move_kinds; ++kind) {
    const TimeCost time = time_of(static_cast<MoveKind>(kind));
    most = std::max(most, talk_gain(scenario, time.seller, time.customer));
  }
  return most;
}

int talk_margin(const Scenario& scenario, const State& state) {
  return talk_gain(scenario, state.seller_time, state.customer_time);
}

}  // namespace askwell
