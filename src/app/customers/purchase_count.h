// What retention and pay-back know from the purchases of all accounts, counted a part at a
// time, so that nobody waits for tens of thousands of them.
#pragma once

#include <string_view>
#include <unordered_map>

#include "app/app.h"
#include "core/sheets/sheet.h"

namespace askwell {

// What an account has bought: in the year to today, in the one before, and earlier.
struct Bought {
  int this_year = 0, year_before = 0, earlier = 0;  // orders
  double sum = 0;                                   // of this year
};

class PurchaseCount {
 public:
  // Whether a sheet knows anything from there.
  static bool is_for(std::string_view sheet);

  // `app` must outlive it and its customer file must stay as it is.
  explicit PurchaseCount(const App& app);

  // Goes on for so many purchases. True once all are counted.
  bool run(std::size_t purchases);
  int percent() const;  // 0..100

  // As known_elsewhere() has it (app/customers/known.h). Once all are counted.
  sheets::Cell known(const sheets::Sheet& sheet, const sheets::Cell& own) const;

 private:
  struct Earned;

  Earned earned() const;
  void put_contacts(sheets::Cell& known) const;
  sheets::Cell for_retention(const sheets::Cell& own) const;
  sheets::Cell for_payback() const;

  const App& app_;
  std::size_t counted_ = 0;
  std::unordered_map<std::string_view, Bought> bought_;  // by account; none that is archived
};

}  // namespace askwell
