// What is filled in. The browser's own control lies over each and owns it.
#pragma once

#include "ui/widgets/words.h"

namespace askwell::ui {

struct FieldLook {
  int rows = 1;                 // more than one: an area of several lines
  std::string_view hint = {};   // below it, and its description
  std::string_view error = {};  // in place of the hint; the field is invalid then
};

// Text that the browser edits. Returns whether `value` was changed. The label stands above.
bool field(Ui& ui, std::string_view key, std::string_view words, std::string& value,
           const FieldLook& how = {});
inline bool field(Ui& ui, std::string_view key, std::string_view words, std::string& value,
                  int rows) {
  return field(ui, key, words, value, FieldLook{.rows = rows});
}

// A whole number from `low` to `high`: the one just typed, if it is one. What is typed and is
// no such number stays in the field, which is invalid then.
std::optional<int> number(Ui& ui, std::string_view key, std::string_view words, int value,
                          int low, int high);

// One of many. The index that was just chosen, or -1.
int select(Ui& ui, std::string_view key, std::string_view words,
           const std::vector<std::string>& options, int chosen);

// A value from 0 to `last`, said as `says`. The value it was just moved to, or -1.
int slider(Ui& ui, std::string_view key, std::string_view words, int value, int last,
           std::string_view says);

// A button that asks for a file, and the area on which one may be dropped: dropped files
// arrive as FileRead, wherever they are let go.
bool file_drop(Ui& ui, std::string_view key, std::string_view words, std::string_view hint);

// A field in a table, named by its row and column.
bool cell_field(Ui& ui, std::string_view key, std::string_view name, std::string& value);

}  // namespace askwell::ui
