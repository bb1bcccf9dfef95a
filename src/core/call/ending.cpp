// How a good seller ends a call: what makes a next step acceptable, what is worth asking before
// it, and what is left out when time is short.
#include <algorithm>

#include "core/hand/advisor.h"

namespace askwell {

int Advisor::weight(CheckKind kind) const {
  int sum = 0;
  for (const Check& check : scenario_.rubric) {
    if (check.kind == kind) sum += check.weight;
  }
  return sum;
}

// The move that decides the call, whatever it would be answered now.
MoveId Advisor::commitment() const {
  MoveId best = MoveId::none;
  int most = -1;
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Move& move = scenario_.moves[i];
    const bool here = move.wins != Outcome::order || is_present(scenario_.decider);
    const bool decides =
        here && ((move.kind == MoveKind::step && move.wins != Outcome::none) ||
                 (move.kind == MoveKind::close && scenario_.deal == Deal::small &&
                  move.close != Close::warning && move.close != Close::concession));
    const auto id = static_cast<MoveId>(i);
    if (!decides || !accepts(scenario_, state_, id)) continue;
    const int names = int{move.what} + int{move.who} + int{move.when};
    if (names <= most) continue;
    best = id;
    most = names;
  }
  return best;
}

std::vector<Task> Advisor::support_tasks(bool& reachable) const {
  constexpr int needed_for_outcome = 100;  // above every check
  std::vector<Task> tasks;
  int missing = support_needed(scenario_, state_) - support(scenario_, state_);
  if (missing > 0 && !state_.summarised) {
    const MoveId restate = summary();
    if (restate != MoveId::none) {
      tasks.push_back({needed_for_outcome, restate});
      --missing;
    }
  }
  for (std::size_t i = 0; i < scenario_.needs.size() && missing > 0; ++i) {
    const auto need = static_cast<NeedId>(i);
    if (rung(need) != Rung::wanted) continue;
    const MoveId answer = answer_to(need);
    if (answer == MoveId::none) continue;
    tasks.insert(tasks.begin(), {needed_for_outcome, answer});
    --missing;
  }
  const int distrust = scenario_.numbers.step_trust - trust(scenario_.decider);
  const bool restates = std::any_of(tasks.begin(), tasks.end(), [this](const Task& task) {
    return scenario_.move(task.move).kind == MoveKind::summary;
  });
  reachable = missing <= 0;
  if (distrust > (restates && state_.summaries < scenario_.numbers.summaries ? 1 : 0)) {
    const MoveId earn = earn_trust(scenario_.decider);
    if (earn == MoveId::none) reachable = false;
    const auto same = [earn](const Task& task) { return task.move == earn; };
    if (earn != MoveId::none && std::none_of(tasks.begin(), tasks.end(), same)) {
      tasks.insert(tasks.begin(), {needed_for_outcome, earn});
    }
  }
  return tasks;
}

// Benefit, facts, summary and the step. With too little time the least of them are left out.
MoveId Advisor::ending(int left) const {
  bool reachable = false;
  std::vector<Task> must_do = support_tasks(reachable);
  const MoveId step = commitment();
  if (!reachable) must_do.clear();

  std::vector<Task> tasks;
  const auto add = [&](int value, MoveId move) {
    if (value > 0 && move != MoveId::none) tasks.push_back({value, move});
  };
  if (!any_need_at(scenario_, state_, Rung::matched)) {
    add(weight(CheckKind::answered), solution());
  }
  int facts = scenario_.numbers.facts_needed - static_cast<int>(state_.facts.count());
  for (const FactKind kind : {FactKind::budget, FactKind::process}) {
    const bool budget = kind == FactKind::budget;
    const int value = weight(budget ? CheckKind::budget : CheckKind::process);
    if (value == 0 || (budget ? state_.budget_known : state_.process_known)) continue;
    const MoveId ask = fact(kind);
    if (ask == MoveId::none) continue;
    add(value, ask);
    --facts;
  }
  if (facts > 0) add(weight(CheckKind::facts) / facts, fact(FactKind::plain));
  if (!state_.summarised) add(weight(CheckKind::summary), summary());
  for (const Task& task : must_do) {
    const auto same = [&task](const Task& other) { return other.move == task.move; };
    const auto found = std::find_if(tasks.begin(), tasks.end(), same);
    if (found != tasks.end()) {
      found->value = task.value;
    } else {
      tasks.push_back(task);
    }
  }

  const std::size_t room = static_cast<std::size_t>(
      std::max(0, step != MoveId::none && reachable ? left - 1 : left));
  while (tasks.size() > room) {
    tasks.erase(std::min_element(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) {
      return a.value < b.value;
    }));
  }
  if (!tasks.empty()) return tasks.front().move;
  if (reachable && step != MoveId::none) return step;
  const MoveId walk = find([this](const Move& m) {
    return m.kind == MoveKind::walk &&
           static_cast<int>(m.wins) == scenario_.numbers.pass_outcome_also;
  });
  if (walk != MoveId::none) return walk;
  return for_needs(false, [this](NeedId need) { return climb(need); });
}

}  // namespace askwell
