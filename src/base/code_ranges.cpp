#include "base/code_ranges.h"

#include <algorithm>

namespace askwell {

CodeRanges::CodeRanges(const std::uint16_t* table, std::size_t count) {
  char32_t at = 0;
  for (std::size_t i = 0; i + 1 < count; i += 2) {
    const char32_t begin = at + table[i];
    at = begin + (table[i + 1] >> 5);
    if (at > begin) runs_.push_back({begin, at, table[i + 1] & 31});
  }
}

int CodeRanges::of(char32_t c) const {
  const auto run = std::upper_bound(runs_.begin(), runs_.end(), c,
                                    [](char32_t at, const Run& one) { return at < one.end; });
  return run != runs_.end() && run->begin <= c ? run->number : 0;
}

}  // namespace askwell
