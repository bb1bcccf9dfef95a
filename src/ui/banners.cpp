#include <algorithm>

#include "ui/screens.h"

namespace askwell::ui {

float reading_banner(Ui& ui, const Rect& box) {
  if (!ui.app.reading) return 0;
  const float side = ui.phone ? 16 : 32;
  const float width = std::min(box.w - 2 * side, 760.f);
  const std::string_view words = ui.word("reading.says");
  const std::string_view here = ui.word("reading.here");
  const float press = std::max(44.f, button_width(ui, here));
  const bool beside = width - press >= ui.px(260);
  const float room = beside ? width - press - 16 : width;
  const float high = text_height(ui, words, Style::small_strong, room);
  const float low = button_height(ui, true);
  const float height = 16 + (beside ? std::max(high, low) : high + 8 + low);
  const Rect bar{box.x, box.y, box.w, height};
  const float left = box.x + (box.w - width) / 2;
  const NodeId node = ui.id("reading");
  ui.add(NodeRole::region, node, bar).name = ui.word("reading.title");
  const Inside inside(ui, node);
  fill(ui, bar, ui.colours.warn_soft, 0);
  fill(ui, {bar.x, bar.bottom() - 1, bar.w, 1}, ui.colours.warn, 0);
  const float top = beside ? bar.y + (height - high) / 2 : bar.y + 8;
  within(ui, {left, top, room},
         [&] { text(ui, "says", words, {.style = Style::small_strong}); });
  const Area at = beside ? Area{left + width - press, bar.y + (height - low) / 2, press}
                         : Area{left, top + high + 8, width};
  within(ui, at, [&] {
    if (button(ui, "here", here, {.small = true})) ui.ask(WorkHere{});
  });
  return height;
}

float work_banner(Ui& ui, const Rect& box) {
  const App& app = ui.app;
  const Chore* chore = app.chores.empty() ? nullptr : app.chores.front().get();
  const int percent = chore == nullptr ? app.opening.percent : chore->percent();
  std::string_view does;
  if (chore != nullptr) {
    does = chore->does();
  } else if (percent > 0) {
    does = reads_stores;
  }
  if (ui.view.works != does && !does.empty())
    ui.frame.announcements.emplace_back(ui.word(does));
  ui.view.works = does;
  if (does.empty()) return 0;
  const float side = ui.phone ? 16 : 32;
  const float width = std::min(box.w - 2 * side, 760.f);
  const float left = box.x + (box.w - width) / 2;
  const float words = text_height(ui, ui.word(does), Style::small_strong, width);
  const float bar = ui.px(8), height = 8 + words + 6 + bar + 10;
  fill(ui, {box.x, box.y, box.w, height}, ui.colours.surface, 0);
  fill(ui, {box.x, box.y + height - 1, box.w, 1}, ui.colours.line, 0);
  within(ui, {left, box.y + 8, width}, [&] {
    text(ui, "works", ui.word(does), {.style = Style::small_strong});
    ui.space(6);
    progress(ui, "progress", ui.word(does), percent, ui.take(bar));
  });
  return height;
}

}  // namespace askwell::ui
