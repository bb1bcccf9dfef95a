// Where lines may break, in English and Chinese.
//
// A break is allowed at spaces and between ideographs; never before closing punctuation or
// after an opening one (kinsoku), never inside a Latin word or a number. A piece that does
// not fit a whole line breaks between characters.
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

// `advance` is the width of one code point. `indent` shortens the first line. '\n' always
// breaks. At least one line, also for an empty text.
std::vector<TextLine> break_lines(std::string_view text, float width, float indent,
                                  FunctionRef<float(char32_t)> advance);

// The text with '\n' put where lines were broken (in addition to those it has).
std::string with_breaks(std::string_view text, const std::vector<TextLine>& lines);

}  // namespace askwell::ui
