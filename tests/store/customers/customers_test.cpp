#include "store/customers/customers.h"

#include "core/customers/sample_portfolio.h"
#include "store/customers/sheet.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::customers::test;
using askwell::customers::Kind;
using askwell::customers::Portfolio;
using sheets::Cell;

TEST_SUITE_BEGIN("store/customers/customers");

TEST_CASE("the customer file is kept in small records and read back the same") {
  const Portfolio portfolio = sample_portfolio();
  Portfolio read;

  for (const KeptRecord& record : kept_records(portfolio)) {
    CAPTURE(record.name);
    const Result<void> done = read_kept(record.body, read);
    REQUIRE_MESSAGE(done.ok(), done.error().sentence);
  }

  CHECK(read.accounts == portfolio.accounts);
  CHECK(read.people == portfolio.people);
  CHECK(read.opportunities == portfolio.opportunities);
  REQUIRE(read.purchases.size() == 3);  // by account, each in its order
  CHECK(read.purchases[1] == portfolio.purchases[2]);
  CHECK(read.purchases[2] == portfolio.purchases[1]);
  CHECK(kept_records(portfolio)[0].name == "account:a1");
  const customers::Purchase bought{"a2", 20501, 7, ""};
  CHECK(kept_purchases("a2", {&bought}).body ==
        R"({"askwell":"purchases/1","account":"a2","orders":[[20501,7,""]]})");
}

TEST_CASE("fields left out take their defaults, unknown ones are ignored") {
  Portfolio portfolio;
  REQUIRE(
      read_kept(R"({"askwell":"account/1","id":"a1","name":"A","later":[1]})", portfolio).ok());
  CHECK(portfolio.accounts[0].num("cost") == 0);
}

TEST_CASE("what is no record of ours changes nothing") {
  for (const char* body :
       {"", "{}", "[]", R"({"askwell":"account/1"})", R"({"askwell":"account"})",
        R"({"askwell":"nothing/1"})", R"({"askwell":"account/1","id":"a1","name":" "})",
        R"({"askwell":"person/1","id":"p1","name":"x","account":"nobody"})",
        R"({"askwell":"account/1","id":"a1","name":"x","share":2})",
        R"({"askwell":"purchases/1","account":"nobody","orders":[]})",
        R"({"askwell":"purchases/1","account":"a2","orders":[[1,2]]})",
        R"({"askwell":"purchases/1","account":"a2","orders":[[1,2,"x"],[1,-2,"x"]]})",
        R"({"askwell":"purchases/1","account":"a2","orders":[[99999999,2,"x"]]})"}) {
    CAPTURE(body);
    Portfolio portfolio = sample_portfolio();
    const Result<void> read = read_kept(body, portfolio);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == Errc::bad_input);
    CHECK(portfolio == sample_portfolio());
  }
}

TEST_CASE("a newer format is left alone, too much is refused") {
  Portfolio portfolio = sample_portfolio();
  CHECK(read_kept(R"({"askwell":"account/2","id":"a1"})", portfolio).error().code ==
        Errc::newer);
  CHECK(read_kept(std::string(5'000'001, ' '), portfolio).error().code == Errc::too_big);
  portfolio.purchases.resize(customers::max_purchases);
  CHECK(read_kept(R"({"askwell":"purchases/1","account":"a2","orders":[[1,2,"x"]]})", portfolio)
            .error()
            .code == Errc::too_big);
}

TEST_CASE("a half-filled sheet is kept as it is") {
  const Cell half = Cell::record().put("coverage", Cell::of(std::string_view("0.")));

  const KeptRecord kept = kept_sheet("a1", "gates", half);

  CHECK(kept.name == "sheet:a1:gates");
  const Result<Cell> read = read_kept_sheet(kept.body, "gates");
  REQUIRE(read.ok());
  CHECK(*read == half);
  CHECK_FALSE(read_kept_sheet(kept.body, "nonsense").ok());
  CHECK_FALSE(read_kept_sheet(R"({"askwell":"account/1"})", "gates").ok());
}

TEST_SUITE_END();
