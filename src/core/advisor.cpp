// What a good seller would do: a rule, not a search. It plans from the state alone, needs no
// memory and so advises well from any position, also a spoilt one.
#include <algorithm>

#include "base/order.h"
#include "core/answering.h"
#include "core/hand.h"

namespace askwell {

namespace {

struct Task {
  int value;  // roughly the points it earns
  MoveId move;
};

class Advisor {
 public:
  Advisor(const Scenario& scenario, const State& state) : scenario_(scenario), state_(state) {}

  MoveId move() const;

 private:
  // The first accepted move that `fits` it; none if there is none.
  template <class Fits>
  MoveId find(Fits fits) const {
    for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
      const Move& move = scenario_.moves[i];
      if (move.flaw != Flaw::none || !fits(move)) continue;
      const auto id = static_cast<MoveId>(i);
      if (accepts(scenario_, state_, id)) return id;
    }
    return MoveId::none;
  }
  MoveId about(NeedId need, MoveKind kind) const {
    return find([=](const Move& m) { return m.kind == kind && m.need == need; });
  }

  int trust(PersonId person) const { return state_.trust[index(person)]; }
  Rung rung(NeedId need) const { return state_.needs[index(need)].rung; }
  bool is_wanted(NeedId need) const { return rung(need) >= Rung::wanted; }
  template <class Does>  // (NeedId) -> MoveId; the first that is not none
  MoveId for_needs(bool musts, Does does) const;

  int moves_left() const;

  MoveId answer_event() const;
  MoveId climb(NeedId need) const;
  int moves_to_want(NeedId need) const;
  MoveId consequence(NeedId need) const;
  MoveId earn_trust(PersonId person) const;
  MoveId summary() const;
  MoveId solution() const;
  MoveId fact(FactKind kind) const;
  MoveId commitment() const;
  MoveId toward_needs(int left, int reserved) const;
  // What makes a next step acceptable, in natural order; `reachable` if it suffices.
  std::vector<Task> support_tasks(bool& reachable) const;
  MoveId ending(int left) const;

  const Scenario& scenario_;
  const State& state_;
};

template <class Does>
MoveId Advisor::for_needs(bool musts, Does does) const {
  for (std::size_t i = 0; i < scenario_.needs.size(); ++i) {
    const Need& need = scenario_.needs[i];
    if (!is_real(need) || need.must != musts) continue;
    const MoveId move = does(static_cast<NeedId>(i));
    if (move != MoveId::none) return move;
  }
  return MoveId::none;
}

// How many more moves the limits allow, the clock's at its usual pace of 3.5 half-minutes.
int Advisor::moves_left() const {
  const int moves = scenario_.numbers.moves - state_.moves;
  const int clock = scenario_.numbers.minutes * 2 - state_.clock;
  if (clock <= 0) return moves;  // it is switched off
  return std::min(moves, (clock * 2 + 6) / 7);
}

MoveId Advisor::answer_event() const {
  for (const MoveKind kind :
       {MoveKind::clarify, MoveKind::defer, MoveKind::range, MoveKind::yield}) {
    const MoveId move = find([kind](const Move& m) { return m.kind == kind; });
    if (move != MoveId::none) return move;
  }
  return MoveId::none;
}

// The heaviest consequence not yet raised.
MoveId Advisor::consequence(NeedId id) const {
  const Need& need = scenario_.need(id);
  MoveId best = MoveId::none;
  int most = 0;
  for (std::size_t i = 0; i < need.consequences.size(); ++i) {
    const Consequence& candidate = need.consequences[i];
    const bool raised = (state_.needs[index(id)].raised >> i) & 1;
    if (raised || !candidate.applies || candidate.weight <= most) continue;
    const MoveId move = find([&](const Move& m) {
      return m.kind == MoveKind::implication && m.need == id &&
             m.consequence == static_cast<int>(i);
    });
    if (move == MoveId::none) continue;
    best = move;
    most = candidate.weight;
  }
  return best;
}

// The next rung of this need. None where the owner's trust does not allow it.
MoveId Advisor::climb(NeedId id) const {
  const Need& need = scenario_.need(id);
  const Rung here = rung(id);
  if (here >= Rung::wanted) return MoveId::none;
  if (here < Rung::implied) {
    return trust(need.person) < need.trust ? MoveId::none : about(id, MoveKind::problem);
  }
  if (here == Rung::urgent || need.small) return about(id, MoveKind::payoff);
  return consequence(id);
}

// How many moves until it is wanted, gates apart.
int Advisor::moves_to_want(NeedId id) const {
  const Need& need = scenario_.need(id);
  const NeedState& here = state_.needs[index(id)];
  if (here.rung >= Rung::wanted) return 0;
  int moves = here.rung < Rung::implied ? 2 : 1;
  if (need.small || here.rung == Rung::urgent) return moves;
  std::vector<int> weights;
  for (std::size_t i = 0; i < need.consequences.size(); ++i) {
    const bool raised = (here.raised >> i) & 1;
    if (!raised && need.consequences[i].applies) weights.push_back(need.consequences[i].weight);
  }
  sort_by(weights, [](int a, int b) { return a > b; });
  int weight = here.weight;
  for (const int more : weights) {
    if (weight >= need.urgent_at) break;
    weight += more;
    ++moves;
  }
  return moves;
}

MoveId Advisor::summary() const {
  MoveId best = MoveId::none;
  std::size_t most = 0;
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Move& move = scenario_.moves[i];
    const auto id = static_cast<MoveId>(i);
    if (move.kind != MoveKind::summary || move.restates.size() <= most) continue;
    if (!accepts(scenario_, state_, id)) continue;
    const bool is_true =
        std::all_of(move.restates.begin(), move.restates.end(), [this](NeedId need) {
          return is_real(scenario_.need(need)) && rung(need) >= Rung::implied;
        });
    if (!is_true) continue;
    best = id;
    most = move.restates.size();
  }
  return best;
}

