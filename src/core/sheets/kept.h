// What is kept beside worksheets and calculates nothing itself: each like a sheet that only
// has a form.
//
//   weeks    the forecast of each week as it was, by its Monday; `actual` is filled in later
//   moves    whose grade or tier has changed, when, and what it was before
//   filing   what was written down after a call (core/score/filing.h); its account is
//            the attempt
//   sample   the names of the sheets over all accounts that are the sample's
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet weeks, moves, filing, sample;

// A sheet, or one of these; null if there is none of this name.
const Sheet* find_kept(std::string_view name);

}  // namespace askwell::sheets
