#include "core/sheets/deals/chance.h"

#include <cassert>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

void append(std::vector<Outcome>& sums, const Outcome& next) {
  if (!sums.empty() && same(sums.back().value, next.value)) {
    sums.back().p += next.p;
  } else {
    sums.push_back(next);
  }
}

// The sums without the bet merged with those that win it.
std::vector<Outcome> with(const std::vector<Outcome>& before, const Bet& bet) {
  std::vector<Outcome> after;
  after.reserve(2 * before.size());
  std::size_t lost = 0, won = 0;
  while (lost < before.size() || won < before.size()) {
    const bool take_lost =
        lost < before.size() &&
        (won == before.size() || before[lost].value <= before[won].value + bet.amount);
    if (take_lost) {
      append(after, {before[lost].value, before[lost].p * (1 - bet.p)});
      ++lost;
    } else {
      append(after, {before[won].value + bet.amount, before[won].p * bet.p});
      ++won;
    }
  }
  return after;
}

}  // namespace

std::vector<Outcome> outcomes(const std::vector<Bet>& bets) {
  assert(bets.size() <= exact_up_to);
  std::vector<Outcome> sums{{0, 1}};
  for (const Bet& bet : bets) sums = with(sums, bet);
  return sums;
}

double quantile(const std::vector<Outcome>& outcomes, double p) {
  double sum = 0;
  for (const Outcome& one : outcomes) {
    sum += one.p;
    if (at_least(sum, p)) return one.value;
  }
  return outcomes.back().value;
}

double chance_of(const std::vector<Outcome>& outcomes, double target) {
  double sum = 0;
  for (const Outcome& one : outcomes) sum += at_least(one.value, target) ? one.p : 0;
  return sum;
}

}  // namespace askwell::sheets
