// Key-account gate: is this customer a key account at all?
//
// Source: the bank's three tests (the product fits, buying is central, buying recurs), the four
// screening criteria (philosophy, credit, margin, share), the nine buying traits, the four
// values a seller should bring, and MAN. Each answer is yes, no or unknown. The verdict is the
// first that holds: a test failed, not_key; a criterion failed, screened_out; anything of the
// two unknown, unknown; else key. Traits (0-9) and seller values (0-4) do not decide, they
// warn. Warns: unknown, few_traits (a key account with under 5), man (one that is not 111),
// seller.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet ka_gate;

}  // namespace askwell::sheets
