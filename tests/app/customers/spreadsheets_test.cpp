#include <doctest/doctest.h>

#include "fakes/practice.h"

using namespace askwell;
using customers::Kind;

TEST_SUITE_BEGIN("app/customers/spreadsheets");

namespace {

std::string exported(App& app, Kind kind, bool as_text = false) {
  app.effects.clear();
  apply(app, ExportCsv{kind, as_text});
  if (const auto* file = fakes::effect<Download>(app)) return file->text;
  const auto* copy = fakes::effect<CopyText>(app);
  return copy == nullptr ? std::string() : copy->text;
}

void begin_with_sample(App& app) {
  fakes::begin(app);
  apply(app, LoadSample{});
}

}  // namespace

TEST_CASE("what is exported is imported again unchanged, as a file and as pasted text") {
  App app;
  begin_with_sample(app);
  for (const bool as_text : {false, true}) {
    for (const Kind kind : customers::kinds) {
      CAPTURE(name_of(kind));
      const std::string csv = exported(app, kind, as_text);
      REQUIRE_FALSE(csv.empty());

      apply(app, ReadCsv{csv});
      fakes::work(app);

      REQUIRE(app.csv.has_value());
      CHECK(app.csv->kind == kind);
      CHECK(app.csv->result->added == 0);
      CHECK(app.csv->result->changed == 0);
      CHECK(app.csv->result->bad_rows == 0);
      CHECK(app.csv->result->same > 0);
    }
  }
}

TEST_CASE("an export brings everything into another browser, kept over a restart") {
  App app;
  begin_with_sample(app);
  fakes::Stores stores;
  App other;
  fakes::begin(other);
  for (const Kind kind : customers::kinds) {
    apply(other, FileRead{"x.csv", exported(app, kind)});
    fakes::work(other);
    apply(other, ConfirmCsv{});
    fakes::work(other);
  }
  stores.carry_out(other);

  App again;
  fakes::start_on(again, stores);

  CHECK(other.portfolio == app.portfolio);
  CHECK(again.portfolio.accounts.size() == 40);
  CHECK(again.portfolio.purchases.size() == app.portfolio.purchases.size());
}

TEST_CASE("good rows come in, bad ones are told by number, and Undo takes all of them out") {
  App app;
  fakes::begin(app);
  apply(app, Go{"#/portfolio/data"});
  apply(app,
        FileRead{"list.txt", "Name of the account,Headcount\nOrsel,120\nVeltry,many\n,3\n"});

  REQUIRE(app.csv.has_value());
  CHECK(app.csv->columns == std::vector<std::string>{"name", "headcount"});
  CHECK(app.portfolio.accounts.empty());
  REQUIRE(app.csv->result->bad.size() == 2);
  CHECK(app.csv->result->bad[0].number == 3);
  CHECK(app.csv->result->bad[0].field == "headcount");
  CHECK(app.csv->result->bad[1].number == 4);
  apply(app, ConfirmCsv{});
  REQUIRE(app.portfolio.accounts.size() == 1);
  CHECK(app.portfolio.accounts[0].num("headcount") == 120);

  apply(app, Undo{});

  CHECK(app.portfolio.accounts.empty());
  CHECK(app.keeper.names("account:").empty());
}

TEST_CASE("a column is another field as soon as it is said, and no field stands twice") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{"name;what they do\nOrsel;Castings\n"});
  REQUIRE(app.csv.has_value());
  CHECK(app.csv->columns[1].empty());

  apply(app, SetCsvColumn{1, "industry"});
  CHECK(app.csv->result->new_records[0].word("industry") == "Castings");
  apply(app, SetCsvColumn{1, "name"});

  CHECK(app.csv->columns == std::vector<std::string>{"", "name"});
  CHECK(app.csv->result->new_records[0].word("name") == "Castings");
}

TEST_CASE("what is no table changes nothing and is told in one sentence") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{"only headings"});
  CHECK(app.notice->key == "csv.no_rows");
  apply(app, FileRead{"x.csv", "a,b\n\xEF\xBF\xBD,1\n"});
  CHECK(app.notice->key == "csv.no_text");

  CHECK_FALSE(app.csv.has_value());
}

TEST_CASE("without a database an import of many purchases is refused") {
  App app;
  fakes::begin(app);
  apply(app, AddRecord{Kind::account, "", "Orsel"});
  apply(app, DatabaseRead{{}, false});  // local storage alone has no room for them
  std::string rows = "account,date,amount\n";
  for (int i = 0; i < 2001; ++i) rows += "a1,2024-03-01," + std::to_string(i) + "\n";
  apply(app, ReadCsv{rows});
  fakes::work(app);
  REQUIRE(app.csv.has_value());
  CHECK(app.csv->result->added == 2001);

  apply(app, ConfirmCsv{});

  CHECK(app.notice->key == "csv.no_database");
  CHECK(app.portfolio.purchases.empty());
}

