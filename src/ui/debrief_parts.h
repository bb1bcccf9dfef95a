// What Debrief is made of: one attempt, replayed, and the lists that show it.
#pragma once

#include "app/coach.h"
#include "ui/call_parts.h"

namespace askwell::ui {

struct Review {
  const store::Attempt& attempt;
  const Call& call;
  Verdict verdict;
  Lessons lessons;
  const Scenario& scenario() const { return call.scenario(); }
};

// Check by check, with the turn that proves it; on paper with the customer's words.
void rubric(Ui& ui, const Review& review);

// Move by move: what was said, what came back, and why.
void moves(Ui& ui, const Review& review);

// What was found out, and how to get at the rest.
void facts(Ui& ui, const Review& review);

}  // namespace askwell::ui
