#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/authoring");

namespace {

// The table that the app offers to be copied, as a spreadsheet gives it back.
std::string table(const App& app) {
  std::string rows(app.words().get("au.table"));
  std::replace(rows.begin(), rows.end(), '|', '\t');
  return rows;
}

// A scenario that has been taken in from the template; its id.
std::string take_template(App& app) {
  apply(app, Go{"#/author"});
  apply(app, LookAt{table(app)});
  apply(app, TakeDraft{});
  REQUIRE(app.own.size() == 1);
  return app.own[0].id;
}

void undo(App& app) {
  REQUIRE(app.notice);
  REQUIRE(app.notice->can_undo);
  apply(app, Undo{});
}

}  // namespace

TEST_CASE("the template of a table becomes a scenario without a fault, in both languages") {
  for (const Lang lang : {Lang::en, Lang::zh}) {
    App app;
    begin(app, lang, false);
    apply(app, LookAt{table(app)});
    REQUIRE(app.draft);
    CHECK(app.route.screen == Screen::draft);
    for (const store::Problem& problem : app.draft->problems)
      FAIL_CHECK(told("table", problem));
    CHECK_FALSE(app.draft->id.empty());
  }
}

TEST_CASE("a scenario that is taken in can be played and survives a new start") {
  Stores stores;
  std::string id;
  {
    App app;
    start_on(app, stores);
    id = take_template(app);
    CHECK(app.route == Route{Screen::prove, id});
    apply(app, StartCall{id});
    REQUIRE(app.running);
    CHECK(app.running->call.scenario().id == id);
    good_move(app);
    stores.carry_out(app);
  }
  App app;
  start_on(app, stores, 1);
  REQUIRE(app.library.find(id) != nullptr);
  REQUIRE(app.running);
  CHECK(app.running->call.turns().size() == 1);
}

TEST_CASE("a file comes out again byte for byte") {
  App app;
  begin(app);
  const std::string id = take_template(app);
  const std::string text = "\xEF\xBB\xBF" + app.own[0].text + "\r\n \n";
  apply(app, LookAt{text});
  apply(app, TakeDraft{});
  app.effects.clear();
  apply(app, SaveScenario{id});
  REQUIRE(effect<Download>(app) != nullptr);
  CHECK(effect<Download>(app)->text == text);
  apply(app, SaveScenario{id, true});
  REQUIRE(effect<CopyText>(app) != nullptr);
  CHECK(effect<CopyText>(app)->text == text);
}

TEST_CASE("a file with faults is not taken in, and says where they are") {
  App app;
  begin(app);
  apply(app, LookAt{R"({"askwell": "scenario/1", "id": "bakery", "languges": ["en"]})"});
  REQUIRE(app.draft);
  CHECK(app.draft->id.empty());
  CHECK(any_error(app.draft->problems));
  apply(app, TakeDraft{});
  CHECK(app.own.empty());
}

TEST_CASE(
    "a scenario is looked at wherever its file is let go, any text on the authors' screen") {
  App app;
  begin(app);
  apply(app, ReadRestore{"{\"askwell\": \"scenario/1\"}"});
  CHECK(app.route.screen == Screen::draft);
  CHECK_FALSE(app.notice);
  apply(app, Go{"#/author"});
  apply(app, ReadRestore{"｛“askwell”：1｝"});
  CHECK(app.route.screen == Screen::draft);
  CHECK(app.draft->mended.size() == 1);
}

TEST_CASE("what a Chinese keyboard breaks is mended by one press, line by line told before") {
  App app;
  begin(app);
  take_template(app);
  std::string broken = app.own[0].text;
  const std::string first = "{\"askwell\": \"scenario/1\",";
  REQUIRE(broken.starts_with(first));
  broken.replace(0, first.size(), "｛“askwell”： “scenario/1”，");
  apply(app, LookAt{broken});
  REQUIRE(app.draft);
  CHECK(app.draft->id.empty());
  REQUIRE(app.draft->mended.size() == 1);
  CHECK(app.draft->mended[0].after == first);

  apply(app, MendDraft{});
  CHECK(app.draft->mended.empty());
  CHECK(app.draft->id == app.own[0].id);
}

TEST_CASE("a cell of a table is mended in place") {
  App app;
  begin(app);
  std::string rows = table(app);
  rows.replace(rows.find("problem"), 7, "problm");
  apply(app, LookAt{rows});
  REQUIRE(app.draft);
  REQUIRE_FALSE(app.draft->problems.empty());
  const store::Problem problem = app.draft->problems.front();
  CHECK(problem.column == 2);
  apply(app, SetCell{static_cast<std::size_t>(problem.line) - 1, 1, "problem"});
  CHECK(app.draft->problems.empty());
  CHECK_FALSE(app.draft->id.empty());
  apply(app, SetCell{9999, 1, "x"});
  apply(app, SetCell{0, 9, "x"});
  CHECK_FALSE(app.draft->id.empty());
}

