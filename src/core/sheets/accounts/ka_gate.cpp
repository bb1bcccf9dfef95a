#include "core/sheets/accounts/ka_gate.h"

namespace askwell::sheets {

namespace {

constexpr double traits_expected = 5;  // of nine
constexpr double values_expected = 4;  // of four

double trues(const Cell& list) {
  double count = 0;
  for (const Cell& item : list.items) count += item.is_true() ? 1 : 0;
  return count;
}

bool any_false(const Cell& record) {
  for (const Cell& item : record.items) {
    if (item.is_false()) return true;
  }
  return false;
}

Cell run(const Cell& in, Flags& flags) {
  double unsure = 0;
  for (const std::string_view part : {"tests", "screen"}) {
    for (const Cell& item : in[part].items) {
      if (!item.is_null()) continue;
      ++unsure;
      flags.push_back({"unknown", "/" + std::string(part) + "/" + std::string(item.name)});
    }
  }
  std::string man;
  for (const Cell& item : in["man"].items) man += item.is_true() ? '1' : '0';
  const std::string_view verdict = any_false(in["tests"])    ? "not_key"
                                   : any_false(in["screen"]) ? "screened_out"
                                   : unsure > 0              ? "unknown"
                                                             : "key";
  const double traits = trues(in["traits"]), seller = trues(in["seller"]);
  if (verdict == "key" && traits < traits_expected) flags.push_back({"few_traits", "/traits"});
  if (verdict == "key" && man != "111") flags.push_back({"man", "/man"});
  if (seller < values_expected) flags.push_back({"seller", "/seller"});

  Cell out = Cell::record();
  out.put("tests", trues(in["tests"])).put("screen", trues(in["screen"])).put("traits", traits);
  out.put("seller", seller).put("man", man).put("unknown", unsure).put("verdict", verdict);
  return out;
}

}  // namespace

const Sheet ka_gate{
    .name = "ka-gate",
    .form =
        "type:economic|important|group|strategic?,tests:{fit,central,recurring:tri},"
        "screen:{philosophy,credit,margin,share:tri},traits:[tri]9,"
        "seller:{level,industry,solution,credit:tri},man:{money,authority,need:tri}",
    .rules = nullptr,
    .calculate = run};

}  // namespace askwell::sheets
