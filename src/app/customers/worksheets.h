// What is filled in on worksheets, together with what the customer file knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/app.h"
#include "app/customers/purchase_count.h"
#include "core/customers/inputs.h"
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

// What the form of a sheet shows: today, what is filled in here, and an empty place for
// everything else that the form has. Without the list from the file; not checked.
[[gnu::noinline]] sheets::Cell own_input(const App& app, std::string_view account,
                                         const sheets::Sheet& sheet);

// Puts what `text` means into the field at a pointer, and makes room for it. False, and nothing
// is done, where the form has no such place.
bool write_field(sheets::Cell& own, const sheets::Form& form, std::string_view at,
                 std::string_view text);

// Fills a sheet from the customer file, and calculates it, a part at a time. Rows that lack
// something are left out, unless nothing would remain. `app` must outlive it and its customer
// file must stay as it is: App::changes tells.
class SheetWork {
 public:
  SheetWork(const App& app, std::string_view account, const sheets::Sheet& sheet);

  // Works for about a millisecond. True once it is done.
  bool run();
  int percent() const;                               // 0..100
  WorkedSheet take() { return std::move(worked_); }  // once

 private:
  void know(sheets::Cell known);
  bool leave_out_rows();

  const App& app_;
  const sheets::Sheet& sheet_;
  WorkedSheet worked_;
  std::optional<PurchaseCount> purchases_;  // until they are counted
  std::optional<customers::Filling> filling_;
  std::optional<sheets::Calculation> calculation_;
};

// The same in one go.
[[gnu::noinline]] WorkedSheet worked_out(const App& app, std::string_view account,
                                         const sheets::Sheet& sheet);

}  // namespace askwell
