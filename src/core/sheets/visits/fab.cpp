#include "core/sheets/visits/fab.h"

#include <unordered_map>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view cells[] = {"feature", "advantage", "benefit"};

constexpr Formula formulas[] = {{"complete", "100 × cells filled in / (3 × items)"}};

using Needs = std::unordered_map<std::string_view, const Cell*>;

Needs needs_by_id(const Cell& in) {
  Needs needs;
  for (const Cell& need : in.list("needs")) needs[need.word("id")] = &need;
  return needs;
}

// The need an item names; null if it names none or one that is not there.
const Cell* need_of(const Cell& item, const Needs& needs) {
  const auto found = item["need"].is_null() ? needs.end() : needs.find(item.word("need"));
  return found == needs.end() ? nullptr : found->second;
}

void rules(const Cell& in, Faults& faults) {
  const Needs needs = needs_by_id(in);
  const std::vector<Cell>& items = in.list("items");
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i]["need"].is_null() || need_of(items[i], needs) != nullptr) continue;
    faults.push_back({.at = place("/items", i) + "/need", .id = "no_such_id"});
  }
}

std::string_view kind_of(const Cell& item, std::string_view state) {
  if (state == "explicit" && item.filled("benefit")) return "benefit";
  const bool told = item.filled("advantage") || item.filled("benefit");
  return (state == "explicit" || state == "implied") && told ? "advantage" : "feature";
}

bool repeats(const Cell& item, std::string_view cell, std::string_view of) {
  return item.filled(cell) && without_blanks(item.word(cell)) == without_blanks(item.word(of));
}

double warn(const Cell& item, const Cell* need, const std::string& at, Flags& flags) {
  double filled = 0;
  for (const std::string_view cell : cells) {
    if (item.filled(cell)) {
      ++filled;
    } else {
      flags.push_back({"empty", at + "/" + std::string(cell)});
    }
  }
  const std::string_view state = need == nullptr ? "" : std::string_view(need->word("state"));
  if (need == nullptr) flags.push_back({"no_need", at});
  if (state == "implied") flags.push_back({"implied", at});
  if (state == "hidden") flags.push_back({"hidden", at});
  if (repeats(item, "advantage", "feature")) flags.push_back({"same", at + "/advantage"});
  if (repeats(item, "benefit", "feature") || repeats(item, "benefit", "advantage")) {
    flags.push_back({"same", at + "/benefit"});
  }
  return filled;
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>&items = in.list("items"), &needs = in.list("needs");
  const Needs by_id = needs_by_id(in);
  Cell kinds = Cell::list();
  Tally counts{"benefit", "advantage", "feature"};
  std::vector<bool> met(needs.size());
  double filled = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Cell* need = need_of(items[i], by_id);
    const std::string_view kind = kind_of(
        items[i], need == nullptr ? std::string_view() : std::string_view(need->word("state")));
    kinds.add(Cell::of(kind));
    counts.add(kind);
    filled += warn(items[i], need, place("/items", i), flags);
    if (kind == "benefit") met[static_cast<std::size_t>(need - needs.data())] = true;
  }
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (needs[i].word("state") == "explicit" && !met[i])
      flags.push_back({"unmet", place("/needs", i)});
  }
  const auto n = static_cast<double>(items.size());
  Cell out = Cell::record();
  out.put("complete", ratio(100 * filled, 3 * n)).put("kinds", std::move(kinds));
  out.put("counts", counts.cell());
  return out;
}

}  // namespace

const Sheet fab{.name = "fab",
                .form =
                    "needs:[{id!,state:explicit|implied|hidden}],"
                    "items:[{feature,advantage,benefit:text,need:name?}]",
                .rules = rules,
                .calculate = run,
                .formulas = formulas};

}  // namespace askwell::sheets
