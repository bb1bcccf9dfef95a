#include "app/customers/known.h"

#include <doctest/doctest.h>

#include "app/customers/worksheets.h"
#include "core/sheets/measure.h"
#include "fakes/practice.h"

using namespace askwell;
using customers::Kind;
using fakes::answer;
using fakes::with_account;
using sheets::Cell;

TEST_SUITE_BEGIN("app/customers/known");

namespace {

void fill(App& app, const char* account, const char* sheet,
          std::initializer_list<std::pair<const char*, const char*>> fields) {
  for (const auto& [at, text] : fields) apply(app, FillSheet{account, sheet, at, text});
}

}  // namespace

TEST_CASE("the three gates take what the nine points, the map and the investor say") {
  App app = with_account("Orsel");
  for (int i = 0; i < 9; ++i) {
    apply(app, FillSheet{"a1", "nine-points", "/points/" + std::to_string(i) + "/status",
                         i == 4 ? "0" : "3"});
  }
  apply(app, AddRecord{Kind::person, "a1", "Elaine"});
  apply(app, SetField{Kind::person, "p1", "roles", "investor"});
  apply(app, SetField{Kind::person, "p1", "rating", "3"});
  apply(app, SetField{Kind::person, "p1", "coverage", "2"});

  const WorkedSheet gates = worked_out(app, "a1", *sheets::find_sheet("gates"));

  REQUIRE(gates.answer.faults.empty());
  CHECK(gates.in.num("coverage") == doctest::Approx(8.0 / 9));
  CHECK(gates.in.num("reds") == 1);
  CHECK(gates.in.num("support") == doctest::Approx(0.6));
  CHECK(gates.in.num("base") == 1);
  CHECK(gates.in.yes("met"));
  CHECK(gates.answer.out.num("opened") == 2);  // a point is still unknown
}

TEST_CASE("a budget left empty takes the largest deal, and what is typed counts more") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "margin", "0.25"});
  apply(app, AddRecord{Kind::opportunity, "a1", "Seals"});
  apply(app, SetField{Kind::opportunity, "o1", "amount", "1000"});
  apply(app, AddRecord{Kind::opportunity, "a1", "Service"});
  apply(app, SetField{Kind::opportunity, "o2", "amount", "4000"});
  apply(app, SetField{Kind::opportunity, "o2", "step", "3"});

  CHECK(answer(app, "a1", "budget").out.num("gross") == 1000);
  CHECK(answer(app, "a1", "budget").out.num("expected") == doctest::Approx(300));
  apply(app, FillSheet{"a1", "budget", "/price", "2000"});

  CHECK(answer(app, "a1", "budget").out.num("gross") == 500);
}

TEST_CASE("a visit takes the facts that the customer file has") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "business", "Castings"});
  apply(app, SetField{Kind::account, "a1", "headcount", "1200"});
  fill(app, "a1", "visit",
       {{"/date", "2026-01-01"}, {"/facts/0", ""}, {"/facts/3", "New furnace"}});
  for (int i = 0; i < 7; ++i)
    apply(app, FillSheet{"a1", "visit", "/steps/" + std::to_string(i) + "/plan", "x"});

  const Cell in = worked_out(app, "a1", *sheets::find_sheet("visit")).in;

  CHECK(in.list("facts")[0].text == "Castings");
  CHECK(in.list("facts")[2].text == "1200");
  CHECK(in.list("facts")[3].text == "New furnace");
}

TEST_CASE(
    "the churn log takes four quarters of sales, and its open causes end a relationship") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "traded", "yes"});
  apply(app, SetField{Kind::account, "a1", "trading", "yes"});
  apply(app, AddPurchase{"a1", sheets::date_of(app.day - 300), "900", ""});
  apply(app, AddPurchase{"a1", sheets::date_of(app.day - 5), "300", ""});
  const std::string today = sheets::date_of(app.day);
  fill(app, "", "churn",
       {{"/customers/0/name", "Orsel"},
        {"/customers/0/events/0/date", today.c_str()},
        {"/customers/0/events/0/cause", "1"},
        {"/customers/0/events/1/date", today.c_str()},
        {"/customers/0/events/1/cause", "4"}});

  CHECK(answer(app, "", "churn").out.list("rows")[0].num("trend") == doctest::Approx(0));
  CHECK(answer(app, "", "relationship").out.list("rows")[0].yes("uncouple"));
  apply(app, FillSheet{"", "churn", "/customers/0/events/1/open", "no"});

  CHECK_FALSE(answer(app, "", "relationship").out.list("rows")[0].yes("uncouple"));
}

TEST_CASE("a relationship is told by what the file says of a year ago and of the two axes") {
  App app = with_account("Orsel");
  const auto flags = [&] { return answer(app, "", "relationship").flags; };
  CHECK(flags().empty());
  apply(app, SetField{Kind::account, "a1", "complexity", "9"});
  apply(app, SetField{Kind::account, "a1", "closeness", "2"});
  CHECK(flags().size() == 1);
  CHECK(flags()[0].id == "off_axis");
  apply(app, SetField{Kind::account, "a1", "stage_before", "2"});

  CHECK(flags()[0].id == "uncouple");
}

