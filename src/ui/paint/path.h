// Vector paths written as text: absolute M, L, C, Q and Z, as in SVG.
#pragma once

#include <string>
#include <string_view>

#include "ui/theme.h"

struct ImDrawList;

namespace askwell::ui {

// Where the path's own origin goes and how large its unit becomes.
struct Placed {
  float x = 0, y = 0, scale = 1;
};

// Adds a command with its point: "L12.5 7". In tenths of a unit, which must be positive.
void add_point(std::string& path, char command, float x, float y);

// `width` is in the path's own units. Ends are round.
void stroke_path(ImDrawList& to, std::string_view path, Placed at, float width, Colour colour);
void fill_path(ImDrawList& to, std::string_view path, Placed at, Colour colour);

}  // namespace askwell::ui
