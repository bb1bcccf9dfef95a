#include <imgui.h>

#include <algorithm>

#include "ui/widgets.h"

namespace askwell::ui {

namespace {

struct Faces {
  Colour back, edge, line, words;
};

Faces faces_of(const Ui& ui, Press look, bool hovered, bool pressed) {
  const Palette& c = ui.colours;
  switch (look) {
    case Press::primary:
      return {pressed ? c.primary_pressed : (hovered ? c.primary_hover : c.primary),
              c.primary_edge, 0, c.on_primary};
    case Press::quiet:
      return {hovered ? c.sunken : 0, 0, 0, c.text};
    case Press::danger:
      return {c.surface, c.line, hovered ? c.line_strong : c.line, c.bad};
    case Press::plain:
      break;
  }
  return {c.surface, c.line, hovered ? c.line_strong : c.line, c.text};
}

// The pressable shape: a face on a lower edge that shrinks while it is held. Returns the
// face, where words go.
Rect paint_face(Ui& ui, const Rect& box, const Faces& faces, bool pressed, float radius) {
  const float edge = faces.edge == 0 ? 0 : 3;
  const float sunk = pressed && edge > 0 ? 2 : 0;
  const Rect face{box.x, box.y + sunk, box.w, box.h - edge};
  if (!ui.visible(box)) return face;
  if (edge > 0) {
    fill(ui, {box.x, box.y + sunk, box.w, box.h - sunk}, faces.edge, radius);
  }
  if (faces.back != 0) fill(ui, face, faces.back, radius);
  if (faces.line != 0) outline(ui, face, faces.line, radius, 1);
  return face;
}

constexpr float button_radius = 12;
constexpr float icon_side = 20;
constexpr float side_padding = 16;

}  // namespace

float button_height(Ui& ui, bool small) { return std::max(44.f, ui.px(small ? 44 : 48)); }

float button_width(Ui& ui, std::string_view words, Icon icon) {
  const float extra = icon == Icon::none ? 0 : ui.px(icon_side) + 8;
  return ui.width_of(words, Style::body_strong) + extra + 2 * side_padding + 2;
}

bool button(Ui& ui, std::string_view key, std::string_view words, const Button& how) {
  const float wanted = how.width > 0 ? how.width : ui.area.w;
  const float icon_room = how.icon == Icon::none ? 0 : ui.px(icon_side) + 8;
  const float room = wanted - 2 * side_padding - icon_room;
  const auto& lines = ui.lines(words, Style::body_strong, std::max(room, 20.f));
  const Type of = ui.type(Style::body_strong);
  const float words_height = static_cast<float>(lines.size()) * of.line;
  const float height = std::max(button_height(ui, how.small), words_height + 16);
  const Rect box{ui.area.x, ui.area.y, wanted, height};

  const NodeId node = ui.id(key);
  const bool pressed = ui.frame.pressed == node;
  const Faces faces = faces_of(ui, how.look, ui.frame.hovered == node, pressed);
  ui.add(NodeRole::button, node, box).name = how.name;
  const Rect face = paint_face(ui, box, faces, pressed, button_radius);

  float widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width);
  const float left = face.x + (face.w - widest - icon_room) / 2;
  if (how.icon != Icon::none && ui.visible(box)) {
    const float side = ui.px(icon_side);
    draw_icon(ui.paint, how.icon, left, face.y + (face.h - side) / 2, side, faces.words);
  }
  {
    const Inside inside(ui, node);
    const Column column(ui,
                        {left + icon_room, face.y + (face.h - words_height) / 2, widest + 1});
    text(ui, "words", words,
         {.style = Style::body_strong,
          .colour = faces.words,
          .role = NodeRole::text,
          .align = lines.size() > 1 ? Align::centre : Align::begin,
          .breaks = false});
  }
  ui.space(height);
  return ui.was_pressed(node);
}

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                 const Rect& box) {
  const NodeId node = ui.id(key);
  ui.add(NodeRole::button, node, box).name = name;
  if (ui.frame.hovered == node || ui.frame.pressed == node) {
    fill(ui, box, ui.colours.sunken, button_radius);
  }
  const float side = ui.px(24);
  draw_icon(ui.paint, icon, box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side,
            ui.colours.text);
  return ui.was_pressed(node);
}

