// Fills worksheets from the customer file, so that nothing is entered twice.
//
// Archived accounts are left out. Accounts may share a name in the file, but not on a sheet:
// the later one has its id added, "Acme (a7)". What a sheet needs and the file does not know
// yet is left out, so the sheet's own check tells it.
#pragma once

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/customers/portfolio.h"

namespace askwell::customers {

// Makes the list that a sheet over all accounts takes from the file, a part at a time, so that
// nobody waits for tens of thousands of purchases.
//
// `today` is a day number, `window` in days: purchases after today or before the window do not
// count. Profit is the account's own figure, or, where none is filled in, its purchases times
// the margin if that is known. Deals are the open opportunities. The sheet must have a list
// from the file; the portfolio must outlive this and stay as it is.
class Filling {
 public:
  using Purchases = std::vector<const Purchase*>;

  Filling(const Portfolio& portfolio, std::string_view sheet, int today, int window);

  // The name of that list: "customers", "accounts" or "deals"; empty where a sheet has none.
  static std::string_view list_of(std::string_view sheet);

  // Goes on for about so many records and purchases. True once the list is whole.
  bool run(std::size_t work);
  int percent() const;  // 0..100
  Cell take() { return std::move(list_); }

 private:
  struct Source;

  void sort_in(const Purchase& one);
  void add_row(const Cell& record, const Purchases& bought);

  const Portfolio& portfolio_;
  const Source& source_;
  int today_, window_;
  std::size_t sorted_ = 0, read_ = 0;                       // purchases and records
  std::unordered_map<std::string_view, Purchases> bought_;  // by account
  std::unordered_set<std::string_view> in_use_;             // accounts
  std::set<std::string> names_;
  Cell list_ = Cell::list();
};

// The ids of the opportunities behind the deals of forecast and tracks, in their order.
std::vector<std::string> open_opportunities(const Portfolio& portfolio);

// The people of one account, as the influence map takes them.
Cell people_on_map(const Portfolio& portfolio, std::string_view account);

}  // namespace askwell::customers
