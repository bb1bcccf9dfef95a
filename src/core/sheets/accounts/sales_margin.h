// Sales × margin: a large turnover alone, or a fat margin alone, makes no key account.
//
// Source: the sales × margin test and the profit × stage grid. High means at least the cut,
// which is the median where none is given. star both high, volume only sales, niche only
// margin, low. profit = sales × margin, money; margin -1 to 1. Warns: volume and niche (no key
// account), loss (a margin under 0).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet sales_margin;

}  // namespace askwell::sheets
