// One account: its worksheets, its file, who is in it, what may be sold to it and what was.
#include <algorithm>
#include <utility>

#include "core/sheets/measure.h"
#include "core/sheets/sheet.h"
#include "core/sheets/typed.h"
#include "ui/accounts/account_parts.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/form_fields.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

std::string name_of_kind(Kind kind) { return std::string(customers::name_of(kind)); }

// What is typed into a record and does not fit, until it does.
std::vector<sheets::Fault> unfit_fields(Ui& ui, const std::string& key, Kind kind) {
  std::vector<sheets::Fault> faults;
  for (const sheets::Form& field : form_of(kind).parts) {
    const std::string place = key + "/" + std::string(field.name);
    const auto typed = ui.view.typed.find(place);
    if (typed == ui.view.typed.end()) continue;
    const auto found =
        customers::unfit_field(kind, field.name, sheets::typed(field, typed->second));
    if (found.empty()) {
      ui.view.refused.erase(place);
    } else {
      ui.view.refused.insert(place);
      faults.push_back(found.front());
    }
  }
  return faults;
}

// Some fields of a record; each change is kept as soon as it fits.
void record_fields(Ui& ui, Kind kind, const Cell& record,
                   const std::vector<std::string_view>& fields) {
  const std::string id = record.word("id"), scope = name_of_kind(kind);
  const std::string key = scope + ":" + id;
  const auto faults = unfit_fields(ui, key, kind);
  const auto change = [&](const std::string& at, const std::string& text) {
    const std::string field = at.substr(1);
    const Cell value = sheets::typed(*form_of(kind).find(field), text);
    if (customers::unfit_field(kind, field, value).empty()) {
      ui.ask(SetField{kind, id, field, text});
    }
    ui.frame.again = true;  // what is wrong with it is said, or no longer
  };
  const auto no_rows = [](const std::string&) {};
  some_fields(ui, {scope, key, faults, change, no_rows, no_rows, ui.word("acct.safe.kept")},
              form_of(kind), record, fields);
}

void group(Ui& ui, const char* key, FunctionRef<void()> content) {
  section(ui, key, ui.word(key), {}, content);
  ui.space(14);
}

}  // namespace

void account_file(Ui& ui, const Cell& account) {
  const auto part = [&](const char* key, const std::vector<std::string_view>& fields) {
    group(ui, key, [&] { record_fields(ui, Kind::account, account, fields); });
  };
  part("acct.file.business",
       {"name", "industry", "ownership", "business", "products", "source", "owner", "stage"});
  part("acct.file.size", {"capital", "headcount", "profit", "cost", "margin", "currency"});
  part("acct.file.state", {"situation", "relations", "share", "depth", "traded", "trading",
                           "complexity", "closeness", "stage_before"});
  part("acct.file.decision", {"decision", "habits", "focus", "bargaining", "buying_range"});
  part("acct.file.credit", {"standing", "credit", "receivable", "overdue"});
  part("acct.file.grading", {"type", "tier", "grade", "graded", "score_orders", "score_profit",
                             "score_credit", "score_outlook", "score_overall"});
  part("acct.file.service", {"hours", "visits", "season", "stock_days", "note"});
}

