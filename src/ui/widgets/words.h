// Words: running text, headings, labels on one line, quotes.
#pragma once

#include "ui/paint/shapes.h"

namespace askwell::ui {

enum class Align : std::uint8_t { begin, centre, end };

struct TextLook {
  Style style = Style::body;
  Colour colour = 0;  // 0: the text colour
  NodeRole role = NodeRole::paragraph;
  int level = 0;
  Align align = Align::begin;
  float indent = 0;              // of the first line, in CSS pixels
  std::string_view marked = {};  // these words of the text are underlined in yolk
  std::string_view name = {};    // accessible name where it differs
  bool breaks = true;            // false inside a button: its name has no gaps then
};

// Wrapped to the column. Returns where it stands.
Rect text(Ui& ui, std::string_view key, std::string_view words, const TextLook& how = {});
float text_height(Ui& ui, std::string_view words, Style style, float width, float indent = 0);

// One line inside `box`, vertically centred; cut at its width is never needed if the caller
// measured. Submits a span.
void label(Ui& ui, std::string_view key, std::string_view words, Style style, Colour colour,
           const Rect& box, Align align = Align::begin);

// Letters of a picture, centred in `box`: nothing is submitted but in plain mode.
void letters(Ui& ui, std::string_view words, Style style, Colour colour, const Rect& box);

// Only for screen readers: the words that a picture stands for.
void unseen(Ui& ui, std::string_view key, std::string_view words, const Rect& box);

// Only on paper.
void on_paper(Ui& ui, std::string_view key, std::string_view words);

void heading(Ui& ui, std::string_view key, int level, std::string_view words, Style style);

// A small h2 or h3 over what it names.
void eyebrow(Ui& ui, std::string_view key, std::string_view words, Colour colour = 0,
             int level = 2);

// What somebody said, set off by a yolk bar.
void quote(Ui& ui, std::string_view key, std::string_view words);

// An icon and a sentence, in a row of their own.
void icon_text(Ui& ui, std::string_view key, Icon icon, std::string_view words, Style style,
               Colour icon_colour, Colour colour, NodeRole role = NodeRole::paragraph);

}  // namespace askwell::ui
