#include "ui/widgets/hold.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/press.h"

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

void grouped(Ui& ui, NodeRole role, std::string_view key, std::string_view name,
             FunctionRef<void()> content) {
  const NodeId node = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  const float top = ui.area.y;
  ui.add(role, node, {ui.area.x, top, ui.area.w, 0}).name = name;
  const Inside inside(ui, node);
  content();
  ui.frame.nodes[at].h = ui.area.y - top;
}

void list(Ui& ui, std::string_view key, std::size_t count, FunctionRef<void(std::size_t)> item,
          std::size_t across, float gap) {
  const float width =
      (ui.area.w - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
  grouped(ui, NodeRole::list, key, {}, [&] {
    for (std::size_t i = 0; i < count; i += across) {
      columns(ui, gap, std::min(across, count - i), width, [&](std::size_t k) {
        grouped(ui, NodeRole::list_item, "item" + std::to_string(i + k), {},
                [&] { item(i + k); });
      });
      if (i + across < count) ui.space(gap);
    }
  });
}

Rect card(Ui& ui, const CardLook& look, FunctionRef<void()> content) {
  constexpr float shadow = 3;
  const Area outer = ui.area;
  const float pad = look.padding;
  const auto first = static_cast<std::ptrdiff_t>(ui.frame.nodes.size());
  // The content is painted first and its height known then; the sheet goes below it.
  ImDrawListSplitter layers;
  layers.Split(&ui.paint, 2);
  layers.SetCurrentChannel(&ui.paint, 1);
  const float bottom =
      within(ui, {outer.x + pad, outer.y + pad, outer.w - 2 * pad}, content) + pad;
  const Rect box{outer.x, outer.y, outer.w, std::max(bottom - outer.y, look.min_height)};
  layers.SetCurrentChannel(&ui.paint, 0);
  const auto shapes = static_cast<std::ptrdiff_t>(ui.frame.nodes.size());
  if (ui.visible(box)) {
    const Colour line = look.line == 0 ? ui.colours.line : look.line;
    if (look.raised) {  // what is below the sheet can not be seen and is not painted
      const float h = std::min(box.h, 2 * look.radius + shadow);
      fill(ui, {box.x, box.bottom() + shadow - h, box.w, h}, ui.colours.line, look.radius);
    }
    fill(ui, box, look.back == 0 ? ui.colours.surface : look.back, look.radius);
    outline(ui, box, line, look.radius);
  }
  layers.Merge(&ui.paint);
  auto& nodes = ui.frame.nodes;
  std::rotate(nodes.begin() + first, nodes.begin() + shapes, nodes.end());
  ui.space(box.h + (look.raised ? shadow : 0));
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
  if (most > 1 && !ui.frame.plain) {
    const float track = box.h - 8;
    const float length = std::max(24.f, track * box.h / drawn);
    const float y = box.y + 4 + (track - length) * (painted / most);
    fill(ui, {box.right() - 7, y, 4, length}, faded(ui.colours.line_strong, 0.7f), 2);
  }
}

namespace {

// An h2 with something small at the end of its line, or below it.
void section_title(Ui& ui, std::string_view title, std::string_view aside) {
  const Rect line{ui.area.x, ui.area.y, ui.area.w, ui.type(Style::heading).line};
  const float both = ui.width_of(title, Style::heading) + ui.width_of(aside, Style::small);
  heading(ui, "title", 2, title, Style::heading);
  if (!aside.empty() && both + 12 <= ui.area.w) {
    label(ui, "aside", aside, Style::small, ui.colours.text_muted, line, Align::end);
  } else if (!aside.empty()) {
    text(ui, "aside", aside, {.style = Style::small, .colour = ui.colours.text_muted});
  }
  ui.space(8);
}

}  // namespace

void bare_section(Ui& ui, std::string_view key, std::string_view title,
                  FunctionRef<void()> content, std::string_view aside) {
  grouped(ui, NodeRole::region, key, title, [&] {
    section_title(ui, title, aside);
    content();
  });
}

void section(Ui& ui, std::string_view key, std::string_view title, const CardLook& look,
             FunctionRef<void()> content, std::string_view aside) {
  grouped(ui, NodeRole::region, key, title, [&] {
    card(ui, look, [&] {
      section_title(ui, title, aside);
      content();
    });
  });
}

// ---- over everything ---------------------------------------------------------------------

namespace {

constexpr float sheet_time = 0.18f;
constexpr Colour veil = 0x73000000;

float dialog_padding(const Ui& ui) { return ui.phone ? 16 : 20; }

// How high the title of a dialog is that is so wide, with Close beside it.
float head_height(Ui& ui, std::string_view title, float width) {
  const float side = std::max(44.f, ui.px(44));
  const float words =
      text_height(ui, title, Style::heading, width - dialog_padding(ui) - side - 12);
  return std::max(side, words + 16) + 8;
}

// The frame of a dialog in `box`: its ground, title and Close. Content is laid out by
// `content`, in a scroller below them. False once Close was pressed.
bool over_all(Ui& ui, NodeId node, std::string_view title, const Rect& box, float radius,
              FunctionRef<void()> content) {
  const std::size_t at = ui.frame.nodes.size();
  ui.add(NodeRole::dialog, node, box).name = title;
  const Inside inside(ui, node);
  ui.frame.nodes[at].value = std::to_string(ui.id("act.close"));
  if (box.w < ui.frame.env.width) {
    fill(ui, {0, 0, ui.frame.env.width, ui.frame.env.height}, veil, 0);
  }
  fill(ui, box, ui.colours.bg, radius);
  if (radius > 0) outline(ui, box, ui.colours.line_strong, radius);
  const float side = std::max(44.f, ui.px(44)), pad = dialog_padding(ui);
  const float head = head_height(ui, title, box.w);
  within(ui, {box.x + pad, box.y + 12, box.w - pad - side - 12},
         [&] { heading(ui, "title", 2, title, Style::heading); });
  const bool closed = icon_button(ui, "act.close", Icon::close, ui.word("act.close"),
                                  {box.right() - side - 8, box.y + 4, side, side});
  scroller(ui, "content", "", {box.x, box.y + head, box.w, box.h - head}, false, [&] {
    ui.space(4);
    inset(ui, pad, content);
    ui.space(pad);
  });
  if (closed) ui.frame.again = true;
  return !closed;
}

}  // namespace

bool sheet(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content) {
  const Rect all{0, 0, ui.frame.env.width, ui.frame.env.height};
  const NodeId node = ui.id(key);
  const float slide = ui.moving(node, 0, sheet_time, 48);
  if (ui.phone) {
    return over_all(ui, node, title, {0, slide, all.w, all.h - slide}, 0, content);
  }
  const float width = std::min(all.w, ui.px(420));
  return over_all(ui, node, title, {all.w - width + slide, 0, width - slide, all.h}, 0,
                  content);
}

bool dialog(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content) {
  const Rect all{0, 0, ui.frame.env.width, ui.frame.env.height};
  const NodeId node = ui.id(key);
  const float width = std::min(all.w - 32, ui.px(480));
  // As high as its content was last time.
  const NodeId scroll = [&] {
    const Inside inside(ui, node);
    return ui.id("content");
  }();
  const float inner = std::max(80.f, ui.view.scrolled[scroll].content);
  const float height = std::min(all.h - 32, inner + head_height(ui, title, width));
  return over_all(ui, node, title, {(all.w - width) / 2, (all.h - height) / 2, width, height},
                  20, content);
}

ToastPress toast(Ui& ui, std::string_view key, std::string_view words, std::string_view action,
                 const Rect& box) {
  const float width = std::min(box.w - 32, 560.f);
  const float close = std::max(44.f, ui.px(44));
  const std::string does(action.empty() ? std::string_view() : ui.word(action));
  const float does_width = action.empty() ? 0 : button_width(ui, does) + 8;
  const float room = width - 32 - close - does_width;
  const float high = text_height(ui, words, Style::body, room);
  const float height = std::max(close + 8, high + 28);
  const Rect sheet{box.x + (box.w - width) / 2, box.bottom() - height - 16, width, height};
  const NodeId node = ui.id(key);
  ui.add(NodeRole::status, node, sheet).name = ui.word("lm.status");
  const Inside inside(ui, node);
  fill(ui, {sheet.x, sheet.y + 4, sheet.w, sheet.h}, ui.colours.shadow, 14);
  fill(ui, sheet, ui.colours.raised, 14);
  outline(ui, sheet, ui.colours.line_strong, 14);
  within(ui, {sheet.x + 16, sheet.y + (sheet.h - high) / 2, room},
         [&] { text(ui, "words", words); });
  ToastPress press = ToastPress::none;
  if (!action.empty()) {
    const Area at{sheet.right() - close - does_width - 8,
                  sheet.y + (sheet.h - button_height(ui, true)) / 2, does_width - 8};
    within(ui, at, [&] {
      if (button(ui, action, does, {.small = true})) press = ToastPress::action;
    });
  }
  const Rect where{sheet.right() - close - 6, sheet.y + (sheet.h - close) / 2, close, close};
  if (icon_button(ui, "act.close", Icon::close, ui.word("act.close"), where)) {
    press = ToastPress::close;
  }
  return press;
}

}  // namespace askwell::ui
