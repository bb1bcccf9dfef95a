// Fills worksheets from the customer file, so that nothing is entered twice.
//
// Each answers with an input for the sheet of its name (core/sheets). Archived accounts are
// left out. Accounts may share a name in the file, but not on a sheet: the later one has its
// id added, "Acme (a7)". What a sheet needs and the file does not know yet is left out, so
// the sheet's own check tells it.
#pragma once

#include "core/customers/portfolio.h"

namespace askwell::customers {

// Over all accounts. `today` and `window` in days; profit is the account's own figure, or,
// where none is filled in, the purchases of the window times the margin if that is known.
Cell pareto_input(const Portfolio& portfolio, int today, int window);
Cell grade_input(const Portfolio& portfolio, int today);
Cell pyramid_input(const Portfolio& portfolio, int today, int window);
Cell rfm_input(const Portfolio& portfolio, int today, int window);
Cell sales_margin_input(const Portfolio& portfolio, int today, int window);
Cell relationship_input(const Portfolio& portfolio);
Cell forecast_input(const Portfolio& portfolio, int today);  // open opportunities
Cell tracks_input(const Portfolio& portfolio, int today);

Cell exercise_input(const Portfolio& portfolio, int today, int window);

// The ids of the opportunities behind the deals of forecast and tracks, in their order.
std::vector<std::string> open_opportunities(const Portfolio& portfolio);

// Of one account. Adds what only the sheet knows (reorg, previous_base, actions) from `sheet`,
// a record.
Cell influence_input(const Portfolio& portfolio, std::string_view account, const Cell& sheet,
                     int today);

// The ids of the accounts behind the names on a sheet over all accounts, in its input's order.
std::vector<std::string> accounts_on_sheet(const Portfolio& portfolio);

}  // namespace askwell::customers
