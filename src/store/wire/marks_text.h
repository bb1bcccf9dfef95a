// The marks of a call on their way from one running program to another of the same build, which
// has the same scenario at hand: four lines of whole numbers, moves as indices.
//
//   exact costliest better_score
//   low high mark best, for each turn
//   the moves of the better line
//   the checks that were left out
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "core/score/marks.h"

namespace askwell::store {

std::string marks_text(const Marks& marks);

// Marks of a call of `turns` turns; every index is one of `scenario`. Errc::bad_input else.
Result<Marks> read_marks(std::string_view text, const Scenario& scenario, std::size_t turns);

}  // namespace askwell::store
