#include "core/sheets/accounts/retention.h"

#include <cmath>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double unhappy_under = 3;                      // of five
constexpr double churn_over = 0.2;                       // of the customers
constexpr double uplift_low = 0.25, uplift_high = 0.85;  // what the literature reports

constexpr Formula formulas[] = {
    {"satisfaction", "mean of survey"},
    {"top2", "part of survey at 4 or 5"},
    {"retention", "kept / start"},
    {"churn", "1 - retention"},
    {"growth", "new / start"},
    {"loyalty", "repeat / buyers"},
    {"engagement", "active / contacts"},
    {"clv", "Σ over years(margin × r^t / (1 + d)^t)"},
    {"clv_after", "Σ over years(margin × min(1, r + cut)^t / (1 + d)^t)"},
    {"uplift", "clv_after / clv - 1"},
    {"cost_ratio", "win_cost / keep_cost"}};

void rules(const Cell& in, Faults& faults) {
  const auto part_of = [&](std::string_view part, std::string_view whole) {
    if (in.num(part) <= in.num(whole)) return;
    faults.push_back(
        {.at = "/" + std::string(part), .id = "more_than", .words = std::string(whole)});
  };
  part_of("kept", "start");
  part_of("repeat", "buyers");
  part_of("active", "contacts");
}

double lifetime_value(const Cell& in, double r) {
  double sum = 0, factor = 1;
  for (double year = 1; year <= in.num("years"); ++year) {
    factor *= r / (1 + in.num("d"));
    sum += in.num("margin") * factor;
  }
  return sum;
}

Cell run(const Cell& in, Flags& flags) {
  std::vector<double> survey;
  double happy = 0;
  for (const Cell& answer : in.list("survey")) {
    survey.push_back(answer.number);
    happy += answer.number >= 4 ? 1 : 0;
  }
  const double satisfaction = mean(survey);
  const double retention = ratio(in.num("kept"), in.num("start"));
  const double r = in["r"].is_null() ? retention : in.num("r");
  const double better = r + in.num("cut");
  const double clv = lifetime_value(in, r),
               clv_after = lifetime_value(in, better > 1 ? 1 : better);
  const double uplift = ratio(clv_after, clv) - 1;
  if (below(satisfaction, unhappy_under)) flags.push_back({"unhappy", "/survey"});
  if (above(1 - retention, churn_over)) flags.push_back({"churn", "/kept"});
  if (below(uplift, uplift_low) || above(uplift, uplift_high)) flags.push_back({"outside"});

  Cell out = Cell::record();
  out.put("satisfaction", satisfaction)
      .put("top2", ratio(happy, static_cast<double>(survey.size())));
  out.put("retention", retention).put("churn", 1 - retention);
  out.put("growth", ratio(in.num("new"), in.num("start")));
  out.put("loyalty", ratio(in.num("repeat"), in.num("buyers")));
  out.put("engagement", ratio(in.num("active"), in.num("contacts")));
  out.put("r", r).put("clv", clv).put("clv_after", clv_after).put("uplift", uplift);
  out.put("cost_ratio", ratio(in.num("win_cost"), in.num("keep_cost")));
  return out;
}

}  // namespace

const Sheet retention{
    .name = "retention",
    .form =
        "survey:[int 1..5],start,kept,new,buyers,repeat,contacts,active:cnt=0,margin:amt=0,"
        "r:part?,d:part=0.1,years:int 1..100=5,cut:part=0.05,keep_cost,win_cost:amt=0",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
