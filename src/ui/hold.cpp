#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace askwell::ui {

float within(Ui& ui, Area area, FunctionRef<void()> content) {
  const Column column(ui, area);
  content();
  return ui.area.y;
}

void inset(Ui& ui, float side, FunctionRef<void()> content) {
  ui.area.y = within(ui, {ui.area.x + side, ui.area.y, ui.area.w - 2 * side}, content);
}

void columns(Ui& ui, float gap, std::initializer_list<Part> parts) {
  float x = ui.area.x, bottom = ui.area.y;
  for (const Part& part : parts) {
    bottom = std::max(bottom, within(ui, {x, ui.area.y, part.width}, part.content));
    x += part.width + gap;
  }
  ui.area.y = bottom;
}

void columns(Ui& ui, float gap, std::size_t count, float width,
             FunctionRef<void(std::size_t)> content) {
  float x = ui.area.x, bottom = ui.area.y;
  for (std::size_t i = 0; i < count; ++i) {
    bottom = std::max(bottom, within(ui, {x, ui.area.y, width}, [&] { content(i); }));
    x += width + gap;
  }
  ui.area.y = bottom;
}

void list(Ui& ui, std::string_view key, std::size_t count,
          FunctionRef<void(std::size_t)> item) {
  const NodeId node = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  const float top = ui.area.y;
  ui.add(NodeRole::list, node, {ui.area.x, top, ui.area.w, 0});
  const Inside inside(ui, node);
  for (std::size_t i = 0; i < count; ++i) {
    const NodeId one = ui.id("item" + std::to_string(i));
    const std::size_t item_at = ui.frame.nodes.size();
    const float start = ui.area.y;
    ui.add(NodeRole::list_item, one, {ui.area.x, start, ui.area.w, 0});
    const Inside in_item(ui, one);
    item(i);
    ui.frame.nodes[item_at].h = ui.area.y - start;
  }
  ui.frame.nodes[at].h = ui.area.y - top;
}

Rect card(Ui& ui, const CardLook& look, FunctionRef<void()> content) {
  const Area outer = ui.area;
  const float pad = look.padding;
  // The content is painted first and its height known then; the sheet goes below it.
  ImDrawListSplitter layers;
  layers.Split(&ui.paint, 2);
  layers.SetCurrentChannel(&ui.paint, 1);
  const float bottom =
      within(ui, {outer.x + pad, outer.y + pad, outer.w - 2 * pad}, content) + pad;
  const Rect box{outer.x, outer.y, outer.w, std::max(bottom - outer.y, look.min_height)};
  layers.SetCurrentChannel(&ui.paint, 0);
  if (ui.visible(box)) {
    const Colour line = look.line == 0 ? ui.colours.line : look.line;
    if (look.raised) fill(ui, {box.x, box.y + 3, box.w, box.h}, ui.colours.line, look.radius);
    fill(ui, box, look.back == 0 ? ui.colours.surface : look.back, look.radius);
    outline(ui, box, line, look.radius);
  }
  layers.Merge(&ui.paint);
  ui.space(box.h + (look.raised ? 3 : 0));
  return box;
}

void scroller(Ui& ui, std::string_view key, std::string_view name, const Rect& box, bool stick,
              FunctionRef<void()> content) {
  const NodeId node = ui.id(key);
  Scrolled& state = ui.view.scrolled[node];
  for (const Scroll& scroll : ui.frame.scrolled) {
    if (scroll.node != node) continue;
    const float most = std::max(0.f, state.content - box.h);
    state.top = std::clamp(scroll.top, 0.f, most);
    state.at_end = state.top >= std::min(most, state.end) - 2;
  }

  const std::size_t at = ui.frame.nodes.size();
  ui.add(NodeRole::scroller, node, box).name = name;
  ui.push_clip(box);
  ui.open(node);
  const float painted = state.top;
  ui.must_show = 0;
  const float start = box.y - std::round(painted);
  const float drawn = within(ui, {box.x, start, box.w}, content) - start;
  ui.close();
  ui.pop_clip();

  const float most = std::max(0.f, drawn - box.h);
  // The end, unless that would push out what must show.
  state.end = ui.must_show == 0 ? most : std::min(most, ui.must_show - start);
  const float wanted = stick && state.at_end ? state.end : std::min(painted, most);
  if (drawn != state.content || wanted != painted) ui.frame.again = true;
  state.content = drawn;
  state.top = wanted;
  ui.frame.nodes[at].scroll = painted;
  ui.frame.nodes[at].content_height = drawn;

  // A slim bar shows that there is more.
  if (most > 1) {
    const float track = box.h - 8;
    const float length = std::max(24.f, track * box.h / drawn);
    const float y = box.y + 4 + (track - length) * (painted / most);
    fill(ui, {box.right() - 7, y, 4, length}, faded(ui.colours.line_strong, 0.7f), 2);
  }
}

