#include <doctest/doctest.h>

#include <algorithm>

#include "app/customers/worksheets.h"
#include "core/sheets/sheet.h"
#include "fakes/practice.h"
#include "store/record/backup.h"

using namespace askwell;
using customers::Kind;
using fakes::answer;
using fakes::with_account;

TEST_SUITE_BEGIN("app/customers/accounts");

namespace {

bool warns(const sheets::Answer& answer, std::string_view id) {
  for (const sheets::Flag& flag : answer.flags) {
    if (flag.id == id) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a new account opens, and only with a name") {
  App app = with_account("  Orsel Castings ");

  REQUIRE(app.portfolio.accounts.size() == 1);
  CHECK(app.portfolio.accounts[0].word("name") == "Orsel Castings");
  CHECK(app.route == Route{Screen::account, "a1"});
  apply(app, AddRecord{Kind::account, "", "  "});
  CHECK(app.portfolio.accounts.size() == 1);
}

TEST_CASE("what does not fit the customer file is not kept, and that is said") {
  App app = with_account("Orsel");
  apply(app, AddPurchase{"a1", "2024-03-01", "1200", "Seals"});
  const customers::Portfolio before = app.portfolio;
  const std::string too_long(customers::max_text + 1, 'x');

  for (const Command& command : {Command(AddRecord{Kind::account, "", too_long}),
                                 Command(AddRecord{Kind::person, "a1", ""}),
                                 Command(AddRecord{Kind::person, "a9", "Rosa"}),
                                 Command(SetField{Kind::account, "a1", "name", ""}),
                                 Command(AddPurchase{"a1", "2026-02-30", "-5", ""})}) {
    app.notice.reset();
    apply(app, command);
    CHECK(app.portfolio == before);
    REQUIRE(app.notice);
    CHECK(app.notice->key == "acct.refused");
  }
}

TEST_CASE("what is typed into the customer file stays over a restart, sheets too") {
  fakes::Stores stores;
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "headcount", "1,240"});
  apply(app, SetField{Kind::account, "a1", "margin", "a lot"});
  apply(app, AddRecord{Kind::person, "a1", "Rosa"});
  apply(app, SetField{Kind::person, "p1", "roles", "user; coach"});
  apply(app, AddPurchase{"a1", "2024/3/1", "1200", "Seals"});
  apply(app, FillSheet{"a1", "smart", "/goal", "Trial on line 2"});
  stores.carry_out(app);

  App again;
  fakes::start_on(again, stores);

  CHECK(again.portfolio == app.portfolio);
  CHECK(again.sheets == app.sheets);
  const sheets::Cell& account = *again.portfolio.find(Kind::account, "a1");
  CHECK(account.num("headcount") == 1240);
  CHECK(account["margin"].is_null());
  REQUIRE(again.portfolio.purchases.size() == 1);
  CHECK(again.portfolio.people[0].list("roles").size() == 2);
}

TEST_CASE("a deleted account takes everything of it along, and Undo brings it back") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::person, "a1", "Rosa"});
  apply(app, AddPurchase{"a1", "2024-03-01", "1200", "Seals"});
  apply(app, FillSheet{"a1", "smart", "/goal", "Trial"});
  const customers::Portfolio before = app.portfolio;
  const auto sheets_before = app.sheets;

  apply(app, RemoveRecord{Kind::account, "a1"});

  CHECK(app.portfolio == customers::Portfolio{});
  CHECK(app.sheets.empty());
  CHECK(app.keeper.names("account:").empty());
  CHECK(app.keeper.names("sheet:").empty());
  CHECK(app.route.screen == Screen::accounts);
  apply(app, Undo{});
  CHECK(app.portfolio == before);
  CHECK(app.sheets == sheets_before);
}

TEST_CASE("an archived account counts in no sheet until it is used again") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "profit", "800"});
  CHECK(answer(app, "", "pareto").out.num("n") == 1);

  apply(app, SetField{Kind::account, "a1", "archived", "yes"});

  CHECK(answer(app, "", "pareto").out.num("n") == 0);
  REQUIRE(app.notice.has_value());
  CHECK(app.notice->can_undo);
}

TEST_CASE("a sheet tells every field that is missing, and keeps what does not fit") {
  App app = with_account("Orsel");
  apply(app, FillSheet{"a1", "budget", "/price", "much"});

  const sheets::Answer open = answer(app, "a1", "budget");

  REQUIRE(open.faults.size() == 3);
  CHECK(open.faults[0].at == "/price");
  CHECK(open.faults[0].id == "number");
  CHECK(open.faults[1].at == "/margin");
  apply(app, FillSheet{"a1", "budget", "/price", "1000"});
  apply(app, FillSheet{"a1", "budget", "/margin", "0.3"});
  apply(app, FillSheet{"a1", "budget", "/p", "0.5"});
  CHECK(answer(app, "a1", "budget").out.num("gross") == doctest::Approx(300));
}

