#include "core/sheets/visits/visit.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double long_minutes = 30;
constexpr double product_part = 6;      // of the visit, one in so many minutes at most
constexpr std::size_t demonstrate = 4;  // place of that step

constexpr Formula formulas[] = {{"complete", "4 × filled"}};

// The 25 things to fill in, in the order of the visit.
class Slots {
 public:
  void see(bool filled, std::string pointer) {
    filled_ += filled ? 1 : 0;
    if (!filled) missing_.add(Cell::of(std::string_view(pointer)));
  }
  double filled() const { return filled_; }
  Cell missing() const { return missing_; }

 private:
  double filled_ = 0;
  Cell missing_ = Cell::list();
};

Slots slots_of(const Cell& in) {
  Slots slots;
  for (const std::string_view list : {"long", "short"}) {
    bool any = false;
    for (const Cell& item : in.list(list)) any |= item.filled("what");
    slots.see(any, "/" + std::string(list));
  }
  const std::vector<Cell>&steps = in.list("steps"), &goals = in.list("goals"),
        &facts = in.list("facts");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    slots.see(steps[i].filled("plan") || steps[i].yes("skip"), place("/steps", i));
  }
  slots.see(!in["opener"]["type"].is_null(), "/opener/type");
  slots.see(in["opener"].filled("text"), "/opener/text");
  for (std::size_t i = 0; i < goals.size(); ++i)
    slots.see(goals[i].filled("text"), place("/goals", i));
  slots.see(in.filled("awake"), "/awake");
  slots.see(in.filled("idea"), "/idea");
  for (std::size_t i = 0; i < facts.size(); ++i)
    slots.see(!is_blank(facts[i].text), place("/facts", i));
  slots.see(in["hook"].filled("what"), "/hook/what");
  slots.see(in["hook"].filled("who"), "/hook/who");
  slots.see(!in["hook"]["when"].is_null(), "/hook/when");
  return slots;
}

void warn(const Cell& in, bool hooked, Flags& flags) {
  const auto flag = [&](bool raised, std::string_view id, std::string at) {
    if (raised) flags.push_back({id, std::move(at)});
  };
  for (const std::string_view list : {"long", "short"}) {
    const std::vector<Cell>& items = in.list(list);
    for (std::size_t i = 0; i < items.size(); ++i) {
      flag(!items[i].yes("done"), "prep", place("/" + std::string(list), i));
    }
  }
  const Cell &hook = in["hook"], &demo = in["demo"];
  flag(in.num("minutes") > long_minutes, "long_visit", "/minutes");
  flag(product_part * in.num("product") > in.num("minutes"), "pitch", "/product");
  flag(!in.list("goals")[0].yes("advance"), "no_advance", "/goals/0");
  flag(!hooked, "hook", "/hook");
  flag(hook.word("side") == "seller", "seller_only", "/hook");
  flag(hook.num("when") <= in.num("date"), "hook_late", "/hook/when");
  const bool shown = !in.list("steps")[demonstrate].yes("skip");
  flag(shown && !(demo.yes("senior") && demo.yes("rehearsed")), "demo", "/demo");
}

Cell run(const Cell& in, Flags& flags) {
  const Slots slots = slots_of(in);
  const Cell& hook = in["hook"];
  const int parts = (hook.filled("what") ? 1 : 0) + (hook.filled("who") ? 1 : 0) +
                    (hook["when"].is_null() ? 0 : 1);
  const std::string& side = hook.word("side");
  const bool advance = parts == 3 && (side == "buyer" || side == "both");
  warn(in, parts == 3, flags);
  Cell out = Cell::record();
  out.put("complete", 4 * slots.filled())
      .put("filled", slots.filled())
      .put("missing", slots.missing());
  out.put("outcome", advance ? "advance" : parts > 0 ? "continuation" : "none");
  return out;
}

}  // namespace

const Sheet visit{
    .name = "visit",
    .form =
        "T,date:date,minutes:int 1..480=30,product:int 0..480=5,"
        "long,short:[{what:text,done:bool=false}],steps:[{plan:text,skip:bool=false}]7,"
        "opener:{type:fact|question|referral|tool?,text:text},"
        "goals:[{text:text,advance:bool=false}]3,awake,idea:text,facts:[text]6,"
        "demo:{senior,rehearsed:tri},hook:{what,who:text,side:buyer|seller|both?,when:date?}",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
