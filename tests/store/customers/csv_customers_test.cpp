#include "store/customers/csv_customers.h"

#include "base/decimal.h"
#include "base/text.h"
#include "core/customers/sample_portfolio.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::customers::test;
using askwell::customers::Kind;
using askwell::customers::Portfolio;
using sheets::Cell;

TEST_SUITE_BEGIN("store/customers/csv_customers");

namespace {

struct Imported : CsvImport {
  Portfolio portfolio;  // with what was good
};

Imported imported(const Portfolio& portfolio, Kind kind, std::string_view csv,
                  const std::vector<Heading>& headings = {}) {
  const Result<std::vector<CsvRow>> rows = read_csv(csv);
  REQUIRE(rows.ok());
  Imported out{
      import_csv(portfolio, kind, *rows, guessed_columns(kind, rows->front(), headings)),
      portfolio};
  take_in(out.portfolio, out);
  return out;
}

std::string told(const CsvImport& import) {
  std::string out;
  for (const BadRow& bad : import.bad) {
    out += std::to_string(bad.number) + " " + bad.field + " " + std::string(bad.id) + "; ";
    CHECK_FALSE(bad.say.empty());
  }
  return out;
}

Portfolio odd_portfolio() {
  Portfolio portfolio = sample_portfolio();
  must_put(portfolio, Kind::account,
           Cell::record()
               .put("id", "a3")
               .put("name", " =HYPERLINK(\"x\") ")
               .put("note", "'=1\r\n\"two\", lines;\t")
               .put("business", "-5")
               .put("capital", 0.1)
               .put("margin", -1)
               .put("trading", true)
               .put("season", "2026-05-01"));
  portfolio.purchases.push_back({"a1", 20500, 12.5, "seals"});
  return portfolio;
}

}  // namespace

TEST_CASE("importing an export changes nothing, of any kind, and builds all of it anew") {
  const Portfolio portfolio = odd_portfolio();
  Portfolio fresh;
  for (const Kind kind : customers::kinds) {
    const std::string csv = export_csv(portfolio, kind);
    CAPTURE(csv);

    const Imported again = imported(portfolio, kind, csv);
    CHECK(told(again) == "");
    CHECK(again.added == 0);
    CHECK(again.changed == 0);
    CHECK(again.same > 1);
    CHECK(again.portfolio == portfolio);

    fresh = imported(fresh, kind, csv).portfolio;
  }
  CHECK(fresh == portfolio);
}

TEST_CASE("no cell of an export begins like a formula") {
  const std::string csv =
      export_csv(odd_portfolio(), Kind::purchase) + export_csv(odd_portfolio(), Kind::account);
  for (const char* start : {"\"=", "\"+", "\"-", "\"@", ",=", ",+", ",@"}) {
    CAPTURE(start);
    CHECK(csv.find(start) == std::string::npos);
  }
  CHECK(csv.starts_with("\xEF\xBB\xBF\"account\",\"date\""));
}

TEST_CASE("columns are known by name or heading, in any order, each once") {
  const CsvRow header{.cells = {"客户名称", " ID ", "colour", "Name", "Share"}};

  CHECK(guessed_columns(Kind::account, header,
                        {{"name", "客户名称"}, {"share", "Share of wallet"}}) ==
        std::vector<std::string>{"name", "id", "", "", "share"});
}

TEST_CASE("bad rows are told by number, good ones are imported") {
  const Imported import =
      imported(sample_portfolio(), Kind::account,
               "name,capital,traded,since\nGood,\"1,000\",是,x\n ,1,,\nBad,abc,,\n"
               "\"Open,1,,\nLast,5,maybe,\nFine,,,\n");

  CHECK(told(import) == "3 name missing; 4 capital number; 5  bad_quotes; 6 traded boolean; ");
  CHECK(import.bad_rows == 4);
  CHECK(import.added == 2);
  REQUIRE(import.portfolio.accounts.size() == 4);
  CHECK(import.portfolio.accounts[2].num("capital") == 1000);
  CHECK(import.portfolio.accounts[2].word("id") == "a3");
  CHECK(import.portfolio.accounts[3].word("id") == "a4");
}

TEST_CASE("a row with a known id changes the fields that have a column, no others") {
  const Imported import =
      imported(sample_portfolio(), Kind::account, "id,name\na2,Acme 2\na1,雀斗食品\n");

  CHECK(import.changed == 1);
  CHECK(import.same == 1);
  CHECK(import.portfolio.accounts[1].word("name") == "Acme 2");
  CHECK(import.portfolio.accounts[1].word("industry") == "Water");
}

