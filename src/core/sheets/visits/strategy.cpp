#include "core/sheets/visits/strategy.h"

#include <set>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr Formula formulas[] = {{"complete", "100 × filled / 7"}};

struct Slot {
  std::string at;
  std::string_view text;
};

std::vector<Slot> slots_of(const Cell& in) {
  std::vector<Slot> slots;
  for (const std::string_view element : {"understand", "compete", "affinity", "manage"}) {
    slots.push_back({"/" + std::string(element), in.word(element)});
  }
  const std::vector<Cell>& answers = in.list("answers");
  for (std::size_t i = 0; i < answers.size(); ++i)
    slots.push_back({place("/answers", i), answers[i].text});
  return slots;
}

Cell run(const Cell& in, Flags& flags) {
  Cell missing = Cell::list();
  std::set<std::string_view> seen;
  double filled = 0;
  for (const Slot& slot : slots_of(in)) {
    const std::string_view text = without_blanks(slot.text);
    if (text.empty()) {
      missing.add(Cell::of(std::string_view(slot.at)));
      flags.push_back({"empty", slot.at});
    } else {
      ++filled;
      if (!seen.insert(text).second) flags.push_back({"same", slot.at});
    }
    if (static_cast<double>(code_points(slot.text)) > in.num("limit"))
      flags.push_back({"long", slot.at});
  }
  Cell out = Cell::record();
  out.put("complete", 100 * filled / 7).put("filled", filled);
  out.put("missing", std::move(missing));
  return out;
}

}  // namespace

const Sheet strategy{
    .name = "strategy",
    .form = "understand,compete,affinity,manage:text,answers:[text]3,limit:int 50..2000=300",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