MoveId Advisor::solution() const {
  const auto answer = [this](NeedId need) {
    return rung(need) == Rung::wanted ? about(need, MoveKind::solution) : MoveId::none;
  };
  const MoveId must = for_needs(true, answer);
  return must != MoveId::none ? must : for_needs(false, answer);
}

// A question about something not yet told, by someone who will tell it.
MoveId Advisor::fact(FactKind kind) const {
  return find([this, kind](const Move& m) {
    if (m.fact == FactId::none) return false;
    const Fact& f = scenario_.facts[index(m.fact)];
    return f.kind == kind && !f.in_brief && !state_.facts[index(m.fact)] &&
           m.person == f.person && trust(f.person) >= f.trust;
  });
}

// One more point of trust, by whatever earns it with this person.
MoveId Advisor::earn_trust(PersonId person) const {
  const std::size_t who = index(person);
  const bool likes = scenario_.person(person).temper != Temper::gruff &&
                     (!state_.liked[who] || (scenario_.person(person).temper == Temper::warm &&
                                             !state_.liked_again[who]));
  if (likes && state_.moves < scenario_.numbers.rapport_until) {
    const MoveId rapport = find([&](const Move& m) {
      return m.kind == MoveKind::rapport && m.person == person &&
             !state_.said[static_cast<std::size_t>(&m - scenario_.moves.data())];
    });
    if (rapport != MoveId::none) return rapport;
  }
  if (!state_.helped[who]) {
    const MoveId idea = find([&](const Move& m) {
      return m.kind == MoveKind::idea && m.person == person && m.need != NeedId::none &&
             is_real(scenario_.need(m.need)) && rung(m.need) >= Rung::known;
    });
    if (idea != MoveId::none) return idea;
  }
  const MoveId optional = for_needs(false, [this, person](NeedId need) {
    const bool owns = scenario_.need(need).person == person;
    return owns ? climb(need) : MoveId::none;
  });
  if (optional != MoveId::none) return optional;
  if (state_.summaries < scenario_.numbers.summaries) {
    const MoveId restate = summary();
    if (restate != MoveId::none) return restate;
  }
  return solution();
}

// The move that decides the call, whatever it would be answered now.
MoveId Advisor::commitment() const {
  MoveId best = MoveId::none;
  int most = -1;
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Move& move = scenario_.moves[i];
    const bool decides = (move.kind == MoveKind::step && move.wins != Outcome::none) ||
                         (move.kind == MoveKind::close && scenario_.deal == Deal::small);
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
    const MoveId answer = about(need, MoveKind::solution);
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

// A must-need that can still be made explicit in time, one after the other.
MoveId Advisor::toward_needs(int left, int reserved) const {
  const auto in_time = [&](NeedId need) {
    return !is_wanted(need) && moves_to_want(need) + reserved <= left;
  };
  // What has been begun is finished first.
  const MoveId begun = for_needs(true, [&](NeedId need) {
    return rung(need) >= Rung::implied && in_time(need) ? climb(need) : MoveId::none;
  });
  if (begun != MoveId::none) return begun;
  const MoveId next =
      for_needs(true, [&](NeedId need) { return in_time(need) ? climb(need) : MoveId::none; });
  if (next != MoveId::none) return next;
  return for_needs(true, [&](NeedId need) {  // a gate is shut
    const bool shut = rung(need) < Rung::implied && in_time(need) &&
                      trust(scenario_.need(need).person) < scenario_.need(need).trust;
    return shut ? earn_trust(scenario_.need(need).person) : MoveId::none;
  });
}

// Benefit, facts, summary and the step. With too little time the least of them are left out.
MoveId Advisor::ending(int left) const {
  bool reachable = false;
  std::vector<Task> must_do = support_tasks(reachable);
  const MoveId step = commitment();
  if (!reachable) must_do.clear();

  std::vector<Task> tasks;
  const auto add = [&](int value, MoveId move) {
    if (move != MoveId::none) tasks.push_back({value, move});
  };
  if (!any_need_at(scenario_, state_, Rung::matched)) add(5, solution());
  int facts = scenario_.numbers.facts_needed - static_cast<int>(state_.facts.count());
  for (const FactKind kind : {FactKind::budget, FactKind::process}) {
    const bool known = kind == FactKind::budget ? state_.budget_known : state_.process_known;
    if (known) continue;
    const MoveId ask = fact(kind);
    if (ask == MoveId::none) continue;
    add(4, ask);
    --facts;
  }
  if (facts > 0) add(6 / facts, fact(FactKind::plain));
  if (!state_.summarised) add(6, summary());
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
  return for_needs(false, [this](NeedId need) { return climb(need); });
}

MoveId Advisor::move() const {
  if (state_.over()) return MoveId::none;
  if (state_.pending != EventId::none) {
    const MoveId answer = answer_event();
    if (answer != MoveId::none) return answer;
  }
  const int left = moves_left();
  constexpr int summary_and_step = 2;
  const MoveId rise = toward_needs(left, summary_and_step);
  if (rise != MoveId::none) return rise;
  const MoveId last = ending(left);
  if (last != MoveId::none) return last;
  return find([](const Move& m) { return m.kind == MoveKind::end; });
}

}  // namespace

MoveId advise(const Scenario& scenario, const State& state) {
  return Advisor(scenario, state).move();
}

}  // namespace askwell
