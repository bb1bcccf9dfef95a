// Tables, graphs and calendars: pictures of many values, each with the same in words.
#pragma once

#include "base/function_ref.h"
#include "ui/widgets/show.h"

namespace askwell::ui {

// ---- tables ------------------------------------------------------------------------------

struct Table {
  std::string_view name;
  std::vector<std::string> columns;  // headings; the first is of the row headings
  std::size_t rows = 0;
  // Fills a cell. Column 0 is the heading of the row.
  FunctionRef<void(std::size_t row, std::size_t column)> cell;
};
void table(Ui& ui, std::string_view key, const Table& what);

// ---- places on a plane -------------------------------------------------------------------

// A card of a graph that can be pressed. `name` says all of it.
bool graph_node(Ui& ui, std::string_view key, std::string_view words, std::string_view name,
                const Rect& box, bool chosen);
void graph_line(Ui& ui, const Rect& from, const Rect& to, Colour colour);

// A dot at `x`, `y` of a square (0 to 1, from the lower left) that can be pressed.
bool matrix_dot(Ui& ui, std::string_view key, std::string_view words, std::string_view name,
                const Rect& plane, float x, float y, bool chosen);

// How far whatever has this key, among what is drawn next, is dragged from its place, in CSS
// pixels. Whoever draws it gives its node flag_drag; all that dragging does must be possible by
// keys as well.
struct Drag {
  bool held = false, dropped = false;
  float x = 0, y = 0;
};
Drag drag(Ui& ui, std::string_view key);

// ---- lists -------------------------------------------------------------------------------

// "Turn 5, Blunder, you lost 14: ...": a row of a list that can be pressed.
bool mark_row(Ui& ui, std::string_view key, Mark mark, std::string_view words,
              std::string_view name);

// A fault with its place, and a button that leads there.
bool problem(Ui& ui, std::string_view key, bool error, std::string_view words,
             std::string_view go);

// ---- calendar ----------------------------------------------------------------------------

struct CalendarDay {
  std::string name;   // "21 November, practised"
  std::string words;  // "21"
  bool done = false, today = false;
};
// Weeks of seven days.
void calendar(Ui& ui, std::string_view key, std::string_view name,
              const std::vector<CalendarDay>& days);

}  // namespace askwell::ui
