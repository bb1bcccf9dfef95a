// Whether a worksheet is filled in so that it can be calculated.
#pragma once

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

}  // namespace askwell::sheets