TEST_CASE("rows are added to a sheet, filled in and taken away with Undo") {
  App app = with_account("Orsel");
  apply(app, AddRow{"a1", "five-why", "/nodes"});
  apply(app, FillSheet{"a1", "five-why", "/nodes/0/id", "Stops"});
  apply(app, AddRow{"a1", "five-why", "/nodes"});
  apply(app, FillSheet{"a1", "five-why", "/nodes/1/causes", "x; y"});
  const sheets::Cell two = app.sheets.at("a1:five-why");

  apply(app, RemoveRow{"a1", "five-why", "/nodes/0"});

  const sheets::Cell& one = app.sheets.at("a1:five-why");
  REQUIRE(one.list("nodes").size() == 1);
  CHECK(one.list("nodes")[0].list("causes").size() == 2);
  apply(app, Undo{});
  CHECK(app.sheets.at("a1:five-why").list("nodes").size() == 2);
}

TEST_CASE("no sheet of one account is kept for all, nor a place that a form lacks") {
  App app = with_account("Orsel");
  apply(app, FillSheet{"a1", "pareto", "/cut_a", "0.7"});
  apply(app, FillSheet{"", "smart", "/goal", "x"});
  apply(app, FillSheet{"a9", "smart", "/goal", "x"});
  apply(app, FillSheet{"a1", "smart", "/nothing", "x"});
  apply(app, FillSheet{"a1", "ka-gate", "/traits/9", "yes"});

  CHECK(app.keeper.names("sheet:").empty());
}

TEST_CASE("the map's warnings come and go with their cause") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::person, "a1", "Elaine"});
  apply(app, SetField{Kind::person, "p1", "roles", "investor"});
  CHECK(warns(answer(app, "a1", "influence"), "R3"));

  apply(app, SetField{Kind::person, "p1", "coverage", "2"});

  CHECK_FALSE(warns(answer(app, "a1", "influence"), "R3"));
}

TEST_CASE("the sample fills every sheet over all accounts, and goes in one step") {
  App app = with_account("My own");
  apply(app, LoadSample{});

  CHECK(app.portfolio.accounts.size() == 41);
  CHECK(app.portfolio.purchases.size() > 300);
  for (const char* sheet : {"pareto", "grade", "pyramid", "kaism", "rfm", "relationship",
                            "funnel", "forecast", "tracks"}) {
    CAPTURE(sheet);
    CHECK(answer(app, "", sheet).faults.empty());
  }
  const sheets::Answer forecast = answer(app, "", "forecast");
  CHECK(forecast.out.word("method") == "exact");
  CHECK(forecast.out.num("p10") < forecast.out.num("p90"));
  CHECK(answer(app, "sample-a1", "influence").faults.empty());

  apply(app, RemoveSample{});

  CHECK(app.portfolio.accounts.size() == 1);
  CHECK(app.portfolio.people.empty());
  CHECK(app.portfolio.purchases.empty());
  CHECK(app.sheets.empty());
}

TEST_CASE("the sample is the same each time, and goes after a restart in the other language") {
  fakes::Stores stores;
  App app, other;
  fakes::begin(app);
  fakes::begin(other);
  apply(app, LoadSample{});
  apply(other, LoadSample{});
  CHECK(app.portfolio == other.portfolio);
  stores.carry_out(app);

  App again;
  fakes::start_on(again, stores);
  apply(again, SetLang{Lang::zh});
  apply(again, RemoveSample{});

  CHECK(again.portfolio == customers::Portfolio{});
  CHECK(again.sheets.empty());
}

TEST_CASE("a backup brings the customer file into another browser, and changes none there") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::person, "a1", "Rosa"});
  apply(app, FillSheet{"a1", "smart", "/goal", "Trial"});
  apply(app, BackUp{});
  const std::string file = fakes::effect<Download>(app)->text;

  App other;
  fakes::begin(other);
  apply(other, ReadRestore{file});
  apply(other, ConfirmRestore{});
  REQUIRE(other.portfolio == app.portfolio);
  CHECK(other.sheets == app.sheets);

  apply(other, SetField{Kind::account, "a1", "industry", "Castings"});
  apply(other, ReadRestore{file});
  apply(other, ConfirmRestore{});
  CHECK(other.portfolio.accounts[0].word("industry") == "Castings");
}

