// FAB: features, advantages, benefits, tied to needs.
//
// Source: FAB; a benefit answers a need the customer has told. An item is a benefit only for an
// explicit need, an advantage for an explicit or implied one, else it stays a feature.
// complete = 100 × cells filled in / (3 × items), percent.
// Fails for a need that is not listed. Warns: empty, no_need, implied, hidden, same (a cell
// that repeats another), unmet (an explicit need without a benefit).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet fab;

}  // namespace askwell::sheets
