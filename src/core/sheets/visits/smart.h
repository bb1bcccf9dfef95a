// SMART goal: five letters, each holds or does not.
//
// Source: SMART with R for result. s goal and who; m number and unit; a achievable; r a result,
// not an activity, and its outcome; t due today or within 365 days. score = letters / 5. Warns:
// each letter that does not hold; vague (words that promise nothing).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet smart;

}  // namespace askwell::sheets
