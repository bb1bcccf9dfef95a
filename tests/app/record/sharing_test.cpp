#include <doctest/doctest.h>

#include "base/base64.h"
#include "base/text.h"
#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/record/sharing");

namespace {

std::string copied(App& app, const Command& command) {
  app.effects.clear();
  apply(app, command);
  const CopyText* copy = effect<CopyText>(app);
  return copy == nullptr ? std::string() : copy->text;
}

std::string result_as_text(App& app) {
  begin(app);
  short_call(app);
  return copied(app, SaveResult{app.attempts[0].id, true});
}

}  // namespace

TEST_CASE("a result and a backup leave as text and come back by pasting it") {
  for (const bool whole : {true, false}) {
    App app;
    begin(app);
    short_call(app);
    const Command leave = whole ? Command(BackUp{true}) : SaveResult{app.attempts[0].id, true};
    const std::string text = copied(app, leave);
    REQUIRE(text.find("== Askwell 1/") != std::string::npos);
    CHECK(text.starts_with("== Askwell 1/") == whole);  // a result is told in words first

    App other;
    begin(other);
    apply(other, OpenPaste{});
    apply(other, ReadRestore{"Here you are:\n" + text});
    CHECK_FALSE(other.pasting);
    REQUIRE(other.restore);
    CHECK(other.restore->new_attempts == 1);
    apply(other, ConfirmRestore{});
    CHECK(other.attempts == app.attempts);
  }
}

TEST_CASE("a result's text begins with what a person can read") {
  App app;
  const std::string text = result_as_text(app);
  CHECK(text.starts_with("The line that runs slow · "));
  CHECK(text.find("Not passed · Score: ") != std::string::npos);
  CHECK(text.find("\n- Not passed: Leaking seals: the customer said they want it fixed\n") !=
        std::string::npos);
  CHECK(text.find("\n1. ") != std::string::npos);
}

TEST_CASE("several files at once are read together, and those that are none are named") {
  App app;
  begin(app);
  short_call(app);
  short_call(app);
  std::vector<std::string> results;
  for (const store::Attempt& attempt : app.attempts) results.push_back(attempt_json(attempt));

  App other;
  begin(other);
  apply(other, FileRead{"a.askwell", results[0], false, true});
  CHECK_FALSE(other.restore);
  apply(other, FileRead{"plan.csv", "name,score\nOrsel,1\n", false, true});
  apply(other, FileRead{"film.askwell", "", true, true});
  apply(other, FileRead{"b.askwell", results[1]});
  work(other);

  REQUIRE(other.restore);
  CHECK(other.restore->new_attempts == 2);
  CHECK(other.restore->refused == std::vector<std::string>{"plan.csv", "film.askwell"});
  apply(other, ConfirmRestore{});
  CHECK(other.attempts.size() == 2);

  apply(other, FileRead{"plan.csv", "name\nOrsel\n", false, true});
  apply(other, FileRead{"notes.txt", "hello"});
  work(other);
  CHECK_FALSE(other.restore);
  REQUIRE(other.notice);
  CHECK(other.notice->key == "notice.no_results");
}

TEST_CASE("parts are gathered until nothing is missing") {
  App app;
  begin(app);
  for (int i = 0; i < 4; ++i) short_call(app);
  const std::string text = copied(app, BackUp{true});
  const std::size_t second = text.find("== Askwell 2/");
  REQUIRE(second != std::string::npos);

  App other;
  begin(other);
  apply(other, OpenPaste{});
  apply(other, ReadRestore{text.substr(second)});
  CHECK(other.pasting);
  CHECK(other.parts.missing().part == 1);
  CHECK_FALSE(other.restore);
  apply(other, ReadRestore{text.substr(0, second)});

  CHECK_FALSE(other.pasting);
  REQUIRE(other.restore);
  CHECK(other.restore->new_attempts == 4);
}

TEST_CASE("results of several people pasted at once are one plan") {
  std::string all;
  for (int seed = 1; seed <= 3; ++seed) {
    App app;
    begin(app);
    app.next_seed = seed;
    short_call(app);
    all += copied(app, SaveResult{app.attempts[0].id, true}) + "\n";
  }
  App trainer;
  begin(trainer);

  apply(trainer, ReadRestore{all});

  REQUIRE(trainer.restore);
  CHECK(trainer.restore->new_attempts == 3);
}

