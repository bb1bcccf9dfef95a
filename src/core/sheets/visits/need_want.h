// Need or want: what lasts, and what is a passing wish.
//
// Source: need against want. lasting makes a need, not lasting a want, else it is unknown.
// need_share = needs / (needs + wants), 0-1. yielded = what granted wants cost, money.
// Warns: unknown, no_result (a need without a result), yield (a want granted), only_wants.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet need_want;

}  // namespace askwell::sheets
