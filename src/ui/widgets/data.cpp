#include "ui/widgets/data.h"

#include <algorithm>

#include "base/text.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"

namespace askwell::ui {

// ---- tables ------------------------------------------------------------------------------

namespace {

constexpr float cell_padding = 8;

// A row of a table, as high as its highest cell: the first one, a name, is as wide as two.
void table_row(Ui& ui, std::size_t count, NodeRole first, NodeRole other,
               FunctionRef<void(std::size_t)> cell) {
  const float width = ui.area.w / static_cast<float>(count + 1);
  const auto one = [&](std::size_t i) {
    grouped(ui, i == 0 ? first : other, "cell" + std::to_string(i), {}, [&] {
      ui.space(cell_padding);
      inset(ui, cell_padding, [&] { cell(i); });
      ui.space(cell_padding);
    });
  };
  const auto name = [&] { one(0); };
  const auto rest = [&] {
    columns(ui, 0, count - 1, width, [&](std::size_t i) { one(i + 1); });
  };
  columns(ui, 0, {{2 * width, name}, {ui.area.w - 2 * width, rest}});
}

}  // namespace

void table(Ui& ui, std::string_view key, const Table& what) {
  grouped(ui, NodeRole::table, key, what.name, [&] {
    grouped(ui, NodeRole::row, "head", {}, [&] {
      table_row(ui, what.columns.size(), NodeRole::column_header, NodeRole::column_header,
                [&](std::size_t i) {
                  text(ui, "words", what.columns[i],
                       {.style = Style::small_strong,
                        .colour = ui.colours.text_muted,
                        .role = NodeRole::text});
                });
    });
    for (std::size_t row = 0; row < what.rows; ++row) {
      rule(ui, ui.colours.line);
      grouped(ui, NodeRole::row, "row" + std::to_string(row), {}, [&] {
        table_row(ui, what.columns.size(), NodeRole::row_header, NodeRole::cell,
                  [&](std::size_t column) { what.cell(row, column); });
      });
    }
  });
}

// ---- charts ------------------------------------------------------------------------------

namespace {

// Where the middle of the i-th value is, and how high `value` stands.
struct Plot {
  Rect box;
  float step = 0;
  float most = 1;
  float x(std::size_t i) const { return box.x + step * (static_cast<float>(i) + 0.5f); }
  float y(int value) const { return box.bottom() - box.h * static_cast<float>(value) / most; }
};

float step_of(const Chart& what, float width) {
  return width / static_cast<float>(std::max<std::size_t>(what.names.size(), 1));
}

Plot plot_of(const Chart& what, const Rect& box) {
  return {box, step_of(what, box.w), static_cast<float>(std::max(what.most, 1))};
}

void bars(Ui& ui, const Series& series, const Plot& plot) {
  fill(ui, {plot.box.x, plot.box.bottom() - 1, plot.box.w, 1}, ui.colours.line, 0);
  const float width = std::min(plot.step * 0.6f, 48.f);
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    const float top = std::min(plot.y(series.values[i]), plot.box.bottom() - 2);
    const Rect bar{plot.x(i) - width / 2, top, width, plot.box.bottom() - top};
    fill(ui, bar, ui.colours.accent, 4);
    outline(ui, bar, ui.colours.line_strong, 4);
  }
}

// The first series is a whole line with rings, any other one is dashed with full discs.
void one_line(Ui& ui, const Series& series, bool dashed, const Plot& plot) {
  constexpr int dashes = 4;
  const float unit = plot.box.w / 1000;
  std::string path;
  for (std::size_t i = 1; i < series.values.size(); ++i) {
    const float x0 = plot.x(i - 1) - plot.box.x, x1 = plot.x(i) - plot.box.x;
    const float y0 = plot.y(series.values[i - 1]) - plot.box.y;
    const float y1 = plot.y(series.values[i]) - plot.box.y;
    for (int k = 0; k < (dashed ? dashes : 1); ++k) {
      const float from = dashed ? static_cast<float>(k) / dashes : 0;
      const float to = dashed ? from + 0.5f / dashes : 1;
      add_point(path, 'M', (x0 + (x1 - x0) * from) / unit, (y0 + (y1 - y0) * from) / unit);
      add_point(path, 'L', (x0 + (x1 - x0) * to) / unit, (y0 + (y1 - y0) * to) / unit);
    }
  }
  const Colour colour = dashed ? ui.colours.link : ui.colours.text;
  if (!path.empty()) {
    stroke(ui, path, {plot.box.x, plot.box.y, unit}, 2 / unit, colour, 1000);
  }
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    disc(ui, plot.x(i), plot.y(series.values[i]), dashed ? 3 : 5, colour);
    if (!dashed) disc(ui, plot.x(i), plot.y(series.values[i]), 3, ui.colours.surface);
  }
}