int button_row(Ui& ui, const std::vector<RowButton>& buttons) {
  constexpr float gap = 8;
  float together = -gap;
  for (const RowButton& one : buttons)
    together += button_width(ui, one.words, one.how.icon) + gap;
  const bool fits = together <= ui.area.w;
  // The first one takes what is left over on a phone; on wider columns all keep their size.
  const float spare = fits && ui.area.w < 480 ? ui.area.w - together : 0;
  int chosen = -1;
  float x = ui.area.x, tallest = 0;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const RowButton& one = buttons[i];
    Button how = one.how;
    const float width = button_width(ui, one.words, how.icon) + (i == 0 ? spare : 0);
    const Area where = fits ? Area{x, ui.area.y, width} : ui.area;
    float used = 0;
    {
      const Column column(ui, where);
      if (button(ui, one.key, one.words, how)) chosen = static_cast<int>(i);
      used = ui.area.y - where.y;
    }
    if (fits) {
      x += width + gap;
      tallest = std::max(tallest, used);
    } else {
      ui.space(used + (i + 1 < buttons.size() ? gap : 0));
    }
  }
  ui.space(tallest);
  return chosen;
}

void tile(Ui& ui, std::string_view letter, const Rect& box, Colour colour, Colour on) {
  fill(ui, box, colour, 6);
  const Type of = ui.type(Style::small_strong);
  const float width = ui.width_of(letter, Style::small_strong);
  letter = ui.canvas.glyphs(letter);
  ui.paint.AddText(&ui.canvas.font(true), of.size,
                   {box.x + (box.w - width) / 2, box.y + (box.h - of.size) / 2}, on,
                   letter.data(), letter.data() + letter.size());
}

namespace {

constexpr float card_padding = 14;

float tile_room(Ui& ui, const MoveCard& card) {
  if (card.letter.empty()) return 0;
  return std::max(ui.px(24), ui.width_of(card.letter, Style::small_strong) + 12) + 12;
}

}  // namespace

float move_card_height(Ui& ui, const MoveCard& card, float width) {
  const float room = width - 2 * card_padding - tile_room(ui, card);
  return std::max(56.f, text_height(ui, card.words, Style::body, room) + 2 * 12 + 3);
}

bool move_card(Ui& ui, const MoveCard& card, float height) {
  const Rect box{ui.area.x, ui.area.y, ui.area.w, height};
  const NodeId node = ui.id(card.key);
  const bool pressed = ui.frame.pressed == node;
  const Faces faces = faces_of(ui, Press::plain, ui.frame.hovered == node, pressed);
  ui.add(NodeRole::button, node, box).description = card.type_name;
  const Rect face = paint_face(ui, box, faces, pressed, 14);
  const float room = tile_room(ui, card);
  const float words_height =
      text_height(ui, card.words, Style::body, box.w - 2 * card_padding - room);
  const float top = face.y + (face.h - words_height) / 2;
  if (room > 0 && ui.visible(box)) {
    const Type of = ui.type(Style::body);
    const float side = ui.px(24);
    tile(ui, card.letter, {box.x + card_padding, top + (of.line - side) / 2, room - 12, side},
         card.fill, card.on);
  }
  {
    const Inside inside(ui, node);
    const Column column(ui,
                        {box.x + card_padding + room, top, box.w - 2 * card_padding - room});
    text(ui, "words", card.words,
         {.colour = faces.words, .role = NodeRole::text, .breaks = false});
  }
  ui.space(height);
  return ui.was_pressed(node);
}

}  // namespace askwell::ui