TEST_CASE("a wipe takes the customer file along, and Undo brings it back") {
  App app = with_account("Orsel");
  apply(app, AskToWipe{});
  apply(app, ConfirmWipe{std::string(app.words().get("wipe.word"))});
  CHECK(app.portfolio.accounts.empty());

  apply(app, Undo{});

  CHECK(app.portfolio.accounts.size() == 1);
}

TEST_CASE("people who share a device have customers of their own") {
  App app = with_account("Orsel");
  apply(app, AddPerson{"Bo"});

  CHECK(app.portfolio.accounts.empty());
  apply(app, ChoosePerson{"1"});
  CHECK(app.portfolio.accounts.size() == 1);
}

TEST_CASE("a tab that only reads changes no account") {
  App app = with_account("Orsel");
  apply(app, ControlChanged{false});
  apply(app, SetField{Kind::account, "a1", "name", "Other"});

  CHECK(app.portfolio.accounts[0].word("name") == "Orsel");
}

TEST_CASE("a worksheet over many accounts is worked out a little at a time") {
  App app;
  fakes::begin_with_accounts(app, 12'000);
  fakes::work(app);

  apply(app, WorkOutSheet{"", "grade"});
  CHECK_FALSE(app.worked.has_value());
  int before = 0;
  for (; !app.chores.empty(); apply(app, WorkOn{})) {
    CHECK(app.chores.front()->percent() >= before);
    before = app.chores.front()->percent();
  }
  CHECK(before > 50);
  REQUIRE(app.worked.has_value());
  CHECK(app.worked->changes == app.changes);
  const WorkedSheet at_once = worked_out(app, "", *sheets::find_sheet("grade"));
  CHECK(app.worked->in == at_once.in);
  CHECK(app.worked->answer.out == at_once.answer.out);
}

TEST_CASE("a worksheet that is being worked out begins anew when the customer file changes") {
  App app;
  fakes::begin_with_accounts(app, 12'000);
  fakes::work(app);
  apply(app, WorkOutSheet{"", "grade"});
  apply(app, WorkOn{});
  apply(app, RemoveRecord{Kind::account, "a1"});
  fakes::work(app);

  CHECK(app.worked->changes == app.changes);
  CHECK(app.worked->in.list("customers").front().word("name") == "Firm 2");
}

TEST_CASE("a backup of a large customer file is written a little at a time") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  app.effects.clear();

  apply(app, BackUp{});
  CHECK(is_under_way(app, backs_up));
  CHECK(app.effects.empty());
  fakes::work(app);

  REQUIRE_FALSE(app.effects.empty());
  const auto& saved = std::get<Download>(app.effects.back());
  const auto backup = store::read_backup(saved.text);
  REQUIRE(backup.ok());
  CHECK(backup->records.size() == 3000);
}

TEST_CASE("a backup of a large customer file is read and taken in a little at a time") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  apply(app, BackUp{});
  fakes::work(app);
  std::string file = std::get<Download>(app.effects.back()).text;
  App other;
  fakes::begin(other);
  const auto goes_on = [&](std::string_view does) {
    REQUIRE(is_under_way(other, does));
    int before = 0;
    for (; is_under_way(other, does); apply(other, WorkOn{})) {
      CHECK(other.chores.front()->percent() >= before);
      before = other.chores.front()->percent();
    }
    CHECK(before > 50);
  };

  apply(other, ReadRestore{file});
  CHECK_FALSE(other.restore);
  goes_on(reads_a_backup);
  REQUIRE(other.restore);
  apply(other, ConfirmRestore{});
  apply(other, SetField{Kind::account, "a1", "name", "Orsel"});  // too early
  goes_on(keeps_a_backup);
  fakes::work(other);
  CHECK(other.notice->key == "notice.restored");
  CHECK(other.portfolio.accounts.size() == 3000);
  CHECK(other.portfolio.accounts[0].word("name") == "Orsel");
  apply(other, Undo{});
  fakes::work(other);
  CHECK(other.portfolio.accounts.empty());

  file[file.size() / 2] = '\0';
  apply(other, ReadRestore{file});
  fakes::work(other);
  CHECK_FALSE(other.restore);
  CHECK(other.notice->key == "notice.not_a_backup");
}

TEST_CASE("the daily copy of a large customer file is set aside a little at a time, once") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  app.effects.clear();

  apply(app, DayChanged{app.day + 1});
  CHECK(is_under_way(app, sets_aside));
  apply(app, DayChanged{app.day});
  fakes::work(app);

  const auto copies = std::count_if(
      app.effects.begin(), app.effects.end(),
      [](const Effect& effect) { return std::holds_alternative<SetAside>(effect); });
  CHECK(copies == 1);
  CHECK(app.days_aside().front() == std::to_string(app.day));
}

TEST_SUITE_END();
