// What a sheet asks for and the customer file, or another sheet of the same account, already
// knows. It stands in for what is left empty on the sheet; whatever is filled in there counts
// more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "core/sheets/sheet.h"

namespace askwell {

// Only the known fields, each where the form of the sheet has it. `own` is what is filled in
// on the sheet.
sheets::Cell known_elsewhere(const App& app, std::string_view account,
                             const sheets::Sheet& sheet, const sheets::Cell& own);

// Puts what is known where `in` says nothing.
void fill_gaps(sheets::Cell& in, const sheets::Cell& known);

// For the relationship sheet: how many different causes of loss are open for each account, as
// the churn log has it.
void add_open_causes(const App& app, sheets::Cell& accounts);

// What the field `field` of a sheet is chosen from instead of typed: accounts or people by
// name. No names if there are none, or more than a list is good for.
struct Choosing {
  std::string_view field = {};
  std::vector<std::string> names = {};
};
Choosing names_to_choose(const App& app, std::string_view account, std::string_view sheet);

}  // namespace askwell
