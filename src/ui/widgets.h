// Our widgets: each paints itself and submits the Node that says what it is.
//
// `key` names a widget among its siblings and must stay the same from frame to frame; it is
// often the key of its words too. Heights and widths given here are at 100 % text size.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "ui/context.h"
#include "ui/icons.h"

namespace askwell::ui {

enum class Align : std::uint8_t { begin, centre, end };

// ---- shapes ----------------------------------------------------------------------------
void fill(Ui& ui, const Rect& box, Colour colour, float radius);
void outline(Ui& ui, const Rect& box, Colour colour, float radius, float width = 1);
void rule(Ui& ui, Colour colour);  // a hairline across the column

// ---- words -----------------------------------------------------------------------------
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

// Only for screen readers: the words that a picture stands for.
void unseen(Ui& ui, std::string_view key, std::string_view words, const Rect& box);

void heading(Ui& ui, std::string_view key, int level, std::string_view words, Style style);

// ---- pressing --------------------------------------------------------------------------
enum class Press : std::uint8_t { primary, plain, quiet, danger };

struct Button {
  Press look = Press::plain;
  Icon icon = Icon::none;
  bool small = false;          // 44 instead of 48 high
  std::string_view name = {};  // full accessible name where the words are shortened
  float width = 0;             // CSS pixels; 0: as wide as the column
};

bool button(Ui& ui, std::string_view key, std::string_view words, const Button& how = {});
float button_width(Ui& ui, std::string_view words, Icon icon = Icon::none);
float button_height(Ui& ui, bool small = false);

// A square with an icon; the name is spoken and shown nowhere.
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                 const Rect& box);

// Several buttons in a row, or under each other where the row is too narrow. The index of
// the one that was pressed, or -1.
struct RowButton {
  std::string_view key;
  std::string_view words;
  Button how;
};
int button_row(Ui& ui, const std::vector<RowButton>& buttons);

// A line to say, as a large card. `letter` is its type's letter or empty where types are
// not shown; `digit` the key that presses it.
struct MoveCard {
  std::string_view key;
  std::string_view words;
  std::string_view letter;
  std::string_view type_name;  // description for Guided
  Colour fill = 0, on = 0;
};
float move_card_height(Ui& ui, const MoveCard& card, float width);
bool move_card(Ui& ui, const MoveCard& card, float height);

// A small square with a letter.
void tile(Ui& ui, std::string_view letter, const Rect& box, Colour colour, Colour on);

// ---- choosing ------------------------------------------------------------

// One of a few, side by side. The index that was just chosen, or -1.
int segment(Ui& ui, std::string_view key, std::string_view name,
            const std::vector<std::string>& options, int chosen,
            const std::vector<std::string>& langs = {});
float segment_width(Ui& ui, const std::vector<std::string>& options);

// True in the frame in which it was switched; `on` is the state before.
bool toggle(Ui& ui, std::string_view key, std::string_view words, bool on);

// ---- fields ------------------------------------------------------------

// Text that the browser edits. Returns whether `value` was changed; `rows` > 1 for several
// lines. The label stands above.
bool field(Ui& ui, std::string_view key, std::string_view words, std::string& value,
           int rows = 1);

// ---- showing ------------------------------------------------------------

// Name and five dots, as "Trust: 3 of 5". Lies in `box`.
void dots(Ui& ui, std::string_view key, std::string_view name, int full, const Rect& box,
          float name_width);

// A share of 100 as a bar with marks; `words` says it ("38 %").
void bar(Ui& ui, std::string_view key, std::string_view name, int percent,
         std::string_view words, const Rect& box, Colour colour, int mark = 0);

void chip(Ui& ui, std::string_view key, std::string_view words, Colour back, Colour colour,
          Icon icon = Icon::none);
float chip_width(Ui& ui, std::string_view words, Icon icon = Icon::none);

// An icon and a sentence, in a row of their own.
void icon_text(Ui& ui, std::string_view key, Icon icon, std::string_view words, Style style,
               Colour icon_colour, Colour colour, NodeRole role = NodeRole::paragraph);

// ---- holding ------------------------------------------------------------

// Runs `content` in a column of its own and returns where that ends; ui.area stays.
float within(Ui& ui, Area area, FunctionRef<void()> content);

// The same column, narrower by `side` on both sides.
void inset(Ui& ui, float side, FunctionRef<void()> content);

// Columns side by side with `gap` between them; the taller one counts. What a part refers to
// must last until columns() returns.
struct Part {
  float width = 0;
  FunctionRef<void()> content;
};
void columns(Ui& ui, float gap, std::initializer_list<Part> parts);

// `count` columns of one width.
void columns(Ui& ui, float gap, std::size_t count, float width,
             FunctionRef<void(std::size_t)> content);

// A list of `count` items, each drawn by `item`.
void list(Ui& ui, std::string_view key, std::size_t count, FunctionRef<void(std::size_t)> item);

struct CardLook {
  Colour back = 0;  // 0: surface
  Colour line = 0;  // 0: the line colour
  float padding = 16;
  float radius = 16;
  bool raised = false;   // a flat shadow below
  float min_height = 0;  // CSS pixels
};

// A rounded sheet around what `content` puts into the column. Returns where it stands.
Rect card(Ui& ui, const CardLook& look, FunctionRef<void()> content);

// A box of the given size whose content scrolls. `stick` keeps the end in view as it grows.
void scroller(Ui& ui, std::string_view key, std::string_view name, const Rect& box, bool stick,
              FunctionRef<void()> content);

// Over everything, and modal: a card in the middle. False once it is to be closed: Close or
// Escape was pressed.
bool dialog(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content);

// A named section with its heading: region + h2, on a card.
void section(Ui& ui, std::string_view key, std::string_view title, const CardLook& look,
             FunctionRef<void()> content, std::string_view aside = {});

}  // namespace askwell::ui