namespace {

// A list of records of which one is open, with a field to add another.
struct Records {
  Kind kind;
  const char* none;
  const char* add;
  std::vector<std::string_view> fields;
};

std::string says(const Ui& ui, Kind kind, const Cell& record) {
  if (kind == Kind::person) {
    std::string out = record.word("title");
    const std::string roles = cell_words(ui, "person", "", record["roles"]);
    if (!record.list("roles").empty()) out += (out.empty() ? "" : " · ") + roles;
    return out;
  }
  return figure(record.num("amount")) +
         (record["status"].is_null()
              ? std::string()
              : " · " + cell_words(ui, "opportunity", "", record["status"]));
}

void record_row(Ui& ui, const Records& what, const Cell& record) {
  const std::string& id = record.word("id");
  int& open = ui.view.picked["record:" + id];
  if (button(
          ui, "open", short_name(record.word("name")),
          {.look = Press::quiet, .icon = open != 0 ? Icon::up : Icon::down, .at_left = true})) {
    open = 1 - open;
    ui.frame.again = true;
  }
  const std::string facts = says(ui, what.kind, record);
  if (open == 0) {
    if (facts.empty()) return;
    const float indent = ui.px(20) + 8;
    ui.area.y = within(ui, {ui.area.x + indent, ui.area.y - 4, ui.area.w - indent}, [&] {
      text(ui, "facts", facts, {.style = Style::small, .colour = ui.colours.text_muted});
    });
    ui.space(8);
    return;
  }
  ui.space(8);
  record_fields(ui, what.kind, record, what.fields);
  if (small_button(
          ui, "remove", ui.word("acct.remove"),
          {.look = Press::danger,
           .icon = Icon::trash,
           .small = true,
           .name = ui.word("acct.remove_one", {{"name", short_name(record.word("name"))}})})) {
    forget_typed(ui, what.kind, id);
    ui.ask(RemoveRecord{what.kind, id});
  }
  ui.space(10);
}

void records(Ui& ui, const Cell& account, const Records& what) {
  std::vector<const Cell*> all;
  for (const Cell& record : ui.app.portfolio.of(what.kind)) {
    if (record.word("account") == account.word("id")) all.push_back(&record);
  }
  card(ui, {}, [&] {
    if (all.empty()) {
      text(ui, "none", ui.word(what.none), {.colour = ui.colours.text_muted});
      ui.space(12);
    }
    list(ui, "records", all.size(), [&](std::size_t i) {
      if (i > 0) rule(ui, ui.colours.line);
      record_row(ui, what, *all[i]);
    });
    ui.space(12);
    const std::string& id = account.word("id");
    const NewRecord one{what.kind, id, std::string(what.add) + ":" + id};
    name_field(ui, one, ui.word(std::string(what.add) + ".name"));
    ui.space(10);
    if (button(ui, "add", ui.word(what.add), {.look = Press::primary})) add_record(ui, one);
  });
}

}  // namespace

void account_people(Ui& ui, const Cell& account) {
  records(
      ui, account,
      {Kind::person,
       "acct.no_people",
       "acct.add_person",
       {"name",   "title",     "department", "phone",     "email",    "roles",    "influence",
        "mode",   "rating",    "coverage",   "win",       "result",   "evidence", "last",
        "joined", "political", "trusted",    "trusts_us", "wants_us", "note"}});
}

void account_opportunities(Ui& ui, const Cell& account) {
  records(ui, account,
          {Kind::opportunity,
           "acct.no_opportunities",
           "acct.add_opportunity",
           {"name", "product", "amount", "step", "status", "p", "before", "evidence", "close",
            "since", "slips", "seller", "buyer", "next", "ended", "note"}});
}

namespace {

void purchase_table(Ui& ui, const Cell& account) {
  constexpr std::size_t most = 24;
  const std::string& id = account.word("id");
  std::vector<const customers::Purchase*> all;
  double lately = 0;
  for (const auto& one : ui.app.portfolio.purchases) {
    if (one.account != id) continue;
    all.push_back(&one);
    if (one.in_year_to(ui.app.day)) lately += one.amount;
  }
  if (all.empty()) {
    return (void)text(ui, "none", ui.word("acct.no_purchases"),
                      {.colour = ui.colours.text_muted});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto* a, const auto* b) { return a->day > b->day; });
  text(ui, "sum",
       ui.word("acct.purchases.sum",
               {{"n", std::to_string(all.size())}, {"sum", figure(lately)}}));
  ui.space(8);
  const auto cell = [&](std::size_t row, std::size_t column) {
    const customers::Purchase& one = *all[row];
    text(ui, "words",
         column == 0   ? sheets::date_of(one.day)
         : column == 1 ? figure(one.amount)
                       : one.what,
         {.style = Style::small, .role = NodeRole::text});
  };
  table(ui, "table",
        {ui.word("acct.tab.purchases"),
         {std::string(ui.word("in.purchase.date")), std::string(ui.word("in.purchase.amount")),
          std::string(ui.word("in.purchase.what"))},
         std::min(most, all.size()),
         cell});
}

}  // namespace

