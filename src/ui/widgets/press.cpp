#include "ui/widgets/press.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/hold.h"

namespace askwell::ui {

namespace {

struct Faces {
  Colour back, edge, line, words;
};

constexpr float press_time = 0.08f, edge_height = 3, sunk_by = 2;
constexpr double spinner_after = 0.3, spinner_step = 0.1;

Faces faces_of(const Ui& ui, Press look, bool hovered, bool pressed) {
  const Palette& c = ui.colours;
  switch (look) {
    case Press::primary:
      return {pressed ? c.primary_pressed : (hovered ? c.primary_hover : c.primary),
              c.primary_edge, 0, c.on_primary};
    case Press::quiet:
      return {hovered || pressed ? c.sunken : 0, 0, 0, c.text};
    case Press::danger:
      return {c.surface, hovered ? c.line_strong : c.line, hovered ? c.line_strong : c.line,
              c.bad};
    case Press::plain:
      break;
  }
  return {c.surface, hovered ? c.line_strong : c.line, hovered ? c.line_strong : c.line,
          c.text};
}

// The pressable shape: a face on a lower edge that shrinks while it is held. Returns the
// face, where words go.
Rect paint_face(Ui& ui, NodeId node, const Rect& box, const Faces& faces, bool pressed,
                float radius) {
  const float edge = faces.edge == 0 ? 0 : edge_height;
  const float sunk = ui.moving(node, pressed && edge > 0 ? sunk_by : 0, press_time);
  const Rect face{box.x, box.y + sunk, box.w, box.h - edge};
  if (!ui.visible(box)) return face;
  if (edge > 0) {
    fill(ui, {box.x, box.y + sunk, box.w, box.h - sunk}, faces.edge, radius);
  }
  if (faces.back != 0) fill(ui, face, faces.back, radius);
  if (faces.line != 0) outline(ui, face, faces.line, radius, 1);
  return face;
}

// An arc that turns, in steps; it stands still with reduced motion.
void spinner(Ui& ui, float x, float y, float side, Colour colour) {
  constexpr std::string_view arcs[] = {"M12 3C17 3 21 7 21 12", "M21 12C21 17 17 21 12 21",
                                       "M12 21C7 21 3 17 3 12", "M3 12C3 7 7 3 12 3"};
  int turn = 0;
  if (!ui.still()) {
    turn = static_cast<int>(std::fmod(ui.frame.env.now / spinner_step, 4));
    ui.wake(spinner_step);
  }
  stroke(ui, arcs[turn], {x, y, side / 24}, 3, colour, 24);
}

constexpr float button_radius = 12;
constexpr float icon_side = 20;
constexpr float side_padding = 16, left_padding = 8;

// Whether what has been busy is to show it by now.
bool spins(Ui& ui, NodeId node, bool busy) {
  if (!busy) {
    ui.view.busy_since.erase(node);
    return false;
  }
  const double since = ui.view.busy_since.try_emplace(node, ui.frame.env.now).first->second;
  const double left = since + spinner_after - ui.frame.env.now;
  if (left > 0) ui.wake(left);
  return left <= 0;
}

}  // namespace

float button_height(Ui& ui, bool small) { return std::max(44.f, ui.px(small ? 44 : 48)); }

float button_width(Ui& ui, std::string_view words, Icon icon) {
  const float extra = icon == Icon::none ? 0 : ui.px(icon_side) + 8;
  return ui.width_of(words, Style::body_strong) + extra + 2 * side_padding + 2;
}

bool button(Ui& ui, std::string_view key, std::string_view words, const Button& how) {
  const float padding = how.at_left ? left_padding : side_padding;
  const float wanted = how.width > 0 ? how.width : ui.area.w + (how.at_left ? padding : 0);
  const float icon_room = how.icon == Icon::none ? 0 : ui.px(icon_side) + 8;
  const float room = wanted - 2 * padding - icon_room;
  const auto& lines = ui.lines(words, Style::body_strong, std::max(room, 20.f));
  const Type of = ui.type(Style::body_strong);
  const float words_height = static_cast<float>(lines.size()) * of.line;
  const float height = std::max(button_height(ui, how.small), words_height + 16);
  const Rect box{ui.area.x - (how.at_left ? padding : 0), ui.area.y, wanted, height};

  const NodeId node = ui.id(key);
  const bool off = how.off || !how.reason.empty() || how.busy;
  const bool pressed = !off && ui.frame.pressed == node;
  Faces faces = faces_of(ui, how.look, !off && ui.frame.hovered == node, pressed);
  if (off && !how.busy) faces = {ui.colours.disabled_bg, 0, 0, ui.colours.disabled_text};
  Node& added = ui.add(NodeRole::button, node, box);
  added.name = how.name;
  added.description = how.reason;
  if (off && !how.busy) added.flags |= flag_disabled;
  if (how.busy) added.flags |= flag_busy;
  const Rect face = paint_face(ui, node, box, faces, pressed, button_radius);

  float widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width);
  const float left =
      how.at_left ? face.x + padding : face.x + (face.w - widest - icon_room) / 2;
  const float side = ui.px(icon_side);
  if (spins(ui, node, how.busy)) {
    const float x = how.icon == Icon::none ? face.x + 8 : left;
    spinner(ui, x, face.y + (face.h - side) / 2, side, faces.words);
  } else if (how.icon != Icon::none && ui.visible(box)) {
    draw_icon(ui, how.icon, left, face.y + (face.h - side) / 2, side, faces.words);
  }
  {
    const Inside inside(ui, node);
    const Column column(ui,
                        {left + icon_room, face.y + (face.h - words_height) / 2, widest + 1});
    text(ui, "words", words,
         {.style = Style::body_strong,
          .colour = faces.words,
          .role = NodeRole::text,
          .align = lines.size() > 1 && !how.at_left ? Align::centre : Align::begin,
          .breaks = false});
  }
  ui.space(height);
  return !off && ui.was_pressed(node);
}

