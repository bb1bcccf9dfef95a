// The most that a call can still be worth, without searching: never less than what the best
// line from here earns, and mostly exactly that.
//
// It plans a call in which everything works: how far to climb with each need, whether to sum
// up and to propose a step, how many facts to ask for; each with its least number of moves,
// its least time, the trust it earns and the trust it takes. Of what it does not know it
// assumes the best: whether people are there, whether conditions hold, in which order the
// moves are made. So a rule that makes things harder never makes it wrong; one that lets a
// move earn more than before must be added here, and tests/core/solver/solver_test.cpp finds
// out.
#pragma once

#include <array>
#include <vector>

#include "core/call/conversation.h"
#include "core/score/worth.h"

namespace askwell {

class Bound {
 public:
  // `scenario` must outlive it. A point of trust must not weigh more than a move.
  Bound(const Scenario& scenario, const Options& options, const Weights& weights);

  // For a call that goes on. Where the most is below `least`, that is all there is to know:
  // anything up to `least` is answered, and much quicker.
  int of(const State& state, int least = -1) const;

 private:
  friend class BoundPlan;

  struct Cost {
    int time = 0;  // half-minutes, of both
    int gain = 0;  // of the talk margin
  };

  struct Climb {  // a real need
    int need = 0;
    int owner = 0;
    bool must = false;
    bool asked = false;                    // a problem question exists,
    bool valued = false;                   // a need-payoff question,
    bool answered = false;                 // a capability statement or a demonstration,
    bool shown = false;                    // a demonstration: the decider sees it too
    int weight = 0;                        // of the checks that ask for it explicit
    MoveKind answer = MoveKind::solution;  // the quicker of them
    std::vector<int> heaviest;  // consequences that apply and can be raised, heaviest first
  };

  const Cost& cost(MoveKind kind) const { return costs_[static_cast<std::size_t>(kind)]; }
  void find_climbs();
  void find_ends();
  void find_sources();

  const Scenario& scenario_;
  Weights weights_;
  bool clock_;
  std::array<Cost, move_kinds> costs_;  // by kind of move
  int all_ = 0;                         // sum of the checks' weights
  std::vector<int> free_;               // score by weight passed, no blocker failed
  std::vector<int> scaled_;             // likewise, one failed
  std::vector<Climb> climbs_;           // real needs, musts first
  bool must_needs_ = false;
  bool sums_up_ = false;                   // there is a summary,
  bool commits_ = false;                   // a step or close that may be accepted,
  bool full_step_ = false;                 // one that names what, who and when,
  bool leaving_wins_ = false;              // or walking away is right
  Cost commit_;                            // of that: the least time, the most gain
  int easier_ = 0;                         // support that a close or a signal may make up for
  bool people_move_ = false;               // somebody comes or goes
  bool clock_jumps_ = false;               // an interruption may eat time
  int most_gain_ = 0;                      // of the talk margin, by any move
  int talk_time_ = 0;                      // half-minutes, the most of a move that gains there
  std::array<int, max_people> rapport_{};  // moves that can earn this person's trust
  std::array<bool, max_people> ideas_{};   // one that may fit
  std::array<bool, max_people> repairs_{};
  std::array<int, max_people> openers_{};
  std::array<int, max_people> brings_{};
};

}  // namespace askwell
