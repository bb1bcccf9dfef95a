#include "ui/pictures/chart.h"

#include <algorithm>

#include "base/text.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/show.h"

namespace askwell::ui {

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

void draw(Ui& ui, const Chart& what) {
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

}  // namespace

void chart(Ui& ui, std::string_view key, const Chart& what) {
  Picture shown{what.title, what.summary, {std::string(what.heading)}, {}, what.paper};
  for (const Series& one : what.series) shown.columns.push_back(one.name);
  for (std::size_t i = 0; i < what.names.size(); ++i) {
    std::vector<std::string> row{what.names[i]};
    for (const Series& one : what.series) row.push_back(std::to_string(one.values[i]));
    shown.rows.push_back(std::move(row));
  }
  picture(ui, key, shown, [&] { draw(ui, what); });
}

}  // namespace askwell::ui
