// Customer pyramid: platinum, gold, iron, lead.
//
// Source: the customer pyramid model, by default the best 1 %, the next 4 %, 15 % and 80 %.
// A customer is in the first tier whose edge ⌈n × shares so far / 100⌉ reaches its rank; who
// brings a loss is lead. moved counts tiers climbed since the previous grading (- fell).
// share of a tier = its Σ max(profit, 0) / that of all, 0-1.
// Fails where the shares do not add up to 100. Warns: loss, drop (two tiers or more), costly
// (platinum or gold that costs more than it brings), coarse (under 20 customers).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet pyramid;

}  // namespace askwell::sheets
