#include "app/app.h"

#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using fakes::effect;
using fakes::good_move;

TEST_SUITE_BEGIN("app/app");

namespace {

const char* const scenario = "quedou-seals";

void start_again(App& app, const fakes::Stores& stores) {
  apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});
  apply(app, LocalRead{stores.local_records()});
  apply(app, DayChanged{20001});
  apply(app, AddressChanged{"#/today"});
  apply(app, DatabaseRead{stores.database_records()});
}

}  // namespace

TEST_CASE("a call started, left and opened again goes on at the same line") {
  App app;
  fakes::Stores stores;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  good_move(app);
  good_move(app);
  apply(app, SetNotes{"ask about the audit | 审核"});
  const State before = app.running->call.state();
  stores.carry_out(app);
  CHECK(app.keeper.all_stored());

  App again;
  start_again(again, stores);

  REQUIRE(again.running);
  CHECK(again.running->call.state() == before);
  CHECK(again.running->attempt.notes == "ask about the audit | 审核");
  apply(again, Resume{});
  CHECK(again.route == Route{Screen::call, scenario});
}

TEST_CASE("notes that are too long are cut between characters, as a reader counts them") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{"quedou-seals"});

  apply(app, SetNotes{std::string(3995, 'a') + "👍🏽b"});

  CHECK(app.running->attempt.notes == std::string(3995, 'a'));
}

TEST_CASE("either store alone brings everything back") {
  for (const bool only_local : {true, false}) {
    App app;
    fakes::Stores stores;
    (only_local ? stores.database_works : stores.local_works) = false;
    fakes::begin(app);
    apply(app, StartCall{scenario});
    good_move(app);
    stores.carry_out(app);

    App again;
    start_again(again, stores);

    REQUIRE(again.running);
    CHECK(again.running->attempt.moves.size() == 1);
  }
}

TEST_CASE("a finished call is kept with its score and opens its debrief") {
  App app;
  fakes::Stores stores;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  while (app.running) good_move(app);
  stores.carry_out(app);

  REQUIRE(app.attempts.size() == 1);
  CHECK(app.attempts[0].passed);
  CHECK(app.attempts[0].outcome == Outcome::advance);
  CHECK(app.route.screen == Screen::debrief);
  REQUIRE(app.review);

  App again;
  start_again(again, stores);
  CHECK_FALSE(again.running);
  REQUIRE(again.attempts.size() == 1);
  CHECK(again.attempts[0] == app.attempts[0]);
  CHECK(again.best(scenario) == app.attempts[0].score);
}

TEST_CASE("what would change records waits until both stores have been read") {
  App app;
  apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});
  apply(app, LocalRead{});
  apply(app, AddressChanged{"#/today"});

  apply(app, StartCall{scenario});
  CHECK_FALSE(app.running);
  apply(app, DatabaseRead{});

  CHECK(app.running);
}

TEST_CASE("the language switches in mid-call and the call stays as it is") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  good_move(app);
  const State before = app.running->call.state();

  apply(app, SetLang{Lang::zh});

  CHECK(app.words().get("call.start") == "开始拜访");
  CHECK(app.running->call.state() == before);
  const Scenario& script = app.running->call.scenario();
  CHECK(script.texts.get(script.title, Lang::zh) != script.texts.get(script.title, Lang::en));
}

TEST_CASE("a language that has not arrived is asked for, and the other one shows meanwhile") {
  App app;
  fakes::begin(app, Lang::en, false);

  apply(app, SetLang{Lang::zh});
  CHECK(app.words().get("nav.today") == "Today");
  REQUIRE(effect<FetchPack>(app) != nullptr);

  apply(app, PackRead{Lang::zh, ""});
  CHECK(app.lang() == Lang::en);
  CHECK(app.notice->key == "notice.language_missing");
}

