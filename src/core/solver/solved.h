// Positions that have been solved, or partly so: a table of bounded size.
//
// When it is full, what took least work to find out gives way.
#pragma once

#include <cstdint>
#include <vector>

namespace askwell {

// The worth of a position lies between these, both included.
struct Range {
  int low = 0;
  int high = 0;
  bool exact() const { return low == high; }
  bool operator==(const Range&) const = default;
};

class Solved {
 public:
  // Keys are `words` long. Takes at most `memory` bytes, and little at first.
  Solved(int words, std::size_t memory);

  // False if nothing is known of it.
  bool find(const std::uint32_t* key, Range& found) const;
  // `work`: how much it took, in any unit.
  void put(const std::uint32_t* key, Range range, std::uint32_t work);

  std::size_t bytes() const { return cells_.size() * sizeof(std::uint32_t); }

 private:
  // A cell: the key, the range (two halves of 16 bits), the work (0: empty).
  std::size_t stride() const { return static_cast<std::size_t>(words_) + 2; }
  std::uint32_t* bucket(const std::uint32_t* key);
  const std::uint32_t* bucket(const std::uint32_t* key) const;
  bool same(const std::uint32_t* cell, const std::uint32_t* key) const;
  void grow();

  int words_;
  std::size_t most_bytes_;
  std::uint32_t buckets_;  // a power of two
  std::uint32_t used_ = 0;
  std::vector<std::uint32_t> cells_;
};

}  // namespace askwell
