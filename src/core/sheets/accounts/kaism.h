// KAISM: key account identification and selection matrix.
//
// Source: attractiveness against relative strength. y = weighted mean (1-10) of attractiveness;
// us, and each rival, = weighted mean (1-10) of the same criteria; x = us - the best rival (-9
// to 9). Quadrants by cut_y and cut_x, edges included: key, development (only y), maintenance
// (only x), opportunistic. Without list, weight or rival a value, and so the quadrant, is
// unknown. Fails where a criterion does not score every rival. Warns: unrated, border (under
// half a point from a line), self (scored by ourselves alone), many (over 15 % key).
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet kaism;

}  // namespace askwell::sheets
