// The good line of a hand: what a good seller would say, and where few moves are left or a
// blocker has failed, what the solver finds instead if that seller would lose over 2 points.
#pragma once

#include "core/conversation.h"

namespace askwell {

// MoveId::none once the call is over; `end` where leaving is best.
MoveId good_line(const Scenario& scenario, const State& state);

// What the call is worth, in half points, if advise() is followed from here on.
int advised_worth(const Scenario& scenario, const Options& options, State state);

// Whether it is plain without any search that `move` loses 2 points or less: following good
// advice from there earns nearly all that could be earned here. False says nothing.
bool loses_little(const Scenario& scenario, const Options& options, const State& state,
                  MoveId move);

}  // namespace askwell
