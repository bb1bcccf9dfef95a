#include <algorithm>

#include "ui/widgets.h"

namespace askwell::ui {

bool dialog(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content) {
  const Rect all{0, 0, ui.frame.env.width, ui.frame.env.height};
  const NodeId node = ui.id(key);
  const NodeId scroll = [&] {
    const Inside inside(ui, node);
    return ui.id("content");
  }();
  // As high as its content was last time.
  const float bar = std::max(44.f, ui.px(44)) + 8;
  const float inner = std::max(80.f, ui.view.scrolled[scroll].content);
  const float width = std::min(all.w - 32, std::max(480.f, ui.px(480)));
  const float height = std::min(all.h - 32, inner + bar);
  const Rect box{(all.w - width) / 2, (all.h - height) / 2, width, height};
  Node& sheet = ui.add(NodeRole::dialog, node, box);
  sheet.name = title;
  const Inside inside(ui, node);
  sheet.value = std::to_string(ui.id("act.close"));
  fill(ui, all, 0x80000000, 0);
  fill(ui, box, ui.colours.raised, 20);
  outline(ui, box, ui.colours.line_strong, 20);
  const float side = std::max(44.f, ui.px(44));
  const Rect close{box.right() - side - 8, box.y + 8, side, side};
  const bool open = !icon_button(ui, "act.close", Icon::close, ui.word("act.close"), close);
  within(ui,
         {box.x + 20, box.y + 8 + (side - ui.type(Style::heading).line) / 2, box.w - side - 36},
         [&] { heading(ui, "title", 2, title, Style::heading); });
  scroller(ui, "content", "", {box.x, box.y + bar, box.w, box.h - bar}, false, [&] {
    inset(ui, 20, content);
    ui.space(20);
  });
  return open;
}

}  // namespace askwell::ui