TEST_CASE("the service levels come from the customer file, the account managers too") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "tier", "gold"});
  apply(app, SetField{Kind::account, "a1", "hours", "30"});
  apply(app, SetField{Kind::account, "a1", "owner", "Nina"});
  for (const char* tier : {"platinum", "gold", "iron", "lead"}) {
    apply(app, FillSheet{"", "service", "/tiers/" + std::string(tier) + "/hours", "8"});
    apply(app, FillSheet{"", "service", "/tiers/" + std::string(tier) + "/visits", "1"});
  }
  fill(app, "", "service",
       {{"/owners/0/front", "x"}, {"/owners/4/front", "x"}, {"/steps/7", "x"}});

  CHECK(answer(app, "", "service").out.list("rows")[0]["on_time"].is_false());
  const Cell& time = worked_out(app, "", *sheets::find_sheet("time")).in;
  REQUIRE(time.list("kams").size() == 1);
  CHECK(time.list("kams")[0].word("name") == "Nina");
  CHECK(time.list("kams")[0].num("accounts") == 1);
}

TEST_CASE("retention counts who bought in the year before, who stayed, and who is new") {
  App app = with_account("Orsel");
  for (const char* name : {"Veltry", "Hamm", "Gone"}) {
    apply(app, AddRecord{Kind::account, "", name});
  }
  const auto bought = [&](const char* account, int ago, const char* amount) {
    apply(app, AddPurchase{account, sheets::date_of(app.day - ago), amount, ""});
  };
  bought("a1", 500, "900");
  bought("a1", 20, "400");
  bought("a2", 400, "700");
  bought("a3", 30, "100");
  bought("a3", 3, "100");
  bought("a4", 500, "100");
  apply(app, SetField{Kind::account, "a1", "margin", "0.25"});
  apply(app, SetField{Kind::account, "a4", "archived", "yes"});
  const auto in = [&] { return worked_out(app, "", *sheets::find_sheet("retention")).in; };

  CHECK(in().num("start") == 2);
  CHECK(in().num("kept") == 1);
  CHECK(in().num("new") == 1);
  CHECK(in().num("buyers") == 2);
  CHECK(in().num("repeat") == 1);
  CHECK(in().num("margin") == 100);
  apply(app, FillSheet{"", "retention", "/start", "1"});

  CHECK(in().num("kept") == 0);  // not of the same year as what was typed
  CHECK(in().num("buyers") == 2);
}

TEST_CASE("retention counts contacts, and as active whom somebody met in the last quarter") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::person, "a1", "Elaine"});
  apply(app, AddRecord{Kind::person, "a1", "Victor"});
  const std::string day = sheets::date_of(app.day - 80);
  apply(app, SetField{Kind::person, "p1", "last", day});

  const Cell in = worked_out(app, "", *sheets::find_sheet("retention")).in;

  CHECK(in.num("contacts") == 2);
  CHECK(in.num("active") == 1);
}

TEST_CASE("the pay-back takes the margin of what was sold in a year") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::account, "", "Veltry"});
  apply(app, SetField{Kind::account, "a1", "margin", "0.2"});
  apply(app, SetField{Kind::account, "a2", "margin", "0.4"});
  apply(app, AddPurchase{"a1", sheets::date_of(app.day - 5), "300", ""});
  apply(app, AddPurchase{"a2", sheets::date_of(app.day - 5), "100", ""});

  CHECK(worked_out(app, "", *sheets::find_sheet("payback")).in.num("margin") == 0.25);
}

TEST_CASE("an account plan takes the words that the customer file has") {
  App app = with_account("Orsel");
  apply(app, SetField{Kind::account, "a1", "business", "Castings"});
  apply(app, SetField{Kind::account, "a1", "focus", "Uptime"});
  apply(app, FillSheet{"a1", "plan", "/sections/6/text", "Fewer stops"});

  const Cell in = worked_out(app, "a1", *sheets::find_sheet("plan")).in;

  CHECK(in.list("sections")[0].word("text") == "Castings");
  CHECK(in.list("sections")[1].word("text").empty());
  CHECK(in.list("sections")[6].word("text") == "Fewer stops");
}

TEST_CASE("an account that lacks something is left out by name, and the others count") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::account, "", "Veltry"});
  apply(app, SetField{Kind::account, "a2", "tier", "gold"});
  for (const char* tier : {"platinum", "gold", "iron", "lead"}) {
    apply(app, FillSheet{"", "service", "/tiers/" + std::string(tier) + "/hours", "8"});
    apply(app, FillSheet{"", "service", "/tiers/" + std::string(tier) + "/visits", "1"});
  }

  const WorkedSheet service = worked_out(app, "", *sheets::find_sheet("service"));

  REQUIRE(service.answer.faults.empty());
  REQUIRE(service.answer.out.list("rows").size() == 1);
  CHECK(service.answer.out.list("rows")[0].word("name") == "Veltry");
  REQUIRE(service.left_out.size() == 1);
  CHECK(service.left_out[0].name == "Orsel");
  CHECK(service.left_out[0].fault.at == "/customers/0/tier");
}

TEST_CASE("where every account lacks something the sheet says so, field by field") {
  App app = with_account("Orsel");
  const WorkedSheet margins = worked_out(app, "", *sheets::find_sheet("sales-margin"));

  CHECK(margins.left_out.empty());
  REQUIRE(margins.answer.faults.size() == 1);
  CHECK(margins.answer.faults[0].at == "/customers/0/margin");
}

TEST_CASE("an account is chosen by name where a sheet is about some of them") {
  App app = with_account("Orsel");
  apply(app, AddRecord{Kind::account, "", "Veltry"});
  apply(app, AddRecord{Kind::person, "a1", "Elaine"});
  apply(app, SetField{Kind::account, "a2", "archived", "yes"});

  CHECK(names_to_choose(app, "", "kaism").names == std::vector<std::string>{"Orsel"});
  CHECK(names_to_choose(app, "a1", "empathy").names == std::vector<std::string>{"Elaine"});
  CHECK(names_to_choose(app, "", "payback").names.empty());
}

TEST_SUITE_END();