TEST_CASE("another scenario of the same id is told of, and comes back by undoing") {
  App app;
  begin(app);
  apply(app, LookAt{fakes::small_scenario});
  CHECK_FALSE(app.draft->replaces);
  apply(app, TakeDraft{});
  const std::string first = app.own[0].text;

  apply(app, LookAt{first});
  CHECK_FALSE(app.draft->replaces);  // it is the same
  apply(app, LookAt{first + "\n"});
  CHECK(app.draft->replaces);
  apply(app, TakeDraft{});
  REQUIRE(app.notice);
  CHECK(app.notice->can_undo);
  REQUIRE(app.own.size() == 1);
  CHECK(app.own[0].text == first + "\n");
  apply(app, Undo{});
  REQUIRE(app.own.size() == 1);
  CHECK(app.own[0].text == first);
}

TEST_CASE("what has neither brackets nor cells is looked at as a file") {
  App app;
  begin(app);
  for (const char* text : {"", "<html>a,b</html>", "```json\n{}\n```", "hello there"}) {
    CAPTURE(text);
    apply(app, LookAt{text});
    CHECK(app.draft->rows.empty());
    CHECK_FALSE(app.draft->problems.empty());
  }
  apply(app, LookAt{"who\tkind\ta\tb"});
  CHECK_FALSE(app.draft->rows.empty());
}

TEST_CASE("a scenario of Askwell's own is not replaced") {
  App app;
  begin(app);
  take_template(app);
  std::string text = app.own[0].text;
  const std::string id = app.own[0].id;
  text.replace(text.find(id), id.size(), seals);
  apply(app, LookAt{text});
  REQUIRE(app.draft);
  CHECK(app.draft->id.empty());
  CHECK(sentence(app.draft->problems.back(), Lang::en) ==
        "\"" + std::string(seals) +
            "\" is the id of a scenario that comes with Askwell: choose another one");
}

TEST_CASE("a newer version takes the place of an older one, whose results are told apart") {
  App app;
  begin(app);
  const std::string id = take_template(app);
  apply(app, StartCall{id});
  good_move(app);
  apply(app, EndCall{});
  const std::string result = app.route.id;
  REQUIRE(app.review);

  std::string text = app.own[0].text;
  text.replace(text.find("\"support_needed\": 4"), 19, "\"support_needed\": 3");
  apply(app, LookAt{text});
  apply(app, TakeDraft{});
  CHECK(app.own.size() == 1);
  apply(app, Go{"#/attempts/" + result});
  CHECK_FALSE(app.review);
}

TEST_CASE("a removed scenario comes back by undo, and its results never went") {
  App app;
  begin(app);
  const std::string id = take_template(app);
  apply(app, StartCall{id});
  apply(app, EndCall{});
  REQUIRE(app.attempts.size() == 1);

  apply(app, RemoveScenario{id});
  CHECK(app.own.empty());
  CHECK(app.library.find(id) == nullptr);
  CHECK(app.attempts.size() == 1);

  undo(app);
  CHECK(app.library.find(id) != nullptr);
}

TEST_CASE("a backup takes scenarios along") {
  App one;
  begin(one);
  const std::string id = take_template(one);
  one.effects.clear();
  apply(one, BackUp{});
  const std::string file = effect<Download>(one)->text;

  App other;
  begin(other);
  apply(other, ReadRestore{file});
  apply(other, ConfirmRestore{});
  CHECK(other.library.find(id) != nullptr);
}

TEST_CASE("a scenario is proved as soon as it is taken in") {
  App app;
  begin(app);
  apply(app, LookAt{small_scenario});
  for (const store::Problem& problem : app.draft->problems) FAIL_CHECK(told("table", problem));
  apply(app, TakeDraft{});
  REQUIRE(app.thinking);
  think(app);
  REQUIRE(app.proof);
  REQUIRE(app.proof->truths.size() == 1);
  const Proof& proof = app.proof->truths[0];
  CHECK(proof.pass_possible);
  CHECK(proof.exact);
  CHECK(proof.bots[static_cast<std::size_t>(Player::model)].passes > 0);
  CHECK(app.proof->places[0].size() == proof.findings.size());

  apply(app, Go{"#/today"});
  CHECK_FALSE(app.proof);
}

TEST_CASE("results of own scenarios are marked with the file at hand") {
  App app;
  begin(app);
  const std::string id = take_template(app);
  apply(app, StartCall{id});
  while (app.running) good_move(app);
  app.effects.clear();
  apply(app, AddressChanged{"#/attempts/" + app.attempts.back().id});
  think(app);
  REQUIRE(app.marks);
  CHECK(app.marks->turns.size() == app.review->call.turns().size());
}

TEST_SUITE_END();
