#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets/words.h"

namespace askwell::ui {

namespace {

float start_of(const Rect& box, float width, Align align) {
  if (align == Align::centre) return box.x + (box.w - width) / 2;
  return align == Align::end ? box.right() - width : box.x;
}

void paint_line(Ui& ui, std::string_view words, const Type& of, float x, float y,
                Colour colour) {
  if (ui.frame.plain) return;  // the page shows its words itself
  words = ui.canvas.glyphs(words);
  ui.paint.AddText(&ui.canvas.font(of.strong), of.size, {x, y + (of.line - of.size) / 2},
                   colour, words.data(), words.data() + words.size());
}

float measure(Ui& ui, std::string_view words, Style style) { return ui.width_of(words, style); }

// Underlines the part of a line that lies in [from, to) of the whole text.
void underline(Ui& ui, std::string_view words, const TextLine& line, std::size_t from,
               std::size_t to, Style style, float x, float y) {
  const std::size_t begin = std::max(line.begin, from), end = std::min(line.end, to);
  if (begin >= end) return;
  const float left = measure(ui, words.substr(line.begin, begin - line.begin), style);
  std::string_view part = words.substr(begin, end - begin);
  while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
  const float bottom = y + ui.type(style).line - 1;
  fill(ui, {x + left, bottom - 3, measure(ui, part, style), 3}, ui.colours.accent, 0);
}

}  // namespace

float text_height(Ui& ui, std::string_view words, Style style, float width, float indent) {
  return static_cast<float>(ui.lines(words, style, width, indent).size()) * ui.type(style).line;
}

Rect text(Ui& ui, std::string_view key, std::string_view words, const TextLook& how) {
  const Type of = ui.type(how.style);
  const auto& lines = ui.lines(words, how.style, ui.area.w, how.indent);
  const Rect box = ui.take(static_cast<float>(lines.size()) * of.line);
  const Colour colour = how.colour == 0 ? ui.colours.text : how.colour;

  Node& node = ui.add(how.role, ui.id(key), box);
  node.level = static_cast<std::uint8_t>(how.level);
  node.text = how.breaks ? with_breaks(words, lines) : std::string(words);
  node.size = of.size;
  node.line = of.line;
  node.indent = how.indent;
  node.name = how.name;
  node.colour = ui.frame.plain ? colour : 0;
  if (of.strong) node.flags |= flag_strong;
  if (how.align == Align::centre) node.flags |= flag_centred;
  if (how.align == Align::end) node.flags |= flag_end_aligned;

  if (!ui.visible(box)) return box;
  const std::size_t from = how.marked.empty() ? words.size() : words.find(how.marked);
  float y = box.y;
  float indent = how.indent;
  for (const TextLine& line : lines) {
    const float x = start_of(box, line.width, how.align) + indent;
    if (from < words.size()) {
      underline(ui, words, line, from, from + how.marked.size(), how.style, x, y);
    }
    paint_line(ui, words.substr(line.begin, line.end - line.begin), of, x, y, colour);
    y += of.line;
    indent = 0;
  }
  return box;
}

void label(Ui& ui, std::string_view key, std::string_view words, Style style, Colour colour,
           const Rect& box, Align align) {
  const Type of = ui.type(style);
  const float width = measure(ui, words, style);
  const Rect ink{start_of(box, width, align), box.y + (box.h - of.line) / 2, width, of.line};
  // A little room, so that rounding in the browser never wraps the line.
  Node& node = ui.add(NodeRole::text, ui.id(key), {ink.x, ink.y, width + 1, of.line});
  node.text = words;
  node.size = of.size;
  node.line = of.line;
  node.colour = ui.frame.plain ? colour : 0;
  if (of.strong) node.flags |= flag_strong;
  if (ui.visible(ink)) paint_line(ui, words, of, ink.x, ink.y, colour);
}

void letters(Ui& ui, std::string_view words, Style style, Colour colour, const Rect& box) {
  const Type of = ui.type(style);
  const float width = measure(ui, words, style);
  const Rect ink{box.x + (box.w - width) / 2, box.y + (box.h - of.line) / 2, width, of.line};
  if (!ui.frame.plain) return paint_line(ui, words, of, ink.x, ink.y, colour);
  Node& node = ui.add(NodeRole::shape, ui.shape_id(), {ink.x, ink.y, width + 1, of.line});
  node.text = words;
  node.size = of.size;
  node.line = of.line;
  node.colour = colour;
  if (of.strong) node.flags |= flag_strong;
}

void unseen(Ui& ui, std::string_view key, std::string_view words, const Rect& box) {
  Node& node = ui.add(NodeRole::text, ui.id(key), {box.x, box.y, 1, 1});
  node.text = words;
  node.flags |= flag_hidden_text;
}

void on_paper(Ui& ui, std::string_view key, std::string_view words) {
  Node& node = ui.add(NodeRole::text, ui.id(key), {ui.area.x, ui.area.y, 1, 1});
  node.text = words;
  node.flags |= flag_print;
}

void heading(Ui& ui, std::string_view key, int level, std::string_view words, Style style) {
  const std::size_t at = ui.frame.nodes.size();
  text(ui, key, words, {.style = style, .role = NodeRole::heading, .level = level});
  if (level == 1) ui.frame.nodes[at].flags |= flag_focusable;
}

void eyebrow(Ui& ui, std::string_view key, std::string_view words, Colour colour, int level) {
  text(ui, key, words,
       {.style = Style::small_strong,
        .colour = colour == 0 ? ui.colours.text_muted : colour,
        .role = NodeRole::heading,
        .level = level});
}

void quote(Ui& ui, std::string_view key, std::string_view words) {
  Rect box;
  {
    const Column column(ui, {ui.area.x + 14, ui.area.y, ui.area.w - 14});
    box = text(ui, key, words, {.colour = ui.colours.text_muted, .role = NodeRole::quote});
  }
  fill(ui, {ui.area.x, box.y, 4, box.h}, ui.colours.accent, 2);
  ui.space(box.h);
}

void icon_text(Ui& ui, std::string_view key, Icon icon, std::string_view words, Style style,
               Colour icon_colour, Colour colour, NodeRole role) {
  const Type of = ui.type(style);
  const float side = ui.px(20), gap = ui.px(8);
  const Rect from{ui.area.x, ui.area.y, side, of.line};
  Rect box;
  {
    Column column(ui, {ui.area.x + side + gap, ui.area.y, ui.area.w - side - gap});
    box = text(ui, key, words, {.style = style, .colour = colour, .role = role});
  }
  if (ui.visible(box)) {
    draw_icon(ui, icon, from.x, from.y + (of.line - side) / 2, side, icon_colour);
  }
  ui.space(box.h);
}

}  // namespace askwell::ui
