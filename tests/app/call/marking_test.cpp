#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/call/marking");

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

TEST_CASE("a debrief asks for its marks and has them once they are worked out") {
  App app;
  a_mixed_call(app);
  REQUIRE(app.review);
  REQUIRE(app.thinking);
  const int ticket = app.thought;

  apply(app, Thought{ticket, 40, ""});
  CHECK(app.thinking == 40);
  CHECK_FALSE(app.marks);
  think(app);

  CHECK_FALSE(app.thinking);
  const Marks whole = debrief_marks(app.review->call);
  REQUIRE(app.marks->turns.size() == whole.turns.size());
  for (std::size_t i = 0; i < whole.turns.size(); ++i) {
    CHECK(app.marks->turns[i].loss == whole.turns[i].loss);
    CHECK(app.marks->turns[i].mark == whole.turns[i].mark);
    CHECK(app.marks->turns[i].best == whole.turns[i].best);
  }
  CHECK(app.marks->costliest == whole.costliest);
  CHECK(app.marks->better == whole.better);
  CHECK(app.marks->better_score == whole.better_score);
  CHECK(app.marks->left_out == whole.left_out);
  CHECK(app.marks->exact == whole.exact);
}

TEST_CASE("leaving the debrief gives up what was being worked out") {
  App app;
  a_mixed_call(app);
  const int ticket = app.thought;
  app.effects.clear();

  apply(app, Go{"#/today"});

  CHECK_FALSE(app.thinking);
  REQUIRE(effect<Think>(app) != nullptr);
  CHECK(effect<Think>(app)->task.empty());
  apply(app, Thought{ticket, 100, ""});
  CHECK_FALSE(app.marks);
}

TEST_CASE("what was worked out for another debrief, or badly, leaves this one without marks") {
  App app;
  a_mixed_call(app);
  apply(app, Thought{app.thought - 1, 100, ""});
  CHECK(app.thinking);

  apply(app, Thought{app.thought, 100, "1 99 3\n\n\n"});

  CHECK_FALSE(app.thinking);
  CHECK_FALSE(app.marks);
}

TEST_CASE("a result of other rules has no marks to work out") {
  App app;
  a_mixed_call(app);
  const std::string id = app.route.id;
  app.attempts.back().rules = std::string(32, '0');

  apply(app, AddressChanged{"#/attempts/" + id});

  CHECK_FALSE(app.thinking);
}

TEST_SUITE_END();
