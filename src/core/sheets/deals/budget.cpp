#include "core/sheets/deals/budget.h"

#include <algorithm>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double year_end_days = 60;
constexpr double pursuit_over = 0.2;  // of the gross profit

constexpr Formula formulas[] = {{"gap", "price - budget"},
                                {"left", "planned - spent"},
                                {"burn", "spent / planned"},
                                {"gross", "price × margin"},
                                {"ratio", "planned / gross"},
                                {"expected", "p × gross - planned"},
                                {"go_on", "p × gross - max(left, 0)"}};

void warn_of_buyer(const Cell& buyer, double gap, double today, Flags& flags) {
  if (above(gap, 0)) flags.push_back({"over", "/buyer/budget"});
  if (!known(gap)) flags.push_back({"unknown", "/buyer/budget"});
  if (!buyer.yes("approved")) flags.push_back({"unapproved", "/buyer/approved"});
  if (!buyer.filled("process")) flags.push_back({"process", "/buyer/process"});
  if (!buyer.filled("owner")) flags.push_back({"owner", "/buyer/owner"});
  const double ahead = buyer.num("year_end") - today;
  if (ahead >= 0 && ahead <= year_end_days) flags.push_back({"year_end", "/buyer/year_end"});
}

Cell run(const Cell& in, Flags& flags) {
  const double gap = in.num("price") - in["buyer"].num("budget");
  warn_of_buyer(in["buyer"], gap, in.num("today"), flags);
  double planned = 0, spent = 0;
  const std::vector<Cell>& items = in.list("items");
  for (std::size_t i = 0; i < items.size(); ++i) {
    planned += items[i].num("planned");
    spent += items[i].num("spent");
    if (items[i].num("spent") > items[i].num("planned"))
      flags.push_back({"burn", place("/items", i)});
  }
  const double left = planned - spent, gross = in.num("price") * in.num("margin");
  const double expected = in.num("p") * gross - planned;
  const double go_on = in.num("p") * gross - std::max(left, 0.0);
  const double pursuit = ratio(planned, gross);
  if (above(pursuit, pursuit_over)) flags.push_back({"ratio"});
  if (below(expected, 0)) flags.push_back({"negative"});
  if (below(expected, 0) && at_least(go_on, 0)) flags.push_back({"sunk"});

  Cell out = Cell::record();
  out.put("gap", gap).put("fit", !known(gap) ? "unknown" : above(gap, 0) ? "over" : "within");
  out.put("planned", planned)
      .put("spent", spent)
      .put("left", left)
      .put("burn", ratio(spent, planned));
  out.put("gross", gross).put("ratio", pursuit).put("expected", expected).put("go_on", go_on);
  return out;
}

}  // namespace

const Sheet budget{
    .name = "budget",
    .form =
        "T,price:amt,margin,p:part,buyer:{budget:amt?,approved:tri,"
        "process,owner:text,year_end:date?},items:[{what:text,planned,spent:amt=0}]",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
