// The good line of a hand: what a good seller would say, and where few moves are left or a
// blocker has failed, what a search finds instead if that seller would lose over 2 points.
#pragma once

#include <vector>

#include "core/hand/hand.h"
#include "core/solver/state_key.h"

namespace askwell {

// MoveId::none once the call is over; `end` where leaving is best.
MoveId good_line(const Scenario& scenario, const State& state,
                 Search search = Search::thorough);

// What the call is worth, in half points, if advise() is followed from here on.
int advised_worth(const Scenario& scenario, const Options& options, State state);

// Whether it is plain without any search that `move` loses 2 points or less: following good
// advice from there earns nearly all that could be earned here. False says nothing.
bool loses_little(const Scenario& scenario, const Options& options, const State& state,
                  MoveId move);

// The good lines of one scenario, for whoever meets the same positions again: a table of some
// megabytes, in which the newest line of two that want the same place stays.
class GoodLines {
 public:
  // `scenario` must outlive it.
  explicit GoodLines(const Scenario& scenario);

  MoveId at(const State& state);  // good_line()

 private:
  struct Known {
    State state;
    MoveId line = MoveId::none;  // none: nothing is known here
  };

  const Scenario& scenario_;
  StateKey key_;
  std::vector<std::uint32_t> words_;
  std::vector<Known> known_;
};

}  // namespace askwell
