// Whole numbers as bars or as lines.
#pragma once

#include "ui/pictures/picture.h"

namespace askwell::ui {

struct Series {
  std::string name;         // heading of its values
  std::vector<int> values;  // 0 to Chart::most, one for each of Chart::names
};
struct Chart {
  std::string_view title;
  std::string_view summary;  // one sentence: all that must be known of it
  std::string_view heading;  // of the names
  std::vector<std::string> names;
  std::vector<Series> series;
  int most = 100;
  bool line = false;   // lines over each other instead of bars, one series below the other
  bool paper = false;  // as a table there
};
// A figure with its values as a table behind "Show as table". Series are told apart by their
// pattern and their names.
void chart(Ui& ui, std::string_view key, const Chart& what);

}  // namespace askwell::ui
