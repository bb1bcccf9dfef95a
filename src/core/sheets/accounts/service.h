// Service levels: what each tier was promised, and whether it gets it.
//
// Source: service by tier; front and back office in five elements; credit and receivables
// before delivery; supply before the season. on_time: answered within the tier's hours;
// visited: at least its visits; unknown where not recorded. hold: over 30 days overdue, or more
// receivable than credit (money). met = customers with both / count, a part 0-1. Warns: order
// (a tier promised more than the one above), slow, visits, owner, overdue, hold, stock (season
// within 30 days, stock unknown or under 30 days), gap, no_lead.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet service;

}  // namespace askwell::sheets
