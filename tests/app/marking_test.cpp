#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/marking");

namespace {

// A call that opens with a pitch, goes on well and is shown in its debrief.
void a_mixed_call(App& app) {
  begin(app);
  apply(app, StartCall{seals});
  const Scenario& scenario = app.running->call.scenario();
  for (const char* move : {"seals.problem", "price.yield", "seals.solution"}) {
    apply(app, Say{scenario.find_move(move)});
  }
  while (app.running) good_move(app);
}

}  // namespace

TEST_CASE("a debrief has something to work out, and has its marks once that is done") {
  App app;
  a_mixed_call(app);
  REQUIRE(app.review);
  REQUIRE(app.pondering());

  int slices = 0;
  for (int shown = 0; app.pondering(); ++slices) {
    apply(app, Ponder{1});
    CHECK(app.pondered() >= shown);
    shown = app.pondered();
  }

  CHECK(slices > 1);
  CHECK(app.pondered() == 100);
  CHECK_FALSE(app.marker);
  const Marks whole = debrief_marks(app.review->call);
  REQUIRE(app.marks->turns.size() == whole.turns.size());
  for (std::size_t i = 0; i < whole.turns.size(); ++i) {
    CHECK(app.marks->turns[i].loss == whole.turns[i].loss);
    CHECK(app.marks->turns[i].mark == whole.turns[i].mark);
  }
  CHECK(app.marks->costliest == whole.costliest);
  CHECK(app.marks->better == whole.better);
}

TEST_CASE("leaving the debrief gives up what was being worked out") {
  App app;
  a_mixed_call(app);
  apply(app, Ponder{1});
  REQUIRE(app.marker);

  apply(app, Go{"#/today"});

  CHECK_FALSE(app.pondering());
  CHECK_FALSE(app.marker);
  CHECK_FALSE(app.marks);
  apply(app, Ponder{1});
  CHECK_FALSE(app.marker);
}

TEST_CASE("a result of other rules has no marks to work out") {
  App app;
  a_mixed_call(app);
  const std::string id = app.route.id;
  app.attempts.back().rules = std::string(32, '0');

  apply(app, AddressChanged{"#/attempts/" + id});

  CHECK_FALSE(app.pondering());
}

TEST_SUITE_END();
