#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/widgets/hold.h"
#include "ui/widgets/press.h"

namespace askwell::ui {

namespace {

constexpr float option_inset = 4;

float option_width(Ui& ui, std::string_view words) {
  return std::max(44.f, ui.width_of(words, Style::small_strong) + 24);
}

}  // namespace

float segment_width(Ui& ui, const std::vector<std::string>& options) {
  float width = 2 * option_inset;
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
  const Rect box{ui.area.x, ui.area.y, width, fits ? height : height * rows + 2 * option_inset};
  ui.add(NodeRole::radio_group, group, box).name = name;
  const Inside inside(ui, group);
  fill(ui, box, ui.colours.sunken, 12);
  if (ui.shade == Scheme::contrast) outline(ui, box, ui.colours.line, 12);

  int pressed = -1;
  float x = box.x + option_inset, y = box.y + option_inset;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const float w = fits ? option_width(ui, options[i]) : box.w - 2 * option_inset;
    const Rect option{x, y, w, fits ? height - 2 * option_inset : height};
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

int choice_row(Ui& ui, std::string_view key, std::string_view name,
               const std::vector<Choice>& options, int chosen) {
  const NodeId group = ui.id(key);
  const std::size_t at = ui.frame.nodes.size();
  const float top = ui.area.y;
  ui.add(NodeRole::radio_group, group, {ui.area.x, top, ui.area.w, 0}).name = name;
  const Inside inside(ui, group);
  int pressed = -1;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const bool on = static_cast<int>(i) == chosen;
    const NodeId node = ui.id("option" + std::to_string(i));
    const std::size_t radio_at = ui.frame.nodes.size();
    Node& radio = ui.add(NodeRole::radio, node, {ui.area.x, ui.area.y, ui.area.w, 0});
    radio.name = options[i].words;
    radio.description = options[i].says;
    if (on) radio.flags |= flag_checked;
    const Inside in_radio(ui, node);
    const bool hovered = ui.frame.hovered == node;
    const Rect box = card(
        ui,
        {.back = on ? ui.colours.select : ui.colours.surface,
         .line = on ? ui.colours.link : (hovered ? ui.colours.line_strong : ui.colours.line),
         .padding = 12,
         .radius = 12},
        [&] {
          const float side = ui.px(20), middle = ui.area.y + ui.type(Style::body).line / 2;
          const float x = ui.area.x + side / 2;
          disc(ui, x, middle, side / 2, on ? ui.colours.link : ui.colours.line_strong);
          disc(ui, x, middle, side / 2 - 2, ui.colours.surface);
          if (on) disc(ui, x, middle, side / 2 - 5, ui.colours.link);
          ui.area.y =
              within(ui, {ui.area.x + side + 12, ui.area.y, ui.area.w - side - 12}, [&] {
                text(ui, "words", options[i].words,
                     {.style = Style::body_strong, .role = NodeRole::text, .breaks = false});
                text(ui, "says", options[i].says,
                     {.style = Style::small,
                      .colour = ui.colours.text_muted,
                      .role = NodeRole::text,
                      .breaks = false});
              });
        });
    ui.frame.nodes[radio_at].h = box.h;
    if (ui.was_pressed(node) && !on) pressed = static_cast<int>(i);
    if (i + 1 < options.size()) ui.space(8);
  }
  ui.frame.nodes[at].h = ui.area.y - top;
  return pressed;
}

bool toggle(Ui& ui, std::string_view key, std::string_view words, bool on,
            std::string_view reason) {
  const bool off = !reason.empty();
  const float track_w = ui.px(48), track_h = ui.px(28);
  const float words_w = ui.area.w - track_w - 16;
  const float height = std::max(44.f, text_height(ui, words, Style::body, words_w) + 12);
  const Rect box = ui.take(height);
  const NodeId node = ui.id(key);
  Node& submitted = ui.add(NodeRole::toggle, node, box);
  submitted.description = reason;
  if (on) submitted.flags |= flag_checked;
  if (off) submitted.flags |= flag_disabled;

  const Colour back = off ? ui.colours.disabled_bg : on ? ui.colours.good : ui.colours.sunken;
  const Colour line = off  ? ui.colours.disabled_text
                      : on ? ui.colours.good
                           : ui.colours.line_strong;
  const Rect track{box.right() - track_w, box.y + (height - track_h) / 2, track_w, track_h};
  fill(ui, track, back, 999);
  outline(ui, track, line, 999, 1.5f);
  const float knob = track_h - 8;
  const float knob_x = on ? track.right() - knob - 4 : track.x + 4;
  fill(ui, {knob_x, track.y + 4, knob, knob}, on && !off ? ui.colours.on_status : line, 999);
  {
    const Inside inside(ui, node);
    const float words_h = text_height(ui, words, Style::body, words_w);
    const Column column(ui, {box.x, box.y + (height - words_h) / 2, words_w});
    text(ui, "words", words,
         {.colour = off ? ui.colours.disabled_text : ui.colours.text,
          .role = NodeRole::text,
          .breaks = false});
  }
  return !off && ui.was_pressed(node);
}

bool check(Ui& ui, std::string_view key, std::string_view words, bool on) {
  const float side = ui.px(24), words_w = ui.area.w - side - 12;
  const float words_h = text_height(ui, words, Style::body, words_w);
  const Rect box = ui.take(std::max(44.f, words_h + 12));
  const NodeId node = ui.id(key);
  Node& added = ui.add(NodeRole::checkbox, node, box);
  if (on) added.flags |= flag_checked;
  const Rect square{box.x, box.y + (box.h - side) / 2, side, side};
  if (on) {
    fill(ui, square, ui.colours.good, 6);
    draw_icon(ui, Icon::check, square.x + 4, square.y + 4, side - 8, ui.colours.on_status);
  } else {
    fill(ui, square, ui.colours.field_bg, 6);
    const bool hovered = ui.frame.hovered == node;
    outline(ui, square, hovered ? ui.colours.text : ui.colours.line_strong, 6, 1.5f);
  }
  const Inside inside(ui, node);
  const Column column(ui, {box.x + side + 12, box.y + (box.h - words_h) / 2, words_w});
  text(ui, "words", words, {.role = NodeRole::text, .breaks = false});
  return ui.was_pressed(node);
}

int tabs(Ui& ui, std::string_view key, std::string_view name,
         const std::vector<std::string>& options, int chosen) {
  const float height = std::max(44.f, ui.px(44)), left = ui.area.x;
  int pressed = -1;
  grouped(ui, NodeRole::tab_list, key, name, [&] {
    float x = left;
    for (std::size_t i = 0; i < options.size(); ++i) {
      const float width = option_width(ui, options[i]);
      if (x > left && x + width > left + ui.area.w) {
        x = left;
        ui.space(height);
      }
      const Rect tab{x, ui.area.y, width, height};
      const NodeId node = ui.id("tab" + std::to_string(i));
      const bool on = static_cast<int>(i) == chosen;
      Node& added = ui.add(NodeRole::tab, node, tab);
      if (on) added.flags |= flag_checked;
      if (on) fill(ui, {x + 8, tab.bottom() - 3, width - 16, 3}, ui.colours.accent, 2);
      const bool bright = on || ui.frame.hovered == node;
      const Inside in_tab(ui, node);
      label(ui, "words", options[i], Style::small_strong,
            bright ? ui.colours.text : ui.colours.text_muted, tab, Align::centre);
      if (ui.was_pressed(node) && !on) pressed = static_cast<int>(i);
      x += width;
    }
    ui.space(height - 1);
    rule(ui, ui.colours.line);
  });
  return pressed;
}

// ---- language ----------------------------------------------------------------------------

namespace {

std::vector<std::string> languages(const Ui& ui, bool brief) {
  return {std::string(ui.word(brief ? "lang.en.brief" : "lang.en")),
          std::string(ui.word("lang.zh"))};
}

void other_language(Ui& ui) { ui.ask(SetLang{ui.lang == Lang::en ? Lang::zh : Lang::en}); }

}  // namespace

void language_segment(Ui& ui, bool brief) {
  const int chosen = segment(ui, "act.lang", ui.word("act.lang"), languages(ui, brief),
                             ui.lang == Lang::en ? 0 : 1, {"en", "zh-CN"});
  if (chosen >= 0) other_language(ui);
}

float language_segment_width(Ui& ui, bool brief) {
  return segment_width(ui, languages(ui, brief));
}

void language_button(Ui& ui, const Rect& box) {
  if (icon_button(ui, "act.lang", Icon::globe, ui.word("lang.other"), box)) other_language(ui);
}

void language_words_button(Ui& ui, float right_edge) {
  const std::string_view other = ui.word(ui.lang == Lang::en ? "lang.zh" : "lang.en");
  const float width = button_width(ui, other);
  const Column column(ui, {right_edge - width, ui.area.y, width});
  if (button(ui, "act.lang", other,
             {.look = Press::quiet, .small = true, .name = ui.word("lang.other")})) {
    other_language(ui);
  }
}

}  // namespace askwell::ui
