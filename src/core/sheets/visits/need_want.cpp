#include "core/sheets/visits/need_want.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr Formula formulas[] = {{"need_share", "needs / (needs + wants)"},
                                {"yielded", "Σ cost of granted wants"}};

Cell run(const Cell& in, Flags& flags) {
  Cell classes = Cell::list();
  Tally counts{"need", "want", "unknown"};
  double yielded = 0;
  const std::vector<Cell>& items = in.list("items");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Cell& lasting = items[i]["lasting"];
    const std::string at = place("/items", i);
    const std::string_view kind = lasting.is_null()   ? "unknown"
                                  : lasting.is_true() ? "need"
                                                      : "want";
    classes.add(Cell::of(kind));
    counts.add(kind);
    if (kind == "unknown") flags.push_back({"unknown", at});
    if (kind == "need" && !items[i].yes("result")) flags.push_back({"no_result", at});
    if (kind == "want" && items[i].yes("granted")) {
      yielded += items[i].num("cost");
      flags.push_back({"yield", at});
    }
  }
  const double needs = counts.of("need"), wants = counts.of("want");
  if (wants > 0 && needs == 0) flags.push_back({"only_wants"});
  Cell out = Cell::record();
  out.put("classes", std::move(classes)).put("counts", counts.cell());
  out.put("need_share", ratio(needs, needs + wants)).put("yielded", yielded);
  return out;
}

}  // namespace

const Sheet need_want{
    .name = "need-want",
    .form = "items:[{text:name,lasting,result:tri,granted:bool=false,cost:amt=0}]",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
