#include "core/sheets/accounts/pyramid.h"

#include <algorithm>
#include <cmath>

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view tiers[] = {"platinum", "gold", "iron", "lead"};
constexpr std::size_t lead = 3;
constexpr double drop_at = -2;            // tiers
constexpr std::size_t coarse_under = 20;  // customers, below which 1 % is nobody

constexpr Formula formulas[] = {{"rows.net", "profit - cost"},
                                {"rows.rank", "1 + customers with more profit"}};

void rules(const Cell& in, Faults& faults) {
  double sum = 0;
  for (const Cell& share : in.list("shares")) sum += share.number;
  if (!same(sum, 100)) faults.push_back({.at = "/shares", .id = "not_100"});
}

std::size_t tier_at(const Cell& in, std::size_t rank, double profit) {
  if (profit < 0) return lead;
  const auto n = static_cast<double>(in.list("customers").size());
  double shares = 0;
  for (std::size_t tier = 0; tier < lead; ++tier) {
    shares += in.list("shares")[tier].number;
    if (std::ceil(rounded(n * shares / 100)) >= static_cast<double>(rank)) return tier;
  }
  return lead;
}

double climbed(const Cell& customer, std::size_t tier) {
  for (std::size_t previous = 0; previous <= lead; ++previous) {
    if (customer.word("previous") == tiers[previous]) {
      return static_cast<double>(previous) - static_cast<double>(tier);
    }
  }
  return unknown;
}

struct Totals {
  Tally count{"platinum", "gold", "iron", "lead"}, profit = count, cost = count, gain = count;

  Cell cell() const {
    double all = 0;
    for (const std::string_view tier : tiers) all += gain.of(tier);
    Cell out = Cell::record();
    for (const std::string_view tier : tiers) {
      out.put(tier, Cell::record()
                        .put("count", count.of(tier))
                        .put("profit", profit.of(tier))
                        .put("cost", cost.of(tier))
                        .put("share", ratio(gain.of(tier), all)));
    }
    return out;
  }
};

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& customers = in.list("customers");
  const auto profit = [&](int i) {
    return customers[static_cast<std::size_t>(i)].num("profit");
  };
  const std::vector<int> order =
      ordered(static_cast<int>(customers.size()),
              [&](int a, int b) -> bool { return profit(a) > profit(b); });
  Cell rows = Cell::list();
  Totals totals;
  std::size_t rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto place_in = static_cast<std::size_t>(order[i]);
    const Cell& customer = customers[place_in];
    const double gain = profit(order[i]), cost = customer.num("cost");
    if (i == 0 || gain != profit(order[i - 1])) rank = i + 1;
    const std::size_t tier = tier_at(in, rank, gain);
    const double moved = climbed(customer, tier);
    const std::string at = place("/customers", place_in);
    if (gain < 0) flags.push_back({"loss", at});
    if (moved <= drop_at) flags.push_back({"drop", at});
    if (tier < 2 && cost > gain) flags.push_back({"costly", at});
    totals.count.add(tiers[tier]);
    totals.profit.add(tiers[tier], gain);
    totals.cost.add(tiers[tier], cost);
    totals.gain.add(tiers[tier], std::max(gain, 0.0));
    rows.add(Cell::record()
                 .put("name", customer.word("name"))
                 .put("profit", gain)
                 .put("net", gain - cost)
                 .put("rank", rank)
                 .put("tier", tiers[tier])
                 .put("moved", moved));
  }
  if (!customers.empty() && customers.size() < coarse_under) flags.push_back({"coarse"});
  return Cell::record().put("rows", std::move(rows)).put("tiers", totals.cell());
}

}  // namespace

const Sheet pyramid{
    .name = "pyramid",
    .form =
        "shares:[num 0..100]4=[1,4,15,80],"
        "customers:[{name!,profit:num,cost:amt=0,previous:platinum|gold|iron|lead?}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