TEST_CASE(
    "a long table is read, taken in and kept a little at a time, each further than before") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{fakes::table_of_accounts(12'000)});
  int runs = 0, before = -1;
  for (; !app.chores.empty() && !app.csv; ++runs) {
    CHECK(app.chores.front()->does() == reads_a_table);
    CHECK(app.chores.front()->percent() >= before);
    before = app.chores.front()->percent();
    apply(app, WorkOn{});
  }
  REQUIRE(app.csv.has_value());
  CHECK(runs > 3);
  CHECK_FALSE(app.csv->result.has_value());  // its rows are still looked at
  apply(app, ConfirmCsv{});                  // which is too early
  CHECK(app.portfolio.accounts.empty());

  fakes::work(app);
  CHECK(app.csv->result->added == 12'000);
  apply(app, ConfirmCsv{});
  CHECK(app.portfolio.accounts.size() == 12'000);
  CHECK(is_under_way(app, keeps_a_table));
  CHECK(app.keeper.names("account:").size() < 12'000);

  fakes::work(app);
  CHECK(app.keeper.names("account:").size() == 12'000);
}

TEST_CASE(
    "the rows of a long table are looked at from the task after the one that has read it") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{fakes::table_of_accounts(4100)});
  while (!app.csv) apply(app, WorkOn{});
  REQUIRE(app.chores.size() == 1);
  CHECK(app.chores.front()->percent() == 0);
}

TEST_CASE("what is asked of the customer file waits until all of it is kept") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  REQUIRE(is_under_way(app, keeps_a_table));

  apply(app, Undo{});
  apply(app, AddRecord{Kind::account, "", "Orsel"});
  CHECK(app.portfolio.accounts.size() == 3000);
  fakes::work(app);

  REQUIRE(app.portfolio.accounts.size() == 1);
  CHECK(app.portfolio.accounts[0].word("name") == "Orsel");
  CHECK(app.keeper.names("account:").size() == 1);
}

TEST_CASE("a large customer file is opened a little at a time, and its screens wait for it") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  fakes::Stores stores;
  stores.carry_out(app);

  App again;
  stores.local.clear();  // the database has more
  fakes::begin_on(again, stores);
  apply(again, AddRecord{Kind::account, "", "Orsel"});
  CHECK(is_under_way(again, reads_accounts));
  CHECK(again.portfolio.accounts.size() < 3000);
  apply(again, SetLang{Lang::zh});
  CHECK(again.lang() == Lang::zh);  // has nothing to do with it
  fakes::work(again);

  CHECK(again.portfolio.accounts.size() == 3001);
  CHECK(again.portfolio.accounts.back().word("id") == "a3001");
}

TEST_CASE(
    "the customer file in the stores is told in parts, and nothing changes it meanwhile") {
  App app;
  fakes::begin_with_accounts(app, 3);
  fakes::Stores stores;
  stores.carry_out(app);
  const std::vector<FoundRecord> local = stores.local_records().records;
  const std::vector<FoundRecord> database = stores.database_records().records;

  App again;
  fakes::begin_unread(again);
  apply(again, AddRecord{Kind::account, "", "Orsel"});
  apply(again, RecordsFound{local, {}, 40});
  apply(again, RecordsFound{{}, database, 80});
  CHECK(opens_accounts(again));
  CHECK(again.portfolio.accounts.empty());
  apply(again, DatabaseRead{});

  CHECK_FALSE(opens_accounts(again));
  REQUIRE(again.portfolio.accounts.size() == 4);
  CHECK(again.portfolio.accounts.back().word("id") == "a4");
}

TEST_CASE("what only local storage has of the customer file is read beside a database") {
  App app;
  fakes::begin_with_accounts(app, 3);
  fakes::Stores stores;
  stores.carry_out(app);

  App again;
  fakes::begin_unread(again);
  apply(again, DatabaseRead{{}, true, {}, stores.local_records().records});
  CHECK(again.portfolio.accounts.size() == 3);
}

TEST_CASE("a plan that was made before the customer file changed is made anew") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{"id,name\na1,Veltry\n"});
  REQUIRE(app.csv->result->added == 1);
  apply(app, AddRecord{Kind::account, "", "Orsel"});
  apply(app, Go{"#/portfolio/data"});
  if (app.csv) apply(app, ConfirmCsv{});

  CHECK(app.portfolio.find(Kind::account, "a1")->word("name") == "Orsel");
}

TEST_CASE("a table that was read is let go when its screen is left") {
  App app;
  fakes::begin(app);
  apply(app, ReadCsv{"name\nOrsel\n"});
  CHECK(app.route == Route{.screen = Screen::portfolio, .sheet = "data"});
  apply(app, Go{"#/accounts"});

  CHECK_FALSE(app.csv.has_value());
}

TEST_SUITE_END();
