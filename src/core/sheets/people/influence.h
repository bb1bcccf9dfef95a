// Influence map: who decides, who is for us, whom we do not know.
//
// Source: the four buying influences (investor, gatekeeper, user, coach), modes, win and
// result; rating -5 to 5, influence 1-3, coverage of contact 0-4. support = Σ influence ×
// rating / (5 Σ influence) over people with a rating, -1 to 1. coverage = Σ influence ×
// max(coverage - 1, 0) / (3 Σ influence), 0-1: someone known but never met counts nothing. base
// = supporters / people. level = steps up to the top, unknown in a circle. Fails where somebody
// reports to, or influences, a person not on the map. Warns by the red flags R1 to R16.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet influence;

}  // namespace askwell::sheets
