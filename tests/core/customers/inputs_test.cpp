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

Cell filled(const Portfolio& portfolio, const sheets::Sheet& sheet, int day = today,
            int window = 365) {
  Filling filling(portfolio, sheet.name, day, window);
  while (!filling.run(2)) {
  }
  Cell in = Cell::record().put("today", sheets::date_of(day));
  return in.put(Filling::list_of(sheet.name), filling.take());
}

Cell answered(const sheets::Sheet& sheet, Cell in) {
  const sheets::Answer answer = calculate(sheet, in);
  for (const Fault& fault : answer.faults) FAIL(sheet.name << fault.at << fault.id);
  return answer.out;
}

}  // namespace

TEST_CASE("a sheet over all accounts is filled from the file") {
  const Portfolio portfolio = sample_portfolio();

  const Cell pareto = answered(sheets::pareto, filled(portfolio, sheets::pareto));
  CHECK(pareto.list("rows")[0].word("name") == "Acme");
  CHECK(pareto.list("rows")[1].num("profit") == doctest::Approx(0.25 * 12.6));
  const Cell rfm = answered(sheets::rfm, filled(portfolio, sheets::rfm));
  CHECK(rfm.list("rows")[0].num("f") == 2);
  CHECK(rfm.list("rows")[1].num("r") == 1);
  const Cell grade = answered(sheets::grade, filled(portfolio, sheets::grade));
  CHECK(grade.list("rows").size() == 2);
  CHECK(answered(sheets::pyramid, filled(portfolio, sheets::pyramid)).list("rows").size() == 2);
  CHECK(answered(sheets::relationship, filled(portfolio, sheets::relationship))
            .list("rows")
            .size() == 2);
}

TEST_CASE("purchases outside of the window, and after today, do not count") {
  const Portfolio portfolio = sample_portfolio();

  const Cell narrow = filled(portfolio, sheets::pareto, 20501, 0);
  CHECK(narrow.list("customers")[0].num("profit") == 0);
  const Cell rfm = filled(portfolio, sheets::rfm, 20501);
  CHECK(rfm.list("customers")[0].list("orders").size() == 1);
}

TEST_CASE("a list filled in small parts is the list filled at once, and says how far it is") {
  const Portfolio portfolio = sample_portfolio();
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    if (Filling::list_of(sheet->name).empty()) continue;
    CAPTURE(sheet->name);
    Filling whole(portfolio, sheet->name, today, 365),
        parts(portfolio, sheet->name, today, 365);
    CHECK(whole.run(1000));
    CHECK(parts.percent() == 0);
    int before = 0;
    for (; !parts.run(1); before = parts.percent()) CHECK(parts.percent() >= before);
    CHECK(parts.percent() == 100);
    CHECK(parts.take() == whole.take());
  }
}

TEST_CASE("a forecast takes the deals that are open") {
  const Cell forecast =
      answered(sheets::forecast, filled(sample_portfolio(), sheets::forecast));

  REQUIRE(forecast.list("rows").size() == 1);
  CHECK(forecast.list("rows")[0].num("p") == 0.4);
}

TEST_CASE("archived accounts are on no sheet, and equal names are told apart") {
  Portfolio portfolio = sample_portfolio();
  must_put(portfolio, Kind::account, Cell::record().put("id", "a7").put("name", "Acme"));

  CHECK(filled(portfolio, sheets::pareto).list("customers")[2].word("name") == "Acme (a7)");
  CHECK(set_field(portfolio, Kind::account, "a1", "archived", Cell::of(true)).empty());
  CHECK(filled(portfolio, sheets::pareto).list("customers").size() == 2);
  CHECK(filled(portfolio, sheets::forecast).list("deals").empty());
}

TEST_CASE("the influence map has the people of its account, by name") {
  const Cell people = people_on_map(sample_portfolio(), "a1");

  REQUIRE(people.items.size() == 2);
  CHECK(people.items[1].word("reports_to") == "高女士");
  CHECK(people.items[1].list("influences")[0].text == "高女士");
  const Cell in = Cell::record().put("today", sheets::date_of(today)).put("people", people);
  CHECK(answered(sheets::influence, in).list("rows")[1].num("level") == 1);
}

TEST_SUITE_END();
