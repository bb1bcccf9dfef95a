// Weighted grade: A to D by five indicators.
//
// Source: grading by orders, profit, credit, outlook and overall standing, each scored 0-10, by
// default weighted 30, 30, 15, 15, 10. score = Σ weight × score / Σ weight over the scores that
// are known (0-10); A from cuts[0] on, then B, C, else D. rank = 1 + customers with a higher
// score. Grading makes sense where the span is exceeded, trade repeats and values differ:
// applies. Fails where all weights are 0 or the cuts do not fall. Warns: applies, missing (a
// score), stale (graded never or over 365 days ago).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet grade;

}  // namespace askwell::sheets
