// Two tracks: are we ahead of the customer's own buying process?
//
// Source: eight steps of a project sale beside the customer's eight steps of buying. lag =
// seller - buyer, steps; ahead or behind from `lag` on. odds are those of our step, safe_odds
// those of the lower of both, 0-1, 0 at step 0. days = since the last step. Fails where odds
// fall, and for a date after today. Warns: ahead, behind, still.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet tracks;

}  // namespace askwell::sheets
