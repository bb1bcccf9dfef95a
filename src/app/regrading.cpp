// What is kept from time to time, so that later it can be seen who moved and how good a
// forecast was.
#include <algorithm>
#include <cassert>
#include <map>

#include "app/handlers.h"
#include "app/worksheets.h"
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

// A sheet over all accounts as it stands now, and what went `in`; null where something is still
// open.
Cell calculated(const App& app, std::string_view name, Cell& in) {
  const sheets::Sheet& sheet = *sheets::find_sheet(name);
  in = sheet_input(app, {}, sheet);
  sheets::Answer answer = calculate(sheet, in);
  return answer.faults.empty() ? std::move(answer.out) : Cell();
}

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
  Cell in;
  const Cell out = calculated(app, "forecast", in);
  if (out.is_null()) return say_notice(app, "weeks.not_yet");
  remember_for_undo(app);
  const std::string monday = sheets::date_of(monday_of(app.day));
  Cell week = week_of(app, out, monday);
  std::vector<Cell>& rows = rows_of(app, "weeks");
  std::erase_if(rows, [&](const Cell& row) { return row.word("week") == monday; });
  rows.push_back(std::move(week));
  if (rows.size() > most_weeks) rows.erase(rows.begin());
  keep_sheet(app, {}, "weeks");
  say_done(app, "weeks.kept", true);
}

void handle(App& app, const KeepGrades& keep) {
  const std::string_view field = keep.tiers ? "tier" : "grade";
  Cell in;
  const Cell out = calculated(app, keep.tiers ? "pyramid" : "grade", in);
  if (out.is_null()) return say_notice(app, "weeks.not_yet");
  remember_for_undo(app);
  std::map<std::string_view, const Cell*> by_name;
  for (const Cell& row : out.list("rows")) by_name[row.word("name")] = &row;
  const Cell today = valid("graded", sheets::date_of(app.day));
  std::vector<Cell>& moves = rows_of(app, "moves");
  const std::vector<std::string> ids = accounts_on_sheet(app.portfolio);  // in their order
  std::size_t at = 0;
  for (Cell& account : app.portfolio.accounts) {
    if (at == ids.size() || account.word("id") != ids[at]) continue;
    const Cell now = (*by_name[in.list("customers")[at++].word("name")])[field];
    if (now.is_null()) continue;
    const Cell before = account[field];
    if (!keep.tiers) account.set("graded", today);
    account.set(field, valid(field, now.text));
    if (!keep.tiers || before.text != now.text) keep_record(app, Kind::account, account);
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
  keep_sheet(app, {}, "moves");
  say_done(app, "moves.kept", true);
}

}  // namespace askwell
