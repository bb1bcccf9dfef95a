// Places on a plane: dots, the first of them numbered, with their names below.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

struct Dot {
  std::string name;
  double x = 0, y = 0;  // 0 to 1, from the lower left
};
struct Scatter {
  // Names of the quarters: upper left, upper right, lower left, lower right.
  std::array<std::string, 4> quarters;
  std::vector<Dot> dots;
  std::size_t numbered = 0;  // of these; the others are small
};
void scatter(Ui& ui, const Scatter& what);

}  // namespace askwell::ui
