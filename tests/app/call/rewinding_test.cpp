#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/call/rewinding");

namespace {

void say(App& app, const char* move) {
  apply(app, Say{app.running->call.scenario().find_move(move)});
}

// A finished call, in its debrief; answers its id.
std::string whole_call(App& app) {
  apply(app, StartCall{seals});
  while (app.running) good_move(app);
  return app.route.id;
}

}  // namespace

TEST_CASE("the last move of a running call can be taken back and made again") {
  App app;
  begin(app);
  apply(app, StartCall{seals});
  say(app, "seals.problem");
  say(app, "price.defer");
  const State before = app.running->call.state();

  apply(app, Rewind{"", 1});

  CHECK(app.running->attempt.moves == std::vector<std::string>{"seals.problem"});
  CHECK(app.running->call.turns().size() == 1);

  apply(app, Redo{});
  CHECK(app.running->call.state() == before);
  CHECK(app.taken_back.empty());
  apply(app, Redo{});
  CHECK(app.running->call.turns().size() == 2);
}

TEST_CASE("several moves that were taken back come back one by one") {
  App app;
  begin(app);
  apply(app, StartCall{seals});
  for (int i = 0; i < 4; ++i) good_move(app);
  const std::vector<MoveId> moves = app.running->call.moves();

  apply(app, Rewind{"", 1});
  REQUIRE(app.running->call.turns().size() == 1);
  for (int i = 0; i < 3; ++i) apply(app, Redo{});

  CHECK(app.running->call.moves() == moves);
}

TEST_CASE("another move than the one taken back leaves nothing to make again") {
  App app;
  begin(app);
  apply(app, StartCall{seals});
  say(app, "seals.problem");
  say(app, "price.defer");

  apply(app, Rewind{"", 1});
  say(app, "price.clarify");
  apply(app, Redo{});

  CHECK(app.running->attempt.moves ==
        std::vector<std::string>{"seals.problem", "price.clarify"});
}

TEST_CASE("an exam takes nothing back") {
  App app;
  begin(app);
  apply(app, SetHelp{Help::exam});
  apply(app, StartCall{seals});
  say(app, "seals.problem");

  apply(app, Rewind{"", 0});

  CHECK(app.running->call.turns().size() == 1);
}

TEST_CASE("a move that was taken back stays so after the app was closed") {
  App app;
  Stores stores;
  begin(app);
  apply(app, StartCall{seals});
  say(app, "seals.problem");
  say(app, "price.defer");
  apply(app, Rewind{"", 1});
  stores.carry_out(app);

  App again;
  start_on(again, stores);

  REQUIRE(again.running);
  CHECK(again.running->attempt.moves == std::vector<std::string>{"seals.problem"});
}

TEST_CASE("a finished call is played on from a turn as a new one, and stays as it was") {
  App app;
  begin(app);
  const std::string id = whole_call(app);
  const store::Attempt first = *app.find_attempt(id);

  apply(app, Rewind{id, 3});

  REQUIRE(app.running);
  const store::Attempt& fork = app.running->attempt;
  CHECK(fork.id != id);
  CHECK(fork.parent == id);
  CHECK(fork.from == 3);
  CHECK(fork.moves == std::vector(first.moves.begin(), first.moves.begin() + 3));
  CHECK(fork.options.seed == first.options.seed);
  CHECK(app.route == Route{Screen::call, seals});
  CHECK(*app.find_attempt(id) == first);
  CHECK(app.find_fork(id, 3) == nullptr);

  while (app.running) good_move(app);
  REQUIRE(app.find_fork(id, 3) != nullptr);
  CHECK(app.find_fork(id, 3)->id == app.route.id);
}

TEST_CASE("what follows an exam from an earlier turn is practice") {
  App app;
  begin(app);
  apply(app, SetHelp{Help::exam});
  const std::string id = whole_call(app);

  apply(app, Rewind{id, 2});

  REQUIRE(app.running);
  CHECK(app.running->attempt.options.help == Help::practice);
  CHECK(app.find_attempt(id)->options.help == Help::exam);
}

TEST_CASE("a paused call that made room for an earlier one comes back by Undo") {
  App app;
  begin(app);
  const std::string id = whole_call(app);
  apply(app, StartCall{seals});
  good_move(app);
  const store::Attempt paused = app.running->attempt;

  apply(app, Rewind{id, 2});
  REQUIRE(app.notice);
  CHECK(app.notice->key == "notice.rewound");
  apply(app, Undo{});

  REQUIRE(app.running);
  CHECK(app.running->attempt == paused);
}

TEST_CASE("a call of other rules can not be played on") {
  App app;
  begin(app);
  const std::string id = whole_call(app);
  app.attempts.back().rules = std::string(32, '0');

  apply(app, Rewind{id, 2});

  CHECK_FALSE(app.running);
}

TEST_CASE("Compare shows the newest call that was played on from there, or the better line") {
  App app;
  begin(app);
  apply(app, StartCall{seals});
  say(app, "seals.problem");
  say(app, "price.yield");
  while (app.running) good_move(app);
  const std::string id = app.route.id;
  think(app);
  REQUIRE(app.marks->costliest >= 0);
  const int costly = app.marks->costliest;

  apply(app, Go{address({Screen::compare, id, costly + 1})});
  CHECK_FALSE(app.other);
  think(app);
  REQUIRE(app.other);
  CHECK(app.other->attempt.empty());
  CHECK(app.other->call.verdict().score == app.marks->better_score);

  apply(app, Rewind{id, costly});
  while (app.running) good_move(app);
  const std::string fork = app.route.id;
  apply(app, Go{address({Screen::compare, id, costly + 1})});
  REQUIRE(app.other);
  CHECK(app.other->attempt == fork);
}

TEST_SUITE_END();
