// Five whys: from the symptom to a cause one can act on.
//
// Source: 5-Why. A root is actionable and has no causes itself. Each link of the chain is ok (a
// cause of the one before), a leap (reachable, but steps are left out) or wrong. depth =
// correct links from the start / fewest links to the root, at most 1. wasted = cost of a fix
// that is no root, money. Fails for an id that is not among the nodes. Warns: leap, wrong,
// early (right so far, not at a root), shallow (the fix is no root), no_root.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet five_why;

}  // namespace askwell::sheets
