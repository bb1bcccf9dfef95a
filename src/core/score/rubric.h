// What a call was worth, check by check, with the turns that prove it.
//
// Score = 100 x weights passed / all weights, an integer, half up; a failed blocker scales
// it by Numbers::blocker_scale percent. A check that forbids something counts only once a
// must-need has become implied: before that it is not shown and earns nothing, so silence
// earns nothing. A failed check that forbids something never heals.
#pragma once

#include <span>
#include <vector>

#include "core/call/conversation.h"

namespace askwell {

enum class Grade : std::uint8_t { passed, failed, not_shown };

struct CheckResult {
  Grade grade = Grade::not_shown;
  std::vector<int> turns;  // evidence: 1-based turn numbers, ascending; may be empty
};

struct Verdict {
  int score = 0;        // 0..100
  bool passed = false;  // right outcome, no blocker failed, score at least pass_score
  Outcome outcome = Outcome::none;
  std::vector<CheckResult> checks;  // one for each of scenario.rubric, in its order
};

// The grade of each check in `state`, in the rubric's order. For a call that still goes on:
// as if it ended here.
std::vector<Grade> grades(const Scenario& scenario, const State& state);
int score(const Scenario& scenario, const State& state);

Verdict judge(const Scenario& scenario, std::span<const Turn> turns);

}  // namespace askwell