bool small_button(Ui& ui, std::string_view key, std::string_view words, Button how) {
  how.width = std::min(ui.area.w, button_width(ui, words, how.icon));
  return button(ui, key, words, how);
}

namespace {

bool icon_press(Ui& ui, std::string_view key, Icon icon, std::string_view name, const Rect& box,
                float side, Colour colour) {
  const NodeId node = ui.id(key);
  Node& added = ui.add(NodeRole::button, node, box);
  added.name = name;
  added.value = name;  // also its tooltip
  if (ui.frame.hovered == node || ui.frame.pressed == node) {
    fill(ui, box, ui.colours.sunken, button_radius);
  }
  draw_icon(ui, icon, box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, colour);
  return ui.was_pressed(node);
}

}  // namespace

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                 const Rect& box) {
  return icon_press(ui, key, icon, name, box, ui.px(24), ui.colours.text);
}

bool quiet_icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                       const Rect& box) {
  return icon_press(ui, key, icon, name, box, ui.px(18), ui.colours.text_muted);
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
  letters(ui, letter, Style::small_strong, on, box);
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
  const Rect face = paint_face(ui, node, box, faces, pressed, 14);
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

bool type_chip(Ui& ui, std::string_view key, std::string_view words, std::string_view letter,
               Colour back, Colour on) {
  const float side = ui.px(24);
  const float tile_width = std::max(side, ui.width_of(letter, Style::small_strong) + 12);
  const float room = ui.area.w - tile_width - 24;
  const float words_width = std::min(room, ui.width_of(words, Style::small_strong) + 1);
  const float high = text_height(ui, words, Style::small_strong, words_width);
  const Rect box{ui.area.x, ui.area.y, tile_width + words_width + 24,
                 std::max(std::max(44.f, ui.px(44)), high + 16)};
  const Rect face{box.x, box.y + 4, box.w, box.h - 8};
  const NodeId node = ui.id(key);
  ui.add(NodeRole::button, node, box);
  fill(ui, face, ui.colours.sunken, 8);
  if (ui.frame.hovered == node) outline(ui, face, ui.colours.line_strong, 8);
  tile(ui, letter, {box.x + 8, box.y + (box.h - side) / 2, tile_width, side}, back, on);
  {
    const Inside inside(ui, node);
    const Column column(ui, {box.x + tile_width + 16, box.y + (box.h - high) / 2, words_width});
    text(ui, "words", words,
         {.style = Style::small_strong, .role = NodeRole::text, .breaks = false});
  }
  ui.space(box.h);
  return ui.was_pressed(node);
}

namespace {

void follow(Ui& ui, NodeId link, std::size_t at, std::string_view fragment, float height) {
  ui.frame.nodes[at].h = height;
  ui.frame.nodes[at].value = fragment;
  if (ui.was_pressed(link)) ui.ask(Go{std::string(fragment)});
}

}  // namespace

void card_link(Ui& ui, std::string_view key, std::string_view fragment,
               FunctionRef<void()> content) {
  const NodeId link = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  ui.add(NodeRole::link, link, {ui.area.x, ui.area.y, ui.area.w, 0});
  const Inside inside(ui, link);
  const bool hovered = ui.frame.hovered == link;
  const Rect box =
      card(ui, {.line = hovered ? ui.colours.line_strong : ui.colours.line, .raised = true},
           content);
  follow(ui, link, at, fragment, box.h);
}

void row(Ui& ui, std::string_view key, std::string_view fragment, FunctionRef<void()> content) {
  const NodeId link = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  const float arrow = ui.px(20), top = ui.area.y;
  ui.add(NodeRole::link, link, {ui.area.x, top, ui.area.w, 0});
  const Inside inside(ui, link);
  const float below =
      within(ui, {ui.area.x + 12, top + 8, ui.area.w - arrow - 24}, content) + 8;
  const Rect box{ui.area.x, top, ui.area.w, std::max(44.f, below - top)};
  if (ui.frame.hovered == link) outline(ui, box, ui.colours.line_strong, 10, 1.5f);
  draw_icon(ui, Icon::forward, box.right() - arrow - 4, box.y + (box.h - arrow) / 2, arrow,
            ui.colours.text_muted);
  ui.area.y = box.bottom();
  follow(ui, link, at, fragment, box.h);
}

}  // namespace askwell::ui
