#include "core/sheets/accounts/churn.h"

#include <algorithm>
#include <array>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double falling_at = -0.2;  // trend
constexpr std::size_t root = 2;      // the third cause: a complaint that was never resolved
constexpr int causes_for_red = 2;
constexpr std::size_t compared = 3;  // sales before the last

constexpr Formula formulas[] = {{"rows.score", "Σ weights of open events"},
                                {"rows.trend", "last sale / mean of up to 3 before - 1"},
                                {"root_share", "weighted of cause 3 / Σ weighted"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& customers = in.list("customers");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const std::vector<Cell>& events = customers[i].list("events");
    for (std::size_t j = 0; j < events.size(); ++j) {
      if (events[j].num("date") <= in.num("today")) continue;
      faults.push_back(
          {.at = place(place("/customers", i) + "/events", j) + "/date", .id = "after_today"});
    }
  }
}

double trend_of(const std::vector<Cell>& sales) {
  if (sales.size() < 2) return unknown;
  std::vector<double> before;
  const std::size_t last = sales.size() - 1;
  for (std::size_t i = last - std::min(last, compared); i < last; ++i)
    before.push_back(sales[i].number);
  return ratio(sales[last].number, mean(before)) - 1;
}

std::size_t cause_of(const Cell& event) { return event.count("cause") - 1; }

Cell row_of(const Cell& customer, const std::vector<Cell>& weights, bool& root_open) {
  std::array<bool, 5> open{};
  double score = 0;
  for (const Cell& event : customer.list("events")) {
    if (!event.yes("open")) continue;
    open[cause_of(event)] = true;
    score += weights[cause_of(event)].number;
  }
  const auto distinct = static_cast<int>(std::count(open.begin(), open.end(), true));
  const double trend = trend_of(customer.list("sales"));
  root_open = open[root];
  const std::string_view level = distinct >= causes_for_red || root_open      ? "red"
                                 : distinct > 0 || at_most(trend, falling_at) ? "amber"
                                                                              : "green";
  return Cell::record()
      .put("name", customer.word("name"))
      .put("score", score)
      .put("distinct", distinct)
      .put("trend", trend)
      .put("level", level);
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& weights = in.list("weights");
  std::array<double, 5> count{}, weighted{};
  Cell rows = Cell::list();
  Tally counts{"red", "amber", "green"};
  const std::vector<Cell>& customers = in.list("customers");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const std::string at = place("/customers", i);
    bool root_open = false;
    rows.add(row_of(customers[i], weights, root_open));
    const Cell& row = rows.items.back();
    counts.add(row.word("level"));
    if (row.word("level") == "red") flags.push_back({"red", at});
    if (root_open) flags.push_back({"root", at});
    if (at_most(row.num("trend"), falling_at)) flags.push_back({"trend", at});
    for (const Cell& event : customers[i].list("events")) {
      if (in.num("today") - event.num("date") > in.num("window")) continue;
      ++count[cause_of(event)];
      weighted[cause_of(event)] += weights[cause_of(event)].number;
    }
  }
  Cell causes = Cell::list();
  double all = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    causes.add(Cell::record().put("count", count[i]).put("weighted", weighted[i]));
    all += weighted[i];
  }
  Cell out = Cell::record();
  out.put("rows", std::move(rows))
      .put("counts", counts.cell())
      .put("causes", std::move(causes));
  out.put("root_share", ratio(weighted[root], all));
  return out;
}

}  // namespace

const Sheet churn{.name = "churn",
                  .form =
                      "T,window:int 1..=180,weights:[amt]5=[1,1,2,1,1],customers:[{name!,"
                      "sales:[amt],events:[{date:date,cause:int 1..5,open:bool=true}]}]",
                  .rules = rules,
                  .calculate = run,
                  .formulas = formulas};

}  // namespace askwell::sheets
