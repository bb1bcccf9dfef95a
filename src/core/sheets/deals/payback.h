// Pursuit pay-back: when does winning a customer pay for itself?
//
// Source: amortised pursuit cost; the years of building a relationship cost most. cum = running
// Σ of margin × revenue - cost, money; year = first, from 1, with cum at 0 or more. cost_ratio
// = Σ cost / Σ revenue. best = the option with the highest total, the first of equals. Warns:
// never, relapse (under 0 again later), heavy (costs over half of revenue).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet payback;

}  // namespace askwell::sheets
