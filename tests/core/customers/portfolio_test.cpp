#include "core/customers/portfolio.h"

#include <tuple>

#include "sample_portfolio.h"

using namespace askwell;
using namespace askwell::customers;
using namespace askwell::customers::test;

TEST_SUITE_BEGIN("core/customers/portfolio");

namespace {

std::string told(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults) out += fault.at + " " + std::string(fault.id) + "; ";
  return out;
}

}  // namespace

TEST_CASE("a record gets its defaults when it is put in, and the same id replaces it") {
  Portfolio portfolio = sample_portfolio();

  CHECK(portfolio.find(Kind::account, "a1")->yes("archived") == false);
  CHECK(portfolio.find(Kind::person, "p2")->num("influence") == 1);
  must_put(portfolio, Kind::account, Cell::record().put("id", "a2").put("name", "Acme 2"));
  CHECK(portfolio.accounts.size() == 2);
  CHECK(portfolio.find(Kind::account, "a2")->word("name") == "Acme 2");
  CHECK(portfolio.find(Kind::account, "a9") == nullptr);
}

TEST_CASE("what is unfit changes nothing and is told at its field") {
  Portfolio portfolio = sample_portfolio();
  const Portfolio before = portfolio;

  CHECK(
      told(put(portfolio, Kind::account, Cell::record().put("id", "a3").put("capital", -1))) ==
      "/name missing; /capital number; ");
  CHECK(told(put(portfolio, Kind::person,
                 Cell::record().put("id", "p9").put("account", "a9").put("name", "x"))) ==
        "/account nobody; ");
  CHECK(told(put(portfolio, Kind::account,
                 Cell::record().put("id", "a3").put("name", std::string(max_text + 1, 'x')))) ==
        "/name too_long; ");
  CHECK(told(put(
            portfolio, Kind::purchase,
            Cell::record().put("account", "a1").put("date", "2026-02-30").put("amount", -1))) ==
        "/date date; /amount number; ");
  CHECK(told(set_field(portfolio, Kind::account, "a1", "share", Cell::of(1.5))) ==
        "/share number; ");
  CHECK(told(set_field(portfolio, Kind::account, "a1", "id", Cell::of(1.5))) ==
        "/id no_such_id; ");
  CHECK(told(set_field(portfolio, Kind::account, "a9", "share", Cell())) == " nobody; ");
  CHECK(portfolio == before);
}

TEST_CASE("one field is changed, and one more record than may be is refused") {
  Portfolio portfolio = sample_portfolio();

  CHECK(set_field(portfolio, Kind::account, "a1", "archived", Cell::of(true)).empty());
  CHECK(portfolio.find(Kind::account, "a1")->yes("archived"));
  CHECK(set_field(portfolio, Kind::account, "a1", "archived", Cell()).empty());
  CHECK_FALSE(portfolio.find(Kind::account, "a1")->yes("archived"));
  portfolio.purchases.resize(max_purchases, portfolio.purchases.front());
  CHECK(told(put(
            portfolio, Kind::purchase,
            Cell::record().put("account", "a1").put("date", "2026-02-01").put("amount", 1))) ==
        " too_many; ");
}

TEST_CASE("a new id is free") {
  Portfolio portfolio = sample_portfolio();
  CHECK(new_id(portfolio, Kind::account) == "a3");
  CHECK(new_id(portfolio, Kind::person) == "p4");
  must_put(portfolio, Kind::account,
           Cell::record().put("id", "from elsewhere").put("name", "x"));
  CHECK(new_id(portfolio, Kind::account) == "a3");
  CHECK(new_id(Portfolio{}, Kind::opportunity) == "o1");
}

TEST_CASE("an account goes with all that belongs to it, and undo puts all back in its place") {
  struct Case {
    Kind kind;
    std::string_view id;
    int left;  // accounts
  };
  for (const Case& gone : {Case{Kind::account, "a1", 1}, Case{Kind::account, "a2", 1},
                           Case{Kind::person, "p2", 2}, Case{Kind::opportunity, "o1", 2}}) {
    const Kind kind = gone.kind;
    const std::string_view id = gone.id;
    CAPTURE(id);
    Portfolio portfolio = sample_portfolio();
    const Removed removed = remove(portfolio, kind, id);

    CHECK(portfolio.find(kind, id) == nullptr);
    CHECK(portfolio.accounts.size() == static_cast<std::size_t>(gone.left));
    for (const Cell& person : portfolio.people) CHECK(person.word("account") != id);
    for (const Purchase& one : portfolio.purchases) CHECK(one.account != id);
    put_back(portfolio, removed);
    CHECK(portfolio == sample_portfolio());
  }
}

TEST_CASE("accounts are found by name, industry, business or owner") {
  Portfolio portfolio = sample_portfolio();
  using Found = std::vector<std::size_t>;

  CHECK(found_accounts(portfolio, "", false) == Found{0, 1});
  CHECK(found_accounts(portfolio, " wATer ", false) == Found{1});
  CHECK(found_accounts(portfolio, "食品", false) == Found{0});
  CHECK(found_accounts(portfolio, "nobody", false).empty());
  CHECK(found_accounts(portfolio, "", true).empty());
}

TEST_CASE("a field is looked at alone, whatever else its record lacks") {
  const auto fault = [](std::string_view field, Cell value) {
    const std::vector<Fault> faults = unfit_field(Kind::account, field, std::move(value));
    return faults.empty() ? std::string() : faults[0].at + " " + std::string(faults[0].id);
  };
  CHECK(fault("name", Cell::of("Orsel")) == "");
  CHECK(fault("name", Cell()) == "/name missing");
  CHECK(fault("capital", Cell()) == "");
  CHECK(fault("capital", Cell::of("abc")) == "/capital number");
  CHECK(fault("note", Cell::of(std::string_view(std::string(max_text + 1, 'x')))) ==
        "/note too_long");
  CHECK(fault("nothing", Cell()) == "/nothing no_such_id");
}

TEST_SUITE_END();
