#include "core/sheets/deals/working_time.h"

#include <limits>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double most_value = 0.8;
constexpr double waste_over = 0.5;
constexpr double executive_part = 1.0 / 3;

constexpr Formula formulas[] = {
    {"rows.density", "value / hours"},
    {"rows.hours_share", "row hours / hours"},
    {"rows.value_share", "row value / value"},
    {"wasted", "hours without value / hours"},
    {"for80", "hours of the densest rows with 80 % of value / hours"},
    {"kams.load", "accounts / limit"},
    {"kams.spare", "limit - accounts"},
    {"exec_share", "customer / executive hours"}};

void rules(const Cell& in, Faults& faults) {
  const Cell& executive = in["executive"];
  if (executive.num("customer") <= executive.num("hours")) return;
  faults.push_back({.at = "/executive/customer", .id = "more_than", .words = "hours"});
}

double density(const Cell& activity) {
  if (activity.num("hours") > 0) return activity.num("value") / activity.num("hours");
  return activity.num("value") > 0 ? std::numeric_limits<double>::infinity() : 0;
}

Cell loads(const Cell& in, Flags& flags) {
  Cell rows = Cell::list();
  const std::vector<Cell>& kams = in.list("kams");
  for (std::size_t i = 0; i < kams.size(); ++i) {
    const double accounts = kams[i].num("accounts"), load = accounts / in.num("limit");
    if (above(load, 1)) flags.push_back({"load", place("/kams", i)});
    rows.add(Cell::record()
                 .put("name", kams[i].word("name"))
                 .put("load", load)
                 .put("spare", in.num("limit") - accounts));
  }
  return rows;
}

Cell run(const Cell& in, Flags& flags) {
  std::vector<Cell> activities = in.list("activities");
  double hours = 0, value = 0, idle = 0;
  for (const Cell& one : activities) {
    hours += one.num("hours");
    value += one.num("value");
    idle += one.num("value") == 0 ? one.num("hours") : 0;
  }
  sort_by(activities, [](const Cell& a, const Cell& b) {
    const double dense_a = density(a), dense_b = density(b);
    return above(dense_a, dense_b) ||
           (same(dense_a, dense_b) && a.num("value") > b.num("value"));
  });
  Cell rows = Cell::list();
  double hours_sum = 0, value_sum = 0, for80 = unknown;
  for (const Cell& one : activities) {
    hours_sum += one.num("hours");
    value_sum += one.num("value");
    if (!known(for80) && at_least(ratio(value_sum, value), most_value))
      for80 = ratio(hours_sum, hours);
    rows.add(Cell::record()
                 .put("name", one.word("name"))
                 .put("density", density(one))
                 .put("hours_share", ratio(one.num("hours"), hours))
                 .put("value_share", ratio(one.num("value"), value)));
  }
  const double wasted = ratio(idle, hours);
  const double exec_share =
      ratio(in["executive"].num("customer"), in["executive"].num("hours"));
  if (above(wasted, waste_over)) flags.push_back({"waste"});
  if (below(exec_share, executive_part)) flags.push_back({"exec", "/executive"});

  Cell out = Cell::record();
  out.put("hours", hours).put("value", value).put("wasted", wasted).put("for80", for80);
  out.put("rows", std::move(rows)).put("kams", loads(in, flags)).put("exec_share", exec_share);
  return out;
}

}  // namespace

const Sheet working_time{.name = "time",
                         .form =
                             "activities:[{name:name,hours,value:amt}],limit:int 1..=9,"
                             "kams:[{name!,accounts:cnt}],executive:{hours,customer:amt=0}",
                         .rules = rules,
                         .calculate = run,
                         .formulas = formulas};

}  // namespace askwell::sheets
