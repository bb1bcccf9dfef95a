#include <algorithm>

#include "ui/widgets.h"

namespace askwell::ui {

namespace {

constexpr float inner = 4;

float option_width(Ui& ui, std::string_view words) {
  return std::max(44.f, ui.width_of(words, Style::small_strong) + 24);
}

}  // namespace

float segment_width(Ui& ui, const std::vector<std::string>& options) {
  float width = 2 * inner;
  for (const std::string& option : options) width += option_width(ui, option);
  return width;
}

int segment(Ui& ui, std::string_view key, std::string_view name,
            const std::vector<std::string>& options, int chosen,
            const std::vector<std::string>& langs) {
  const float height = std::max(44.f, ui.px(44));
  const NodeId group = ui.id(key);
  const bool fits = segment_width(ui, options) <= ui.area.w + 0.5f;
  const float rows = fits ? 1 : static_cast<float>(options.size());
  const float width = fits ? segment_width(ui, options) : ui.area.w;
  const Rect box{ui.area.x, ui.area.y, width, fits ? height : height * rows + 2 * inner};
  ui.add(NodeRole::radio_group, group, box).name = name;
  fill(ui, box, ui.colours.sunken, 12);
  if (ui.shade == Scheme::contrast) outline(ui, box, ui.colours.line, 12);

  int pressed = -1;
  float x = box.x + inner, y = box.y + inner;
  const Inside inside(ui, group);
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float w = fits ? option_width(ui, options[i]) : box.w - 2 * inner;
    const Rect option{x, y, w, fits ? height - 2 * inner : height};
    const NodeId node = ui.id("option" + std::to_string(i));
    const bool on = static_cast<int>(i) == chosen;
    // The target reaches over the group's padding, so that it is large enough for a finger.
    Node& radio = ui.add(NodeRole::radio, node, fits ? Rect{x, box.y, w, box.h} : option);
    if (on) radio.flags |= flag_checked;
    if (i < langs.size()) radio.value = langs[i];
    if (on) {
      fill(ui, {option.x, option.y + 1, option.w, option.h}, ui.colours.line, 9);
      fill(ui, {option.x, option.y, option.w, option.h - 1}, ui.colours.raised, 9);
      outline(ui, option, ui.colours.line_strong, 9);
    }
    {
      const Inside radio_node(ui, node);
      const bool hovered = ui.frame.hovered == node;
      label(ui, "words", options[i], Style::small_strong,
            on || hovered ? ui.colours.text : ui.colours.text_muted, option, Align::centre);
    }
    if (ui.was_pressed(node) && !on) pressed = static_cast<int>(i);
    if (fits) {
      x += w;
    } else {
      y += option.h;
    }
  }
  ui.space(box.h);
  return pressed;
}

bool toggle(Ui& ui, std::string_view key, std::string_view words, bool on) {
  const float track_w = ui.px(48), track_h = ui.px(28);
  const float words_w = ui.area.w - track_w - 16;
  const float height = std::max(44.f, text_height(ui, words, Style::body, words_w) + 12);
  const Rect box = ui.take(height);
  const NodeId node = ui.id(key);
  Node& submitted = ui.add(NodeRole::toggle, node, box);
  if (on) submitted.flags |= flag_checked;

  const Rect track{box.right() - track_w, box.y + (height - track_h) / 2, track_w, track_h};
  fill(ui, track, on ? ui.colours.good : ui.colours.sunken, 999);
  outline(ui, track, on ? ui.colours.good : ui.colours.line_strong, 999, 1.5f);
  const float knob = track_h - 8;
  const float knob_x = on ? track.right() - knob - 4 : track.x + 4;
  fill(ui, {knob_x, track.y + 4, knob, knob},
       on ? ui.colours.on_status : ui.colours.line_strong, 999);
  {
    const Inside inside(ui, node);
    const float words_h = text_height(ui, words, Style::body, words_w);
    const Column column(ui, {box.x, box.y + (height - words_h) / 2, words_w});
    text(ui, "words", words, {.role = NodeRole::text, .breaks = false});
  }
  return ui.was_pressed(node);
}

bool field(Ui& ui, std::string_view key, std::string_view words, std::string& value, int rows) {
  if (!words.empty()) {
    text(ui, std::string(key) + ".label", words,
         {.style = Style::small_strong, .role = NodeRole::text});
    ui.space(4);
  }
  const Type of = ui.type(Style::body);
  const float height = std::max(48.f, static_cast<float>(rows) * of.line + 22);
  const Rect box = ui.take(height);
  const NodeId node = ui.id(key);
  bool changed = false;
  for (const Edit& edit : ui.frame.edits) {
    if (edit.node != node || edit.text == value) continue;
    value = edit.text;
    changed = true;
  }
  Node& submitted = ui.add(rows > 1 ? NodeRole::area : NodeRole::field, node, box);
  submitted.name = words.empty() ? ui.word(key) : words;
  submitted.value = value;
  submitted.size = of.size;
  submitted.line = of.line;
  fill(ui, box, ui.colours.field_bg, 10);
  outline(ui, box, ui.frame.focused == node ? ui.colours.focus : ui.colours.line_strong, 10,
          1.5f);
  return changed;
}

}  // namespace askwell::ui
