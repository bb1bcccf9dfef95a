// Where lines may break, in English and Chinese.
//
// The rules are those of UAX #14 for the classes AL BA BB BK CL CP EX GL HY ID IN IS NS NU OP
// PO PR QU SP SY WJ ZW, strict (small kana do not begin a line), between grapheme clusters. So
// a break is allowed at spaces and between ideographs; never before closing punctuation or
// after an opening one (kinsoku), never inside a Latin word or a number. Three things differ:
// quotes between East Asian characters are brackets, a dash never begins a line, and Korean
// breaks at spaces only. A piece that does not fit a whole line breaks between clusters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.h"

namespace askwell::ui {

struct TextLine {
  std::size_t begin = 0, end = 0;  // bytes of the text; trailing spaces belong to the line
  float width = 0;                 // without trailing spaces
};

// The bytes of `text` before which a line may begin, in their order; 0 is none of them.
std::vector<std::size_t> break_places(std::string_view text);

// `advance` is the width of one cluster. `indent` shortens the first line. '\n' always
// breaks. At least one line, also for an empty text.
std::vector<TextLine> break_lines(std::string_view text, float width, float indent,
                                  FunctionRef<float(std::string_view)> advance);

// The text with '\n' put where lines were broken (in addition to those it has).
std::string with_breaks(std::string_view text, const std::vector<TextLine>& lines);

}  // namespace askwell::ui
