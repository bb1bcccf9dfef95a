// Icons: strokes on a 24 x 24 grid.
#pragma once

#include "ui/theme.h"

struct ImDrawList;

namespace askwell::ui {

enum class Icon : std::uint8_t {
  today,
  calls,
  settings,
  back,
  forward,
  down,
  up,
  close,
  check,
  play,
  clock,
  note,
  ladder,
  target,
  warning,
  info,
  lock,
  save,
  open,
  trash,
  print,
  globe,
  logo,
  rewind,
  search,
  eye,
  flag,
  person,
  pause,
  none,
};

// Strokes the icon into the square at (x, y) with sides of `size`.
void draw_icon(ImDrawList& to, Icon icon, float x, float y, float size, Colour colour);

}  // namespace askwell::ui
