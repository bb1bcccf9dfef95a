#include "ui/pictures/lines.h"

#include <algorithm>
#include <cmath>

#include "ui/pictures/numbered.h"
#include "ui/sheets/figures.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

namespace {

struct Plane {
  Rect box;
  double low = 0, high = 1;
  std::size_t places = 1;

  float x(std::size_t i) const {
    return box.x + box.w * (static_cast<float>(i) + 0.5f) / static_cast<float>(places);
  }
  float y(double value) const {
    return box.bottom() - box.h * static_cast<float>((value - low) / (high - low));
  }
};

void across(Ui& ui, const Plane& plane, double value, Colour colour) {
  const std::string words = short_figure(value);
  const float y = plane.y(value), line = ui.type(Style::micro).line;
  fill(ui, {plane.box.x, y - 1, plane.box.w, value == 0 ? 2.f : 1.f}, colour, 0);
  letters(ui, words, Style::micro, ui.colours.text_muted,
          {plane.box.x, y - line - 1, ui.width_of(words, Style::micro), line});
}

void one_line(Ui& ui, const Plane& plane, const std::vector<double>& values) {
  const float unit = plane.box.w / 1000;
  std::string path;
  for (std::size_t i = 0; i < values.size(); ++i) {
    add_point(path, i == 0 ? 'M' : 'L', (plane.x(i) - plane.box.x) / unit,
              (plane.y(values[i]) - plane.box.y) / unit);
  }
  if (values.size() > 1) {
    stroke(ui, path, {plane.box.x, plane.box.y, unit}, 2 / unit, ui.colours.text, 1000);
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    disc(ui, plane.x(i), plane.y(values[i]), 3, ui.colours.text);
  }
}

// The numbers at the ends: where two would lie over each other, the later one moves up.
void ends(Ui& ui, const Plane& plane, const std::vector<NamedLine>& lines) {
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].values.empty()) continue;
    Rect box = number_box(ui, plane.x(lines[i].values.size() - 1) + ui.px(16),
                          plane.y(lines[i].values.back()));
    for (const Rect& other : taken) {
      const bool over =
          std::fabs(other.x - box.x) < box.w && std::fabs(other.y - box.y) < box.h;
      if (over) box.y = other.y - box.h - 1;
    }
    taken.push_back(box);
    number(ui, i + 1, box);
  }
}

// As many of the places as have room.
void places_below(Ui& ui, const Plane& plane, const std::vector<std::string>& places) {
  const Rect row = ui.take(ui.type(Style::micro).line);
  float free = row.x;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const float width = ui.width_of(places[i], Style::micro) + 8;
    const Rect box{plane.x(i) - width / 2, row.y, width, row.h};
    if (box.x < free || box.right() > row.right()) continue;
    letters(ui, places[i], Style::micro, ui.colours.text_muted, box);
    free = box.right();
  }
}

}  // namespace

void line_chart(Ui& ui, const LineChart& what) {
  double low = 0, high = 0;
  for (const NamedLine& line : what.lines) {
    for (const double value : line.values) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (low == high) high = 1;
  ui.space(ui.type(Style::micro).line);
  const Rect box = ui.take(ui.px(180));
  const float side = ui.px(32);  // where the numbers of lines that last longest stand
  const Plane plane{{box.x, box.y, box.w - side, box.h}, low, high, what.places.size()};
  for (const double value : {low, high}) {
    if (value != 0) across(ui, plane, value, ui.colours.line);
  }
  across(ui, plane, 0, ui.colours.line_strong);
  for (const NamedLine& line : what.lines) one_line(ui, plane, line.values);
  ends(ui, plane, what.lines);
  ui.space(4);
  places_below(ui, plane, what.places);
  ui.space(8);
  std::vector<std::string> names;
  for (const NamedLine& line : what.lines) names.push_back(line.name);
  numbered_names(ui, names);
}

}  // namespace askwell::ui
