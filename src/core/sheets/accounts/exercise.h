// The grading exercise: a grading of one's own, held against what a year of purchases shows.
//
// Whoever practises chooses indicators (`use`), weighs them, sets the limits of four classes
// and writes the service that each class gets. score = Σ weight × score / Σ weight over the
// chosen indicators whose score is known (0-10); class A from cuts[0] on, then B, C, else D.
// The purchases show a class of their own: customers by falling profit of the year, A while
// those before bring less than cut_a of it, B less than cut_b, C any profit at all, else D;
// those with the same profit share a class. off = classes graded above what is shown (- below).
// why = what pulled a grade that is off most: the chosen indicator whose weight × (score - the
// mean score of all chosen) is largest (off > 0) or smallest (off < 0); blind where none
// stands out. agreement = part of the graded with off 0, near = with off from -1 to 1;
// classes: count, their profit, its share of all profit above 0, their mean.
// Fails where the cuts do not fall, or cut_b < cut_a. Warns: unused (nothing chosen has
// weight), blind (neither orders nor profit is chosen), over and under (two classes off),
// upside (a class earns less a head than the next), top_heavy (over a quarter is A), service
// (a class without), same_service (as a class before).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet exercise;

}  // namespace askwell::sheets
