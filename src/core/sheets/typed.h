// Between what people type or a spreadsheet holds and what a form wants.
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/form.h"

namespace askwell::sheets {

// What `text` means for a field: "1,234.5" or "￥1,000" a number, "30%" a part of 1, "是" or
// "yes" true, "2026/3/1 0:00" or "2026年3月1日" a day, "a; b" a list. Blank is unknown (null).
// What means nothing stays a text, which check() then finds unfit; texts stay as they are.
Cell typed(const Form& form, std::string_view text);

// The reverse: typed(form, shown(form, cell)) == cell for whatever fits the form, but for
// records, and list items with a semicolon in them.
std::string shown(const Form& form, const Cell& cell);

// The form of what a JSON pointer leads to: "/customers/3/profit"; null if there is none.
const Form* form_at(const Form& form, std::string_view pointer);

}  // namespace askwell::sheets
