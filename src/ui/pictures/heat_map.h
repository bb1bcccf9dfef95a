// A field of counts: the more, the stronger.
#pragma once

#include <string>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

struct HeatMap {
  std::vector<std::string> columns;
  std::vector<std::string> rows;         // from the top
  std::vector<std::vector<int>> counts;  // of each row, one for each column
};
void heat_map(Ui& ui, const HeatMap& what);

}  // namespace askwell::ui
