// Nine points: what must be known about an account, and how well it is.
//
// Source: the nine information points; information as a loop of collecting, sorting, analysing
// and using. Status 0 unknown, 1 hearsay, 2 one source, 3 two independent sources. coverage = Σ
// weight × status / (3 Σ weight), 0-1. A point is red at status 0, stale when its date is
// unknown or over `stale` days old; the light is the worst of all. Warns: red, stale, thin
// (fewer sources than the status claims), watch (not exactly three).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet nine_points;

}  // namespace askwell::sheets
