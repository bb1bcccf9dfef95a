// What may be filled in on a worksheet: names, types, ranges, defaults. A form is written as
// one line of text, the same that documents the sheet:
//
//   T,window:int 1..3650=365,cuts_r:[amt]4=[180,90,30,7],customers:[{name!,orders:[{date:date,amount:amt}]}]
//
//   a,b:type     two fields of one type             type?        may be unknown (null)
//   =value       what an unknown one is taken for   lo..hi       range, ends included
//   [type]9      list of 9; 0..5 items; any number  {a,b:type}   record
//   num int      number, whole number; |x| <= 1e15  amt cnt      not negative: number, whole
//   part         0 to 1                             bool tri     yes/no; or unknown
//   text name    any text; a text not blank         date         YYYY-MM-DD, 1900 to 2199
//   x!           a name that differs from all in its list        a|b one of these words
//   T            today:date
//
// Records, texts, tri and lists that may be empty can be left out; all else has to be there.
#pragma once

#include <string_view>
#include <vector>

#include "core/sheets/cell.h"

namespace askwell::sheets {

struct Form {
  enum class Type : std::uint8_t {
    number,
    whole,
    boolean,
    tri,
    text,
    name,
    date,
    choice,
    list,
    record
  };

  std::string_view name = {};  // of the field; empty for an item of a list
  Type type = Type::record;
  bool may_be_unknown = false;
  bool unique = false;                       // of a name in its list
  bool has_default = false;                  //
  double low = -1e15, high = 1e15;           // of a number, or of a list's length
  std::vector<std::string_view> words = {};  // of a choice
  std::vector<Form> parts = {};              // fields of a record; of a list, its one item
  Cell otherwise = {};                       // the default

  const Form* find(std::string_view field) const;  // of a record; null if there is none
};

// The record that `text` tells. It must be written rightly and live for ever (a literal).
Form read_form(std::string_view text);

// The most items of a list that has no length of its own.
inline constexpr double max_items = 1'000'000;

}  // namespace askwell::sheets
