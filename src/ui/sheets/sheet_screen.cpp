// A worksheet: what it says, its picture and numbers, its warnings, and the form behind them.
#include <algorithm>

#include "app/customers/worksheets.h"
#include "core/sheets/measure.h"
#include "ui/accounts/account_parts.h"
#include "ui/screens.h"
#include "ui/sheets/faults.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/form_fields.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

struct Group {
  const char* title;
  std::vector<std::string_view> sheets;
};

std::vector<Group> groups(bool of_one) {
  if (of_one) {
    return {
        {"acct.group.know", {"nine-points", "influence", "empathy", "resources", "ka-gate"}},
        {"acct.group.visit", {"visit", "smart", "fab", "five-why", "need-want"}},
        {"acct.group.win", {"gates", "budget", "strategy", "plan"}}};
  }
  return {{"acct.group.grading",
           {"pareto", "grade", "pyramid", "kaism", "rfm", "sales-margin", "exercise"}},
          {"acct.group.deals", {"funnel", "forecast", "tracks", "man", "payback"}},
          {"acct.group.keep", {"relationship", "churn", "retention", "service"}},
          {"acct.group.team", {"time"}}};
}

Route route_of(std::string_view account, std::string_view sheet) {
  return account.empty() ? Route{.screen = Screen::portfolio, .sheet = std::string(sheet)}
                         : Route{.screen = Screen::account,
                                 .id = std::string(account),
                                 .sheet = std::string(sheet)};
}

}  // namespace

std::vector<std::string> sheet_addresses(std::string_view account) {
  std::vector<std::string> all;
  for (const Group& group : groups(!account.empty())) {
    for (const std::string_view sheet : group.sheets)
      all.push_back(address(route_of(account, sheet)));
  }
  return all;
}

void sheet_links(Ui& ui, std::string_view account) {
  const auto all = groups(!account.empty());
  const std::size_t across = ui.area.w >= ui.px(640) ? 2 : 1;
  for (const Group& group : all) {
    section(ui, group.title, ui.word(group.title), {}, [&] {
      list(
          ui, "sheets", group.sheets.size(),
          [&](std::size_t i) {
            const std::string sheet(group.sheets[i]);
            row(ui, "sheet", address(route_of(account, sheet)), [&] {
              text(ui, "title", ui.word("sheet." + sheet),
                   {.style = Style::body_strong, .role = NodeRole::text});
              text(ui, "help", ui.word("sheet." + sheet + ".help"),
                   {.style = Style::small,
                    .colour = ui.colours.text_muted,
                    .role = NodeRole::text});
            });
          },
          across, 8);
    });
    ui.space(14);
  }
}

