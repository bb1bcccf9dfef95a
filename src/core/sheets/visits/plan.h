// Account plan: seven sections, each a text and an action that somebody owns.
//
// Source: the seven-step programme (customer, rivals, profitability, goals, file, service,
// win-win) and five strategies. A section has 50 for its text and 50 for an action with owner
// and due date; complete is their mean, percent. upcoming: events of the next 30 days. Warns:
// empty, no_action, owner, overdue, review (over 365 days ago), strategy, event.
#pragma once

#include "core/sheets/sheet.h"

namespace askwell::sheets {

extern const Sheet plan;

}  // namespace askwell::sheets
