// What is painted and says nothing: flat shapes, icons, paths.
//
// In plain mode each becomes a NodeRole::shape instead, which lies behind all words.
#pragma once

#include <string_view>

#include "ui/context.h"
#include "ui/paint/icons.h"
#include "ui/paint/path.h"

namespace askwell::ui {

// Corners of a rounded box that are not round: a speaker's corner of a bubble is nearly
// square, a band that something adjoins has no rounding there.
enum class Corners : std::uint8_t { round, tail_left, tail_right, square_below };

void fill(Ui& ui, const Rect& box, Colour colour, float radius,
          Corners corners = Corners::round);
void outline(Ui& ui, const Rect& box, Colour colour, float radius, float width = 1,
             Corners corners = Corners::round);
void rule(Ui& ui, Colour colour);  // a hairline across the column

void disc(Ui& ui, float x, float y, float radius, Colour colour);
void draw_icon(Ui& ui, Icon icon, float x, float y, float size, Colour colour);

// `path` (see ui/paint/path.h) lies in a square of `grid` units of `at.scale` CSS pixels.
void stroke(Ui& ui, std::string_view path, Placed at, float width, Colour colour,
            int grid = 120);
void fill(Ui& ui, std::string_view path, Placed at, Colour colour);

}  // namespace askwell::ui
