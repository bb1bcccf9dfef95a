#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/record/people");

namespace {

// The first person has one result, Bo has two and a dark screen.
void two_people(Stores& stores) {
  App app;
  start_on(app, stores);
  short_call(app);
  stores.carry_out(app);
  apply(app, AddPerson{"Bo"});
  apply(app, SetTheme{Theme::dark});
  short_call(app);
  short_call(app);
  stores.carry_out(app);
}

std::vector<std::string> names(const App& app) {
  std::vector<std::string> names;
  for (const Learner& person : app.people) names.push_back(person.name);
  return names;
}

}  // namespace

TEST_CASE("one person alone is never asked who they are") {
  Stores stores;
  App app;
  start_on(app, stores);
  short_call(app);
  stores.carry_out(app);

  App again;
  start_on(again, stores);

  CHECK_FALSE(again.asking_who);
  CHECK(again.attempts.size() == 1);
  for (const auto& [name, sealed] : stores.database) CHECK_FALSE(name.starts_with('~'));
}

TEST_CASE("with several people the start asks, and everybody has their own") {
  Stores stores;
  two_people(stores);

  App app;
  start_on(app, stores);
  CHECK(app.asking_who);
  CHECK(names(app) == std::vector<std::string>{"", "Bo"});

  apply(app, ChoosePerson{"2"});
  CHECK_FALSE(app.asking_who);
  CHECK(app.attempts.size() == 2);
  CHECK(app.settings.theme == Theme::dark);
  apply(app, ChoosePerson{"1"});
  CHECK(app.attempts.size() == 1);
  CHECK(app.settings.theme == Theme::system);
}

TEST_CASE("after a reload of the same tab it is not asked again") {
  Stores stores;
  two_people(stores);

  App app;
  start_on(app, stores, 0, "2");

  CHECK_FALSE(app.asking_who);
  CHECK(app.attempts.size() == 2);
  App gone;
  start_on(gone, stores, 0, "7");
  CHECK(gone.asking_who);
}

TEST_CASE("a name is kept without signs that show nothing or turn the others round") {
  App app;
  begin(app);

  apply(app, NamePerson{" \u202eAn\tn\u200b \xff\n"});
  CHECK(names(app) == std::vector<std::string>{"Ann"});
  apply(app, NamePerson{"\u200b  "});
  CHECK(names(app) == std::vector<std::string>{"Ann"});
  apply(app, AddPerson{""});
  CHECK(app.people.size() == 1);
  apply(app, AddPerson{std::string(300, 'x')});
  CHECK(app.people.back().name.size() == 40);
}

TEST_CASE("finish and wipe takes one person's data away, asks who is next, and can be undone") {
  Stores stores;
  two_people(stores);
  App app;
  start_on(app, stores, 1, "2");
  stores.carry_out(app);
  CHECK(stores.aside.contains("~~2/20001"));

  apply(app, ConfirmFinish{});
  CHECK(app.attempts.size() == 2);  // not before it was asked
  apply(app, AskToFinish{});
  apply(app, ConfirmFinish{});
  stores.carry_out(app);

  CHECK(app.asking_who);
  CHECK(names(app) == std::vector<std::string>{""});
  CHECK(app.notice->can_undo);
  CHECK_FALSE(stores.aside.contains("~~2/20001"));
  App next;
  start_on(next, stores);
  CHECK_FALSE(next.asking_who);
  CHECK(next.attempts.size() == 1);

  apply(app, Undo{});
  stores.carry_out(app);
  CHECK_FALSE(app.asking_who);
  CHECK(app.person == "2");
  CHECK(app.attempts.size() == 2);
  App again;
  start_on(again, stores, 0, "2");
  CHECK(again.attempts == app.attempts);
  CHECK(again.settings.theme == Theme::dark);
}

TEST_CASE("who has left or wiped everything leaves no name in any copy") {
  const auto holds_bo = [](const Stores& stores) {
    const auto bo = [](const auto& one) { return one.second.find("Bo") != std::string::npos; };
    return std::any_of(stores.local.begin(), stores.local.end(), bo) ||
           std::any_of(stores.database.begin(), stores.database.end(), bo);
  };
  for (const bool all : {false, true}) {
    Stores stores;
    two_people(stores);
    REQUIRE(holds_bo(stores));
    App app;
    start_on(app, stores, 1, "1");
    apply(app, NamePerson{"Ann"});
    apply(app, ChoosePerson{"2"});
    stores.carry_out(app);
    const std::size_t set_aside = stores.aside.size();

    if (all) {
      apply(app, AskToWipe{});
      apply(app, ConfirmWipe{"WIPE"});
    } else {
      apply(app, AskToFinish{});
      apply(app, ConfirmFinish{});
    }
    stores.carry_out(app);

    CHECK_FALSE(holds_bo(stores));
    if (!all) CHECK(stores.aside.contains("~~/20001"));  // those of the other person stay
    CHECK(stores.aside.size() < set_aside);
  }
}

TEST_CASE("whoever comes next can not undo what the one before has wiped") {
  Stores stores;
  two_people(stores);
  App app;
  start_on(app, stores, 0, "2");
  apply(app, AskToFinish{});
  apply(app, ConfirmFinish{});

  apply(app, ChoosePerson{"1"});
  CHECK_FALSE(app.undo);
  CHECK_FALSE(app.notice);
  apply(app, Undo{});

  CHECK(app.attempts.size() == 1);
  CHECK(app.people.size() == 1);
}

TEST_CASE("wipe everything takes everybody's data away and can be undone") {
  Stores stores;
  two_people(stores);
  App app;
  start_on(app, stores, 0, "2");
  apply(app, AskToWipe{});
  apply(app, ConfirmWipe{"WIPE"});
  stores.carry_out(app);

  CHECK_FALSE(app.asking_who);
  App empty;
  start_on(empty, stores);
  CHECK(empty.attempts.empty());
  CHECK(empty.people.size() == 1);
  for (const auto& [name, sealed] : stores.database)
    CHECK(sealed.size() < 30);  // nothing in it

  apply(app, Undo{});
  stores.carry_out(app);
  App again;
  start_on(again, stores, 0, "1");
  CHECK(again.attempts.size() == 1);
  CHECK(names(again) == std::vector<std::string>{"", "Bo"});
}

TEST_SUITE_END();
