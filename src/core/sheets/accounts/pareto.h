// ABC analysis: which few customers bring most of the profit?
//
// Source: the 80/20 rule; ABC analysis. Rows go from the highest profit to the lowest.
// share = max(profit, 0) / base, a part 0-1 of base = Σ max(profit, 0); losses count nothing.
// A row's class depends on cum before its group of equal profits: under cut_a A, under cut_b B,
// else C; without profit C. So the row that crosses cut_a is A, and equals share a class.
// k is the fewest rows from the top whose cum reaches cut_a. Without any profit share, cum and
// k are unknown and all are C. Money in the account's currency. Fails where cut_b is under
// cut_a. Warns: loss, none (no profit at all), flat (k over half).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet pareto;

}  // namespace askwell::sheets
