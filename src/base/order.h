// Sorting with one piece of code for all types: std::sort is compiled anew for each, which a
// download feels more than a list of ours ever feels its speed.
#pragma once

#include <utility>
#include <vector>

#include "base/function_ref.h"

namespace askwell {

// The places 0 .. count - 1 in the order that `before` wants; of two that are equal the lower
// place comes first. At most count * log2(count) comparisons, rounded up.
std::vector<int> ordered(int count, FunctionRef<bool(int, int)> before);

// Puts `items` into the order that `before` wants; equal ones keep theirs.
template <class Item, class Before>
void sort_by(std::vector<Item>& items, Before before) {
  const std::vector<int> order =
      ordered(static_cast<int>(items.size()), [&](int a, int b) -> bool {
        return before(items[static_cast<std::size_t>(a)], items[static_cast<std::size_t>(b)]);
      });
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const int place : order)
    sorted.push_back(std::move(items[static_cast<std::size_t>(place)]));
  items = std::move(sorted);
}

}  // namespace askwell
