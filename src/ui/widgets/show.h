// What shows a state at a glance: meters, chips, badges, marks. Each says in words what it
// shows.
#pragma once

#include "core/score/marks.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

// Name and five dots, as "Trust: 3 of 5". Lies in `box`. Where there are several of one name,
// `whose` tells them apart to those who do not see what they stand beside.
void dots(Ui& ui, std::string_view key, std::string_view name, int full, const Rect& box,
          float name_width, std::string_view whose = {});

// A share of 100 as a bar with marks; `words` says it ("38 %").
void bar(Ui& ui, std::string_view key, std::string_view name, int percent,
         std::string_view words, const Rect& box, Colour colour, int mark = 0);

// Paints such a bar, and says nothing.
void fill_bar(Ui& ui, const Rect& box, int percent, Colour colour);

// How far something has come, as a bar or as a ring around its percentage.
void progress(Ui& ui, std::string_view key, std::string_view name, int percent,
              const Rect& box);
void ring(Ui& ui, std::string_view key, std::string_view name, int percent, const Rect& box);

void chip(Ui& ui, std::string_view key, std::string_view words, Colour back, Colour colour,
          Icon icon = Icon::none);
float chip_width(Ui& ui, std::string_view words, Icon icon = Icon::none);

// A chip at the end of the line that ends at `right`, in the middle of `height`.
float chip_at_end(Ui& ui, std::string_view key, std::string_view words, Colour back,
                  Colour colour, float right, float y);

// A count in a pill, as part of the name of what it stands on.
void badge(Ui& ui, std::string_view key, int count, const Rect& where);

// How a move is judged: a sign in a disc, read as a word. The disc lies in `box`.
void mark(Ui& ui, std::string_view key, Mark mark, const Rect& box);
std::string_view mark_word(const Ui& ui, Mark mark);

// What will be here, and how to start.
bool empty(Ui& ui, std::string_view key, std::string_view words, std::string_view start);

}  // namespace askwell::ui
