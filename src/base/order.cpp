#include "base/order.h"

namespace askwell {

// Merge sort from the bottom: runs of 1, 2, 4 ... places.
std::vector<int> ordered(int count, FunctionRef<bool(int, int)> before) {
  std::vector<int> order, merged;
  for (int i = 0; i < count; ++i) order.push_back(i);
  merged = order;
  for (int run = 1; run < count; run *= 2) {
    for (int begin = 0; begin < count; begin += 2 * run) {
      const int middle = begin + run < count ? begin + run : count;
      const int end = middle + run < count ? middle + run : count;
      int left = begin, right = middle;
      for (int to = begin; to < end; ++to) {
        const auto at = [&](int place) { return order[static_cast<std::size_t>(place)]; };
        const bool take_right = left == middle || (right < end && before(at(right), at(left)));
        merged[static_cast<std::size_t>(to)] = take_right ? at(right++) : at(left++);
      }
    }
    order.swap(merged);
  }
  return order;
}

}  // namespace askwell
