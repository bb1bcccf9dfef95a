// Churn log: why customers leave, and who may be next.
//
// Source: the five causes of loss, of which the third, a complaint never resolved, is the root
// and weighs double; sales as a barometer. score = Σ weights of open events. trend = last sale
// / mean of up to three before - 1. red: two causes open, or the third; amber: any open, or a
// trend of -20 % or worse. causes counts the events of the last `window` days, open or not.
// Fails for an event after today. Warns: red, root (third cause open), trend.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet churn;

}  // namespace askwell::sheets
