// The customer file: accounts, the people in them, what may be sold to them and what was.
//
// Accounts, people and opportunities are records with a form each (the same kind of form that
// worksheets have), so that a screen, a file and a spreadsheet know a field by one name, one
// type and one range. Purchases come in tens of thousands and are plain values. A person is
// entered once; the sheets are filled from here (inputs.h).
//
// Whatever lies in a Portfolio fits its form, and its `account` is there: that is what
// put() and the readers in store see to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/check.h"
#include "core/sheets/form.h"

namespace askwell::customers {

using sheets::Cell;
using sheets::Fault;

enum class Kind { account, person, opportunity, purchase };
inline constexpr Kind kinds[] = {Kind::account, Kind::person, Kind::opportunity,
                                 Kind::purchase};

std::string_view name_of(Kind kind);  // "account", ...

// The fields of a record. Money is in the account's currency; `scores` of grading are 0-10 in
// the order orders, profit, credit, outlook, overall; steps 0-8; rating -5 to 5.
const sheets::Form& form_of(Kind kind);

struct Purchase {
  std::string account;  // its id
  int day = 0;          // sheets::day_number
  double amount = 0;    // not negative
  std::string what;
  bool operator==(const Purchase&) const = default;

  // Whether it is one of the last 365 days before `today`, or of today.
  bool in_year_to(int today) const { return day <= today && today - day <= 365; }
};

struct Portfolio {
  std::vector<Cell> accounts, people, opportunities;
  std::vector<Purchase> purchases;
  bool operator==(const Portfolio&) const = default;

  const std::vector<Cell>& of(Kind kind) const;  // not of purchases
  std::vector<Cell>& of(Kind kind);
  const Cell* find(Kind kind, std::string_view id) const;  // null if there is none
};

// The most a portfolio holds; put() and the readers refuse more.
inline constexpr std::size_t max_accounts = 20'000;
inline constexpr std::size_t max_people = 100'000;
inline constexpr std::size_t max_opportunities = 100'000;
inline constexpr std::size_t max_purchases = 500'000;
inline constexpr std::size_t max_text = 20'000;  // bytes of one field
std::size_t most(Kind kind);

// What keeps a record from being put into `portfolio`: what its form finds; "too_long" for a
// text over max_text bytes; "nobody" at /account for an account that is not there; "too_many"
// for one more than may be. Fills the defaults into `record`.
std::vector<Fault> unfit(const Portfolio& portfolio, Kind kind, Cell& record);

// What keeps `value` out of one field, whatever else its record holds: what the form finds,
// "too_long".
std::vector<Fault> unfit_field(Kind kind, std::string_view field, Cell value);

// Adds a record, or replaces the one with its id. Tells what is unfit and changes nothing then.
std::vector<Fault> put(Portfolio& portfolio, Kind kind, Cell record);

// Changes one field. The fault's `at` is the field's pointer; nothing is changed then.
std::vector<Fault> set_field(Portfolio& portfolio, Kind kind, std::string_view id,
                             std::string_view field, Cell value);

// An id that no record of this kind has: a letter and a number, "a17".
std::string new_id(const Portfolio& portfolio, Kind kind);

// What put() takes for one more, with an id of its own: a record of `account` that has only its
// name so far (an account belongs to none), or a purchase from what was typed.
Cell new_record(const Portfolio& portfolio, Kind kind, std::string_view account,
                std::string_view name);
Cell new_purchase(std::string_view account, std::string_view day, std::string_view amount,
                  std::string_view what);

// Takes a record away; an account with its people, opportunities and purchases. What was
// taken, to be put back by put_back(), which restores the order too.
struct Removed {
  struct At {
    Kind kind;
    std::size_t place;
    Cell record;
    bool operator==(const At&) const = default;
  };
  std::vector<At> records;
  std::vector<Purchase> purchases;
  std::vector<std::size_t> places;  // of the purchases
};
Removed remove(Portfolio& portfolio, Kind kind, std::string_view id);
void put_back(Portfolio& portfolio, const Removed& removed);

// The places of the accounts whose name, industry, business or owner holds `words`, archived
// ones or not. Letters A-Z match whatever their case.
std::vector<std::size_t> found_accounts(const Portfolio& portfolio, std::string_view words,
                                        bool archived);

}  // namespace askwell::customers
