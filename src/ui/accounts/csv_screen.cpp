// The customer file as spreadsheets: out, and in with a look at what would change.
#include <algorithm>

#include "base/decimal.h"
#include "ui/accounts/account_parts.h"
#include "ui/sheets/faults.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/form_fields.h"

namespace askwell::ui {

using customers::Kind;

namespace {

constexpr const char* kind_keys[] = {"csv.accounts", "csv.people", "csv.opportunities",
                                     "csv.purchases"};

std::size_t count_of(const App& app, Kind kind) {
  return kind == Kind::purchase ? app.portfolio.purchases.size()
                                : app.portfolio.of(kind).size();
}

void take_out(Ui& ui) {
  section(ui, "csv.out", ui.word("csv.out"), {}, [&] {
    text(ui, "says", ui.word("csv.out.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    list(ui, "kinds", std::size(kind_keys), [&](std::size_t i) {
      const Kind kind = customers::kinds[i];
      const std::string what(ui.word(kind_keys[i]));
      if (i > 0) rule(ui, ui.colours.line);
      ui.space(10);
      text(ui, "kind",
           ui.word("csv.kind_count",
                   {{"kind", what}, {"n", std::to_string(count_of(ui.app, kind))}}),
           {.style = Style::body_strong, .role = NodeRole::text});
      ui.space(8);
      const std::string save = ui.word("csv.save_one", {{"kind", what}});
      const std::string copy = ui.word("csv.copy_one", {{"kind", what}});
      const int pressed = button_row(
          ui, {{"save", ui.word("csv.save"), {.icon = Icon::save, .small = true, .name = save}},
               {"copy", ui.word("csv.copy"), {.small = true, .name = copy}}});
      if (pressed >= 0) ui.ask(ExportCsv{kind, pressed == 1});
      ui.space(10);
    });
  });
}

void bring_in(Ui& ui) {
  section(ui, "csv.in", ui.word("csv.in"), {}, [&] {
    text(ui, "says", ui.word("csv.in.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(12);
    if (file_drop(ui, "csv.open", ui.word("csv.open"), ui.word("csv.open.hint"))) {
      ui.ask(ChooseRestore{});
    }
    ui.space(14);
    std::string& pasted = ui.view.typed["csv.paste"];
    field(ui, "csv.paste", ui.word("csv.paste"), pasted, 3);
    ui.space(10);
    if (small_button(ui, "csv.read", ui.word("csv.read"), {.small = true})) {
      ui.ask(ReadCsv{pasted});
      pasted.clear();
    }
  });
}

// ---- what a table would bring ------------------------------------------------------------

std::string field_label(const Ui& ui, Kind kind, std::string_view field) {
  if (field == store::account_name) return std::string(ui.word("csv.account_name"));
  return label_of(ui, "in", name_of(kind), "/" + std::string(field));
}

void which_kind(Ui& ui, const CsvPlan& plan) {
  std::vector<std::string> kinds;
  for (const char* key : kind_keys) kinds.emplace_back(ui.word(key));
  const int picked =
      segment(ui, "csv.kind", ui.word("csv.kind"), kinds, static_cast<int>(plan.kind));
  if (picked >= 0) ui.ask(SetCsvKind{customers::kinds[static_cast<std::size_t>(picked)]});
}

void what_changes(Ui& ui, const store::CsvImport& result) {
  const auto count = [&](const char* key, int n, Icon icon, Colour colour) {
    if (n == 0) return;
    ui.space(4);
    icon_text(ui, key, icon, ui.word(key, {{"n", std::to_string(n)}}), Style::body, colour,
              ui.colours.text);
  };
  count("csv.added", result.added, Icon::check, ui.colours.good);
  count("csv.changed", result.changed, Icon::check, ui.colours.good);
  count("csv.same", result.same, Icon::check, ui.colours.text_muted);
  count("csv.bad", result.bad_rows, Icon::warning, ui.colours.warn);
}

std::string bad_words(const Ui& ui, const CsvPlan& plan, const store::BadRow& bad) {
  const std::string own = "csv.bad." + std::string(bad.id);
  const sheets::Fault fault{.id = bad.id, .low = bad.low, .high = bad.high, .words = bad.words};
  const std::string says = ui.app.words().has(own)
                               ? ui.word(own, {{"words", bad.words},
                                               {"low", write_decimal(bad.low)},
                                               {"high", write_decimal(bad.high)}})
                               : fault_words(ui, fault);
  const std::string row = std::to_string(bad.number);
  if (bad.field.empty()) return ui.word("csv.row", {{"n", row}, {"words", says}});
  return ui.word(
      "csv.row_field",
      {{"n", row}, {"field", field_label(ui, plan.kind, bad.field)}, {"words", says}});
}

void bad_rows(Ui& ui, const CsvPlan& plan) {
  constexpr std::size_t at_once = 20;
  const std::vector<store::BadRow>& bad = plan.result->bad;
  if (bad.empty()) return;
  ui.space(12);
  eyebrow(ui, "csv.bad_rows", ui.word("csv.bad_rows"), 0, 3);
  ui.space(4);
  std::size_t& most = ui.view.rows.try_emplace("csv.bad", at_once).first->second;
  const std::size_t shown = std::min(most, bad.size());
  list(ui, "bad", shown, [&](std::size_t i) {
    text(ui, "row", bad_words(ui, plan, bad[i]),
         {.style = Style::small, .role = NodeRole::text});
    ui.space(4);
  });
  if (shown == bad.size()) return;
  if (small_button(ui, "csv.more", ui.word("acct.more"), {.small = true})) {
    most += at_once;
    ui.frame.again = true;
  }
}

// Which field each column holds.
void mapping(Ui& ui, const CsvPlan& plan) {
  const sheets::Form& form = form_of(plan.kind);
  std::vector<std::string> fields{""}, options{std::string(ui.word("csv.left_out"))};
  for (const sheets::Form& field : form.parts) fields.emplace_back(field.name);
  if (plan.kind != Kind::account) fields.emplace_back(store::account_name);
  for (std::size_t i = 1; i < fields.size(); ++i) {
    options.push_back(field_label(ui, plan.kind, fields[i]));
  }
  eyebrow(ui, "csv.columns", ui.word("csv.columns"), 0, 3);
  ui.space(6);
  const std::vector<std::string>& heads = plan.rows.front().cells;
  const std::size_t across = ui.area.w >= ui.px(520) ? 2 : 1;
  list(
      ui, "columns", plan.columns.size(),
      [&](std::size_t i) {
        const auto found = std::find(fields.begin(), fields.end(), plan.columns[i]);
        const int now = static_cast<int>(found - fields.begin());
        const std::string head = i < heads.size() && !heads[i].empty()
                                     ? heads[i]
                                     : ui.word("csv.column", {{"n", std::to_string(i + 1)}});
        const int picked = select(ui, "field", head, options, now);
        if (picked >= 0) ui.ask(SetCsvColumn{i, fields[static_cast<std::size_t>(picked)]});
        const auto& cells = plan.rows[1].cells;
        const std::string example = i < cells.size() ? short_name(cells[i]) : std::string();
        text(ui, "example", ui.word("csv.example", {{"words", example}}),
             {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
        ui.space(8);
      },
      across, 16);
}

void the_plan(Ui& ui, const CsvPlan& plan) {
  section(ui, "csv.plan", ui.word("csv.plan"), {.line = ui.colours.accent}, [&] {
    which_kind(ui, plan);
    ui.space(10);
    if (plan.result) {
      what_changes(ui, *plan.result);
      bad_rows(ui, plan);
      ui.space(14);
    }
    const int news = plan.result ? plan.result->added + plan.result->changed : 0;
    const std::string does =
        ui.word(news == 1 ? "csv.do_one" : "csv.do", {{"n", std::to_string(news)}});
    const int pressed =
        button_row(ui, {{"csv.do", does, {.look = Press::primary, .off = news == 0}},
                        {"csv.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0) ui.ask(ConfirmCsv{});
    if (pressed == 1) ui.ask(CancelCsv{});
    ui.space(16);
    mapping(ui, plan);
  });
  ui.space(14);
}

}  // namespace

void csv_page(Ui& ui) {
  if (ui.app.csv) the_plan(ui, *ui.app.csv);
  take_out(ui);
  ui.space(14);
  bring_in(ui);
}

}  // namespace askwell::ui
