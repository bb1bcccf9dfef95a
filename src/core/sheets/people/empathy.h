// Empathy map: what one person says, thinks, does, feels, fears and wishes.
//
// Source: the empathy map. complete = 100 × boxes with anything / 6, percent. guess_share =
// guesses / items, 0-1; observers = different names of who noted something. Warns: empty (a
// box), guess (over half), one_eye (under two observers), stale (over 90 days).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet empathy;

}  // namespace askwell::sheets
