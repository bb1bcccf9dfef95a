#include "core/sheets/deals/tracks.h"

#include <algorithm>
#include <cmath>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double last_step = 8;

constexpr Formula formulas[] = {{"rows.lag", "seller - buyer"},
                                {"rows.odds", "odds of step seller"},
                                {"rows.safe_odds", "odds of the lower of seller and buyer"},
                                {"rows.days", "today - since"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>&odds = in.list("odds"), &deals = in.list("deals");
  for (std::size_t i = 1; i < odds.size(); ++i) {
    if (odds[i].number >= odds[i - 1].number) continue;
    faults.push_back({.at = "/odds", .id = "falling"});
    break;
  }
  for (std::size_t i = 0; i < deals.size(); ++i) {
    if (deals[i].num("since") > in.num("today")) {
      faults.push_back({.at = place("/deals", i) + "/since", .id = "after_today"});
    }
  }
}

Cell run(const Cell& in, Flags& flags) {
  const auto odds = [&](double step) {
    return step == 0 ? 0 : in.list("odds")[static_cast<std::size_t>(step) - 1].number;
  };
  Cell rows = Cell::list();
  Tally counts{"aligned", "ahead", "behind"};
  const std::vector<Cell>& deals = in.list("deals");
  for (std::size_t i = 0; i < deals.size(); ++i) {
    const double seller = deals[i].num("seller"), buyer = deals[i].num("buyer");
    const double lag = seller - buyer, days = in.num("today") - deals[i].num("since");
    const std::string_view state = lag >= in.num("lag")    ? "ahead"
                                   : lag <= -in.num("lag") ? "behind"
                                                           : "aligned";
    counts.add(state);
    if (state != "aligned") flags.push_back({state, place("/deals", i)});
    if (days >= in.num("still") && seller < last_step)
      flags.push_back({"still", place("/deals", i)});
    rows.add(Cell::record()
                 .put("name", deals[i].word("name"))
                 .put("lag", lag)
                 .put("state", state)
                 .put("odds", odds(seller))
                 .put("safe_odds", odds(std::min(seller, buyer)))
                 .put("days", days));
  }
  return Cell::record().put("rows", std::move(rows)).put("counts", counts.cell());
}

}  // namespace

const Sheet tracks{.name = "tracks",
                   .form =
                       "T,odds:[part]8=[0.1,0.2,0.3,0.4,0.5,0.6,0.8,1],lag:int 1..7=2,"
                       "still:int 1..=21,deals:[{name!,seller,buyer:int 0..8,since:date?}]",
                   .rules = rules,
                   .calculate = run,
                   .formulas = formulas};

}  // namespace askwell::sheets
