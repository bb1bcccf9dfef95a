// A picture of many values: one sentence that says all that must be known of it, the picture,
// and the same as a table behind "Show as table". On paper the table stands for the picture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

struct Picture {
  std::string_view title;
  std::string_view summary;
  std::vector<std::string> columns;            // headings; the first is of the row headings
  std::vector<std::vector<std::string>> rows;  // each with a cell for every column
  bool paper = true;                           // false: of no use there
};

// `draw` fills the column with what is to be seen; nothing of that reaches paper.
void picture(Ui& ui, std::string_view key, const Picture& what, FunctionRef<void()> draw);

// The nodes from the `first` on that stand right in what is open: on the screen only.
void keep_off_paper(Ui& ui, std::size_t first);

// Only on paper, where it takes no room on the screen: a table.
void table_on_paper(Ui& ui, std::string_view key, const Picture& what);

}  // namespace askwell::ui
