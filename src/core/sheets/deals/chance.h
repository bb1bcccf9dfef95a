// What a few independent deals may bring in together: each brings its amount with its
// probability, or nothing.
#pragma once

#include <cstddef>
#include <vector>

namespace askwell::sheets {

struct Bet {
  double amount = 0;
  double p = 0;  // 0 to 1
};

struct Outcome {
  double value = 0;
  double p = 0;
};

inline constexpr std::size_t exact_up_to = 20;  // deals: about a million outcomes

// Every possible sum with its probability, the lowest first. At most exact_up_to bets. Sums
// that are the same to 9 decimal places are one outcome.
std::vector<Outcome> outcomes(const std::vector<Bet>& bets);

// The smallest value that is not passed with a probability of `p` or more.
double quantile(const std::vector<Outcome>& outcomes, double p);

// How likely at least `target` is.
double chance_of(const std::vector<Outcome>& outcomes, double target);

}  // namespace askwell::sheets
