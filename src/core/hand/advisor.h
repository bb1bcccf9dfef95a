// What a good seller would do, thought through for one position: see advise() in
// core/hand/hand.h. A rule, not a search. Internal to the advisor.
#pragma once

#include <algorithm>
#include <vector>

#include "core/call/answering.h"
#include "core/hand/hand.h"

namespace askwell {

struct Task {
  int value;  // roughly the points it earns
  MoveId move;
};

// Plans for one position; made, asked once and thrown away.
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

  // A statement that meets this wish, in words that concern whoever hears them. None where
  // whatever is offered fails the call.
  MoveId answer_to(NeedId need) const {
    if (selling_fails()) return MoveId::none;
    return find([this, need](const Move& m) {
      return m.kind == MoveKind::solution && m.need == need &&
             scenario_.person(m.person).cares(m.concern);
    });
  }

  bool selling_fails() const {
    return std::any_of(scenario_.rubric.begin(), scenario_.rubric.end(),
                       [](const Check& check) { return check.kind == CheckKind::no_selling; });
  }

  int trust(PersonId person) const { return state_.trust[index(person)]; }
  Rung rung(NeedId need) const { return state_.needs[index(need)].rung; }
  bool is_wanted(NeedId need) const { return rung(need) >= Rung::wanted; }
  template <class Does>  // (NeedId) -> MoveId; the first that is not none
  MoveId for_needs(bool musts, Does does) const;

  int moves_left() const;
  int weight(CheckKind kind) const;  // of the checks of this kind

  MoveId answer_event() const;
  MoveId climb(NeedId need) const;
  int moves_to_want(NeedId need) const;
  MoveId consequence(NeedId need) const;
  MoveId earn_trust(PersonId person) const;
  MoveId idea_to_come(PersonId person) const;
  // Asks for somebody who is not in the room.
  MoveId bring(PersonId person) const;
  bool is_present(PersonId person) const { return state_.present[index(person)]; }
  // Gets past a gate: a fact where that opens somebody on an even keel, else trust.
  MoveId open_up(PersonId person) const;
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

}  // namespace askwell
