#include "base/few.h"

#include <doctest/doctest.h>

#include <span>

using askwell::Few;

TEST_SUITE_BEGIN("base/few");

TEST_CASE("a few things keep their order, and copies are their own") {
  Few<int, 3> few;
  CHECK(few.empty());
  few.push_back(4);
  few.push_back(7);
  Few<int, 3> copy = few;
  copy.push_back(1);

  CHECK(few.size() == 2);
  CHECK(few.front() == 4);
  CHECK(few.back() == 7);
  CHECK(copy[2] == 1);
  CHECK_FALSE(copy == few);
  few = copy;
  CHECK(copy == few);
  const std::span<const int> seen(few.data(), few.size());
  CHECK(seen.size() == 3);
}

TEST_SUITE_END();
