// Visit plan: 25 things to have ready, and the step the visit should end with.
//
// Source: the seven steps of a professional visit; four openers; facts of a prospect; visits of
// at most 30 minutes with at most a sixth about the product. complete = 4 × filled, percent.
// outcome: advance when the next step has a what, a who and a when and binds the buyer. Warns:
// prep, long_visit, pitch, no_advance, hook, seller_only, hook_late, demo.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet visit;

}  // namespace askwell::sheets
