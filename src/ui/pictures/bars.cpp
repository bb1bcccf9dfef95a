#include "ui/pictures/bars.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/hold.h"

namespace askwell::ui {

namespace {

void piece(Ui& ui, const Rect& box, bool hollow) {
  fill(ui, box, hollow ? ui.colours.surface : ui.colours.accent, 3);
  outline(ui, box, hollow ? ui.colours.text : ui.colours.line_strong, 3, hollow ? 1.5f : 1);
}

void upright(Ui& ui, float x, const Rect& track, float over) {
  fill(ui, {x - 1, track.y - over, 2, track.h + 2 * over}, ui.colours.text, 0);
}

void one_bar(Ui& ui, const Bars& what, const Span& span, bool hollow) {
  constexpr float least = 3;  // of what is there at all
  const Rect track = ui.take(ui.px(12));
  const double reach = std::max(what.high - what.low, 1e-9);
  const auto x = [&](double value) {
    const double part = std::clamp((value - what.low) / reach, 0.0, 1.0);
    return track.x + track.w * static_cast<float>(part);
  };
  fill(ui, track, ui.colours.sunken, 3);
  outline(ui, track, ui.colours.line, 3);
  if (std::isfinite(span.from) && std::isfinite(span.to) && span.from != span.to) {
    const float left = x(std::min(span.from, span.to)), right = x(std::max(span.from, span.to));
    const float width = std::max(right - left, least);
    piece(ui, {std::min(left, track.right() - width), track.y, width, track.h}, hollow);
  }
  if (what.low < 0) upright(ui, x(0), track, 3);
  for (const double mark : what.marks) upright(ui, x(mark), track, 3);
}

void row(Ui& ui, const Bars& what, const BarRow& bar) {
  const float room = ui.width_of(bar.value, Style::small) + 8;
  const bool beside = room <= ui.area.w / 2;
  const auto name = [&] {
    text(ui, "name", bar.name, {.style = Style::small, .role = NodeRole::text});
  };
  const auto value = [&] {
    text(ui, "value", bar.value,
         {.style = Style::small,
          .role = NodeRole::text,
          .align = beside ? Align::end : Align::begin});
  };
  if (beside) {
    columns(ui, 0, {{ui.area.w - room, name}, {room, value}});
  } else {
    name();
    value();
  }
  ui.space(4);
  for (std::size_t i = 0; i < bar.spans.size(); ++i) {
    if (i > 0) ui.space(3);
    one_bar(ui, what, bar.spans[i], i > 0);
  }
}

// Which bar is which: a piece of it before its name.
void series_name(Ui& ui, const std::string& name, std::size_t i) {
  const float line = ui.type(Style::small).line, wide = ui.px(24), high = ui.px(12);
  piece(ui, {ui.area.x, ui.area.y + (line - high) / 2, wide, high}, i > 0);
  ui.area.y = within(ui, {ui.area.x + wide + 8, ui.area.y, ui.area.w - wide - 8}, [&] {
    text(ui, "series" + std::to_string(i), name,
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
  });
  ui.space(4);
}

}  // namespace

void bars(Ui& ui, const Bars& what) {
  for (std::size_t i = 0; i < what.series.size(); ++i) series_name(ui, what.series[i], i);
  if (!what.series.empty()) ui.space(4);
  list(ui, "bars", what.rows.size(), [&](std::size_t i) {
    if (i > 0) ui.space(10);
    row(ui, what, what.rows[i]);
  });
}

}  // namespace askwell::ui
