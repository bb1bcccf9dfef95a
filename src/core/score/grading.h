// The parts that a score is made of, for whoever reckons with scores that are not yet earned.
#pragma once

#include "core/score/rubric.h"

namespace askwell {

// The grade of one check in `state`, as if the call ended here.
Grade grade(const Scenario& scenario, const State& state, const Check& check);

// Whether a check that must not fail has failed, as if the call ended here.
bool blocker_failed(const Scenario& scenario, const State& state);

// The score for `passed` of `all` weights at `scale` percent: 0..100, half up.
int points(int passed, int all, int scale);

}  // namespace askwell