TEST_CASE("a backup counts as one when its text has been copied, by the clipboard or by hand") {
  App app;
  begin(app);
  app.day = 20'000;
  const auto back_up = [&] {
    app.settings.last_backup_day = 0;
    apply(app, BackUp{true});
    CHECK(app.settings.last_backup_day == 0);
  };
  back_up();
  apply(app, Copied{true});
  CHECK(app.settings.last_backup_day == 20'000);

  back_up();
  apply(app, Copied{false});
  apply(app, CloseCopy{});  // without having copied anything
  CHECK(app.settings.last_backup_day == 0);

  back_up();
  apply(app, Copied{false});
  apply(app, CloseCopy{true});
  CHECK(app.settings.last_backup_day == 20'000);
}

TEST_CASE("a clipboard that refuses leaves the text on screen to be copied by hand") {
  App app;
  const std::string text = result_as_text(app);

  apply(app, Copied{false});
  CHECK(app.copy_refused);
  CHECK(app.copy_text == text);
  CHECK_FALSE(app.notice);
  apply(app, CloseCopy{});
  CHECK_FALSE(app.copy_refused);

  apply(app, SaveResult{app.attempts[0].id, true});
  apply(app, Copied{true});
  CHECK_FALSE(app.copy_refused);
  CHECK(app.notice->key == "notice.copied");
}

TEST_CASE("inside another app a result goes into the address, and a browser reads it there") {
  App app;
  begin(app);
  apply(app, InsideApp{});
  short_call(app);
  app.effects.clear();
  apply(app, SaveResult{app.attempts[0].id});

  CHECK(effect<Download>(app) == nullptr);
  REQUIRE(effect<ShowAddress>(app) != nullptr);
  const std::string link = effect<ShowAddress>(app)->fragment;
  CHECK(app.route.screen == Screen::import);
  CHECK_FALSE(app.restore);  // it is here already
  CHECK(copied(app, CopyLink{app.imported}) == link);

  App browser;
  begin(browser);
  apply(browser, AddressChanged{link + "&lang=zh"});
  REQUIRE(browser.restore);
  CHECK(browser.restore->new_attempts == 1);
  CHECK(browser.attempts.empty());
  apply(browser, ConfirmRestore{});
  CHECK(browser.attempts == app.attempts);
  CHECK(browser.route == Route{Screen::debrief, app.attempts[0].id});
}

TEST_CASE("a link opened at the start waits until both stores have been read") {
  App app;
  result_as_text(app);
  const std::string link = "#/import?a=" + to_base64(store::attempt_json(app.attempts[0]));

  App browser;
  apply(browser, PackRead{Lang::en, pack(Lang::en)});
  apply(browser, LocalRead{});
  apply(browser, AddressChanged{link});
  CHECK_FALSE(browser.restore);
  apply(browser, DatabaseRead{});

  CHECK(browser.restore);
}

TEST_CASE("a link with anything but a whole result in it changes nothing") {
  App app;
  result_as_text(app);
  const std::string json = store::attempt_json(app.attempts[0]);
  std::string forged = json;
  forged.replace(forged.find("\"score\":") + 8, 1, "9");
  for (const std::string& letters :
       {std::string(), std::string("A"), std::string("<script>"), to_base64("{}"),
        to_base64("[[[["), to_base64(json.substr(0, 200)), to_base64(forged),
        to_base64("{\"askwell\": \"scenario/1\"}"), std::string(20000, 'A')}) {
    App browser;
    begin(browser);
    apply(browser, AddressChanged{"#/import?a=" + letters});
    CHECK(browser.route.screen == Screen::import);
    CHECK(browser.imported.empty());
    CHECK_FALSE(browser.restore);
  }
}

TEST_CASE("inside another app a backup is copied as text") {
  App app;
  begin(app);
  apply(app, InsideApp{});
  short_call(app);

  CHECK(copied(app, BackUp{}).starts_with("== Askwell 1/"));
  CHECK(effect<Download>(app) == nullptr);
}

TEST_CASE("a restored result of a call that is not at hand stays as it is") {
  App app;
  begin(app);
  short_call(app);
  store::Attempt foreign = app.attempts[0];
  foreign.scenario = "another-call";
  Stores stores;
  App other;
  start_on(other, stores);
  apply(other, ReadRestore{store::attempt_json(foreign)});
  apply(other, ConfirmRestore{});
  stores.carry_out(other);

  App again;
  start_on(again, stores);
  REQUIRE(again.attempts.size() == 1);
  CHECK(again.attempts[0].scenario == "another-call");
  CHECK(again.attempts[0].score == foreign.score);
}

TEST_SUITE_END();
