#include "base/order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/hash.h"

using namespace askwell;

TEST_SUITE_BEGIN("base/order");

TEST_CASE("any list comes out as std::stable_sort would leave it") {
  for (std::uint32_t size = 0; size < 70; ++size) {
    std::vector<std::pair<int, int>> ours;
    for (std::uint32_t i = 0; i < size; ++i) {
      ours.emplace_back(static_cast<int>(mix(size, i) % 9), static_cast<int>(i));
    }
    auto theirs = ours;

    const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
    sort_by(ours, by_first);
    std::stable_sort(theirs.begin(), theirs.end(), by_first);

    CHECK(ours == theirs);
  }
}

TEST_CASE("a long list in the worst order takes no more than n log n comparisons") {
  int comparisons = 0;
  const auto order = ordered(4096, [&](int a, int b) {
    ++comparisons;
    return a > b;
  });
  CHECK(order.front() == 4095);
  CHECK(comparisons <= 4096 * 12);
}

TEST_SUITE_END();