// Whether no word of a name is wider than `width`.
bool fits(const Ui& ui, std::string_view name, float width) {
  const std::vector<std::string_view> words = split(name, ' ');
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
    return ui.width_of(word, Style::micro) <= width;
  });
}

// A name that does not fit is left to the table.
void names_below(Ui& ui, const Chart& what, const Plot& plot) {
  ui.space(4);
  columns(ui, 0, what.names.size(), plot.step, [&](std::size_t i) {
    if (!fits(ui, what.names[i], plot.step)) return;
    text(ui, "name" + std::to_string(i), what.names[i],
         {.style = Style::micro,
          .colour = ui.colours.text_muted,
          .role = NodeRole::text,
          .align = Align::centre});
  });
  ui.space(4);
}

// Bars below one another, each under its name and its value: where names have no room below.
void lying_bars(Ui& ui, const Chart& what) {
  const std::vector<int>& values = what.series.front().values;
  const auto words = [&](std::string_view key, std::size_t i, std::string_view said,
                         Align align) {
    text(ui, std::string(key) + std::to_string(i), said,
         {.style = Style::small, .role = NodeRole::text, .align = align});
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string value = std::to_string(values[i]);
    const float room = ui.width_of(value, Style::small) + 8;
    columns(ui, 0,
            {{ui.area.w - room, [&] { words("name", i, what.names[i], Align::begin); }},
             {room, [&] { words("value", i, value, Align::end); }}});
    ui.space(2);
    const float share =
        static_cast<float>(values[i]) / static_cast<float>(std::max(what.most, 1));
    fill_bar(ui, ui.take(ui.px(10)), static_cast<int>(100 * share), ui.colours.accent);
    ui.space(8);
  }
}

// Which line is which: a piece of it before its name.
void line_name(Ui& ui, const Chart& what, std::size_t i) {
  if (what.series.size() < 2) return;
  const float line = ui.type(Style::small).line, piece = ui.px(36);
  one_line(ui, {{}, {0, 0}}, i > 0,
           {{ui.area.x, ui.area.y + line / 2, piece, 1}, piece / 2, 1});
  ui.area.y = within(ui, {ui.area.x + piece + 8, ui.area.y, ui.area.w - piece - 8}, [&] {
    text(ui, "series" + std::to_string(i), what.series[i].name,
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
  });
  ui.space(4);
}

void picture(Ui& ui, const Chart& what) {
  if (what.line) {
    for (std::size_t i = 0; i < what.series.size(); ++i) line_name(ui, what, i);
    ui.space(8);
    const Plot plot = plot_of(what, ui.take(ui.px(120)));
    for (int i = 0; i <= 2; ++i) {
      const float y = plot.box.y + plot.box.h * static_cast<float>(i) / 2;
      fill(ui, {plot.box.x, y, plot.box.w, 1}, ui.colours.line, 0);
    }
    for (std::size_t i = 0; i < what.series.size(); ++i) {
      one_line(ui, what.series[i], i > 0, plot);
    }
    return names_below(ui, what, plot);
  }
  const float step = step_of(what, ui.area.w);
  const auto has_room = [&](const std::string& name) { return fits(ui, name, step); };
  if (what.series.size() == 1 && !std::all_of(what.names.begin(), what.names.end(), has_room)) {
    return lying_bars(ui, what);
  }
  Plot plot;
  for (std::size_t i = 0; i < what.series.size(); ++i) {
    if (what.series.size() > 1) {
      text(ui, "series" + std::to_string(i), what.series[i].name,
           {.style = Style::small, .role = NodeRole::text});
    }
    plot = plot_of(what, ui.take(ui.px(what.series.size() > 1 ? 48 : 140)));
    bars(ui, what.series[i], plot);
    ui.space(6);
  }
  names_below(ui, what, plot);
}

// A row for each name, a column for each series.
void as_a_table(Ui& ui, const Chart& what) {
  std::vector<std::string> columns{std::string(what.heading)};
  for (const Series& one : what.series) columns.push_back(one.name);
  table(ui, "table",
        {what.title, columns, what.names.size(), [&](std::size_t row, std::size_t column) {
           text(ui, "words",
                column == 0 ? what.names[row]
                            : std::to_string(what.series[column - 1].values[row]),
                {.style = Style::small, .role = NodeRole::text});
         }});
}

}  // namespace