namespace {

// One scenario more than is offered first, as the second part of a language.
std::string other_scenario(Lang lang) {
  std::string pack = fakes::pack_json(lang);
  for (std::size_t at = 0; (at = pack.find("\"quedou-seals\"", at)) != std::string::npos;) {
    pack.replace(at, 14, "\"another-call\"");
  }
  return fakes::flat_of(pack);
}

void start_in_parts(App& app, const fakes::Stores& stores) {
  apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});
  apply(app, LocalRead{stores.local_records()});
  apply(app, DayChanged{20001});
  apply(app, AddressChanged{"#/today"});
  apply(app, DatabaseRead{stores.database_records()});
}

}  // namespace

TEST_CASE("the other scenarios and the other language are asked for part by part") {
  App app;
  apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});

  std::vector<std::pair<Lang, bool>> asked;
  for (const Effect& one : app.effects) {
    if (const auto* fetch = std::get_if<FetchPack>(&one)) {
      asked.emplace_back(fetch->lang, fetch->more);
    }
  }
  CHECK(asked == std::vector<std::pair<Lang, bool>>{{Lang::en, true}, {Lang::zh, false}});

  apply(app, PackRead{Lang::en, other_scenario(Lang::en), true});
  apply(app, PackRead{Lang::zh, other_scenario(Lang::zh), true});
  REQUIRE(app.library.scenarios.size() == 2);
  CHECK(app.library.scenarios.back().id == "another-call");
  CHECK(app.library.scenarios.back().languages.size() == 2);
  CHECK(app.library.complete);
}

TEST_CASE("a paused call of a scenario that comes later is offered once it is there") {
  App app;
  fakes::Stores stores;
  fakes::begin(app);
  apply(app, PackRead{Lang::en, other_scenario(Lang::en), true});
  apply(app, StartCall{"another-call"});
  while (app.running) good_move(app);
  apply(app, StartCall{"another-call"});
  good_move(app);
  stores.carry_out(app);

  App again;
  start_in_parts(again, stores);
  CHECK_FALSE(again.running);
  apply(again, StartCall{scenario});
  CHECK_FALSE(again.running);
  apply(again, PackRead{Lang::en, other_scenario(Lang::en), true});

  REQUIRE(again.attempts.size() == 1);
  CHECK(again.attempts[0].moves == app.attempts[0].moves);
  CHECK_MESSAGE(again.running->attempt.scenario == scenario, "the start that had to wait");

  App patient;
  start_in_parts(patient, stores);
  apply(patient, PackRead{Lang::en, other_scenario(Lang::en), true});
  REQUIRE(patient.running);
  CHECK(patient.running->attempt.scenario == "another-call");
  CHECK(patient.running->call.turns().size() == 1);
}

TEST_CASE("without the other scenarios the app goes on with what it has") {
  App app;
  apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});
  apply(app, LocalRead{});
  apply(app, AddressChanged{"#/calls/another-call"});
  apply(app, DatabaseRead{});
  CHECK_FALSE(app.library.complete);

  apply(app, PackRead{Lang::en, "", true});

  CHECK(app.library.complete);
  CHECK_FALSE(app.notice);
  apply(app, StartCall{scenario});
  CHECK(app.running);
}

TEST_CASE("a backup restored on an empty device brings all results and can be undone") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  while (app.running) good_move(app);
  apply(app, StartCall{scenario});
  good_move(app);
  app.effects.clear();
  apply(app, BackUp{});
  const std::string text = effect<Download>(app)->text;

  App other;
  fakes::begin(other);
  apply(other, ReadRestore{text});
  REQUIRE(other.restore);
  CHECK(other.restore->new_attempts == 1);
  CHECK(other.restore->brings_running);
  apply(other, ConfirmRestore{});
  CHECK(other.attempts == app.attempts);
  CHECK(other.running->call.state() == app.running->call.state());

  apply(other, ReadRestore{text});
  CHECK(other.restore->new_attempts == 0);
  CHECK(other.restore->same_attempts == 1);
  apply(other, CancelRestore{});

  apply(other, Undo{});
  CHECK(other.attempts.empty());
}

