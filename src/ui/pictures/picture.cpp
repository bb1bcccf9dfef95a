#include "ui/pictures/picture.h"

#include "ui/widgets/data.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"

namespace askwell::ui {

namespace {

void row_on_paper(Ui& ui, const std::string& key, const std::vector<std::string>& cells,
                  NodeRole first, NodeRole other) {
  const Rect nowhere{ui.area.x, ui.area.y, 1, 1};
  const NodeId row = ui.id(key);
  ui.add(NodeRole::row, row, nowhere);
  const Inside in_row(ui, row);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const NodeId cell = ui.id("cell" + std::to_string(i));
    ui.add(i == 0 ? first : other, cell, nowhere);
    const Inside in_cell(ui, cell);
    Node& words = ui.add(NodeRole::text, ui.id("words"), nowhere);
    words.text = cells[i];
    words.colour = ui.frame.plain ? ui.colours.text : 0;
  }
}

void as_a_table(Ui& ui, const Picture& what) {
  table(ui, "table",
        {what.title, what.columns, what.rows.size(), [&](std::size_t row, std::size_t column) {
           text(ui, "words", what.rows[row][column],
                {.style = Style::small, .role = NodeRole::text});
         }});
}

}  // namespace

void keep_off_paper(Ui& ui, std::size_t first) {
  for (std::size_t i = first; i < ui.frame.nodes.size(); ++i) {
    if (ui.frame.nodes[i].parent == ui.parent()) ui.frame.nodes[i].flags |= flag_screen;
  }
}

void table_on_paper(Ui& ui, std::string_view key, const Picture& what) {
  const NodeId table = ui.id(key);
  Node& added = ui.add(NodeRole::table, table, {ui.area.x, ui.area.y, 1, 1});
  added.name = what.title;
  added.flags |= flag_print;
  const Inside inside(ui, table);
  row_on_paper(ui, "head", what.columns, NodeRole::column_header, NodeRole::column_header);
  for (std::size_t i = 0; i < what.rows.size(); ++i) {
    row_on_paper(ui, "row" + std::to_string(i), what.rows[i], NodeRole::row_header,
                 NodeRole::cell);
  }
}

void picture(Ui& ui, std::string_view key, const Picture& what, FunctionRef<void()> draw) {
  grouped(ui, NodeRole::figure, key, what.title, [&] {
    const NodeId figure = ui.parent();
    bool& table_shown = ui.view.as_table[figure];
    text(ui, "summary", what.summary, {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(8);
    if (table_shown) {
      as_a_table(ui, what);
    } else {
      const std::size_t first = ui.frame.nodes.size();
      draw();
      keep_off_paper(ui, first);
      if (what.paper) table_on_paper(ui, "paper", what);
    }
    ui.space(8);
    if (small_button(ui, "act.table", ui.word(table_shown ? "act.chart" : "act.table"),
                     {.look = Press::quiet, .small = true, .at_left = true})) {
      table_shown = !table_shown;
      ui.frame.again = true;
    }
  });
}

}  // namespace askwell::ui
