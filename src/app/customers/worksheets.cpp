#include "app/customers/worksheets.h"

#include <algorithm>
#include <set>

#include "app/customers/known.h"
#include "app/handlers.h"
#include "base/text.h"
#include "core/customers/inputs.h"
#include "core/sheets/kept.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"
#include "store/customers/customers.h"

namespace askwell {

using sheets::Cell;
using sheets::Form;
using sheets::Sheet;

namespace {

constexpr int year = 365;  // days of purchases that count where the sheet does not say
constexpr std::int64_t most_rows = 1000;

constexpr std::string_view over_all[] = {
    "pareto",    "grade",   "pyramid",  "kaism",    "rfm",    "sales-margin", "relationship",
    "retention", "churn",   "funnel",   "forecast", "tracks", "man",          "service",
    "time",      "payback", "exercise", "weeks",    "moves"};

// The part of a cell that a pointer leads to; what is missing on the way is made. Null where
// the form has no such place.
Cell* reach(Cell& root, const Form& form, std::string_view pointer) {
  Cell* at = &root;
  const Form* of = &form;
  for (const std::string_view step : split(pointer, '/')) {
    if (step.empty()) continue;
    const std::string_view name = at->name;
    if (of->type == Form::Type::record) {
      const Form* field = of->find(step);
      if (field == nullptr) return nullptr;
      if (at->kind != Cell::Kind::record) *at = Cell::record();
      at->name = name;
      if (at->find(step) == nullptr) at->put(field->name, Cell());
      at = const_cast<Cell*>(at->find(step));
      of = field;
    } else if (of->type == Form::Type::list) {
      const auto i = read_int(step, 0, most_rows - 1);
      if (!i || static_cast<double>(*i) >= of->high) return nullptr;
      if (at->kind != Cell::Kind::list) *at = Cell::list();
      at->name = name;
      while (at->items.size() <= static_cast<std::size_t>(*i)) at->add(Cell());
      at = &at->items[static_cast<std::size_t>(*i)];
      of = &of->parts[0];
    } else {
      return nullptr;
    }
  }
  return at;
}

// Makes room for every field of the form, so that what is missing is told field by field.
void give_shape(const Form& form, Cell& cell) {
  if (form.type == Form::Type::record) {
    if (cell.is_null()) {
      const std::string_view name = cell.name;
      cell = Cell::record();
      cell.name = name;
    }
    if (cell.kind != Cell::Kind::record) return;
    for (const Form& field : form.parts) {
      if (cell.find(field.name) == nullptr) cell.put(field.name, Cell());
      give_shape(field, *const_cast<Cell*>(cell.find(field.name)));
    }
  }
  if (form.type != Form::Type::list) return;
  const bool fixed = form.low == form.high && !form.has_default;
  if (cell.is_null() && fixed) {
    const std::string_view name = cell.name;
    cell = Cell::list();
    cell.name = name;
  }
  if (cell.kind != Cell::Kind::list) return;
  while (fixed && cell.items.size() < static_cast<std::size_t>(form.low)) cell.add(Cell());
  for (Cell& item : cell.items) give_shape(form.parts[0], item);
}

}  // namespace

bool write_field(Cell& own, const Form& form, std::string_view at, std::string_view text) {
  const Form* place = form_at(form, at);
  Cell* cell = place == nullptr ? nullptr : reach(own, form, at);
  if (cell == nullptr) return false;
  Cell value = typed(*place, text);
  value.name = cell->name;
  *cell = std::move(value);
  return true;
}

namespace {

int window_of(const Cell& own) {
  const Cell* window = own.find("window");
  const bool fits = window != nullptr && window->kind == Cell::Kind::number &&
                    window->number >= 1 && window->number <= 3650;
  return fits ? static_cast<int>(window->number) : year;
}

void replace(Cell& in, std::string_view field, Cell value) {
  std::erase_if(in.items, [&](const Cell& one) { return one.name == field; });
  in.put(field, std::move(value));
}

// What past weeks forecast, where they are kept: in place of what was typed in.
void add_past_weeks(const App& app, Cell& in) {
  Cell history = Cell::list(), calls = Cell::list();
  for (const Cell& week : kept_rows(app, "weeks")) {
    const Cell* actual = week.find("actual");
    if (actual != nullptr && actual->kind == Cell::Kind::number) {
      history.add(
          Cell::record().put("forecast", week.num("expected")).put("actual", actual->number));
    }
    for (const Cell& deal : week.list("deals")) {
      const Cell* of = app.portfolio.find(customers::Kind::opportunity, deal.word("id"));
      if (of == nullptr || (*of)["ended"].is_null()) continue;
      calls.add(Cell::record().put("p", deal.num("p")).put("won", of->word("ended") == "won"));
    }
  }
  if (!history.items.empty()) replace(in, "history", std::move(history));
  if (!calls.items.empty()) replace(in, "calls", std::move(calls));
}

// What is filled in on a sheet, to be changed; null if there is no such sheet or account.
Cell* own_sheet(App& app, std::string_view account, const Sheet* sheet) {
  if (sheet == nullptr) return nullptr;
  const bool there =
      sheet == &sheets::filing
          ? app.find_attempt(account) != nullptr
          : account.empty() || app.portfolio.find(customers::Kind::account, account) != nullptr;
  if (!there || is_over_all(sheet->name) != account.empty()) return nullptr;
  Cell& own = app.sheets[sheet_key(account, sheet->name)];
  if (own.kind != Cell::Kind::record) own = Cell::record();
  return &own;
}

}  // namespace

std::string sheet_key(std::string_view account, std::string_view sheet) {
  return std::string(account) + ":" + std::string(sheet);
}

bool is_over_all(std::string_view sheet) {
  return std::find(std::begin(over_all), std::end(over_all), sheet) != std::end(over_all);
}

const std::vector<Cell>& kept_rows(const App& app, std::string_view what) {
  static const std::vector<Cell> none;
  const auto kept = app.sheets.find(sheet_key("", what));
  const Cell* rows = kept == app.sheets.end() ? nullptr : kept->second.find(what);
  return rows == nullptr ? none : rows->items;
}

std::string_view list_from_file(std::string_view sheet) {
  return sheet == "influence" ? "people" : customers::Filling::list_of(sheet);
}

Cell own_input(const App& app, std::string_view account, const Sheet& sheet) {
  const Form form = sheets::page_form(sheet);
  const auto kept = app.sheets.find(sheet_key(account, sheet.name));
  Cell in = kept == app.sheets.end() ? Cell::record() : kept->second;
  const std::string_view list = list_from_file(sheet.name);
  if (!list.empty()) replace(in, list, Cell());
  if (form.find("today") != nullptr)
    replace(in, "today", Cell::of(std::string_view(sheets::date_of(app.day))));
  if (sheet.name == "forecast") add_past_weeks(app, in);
  give_shape(form, in);
  return in;
}

SheetWork::SheetWork(const App& app, std::string_view account, const Sheet& sheet)
    : app_(app),
      sheet_(sheet),
      worked_{sheet_key(account, sheet.name), app.changes, app.day,
              own_input(app, account, sheet)} {
  know(known_elsewhere(app, account, sheet, worked_.in));
  if (PurchaseCount::is_for(sheet.name)) purchases_.emplace(app);
  if (!customers::Filling::list_of(sheet.name).empty()) {
    filling_.emplace(app.portfolio, sheet.name, app.day, window_of(worked_.in));
  } else if (const std::string_view list = list_from_file(sheet.name); !list.empty()) {
    worked_.in.set(list, people_on_map(app.portfolio, account));
  }
}

void SheetWork::know(Cell known) {
  worked_.known = std::move(known);
  fill_gaps(worked_.in, worked_.known);
}

bool SheetWork::run() {
  // Are about a millisecond.
  constexpr std::size_t rows_filled = 150, rows_checked = 500, purchases_counted = 3000;
  if (purchases_) {
    if (!purchases_->run(purchases_counted)) return false;
    know(purchases_->known(sheet_, worked_.in));
    purchases_.reset();
    return false;
  }
  if (!calculation_) {
    if (filling_) {
      if (!filling_->run(rows_filled)) return false;
      Cell list = filling_->take();
      if (sheet_.name == "relationship") add_open_causes(app_, list);
      worked_.in.set(list_from_file(sheet_.name), std::move(list));
    }
    calculation_.emplace(sheet_, worked_.in);
    return false;
  }
  if (!calculation_->run(rows_checked)) return false;
  worked_.answer = calculation_->take();
  if (!leave_out_rows()) return true;
  calculation_.emplace(sheet_, worked_.in);
  return false;
}

// Takes out the rows in which all that is wrong with the sheet stands; false if there are none,
// or no others. Only of sheets whose rows nothing else counts by their place; a forecast that
// lacks some is not kept.
bool SheetWork::leave_out_rows() {
  const std::string_view list = list_from_file(sheet_.name);
  const std::vector<sheets::Fault>& faults = worked_.answer.faults;
  constexpr std::string_view can_do_without[] = {"service", "sales-margin", "relationship",
                                                 "forecast", "tracks"};
  if (faults.empty() || std::find(std::begin(can_do_without), std::end(can_do_without),
                                  sheet_.name) == std::end(can_do_without)) {
    return false;
  }
  const std::string before = "/" + std::string(list) + "/";
  Cell& rows = const_cast<Cell&>(*worked_.in.find(list));
  std::set<std::size_t> wrong;
  std::vector<WorkedSheet::LeftOut> left_out;
  for (const sheets::Fault& fault : faults) {
    if (!fault.at.starts_with(before)) return false;
    const std::string_view rest = std::string_view(fault.at).substr(before.size());
    const auto row = read_int(rest.substr(0, rest.find('/')), 0, INT32_MAX);
    if (!row) return false;
    const auto i = static_cast<std::size_t>(*row);
    wrong.insert(i);
    left_out.push_back({rows.items[i].word("name"), fault});
  }
  if (wrong.size() == rows.items.size()) return false;
  worked_.left_out = std::move(left_out);
  std::size_t i = 0;
  std::erase_if(rows.items, [&](const Cell&) { return wrong.contains(i++); });
  return true;
}

int SheetWork::percent() const {
  if (calculation_) return 90;
  const int part = purchases_ ? purchases_->percent() : filling_ ? filling_->percent() : 0;
  return part * 9 / 10;
}

WorkedSheet worked_out(const App& app, std::string_view account, const Sheet& sheet) {
  SheetWork work(app, account, sheet);
  while (!work.run()) {
  }
  return work.take();
}

namespace {

class WorkingOut : public Chore {
 public:
  WorkingOut(const App& app, const WorkOutSheet& what) : what_(what) { start(app); }