void section(Ui& ui, std::string_view key, std::string_view title, const CardLook& look,
             FunctionRef<void()> content, std::string_view aside) {
  const NodeId node = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  ui.add(NodeRole::region, node, {ui.area.x, ui.area.y, ui.area.w, 0}).name = title;
  const Inside inside(ui, node);
  const Rect box = card(ui, look, [&] {
    if (!aside.empty()) {
      const Type of = ui.type(Style::heading);
      label(ui, "aside", aside, Style::small, ui.colours.text_muted,
            {ui.area.x, ui.area.y, ui.area.w, of.line}, Align::end);
    }
    heading(ui, "title", 2, title, Style::heading);
    ui.space(8);
    content();
  });
  ui.frame.nodes[at].h = box.h;
}

void dots(Ui& ui, std::string_view key, std::string_view name, int full, const Rect& box,
          float name_width) {
  Node& node = ui.add(NodeRole::meter, ui.id(key), box);
  node.name = name;
  node.lo = 0;
  node.hi = 5;
  node.now = full;
  node.value = ui.word("hint.of", {{"name", std::string(name)}, {"n", std::to_string(full)}});
  const Inside inside(ui, node.id);
  label(ui, "name", name, Style::small_strong, ui.colours.text_muted,
        {box.x, box.y, name_width, box.h});
  const float side = ui.px(11), gap = ui.px(4);
  const float y = box.y + box.h / 2;
  for (int i = 0; i < 5; ++i) {
    const float x = box.x + name_width + static_cast<float>(i) * (side + gap) + side / 2;
    if (i < full) {
      ui.paint.AddCircleFilled({x, y}, side / 2, ui.colours.text, 16);
    } else {
      ui.paint.AddCircle({x, y}, side / 2 - 0.75f, ui.colours.line_strong, 16, 1.5f);
    }
  }
}

void bar(Ui& ui, std::string_view key, std::string_view name, int percent,
         std::string_view words, const Rect& box, Colour colour, int mark) {
  Node& node = ui.add(NodeRole::meter, ui.id(key), box);
  node.name = name;
  node.lo = 0;
  node.hi = 100;
  node.now = percent;
  node.value = words;
  fill(ui, box, ui.colours.sunken, 999);
  outline(ui, box, ui.colours.line_strong, 999);
  const float full = box.w * static_cast<float>(percent) / 100;
  if (full > 1) fill(ui, {box.x, box.y, std::max(full, box.h), box.h}, colour, 999);
  if (mark > 0) {
    const float x = box.x + box.w * static_cast<float>(mark) / 100;
    ui.paint.AddLine({x, box.y - 3}, {x, box.bottom() + 3}, ui.colours.text, 1.5f);
  }
}

float chip_width(Ui& ui, std::string_view words, Icon icon) {
  return ui.width_of(words, Style::small_strong) + 20 +
         (icon == Icon::none ? 0 : ui.px(18) + 6);
}

void chip(Ui& ui, std::string_view key, std::string_view words, Colour back, Colour colour,
          Icon icon) {
  const float icon_room = icon == Icon::none ? 0 : ui.px(18) + 6;
  const float room = ui.area.w - 20 - icon_room;
  const auto& lines = ui.lines(words, Style::small_strong, room);
  const Type of = ui.type(Style::small_strong);
  float widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width);
  const Rect box{ui.area.x, ui.area.y, widest + 21 + icon_room,
                 static_cast<float>(lines.size()) * of.line + 8};
  if (ui.visible(box)) {
    fill(ui, box, back, 8);
    if (ui.shade == Scheme::contrast) outline(ui, box, ui.colours.line, 8);
    draw_icon(ui.paint, icon, box.x + 10, box.y + 4 + (of.line - ui.px(18)) / 2, ui.px(18),
              colour);
  }
  {
    const Column column(ui, {box.x + 10 + icon_room, box.y + 4, widest + 1});
    text(ui, key, words,
         {.style = Style::small_strong, .colour = colour, .role = NodeRole::text});
  }
  ui.space(box.h);
}

}  // namespace askwell::ui
