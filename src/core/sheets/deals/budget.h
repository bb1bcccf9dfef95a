// Two budgets: the customer's, and our own for winning them.
//
// Source: the budget has two sides. gap = price - their budget; expected = p × gross - planned,
// where gross = price × margin; go_on = p × gross - what is still to be spent: what is spent is
// spent. Money in the account's currency; margin and p 0-1.
// Warns: over, unknown, unapproved, process, owner, year_end (within 60 days), burn (spent over
// planned), ratio (over 20 % of the gross), negative, sunk (negative, yet worth going on).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet budget;

}  // namespace askwell::sheets