void chart(Ui& ui, std::string_view key, const Chart& what) {
  grouped(ui, NodeRole::figure, key, what.title, [&] {
    const NodeId figure = ui.parent();
    bool& table_shown = ui.view.as_table[figure];
    text(ui, "summary", what.summary, {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(8);
    if (table_shown) {
      as_a_table(ui, what);
    } else {
      picture(ui, what);
    }
    ui.space(8);
    if (small_button(ui, "act.table", ui.word(table_shown ? "act.chart" : "act.table"),
                     {.look = Press::quiet, .small = true, .at_left = true})) {
      table_shown = !table_shown;
      ui.frame.again = true;
    }
  });
}

// ---- places on a plane -------------------------------------------------------------------

bool graph_node(Ui& ui, std::string_view key, std::string_view words, std::string_view name,
                const Rect& box, bool chosen) {
  const NodeId node = ui.id(key);
  Node& added = ui.add(NodeRole::button, node, box);
  added.name = name;
  if (chosen) added.flags |= flag_current;
  const bool hovered = ui.frame.hovered == node;
  fill(ui, box, chosen ? ui.colours.select : ui.colours.raised, 12);
  outline(ui, box,
          chosen ? ui.colours.link : (hovered ? ui.colours.line_strong : ui.colours.line), 12,
          chosen ? 2.f : 1.f);
  const Inside inside(ui, node);
  label(ui, "words", words, Style::small_strong, ui.colours.text, box, Align::centre);
  return ui.was_pressed(node);
}

void graph_line(Ui& ui, const Rect& from, const Rect& to, Colour colour) {
  const float top = from.bottom(), middle = (top + to.y) / 2;
  const float a = from.x + from.w / 2, b = to.x + to.w / 2;
  fill(ui, {a - 1, top, 2, middle - top}, colour, 0);
  fill(ui, {std::min(a, b) - 1, middle - 1, std::max(a, b) - std::min(a, b) + 2, 2}, colour, 0);
  fill(ui, {b - 1, middle, 2, to.y - middle}, colour, 0);
}

bool matrix_dot(Ui& ui, std::string_view key, std::string_view words, std::string_view name,
                const Rect& plane, float x, float y, bool chosen) {
  const float side = std::max(44.f, ui.px(44));
  const Rect box{plane.x + x * (plane.w - side), plane.y + (1 - y) * (plane.h - side), side,
                 side};
  const NodeId node = ui.id(key);
  ui.add(NodeRole::button, node, box).name = name;
  const bool hovered = ui.frame.hovered == node;
  disc(ui, box.x + side / 2, box.y + side / 2, side / 2 - 2, ui.colours.surface);
  disc(ui, box.x + side / 2, box.y + side / 2, side / 2 - 4,
       chosen ? ui.colours.accent : (hovered ? ui.colours.primary_hover : ui.colours.primary));
  const Inside inside(ui, node);
  label(ui, "words", words, Style::small_strong,
        chosen ? ui.colours.on_accent : ui.colours.on_primary, box, Align::centre);
  return ui.was_pressed(node);
}

Drag drag(Ui& ui, std::string_view key) {
  const NodeId node = ui.id(key);
  Drag out;
  for (const Edit& edit : ui.frame.edits) {
    const auto words = split(edit.text, ' ');
    if (edit.node != node || words.size() != 3) continue;
    ui.view.dragged = node;
    ui.view.drag_x = static_cast<int>(read_int(words[1], -9999, 9999).value_or(0));
    ui.view.drag_y = static_cast<int>(read_int(words[2], -9999, 9999).value_or(0));
    out.dropped = words[0] == "drop";
  }
  if (ui.view.dragged != node) return {};
  out.held = !out.dropped;
  out.x = static_cast<float>(ui.view.drag_x);
  out.y = static_cast<float>(ui.view.drag_y);
  if (!out.dropped) return out;
  ui.view.dragged = 0;
  ui.frame.again = true;
  return out;
}

// ---- lists -------------------------------------------------------------------------------

bool mark_row(Ui& ui, std::string_view key, Mark what, std::string_view words,
              std::string_view name) {
  const NodeId node = ui.id(key);
  const float side = ui.px(26), left = side + 20;
  const float high = text_height(ui, words, Style::body, ui.area.w - left - 8);
  const Rect box = ui.take(std::max(44.f, high + 16));
  ui.add(NodeRole::button, node, box).name = name;
  if (ui.frame.hovered == node) outline(ui, box, ui.colours.line_strong, 10, 1.5f);
  const Inside inside(ui, node);
  mark(ui, "mark", what, {box.x + 8, box.y + (box.h - side) / 2, side, side});
  const Column column(ui, {box.x + left, box.y + (box.h - high) / 2, box.w - left - 8});
  text(ui, "words", words, {.role = NodeRole::text, .breaks = false});
  return ui.was_pressed(node);
}

bool problem(Ui& ui, std::string_view key, bool error, std::string_view words,
             std::string_view go) {
  icon_text(ui, std::string(key) + ".words", error ? Icon::warning : Icon::info, words,
            Style::body, error ? ui.colours.bad : ui.colours.warn, ui.colours.text,
            NodeRole::text);
  ui.space(4);
  return small_button(ui, key, go, {.look = Press::quiet, .small = true});
}

// ---- calendar ----------------------------------------------------------------------------

namespace {

void calendar_day(Ui& ui, std::string_view key, const CalendarDay& day, const Rect& box) {
  const NodeId node = ui.id(key);
  Node& added = ui.add(NodeRole::grid_cell, node, box);
  added.name = day.name;
  if (day.today) added.flags |= flag_current;
  const float side = std::min(box.w - 4, box.h - 4);
  const Rect round{box.x + (box.w - side) / 2, box.y + 2, side, side};
  fill(ui, round, day.done ? ui.colours.accent : ui.colours.sunken, side);
  if (day.today) outline(ui, round, ui.colours.text, side, 2);
  const Inside inside(ui, node);
  label(ui, "words", day.words, Style::micro,
        day.done ? ui.colours.on_accent : ui.colours.text_muted, round, Align::centre);
}

}  // namespace

void calendar(Ui& ui, std::string_view key, std::string_view name,
              const std::vector<CalendarDay>& days) {
  const float width = std::min(ui.px(48), ui.area.w / 7), height = std::min(width, ui.px(40));
  grouped(ui, NodeRole::grid, key, name, [&] {
    for (std::size_t first = 0; first < days.size(); first += 7) {
      grouped(ui, NodeRole::row, "week" + std::to_string(first), {}, [&] {
        for (std::size_t i = first; i < std::min(first + 7, days.size()); ++i) {
          const float x = ui.area.x + width * static_cast<float>(i - first);
          calendar_day(ui, "day" + std::to_string(i), days[i], {x, ui.area.y, width, height});
        }
        ui.space(height);
      });
    }
  });
}

}  // namespace askwell::ui
