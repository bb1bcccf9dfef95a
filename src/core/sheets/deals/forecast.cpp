#include "core/sheets/deals/forecast.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/sheets/deals/chance.h"
#include "core/sheets/deals/steps.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double slips_at = 2, still_days = 21, ahead_at = 2;
constexpr double tenth = 1.2815515655446004;  // standard deviations to the outer tenths
constexpr std::string_view statuses[] = {"visit", "proposal", "negotiation", "contract",
                                         "maintenance"};

constexpr Formula formulas[] = {{"rows.weighted", "amount × p"},
                                {"expected", "Σ amount × p"},
                                {"variance", "Σ amount² × p × (1 - p)"},
                                {"sd", "√variance"},
                                {"best", "Σ amount"},
                                {"p_target", "P(sum >= target)"},
                                {"accuracy", "1 - |forecast - actual| / actual"},
                                {"bias", "(forecast - actual) / actual"},
                                {"brier", "mean of (p - won)²"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& deals = in.list("deals");
  for (std::size_t i = 0; i < deals.size(); ++i) {
    if (!deals[i]["p"].is_null() || !deals[i]["step"].is_null()) continue;
    faults.push_back({.at = place("/deals", i) + "/p", .id = "no_chance"});
  }
}

void warn(const Cell& deal, double p, double today, const std::string& at, Flags& flags) {
  const auto flag = [&](bool raised, std::string_view id) {
    if (raised) flags.push_back({id, at});
  };
  flag(deal.num("slips") >= slips_at, "slip");
  flag(today - deal.num("since") >= still_days, "still");
  flag(deal.num("seller") - deal.num("buyer") >= ahead_at, "ahead");
  flag(above(p, deal.num("before")) && !deal.yes("evidence"), "raised");
  flag(!deal.filled("next"), "no_next");
  flag(deal.num("close") < today, "past");
}

// The distribution of the sum: exact for a few deals, else taken for normal.
void put_spread(Cell& out, const std::vector<Bet>& bets, double target) {
  double expected = 0, variance = 0, best = 0;
  for (const Bet& bet : bets) {
    expected += bet.amount * bet.p;
    variance += bet.amount * bet.amount * bet.p * (1 - bet.p);
    best += bet.amount;
  }
  const double sd = std::sqrt(variance);
  out.put("n", bets.size()).put("expected", expected).put("variance", variance);
  out.put("sd", sd).put("best", best);
  if (bets.size() <= exact_up_to) {
    const std::vector<Outcome> sums = outcomes(bets);
    out.put("method", "exact");
    out.put("p10", quantile(sums, 0.1))
        .put("p50", quantile(sums, 0.5))
        .put("p90", quantile(sums, 0.9));
    out.put("p_target", known(target) ? chance_of(sums, target) : unknown);
    return;
  }
  const auto clipped = [&](double value) { return std::min(std::max(value, 0.0), best); };
  out.put("method", "normal")
      .put("p10", clipped(expected - tenth * sd))
      .put("p50", clipped(expected));
  out.put("p90", clipped(expected + tenth * sd));
  const double sure = at_least(expected, target) ? 1 : 0;
  const double chance_of_it =
      rounded(sd) == 0 ? sure : std::erfc((target - expected) / (sd * std::sqrt(2.0))) / 2;
  out.put("p_target", known(target) ? chance_of_it : unknown);
}

void put_history(Cell& out, const std::vector<Cell>& weeks) {
  Cell accuracy = Cell::list(), bias = Cell::list();
  std::vector<double> accuracies, biases;
  for (const Cell& week : weeks) {
    const double off = ratio(week.num("forecast") - week.num("actual"), week.num("actual"));
    accuracy.add(Cell::of(1 - std::fabs(off)));
    bias.add(Cell::of(off));
    if (!known(off)) continue;
    accuracies.push_back(1 - std::fabs(off));
    biases.push_back(off);
  }
  out.put("accuracy", std::move(accuracy)).put("bias", std::move(bias));
  out.put("mean_accuracy", mean(accuracies)).put("mean_bias", mean(biases));
}

void put_calls(Cell& out, const std::vector<Cell>& calls) {
  std::vector<double> errors;
  std::array<std::vector<double>, 5> p, won;
  for (const Cell& call : calls) {
    const double hit = call.yes("won") ? 1 : 0, said = call.num("p");
    errors.push_back((said - hit) * (said - hit));
    const auto bin = static_cast<std::size_t>(std::min(4.0, std::floor(5 * said)));
    p[bin].push_back(said);
    won[bin].push_back(hit);
  }
  Cell bins = Cell::list();
  for (std::size_t i = 0; i < p.size(); ++i) {
    bins.add(
        Cell::record().put("n", p[i].size()).put("p", mean(p[i])).put("won", mean(won[i])));
  }
  out.put("brier", mean(errors)).put("calibration", std::move(bins));
}

Cell run(const Cell& in, Flags& flags) {
  std::vector<Bet> bets;
  Cell rows = Cell::list();
  Tally count{"visit", "proposal", "negotiation", "contract", "maintenance"}, amount = count,
                                                                              expected = count;
  const std::vector<Cell>& deals = in.list("deals");
  for (std::size_t i = 0; i < deals.size(); ++i) {
    const Cell& deal = deals[i];
    const Bet bet{deal.num("amount"), chance_of(deal)};
    bets.push_back(bet);
    warn(deal, bet.p, in.num("today"), place("/deals", i), flags);
    rows.add(Cell::record()
                 .put("name", deal.word("name"))
                 .put("p", bet.p)
                 .put("weighted", bet.amount * bet.p));
    count.add(deal.word("status"));
    amount.add(deal.word("status"), bet.amount);
    expected.add(deal.word("status"), bet.amount * bet.p);
  }
  Cell out = Cell::record(), by_status = Cell::record();
  put_spread(out, bets, in.num("target"));
  for (const std::string_view status : statuses) {
    by_status.put(status, Cell::record()
                              .put("count", count.of(status))
                              .put("amount", amount.of(status))
                              .put("expected", expected.of(status)));
  }
  out.put("rows", std::move(rows)).put("by_status", std::move(by_status));
  put_history(out, in.list("history"));
  put_calls(out, in.list("calls"));
  return out;
}

}  // namespace

const Sheet forecast{
    .name = "forecast",
    .form =
        "T,target:amt?,deals:[{name!,amount:amt,p:part?,step:int? 1..8,"
        "status:visit|proposal|negotiation|contract|maintenance?,close,since:date?,"
        "slips:cnt=0,seller,buyer:int? 0..8,before:part?,evidence:bool=false,next:text}],"
        "history:[{forecast,actual:amt}],calls:[{p:part,won:bool}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
