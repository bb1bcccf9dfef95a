// The lines on offer: which of the accepted moves a trainee chooses from.
//
// Which lines a hand holds depends on (scenario, state) alone; options.seed only orders them.
// It holds four to six where so many are accepted, among them the good line (core/good_line.h)
// and, where there is one, a wrong line of the same type, so that neither type nor place
// gives the good line away. No two read the same. `end` is not in a hand: the screen has its
// own button for it.
#pragma once

#include <vector>

#include "core/conversation.h"

namespace askwell {

// The move a good seller would make here: answers what is pending, climbs the ladder of one
// must-need after the other, earns trust where a gate is shut, then facts, budget, process,
// summary and a next step; `end` where nothing is left to do. MoveId::none once the call is
// over.
MoveId advise(const Scenario& scenario, const State& state);

std::vector<MoveId> hand(const Scenario& scenario, const Options& options, const State& state);

}  // namespace askwell
