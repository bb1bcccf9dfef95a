// Retention and value: what it is worth to lose fewer customers.
//
// Source: 5 % less defection raises profit by 25 to 85 % (Reichheld and Sasser); customer
// metrics; lifetime value = Σ over t = 1..years of margin × r^t / (1 + d)^t, money. clv_after
// is the same with r + cut, at most 1. Rates are parts 0-1, satisfaction 1-5; each is unknown
// where its whole is 0. r is retention where it is not given. Fails where kept, repeat or
// active is more than its whole. Warns: unhappy (satisfaction under 3), churn (over 20 %),
// outside (an uplift not within 25 to 85 %).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet retention;

}  // namespace askwell::sheets
