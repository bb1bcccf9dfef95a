#include "core/sheets/deals/man.h"

#include <algorithm>

namespace askwell::sheets {

namespace {

constexpr std::string_view asked[] = {"money", "authority", "need"};

constexpr Formula formulas[] = {{"rows.score", "conditions that are met"}};

std::string_view action_of(std::string_view code) {
  constexpr std::string_view cultivate[] = {"cultivate_money", "cultivate_authority",
                                            "cultivate_need"};
  const auto zeros = std::count(code.begin(), code.end(), '0');
  if (zeros == 1) return cultivate[code.find('0')];
  return zeros == 0 ? "sell" : zeros == 2 ? "long_term" : "drop";
}

Cell row_of(const Cell& prospect) {
  std::string code;
  for (const std::string_view part : asked) code += prospect.yes(part) ? '1' : '0';
  double score = 0;
  for (const Cell& condition : prospect.list("conditions"))
    score += condition.is_true() ? 1 : 0;
  const bool bound = prospect.yes("contract") && prospect.yes("deposit");
  return Cell::record()
      .put("name", prospect.word("name"))
      .put("code", code)
      .put("action", action_of(code))
      .put("target", prospect.yes("intent") && prospect.yes("money") && prospect.yes("near"))
      .put("score", score)
      .put("status", !bound                    ? "none"
                     : prospect.yes("on_time") ? "qualified"
                                               : "signed");
}

Cell run(const Cell& in, Flags& flags) {
  Cell rows = Cell::list();
  Tally counts{"sell",           "cultivate_money", "cultivate_authority",
               "cultivate_need", "long_term",       "drop"};
  const std::vector<Cell>& prospects = in.list("prospects");
  for (std::size_t i = 0; i < prospects.size(); ++i) {
    const Cell& one = prospects[i];
    const std::string at = place("/prospects", i);
    rows.add(row_of(one));
    counts.add(rows.items.back().word("action"));
    bool unsure = false;
    for (const std::string_view part : asked) unsure |= one[part].is_null();
    if (unsure) flags.push_back({"unknown", at});
    if (one.yes("contract") && !one.yes("deposit")) flags.push_back({"unpaid", at});
    if (one["on_time"].is_false() && one.yes("contract") && one.yes("deposit"))
      flags.push_back({"late", at});
  }
  return Cell::record().put("rows", std::move(rows)).put("counts", counts.cell());
}

}  // namespace

const Sheet man{.name = "man",
                .form =
                    "prospects:[{name!,money,authority,need,intent,near:tri,"
                    "conditions:[tri]0..5,contract,deposit,on_time:tri}]",
                .rules = nullptr,
                .calculate = run,
                .formulas = formulas};

}  // namespace askwell::sheets
