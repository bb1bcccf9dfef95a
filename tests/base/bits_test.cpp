#include "base/bits.h"

#include <doctest/doctest.h>

using askwell::Bits;

TEST_SUITE_BEGIN("base/bits");

TEST_CASE("a set of numbers holds what was added to it, up to its last one") {
  Bits<100> bits;
  CHECK_FALSE(bits[0]);
  CHECK_FALSE(bits[99]);
  bits.set(99);
  bits.set(31);
  bits.set(32);

  CHECK(bits[31]);
  CHECK(bits[32]);
  CHECK(bits[99]);
  CHECK_FALSE(bits[30]);
  CHECK_FALSE(bits[33]);
  CHECK_FALSE(bits[98]);
}

TEST_CASE("sets are equal when they hold the same numbers, in whatever order they came") {
  Bits<100> one, other;
  one.set(5);
  one.set(70);
  other.set(70);
  CHECK_FALSE(one == other);
  other.set(5);
  CHECK(one == other);

  Bits<100> copy = one;
  CHECK(copy == one);
  copy.set(6);
  CHECK_FALSE(copy == one);
  CHECK_FALSE(one[6]);
}

TEST_SUITE_END();
