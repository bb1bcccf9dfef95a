#include "app/customers/purchase_count.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "core/sheets/measure.h"

namespace askwell {

using sheets::Cell;

// The year's sales and gross profit of those accounts whose margin is known.
struct PurchaseCount::Earned {
  int accounts = 0;
  double sales = 0, profit = 0;
};

namespace {

// Counts that belong together are known together: where one of them is filled in, the others
// may be of another year.
bool is_blank(const Cell& own, std::initializer_list<std::string_view> fields) {
  return std::none_of(fields.begin(), fields.end(), [&](std::string_view field) {
    const Cell* filled = own.find(field);
    return filled != nullptr && !filled->is_null();
  });
}

}  // namespace

bool PurchaseCount::is_for(std::string_view sheet) {
  return sheet == "retention" || sheet == "payback";
}

PurchaseCount::PurchaseCount(const App& app) : app_(app) {
  for (const Cell& account : app.portfolio.accounts) {
    if (!account.yes("archived")) bought_[account.word("id")] = {};
  }
}

bool PurchaseCount::run(std::size_t purchases) {
  constexpr int two_years = 730;
  const std::vector<customers::Purchase>& all = app_.portfolio.purchases;
  const std::size_t end = std::min(counted_ + purchases, all.size());
  for (; counted_ < end; ++counted_) {
    const customers::Purchase& one = all[counted_];
    const auto of = bought_.find(one.account);
    if (of == bought_.end() || one.day > app_.day) continue;
    Bought& bought = of->second;
    if (one.in_year_to(app_.day)) {
      ++bought.this_year;
      bought.sum += one.amount;
    } else {
      ++(app_.day - one.day <= two_years ? bought.year_before : bought.earlier);
    }
  }
  return counted_ == all.size();
}

int PurchaseCount::percent() const {
  const std::size_t all = app_.portfolio.purchases.size();
  return all == 0 ? 100 : static_cast<int>(counted_ * 100 / all);
}

PurchaseCount::Earned PurchaseCount::earned() const {
  Earned out;
  for (const Cell& account : app_.portfolio.accounts) {
    const auto of = bought_.find(account.word("id"));
    if (of == bought_.end() || of->second.sum <= 0) continue;
    const double margin = account.num("margin");
    if (!sheets::known(margin)) continue;
    ++out.accounts;
    out.sales += of->second.sum;
    out.profit += of->second.sum * margin;
  }
  return out;
}

// Everybody in these accounts, and with whom there was contact in the last quarter.
void PurchaseCount::put_contacts(Cell& known) const {
  constexpr int quarter = 91;
  int contacts = 0, active = 0;
  for (const Cell& person : app_.portfolio.people) {
    if (!bought_.contains(person.word("account"))) continue;
    ++contacts;
    const auto last = sheets::day_number(person.word("last"));
    if (last && app_.day >= *last && app_.day - *last <= quarter) ++active;
  }
  known.put("contacts", contacts).put("active", active);
}

Cell PurchaseCount::for_retention(const Cell& own) const {
  int start = 0, kept = 0, fresh = 0, buyers = 0, again = 0;
  for (const auto& [id, of] : bought_) {
    start += of.year_before > 0;
    kept += of.year_before > 0 && of.this_year > 0;
    fresh += of.this_year > 0 && of.year_before + of.earlier == 0;
    buyers += of.this_year > 0;
    again += of.this_year > 1;
  }
  Cell known = Cell::record();
  if (start > 0 && is_blank(own, {"start", "kept", "new"})) {
    known.put("start", start).put("kept", kept).put("new", fresh);
  }
  if (buyers > 0 && is_blank(own, {"buyers", "repeat"})) {
    known.put("buyers", buyers).put("repeat", again);
  }
  if (!app_.portfolio.people.empty() && is_blank(own, {"contacts", "active"})) {
    put_contacts(known);
  }
  const Earned year = earned();
  if (year.profit > 0) known.put("margin", std::round(year.profit / year.accounts));
  return known;
}

Cell PurchaseCount::for_payback() const {
  const Earned year = earned();
  if (year.profit <= 0) return Cell::record();
  return Cell::record().put("margin", std::round(100 * year.profit / year.sales) / 100);
}

Cell PurchaseCount::known(const sheets::Sheet& sheet, const Cell& own) const {
  return sheet.name == "retention" ? for_retention(own) : for_payback();
}

}  // namespace askwell
