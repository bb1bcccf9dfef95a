#include "core/sheets/deals/chance.h"

#include <algorithm>
#include <cmath>

#include "cells.h"
#include "core/sheets/measure.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/chance");

namespace {

std::vector<Bet> some_bets(Dice& dice, int count) {
  std::vector<Bet> bets;
  for (int i = 0; i < count; ++i) {
    bets.push_back({static_cast<double>(dice.upto(40)) / 4, dice.part()});
  }
  return bets;
}

// All 2^n ways the deals can end, one by one.
std::vector<Outcome> enumerated(const std::vector<Bet>& bets) {
  std::vector<Outcome> out;
  for (std::uint32_t ways = 0; ways < (1u << bets.size()); ++ways) {
    Outcome one{0, 1};
    for (std::size_t i = 0; i < bets.size(); ++i) {
      const bool won = (ways >> i) & 1u;
      one.value += won ? bets[i].amount : 0;
      one.p *= won ? bets[i].p : 1 - bets[i].p;
    }
    out.push_back(one);
  }
  std::sort(out.begin(), out.end(),
            [](const Outcome& a, const Outcome& b) { return a.value < b.value; });
  return out;
}

}  // namespace

TEST_CASE("the distribution is the same as going through every way up to 12 deals can end") {
  Dice dice(7);
  for (int n = 0; n <= 12; ++n) {
    const std::vector<Bet> bets = some_bets(dice, n);
    const std::vector<Outcome> exact = outcomes(bets), all = enumerated(bets);

    for (const Outcome& one : exact) {
      double p = 0;
      for (const Outcome& way : all) p += same(way.value, one.value) ? way.p : 0;
      CHECK(one.p == doctest::Approx(p).epsilon(1e-12));
    }
    for (const double p : {0.1, 0.5, 0.9}) {
      double sum = 0, value = 0;
      for (const Outcome& way : all) {
        value = way.value;
        sum += way.p;
        if (at_least(sum, p)) break;
      }
      CHECK(quantile(exact, p) == doctest::Approx(value));
    }
    for (int target = 0; target < 100; target += 7) {
      double sum = 0;
      for (const Outcome& way : all) sum += way.value >= target ? way.p : 0;
      CHECK(chance_of(exact, target) == doctest::Approx(sum).epsilon(1e-12));
    }
  }
}

TEST_CASE("the moments of the distribution are those of the formulas, up to 20 deals") {
  Dice dice(11);
  for (int n = 0; n <= 20; ++n) {
    const std::vector<Bet> bets = some_bets(dice, n);
    double expected = 0, variance = 0, sum = 0, first = 0, second = 0;
    for (const Bet& bet : bets) {
      expected += bet.amount * bet.p;
      variance += bet.amount * bet.amount * bet.p * (1 - bet.p);
    }

    for (const Outcome& one : outcomes(bets)) {
      sum += one.p;
      first += one.p * one.value;
      second += one.p * one.value * one.value;
    }

    CHECK(sum == doctest::Approx(1).epsilon(1e-12));
    CHECK(first == doctest::Approx(expected).epsilon(1e-10));
    CHECK(second - first * first == doctest::Approx(variance).epsilon(1e-9));
  }
}

TEST_CASE("twenty deals of different sizes have a million outcomes") {
  std::vector<Bet> bets;
  for (int i = 0; i < 20; ++i) bets.push_back({std::ldexp(1.0, i), 0.5});

  CHECK(outcomes(bets).size() == std::size_t{1} << 20);
}

TEST_CASE("sums that are the same but for rounding are one outcome") {
  CHECK(outcomes({{0.1, 0.5}, {0.2, 0.5}, {0.3, 0.5}}).size() == 7);
}

TEST_SUITE_END();
