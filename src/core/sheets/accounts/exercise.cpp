#include "core/sheets/accounts/exercise.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view indicators[] = {"orders", "profit", "credit", "outlook", "overall"};
constexpr std::string_view classes[] = {"A", "B", "C", "D"};
constexpr double most_top = 0.25;  // of the graded, in class A

constexpr Formula formulas[] = {{"rows.score", "Σ weights × scores / Σ weights"},
                                {"rows.off", "classes graded above what is shown"},
                                {"agreement", "hits / graded"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& cuts = in.list("cuts");
  if (cuts[0].number <= cuts[1].number || cuts[1].number <= cuts[2].number) {
    faults.push_back({.at = "/cuts", .id = "not_falling"});
  }
  if (in.num("cut_b") < in.num("cut_a")) faults.push_back({.at = "/cut_b", .id = "cut_order"});
}

double weight_of(const Cell& in, std::size_t i) {
  return in["use"].yes(indicators[i]) ? in.list("weights")[i].number : 0;
}

double score_of(const Cell& in, const Cell& customer) {
  double sum = 0, weights = 0;
  for (std::size_t i = 0; i < std::size(indicators); ++i) {
    const Cell& score = customer.list("scores")[i];
    if (score.is_null()) continue;
    sum += weight_of(in, i) * score.number;
    weights += weight_of(in, i);
  }
  return ratio(sum, weights);
}

int class_of(double score, const std::vector<Cell>& cuts) {
  int which = 0;
  for (const Cell& cut : cuts) {
    if (at_least(score, cut.number)) break;
    ++which;
  }
  return which;
}

// What the year's profit shows of each customer, in their order.
std::vector<int> shown_by_profit(const Cell& in) {
  const std::vector<Cell>& customers = in.list("customers");
  std::vector<std::size_t> order(customers.size());
  std::vector<double> profit;
  double base = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    profit.push_back(customers[i].num("profit"));
    base += std::max(profit.back(), 0.0);
  }
  sort_by(order, [&](std::size_t a, std::size_t b) { return profit[a] > profit[b]; });
  std::vector<int> shown(order.size(), 3);
  double sum = 0, sum_before = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    const double one = profit[order[k]];
    if (k == 0 || one != profit[order[k - 1]]) sum_before = sum;
    sum += std::max(one, 0.0);
    if (one <= 0) continue;
    const double before = sum_before / base;
    shown[order[k]] = below(before, in.num("cut_a"))   ? 0
                      : below(before, in.num("cut_b")) ? 1
                                                       : 2;
  }
  return shown;
}

// The mean score of each indicator over all customers that have one.
std::array<double, 5> means_of(const Cell& in) {
  std::array<double, 5> means{};
  for (std::size_t i = 0; i < means.size(); ++i) {
    std::vector<double> scores;
    for (const Cell& customer : in.list("customers")) {
      const Cell& score = customer.list("scores")[i];
      if (!score.is_null()) scores.push_back(score.number);
    }
    means[i] = mean(scores);
  }
  return means;
}

std::string_view reason(const Cell& in, const Cell& customer,
                        const std::array<double, 5>& means, int off) {
  std::string_view most = "blind";
  double pull = 0;
  for (std::size_t i = 0; i < means.size(); ++i) {
    const Cell& score = customer.list("scores")[i];
    if (score.is_null()) continue;
    const double by = weight_of(in, i) * (score.number - means[i]) * (off > 0 ? 1 : -1);
    if (!above(by, pull)) continue;
    pull = by;
    most = indicators[i];
  }
  return most;
}

struct Class {
  double count = 0, profit = 0;
  double mean() const { return ratio(profit, count); }
};

Cell classes_cell(const std::array<Class, 4>& all) {
  double base = 0;
  for (const Class& one : all) base += std::max(one.profit, 0.0);
  Cell out = Cell::record();
  for (std::size_t i = 0; i < all.size(); ++i) {
    out.put(classes[i], Cell::record()
                            .put("count", all[i].count)
                            .put("profit", all[i].profit)
                            .put("share", ratio(std::max(all[i].profit, 0.0), base))
                            .put("mean", all[i].mean()));
  }
  return out;
}

void warn_of_service(const Cell& in, Flags& flags) {
  const std::vector<Cell>& service = in.list("service");
  for (std::size_t i = 0; i < service.size(); ++i) {
    const std::string_view text = without_blanks(service[i].text);
    if (text.empty()) {
      flags.push_back({"service", place("/service", i)});
      continue;
    }
    for (std::size_t k = 0; k < i; ++k) {
      if (without_blanks(service[k].text) != text) continue;
      flags.push_back({"same_service", place("/service", i)});
      break;
    }
  }
}

void warn(const Cell& in, const std::array<Class, 4>& all, double graded, Flags& flags) {
  double weights = 0;
  for (std::size_t i = 0; i < std::size(indicators); ++i) weights += weight_of(in, i);
  if (weights == 0) flags.push_back({"unused", "/use"});
  const bool looks = in["use"].yes("orders") || in["use"].yes("profit");
  if (weights > 0 && !looks) flags.push_back({"blind", "/use"});
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (below(all[i].mean(), all[i + 1].mean())) {
      flags.push_back({"upside", "/cuts"});
      break;
    }
  }
  if (above(ratio(all[0].count, graded), most_top)) flags.push_back({"top_heavy", "/cuts"});
  warn_of_service(in, flags);
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& customers = in.list("customers");
  const std::vector<int> shown = shown_by_profit(in);
  const std::array<double, 5> means = means_of(in);
  std::array<Class, 4> all;
  double graded = 0, hits = 0, near = 0;
  Cell rows = Cell::list();
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const double score = score_of(in, customers[i]);
    const auto truth = static_cast<std::size_t>(shown[i]);
    Cell row = Cell::record().put("name", customers[i].word("name")).put("score", score);
    if (!known(score)) {
      row.put("class", Cell())
          .put("shown", classes[truth])
          .put("off", Cell())
          .put("why", Cell());
      rows.add(std::move(row));
      continue;
    }
    const int mine = class_of(score, in.list("cuts")), off = shown[i] - mine;
    Class& of = all[static_cast<std::size_t>(mine)];
    ++graded;
    ++of.count;
    of.profit += customers[i].num("profit");
    hits += off == 0;
    near += std::abs(off) <= 1;
    row.put("class", classes[static_cast<std::size_t>(mine)]).put("shown", classes[truth]);
    row.put("off", off);
    off == 0 ? row.put("why", Cell()) : row.put("why", reason(in, customers[i], means, off));
    if (std::abs(off) >= 2)
      flags.push_back({off > 0 ? "over" : "under", place("/customers", i)});
    rows.add(std::move(row));
  }
  warn(in, all, graded, flags);
  return Cell::record()
      .put("graded", graded)
      .put("hits", hits)
      .put("agreement", ratio(hits, graded))
      .put("near", ratio(near, graded))
      .put("classes", classes_cell(all))
      .put("rows", std::move(rows));
}

}  // namespace

const Sheet exercise{.name = "exercise",
                     .form =
                         "use:{orders,profit,credit,outlook,overall:bool=false},"
                         "weights:[amt]5=[30,30,15,15,10],cuts:[num 0..10]3=[8,6,4],"
                         "service:[text]4,cut_a:part=0.8,cut_b:part=0.95,"
                         "customers:[{name!,scores:[num? 0..10]5,profit:num}]",
                     .rules = rules,
                     .calculate = run,
                     .formulas = formulas};

}  // namespace askwell::sheets
