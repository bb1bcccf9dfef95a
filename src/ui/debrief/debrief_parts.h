// What Debrief is made of: one attempt, replayed, and the lists that show it.
#pragma once

#include "app/call/coach.h"
#include "ui/call/call_parts.h"

namespace askwell::ui {

struct Review {
  const store::Attempt& attempt;
  const Call& call;
  Verdict verdict;
  Lessons lessons;
  const Marks* marks = nullptr;  // until they are worked out
  const Scenario& scenario() const { return call.scenario(); }
};

// A line with its type before it, in the room that is left: what was or could be said.
void said_line(Ui& ui, std::string_view key, const Scenario& scenario, MoveId move,
               Style style);

// What the customer said to a turn, a line for each person.
void replies_of(Ui& ui, const Call& call, const Turn& turn);

// The turn that cost most, why, and a better line from there; before that, how far they are
// worked out.
void costliest(Ui& ui, const Review& review);

// "Mistake: 8 points lost", and the better move there. Nothing until it is worked out.
void mark_of_turn(Ui& ui, const Review& review, std::size_t turn);
// Whether a turn is one that J and K's neighbours, N and P, stop at.
bool is_slip(const Review& review, std::size_t turn);

// Check by check, with the turn that proves it; on paper with the customer's words.
void rubric(Ui& ui, const Review& review);

// Move by move: what was said, what came back, and why.
void moves(Ui& ui, const Review& review);

// Trust and patience, the ladder of each need and the share of talk, turn by turn.
void charts(Ui& ui, const Review& review);

// What was found out, and how to get at the rest.
void facts(Ui& ui, const Review& review);

}  // namespace askwell::ui
