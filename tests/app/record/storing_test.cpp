#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/hand/hand.h"
#include "fakes/practice.h"

using namespace askwell;
using namespace askwell::fakes;

TEST_SUITE_BEGIN("app/record/storing");

namespace {

// Two finished calls, and settings that are not the default.
void fill(Stores& stores) {
  App app;
  start_on(app, stores);
  apply(app, SetTheme{Theme::dark});
  short_call(app);
  short_call(app);
  stores.carry_out(app);
}

// Counts how often a sentence is said while `command` is carried out.
struct Listener {
  Stores& stores;
  std::map<std::string, int> said;

  void tell(App& app, const Command& command) {
    apply(app, command);
    hear(app);
    stores.carry_out(app);
    hear(app);
  }
  void hear(App& app) {
    if (app.notice) ++said[app.notice->key];
    app.notice.reset();
  }
};

std::string backup_of_two_calls() {
  App app;
  begin(app);
  apply(app, DayChanged{20400});
  apply(app, SetTheme{Theme::dark});
  short_call(app);
  short_call(app);
  apply(app, BackUp{});
  return effect<Download>(app)->text;
}

std::set<std::string> ids(const App& app) {
  std::set<std::string> all;
  for (const store::Attempt& attempt : app.attempts) all.insert(attempt.id);
  return all;
}

// What somebody does in a visit: a call, a choice, a restore.
void visit(App& app, Listener& listener, const std::string& backup) {
  listener.tell(app, StartCall{seals});
  for (int i = 0; i < 3; ++i) {
    listener.tell(app, Say{advise(app.running->call.scenario(), app.running->call.state())});
  }
  listener.tell(app, SetHints{false});
  listener.tell(app, EndCall{});
  listener.tell(app, ReadRestore{backup});
  listener.tell(app, ConfirmRestore{});
}

}  // namespace

TEST_CASE("storage that stops at the n-th call, for every n: nothing old is lost, told once") {
  const std::string backup = backup_of_two_calls();
  struct Which {
    bool local, database;
  };
  for (const Which works : {Which{true, true}, Which{true, false}, Which{false, true}}) {
    Stores old;
    old.local_works = works.local;
    old.database_works = works.database;
    fill(old);
    App before;
    start_on(before, old);
    REQUIRE(before.attempts.size() == 2);

    bool failed = true;
    for (int n = 0; failed; ++n) {
      REQUIRE(n < 100);
      CAPTURE(n);
      CAPTURE(works.local);
      CAPTURE(works.database);
      Stores stores = old;
      stores.calls_left = n;
      App app;
      start_on(app, stores);
      Listener listener{stores, {}};
      visit(app, listener, backup);

      failed = listener.said["notice.storage_full"] > 0;
      CHECK(listener.said["notice.storage_full"] <= 1);
      CHECK(app.attempts.size() == 5);  // it goes on in memory
      App again;
      start_on(again, stores);
      for (const std::string& id : ids(before)) CHECK(ids(again).contains(id));
      CHECK(again.settings.theme == Theme::dark);
      if (app.keeper.all_stored()) CHECK(ids(again) == ids(app));
      if (!failed) CHECK(app.keeper.all_stored());
    }
  }
}

TEST_CASE("what a full store refused is kept once there is room again") {
  Stores stores;
  App app;
  start_on(app, stores);
  stores.calls_left = 0;
  short_call(app);
  stores.carry_out(app);
  CHECK_FALSE(app.keeper.all_stored());

  stores.calls_left = -1;
  apply(app, SetHints{false});
  stores.carry_out(app);

  CHECK(app.keeper.all_stored());
  App again;
  start_on(again, stores);
  CHECK(again.attempts == app.attempts);
}

TEST_CASE("what accounts have bought is in the database only, where there is one") {
  for (const bool database_works : {true, false}) {
    CAPTURE(database_works);
    Stores stores;
    stores.database_works = database_works;
    App app;
    start_on(app, stores);
    apply(app, AddRecord{customers::Kind::account, "", "Orsel"});
    apply(app, AddPurchase{"a1", "2024-03-01", "120", "castings"});
    stores.carry_out(app);

    const auto it_is_of_purchases = [](const auto& one) {
      return one.first.starts_with("purchases:");
    };
    CHECK(std::ranges::none_of(stores.local, it_is_of_purchases) == database_works);
    CHECK(std::ranges::any_of(
        stores.local, [](const auto& one) { return one.first.starts_with("account:"); }));
    CHECK(app.keeper.all_stored());
    App again;
    start_on(again, stores);
    CHECK(again.portfolio.purchases.size() == 1);
  }
}

