#include "ui/widgets/show.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/call/coach.h"
#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"

namespace askwell::ui {

void dots(Ui& ui, std::string_view key, std::string_view name, int full, const Rect& box,
          float name_width, std::string_view whose) {
  Node& node = ui.add(NodeRole::meter, ui.id(key), box);
  node.name = whose.empty() ? std::string(name)
                            : ui.word("hint.whose", {{"hint", name}, {"name", whose}});
  node.lo = 0;
  node.hi = 5;
  node.now = full;
  node.value = ui.word("hint.of", {{"name", node.name}, {"n", std::to_string(full)}});
  const Inside inside(ui, node.id);
  label(ui, "name", name, Style::small_strong, ui.colours.text_muted,
        {box.x, box.y, name_width, box.h});
  // Smaller where the name leaves little room.
  const float pitch = std::clamp((box.w - name_width) / 5, ui.px(6), ui.px(15));
  const float side = pitch * 11 / 15;
  const float y = box.y + (box.h - side) / 2;
  for (int i = 0; i < 5; ++i) {
    const Rect dot{box.x + name_width + static_cast<float>(i) * pitch, y, side, side};
    if (i < full) {
      fill(ui, dot, ui.colours.text, side);
    } else {
      outline(ui, dot, ui.colours.line_strong, side, 1.5f);
    }
  }
}

void fill_bar(Ui& ui, const Rect& box, int percent, Colour colour) {
  fill(ui, box, ui.colours.sunken, 999);
  outline(ui, box, ui.colours.line_strong, 999);
  const float full = box.w * static_cast<float>(percent) / 100;
  if (full > 1) fill(ui, {box.x, box.y, std::max(full, box.h), box.h}, colour, 999);
}

namespace {

void describe_share(Ui& ui, Node& node, std::string_view name, int percent) {
  node.name = name;
  node.hi = 100;
  node.now = percent;
  node.value = ui.word("talk.percent", {{"n", std::to_string(percent)}});
}

}  // namespace

void bar(Ui& ui, std::string_view key, std::string_view name, int percent,
         std::string_view words, const Rect& box, Colour colour, int mark) {
  Node& node = ui.add(NodeRole::meter, ui.id(key), box);
  node.name = name;
  node.lo = 0;
  node.hi = 100;
  node.now = percent;
  node.value = words;
  const Inside inside(ui, node.id);
  fill_bar(ui, box, percent, colour);
  if (mark > 0) {
    const float x = box.x + box.w * static_cast<float>(mark) / 100;
    fill(ui, {x - 1, box.y - 3, 2, box.h + 6}, ui.colours.text, 0);
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
    draw_icon(ui, icon, box.x + 10, box.y + 4 + (of.line - ui.px(18)) / 2, ui.px(18), colour);
  }
  {
    const Column column(ui, {box.x + 10 + icon_room, box.y + 4, widest + 1});
    text(ui, key, words,
         {.style = Style::small_strong, .colour = colour, .role = NodeRole::text});
  }
  ui.space(box.h);
}

float chip_at_end(Ui& ui, std::string_view key, std::string_view words, Colour back,
                  Colour colour, float right, float y) {
  const float width = chip_width(ui, words) + 2;
  const Column column(ui, {right - width, y, width});
  chip(ui, key, words, back, colour);
  return width;
}

void progress(Ui& ui, std::string_view key, std::string_view name, int percent,
              const Rect& box) {
  const NodeId node = ui.id(key);
  describe_share(ui, ui.add(NodeRole::progress, node, box), name, percent);
  const Inside inside(ui, node);
  fill_bar(ui, box, percent, ui.colours.good);
}

void ring(Ui& ui, std::string_view key, std::string_view name, int percent, const Rect& box) {
  const NodeId node = ui.id(key);
  describe_share(ui, ui.add(NodeRole::progress, node, box), name, percent);
  outline(ui, box, ui.colours.line, box.w, 6);
  std::string arc;
  const int steps = percent * 48 / 100;
  for (int i = 0; i <= steps; ++i) {
    const float angle = 6.2832f * static_cast<float>(i) / 48;
    add_point(arc, i == 0 ? 'M' : 'L', 60 + 54 * std::sin(angle), 60 - 54 * std::cos(angle));
  }
  const float unit = box.w / 120;
  if (steps > 0) stroke(ui, arc, {box.x, box.y, unit}, 6 / unit, ui.colours.good);
  const Inside inside(ui, node);
  label(ui, "words", ui.word("talk.percent", {{"n", std::to_string(percent)}}),
        Style::small_strong, ui.colours.text, box, Align::centre);
}

void badge(Ui& ui, std::string_view key, int count, const Rect& where) {
  const std::string words = std::to_string(count);
  const float width = std::max(where.h, ui.width_of(words, Style::micro) + 12);
  const Rect box{where.right() - width, where.y, width, where.h};
  fill(ui, box, ui.colours.accent, 999);
  label(ui, key, words, Style::micro, ui.colours.on_accent, box, Align::centre);
}

std::string_view mark_word(const Ui& ui, Mark mark) { return ui.word(key_of(mark)); }

void mark(Ui& ui, std::string_view key, Mark what, const Rect& box) {
  constexpr std::array<std::string_view, 6> signs{"\xe2\x80\xbc", "!", "", "?!", "?", "??"};
  const Palette& c = ui.colours;
  const std::array<Colour, 6> fills{c.mark_best, c.mark_good,    0,
                                    c.mark_slip, c.mark_mistake, c.mark_blunder};
  unseen(ui, key, mark_word(ui, what), box);
  if (what == Mark::fine) {
    outline(ui, box, c.line_strong, 999, 1.5f);
    const float in = box.w * 0.22f;
    draw_icon(ui, Icon::check, box.x + in, box.y + in, box.w - 2 * in, c.text_muted);
    return;
  }
  const auto at = static_cast<std::size_t>(what);
  fill(ui, box, fills[at], 999);
  letters(ui, signs[at], Style::small_strong, c.on_mark, box);
}

bool empty(Ui& ui, std::string_view key, std::string_view words, std::string_view start) {
  text(ui, std::string(key) + ".words", words, {.colour = ui.colours.text_muted});
  ui.space(12);
  return small_button(ui, key, start);
}

}  // namespace askwell::ui
