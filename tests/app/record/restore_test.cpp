#include <doctest/doctest.h>

#include "app/handlers.h"
#include "fakes/practice.h"
#include "store/record/backup.h"

using namespace askwell;

TEST_SUITE_BEGIN("app/record/restore");

TEST_CASE("a restore says before it begins what it would bring of the customer file") {
  App app;
  fakes::begin_with_accounts(app, 2);
  apply(app, AddRecord{customers::Kind::person, "a1", "Lin"});
  apply(app, AddPurchase{"a1", "2024-03-01", "120", "castings [new], \\"});
  store::Backup all = backup_of(app);
  all.records.push_back({"stranger:1", "{}"});
  const std::string backup = store::backup_json(all);

  App other;
  fakes::begin(other);
  apply(other, AddRecord{customers::Kind::account, "", "Orsel"});  // a1, as there
  apply(other, FileRead{"a.askwell", backup});
  fakes::work(other);
  REQUIRE(other.restore.has_value());
  CHECK(other.restore->new_accounts == 1);
  CHECK(other.restore->new_records == 2);
  CHECK(other.restore->same_records == 1);
  CHECK(other.restore->new_scenarios == 0);
  CHECK(other.restore->purchases_left_out == 0);
}

TEST_CASE("without a database a restore leaves out what is too much, and brings the rest") {
  for (const int purchases : {2000, 2001}) {
    CAPTURE(purchases);
    App app;
    fakes::begin_with_accounts(app, 1);
    fakes::work(app);
    std::string table = "account,date,amount,what\n";
    for (int i = 0; i < purchases; ++i) table += "a1,2024-03-01," + std::to_string(i) + ",\n";
    apply(app, Go{"#/portfolio/data"});
    apply(app, ReadCsv{table});
    fakes::work(app);
    apply(app, ConfirmCsv{});
    fakes::work(app);
    const std::string backup = store::backup_json(backup_of(app));

    App other;
    fakes::begin(other);
    apply(other, DatabaseRead{{}, false});
    apply(other, FileRead{"a.askwell", backup});
    fakes::work(other);
    REQUIRE(other.restore.has_value());
    CHECK(other.restore->purchases_left_out == (purchases > 2000 ? 2001 : 0));
    apply(other, ConfirmRestore{});
    fakes::work(other);
    CHECK(other.portfolio.accounts.size() == 1);
    CHECK(other.portfolio.purchases.size() == (purchases > 2000 ? 0 : 2000));
  }
}

TEST_CASE("a tab that loses control while it restores says that not all of it was kept") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  const std::string backup = store::backup_json(backup_of(app));

  App other;
  fakes::begin(other);
  apply(other, FileRead{"a.askwell", backup});
  fakes::work(other);
  apply(other, ConfirmRestore{});
  REQUIRE(is_under_way(other, keeps_a_backup));
  apply(other, AddRecord{customers::Kind::account, "", "Orsel"});  // waits for the restore
  apply(other, ControlChanged{false});
  CHECK_FALSE(is_under_way(other, keeps_a_backup));
  fakes::work(other);
  REQUIRE(other.notice.has_value());
  CHECK(other.notice->key == "notice.broken_off");
  CHECK(other.keeper.names("account:").size() < 3000);
  CHECK(other.waiting.empty());
}

TEST_SUITE_END();
