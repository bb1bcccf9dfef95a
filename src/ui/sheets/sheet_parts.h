// The parts of a worksheet's page. Each takes a sheet that could be calculated.
#pragma once

#include <string_view>
#include <vector>

#include "core/sheets/sheet.h"
#include "ui/widgets/widgets.h"

namespace askwell::ui {

// Its main picture with the same as a table, where it has one.
void sheet_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// Its warnings, each with what to do about it, but those in `without`.
using Names = std::vector<std::string_view>;
void sheet_warnings(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown,
                    const Names& without = {});

// All its numbers but those in `without`; each that is calculated says how when asked "why".
void sheet_numbers(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown,
                   const Names& without = {});

// The range that a forecast gives, with the target in it.
void forecast_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// The maps: who stands where is dragged, or moved by keys.
void influence_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void kaism_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// Open deals by their state.
void deal_board(Ui& ui);

// The forecasts of past weeks, each with what came in.
void weeks_section(Ui& ui);

// Who has moved to another grade (or tier), and since when.
void moves_section(Ui& ui, bool tiers);

// "12 people" of a pointer into the input: the name of what stands there.
std::string name_at(const Ui& ui, const sheets::Sheet& sheet, const sheets::Cell& in,
                    std::string_view at);

}  // namespace askwell::ui
