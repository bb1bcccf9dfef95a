// Icons: strokes on a 24 x 24 grid.
#pragma once

#include <cstdint>
#include <string_view>

namespace askwell::ui {

enum class Icon : std::uint8_t {
  today,
  calls,
  accounts,
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
  redo,
  search,
  eye,
  flag,
  person,
  pause,
  none,
};

std::string_view icon_path(Icon icon);  // not of Icon::none

}  // namespace askwell::ui
