#include <algorithm>

#include "core/call/answering.h"

namespace askwell {

int patience_dots(const State& state) { return (5 * state.patience + 7) / 8; }

int urgency_dots(const Scenario& scenario, const State& state) {
  Rung highest = Rung::hidden;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (is_real(scenario.needs[i])) highest = std::max(highest, state.needs[i].rung);
  }
  return static_cast<int>(highest);
}

int talk_percent(const State& state) {
  const int both = state.seller_time + state.customer_time;
  return both == 0 ? 0 : (200 * state.seller_time + both) / (2 * both);
}

int minutes_left(const Scenario& scenario, const State& state) {
  return std::max(0, (scenario.numbers.minutes * 2 - state.clock) / 2);
}

Mood mood(const Scenario&, const State& state, PersonId person) {
  int level = std::min<int>(state.trust[index(person)], 4);
  if (state.patience <= 3) --level;
  if (state.patience <= 1) --level;
  switch (std::max(level, 0)) {
    case 4:
      return Mood::warm;
    case 3:
      return Mood::open;
    case 2:
      return Mood::neutral;
    case 1:
      return Mood::wary;
    default:
      return Mood::closed;
  }
}

Interest interest(const Scenario& scenario, const State& state) {
  const bool bought = state.outcome == Outcome::order || state.outcome == Outcome::advance;
  if (bought && !state.regretted && any_need_at(scenario, state, Rung::matched)) {
    return Interest::satisfaction;
  }
  if (bought) return Interest::action;
  if (any_need_at(scenario, state, Rung::wanted)) {
    return state.summarised ? Interest::memory : Interest::desire;
  }
  return any_need_at(scenario, state, Rung::implied) ? Interest::interest : Interest::attention;
}

}  // namespace askwell
