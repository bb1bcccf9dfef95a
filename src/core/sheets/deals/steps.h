// The eight steps of a project sale, from the first contact (1) to the contract fulfilled (8).
#pragma once

#include "core/sheets/cell.h"

namespace askwell::sheets {

// How likely a deal at each step is to be won: the usual milestone scale.
inline constexpr double usual_odds[] = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};

// The chance of a deal: its own, "p", or else that of its "step", of which one must be there.
inline double chance_of(const Cell& deal) {
  return deal["p"].is_null() ? usual_odds[deal.count("step") - 1] : deal.num("p");
}

}  // namespace askwell::sheets
