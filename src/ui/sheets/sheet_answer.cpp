// What a worksheet answers: warnings and numbers, each with its reason.
#include <algorithm>

#include "base/text.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/sheet_parts.h"
#include "ui/sheets/why_case.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

std::string name_at(const Ui& ui, const Sheet& sheet, const Cell& in, std::string_view at) {
  for (std::string_view part = at; !part.empty();
       part = part.substr(0, std::min(part.rfind('/'), part.size()))) {
    const Cell* cell = sheets::at_pointer(in, part);
    if (cell == nullptr) continue;
    for (const std::string_view field : {"name", "id", "text", "what", "feature"}) {
      const Cell* name = cell->kind == Cell::Kind::record ? cell->find(field) : nullptr;
      if (name != nullptr && !name->text.empty()) return short_name(name->text);
    }
  }
  return at.empty() ? std::string() : field_words(ui, sheet.name, at);
}

namespace {

constexpr std::size_t most_named = 5;

// One warning, whom or what it is about, the first few by name.
struct Warning {
  std::string_view id;
  std::size_t count = 0;
  std::vector<std::string> names;
};

bool is_hidden(const Sheet& sheet, const sheets::Flag& flag, const Cell& in) {
  constexpr std::size_t few = 20;  // too few accounts for a share of them to mean anything
  return sheet.name == "kaism" && flag.id == "many" && in.list("accounts").size() < few;
}

bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<Warning> warnings(const Ui& ui, const Sheet& sheet, const WorkedSheet& shown,
                              const Names& without) {
  std::vector<Warning> out;
  for (const sheets::Flag& flag : shown.answer.flags) {
    if (is_one_of(without, flag.id) || is_hidden(sheet, flag, shown.in)) continue;
    const auto same = [&](const Warning& one) { return one.id == flag.id; };
    auto found = std::find_if(out.begin(), out.end(), same);
    if (found == out.end()) found = out.insert(out.end(), {flag.id, 0, {}});
    if (flag.at.empty() || ++found->count > most_named) continue;
    found->names.push_back(name_at(ui, sheet, shown.in, flag.at));
  }
  return out;
}

std::string about(const Ui& ui, const Warning& warning) {
  std::string out;
  for (const std::string& name : warning.names) ui.add_to_list(out, name);
  if (warning.count <= most_named) return out;
  return ui.word("acct.and_more",
                 {{"names", out}, {"n", std::to_string(warning.count - most_named)}});
}

}  // namespace

void sheet_warnings(Ui& ui, const Sheet& sheet, const WorkedSheet& shown,
                    const Names& without) {
  const auto all = warnings(ui, sheet, shown, without);
  if (all.empty()) return;
  section(
      ui, "acct.warnings", ui.word("acct.warnings"), {},
      [&] {
        list(ui, "warnings", all.size(), [&](std::size_t i) {
          const Warning& one = all[i];
          ui.space(6);
          const std::string key =
              "sheet." + std::string(sheet.name) + "." + std::string(one.id);
          icon_text(ui, "says", Icon::flag, ui.word(key), Style::body, ui.colours.bad,
                    ui.colours.text, NodeRole::text);
          if (one.count == 0) return;
          ui.area.y =
              within(ui, {ui.area.x + ui.px(28), ui.area.y, ui.area.w - ui.px(28)}, [&] {
                text(ui, "about", about(ui, one),
                     {.style = Style::small,
                      .colour = ui.colours.text_muted,
                      .role = NodeRole::text});
              });
        });
      },
      std::to_string(all.size()));
  ui.space(14);
}

// ---- numbers -------------------------------------------------------------------------------

