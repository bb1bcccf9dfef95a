// Worksheets: what each asks for, what it finds wrong, what it calculates and warns of.
//
// A sheet is data (its form, its formulas) and two pure functions. They read no clock: today
// is a field. Money is in the account's currency. Nothing is rounded.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/sheets/cell.h"
#include "core/sheets/check.h"
#include "core/sheets/form.h"

namespace askwell::sheets {

// A warning by rule. Its coaching text is the word "sheet.<sheet>.<id>".
struct Flag {
  std::string_view id;
  std::string at = {};  // JSON pointer of what it is about; "" is the whole sheet
  bool operator==(const Flag&) const = default;
};
using Flags = std::vector<Flag>;
using Faults = std::vector<Fault>;

// How a number of the answer comes about, in names of fields: of the number's own row first,
// then of the answer, then of the sheet's input. "rows.share", "max(profit, 0) / base".
struct Formula {
  std::string_view of;
  std::string_view says;
};

// A text that is filled in and kept but not calculated with: what was learned of a point.
// `list` is the pointer of the list whose items have it, without numbers: "/accounts/criteria".
struct Note {
  std::string_view list;
  std::string_view field;
};

struct Sheet {
  std::string_view name;
  std::string_view form;
  void (*rules)(const Cell& in, Faults& faults);  // null if there are none beyond the form's
  Cell (*calculate)(const Cell& in, Flags& flags);
  std::span<const Formula> formulas = {};
  std::span<const Note> notes = {};
};

// The form of all that is filled in: what is calculated with, and the notes.
Form page_form(const Sheet& sheet);

// All of them, in the order of the contents page.
std::span<const Sheet* const> all_sheets();
// One of these, or the exercise; null if there is none.
const Sheet* find_sheet(std::string_view name);

struct Answer {
  Faults faults = {};  // if there are any, nothing was calculated
  Cell out = {};       // a record
  Flags flags = {};
};

// Checks `in`, fills in its defaults, and calculates.
Answer calculate(const Sheet& sheet, Cell& in);

// calculate(), a part at a time; only the sheet's own rules and formulas go in one. The sheet
// and `in` must outlive it.
class Calculation {
 public:
  Calculation(const Sheet& sheet, Cell& in);

  // Goes on for about so many rows. True once the answer is there.
  bool run(std::size_t work);
  Answer take() { return std::move(answer_); }  // once

 private:
  const Sheet& sheet_;
  Cell& in_;
  Form form_;
  Checking checking_;
  enum class Next : std::uint8_t { check, rules, sums } next_ = Next::check;
  Answer answer_;
};

// Where a number comes from: its formula, and the values of the names in it that stand in
// the number's own row, in what was filled in for it, in the answer or the input. For
// "/rows/3/share" of a Pareto sheet these are `profit` and `base`.
struct Part {
  std::string_view name;
  Cell value;
};
struct Explanation {
  std::string_view formula = {};  // empty if the number is not calculated
  std::vector<Part> parts = {};
  Cell result = {};
};
Explanation explain(const Sheet& sheet, const Cell& in, const Cell& out, std::string_view at);

// What a JSON pointer leads to, or null.
const Cell* at_pointer(const Cell& cell, std::string_view pointer);
Cell* at_pointer(Cell& cell, std::string_view pointer);

std::string place(std::string_view list, std::size_t i);  // "/customers/3"

}  // namespace askwell::sheets
