// The eight steps of a project sale, from the first contact (1) to the contract fulfilled (8).
#pragma once

namespace askwell::sheets {

// How likely a deal at each step is to be won: the usual milestone scale.
inline constexpr double usual_odds[] = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};

}  // namespace askwell::sheets
