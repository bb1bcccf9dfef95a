#include "ui/pictures/scatter.h"

#include <algorithm>

#include "ui/pictures/numbered.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

namespace {

void quarters(Ui& ui, const std::array<std::string, 4>& names, const Rect& box) {
  const float w = box.w / 2, h = box.h / 2;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Rect quarter{box.x + (i % 2 == 1 ? w : 0), box.y + (i > 1 ? h : 0), w, h};
    fill(ui, quarter, i == 1 ? ui.colours.accent_soft : ui.colours.surface, 0);
    outline(ui, quarter, ui.colours.line, 0);
    const float high = text_height(ui, names[i], Style::small_strong, w - 16);
    within(ui, {quarter.x + 8, i > 1 ? quarter.bottom() - high - 6 : quarter.y + 6, w - 16},
           [&] {
             text(ui, "quarter" + std::to_string(i), names[i],
                  {.style = Style::small_strong,
                   .colour = ui.colours.text_muted,
                   .role = NodeRole::text});
           });
  }
}

}  // namespace

void scatter(Ui& ui, const Scatter& what) {
  const Rect box = ui.take(std::min(ui.area.w, ui.px(360)));
  quarters(ui, what.quarters, box);
  std::vector<std::string> names;
  for (std::size_t i = what.dots.size(); i-- > 0;) {  // the first lie on top
    const Dot& dot = what.dots[i];
    const float side = number_box(ui, 0, 0).w;
    const auto x = static_cast<float>(std::clamp(dot.x, 0.0, 1.0));
    const auto y = static_cast<float>(std::clamp(dot.y, 0.0, 1.0));
    const Rect place{box.x + x * (box.w - side), box.y + (1 - y) * (box.h - side), side, side};
    if (i < what.numbered) {
      number(ui, i + 1, place);
      names.insert(names.begin(), dot.name);
    } else {
      disc(ui, place.x + side / 2, place.y + side / 2, 4, ui.colours.text_muted);
    }
  }
  ui.space(10);
  numbered_names(ui, names);
}

}  // namespace askwell::ui
