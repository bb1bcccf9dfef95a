// Time and value: where the hours go.
//
// Source: 80 % of the effort is wasted; nine accounts a manager; a third of an executive's time
// for customers. Rows go from the densest (value / hours) down. for80 = part of the hours in
// the fewest of these rows that hold 80 % of the value. load = accounts / limit. Fails where an
// executive has more hours with customers than hours. Warns: waste (over half of the hours
// without value), load (over 1), exec (under a third).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet working_time;

}  // namespace askwell::sheets
