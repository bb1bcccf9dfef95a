// What stands above a call: the way out, the title, the clock, the language, the end.
#include <algorithm>

#include "ui/call/call_parts.h"

namespace askwell::ui {

CallHeader call_header_of(Ui& ui, const Walk& walk, const Rect& box) {
  if (!ui.phone) return {};
  const Scenario& scenario = walk.call.scenario();
  const float side = 44;
  const float clock =
      ui.width_of(ui.word("call.minutes.short", {{"n", "00"}}), Style::small_strong) + 28;
  const float room = box.w - side - 8 - button_width(ui, ui.word("call.end.short")) - 16 -
                     (walk.call.options().clock ? clock : 0);
  const auto fits = [&](float width) {
    return width >= 64 && text_height(ui, said(ui, scenario, scenario.title),
                                      Style::small_strong, width) <= box.h;
  };
  if (fits(room - side - 16)) return {};
  return {.lang = room >= side + 16 && !fits(room - 8), .title = fits(room - 8)};
}

void call_header(Ui& ui, const Walk& walk, const Rect& box, const CallHeader& shown) {
  const Scenario& scenario = walk.call.scenario();
  fill(ui, box, ui.colours.surface, 0);
  fill(ui, {box.x, box.bottom() - 1, box.w, 1}, ui.colours.line, 0);
  const float side = ui.phone ? 44 : std::max(44.f, std::min(ui.px(44), box.h));
  if (icon_button(ui, "call.pause", Icon::back, ui.word("call.pause"),
                  {box.x + 4, box.y + (box.h - side) / 2, side, side})) {
    ui.ask(Go{"#/today"});
  }
  const float high = std::max(44.f, std::min(ui.px(44), box.h - 2));
  float right = box.right() - (ui.phone ? 8 : 20);

  const std::string end(ui.word(ui.phone ? "call.end.short" : "call.end"));
  const float end_width = button_width(ui, end);
  right -= end_width;
  within(ui, {right, box.y + (box.h - button_height(ui, true)) / 2, end_width}, [&] {
    if (button(ui, "call.end", end,
               {.look = Press::danger, .small = true, .name = ui.word("call.end")})) {
      ui.ask(AskToEnd{});
    }
  });
  right -= 8;
  if (ui.phone && shown.lang) {
    right -= side;
    language_button(ui, {right, box.y + (box.h - side) / 2, side, side});
  } else if (!ui.phone) {
    const float width = language_segment_width(ui, true);
    right -= width;
    within(ui, {right, box.y + (box.h - high) / 2, width}, [&] { language_segment(ui, true); });
  }
  right -= 8;
  if (walk.call.options().clock) {
    const std::string left =
        ui.word(ui.phone ? "call.minutes.short" : "call.minutes",
                {{"n", std::to_string(minutes_left(scenario, walk.call.state()))}});
    const float icon = ui.phone ? 0 : ui.px(18) + 6;
    const float width = ui.width_of(left, Style::small_strong) + icon + 20;
    right -= width;
    const float height = ui.px(32);
    const Rect clock{right, box.y + (box.h - height) / 2, width, height};
    const NodeId node = ui.id("call.clock");
    Node& meter = ui.add(NodeRole::group, node, clock);
    meter.name = ui.word("call.clock");
    fill(ui, clock, ui.colours.sunken, 10);
    if (icon > 0) {
      draw_icon(ui, Icon::clock, clock.x + 8, clock.y + (height - ui.px(18)) / 2, ui.px(18),
                ui.colours.text_muted);
    }
    const Inside inside(ui, node);
    label(ui, "words", left, Style::small_strong, ui.colours.text,
          {clock.x + icon, clock.y, clock.w - icon, height}, Align::centre);
  }
  if (!shown.title) return;
  const float left = box.x + 4 + side + 4;
  const float room = right - left - 8;
  const std::string title = said(ui, scenario, scenario.title);
  const Style style = ui.phone ? Style::small_strong : Style::body_strong;
  const float high_enough = text_height(ui, title, style, room);
  const float small = ui.type(Style::micro).line;
  const std::string where =
      ui.word("call.turn", {{"n", std::to_string(walk.call.turns().size() + 1)},
                            {"all", std::to_string(scenario.numbers.moves)}});
  const bool both = high_enough + small <= box.h - 4 && ui.width_of(where, Style::micro) < room;
  const float top = box.y + (box.h - high_enough - (both ? small : 0)) / 2;
  within(ui, {left, top, room}, [&] { heading(ui, "h1", 1, title, style); });
  if (both) {
    label(ui, "turn", where, Style::micro, ui.colours.text_muted,
          {left, top + high_enough, room, small});
  }
}

}  // namespace askwell::ui
