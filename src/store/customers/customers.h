// The customer file as it is kept: one record per account, person and opportunity, and one
// with all purchases of an account.
//
//   "account:a1"      {"askwell":"account/1","id":"a1","name":"Quedou Foods",...}
//   "purchases:a1"
//   {"askwell":"purchases/1","account":"a1","orders":[[20543,1200.5,"seals"],...]}
//   "sheet:a1:visit"  {"askwell":"sheet/1","account":"a1","sheet":"visit","in":{...}}
//
// Fields left out take their defaults, unknown ones are ignored, a newer format is refused
// and left alone. Purchases belong in the database only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/customers/portfolio.h"

namespace askwell::store {

struct KeptRecord {
  std::string name;
  std::string body;
  bool operator==(const KeptRecord&) const = default;
};

KeptRecord kept_record(customers::Kind kind, const sheets::Cell& record);  // not a purchase
KeptRecord kept_purchases(std::string_view account,
                          const std::vector<const customers::Purchase*>& its);
KeptRecord kept_sheet(std::string_view account, std::string_view sheet, const sheets::Cell& in);

// How many purchases a record holds, as far as its brackets tell.
std::size_t purchases_in(const KeptRecord& record);

// Everything, accounts first: in this order it can be read again.
std::vector<KeptRecord> kept_records(const customers::Portfolio& portfolio);

// Puts one kept account, person, opportunity or an account's purchases into `portfolio`.
// Errc::newer for a later format, too_big over 5 MB or over the portfolio's limits, bad_input
// for the rest: then nothing is changed.
Result<void> read_kept(std::string_view body, customers::Portfolio& portfolio);

// What is filled in on a sheet, not checked: a half-filled sheet is kept as it is.
Result<sheets::Cell> read_kept_sheet(std::string_view body, std::string_view sheet);

}  // namespace askwell::store
