// How many positions the marks of shipped calls take: a number that is the same everywhere.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/hand/hand.h"
#include "core/score/marks.h"
#include "store/files.h"

using namespace askwell;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/shipped marks");

TEST_CASE("a call that is spoiled at its beginning is marked by looking at few positions") {
  const Scenario seals = scenario(file("scenarios/quedou-seals.json"));
  const std::vector<std::vector<const char*>> spoiled{
      {"seals.problem", "price.yield", "seals.solution"}, {"quote"}};
  for (const auto& beginning : spoiled) {
    Call call(seals, {});
    for (const char* move : beginning) REQUIRE(call.say(seals.find_move(move)).ok());
    while (!call.over()) REQUIRE(call.say(advise(seals, call.state())).ok());
    CAPTURE(std::string(beginning.front()));
    CHECK(Marker(call).run(8'000));
  }
}

TEST_SUITE_END();
