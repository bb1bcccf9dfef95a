#include "core/sheets/accounts/sales_margin.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr Formula formulas[] = {{"rows.profit", "sales × margin"},
                                {"sales_cut", "median of sales"},
                                {"margin_cut", "median of margin"}};

double cut_of(const Cell& in, std::string_view cut, std::string_view field) {
  if (!in[cut].is_null()) return in.num(cut);
  std::vector<double> values;
  for (const Cell& customer : in.list("customers")) values.push_back(customer.num(field));
  return median(std::move(values));
}

Cell run(const Cell& in, Flags& flags) {
  const double sales_cut = cut_of(in, "sales_cut", "sales");
  const double margin_cut = cut_of(in, "margin_cut", "margin");
  const Tally none{"star", "volume", "niche", "low"};
  Tally counts = none;
  constexpr std::string_view stages[] = {"market", "prospect", "target", "signed"};
  std::vector<Tally> grid(4, none);
  Cell rows = Cell::list();
  const std::vector<Cell>& customers = in.list("customers");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const Cell& customer = customers[i];
    const bool sells = at_least(customer.num("sales"), sales_cut);
    const bool earns = at_least(customer.num("margin"), margin_cut);
    const std::string_view quadrant =
        sells ? (earns ? "star" : "volume") : (earns ? "niche" : "low");
    counts.add(quadrant);
    for (std::size_t stage = 0; stage < 4; ++stage) {
      if (customer.word("stage") == stages[stage]) grid[stage].add(quadrant);
    }
    if (sells != earns) flags.push_back({quadrant, place("/customers", i)});
    if (customer.num("margin") < 0) flags.push_back({"loss", place("/customers", i)});
    rows.add(Cell::record()
                 .put("name", customer.word("name"))
                 .put("profit", customer.num("sales") * customer.num("margin"))
                 .put("quadrant", quadrant));
  }
  Cell out = Cell::record(), cells = Cell::record();
  for (std::size_t stage = 0; stage < 4; ++stage) cells.put(stages[stage], grid[stage].cell());
  out.put("sales_cut", sales_cut).put("margin_cut", margin_cut).put("rows", std::move(rows));
  out.put("counts", counts.cell()).put("grid", std::move(cells));
  return out;
}

}  // namespace

const Sheet sales_margin{
    .name = "sales-margin",
    .form =
        "sales_cut:amt?,margin_cut:num? -1..1,"
        "customers:[{name!,sales:amt,margin:num -1..1,stage:market|prospect|target|signed?}]",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
