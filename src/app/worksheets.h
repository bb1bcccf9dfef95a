// What is filled in on worksheets, together with what the customer file knows.
#pragma once

#include <string>
#include <string_view>

#include "app/app.h"
#include "core/sheets/sheet.h"

namespace askwell {

// Of App::sheets: "a1:visit"; ":kaism" of a sheet over all accounts.
std::string sheet_key(std::string_view account, std::string_view sheet);

// Sheets over all accounts are not offered for a single one, and the other way round.
bool is_over_all(std::string_view sheet);

// The rows of "weeks" or "moves" (core/sheets/kept.h), oldest first.
const std::vector<sheets::Cell>& kept_rows(const App& app, std::string_view what);

// The list of `sheet` that comes from the customer file; empty if none does.
std::string_view list_from_file(std::string_view sheet);

// The input of a sheet as it stands: today, what the customer file knows, what is filled in
// here, and an empty place for everything else that the form has. Not checked.
[[gnu::noinline]] sheets::Cell sheet_input(const App& app, std::string_view account,
                                           const sheets::Sheet& sheet);

}  // namespace askwell
