#include "ui/pictures/lamps.h"

#include <algorithm>

#include "ui/widgets/hold.h"

namespace askwell::ui {

namespace {

constexpr float gap = 12;

Colour colour_of(const Ui& ui, Glow glow) {
  switch (glow) {
    case Glow::good:
      return ui.colours.good;
    case Glow::warn:
      return ui.colours.warn;
    case Glow::bad:
      return ui.colours.bad;
    case Glow::dark:
      return ui.colours.sunken;
  }
  return ui.colours.sunken;
}

void bulb(Ui& ui, const Lamp& lamp, const Rect& box) {
  const bool dark = lamp.glow == Glow::dark;
  fill(ui, box, colour_of(ui, lamp.glow), 999);
  if (dark) outline(ui, box, ui.colours.line_strong, 999, 1.5f);
  letters(ui, lamp.sign, Style::small_strong, dark ? ui.colours.text : ui.colours.on_status,
          box);
}

// Answers where its bulb is.
Rect lamp_row(Ui& ui, const Lamp& lamp) {
  const float side = ui.px(30), left = side + 10;
  const float line = ui.type(Style::small_strong).line;
  const Rect box{ui.area.x, ui.area.y, side, side};
  bulb(ui, lamp, box);
  const float words = std::max(0.f, (side - line) / 2);  // the name beside the bulb's middle
  const float end = within(
      ui, {ui.area.x + left, ui.area.y + (lamp.says.empty() ? words : 0), ui.area.w - left},
      [&] {
        text(ui, "name", lamp.name, {.style = Style::small_strong, .role = NodeRole::text});
        if (lamp.says.empty()) return;
        text(ui, "says", lamp.says,
             {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
      });
  ui.area.y = std::max(end, box.bottom());
  return box;
}

}  // namespace

void lamps(Ui& ui, std::string_view key, const std::vector<Lamp>& all) {
  const auto across = static_cast<std::size_t>(std::clamp(ui.area.w / ui.px(170), 1.f, 3.f));
  list(
      ui, key, all.size(), [&](std::size_t i) { lamp_row(ui, all[i]); }, across, gap);
}

void ladder(Ui& ui, std::string_view key, const std::vector<Lamp>& steps) {
  list(ui, key, steps.size(), [&](std::size_t i) {
    const Rect box = lamp_row(ui, steps[i]);
    if (i + 1 == steps.size()) return;
    ui.space(gap);
    fill(ui, {box.x + box.w / 2 - 1, box.bottom(), 2, ui.area.y - box.bottom()},
         ui.colours.line_strong, 0);
  });
}

}  // namespace askwell::ui