  bool run(App& app) override {
    if (before_) return true;
    if (changes_ != app.changes) start(app);
    if (!work_->run()) return false;
    before_ = std::exchange(app.worked, work_->take());
    return !before_;
  }
  int percent() const override { return work_->percent(); }
  std::string_view does() const override { return works_out_a_sheet; }

 private:
  void start(const App& app) {
    changes_ = app.changes;
    work_ = std::make_unique<SheetWork>(app, what_.account, *sheets::find_sheet(what_.sheet));
  }

  WorkOutSheet what_;
  int changes_ = 0;  // of the customer file that it looks at
  std::unique_ptr<SheetWork> work_;
  std::optional<WorkedSheet> before_;  // a large one takes a frame of its own to go
};

}  // namespace

void handle(App& app, const WorkOutSheet& what) {
  if (sheets::find_sheet(what.sheet) == nullptr) return;
  begin(app, std::make_unique<WorkingOut>(app, what));
}

void keep_sheet(App& app, std::string_view account, std::string_view sheet) {
  const Cell& in = app.sheets[sheet_key(account, sheet)];
  const store::KeptRecord kept = store::kept_sheet(account, sheet, in);
  app.keeper.keep(kept.name, kept.body, app.effects);
  ++app.changes;
}

void handle(App& app, const FillSheet& fill) {
  const Sheet* sheet = sheets::find_kept(fill.sheet);
  Cell* own = own_sheet(app, fill.account, sheet);
  if (own == nullptr) return;
  if (!write_field(*own, sheets::page_form(*sheet), fill.at, fill.text)) return;
  keep_sheet(app, fill.account, fill.sheet);
}

void handle(App& app, const AddRow& add) {
  const Sheet* sheet = sheets::find_kept(add.sheet);
  Cell* own = own_sheet(app, add.account, sheet);
  if (own == nullptr) return;
  const Form form = sheets::page_form(*sheet);
  const Form* place = form_at(form, add.at);
  if (place == nullptr || place->type != Form::Type::list) return;
  const Cell* list = sheets::at_pointer(static_cast<const Cell&>(*own), add.at);
  const std::size_t count = list == nullptr ? 0 : list->items.size();
  Cell* row = reach(*own, form, sheets::place(add.at, count));
  if (row == nullptr) return;
  if (place->parts[0].type == Form::Type::record) *row = Cell::record();
  keep_sheet(app, add.account, add.sheet);
}

void handle(App& app, const RemoveRow& gone) {
  const Sheet* sheet = sheets::find_kept(gone.sheet);
  Cell* own = own_sheet(app, gone.account, sheet);
  if (own == nullptr) return;
  const std::size_t slash = std::min(gone.at.rfind('/'), gone.at.size());
  Cell* list = sheets::at_pointer(*own, std::string_view(gone.at).substr(0, slash));
  if (list == nullptr || list->kind != Cell::Kind::list) return;
  const auto last = static_cast<std::int64_t>(list->items.size()) - 1;
  const auto i =
      read_int(std::string_view(gone.at).substr(std::min(slash + 1, gone.at.size())), 0, last);
  if (!i) return;
  remember_for_undo(app);
  list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(*i));
  keep_sheet(app, gone.account, gone.sheet);
  say_done(app, "acct.said.removed", true);
}

}  // namespace askwell
