// A small number for each code point, looked up in a table of runs.
//
// The tables are written by tools/unicode.mjs: pairs of how many code points lie between the
// run before and this one, and its length * 32 + number. What lies between has number 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace askwell {

class CodeRanges {
 public:
  // `count` is even; the table is not needed any more afterwards.
  CodeRanges(const std::uint16_t* table, std::size_t count);

  int of(char32_t c) const;

 private:
  struct Run {
    char32_t begin, end;
    int number;
  };
  std::vector<Run> runs_;  // in order, none touches the next with the same number
};

}  // namespace askwell