namespace {

// The sheet, calculated; while a new answer is being worked out, the last one if it is of this
// sheet, else null.
const WorkedSheet* worked(Ui& ui, std::string_view account, std::string_view sheet) {
  const App& app = ui.app;
  const std::string key = sheet_key(account, sheet);
  const bool of_this = app.worked && app.worked->key == key;
  const bool fresh =
      of_this && app.worked->changes == app.changes && app.worked->day == app.day;
  const SheetAsked now{key, app.changes, app.day};
  if (!fresh && ui.view.sheet != now) {
    ui.ask(WorkOutSheet{std::string(account), std::string(sheet)});
    ui.view.sheet = now;
  }
  return of_this ? &*app.worked : nullptr;
}

// Where the list comes from that is not filled in here.
void from_file(Ui& ui, std::string_view account, std::string_view list) {
  if (list.empty()) return;
  card(ui, {.back = ui.colours.sunken}, [&] {
    text(ui, "says", ui.word("acct.from_file." + std::string(list)), {.style = Style::small});
    ui.space(8);
    const Route route = account.empty() ? Route{Screen::accounts, ""}
                                        : Route{Screen::account, std::string(account)};
    if (small_button(ui, "go", ui.word(account.empty() ? "nav.accounts" : "acct.to_account"),
                     {.small = true})) {
      ui.ask(Go{address(route)});
    }
  });
  ui.space(14);
}

// Fields that are not filled in on the sheet.
std::vector<std::string_view> from_elsewhere(const App& app, std::string_view sheet,
                                             std::string_view list) {
  const bool weeks = sheet == "forecast" && !kept_rows(app, "weeks").empty();
  if (weeks) return {"today", list, "history", "calls"};
  return {"today", list};
}

void sheet_form(Ui& ui, std::string_view account, const sheets::Sheet& sheet,
                const WorkedSheet& shown) {
  const std::string name(sheet.name), of(account);
  const sheets::Form form = sheets::page_form(sheet);
  Cell in = own_input(ui.app, account, sheet);
  (void)check(form, in);  // fills in the defaults
  const std::string key = "sheet:" + shown.key;
  const auto change = [&](const std::string& at, const std::string& text) {
    ui.ask(FillSheet{of, name, at, text});
  };
  const auto add = [&](const std::string& at) { ui.ask(AddRow{of, name, at}); };
  const auto remove = [&](const std::string& at) { ui.ask(RemoveRow{of, name, at}); };
  const std::string_view list = list_from_file(sheet.name);
  from_file(ui, account, list);
  form_fields(ui,
              {name,
               key,
               shown.answer.faults,
               change,
               add,
               remove,
               {},
               &shown.known,
               names_to_choose(ui.app, account, name)},
              form, in, from_elsewhere(ui.app, name, list));
}

constexpr int most_faults = 5;  // that are said one by one

void fault_of_row(Ui& ui, const sheets::Sheet& sheet, int i, std::string_view name,
                  const sheets::Fault& fault) {
  ui.space(4);
  icon_text(ui, "fault" + std::to_string(i), Icon::warning,
            ui.word("acct.fault_of", {{"name", short_name(name)},
                                      {"field", label_of(ui, "in", sheet.name, fault.at)},
                                      {"words", fault_words(ui, fault)}}),
            Style::small, ui.colours.warn, ui.colours.text);
}

// What keeps it from being calculated, where that stands in the customer file.
void faults_elsewhere(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  const std::string list = "/" + std::string(list_from_file(sheet.name)) + "/";
  if (list.size() < 3) return;
  int said = 0;
  for (const sheets::Fault& fault : shown.answer.faults) {
    if (!fault.at.starts_with(list) || said == most_faults) continue;
    const std::string row = fault.at.substr(0, fault.at.find('/', list.size()));
    const Cell* of = sheets::at_pointer(shown.in, row);
    const Cell* name = of == nullptr ? nullptr : of->find("name");
    fault_of_row(ui, sheet, said++, name == nullptr ? row : name->text, fault);
  }
}

// Which rows are not calculated with, and why; where a tier is missing, the way to give it.
void left_out_rows(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  if (shown.left_out.empty()) return;
  card(ui, {.back = ui.colours.accent_soft, .line = ui.colours.accent}, [&] {
    text(ui, "says", ui.word("acct.left_out"), {.style = Style::small});
    const auto all = static_cast<int>(shown.left_out.size());
    for (int i = 0; i < std::min(all, most_faults); ++i) {
      const WorkedSheet::LeftOut& one = shown.left_out[static_cast<std::size_t>(i)];
      fault_of_row(ui, sheet, i, one.name, one.fault);
    }
    if (all > most_faults) {
      ui.space(4);
      text(ui, "more",
           ui.word("acct.left_out.more", {{"n", std::to_string(all - most_faults)}}),
           {.style = Style::small});
    }
    if (sheet.name != "service") return;
    ui.space(10);
    if (small_button(ui, "grade", ui.word("acct.left_out.grade"), {.small = true})) {
      ui.ask(Go{address(route_of("", "pyramid"))});
    }
  });
  ui.space(14);
}

void not_yet(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  card(ui, {.back = ui.colours.accent_soft, .line = ui.colours.accent}, [&] {
    const std::size_t n = shown.answer.faults.size();
    text(ui, "says",
         ui.word(n == 1 ? "acct.not_yet.1" : "acct.not_yet", {{"n", std::to_string(n)}}));
    faults_elsewhere(ui, sheet, shown);
  });
  ui.space(14);
}

// The exercise: what is found from the purchases is told only when asked for, and no longer
// once anything is graded otherwise.
void exercise_answer(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  const Names found = {"hits", "agreement", "near", "classes", "shown",
                       "off",  "why",       "over", "under",   "upside"};
  int& compared = ui.view.picked["exercise.compare"];  // of the changes, from 1
  if (compared != shown.changes + 1) {
    if (button(ui, "compare", ui.word("exercise.compare"), {.look = Press::primary})) {
      compared = shown.changes + 1;
      ui.frame.again = true;
    }
    ui.space(14);
    sheet_warnings(ui, sheet, shown, found);
    sheet_numbers(ui, sheet, shown, found);
  } else {
    sheet_picture(ui, sheet, shown);
    sheet_warnings(ui, sheet, shown);
    sheet_numbers(ui, sheet, shown);
  }
}

void answer(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  if (sheet.name == "exercise") return exercise_answer(ui, sheet, shown);
  sheet_picture(ui, sheet, shown);
  sheet_warnings(ui, sheet, shown);
  if (sheet.name == "forecast") weeks_section(ui);
  if (sheet.name == "grade" || sheet.name == "pyramid")
    moves_section(ui, sheet.name == "pyramid");
  sheet_numbers(ui, sheet, shown);
}

}  // namespace

void sheet_page(Ui& ui, std::string_view account, std::string_view name) {
  const sheets::Sheet& sheet = *sheets::find_sheet(name);
  if (const Cell* of = ui.app.portfolio.find(Kind::account, account)) {
    text(ui, "of", short_name(of->word("name")), {.style = Style::body_strong});
    ui.space(2);
  }
  text(ui, "help", ui.word("sheet." + std::string(name) + ".help"),
       {.colour = ui.colours.text_muted});
  ui.space(8);
  if (small_button(
          ui, "act.print", ui.word("act.print"),
          {.look = Press::quiet, .icon = Icon::print, .small = true, .at_left = true})) {
    ui.ask(PrintPage{});
  }
  on_paper(ui, "paper.footer",
           ui.word("paper.footer", {{"name", ui.word("sheet." + std::string(name))},
                                    {"date", sheets::date_of(ui.app.day)}}));
  ui.space(10);
  const WorkedSheet* shown = worked(ui, account, name);
  if (shown == nullptr) return;
  left_out_rows(ui, sheet, *shown);
  if (shown->answer.faults.empty()) {
    answer(ui, sheet, *shown);
  } else {
    not_yet(ui, sheet, *shown);
  }
  if (name == "funnel") deal_board(ui);
  section(ui, "acct.filled_in", ui.word("acct.filled_in"), {},
          [&] { sheet_form(ui, account, sheet, *shown); });
}

}  // namespace askwell::ui
