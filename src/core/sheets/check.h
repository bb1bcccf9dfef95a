// Whether a worksheet is filled in so that it can be calculated.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/cell.h"
#include "core/sheets/form.h"

namespace askwell::sheets {

// One field that is missing or unfit. The sentence about it is made where it is shown, from
// `id` and the field's form.
struct Fault {
  std::string at = {};       // JSON pointer of the field: "/customers/3/name"; "" is the sheet
  std::string_view id = {};  // "missing", "number", ...: see fault_ids
  double low = 0, high = 0;  // what is allowed, for number, whole and length
  std::string words = {};    // the words allowed, for choice; another number or name for rules
  bool operator==(const Fault&) const = default;
};

// What check() may find. The rules of each sheet have ids of their own (sheet.h).
inline constexpr std::string_view fault_ids[] = {"missing", "number", "whole",  "boolean",
                                                 "text",    "name",   "date",   "choice",
                                                 "list",    "length", "record", "repeated"};

// Every field of `cell` that does not fit `form`, once and in the order of the form. Fields
// left out are filled with their defaults, in place, so that a cell without faults may be
// calculated. Repeated names are told only where all else fits; of two, the later one.
std::vector<Fault> check(const Form& form, Cell& cell);

// check() of a record, a part at a time. The form and the cell must outlive it.
class Checking {
 public:
  Checking(const Form& form, Cell& record);
  ~Checking();

  // Goes on for about so many items of lists. True once all is checked.
  bool run(std::size_t work);
  std::vector<Fault> take();  // what was found; once

 private:
  friend std::vector<Fault> check(const Form& form, Cell& cell);
  class Checker;

  bool look_at_part(std::size_t& left);

  const Form& form_;
  Cell& record_;
  std::unique_ptr<Checker> checker_;
  std::size_t part_ = 0, item_ = 0;  // that is next
};

}  // namespace askwell::sheets
