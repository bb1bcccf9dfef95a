// What is changed on the influence map, to be undone and made again: the last 100 changes, as
// long as no other map is shown.
#pragma once

#include "core/sheets/cell.h"
#include "ui/context.h"

namespace askwell::ui {

// Begins anew where another map than before is shown; hears Ctrl+Z and Ctrl+Shift+Z.
void begin_map_steps(Ui& ui, std::string_view sheet);

void change_on_map(Ui& ui, const sheets::Cell& person, const char* field,
                   const std::string& text);

// Says why a drag changed nothing, until the next one.
void refuse_on_map(Ui& ui, const std::string& why);

// Why the last drag changed nothing; Undo and Redo, once there is anything to undo.
void map_steps(Ui& ui);

}  // namespace askwell::ui
