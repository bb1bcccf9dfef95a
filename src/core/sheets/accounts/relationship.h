// Relationship stage: how close two companies are, and what holds them there.
//
// Source: the stages prenatal, early, mid, partnership, synergistic, and uncoupling; share of
// wallet 30 %, 50 %, 100 % as edges. The stage is the lower of two bands (0-4): by share of
// what they buy, and by depth of contact (none, pair, several, team to team, joint projects and
// boards). Where trade stopped it is uncoupling. held_by says which band is the lower one.
// Fails where somebody trades who never traded. Warns: uncouple (stopped, fell two stages, or
// two causes), off_axis (x simple to complex and y transactional to collaborative 4 apart).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet relationship;

}  // namespace askwell::sheets
