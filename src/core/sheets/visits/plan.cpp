#include "core/sheets/visits/plan.h"

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double review_days = 365;
constexpr double event_days = 30;

constexpr Formula formulas[] = {{"complete", "mean of sections"},
                                {"progress", "done / actions"},
                                {"referrals.rate", "won / count"}};

bool is_owned(const Cell& action) { return action.filled("owner") && !action["due"].is_null(); }

struct Actions {
  double count = 0, done = 0, overdue = 0;
};

// How complete the section is, in percent.
double look_at(const Cell& section, double today, const std::string& at, Actions& all,
               Flags& flags) {
  bool any_owned = false;
  const std::vector<Cell>& actions = section.list("actions");
  for (std::size_t i = 0; i < actions.size(); ++i) {
    const Cell& action = actions[i];
    const bool late = action.num("due") < today && !action.yes("done");
    any_owned |= is_owned(action);
    ++all.count;
    all.done += action.yes("done") ? 1 : 0;
    all.overdue += late ? 1 : 0;
    if (!is_owned(action)) flags.push_back({"owner", place(at + "/actions", i)});
    if (late) flags.push_back({"overdue", place(at + "/actions", i)});
  }
  if (!section.filled("text")) flags.push_back({"empty", at});
  if (!any_owned) flags.push_back({"no_action", at});
  return (section.filled("text") ? 50 : 0) + (any_owned ? 50 : 0);
}

Cell upcoming_of(const Cell& in, Flags& flags) {
  std::vector<Cell> soon;
  const std::vector<Cell>& events = in.list("events");
  for (std::size_t i = 0; i < events.size(); ++i) {
    const double ahead = events[i].num("date") - in.num("today");
    if (ahead < 0 || ahead > event_days) continue;
    soon.push_back(events[i]);
    flags.push_back({"event", place("/events", i)});
  }
  sort_by(soon, [](const Cell& a, const Cell& b) { return a.num("date") < b.num("date"); });
  Cell list = Cell::list();
  for (const Cell& event : soon) {
    list.add(Cell::record().put("what", event.word("what")).put("date", event.word("date")));
  }
  return list;
}

Cell referrals_of(const Cell& in) {
  double count = 0, won = 0;
  for (const Cell& referral : in.list("referrals")) {
    ++count;
    won += referral.yes("won") ? 1 : 0;
  }
  return Cell::record().put("count", count).put("won", won).put("rate", ratio(won, count));
}

Cell run(const Cell& in, Flags& flags) {
  Actions actions;
  Cell sections = Cell::list();
  double sum = 0;
  const std::vector<Cell>& given = in.list("sections");
  for (std::size_t i = 0; i < given.size(); ++i) {
    const double complete =
        look_at(given[i], in.num("today"), place("/sections", i), actions, flags);
    sections.add(Cell::of(complete));
    sum += complete;
  }
  const double age = in.num("today") - in.num("reviewed");
  if (!known(age) || age > review_days) flags.push_back({"review", "/reviewed"});
  const std::vector<Cell>& strategies = in.list("strategies");
  for (std::size_t i = 0; i < strategies.size(); ++i) {
    if (is_blank(strategies[i].text)) flags.push_back({"strategy", place("/strategies", i)});
  }
  Cell out = Cell::record();
  out.put("complete", sum / static_cast<double>(given.size()))
      .put("sections", std::move(sections));
  out.put("actions", actions.count)
      .put("done", actions.done)
      .put("progress", ratio(actions.done, actions.count));
  out.put("overdue", actions.overdue).put("upcoming", upcoming_of(in, flags));
  out.put("referrals", referrals_of(in));
  return out;
}

}  // namespace

const Sheet plan{.name = "plan",
                 .form =
                     "T,reviewed:date?,sections:[{text:text,actions:[{what,owner:text,due:date?"
                     ",done:bool=false}]}]7,"
                     "strategies:[text]5,events:[{what:text,date:date}],referrals:[{name:name,"
                     "won:bool=false}]",
                 .rules = nullptr,
                 .calculate = run,
                 .formulas = formulas};

}  // namespace askwell::sheets
