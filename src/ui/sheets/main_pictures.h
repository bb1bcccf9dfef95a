// The main picture of each worksheet that can be calculated; sheet_picture() finds it by name.
#pragma once

#include "core/sheets/sheet.h"
#include "ui/pictures/picture.h"

namespace askwell::ui {

// A card with a picture that has the sheet's title. Says what `draw` shows.
void sheet_figure(Ui& ui, const sheets::Sheet& sheet, std::string_view summary,
                  std::vector<std::string> columns, std::vector<std::vector<std::string>> rows,
                  FunctionRef<void()> draw);

// How many rows a picture shows at most, and a sentence that says so where there are more.
constexpr std::size_t rows_drawn = 12;
std::string with_limit(const Ui& ui, std::string summary, std::size_t rows,
                       std::size_t most = rows_drawn);

// Lamps.
void nine_points_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void ka_gate_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void gates_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void smart_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void man_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void resources_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void need_want_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void fab_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void empathy_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void strategy_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// Ladders.
void visit_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void five_why_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void relationship_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// Bars.
void budget_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void plan_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void retention_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void churn_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void grade_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void time_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void service_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void tracks_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

// Planes.
void payback_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void sales_margin_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);
void relationship_plane(Ui& ui, const WorkedSheet& shown);
void rfm_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown);

}  // namespace askwell::ui
