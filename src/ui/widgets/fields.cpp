#include "ui/widgets/fields.h"

#include <algorithm>

#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"

namespace askwell::ui {

namespace {

void label_above(Ui& ui, std::string_view key, std::string_view words) {
  if (words.empty()) return;
  text(ui, std::string(key) + ".label", words,
       {.style = Style::small_strong, .role = NodeRole::text});
  ui.space(4);
}

void frame_of_field(Ui& ui, NodeId node, const Rect& box, bool invalid) {
  const bool focused = ui.frame.focused == node, hovered = ui.frame.hovered == node;
  fill(ui, box, ui.colours.field_bg, 10);
  outline(ui, box,
          focused   ? ui.colours.focus
          : invalid ? ui.colours.bad
          : hovered ? ui.colours.text
                    : ui.colours.line_strong,
          10, focused || invalid ? 2 : 1.5f);
}

// The text that was just typed into `node`, if any.
const std::string* edited(const Ui& ui, NodeId node) {
  const std::string* last = nullptr;
  for (const Edit& edit : ui.frame.edits) {
    if (edit.node == node) last = &edit.text;
  }
  return last;
}

bool typed_into(Ui& ui, NodeId node, std::string& value) {
  const std::string* text = edited(ui, node);
  if (text == nullptr || *text == value) return false;
  value = *text;
  return true;
}

Node& add_field(Ui& ui, NodeRole role, NodeId node, const Rect& box, std::string_view name,
                std::string_view value) {
  const Type of = ui.type(Style::body);
  Node& added = ui.add(role, node, box);
  added.name = name;
  added.value = value;
  added.size = of.size;
  added.line = of.line;
  return added;
}

}  // namespace

bool field(Ui& ui, std::string_view key, std::string_view words, std::string& value,
           const FieldLook& how) {
  label_above(ui, key, words);
  const float lines = static_cast<float>(how.rows) * ui.type(Style::body).line;
  const Rect box = ui.take(std::max(48.f, lines + 22));
  const NodeId node = ui.id(key);
  const bool changed = typed_into(ui, node, value);
  Node& added = add_field(ui, how.rows > 1 ? NodeRole::area : NodeRole::field, node, box,
                          words.empty() ? ui.word(key) : words, value);
  const bool invalid = !how.error.empty();
  added.description = invalid ? how.error : how.hint;
  if (invalid) added.flags |= flag_invalid;
  frame_of_field(ui, node, box, invalid);
  if (invalid) {
    ui.space(4);
    icon_text(ui, std::string(key) + ".error", Icon::warning, how.error, Style::small,
              ui.colours.bad, ui.colours.bad);
  } else if (!how.hint.empty()) {
    ui.space(4);
    text(ui, std::string(key) + ".hint", how.hint,
         {.style = Style::small, .colour = ui.colours.text_muted});
  }
  return changed;
}

std::optional<int> number(Ui& ui, std::string_view key, std::string_view words, int value,
                          int low, int high) {
  label_above(ui, key, words);
  const Rect box = ui.take(std::max(48.f, ui.type(Style::body).line + 22));
  const NodeId node = ui.id(key);
  std::string& typed =
      ui.view.typed.try_emplace(std::string(key), std::to_string(value)).first->second;
  const bool changed = typed_into(ui, node, typed);
  const auto read = read_int(typed, low, high);
  Node& added = add_field(ui, NodeRole::number, node, box, words, typed);
  added.lo = low;
  added.hi = high;
  added.now = value;
  if (!read) added.flags |= flag_invalid;
  frame_of_field(ui, node, box, !read);
  if (!changed || !read) return std::nullopt;
  return static_cast<int>(*read);
}

int select(Ui& ui, std::string_view key, std::string_view words,
           const std::vector<std::string>& options, int chosen) {
  label_above(ui, key, words);
  const Rect box = ui.take(std::max(48.f, ui.type(Style::body).line + 22));
  const NodeId node = ui.id(key);
  std::string all;
  for (const std::string& option : options) all += (all.empty() ? "" : "\n") + option;
  add_field(ui, NodeRole::select, node, box, words, all).now = chosen;
  frame_of_field(ui, node, box, false);
  const float side = ui.px(20);
  draw_icon(ui, Icon::down, box.right() - side - 12, box.y + (box.h - side) / 2, side,
            ui.colours.text_muted);
  const std::string* text = edited(ui, node);
  const auto read =
      text == nullptr ? std::nullopt : read_int(*text, 0, static_cast<int>(options.size()) - 1);
  return read && *read != chosen ? static_cast<int>(*read) : -1;
}

int slider(Ui& ui, std::string_view key, std::string_view words, int value, int last,
           std::string_view says) {
  label(ui, std::string(key) + ".value", says, Style::small_strong, ui.colours.text,
        {ui.area.x, ui.area.y, ui.area.w, ui.type(Style::small_strong).line}, Align::end);
  text(ui, std::string(key) + ".label", words,
       {.style = Style::small_strong, .role = NodeRole::text});
  const Rect box = ui.take(44);
  const NodeId node = ui.id(key);
  Node& added = ui.add(NodeRole::slider, node, box);
  added.name = words;
  added.value = says;
  added.hi = last;
  added.now = value;
  const float middle = box.y + box.h / 2, left = box.x + 12, room = box.w - 24;
  const auto place = [&](int i) {
    return left + room * static_cast<float>(i) / static_cast<float>(last);
  };
  fill(ui, {left, middle - 3, room, 6}, ui.colours.sunken, 3);
  outline(ui, {left, middle - 3, room, 6}, ui.colours.line_strong, 3);
  for (int i = 0; last <= 10 && i <= last; ++i) {
    disc(ui, place(i), middle, 3, ui.colours.line_strong);
  }
  const bool held = ui.frame.hovered == node || ui.frame.pressed == node;
  disc(ui, place(value), middle, held ? 14 : 12,
       held ? ui.colours.primary_hover : ui.colours.primary);
  disc(ui, place(value), middle, 5, ui.colours.on_primary);
  const std::string* text = edited(ui, node);
  const auto read = text == nullptr ? std::nullopt : read_int(*text, 0, last);
  return read && *read != value ? static_cast<int>(*read) : -1;
}

bool file_drop(Ui& ui, std::string_view key, std::string_view words, std::string_view hint) {
  bool pressed = false;
  card(ui, {.back = ui.colours.sunken, .line = ui.colours.line_strong}, [&] {
    const float width = std::min(ui.area.w, button_width(ui, words, Icon::open));
    ui.area.y = within(ui, {ui.area.x + (ui.area.w - width) / 2, ui.area.y, width},
                       [&] { pressed = button(ui, key, words, {.icon = Icon::open}); });
    ui.space(8);
    text(ui, std::string(key) + ".hint", hint,
         {.style = Style::small, .colour = ui.colours.text_muted, .align = Align::centre});
  });
  return pressed;
}

bool cell_field(Ui& ui, std::string_view key, std::string_view name, std::string& value) {
  const Rect box = ui.take(std::max(44.f, ui.type(Style::body).line + 16));
  const NodeId node = ui.id(key);
  const bool changed = typed_into(ui, node, value);
  add_field(ui, NodeRole::field, node, box, name, value);
  frame_of_field(ui, node, box, false);
  return changed;
}

}  // namespace askwell::ui
