// What is kept from time to time, so that later it can be seen who moved and how good a
// forecast was.
#include <algorithm>
#include <cassert>
#include <map>
#include <memory>
#include <optional>

#include "app/customers/keeping.h"
#include "app/customers/worksheets.h"
#include "app/handlers.h"
#include "core/customers/inputs.h"
#include "core/sheets/check.h"
#include "core/sheets/kept.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"

namespace askwell {

using customers::Kind;
using sheets::Cell;

namespace {

constexpr std::size_t most_moves = 1000;  // the oldest go first
constexpr std::size_t most_weeks = 260;

std::vector<Cell>& rows_of(App& app, std::string_view what) {
  Cell& kept = app.sheets[sheet_key("", what)];
  if (kept.kind != Cell::Kind::record) kept = Cell::record();
  if (kept.find(what) == nullptr) kept.put(sheets::find_kept(what)->name, Cell::list());
  return const_cast<Cell*>(kept.find(what))->items;
}

// A value for a field of an account, as it stands there.
Cell valid(std::string_view field, std::string_view text) {
  const sheets::Form& form = *form_of(Kind::account).find(field);
  Cell value = sheets::typed(form, text);
  const auto faults = sheets::check(form, value);
  assert(faults.empty());
  return value;
}

// Thursday is the first day that was counted, so that day -3 was a Monday.
int monday_of(int day) { return day - (day + 3) % 7; }

Cell week_of(const App& app, const Cell& out, const std::string& monday) {
  const std::vector<std::string> ids = open_opportunities(app.portfolio);
  Cell deals = Cell::list();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    deals.add(Cell::record()
                  .put("id", std::string_view(ids[i]))
                  .put("p", out.list("rows")[i].num("p")));
  }
  const auto kept = app.sheets.find(sheet_key("", "forecast"));
  const Cell* target = kept == app.sheets.end() ? nullptr : kept->second.find("target");
  return Cell::record()
      .put("week", std::string_view(monday))
      .put("target", target == nullptr ? Cell() : *target)
      .put("expected", out.num("expected"))
      .put("p10", out.num("p10"))
      .put("p50", out.num("p50"))
      .put("p90", out.num("p90"))
      .put("p_target", out.num("p_target"))
      .put("actual", Cell())
      .put("deals", std::move(deals));
}

}  // namespace

void handle(App& app, const KeepForecast&) {
  const WorkedSheet now = worked_out(app, {}, *sheets::find_sheet("forecast"));
  if (!now.answer.faults.empty() || !now.left_out.empty()) {
    return say_notice(app, "weeks.not_yet");
  }
  remember_for_undo(app);
  const std::string monday = sheets::date_of(monday_of(app.day));
  Cell week = week_of(app, now.answer.out, monday);
  std::vector<Cell>& rows = rows_of(app, "weeks");
  std::erase_if(rows, [&](const Cell& row) { return row.word("week") == monday; });
  rows.push_back(std::move(week));
  if (rows.size() > most_weeks) rows.erase(rows.begin());
  keep_sheet(app, {}, "weeks");
  say_done(app, "weeks.kept", true);
}

namespace {

// The grade of each account on a sheet, in their order there; null where it has none.
std::vector<const Cell*> grades_on(const WorkedSheet& sheet, std::string_view field) {
  std::map<std::string_view, const Cell*> by_name;
  for (const Cell& row : sheet.answer.out.list("rows")) by_name[row.word("name")] = &row[field];
  std::vector<const Cell*> grades;
  for (const Cell& account : sheet.in.list("customers")) {
    grades.push_back(by_name.at(account.word("name")));
  }
  return grades;
}

// Puts the grades, or tiers, of a sheet into the accounts, and who has moved among the moves.
// The places of the accounts that have changed.
std::vector<std::size_t> put_grades(App& app, const WorkedSheet& sheet, bool tiers) {
  const std::string_view field = tiers ? "tier" : "grade";
  const Cell today = valid("graded", sheets::date_of(app.day));
  const std::vector<const Cell*> grades = grades_on(sheet, field);
  std::vector<Cell>& moves = rows_of(app, "moves");
  std::vector<std::size_t> changed;
  std::size_t at = 0;
  for (Cell& account : app.portfolio.accounts) {
    if (account.yes("archived")) continue;
    const Cell& now = *grades[at++];
    if (now.is_null()) continue;
    const Cell before = account[field];
    if (!tiers) account.set("graded", today);
    account.set(field, valid(field, now.text));
    if (!tiers || before.text != now.text) {
      changed.push_back(static_cast<std::size_t>(&account - app.portfolio.accounts.data()));
    }
    if (before.is_null() || before.text == now.text) continue;
    moves.push_back(Cell::record()
                        .put("day", today)
                        .put("account", account.word("id"))
                        .put("of", field)
                        .put("from", before.text)
                        .put("to", now.text));
  }
  if (moves.size() > most_moves) {
    moves.erase(moves.begin(), moves.end() - static_cast<std::ptrdiff_t>(most_moves));
  }
  return changed;
}

// Works out a sheet, puts its grades into the accounts, and keeps those. No other command
// about the customer file is done meanwhile.
class Regrading : public Chore {
 public:
  Regrading(const App& app, bool tiers)
      : tiers_(tiers), work_(app, {}, *sheets::find_sheet(tiers ? "pyramid" : "grade")) {}

  bool run(App& app) override {
    if (keeping_) return keeping_->run(app);
    if (!work_.run()) return false;
    const WorkedSheet sheet = work_.take();
    if (!sheet.answer.faults.empty()) {
      say_notice(app, "weeks.not_yet");
      return true;
    }
    remember_for_undo(app);
    keeping_.emplace(grades_anew, Kind::account, put_grades(app, sheet, tiers_));
    keep_sheet(app, {}, "moves");
    say_done(app, "moves.kept", true);
    return false;
  }
  int percent() const override {
    return (keeping_ ? 100 + keeping_->percent() : work_.percent()) / 2;
  }
  std::string_view does() const override { return grades_anew; }

 private:
  bool tiers_;
  SheetWork work_;
  std::optional<Keeping> keeping_;
};

}  // namespace

void handle(App& app, const KeepGrades& keep) {
  begin(app, std::make_unique<Regrading>(app, keep.tiers));
}

}  // namespace askwell