TEST_CASE("a day's work is set aside once, seven days are kept, and a day can be restored") {
  Stores stores;
  fill(stores);
  for (int day = 1; day <= 9; ++day) {
    App app;
    start_on(app, stores, day);
    CHECK(app.days_aside().front() == std::to_string(20000 + day));
    CHECK(app.days_aside().size() == std::min<std::size_t>(7, static_cast<std::size_t>(day)));
    short_call(app);
    stores.carry_out(app);
    App same_day;
    start_on(same_day, stores, day);
    stores.carry_out(same_day);
    CHECK(stores.aside.size() == same_day.days_aside().size());
  }
  CHECK(stores.aside.size() == 7);

  // The day's copy is what was there in the morning.
  App app;
  start_on(app, stores, 9);
  const std::string morning = stores.aside.at("~~/20009");
  App other;
  begin(other);
  apply(other, ReadRestore{morning});
  REQUIRE(other.restore);
  CHECK(other.restore->new_attempts == 10);

  apply(app, RestoreAside{"20009"});
  stores.carry_out(app);
  REQUIRE(app.restore);
  CHECK(app.restore->new_attempts == 0);
  CHECK(app.restore->same_attempts == 10);
}

TEST_CASE("nothing is set aside on a device without work, or where nothing may be kept") {
  Stores stores;
  App app;
  start_on(app, stores);
  CHECK(effect<SetAside>(app) == nullptr);

  fill(stores);
  App reader;
  apply(reader, ControlChanged{false});
  start_on(reader, stores, 3);
  CHECK(effect<SetAside>(reader) == nullptr);
}

TEST_CASE("of two versions of the same thing the one that lost is set aside") {
  Stores stores;
  App app;
  start_on(app, stores);
  apply(app, StartCall{seals});
  stores.carry_out(app);
  good_move(app);
  stores.database_works = false;  // the database misses this move ...
  stores.carry_out(app);
  Stores other = stores;
  App apart;
  other.local.clear();
  other.database_works = true;
  start_on(apart, other);
  apply(apart, Say{apart.running->call.hand().back()});  // ... and gets another one
  other.carry_out(apart);
  stores.database = other.database;
  stores.database_works = true;

  App again;
  start_on(again, stores, 1);

  CHECK(again.running->attempt.moves == apart.running->attempt.moves);
  REQUIRE(again.days_aside().size() == 2);
  CHECK(again.days_aside().back() == "20001.1");
}

TEST_CASE("a tab that only reads keeps nothing and says so, but looks as it is told to") {
  Stores stores;
  fill(stores);
  App app;
  apply(app, ControlChanged{false});
  start_on(app, stores);
  app.effects.clear();

  apply(app, StartCall{seals});
  CHECK_FALSE(app.running);
  CHECK(app.notice->key == "notice.reading");
  apply(app, SetTheme{Theme::light});
  apply(app, SetLang{Lang::zh});
  CHECK(app.settings.theme == Theme::light);
  CHECK(app.lang() == Lang::zh);
  CHECK(effect<Keep>(app) == nullptr);

  apply(app, WorkHere{});
  CHECK(effect<TakeControl>(app) != nullptr);
}

TEST_CASE("a tab that takes over shows what the other one has done") {
  Stores stores;
  fill(stores);
  App one, two;
  start_on(one, stores);
  apply(two, ControlChanged{false});
  start_on(two, stores);

  short_call(one);
  stores.carry_out(one);
  apply(one, ControlChanged{false});
  apply(two, ControlChanged{true});
  CHECK(two.storage == StorageState::opening);
  apply(two, stores.local_records());
  apply(two, stores.database_records());

  CHECK(two.attempts == one.attempts);
  short_call(two);
  stores.carry_out(two);
  App again;
  start_on(again, stores);
  CHECK(again.attempts.size() == 4);
}

TEST_CASE("what a tab could not keep any more is taken in when it takes over again") {
  Stores stores;
  App one;
  start_on(one, stores);
  apply(one, StartCall{seals});
  good_move(one);
  stores.carry_out(one);
  good_move(one);  // refused: the other tab has taken over
  one.effects.clear();
  apply(one, ControlChanged{false});
  App two;
  start_on(two, stores);
  apply(two, SetHints{false});
  apply(two, SetNotes{"from the other tab"});
  stores.carry_out(two);

  apply(one, ControlChanged{true});
  apply(one, stores.local_records());
  apply(one, stores.database_records());
  stores.carry_out(one);

  CHECK(one.running->attempt.moves.size() == 2);
  CHECK(one.running->attempt.notes == "from the other tab");
  CHECK_FALSE(one.settings.hints);
  App again;
  start_on(again, stores);
  CHECK(again.running->attempt.moves.size() == 2);
  CHECK(again.keeper.all_stored());
}

TEST_CASE("what was wiped in the other tab does not come back") {
  Stores stores;
  fill(stores);
  App one, two;
  start_on(one, stores);
  short_call(one);
  one.effects.clear();  // never reached the stores
  apply(one, ControlChanged{false});
  start_on(two, stores);
  apply(two, AskToWipe{});
  apply(two, ConfirmWipe{"WIPE"});
  stores.carry_out(two);

  apply(one, ControlChanged{true});
  apply(one, stores.local_records());
  apply(one, stores.database_records());
  stores.carry_out(one);

  CHECK(one.attempts.empty());
  CHECK(one.keeper.all_stored());
  App again;
  start_on(again, stores);
  CHECK(again.attempts.empty());
}

TEST_SUITE_END();
