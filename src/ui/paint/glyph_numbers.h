// A small number for every grapheme cluster that is shown, in the order of need.
//
// Dear ImGui keeps a table up to the highest code point for each size of text; were
// characters their own code points, each size in which one Chinese full stop is shown would
// take 390 KB. A single ASCII character is its own number; the others count from 0x80.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace askwell::ui {

class GlyphNumbers {
 public:
  static constexpr char32_t first = 0x80, last = 0xd7ff;

  // The number of `cluster`, the same one until clear(). U+FFFD where all are taken.
  char32_t of(std::string_view cluster);

  // What `number` stands for; empty where it is an ASCII character or not given yet.
  std::string_view cluster(char32_t number) const;

  bool all_taken() const { return clusters_.size() == last - first + 1; }
  void clear();

 private:
  std::size_t place_of(std::string_view cluster) const;
  void widen();

  std::vector<std::string> clusters_;
  std::vector<std::uint16_t> places_;  // by hash: 1 + an index into clusters_, or 0
};

}  // namespace askwell::ui
