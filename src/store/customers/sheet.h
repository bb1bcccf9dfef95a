// Worksheets as JSON: what is filled in, and what comes out.
//
//   in   {"customers": [{"name": "A", "profit": 800}]}
//   out  {"n": 1, ..., "flags": [{"id": "flat", "at": ""}]}
//   or   {"problems": [{"at": "/customers/0/profit", "say": "..."}]}
//
// `at` is a JSON pointer, "" for the whole text. Unknown fields are ignored.
#pragma once

#include <string>
#include <string_view>

#include "core/sheets/sheet.h"
#include "store/json/json.h"
#include "store/json/json_writer.h"

namespace askwell::store {

inline constexpr std::size_t max_sheet_bytes = 20'000'000;

// `value` as the form wants it, not checked yet. Fields the form does not have are left out;
// what is of another kind than the form wants comes as it is.
sheets::Cell read_cell(const Json& json, const Value& value, const sheets::Form& form);

void write_cell(JsonWriter& json, const sheets::Cell& cell);

// What is wrong with a field and how to mend it, one sentence in English.
std::string said(const sheets::Fault& fault);

struct SheetAnswer {
  bool ok = false;   // false: `json` holds problems
  std::string json;  // one object, one line
};

// Calculates the sheet called `name` for the JSON object `in`.
SheetAnswer answer_sheet(std::string_view name, std::string_view in);

// The same for a line {"sheet": name, "in": object}; answers {"out": object} or problems.
std::string answer_line(std::string_view line);

}  // namespace askwell::store