void account_purchases(Ui& ui, const Cell& account) {
  card(ui, {}, [&] {
    purchase_table(ui, account);
    ui.space(16);
    purchase_fields(ui, account.word("id"));
  });
}

void account_overview(Ui& ui, const Cell& account) {
  if (!account.word("situation").empty()) {
    text(ui, "situation", account.word("situation"), {.colour = ui.colours.text_muted});
    ui.space(14);
  }
  sheet_links(ui, account.word("id"));
}

namespace {

void account_tools(Ui& ui, const Cell& account) {
  const bool archived = account.yes("archived");
  ui.space(20);
  const int pressed = button_row(
      ui,
      {{"paper.title", ui.word("paper.title"), {.icon = Icon::print}},
       {"acct.archive", ui.word(archived ? "acct.unarchive" : "acct.archive"), {}},
       {"acct.delete", ui.word("acct.delete"), {.look = Press::danger, .icon = Icon::trash}}});
  const std::string& id = account.word("id");
  if (pressed == 0) {
    ui.ask(Go{address({.screen = Screen::account, .id = id, .sheet = "paper"})});
  }
  if (pressed == 1) {
    ui.ask(SetField{Kind::account, id, "archived", archived ? "no" : "yes"});
  }
  if (pressed == 2) {
    forget_typed(ui, Kind::account, id);
    ui.ask(RemoveRecord{Kind::account, id});
  }
}

void account_page(Ui& ui, const Cell& account) {
  int& tab = ui.view.picked["acct.tab:" + account.word("id")];
  const int picked =
      tabs(ui, "acct.tabs", ui.word("acct.tabs"),
           {std::string(ui.word("acct.tab.sheets")), std::string(ui.word("acct.tab.file")),
            std::string(ui.word("acct.tab.people")), std::string(ui.word("acct.tab.deals")),
            std::string(ui.word("acct.tab.purchases"))},
           tab);
  if (picked >= 0) {
    tab = picked;
    ui.frame.again = true;
  }
  ui.space(16);
  constexpr void (*parts[])(Ui&, const Cell&) = {account_overview, account_file, account_people,
                                                 account_opportunities, account_purchases};
  parts[std::clamp(tab, 0, 4)](ui, account);
  if (tab < 2) account_tools(ui, account);
}

}  // namespace

void account_screen(Ui& ui, const Rect& box) {
  const Cell* account = ui.app.portfolio.find(Kind::account, ui.app.route.id);
  if (account == nullptr) return unknown_screen(ui, box);
  const std::string& sheet = ui.app.route.sheet;
  if (sheet == "paper") {
    return page(ui, box, short_name(account->word("name")), true, 860,
                [&] { account_paper(ui, *account); });
  }
  if (!sheet.empty()) {
    if (sheets::find_sheet(sheet) == nullptr) return unknown_screen(ui, box);
    return page(ui, box, ui.word("sheet." + sheet), true, 980,
                [&] { sheet_page(ui, account->word("id"), sheet); });
  }
  page(ui, box, short_name(account->word("name")), true, 860,
       [&] { account_page(ui, *account); });
}

void portfolio_screen(Ui& ui, const Rect& box) {
  const std::string& sheet = ui.app.route.sheet;
  if (sheet.empty()) {
    return page(ui, box, ui.word("acct.portfolio"), true, 860, [&] { sheet_links(ui, {}); });
  }
  if (sheet == "data") {
    return page(ui, box, ui.word("csv.title"), true, 860, [&] { csv_page(ui); });
  }
  if (sheets::find_sheet(sheet) == nullptr) return unknown_screen(ui, box);
  page(ui, box, ui.word("sheet." + sheet), true, 980, [&] { sheet_page(ui, {}, sheet); });
}

}  // namespace askwell::ui
