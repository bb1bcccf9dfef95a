#include "ui/pictures/numbered.h"

#include <algorithm>

#include "ui/widgets/hold.h"

namespace askwell::ui {

Rect number_box(const Ui& ui, float x, float y) {
  const float side = ui.px(22);
  return {x - side / 2, y - side / 2, side, side};
}

void number(Ui& ui, std::size_t n, const Rect& box) {
  fill(ui, box, ui.colours.primary, 999);
  outline(ui, box, ui.colours.surface, 999, 1.5f);
  letters(ui, std::to_string(n), Style::micro, ui.colours.on_primary, box);
}

void numbered_names(Ui& ui, const std::vector<std::string>& names) {
  const auto across = static_cast<std::size_t>(std::clamp(ui.area.w / ui.px(200), 1.f, 4.f));
  const float line = ui.type(Style::small).line;
  list(
      ui, "numbered", names.size(),
      [&](std::size_t i) {
        const Rect box = number_box(ui, ui.area.x + ui.px(11), ui.area.y + line / 2);
        number(ui, i + 1, box);
        const float left = box.w + 8;
        ui.area.y = within(ui, {ui.area.x + left, ui.area.y, ui.area.w - left}, [&] {
          text(ui, "name", names[i], {.style = Style::small, .role = NodeRole::text});
        });
      },
      across, 6);
}

}  // namespace askwell::ui
