// One-page strategy: understand, compete, affinity, manage, and three answers.
//
// Source: four elements of a key-account strategy and its three questions. complete = 100 ×
// filled / 7, percent. Length is counted in code points. Warns: empty, long (over the limit),
// same (as an earlier answer).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet strategy;

}  // namespace askwell::sheets
