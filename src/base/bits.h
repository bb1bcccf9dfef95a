// A set of small numbers, of which only so much is copied as the largest of them takes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/few.h"

namespace askwell {

// Numbers from 0 to below `most`. They are only ever added.
template <std::size_t most>
class Bits {
 public:
  bool operator[](std::size_t number) const {
    const std::size_t word = number / word_bits;
    return word < words_.size() && ((words_[word] >> number % word_bits) & 1U) != 0;
  }

  void set(std::size_t number) {
    const std::size_t word = number / word_bits;
    while (words_.size() <= word) words_.push_back(0);
    words_[word] |= std::uint32_t{1} << number % word_bits;
  }

  bool operator==(const Bits&) const = default;

 private:
  static constexpr std::size_t word_bits = 32;

  Few<std::uint32_t, (most + word_bits - 1) / word_bits> words_;  // the last one is not 0
};

}  // namespace askwell
