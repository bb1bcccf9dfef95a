#include "core/sheets/deals/payback.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double heavy_over = 0.5;  // of the revenue

constexpr Formula formulas[] = {{"rows.cum", "Σ (margin × revenue - cost)"},
                                {"rows.total", "Σ (margin × revenue - cost)"},
                                {"rows.cost_ratio", "Σ cost / Σ revenue"}};

Cell run(const Cell& in, Flags& flags) {
  Cell rows = Cell::list(), best;
  double highest = unknown;
  const std::vector<Cell>& options = in.list("options");
  for (std::size_t i = 0; i < options.size(); ++i) {
    double sum = 0, revenue = 0, cost = 0, year = unknown;
    bool relapse = false;
    Cell cum = Cell::list();
    for (const Cell& one : options[i].list("years")) {
      revenue += one.num("revenue");
      cost += one.num("cost");
      sum += in.num("margin") * one.num("revenue") - one.num("cost");
      cum.add(Cell::of(sum));
      relapse |= known(year) && below(sum, 0);
      if (!known(year) && at_least(sum, 0)) year = static_cast<double>(cum.items.size());
    }
    const std::string at = place("/options", i);
    const double cost_ratio = ratio(cost, revenue);
    if (!known(year)) flags.push_back({"never", at});
    if (relapse) flags.push_back({"relapse", at});
    if (above(cost_ratio, heavy_over)) flags.push_back({"heavy", at});
    const std::string& name = options[i].word("name");
    if (i == 0 || above(sum, highest)) {
      highest = sum;
      best = Cell::of(std::string_view(name));
    }
    rows.add(Cell::record()
                 .put("name", name)
                 .put("cum", std::move(cum))
                 .put("total", sum)
                 .put("year", year)
                 .put("cost_ratio", cost_ratio));
  }
  return Cell::record().put("rows", std::move(rows)).put("best", std::move(best));
}

}  // namespace

const Sheet payback{.name = "payback",
                    .form = "margin:part=1,options:[{name!,years:[{revenue,cost:amt}]1..50}]",
                    .rules = nullptr,
                    .calculate = run,
                    .formulas = formulas};

}  // namespace askwell::sheets
