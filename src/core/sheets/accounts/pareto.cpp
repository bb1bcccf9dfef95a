#include "core/sheets/accounts/pareto.h"

#include <algorithm>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double flat_over = 0.5;  // of the customers, where profit should come from a few

constexpr Formula formulas[] = {{"net", "Σ profit"},
                                {"base", "Σ max(profit, 0)"},
                                {"rows.share", "max(profit, 0) / base"},
                                {"rows.cum", "Σ share"},
                                {"k_share", "k / n"}};

void rules(const Cell& in, Faults& faults) {
  if (in.num("cut_b") < in.num("cut_a")) faults.push_back({.at = "/cut_b", .id = "cut_order"});
}

std::string_view class_of(const Cell& in, double profit, double cum_before) {
  if (profit <= 0) return "C";
  if (below(cum_before, in.num("cut_a"))) return "A";
  return below(cum_before, in.num("cut_b")) ? "B" : "C";
}

Cell run(const Cell& in, Flags& flags) {
  std::vector<Cell> customers = in.list("customers");
  double net = 0, base = 0;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const double profit = customers[i].num("profit");
    net += profit;
    base += std::max(profit, 0.0);
    if (profit < 0) flags.push_back({"loss", place("/customers", i)});
  }
  sort_by(customers,
          [](const Cell& a, const Cell& b) { return a.num("profit") > b.num("profit"); });

  Cell rows = Cell::list();
  Tally counts{"A", "B", "C"};
  double sum = 0, sum_before = 0, k = unknown;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const double profit = customers[i].num("profit");
    if (i == 0 || profit != customers[i - 1].num("profit")) sum_before = sum;
    sum += std::max(profit, 0.0);
    const double cum = ratio(sum, base);
    const std::string_view letter = base == 0 ? "C" : class_of(in, profit, sum_before / base);
    if (!known(k) && at_least(cum, in.num("cut_a"))) k = static_cast<double>(i + 1);
    counts.add(letter);
    rows.add(Cell::record()
                 .put("name", customers[i].word("name"))
                 .put("profit", profit)
                 .put("share", ratio(std::max(profit, 0.0), base))
                 .put("cum", cum)
                 .put("class", letter));
  }
  const auto n = static_cast<double>(customers.size());
  const double k_share = ratio(k, n);
  if (n > 0 && base == 0) flags.push_back({"none"});
  if (above(k_share, flat_over)) flags.push_back({"flat"});

  Cell out = Cell::record();
  out.put("n", n).put("net", net).put("base", base).put("rows", std::move(rows));
  out.put("counts", counts.cell()).put("k", k).put("k_share", k_share);
  return out;
}

}  // namespace

const Sheet pareto{.name = "pareto",
                   .form = "customers:[{name!,profit:num}],cut_a:part=0.8,cut_b:part=0.95",
                   .rules = rules,
                   .calculate = run,
                   .formulas = formulas};

}  // namespace askwell::sheets
