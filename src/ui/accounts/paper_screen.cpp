// A whole account plan to print: the customer, the people in it, and each worksheet that says
// something, one after the other.
#include <algorithm>

#include "app/customers/worksheets.h"
#include "core/sheets/measure.h"
#include "ui/accounts/account_parts.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

// In the order in which a plan is read.
constexpr std::string_view order[] = {
    "strategy",  "plan",   "ka-gate", "nine-points", "influence", "gates",    "empathy",
    "resources", "budget", "visit",   "smart",       "fab",       "five-why", "need-want"};

bool says_nothing(const Cell& field) {
  const bool blank = field.is_false() || field.says_nothing();
  constexpr std::string_view inner[] = {"id", "account", "name", "reports_to", "influences"};
  return blank || std::find(std::begin(inner), std::end(inner), field.name) != std::end(inner);
}

// Every field that holds anything, with its label.
void filled_fields(Ui& ui, Kind kind, const Cell& record) {
  const std::string scope(name_of(kind));
  std::vector<const Cell*> fields;
  for (const Cell& field : record.items) {
    if (!says_nothing(field)) fields.push_back(&field);
  }
  const std::size_t across = ui.area.w >= ui.px(520) ? 2 : 1;
  list(
      ui, "fields", fields.size(),
      [&](std::size_t i) {
        text(ui, "label", label_of(ui, "in", scope, fields[i]->name),
             {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
        text(ui, "value", cell_words(ui, scope, fields[i]->name, *fields[i]),
             {.role = NodeRole::text});
        ui.space(4);
      },
      across, 20);
}

void records_of(Ui& ui, const Cell& account, Kind kind, const char* title) {
  std::vector<const Cell*> all;
  for (const Cell& record : ui.app.portfolio.of(kind)) {
    if (record.word("account") == account.word("id")) all.push_back(&record);
  }
  if (all.empty()) return;
  section(ui, title, ui.word(title), {}, [&] {
    list(ui, "records", all.size(), [&](std::size_t i) {
      ui.space(6);
      text(ui, "name", all[i]->word("name"), {.style = Style::body_strong});
      filled_fields(ui, kind, *all[i]);
      ui.space(6);
    });
  });
  ui.space(14);
}

// What is written on a sheet, besides what comes from the customer file.
void written(Ui& ui, std::string_view sheet, const Cell& cell, const std::string& at) {
  for (const Cell& field : cell.items) {
    const std::string here = at + "/" +
                             (field.name.empty() ? std::to_string(&field - cell.items.data())
                                                 : std::string(field.name));
    if (field.kind == Cell::Kind::list || field.kind == Cell::Kind::record) {
      written(ui, sheet, field, here);
    } else if (field.kind == Cell::Kind::text && !field.text.empty()) {
      text(ui, here,
           behind_label(ui, label_of(ui, "in", sheet, here),
                        cell_words(ui, sheet, field.name, field)),
           {.style = Style::small});
      ui.space(2);
    }
  }
}

// Sheets stand one below the other, and each has regions of the same names.
void tell_apart(Ui& ui, std::size_t first, std::string_view sheet) {
  for (std::size_t i = first; i < ui.frame.nodes.size(); ++i) {
    Node& node = ui.frame.nodes[i];
    if (node.role != NodeRole::region) continue;
    node.name = ui.word("acct.within", {{"group", sheet}, {"name", node.name}});
  }
}

void sheet_on_paper(Ui& ui, const std::string& account, std::string_view name) {
  const sheets::Sheet& sheet = *sheets::find_sheet(name);
  const auto kept = ui.app.sheets.find(sheet_key(account, name));
  const bool own = kept != ui.app.sheets.end() && !kept->second.items.empty();
  if (!own && name != "influence") return;
  WorkedSheet shown = worked_out(ui.app, account, sheet);
  shown.key = "paper:" + shown.key;
  const std::string title = "sheet." + std::string(name);
  const std::size_t first = ui.frame.nodes.size();
  grouped(ui, NodeRole::group, title, ui.word(title), [&] {
    heading(ui, "title", 2, ui.word(title), Style::title);
    ui.space(6);
    if (own) written(ui, name, kept->second, "");
    ui.space(8);
    if (!shown.answer.faults.empty()) return;
    sheet_warnings(ui, sheet, shown);
    sheet_numbers(ui, sheet, shown);
  });
  tell_apart(ui, first, ui.word(title));
  ui.space(10);
}

}  // namespace

void account_paper(Ui& ui, const Cell& account) {
  text(ui, "says", ui.word("paper.says"), {.colour = ui.colours.text_muted});
  ui.frame.nodes.back().flags |= flag_screen;
  ui.space(10);
  if (small_button(ui, "act.print", ui.word("act.print"),
                   {.look = Press::primary, .icon = Icon::print})) {
    ui.ask(PrintPage{});
  }
  ui.space(16);
  section(ui, "acct.tab.file", ui.word("acct.tab.file"), {},
          [&] { filled_fields(ui, Kind::account, account); });
  ui.space(14);
  records_of(ui, account, Kind::person, "acct.tab.people");
  records_of(ui, account, Kind::opportunity, "acct.tab.deals");
  for (const std::string_view name : order) sheet_on_paper(ui, account.word("id"), name);
  on_paper(ui, "paper.footer",
           ui.word("paper.footer",
                   {{"name", account.word("name")}, {"date", sheets::date_of(ui.app.day)}}));
}

}  // namespace askwell::ui