namespace {

// "rows.share" of "/rows/3/share".
std::string formula_key(const Sheet& sheet, std::string_view at) {
  std::string out = "why." + std::string(sheet.name);
  for (const std::string_view step : split(at, '/')) {
    if (step.empty() || (step.front() >= '0' && step.front() <= '9')) continue;
    out += '.';
    out += step;
  }
  return out;
}

std::string part_words(const Ui& ui, const Sheet& sheet, const sheets::Part& part) {
  const Cell& value = part.value;
  if (value.kind == Cell::Kind::record) return {};
  if (value.kind == Cell::Kind::list) {
    const bool plain = std::all_of(value.items.begin(), value.items.end(), [](const Cell& one) {
      return one.kind != Cell::Kind::record && one.kind != Cell::Kind::list;
    });
    if (!plain || value.items.empty() || value.items.size() > 12) return {};
  }
  std::string label = label_of(ui, "num", sheet.name, part.name);
  if (!ui.app.words().has(label) && label.starts_with("num.")) {
    label = label_of(ui, "in", sheet.name, part.name);
  }
  return ui.word("acct.pair",
                 {{"name", label}, {"value", cell_words(ui, sheet.name, part.name, value)}});
}

// How the number at `at` comes about; false if nothing can be said.
bool has_reason(const Ui& ui, const Sheet& sheet, std::string_view at) {
  return ui.app.words().has(formula_key(sheet, at));
}

void reason(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const std::string& at,
            std::string_view name) {
  const auto why = explain(sheet, shown.in, shown.answer.out, at);
  text(ui, "formula",
       ui.word("acct.formula", {{"name", label_of(ui, "num", sheet.name, at)},
                                {"value", cell_words(ui, sheet.name, name, why.result)},
                                {"words", ui.word(formula_key(sheet, at))}}),
       {.style = Style::small});
  std::string parts;
  for (const sheets::Part& part : why.parts) {
    const std::string words = part_words(ui, sheet, part);
    if (!words.empty()) parts += (parts.empty() ? "" : " · ") + words;
  }
  const std::string sums = case_of(ui, sheet, shown, at);
  if (!sums.empty()) parts = sums;
  if (parts.empty()) return;
  text(ui, "parts", parts, {.style = Style::small, .colour = ui.colours.text_muted});
}

std::string& asked(Ui& ui) { return ui.view.typed["why:" + ui.view.sheet.key]; }

void ask_why(Ui& ui, const std::string& at) {
  asked(ui) = asked(ui) == at ? std::string() : at;
  ui.frame.again = true;
}

bool is_scalar(const Cell& cell) {
  if (cell.kind == Cell::Kind::record) return false;
  if (cell.kind != Cell::Kind::list) return true;
  return std::none_of(cell.items.begin(), cell.items.end(), [](const Cell& one) {
    return one.kind == Cell::Kind::record || one.kind == Cell::Kind::list;
  });
}

void tile_of(Ui& ui, const Sheet& sheet, const Cell& field) {
  const std::string at = "/" + std::string(field.name);
  const std::string label = label_of(ui, "num", sheet.name, at);
  const std::string value = cell_words(ui, sheet.name, field.name, field);
  text(ui, at + ".label", label,
       {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
  text(ui, at + ".value", value,
       {.style = field.kind == Cell::Kind::number ? Style::title : Style::body_strong,
        .role = NodeRole::text});
  if (!has_reason(ui, sheet, at)) return;
  if (small_button(ui, at + ".why", ui.word("acct.why"),
                   {.look = Press::quiet,
                    .small = true,
                    .name = ui.word("acct.why_is", {{"name", label}, {"value", value}}),
                    .at_left = true})) {
    ask_why(ui, at);
  }
}

void tiles(Ui& ui, const Sheet& sheet, const WorkedSheet& shown,
           const std::vector<const Cell*>& fields) {
  const auto across = static_cast<std::size_t>(std::clamp(ui.area.w / ui.px(200), 1.f, 4.f));
  const float width =
      (ui.area.w - 16 * static_cast<float>(across - 1)) / static_cast<float>(across);
  for (std::size_t i = 0; i < fields.size(); i += across) {
    const std::size_t count = std::min(across, fields.size() - i);
    columns(ui, 16, count, width, [&](std::size_t k) { tile_of(ui, sheet, *fields[i + k]); });
    for (std::size_t k = 0; k < count; ++k) {
      const std::string at = "/" + std::string(fields[i + k]->name);
      if (asked(ui) != at) continue;
      card(ui, {.back = ui.colours.accent_soft},
           [&] { reason(ui, sheet, shown, at, fields[i + k]->name); });
    }
    ui.space(12);
  }
}

// A list of records, or a record of them, as rows with the same fields: the first few.
struct Grid {
  std::string at;
  std::vector<std::string> pointers, names;
  std::vector<const Cell*> rows;
  std::vector<std::string_view> columns;
};

Grid grid_of(const Ui& ui, const Sheet& sheet, const Cell& field, std::size_t count,
             const Names& without) {
  Grid grid;
  grid.at = "/" + std::string(field.name);
  for (std::size_t i = 0; i < count; ++i) {
    const Cell& item = field.items[i];
    const bool in_list = field.kind == Cell::Kind::list;
    const std::string at =
        in_list ? sheets::place(grid.at, i) : grid.at + "/" + std::string(item.name);
    const Cell* name = item.find("name");
    if (name == nullptr) name = item.find("id");
    grid.pointers.push_back(at);
    grid.names.push_back(name != nullptr ? cell_words(ui, sheet.name, "", *name)
                         : in_list       ? label_of(ui, "num", sheet.name, at)
                                         : cell_words(ui, sheet.name, "", Cell::of(item.name)));
    grid.rows.push_back(&item);
    for (const Cell& cell : item.items) {
      const bool known =
          std::find(grid.columns.begin(), grid.columns.end(), cell.name) != grid.columns.end();
      if (!known && &cell != name && !is_one_of(without, cell.name))
        grid.columns.push_back(cell.name);
    }
  }
  return grid;
}

std::string cell_of(const Ui& ui, const Sheet& sheet, const Grid& grid, std::size_t row,
                    std::size_t column) {
  const Cell* cell = grid.rows[row]->find(grid.columns[column]);
  return cell == nullptr ? std::string("–")
                         : cell_words(ui, sheet.name, grid.columns[column], *cell);
}

void reasons_of_row(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const Grid& grid,
                    std::size_t row) {
  for (const std::string_view column : grid.columns) {
    const std::string at = grid.pointers[row] + "/" + std::string(column);
    if (!has_reason(ui, sheet, at)) continue;
    grouped(ui, NodeRole::group, at, {}, [&] { reason(ui, sheet, shown, at, column); });
    ui.space(6);
  }
}

bool row_has_reasons(const Ui& ui, const Sheet& sheet, const Grid& grid) {
  return std::any_of(grid.columns.begin(), grid.columns.end(), [&](std::string_view column) {
    return has_reason(ui, sheet, grid.at + "/" + std::string(column));
  });
}

// The heading of a row: asks why its numbers are what they are.
void row_name(Ui& ui, const Sheet& sheet, const Grid& grid, std::size_t row) {
  if (!row_has_reasons(ui, sheet, grid)) {
    return (void)text(ui, "name", grid.names[row],
                      {.style = Style::small_strong, .role = NodeRole::text});
  }
  if (button(ui, "why", grid.names[row],
             {.look = Press::quiet,
              .small = true,
              .name = ui.word("acct.why_row", {{"name", grid.names[row]}}),
              .at_left = true})) {
    ask_why(ui, grid.pointers[row]);
  }
}

void narrow_grid(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const Grid& grid) {
  list(ui, "rows", grid.rows.size(), [&](std::size_t row) {
    if (row > 0) rule(ui, ui.colours.line);
    ui.space(4);
    row_name(ui, sheet, grid, row);
    std::string facts;
    for (std::size_t k = 0; k < grid.columns.size(); ++k) {
      facts += (k == 0 ? "" : " · ") +
               ui.word("acct.pair",
                       {{"name", label_of(ui, "num", sheet.name,
                                          grid.at + "/" + std::string(grid.columns[k]))},
                        {"value", cell_of(ui, sheet, grid, row, k)}});
    }
    text(ui, "facts", facts, {.style = Style::small, .role = NodeRole::text});
    if (asked(ui) == grid.pointers[row]) reasons_of_row(ui, sheet, shown, grid, row);
    ui.space(6);
  });
}

void wide_grid(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const Grid& grid) {
  std::vector<std::string> headings{std::string(ui.word("num.name"))};
  for (const std::string_view column : grid.columns) {
    headings.push_back(label_of(ui, "num", sheet.name, grid.at + "/" + std::string(column)));
  }
  const bool asks = row_has_reasons(ui, sheet, grid);  // then the name is a button
  const auto cell = [&](std::size_t row, std::size_t column) {
    if (column == 0) return row_name(ui, sheet, grid, row);
    if (asks) ui.space((button_height(ui, true) - ui.type(Style::small).line) / 2);
    text(ui, "words", cell_of(ui, sheet, grid, row, column - 1),
         {.style = Style::small, .role = NodeRole::text});
  };
  table(ui, "table",
        {label_of(ui, "num", sheet.name, grid.at), headings, grid.rows.size(), cell});
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    if (asked(ui) != grid.pointers[row]) continue;
    ui.space(8);
    card(ui, {.back = ui.colours.accent_soft}, [&] {
      text(ui, "row", grid.names[row], {.style = Style::body_strong});
      reasons_of_row(ui, sheet, shown, grid, row);
    });
  }
}

void grid_section(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const Cell& field,
                  const Names& without) {
  constexpr std::size_t rows = 40, cells = 200;  // more would be seen to take time
  if (field.items.empty()) return;
  const std::size_t fields = field.items.front().items.size();
  const std::size_t at_once = std::min(rows, cells / std::max<std::size_t>(fields, 1));
  const std::string at = "/" + std::string(field.name);
  std::size_t& most = ui.view.rows.try_emplace(shown.key + at, at_once).first->second;
  const Grid grid = grid_of(ui, sheet, field, std::min(most, field.items.size()), without);
  eyebrow(ui, grid.at, label_of(ui, "num", sheet.name, grid.at), 0, 3);
  ui.space(6);
  grouped(ui, NodeRole::group, grid.at + ".rows", {}, [&] {
    const bool wide = ui.area.w >= ui.px(96) * static_cast<float>(grid.columns.size() + 1);
    wide ? wide_grid(ui, sheet, shown, grid) : narrow_grid(ui, sheet, shown, grid);
    if (most < field.items.size() &&
        small_button(ui, "more", ui.word("acct.more"), {.small = true})) {
      most += at_once;
      ui.frame.again = true;
    }
  });
  ui.space(14);
}

// "A 4 · B 11 · C 25": counts by class.
void counts(Ui& ui, const Sheet& sheet, const Cell& field) {
  const std::string at = "/" + std::string(field.name);
  eyebrow(ui, at, label_of(ui, "num", sheet.name, at), 0, 3);
  ui.space(4);
  std::string out;
  for (const Cell& one : field.items) {
    const std::string name =
        ui.app.words().has("num." + std::string(one.name))
            ? label_of(ui, "num", sheet.name, at + "/" + std::string(one.name))
            : cell_words(ui, sheet.name, "", Cell::of(one.name));
    out += (out.empty() ? "" : " · ") +
           ui.word("acct.pair",
                   {{"name", name}, {"value", cell_words(ui, sheet.name, one.name, one)}});
  }
  text(ui, at + ".counts", out);
  ui.space(14);
}

}  // namespace

void sheet_numbers(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, const Names& without) {
  std::vector<const Cell*> scalars;
  for (const Cell& field : shown.answer.out.items) {
    if (is_scalar(field) && !is_one_of(without, field.name)) scalars.push_back(&field);
  }
  section(ui, "acct.numbers", ui.word("acct.numbers"), {}, [&] {
    tiles(ui, sheet, shown, scalars);
    for (const Cell& field : shown.answer.out.items) {
      if (is_scalar(field) || is_one_of(without, field.name)) continue;
      const bool flat = field.kind == Cell::Kind::record &&
                        std::all_of(field.items.begin(), field.items.end(), is_scalar);
      flat ? counts(ui, sheet, field) : grid_section(ui, sheet, shown, field, without);
    }
  });
  ui.space(14);
}

}  // namespace askwell::ui
