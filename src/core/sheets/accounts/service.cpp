#include "core/sheets/accounts/service.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view tiers[] = {"platinum", "gold", "iron", "lead"};
constexpr double overdue_days = 30;
constexpr double season_days = 30, stock_days = 30;

constexpr Formula formulas[] = {{"tiers.met", "customers on time and visited / count"}};

Cell yes_or_null(double a, double b, bool fits) {
  return known(a) && known(b) ? Cell::of(fits) : Cell();
}

Cell row_of(const Cell& customer, const Cell& tier) {
  const double hours = customer.num("hours"), visits = customer.num("visits");
  const bool hold = customer.num("overdue") > overdue_days ||
                    customer.num("receivable") > customer.num("credit");
  return Cell::record()
      .put("name", customer.word("name"))
      .put("on_time", yes_or_null(hours, tier.num("hours"), hours <= tier.num("hours")))
      .put("visited", yes_or_null(visits, tier.num("visits"), visits >= tier.num("visits")))
      .put("hold", hold);
}

void warn(const Cell& customer, const Cell& row, double today, const std::string& at,
          Flags& flags) {
  if (row["on_time"].is_false()) flags.push_back({"slow", at});
  if (row["visited"].is_false()) flags.push_back({"visits", at});
  if (!customer.filled("owner")) flags.push_back({"owner", at});
  if (customer.num("overdue") > 0) flags.push_back({"overdue", at});
  if (row.yes("hold")) flags.push_back({"hold", at});
  const double ahead = customer.num("season") - today;
  const bool covered = customer.num("stock_days") >= stock_days;
  if (ahead >= 0 && ahead <= season_days && !covered) flags.push_back({"stock", at});
}

double blanks(const Cell& in, Flags& flags) {
  double gaps = 0;
  const std::vector<Cell>& owners = in.list("owners");
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const double empty =
        (owners[i].filled("front") ? 0 : 1) + (owners[i].filled("back") ? 0 : 1);
    if (empty > 0) flags.push_back({"gap", place("/owners", i)});
    gaps += empty;
  }
  const std::vector<Cell>& steps = in.list("steps");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (is_blank(steps[i].text)) flags.push_back({"no_lead", place("/steps", i)});
  }
  return gaps;
}

Cell run(const Cell& in, Flags& flags) {
  const Cell& promised = in["tiers"];
  for (std::size_t i = 1; i < 4; ++i) {
    const Cell &tier = promised[tiers[i]], &over = promised[tiers[i - 1]];
    if (tier.num("hours") < over.num("hours") || tier.num("visits") > over.num("visits")) {
      flags.push_back({"order", "/tiers/" + std::string(tiers[i])});
    }
  }
  Cell rows = Cell::list();
  Tally count{"platinum", "gold", "iron", "lead"}, met = count;
  const std::vector<Cell>& customers = in.list("customers");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    const std::string& tier = customers[i].word("tier");
    rows.add(row_of(customers[i], promised[tier]));
    const Cell& row = rows.items.back();
    count.add(tier);
    if (row.yes("on_time") && row.yes("visited")) met.add(tier);
    warn(customers[i], row, in.num("today"), place("/customers", i), flags);
  }
  Cell levels = Cell::record();
  for (const std::string_view tier : tiers) {
    levels.put(tier, Cell::record()
                         .put("count", count.of(tier))
                         .put("met", ratio(met.of(tier), count.of(tier))));
  }
  return Cell::record()
      .put("rows", std::move(rows))
      .put("tiers", std::move(levels))
      .put("owner_gaps", blanks(in, flags));
}

}  // namespace

const Sheet service{
    .name = "service",
    .form =
        "T,tiers:{platinum,gold,iron,lead:{hours:amt,visits:cnt}},"
        "customers:[{name!,tier:platinum|gold|iron|lead,hours:amt?,visits:cnt?,owner:text,"
        "overdue:cnt=0,credit,receivable:amt?,season:date?,stock_days:amt?}],"
        "owners:[{front,back:text}]5,steps:[text]8",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