TEST_CASE("a table without ids changes the accounts of its names and doubles none") {
  const std::string csv = "name,industry,capital\n Veltry ,Seals,5\nAcme,,7\n";
  const Imported first = imported(sample_portfolio(), Kind::account, csv);
  CHECK(first.added == 1);
  CHECK(first.changed == 1);

  const Imported again = imported(first.portfolio, Kind::account, csv);
  CHECK(again.added == 0);
  CHECK(again.changed == 0);
  CHECK(again.same == 2);
  CHECK(again.portfolio.accounts.size() == 3);
  const Cell& acme = again.portfolio.accounts[1];
  CHECK(acme.word("name") == "Acme");
  CHECK(acme.word("industry") == "Water");
  CHECK(acme.num("capital") == 7);
}

TEST_CASE("people and opportunities without ids go by account and name") {
  Portfolio portfolio = sample_portfolio();
  for (const Kind kind : {Kind::person, Kind::opportunity}) {
    const std::string csv = "name,account,note\nRosa,a1,x\nRosa,a2,y\n";
    const Imported first = imported(portfolio, kind, csv);
    CHECK(first.added == 2);
    CHECK(imported(first.portfolio, kind, csv).same == 2);
    CHECK(imported(first.portfolio, kind, "name,account,note\nRosa,a2,z\n").changed == 1);
  }
}

TEST_CASE("in a table with semicolons the comma of numbers means what the column tells") {
  const auto capitals = [](std::string_view cells) {
    std::string csv = "name;capital\n";
    int row = 0;
    for (const std::string_view cell : split(cells, ' ')) {
      csv += "Firm " + std::to_string(++row) + ";" + std::string(cell) + "\n";
    }
    const Imported import = imported({}, Kind::account, csv);
    std::string out;
    for (const Cell& account : import.portfolio.accounts) {
      out += write_decimal(account.num("capital")) + " ";
    }
    return out + told(import);
  };
  CHECK(capitals("1,5 1.234,5 1.234.567 7") == "1.5 1234.5 1234567 7 ");
  CHECK(capitals("1,234") == "2 capital two_readings; ");
  CHECK(capitals("1,234 1,5 1.234") == "1.234 1.5 1234 ");
  CHECK(capitals("1,234 2.5") == "1234 2.5 ");
  CHECK(capitals("1,234 2.5 2,5") == "2.5 2.5 2 capital two_readings; ");
  CHECK(capitals("0,125 1,2345 1.234") == "0.125 1.2345 1234 ");
  CHECK(capitals("1.234") == "1.234 ");
  CHECK(capitals("1.2,5") == "2 capital number; ");

  const CsvImport unclear = imported({}, Kind::account, "name;capital\nA;1,234\n");
  REQUIRE(unclear.bad.size() == 1);
  CHECK(unclear.bad[0].say == "1,234 can be 1.234 or 1234: write it without the comma");
  CHECK(unclear.bad[0].low == 1.234);
  CHECK(unclear.bad[0].high == 1234);
  CHECK(unclear.bad[0].words == "1,234");
}

TEST_CASE("a name that two records have, or two rows with other contents, is told") {
  Portfolio portfolio = sample_portfolio();
  must_put(portfolio, Kind::account, Cell::record().put("id", "a3").put("name", "Acme"));

  const Imported import = imported(portfolio, Kind::account,
                                   "name,industry\nAcme,x\nBolt,Steel\nBolt,Steel\nBolt,Tin\n");

  CHECK(told(import) == "2 name two_of_name; 5 name twice; ");
  CHECK(import.added == 1);
  CHECK(import.same == 1);
  CHECK(import.portfolio.accounts.back().word("industry") == "Steel");
}

TEST_CASE("people and purchases find their account by id or by its name alone") {
  Portfolio portfolio = sample_portfolio();
  must_put(portfolio, Kind::account, Cell::record().put("id", "a3").put("name", "雀斗食品"));

  const Imported import = imported(
      portfolio, Kind::person,
      "name,account,account_name\nA,a2,\nB,,Acme\nC,,Nobody\nD,,雀斗食品\nE,a9,Acme\nF,,\n");

  CHECK(told(import) ==
        "4 account nobody; 5 account two; 6 account nobody; 7 account nobody; ");
  CHECK(import.added == 2);
  CHECK(import.portfolio.people.back().word("account") == "a2");
}

TEST_CASE("a purchase that is there already is not bought again, a second one is") {
  const std::string rows =
      "account,date,amount,what\na1,2026-02-16,12.5,seals\na1,2026/2/"
      "16,12.5,seals\na1,2026-02-30,1,\n";

  const Imported import = imported(sample_portfolio(), Kind::purchase, rows);

  CHECK(import.same == 1);
  CHECK(import.added == 1);
  CHECK(told(import) == "4 date date; ");
}

TEST_CASE("a text that is too long stays out") {
  const Imported import =
      imported(sample_portfolio(), Kind::account,
               "name,note\nA," + std::string(customers::max_text + 1, 'x') + "\n");
  CHECK(told(import) == "2 note too_long; ");
}

TEST_SUITE_END();
