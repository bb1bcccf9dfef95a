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
