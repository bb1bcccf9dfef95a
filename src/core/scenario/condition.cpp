#include "core/scenario/condition.h"

#include <algorithm>

namespace askwell {

bool holds(const Condition& condition, const State& state) {
  const auto subject = static_cast<std::size_t>(condition.subject);
  const auto child = [&state](const Condition& c) { return holds(c, state); };
  const auto& children = condition.children;
  switch (condition.kind) {
    case Condition::Kind::need:
      return static_cast<int>(state.needs[subject].rung) >= condition.at_least;
    case Condition::Kind::asked:
      return state.said[subject];
    case Condition::Kind::trust:
      return state.trust[subject] >= condition.at_least;
    case Condition::Kind::turns:
      return state.moves >= condition.at_least;
    case Condition::Kind::fact:
      return state.facts[subject];
    case Condition::Kind::all:
      return std::all_of(children.begin(), children.end(), child);
    case Condition::Kind::any:
      return std::any_of(children.begin(), children.end(), child);
    case Condition::Kind::none:
      return std::none_of(children.begin(), children.end(), child);
  }
  return false;
}

}  // namespace askwell
