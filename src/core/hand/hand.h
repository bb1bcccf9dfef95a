// The lines on offer: which of the accepted moves a trainee chooses from.
//
// Which lines a hand holds depends on (scenario, state) alone; options.seed only orders them.
// It holds four to six where so many are accepted, among them the good line
// (core/hand/good_line.h) and, where there is one, a wrong line of the same type, so that
// neither type nor place gives the good line away. No two read the same. `end` is not in a
// hand: the screen has its own button for it.
#pragma once

#include <vector>

#include "core/call/conversation.h"

namespace askwell {

// The move a good seller would make here: answers what is pending, climbs the ladder of one
// must-need after the other, earns trust where a gate is shut, then facts, budget, process,
// summary and a next step; `end` where nothing is left to do. MoveId::none once the call is
// over.
MoveId advise(const Scenario& scenario, const State& state);

// How the good line is found. Without searching, where every step takes long, it may lose over
// 2 points in a position that is spoilt.
enum class Search : std::uint8_t { none, thorough };

std::vector<MoveId> hand(const Scenario& scenario, const Options& options, const State& state,
                         Search search = Search::thorough);

// The same where the good line is known.
std::vector<MoveId> hand_with(const Scenario& scenario, const Options& options,
                              const State& state, MoveId good);

}  // namespace askwell
