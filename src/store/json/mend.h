// Mends what a Chinese keyboard or an old editor does to a JSON text, and nothing else:
// full-width punctuation and digits outside of texts, curly quotes around them, a byte order
// mark, a comma before a closing bracket, tabs inside texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace askwell::store {

struct Mended {
  struct Line {
    int number = 1;  // from 1
    std::string before, after;
    bool operator==(const Line&) const = default;
  };
  std::string text;
  std::vector<Line> lines;  // those that changed; lines are neither added nor removed
};

// `text` is valid UTF-8. A text that needs no mending comes back as it is, without lines.
Mended mend(std::string_view text);

}  // namespace askwell::store