TEST_CASE("a file that is no backup changes nothing and is told in one sentence") {
  App app;
  fakes::begin(app);

  for (const char* text : {"", "hello", "{", "{\"askwell\": \"backup/1\", 7}"}) {
    app.notice.reset();
    apply(app, ReadRestore{text});
    CHECK_FALSE(app.restore);
    CHECK(app.notice->key == "notice.not_a_backup");
  }
  apply(app, ReadRestore{"{\"askwell\": \"backup/2\"}"});
  CHECK(app.notice->key == "notice.newer_backup");
  CHECK(app.attempts.empty());
}

TEST_CASE("wiping needs the word, empties both stores and can be undone") {
  App app;
  fakes::Stores stores;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  while (app.running) good_move(app);
  stores.carry_out(app);
  apply(app, AskToWipe{});

  apply(app, ConfirmWipe{"wipe it"});
  CHECK(app.attempts.size() == 1);
  apply(app, ConfirmWipe{"WIPE"});
  stores.carry_out(app);
  CHECK(app.attempts.empty());
  CHECK(stores.database.size() == 1);
  CHECK(stores.local.size() == 1);

  apply(app, Undo{});
  stores.carry_out(app);
  App again;
  start_again(again, stores);
  CHECK(again.attempts.size() == 1);
}

TEST_CASE("a full or forbidden store is told in one sentence and the call goes on") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{scenario});

  apply(app, StorageFailed{StorageFailed::Why::full});
  CHECK(app.notice->key == "notice.storage_full");
  apply(app, StorageFailed{StorageFailed::Why::forbidden});
  CHECK(app.notice->key == "notice.storage_forbidden");
  apply(app, CloseNotice{});
  apply(app, StorageFailed{StorageFailed::Why::forbidden});
  CHECK_FALSE(app.notice);
  good_move(app);

  CHECK(app.running->call.turns().size() == 1);
}

TEST_CASE("a browser without any store is told at once, one with either store is not") {
  for (const bool local : {true, false}) {
    for (const bool database : {true, false}) {
      App app;
      apply(app, PackRead{Lang::en, fakes::pack(Lang::en)});
      apply(app, LocalRead{{}, local});
      apply(app, DatabaseRead{{}, database, {}});

      CHECK(app.notice.has_value() == (!local && !database));
      apply(app, StartCall{scenario});
      CHECK(app.running);
    }
  }
}

TEST_CASE("a call kept under other rules is said once and left alone") {
  App app;
  fakes::Stores stores;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  good_move(app);
  app.running->attempt.rules = std::string(32, '0');
  store::Attempt foreign = app.running->attempt;
  app.effects.clear();
  app.keeper.keep("call", kept_line(foreign, app.running->call.scenario()), app.effects);
  stores.carry_out(app);

  App again;
  start_again(again, stores);

  CHECK_FALSE(again.running);
  CHECK(again.notice->key == "notice.call_edited");
}

TEST_CASE("going back to yesterday's clock does not move the day back") {
  App app;
  fakes::begin(app);

  apply(app, DayChanged{19000});

  CHECK(app.day == 20000);
}

TEST_CASE("work that was not backed up for a week asks for it") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{scenario});
  while (app.running) good_move(app);
  CHECK_FALSE(app.backup_is_due());

  apply(app, DayChanged{20007});
  CHECK(app.backup_is_due());
  apply(app, BackUp{});
  CHECK_FALSE(app.backup_is_due());
}

TEST_CASE("ending asks first and ends without a next step only on request") {
  App app;
  fakes::begin(app);
  apply(app, StartCall{scenario});

  apply(app, AskToEnd{});
  CHECK(app.asking_to_end);
  apply(app, KeepTalking{});
  CHECK_FALSE(app.asking_to_end);
  CHECK(app.running);
  apply(app, EndCall{});

  CHECK_FALSE(app.running);
  CHECK(app.attempts.back().score < 20);
  CHECK_FALSE(app.attempts.back().passed);
}

TEST_SUITE_END();
