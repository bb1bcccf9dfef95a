#include "core/sheets/people/gates.h"

#include <algorithm>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double willing = 1;  // the decision maker's rating

struct Gate {
  std::string_view id;
  double meter;
  bool open;
};

Cell run(const Cell& in, Flags& flags) {
  const double base = in.num("base");
  const double decided = !in.yes("met") ? 0 : in.num("rating") >= willing ? 1 : 0.5;
  const Gate all[] = {
      {"info", in.num("coverage"),
       at_least(in.num("coverage"), in.num("need_coverage")) && in.num("reds") == 0},
      {"relation", known(base) ? base : 0,
       at_least(base, in.num("need_base")) && in.num("support") > 0},
      {"decision", decided, decided == 1}};

  Cell gates = Cell::list(), next;
  double opened = 0, weakest = 1;
  for (const Gate& gate : all) {
    gates.add(
        Cell::record().put("id", gate.id).put("meter", gate.meter).put("open", gate.open));
    opened += gate.open ? 1 : 0;
    weakest = std::min(weakest, gate.meter);
    if (gate.open) continue;
    flags.push_back({gate.id});
    if (next.is_null()) next = Cell::of(gate.id);
  }
  Cell out = Cell::record();
  out.put("gates", std::move(gates)).put("opened", opened);
  out.put("next", std::move(next)).put("weakest", weakest);
  return out;
}

}  // namespace

const Sheet gates{.name = "gates",
                  .form =
                      "coverage:part,reds:int 0..9,support:num? -1..1,base:part?,met:bool,"
                      "rating:int? -5..5,need_coverage:part=0.7,need_base:part=0.5",
                  .rules = nullptr,
                  .calculate = run};

}  // namespace askwell::sheets
