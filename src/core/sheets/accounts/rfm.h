// RFM: recency, frequency, money.
//
// Source: RFM analysis. Over the orders of the last `window` days: r = days since the last, f =
// how many, m = their sum. Scores 1-5 by fifths of all who bought (5 is best; equals share a
// score) or by fixed cuts; with auto, by fifths from 5 customers on. The segment is the first
// of a table that fits; who did not buy is "none". eight = three digits against the means: r
// not older, f and m not less (重要/一般 by m; 价值, 发展, 保持, 挽留 by r and f). Fails for an
// order after today, and for cuts_r not falling or cuts_f, cuts_m not rising. Warns: inactive,
// save (a segment that must not be lost), few (under 5 customers).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet rfm;

}  // namespace askwell::sheets
