#include "core/sheets/accounts/relationship.h"

#include <algorithm>
#include <cmath>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view stages[] = {"prenatal", "early", "mid", "partnership",
                                       "synergistic"};
constexpr double share_edges[] = {0.3, 0.5,
                                  1};  // of what they buy: early, mid, partnership below
constexpr double fall = 2;             // stages
constexpr double causes_enough = 2;    // of the five that end a relationship
constexpr double off_axis_at = 4;      // points of ten

constexpr Formula formulas[] = {
    {"rows.share_band", "0 if not traded, else the edges of share that are reached"},
    {"rows.depth_band", "min(depth, 4)"},
    {"rows.stage", "min(share_band, depth_band)"},
    {"rows.held_by", "the lower of share_band and depth_band"},
    {"rows.uncouple", "not trading, or previous above stage by 2, or causes of 2"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& accounts = in.list("accounts");
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    if (accounts[i].yes("trading") && !accounts[i].yes("traded")) {
      faults.push_back({.at = place("/accounts", i) + "/traded", .id = "trading_untraded"});
    }
  }
}

double share_band(const Cell& account) {
  if (!account.yes("traded")) return 0;
  const double share = account.num("share");
  if (!account.yes("trading") || !known(share)) return unknown;
  double band = 1;
  for (const double edge : share_edges) band += share >= edge ? 1 : 0;
  return band;
}

Cell row_of(const Cell& account) {
  const bool stopped = account.yes("traded") && !account.yes("trading");
  const double by_share = share_band(account), by_depth = std::min(account.num("depth"), 4.0);
  const double stage = known(by_share) ? std::min(by_share, by_depth) : by_depth;
  const bool uncouple = stopped || account.num("previous") - stage >= fall ||
                        account.num("causes") >= causes_enough;
  Cell row = Cell::record();
  row.put("name", account.word("name")).put("share_band", by_share).put("depth_band", by_depth);
  if (stopped) {
    row.put("stage", "uncoupling").put("held_by", Cell());
  } else {
    row.put("stage", stages[static_cast<std::size_t>(stage)]);
    row.put("held_by", stage == 4                                ? "none"
                       : !known(by_share) || by_depth < by_share ? "contact"
                       : by_share < by_depth                     ? "share"
                                                                 : "both");
  }
  row.put("uncouple", uncouple);
  return row;
}

Cell run(const Cell& in, Flags& flags) {
  Cell rows = Cell::list();
  const std::vector<Cell>& accounts = in.list("accounts");
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    rows.add(row_of(accounts[i]));
    if (rows.items.back().yes("uncouple")) flags.push_back({"uncouple", place("/accounts", i)});
    if (at_least(std::fabs(accounts[i].num("x") - accounts[i].num("y")), off_axis_at)) {
      flags.push_back({"off_axis", place("/accounts", i)});
    }
  }
  return Cell::record().put("rows", std::move(rows));
}

}  // namespace

const Sheet relationship{
    .name = "relationship",
    .form =
        "accounts:[{name!,share:part?,traded,trading:bool,depth:int 0..5,previous:int? 0..4,"
        "causes:int 0..5=0,x,y:num? 0..10}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
