// Which lines and events of a scenario can never come, because of their conditions: lines that
// wait for each other, a condition that contradicts itself, a turn after the last.
#pragma once

#include <vector>

#include "core/scenario/scenario.h"

namespace askwell {

struct Impossible {
  std::vector<MoveId> moves;    // with a condition of their own, in the scenario's order
  std::vector<EventId> events;  // likewise
};

// A hopeful look: every need may reach every rung and everybody may trust fully, so what is
// named here never comes, but what is not named may still never come. (The prover tells of
// that: it plays.) Takes a finished scenario; the time is the number of moves times that of
// the conditions that hang on each other, 4096 times 4096 at worst.
Impossible find_impossible(const Scenario& scenario);

}  // namespace askwell
