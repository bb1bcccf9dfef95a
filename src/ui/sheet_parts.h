// The parts of a worksheet's page. Each takes a sheet that could be calculated.
#pragma once

#include "core/sheets/sheet.h"
#include "ui/widgets.h"

namespace askwell::ui {

// Its main picture with the same as a table, where it has one.
void sheet_picture(Ui& ui, const sheets::Sheet& sheet, const SheetShown& shown);

// Its warnings, each with what to do about it.
void sheet_warnings(Ui& ui, const sheets::Sheet& sheet, const SheetShown& shown);

// All its numbers; each that is calculated says how when asked "why".
void sheet_numbers(Ui& ui, const sheets::Sheet& sheet, const SheetShown& shown);

// "12 people" of a pointer into the input: the name of what stands there.
std::string name_at(const Ui& ui, const sheets::Sheet& sheet, const sheets::Cell& in,
                    std::string_view at);

}  // namespace askwell::ui
