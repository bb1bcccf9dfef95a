#include "core/customers/inputs.h"

#include "core/sheets/measure.h"
#include "core/sheets/sheet.h"
#include "core/sheets/sheets.h"
#include "sample_portfolio.h"

using namespace askwell;
using namespace askwell::customers;
using namespace askwell::customers::test;

TEST_SUITE_BEGIN("core/customers/inputs");

namespace {

constexpr int today = 20502;

Cell answered(const sheets::Sheet& sheet, Cell in) {
  const sheets::Answer answer = calculate(sheet, in);
  for (const Fault& fault : answer.faults) FAIL(sheet.name << fault.at << fault.id);
  return answer.out;
}

}  // namespace

TEST_CASE("a sheet over all accounts is filled from the file") {
  const Portfolio portfolio = sample_portfolio();

  const Cell pareto = answered(sheets::pareto, pareto_input(portfolio, today, 365));
  CHECK(pareto.list("rows")[0].word("name") == "Acme");
  CHECK(pareto.list("rows")[1].num("profit") == doctest::Approx(0.25 * 12.6));
  const Cell rfm = answered(sheets::rfm, rfm_input(portfolio, today, 365));
  CHECK(rfm.list("rows")[0].num("f") == 2);
  CHECK(rfm.list("rows")[1].num("r") == 1);
  const Cell grade = answered(sheets::grade, grade_input(portfolio, today));
  CHECK(grade.list("rows").size() == 2);
  CHECK(answered(sheets::pyramid, pyramid_input(portfolio, today, 365)).list("rows").size() ==
        2);
  CHECK(answered(sheets::relationship, relationship_input(portfolio)).list("rows").size() == 2);
}

TEST_CASE("purchases outside of the window, and after today, do not count") {
  const Portfolio portfolio = sample_portfolio();

  const Cell narrow = pareto_input(portfolio, 20501, 0);
  CHECK(narrow.list("customers")[0].num("profit") == 0);
  const Cell rfm = rfm_input(portfolio, 20501, 365);
  CHECK(rfm.list("customers")[0].list("orders").size() == 1);
}

TEST_CASE("a forecast takes the deals that are open") {
  const Cell forecast = answered(sheets::forecast, forecast_input(sample_portfolio(), today));

  REQUIRE(forecast.list("rows").size() == 1);
  CHECK(forecast.list("rows")[0].num("p") == 0.4);
}

TEST_CASE("archived accounts are on no sheet, and equal names are told apart") {
  Portfolio portfolio = sample_portfolio();
  must_put(portfolio, Kind::account, Cell::record().put("id", "a7").put("name", "Acme"));

  CHECK(pareto_input(portfolio, today, 365).list("customers")[2].word("name") == "Acme (a7)");
  CHECK(set_field(portfolio, Kind::account, "a1", "archived", Cell::of(true)).empty());
  CHECK(pareto_input(portfolio, today, 365).list("customers").size() == 2);
  CHECK(forecast_input(portfolio, today).list("deals").empty());
  CHECK(accounts_on_sheet(portfolio) == std::vector<std::string>{"a2", "a7"});
}

TEST_CASE("the influence map has the people of its account, by name") {
  const Cell sheet = Cell::record().put("reorg", "2026-02-01");

  const Cell in = influence_input(sample_portfolio(), "a1", sheet, today);

  REQUIRE(in.list("people").size() == 2);
  CHECK(in.list("people")[1].word("reports_to") == "高女士");
  CHECK(in.list("people")[1].list("influences")[0].text == "高女士");
  CHECK(in.word("reorg") == "2026-02-01");
  CHECK(answered(sheets::influence, in).list("rows")[1].num("level") == 1);
}

TEST_SUITE_END();
