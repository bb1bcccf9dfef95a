// Numbers that stand in a picture for names, and the names below it.
#pragma once

#include <string>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

// Where a number with its middle at `x`, `y` lies.
Rect number_box(const Ui& ui, float x, float y);
void number(Ui& ui, std::size_t n, const Rect& box);

// "1 Quillmere Foods", from 1, beside one another as far as there is room.
void numbered_names(Ui& ui, const std::vector<std::string>& names);

}  // namespace askwell::ui
