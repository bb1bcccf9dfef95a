// What is pressed: buttons in four looks, lines to say, links as cards and rows.
//
// A press sinks the face by 2 px within 80 ms. A control that is off and says why stays in
// the order of tabs, with the reason as its description.
#pragma once

#include "base/function_ref.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

enum class Press : std::uint8_t { primary, plain, quiet, danger };

struct Button {
  Press look = Press::plain;
  Icon icon = Icon::none;
  bool small = false;          // 44 instead of 48 high
  std::string_view name = {};  // full accessible name where the words are shortened
  float width = 0;             // CSS pixels; 0: as wide as the column
  bool off = false;
  std::string_view reason = {};  // why it is off
  bool busy = false;             // under way: a spinner after 300 ms
  bool at_left = false;          // the words begin where other words of the column do
};

bool button(Ui& ui, std::string_view key, std::string_view words, const Button& how = {});
float button_width(Ui& ui, std::string_view words, Icon icon = Icon::none);
float button_height(Ui& ui, bool small = false);

// A button as wide as its words.
bool small_button(Ui& ui, std::string_view key, std::string_view words, Button how = {});

// A square with an icon; the name is spoken and shown while the pointer rests on it.
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                 const Rect& box);
// The same in a list where each item has one: smaller and muted.
bool quiet_icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
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

// How a typed line is understood: its type's letter and "Reads as Implication, likely".
bool type_chip(Ui& ui, std::string_view key, std::string_view words, std::string_view letter,
               Colour fill, Colour on);

// A card, or a row of a list, that leads to `fragment`. `content` fills its column.
void card_link(Ui& ui, std::string_view key, std::string_view fragment,
               FunctionRef<void()> content);
void row(Ui& ui, std::string_view key, std::string_view fragment, FunctionRef<void()> content);

}  // namespace askwell::ui
