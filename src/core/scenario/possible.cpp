#include "core/scenario/possible.h"

#include <algorithm>

namespace askwell {

namespace {

using Kind = Condition::Kind;

// One question that a condition asks, and the answer that it wants.
struct Wanted {
  const Condition* question;
  bool yes;
};

bool is_group(const Condition& condition) {
  return condition.kind == Kind::all || condition.kind == Kind::any ||
         condition.kind == Kind::none;
}

// All questions that must have their answers if `condition` is to come out as `yes`. What one
// of several may answer is left out.
void gather(const Condition& condition, bool yes, std::vector<Wanted>& out) {
  if (!is_group(condition)) return out.push_back({&condition, yes});
  const bool each = condition.kind == Kind::any ? !yes : yes;
  if (!each && condition.children.size() != 1) return;
  const bool wanted = condition.kind == Kind::none ? !yes : yes;
  for (const Condition& child : condition.children) gather(child, wanted, out);
}

bool contradicts_itself(const Condition& condition) {
  std::vector<Wanted> all;
  gather(condition, true, all);
  return std::any_of(all.begin(), all.end(), [&](const Wanted& must) {
    return must.yes && std::any_of(all.begin(), all.end(), [&](const Wanted& not_to) {
             return !not_to.yes && must.question->kind == not_to.question->kind &&
                    must.question->subject == not_to.question->subject &&
                    must.question->at_least >= not_to.question->at_least;
           });
  });
}

class Closure {
 public:
  explicit Closure(const Scenario& scenario)
      : scenario_(scenario),
        said_(scenario.moves.size()),
        known_(scenario.facts.size()),
        happens_(scenario.events.size()) {}

  Impossible run() {
    while (go_on()) {
    }
    Impossible out;
    for (std::size_t i = 0; i < said_.size(); ++i) {
      if (!said_[i] && scenario_.moves[i].condition)
        out.moves.push_back(static_cast<MoveId>(i));
    }
    for (std::size_t i = 0; i < happens_.size(); ++i) {
      if (!happens_[i]) out.events.push_back(static_cast<EventId>(i));
    }
    return out;
  }

 private:
  // Looks once at all that has not come yet. True when something more may come.
  bool go_on() {
    bool more = false;
    for (std::size_t i = 0; i < happens_.size(); ++i) {
      if (happens_[i] || !may_hold(scenario_.events[i].when)) continue;
      happens_[i] = more = true;
    }
    for (std::size_t i = 0; i < said_.size(); ++i) {
      const Move& move = scenario_.moves[i];
      if (said_[i] || (move.event != EventId::none && !happens_[index(move.event)])) continue;
      if (move.condition && !may_hold(*move.condition)) continue;
      said_[i] = more = true;
      if (move.fact != FactId::none) known_[index(move.fact)] = true;
    }
    return more;
  }

  bool may_hold(const Condition& condition) const {
    const auto subject = static_cast<std::size_t>(condition.subject);
    const auto may = [this](const Condition& child) { return may_hold(child); };
    const auto& children = condition.children;
    switch (condition.kind) {
      case Kind::need:
      case Kind::trust:
      case Kind::none:
        break;
      case Kind::asked:
        return said_[subject];
      case Kind::turns:
        return condition.at_least <= scenario_.numbers.moves;
      case Kind::fact:
        return known_[subject];
      case Kind::all:
        if (!std::all_of(children.begin(), children.end(), may)) return false;
        break;
      case Kind::any:
        return std::any_of(children.begin(), children.end(), may);
    }
    return !contradicts_itself(condition);
  }

  const Scenario& scenario_;
  std::vector<bool> said_, known_, happens_;
};

}  // namespace

Impossible find_impossible(const Scenario& scenario) { return Closure(scenario).run(); }

}  // namespace askwell
