// The figures of this case behind a number of a worksheet: what its "why" says in general, once
// more with what is filled in. "(3 × 4 + 2 × −1) ÷ (5 × 5) = 40 %".
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/sheet.h"
#include "ui/context.h"

namespace askwell::ui {

// For the number at a pointer into the answer; empty where there is nothing to add to the parts
// that explain() names.
std::string case_of(const Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown,
                    std::string_view at);

}  // namespace askwell::ui
