#include "ui/pictures/heat_map.h"

#include <algorithm>

#include "ui/widgets/words.h"

namespace askwell::ui {

namespace {

void cell(Ui& ui, int count, int most, const Rect& box) {
  const bool strong = 2 * count > most;
  const Rect inner{box.x + 2, box.y + 2, box.w - 4, box.h - 4};
  fill(ui, inner,
       count == 0 ? ui.colours.sunken
       : strong   ? ui.colours.accent
                  : ui.colours.accent_soft,
       6);
  outline(ui, inner, count == 0 ? ui.colours.line : ui.colours.line_strong, 6);
  letters(ui, std::to_string(count), strong ? Style::small_strong : Style::small,
          count == 0 ? ui.colours.text_muted
          : strong   ? ui.colours.on_accent
                     : ui.colours.text,
          inner);
}

}  // namespace

void heat_map(Ui& ui, const HeatMap& what) {
  int most = 0;
  float left = 0;
  for (const std::vector<int>& row : what.counts) {
    most = std::max(most, *std::max_element(row.begin(), row.end()));
  }
  for (const std::string& name : what.rows) {
    left = std::max(left, ui.width_of(name, Style::micro) + 8);
  }
  const float room = std::min(ui.area.w, ui.px(560)) - left;
  const float width = room / static_cast<float>(what.columns.size()), height = ui.px(40);
  for (std::size_t y = 0; y < what.rows.size(); ++y) {
    const Rect row = ui.take(height);
    letters(ui, what.rows[y], Style::micro, ui.colours.text_muted, {row.x, row.y, left, row.h});
    for (std::size_t x = 0; x < what.columns.size(); ++x) {
      cell(ui, what.counts[y][x], most,
           {row.x + left + width * static_cast<float>(x), row.y, width, height});
    }
  }
  const Rect below = ui.take(ui.type(Style::micro).line);
  for (std::size_t x = 0; x < what.columns.size(); ++x) {
    letters(ui, what.columns[x], Style::micro, ui.colours.text_muted,
            {below.x + left + width * static_cast<float>(x), below.y, width, below.h});
  }
}

}  // namespace askwell::ui
