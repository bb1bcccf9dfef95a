// What is wrong with what was filled in, in words.
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/check.h"
#include "ui/context.h"

namespace askwell::ui {

// From here on the end of a number's range is none worth telling.
inline constexpr double no_end = 1e15;

// What is wrong, and what is safe.
std::string fault_and_safe(const Ui& ui, std::string_view fault, std::string_view safe);

// One sentence about a fault.
std::string fault_words(const Ui& ui, const sheets::Fault& fault);

}  // namespace askwell::ui
