// Lines over the same places, each with a number at its end that stands before its name below.
#pragma once

#include <string>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

struct NamedLine {
  std::string name;
  std::vector<double> values;  // one for each place from the first on; may end early
};
struct LineChart {
  std::vector<std::string> places;  // their names, from left to right
  std::vector<NamedLine> lines;
};

// The line at 0 is drawn, and marked as such.
void line_chart(Ui& ui, const LineChart& what);

}  // namespace askwell::ui
