#include "core/solver/solved.h"

#include <algorithm>

namespace askwell {

namespace {

constexpr std::size_t ways = 4;  // cells of a bucket
constexpr std::uint32_t first_buckets = 64;

std::uint32_t hash_of(const std::uint32_t* key, int words) {
  std::uint32_t hash = 0x9E3779B9U;
  for (int i = 0; i < words; ++i) {
    hash ^= key[i];
    hash *= 0x85EBCA6BU;
    hash ^= hash >> 15;
  }
  hash *= 0xC2B2AE35U;
  return hash ^ (hash >> 16);
}

std::uint32_t packed(Range range) {
  return static_cast<std::uint32_t>(range.low) << 16 |
         (static_cast<std::uint32_t>(range.high) & 0xFFFFU);
}

}  // namespace

Solved::Solved(int words, std::size_t memory)
    : words_(words), most_bytes_(memory), buckets_(first_buckets) {
  cells_.resize(first_buckets * ways * stride());
}

std::uint32_t* Solved::bucket(const std::uint32_t* key) {
  return cells_.data() + (hash_of(key, words_) & (buckets_ - 1)) * ways * stride();
}

const std::uint32_t* Solved::bucket(const std::uint32_t* key) const {
  return cells_.data() + (hash_of(key, words_) & (buckets_ - 1)) * ways * stride();
}

bool Solved::same(const std::uint32_t* cell, const std::uint32_t* key) const {
  return cell[words_ + 1] != 0 && std::equal(key, key + words_, cell);
}

bool Solved::find(const std::uint32_t* key, Range& found) const {
  const std::uint32_t* cell = bucket(key);
  for (std::size_t i = 0; i < ways; ++i, cell += stride()) {
    if (!same(cell, key)) continue;
    found.low = static_cast<std::int16_t>(cell[words_] >> 16);
    found.high = static_cast<std::int16_t>(cell[words_] & 0xFFFFU);
    return true;
  }
  return false;
}

void Solved::put(const std::uint32_t* key, Range range, std::uint32_t work) {
  if (used_ > buckets_ * 3) grow();
  std::uint32_t* cell = bucket(key);
  std::uint32_t* to = cell;
  for (std::size_t i = 0; i < ways; ++i, cell += stride()) {
    if (same(cell, key)) {
      to = cell;
      work = std::max(work, cell[words_ + 1]);
      break;
    }
    if (cell[words_ + 1] < to[words_ + 1]) to = cell;
  }
  if (to[words_ + 1] == 0) ++used_;
  std::copy(key, key + words_, to);
  to[words_] = packed(range);
  to[words_ + 1] = std::max<std::uint32_t>(work, 1);
}

void Solved::grow() {
  if (bytes() * 2 + bytes() > most_bytes_) return;  // both live for a moment
  std::vector<std::uint32_t> old;
  old.swap(cells_);
  buckets_ *= 2;
  used_ = 0;
  cells_.resize(old.size() * 2);
  for (std::size_t at = 0; at < old.size(); at += stride()) {
    const std::uint32_t* cell = old.data() + at;
    const std::uint32_t work = cell[words_ + 1];
    if (work == 0) continue;
    const Range range{static_cast<std::int16_t>(cell[words_] >> 16),
                      static_cast<std::int16_t>(cell[words_] & 0xFFFFU)};
    put(cell, range, work);
  }
}

}  // namespace askwell
