// What holds other things: columns, lists, cards, scrollers, dialogs, toasts.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

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

// Submits a node that is as wide as the column and as high as what `content` puts into it.
void grouped(Ui& ui, NodeRole role, std::string_view key, std::string_view name,
             FunctionRef<void()> content);

// A list of `count` items, each drawn by `item`; `across` of them side by side.
void list(Ui& ui, std::string_view key, std::size_t count, FunctionRef<void(std::size_t)> item,
          std::size_t across = 1, float gap = 0);

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

// A named section with its heading: region + h2, on a card, or bare.
void section(Ui& ui, std::string_view key, std::string_view title, const CardLook& look,
             FunctionRef<void()> content, std::string_view aside = {});
void bare_section(Ui& ui, std::string_view key, std::string_view title,
                  FunctionRef<void()> content, std::string_view aside = {});

// Over everything, and modal: the rest can be neither pressed nor read. False once it is to
// be closed: Close or Escape was pressed. A sheet fills a phone and stands at the right side
// of wider screens; a dialog is a card in the middle.
bool sheet(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content);
bool dialog(Ui& ui, std::string_view key, std::string_view title, FunctionRef<void()> content);

// A sentence at the lower edge of `box`, with Close and at most one thing to do about it: a
// button of the word `action`, or none where that is empty.
enum class ToastPress : std::uint8_t { none, action, close };
ToastPress toast(Ui& ui, std::string_view key, std::string_view words, std::string_view action,
                 const Rect& box);

}  // namespace askwell::ui
