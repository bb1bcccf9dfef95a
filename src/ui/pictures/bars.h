// Bars that lie below one another, each under its name and its value.
#pragma once

#include <string>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

// From here to there on the scale; nothing is drawn where either is unknown (NaN).
struct Span {
  double from = 0, to = 0;
};
struct BarRow {
  std::string name, value;
  std::vector<Span> spans;  // one for each series
};
struct Bars {
  std::vector<std::string> series;  // their names; one alone needs none
  double low = 0, high = 1;         // the ends of the scale
  std::vector<BarRow> rows;
  std::vector<double> marks = {};  // upright lines across every bar
};

// At most two series: the first is full, the second is hollow.
void bars(Ui& ui, const Bars& what);

}  // namespace askwell::ui
