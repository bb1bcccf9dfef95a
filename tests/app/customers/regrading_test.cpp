#include <doctest/doctest.h>

#include "app/customers/worksheets.h"
#include "core/sheets/sheet.h"
#include "fakes/practice.h"

using namespace askwell;
using customers::Kind;
using sheets::Cell;

TEST_SUITE_BEGIN("app/customers/regrading");

namespace {

Cell forecast(const App& app) {
  return worked_out(app, {}, *sheets::find_sheet("forecast")).answer.out;
}

// An account with two deals, one of even odds and one that is nearly sure.
void begin_with_deals(App& app) {
  fakes::begin(app);
  apply(app, AddRecord{Kind::account, "", "Orsel"});
  for (const char* name : {"Seals", "Pumps"})
    apply(app, AddRecord{Kind::opportunity, "a1", name});
  apply(app, SetField{Kind::opportunity, "o1", "amount", "1000"});
  apply(app, SetField{Kind::opportunity, "o1", "p", "0.5"});
  apply(app, SetField{Kind::opportunity, "o2", "amount", "400"});
  apply(app, SetField{Kind::opportunity, "o2", "p", "0.9"});
}

}  // namespace

TEST_CASE("a week's forecast is kept once, over a restart, and goes with Undo") {
  fakes::Stores stores;
  App app;
  begin_with_deals(app);
  apply(app, KeepForecast{});
  apply(app, KeepForecast{});
  REQUIRE(kept_rows(app, "weeks").size() == 1);
  const Cell& week = kept_rows(app, "weeks")[0];
  CHECK(week.num("expected") == 860);
  CHECK(week.list("deals").size() == 2);
  stores.carry_out(app);

  App again;
  fakes::start_on(again, stores);
  CHECK(kept_rows(again, "weeks").size() == 1);
  apply(again, DayChanged{20007});
  apply(again, KeepForecast{});
  CHECK(kept_rows(again, "weeks").size() == 2);

  apply(again, Undo{});
  CHECK(kept_rows(again, "weeks").size() == 1);
}

TEST_CASE("a deal that lacks something is left out of the forecast by name") {
  App app;
  begin_with_deals(app);
  apply(app, SetField{Kind::opportunity, "o1", "p", ""});

  const WorkedSheet now = worked_out(app, {}, *sheets::find_sheet("forecast"));
  REQUIRE(now.answer.faults.empty());
  CHECK(now.answer.out.num("expected") == 360);
  REQUIRE(now.left_out.size() == 1);
  CHECK(now.left_out[0].name == "Seals");
}

TEST_CASE("what came in gives accuracy and bias, and ended deals the calibration") {
  App app;
  begin_with_deals(app);
  apply(app, KeepForecast{});
  CHECK(forecast(app)["mean_accuracy"].is_null());

  apply(app, FillSheet{"", "weeks", "/weeks/0/actual", "1075"});
  apply(app, SetField{Kind::opportunity, "o1", "ended", "won"});
  apply(app, SetField{Kind::opportunity, "o2", "ended", "lost"});

  const Cell out = forecast(app);
  CHECK(out.num("mean_accuracy") == doctest::Approx(0.8));
  CHECK(out.num("mean_bias") == doctest::Approx(-0.2));
  CHECK(out.num("brier") == doctest::Approx((0.25 + 0.81) / 2));
  CHECK(out.list("calibration")[2].num("n") == 1);
  CHECK(out.list("calibration")[4].num("won") == 0);
}

TEST_CASE("a forecast with an open field is not kept, and that is said") {
  App app;
  begin_with_deals(app);
  apply(app, SetField{Kind::opportunity, "o1", "p", ""});
  apply(app, KeepForecast{});

  CHECK(app.notice->key == "weeks.not_yet");
  CHECK(kept_rows(app, "weeks").empty());
}

TEST_CASE("kept grades go into the accounts, and the next time tell who moved") {
  App app;
  fakes::begin(app);
  for (const char* name : {"Orsel", "Veltry", "Hollin"}) {
    apply(app, AddRecord{Kind::account, "", name});
  }
  apply(app, SetField{Kind::account, "a1", "score_orders", "9"});
  apply(app, SetField{Kind::account, "a2", "score_orders", "5"});
  apply(app, KeepGrades{});
  CHECK(app.portfolio.accounts[0].word("grade") == "A");
  CHECK(app.portfolio.accounts[1].word("grade") == "C");
  CHECK(app.portfolio.accounts[2]["grade"].is_null());
  CHECK(kept_rows(app, "moves").empty());

  apply(app, DayChanged{20100});
  apply(app, SetField{Kind::account, "a2", "score_orders", "7"});
  apply(app, KeepGrades{});

  REQUIRE(kept_rows(app, "moves").size() == 1);
  const Cell& move = kept_rows(app, "moves")[0];
  CHECK(move.word("account") == "a2");
  CHECK(move.word("from") == "C");
  CHECK(move.word("to") == "B");
  CHECK(move.word("day") == "2025-01-12");
  apply(app, Undo{});
  CHECK(kept_rows(app, "moves").empty());
  CHECK(app.portfolio.accounts[1].word("grade") == "C");
}

TEST_CASE("a large customer file is graded a little at a time, and other changes wait for it") {
  App app;
  fakes::begin_with_accounts(app, 3000);
  fakes::work(app);
  apply(app, KeepGrades{});
  REQUIRE(is_under_way(app, grades_anew));
  apply(app, KeepGrades{});  // once more, too early
  apply(app, SetField{Kind::account, "a1", "grade", ""});
  int before = 0;
  for (; is_under_way(app, grades_anew) && app.waiting.size() == 2; apply(app, WorkOn{})) {
    CHECK(app.chores.front()->percent() >= before);
    before = app.chores.front()->percent();
  }
  CHECK(before > 50);
  CHECK_FALSE(app.portfolio.accounts.back()["grade"].is_null());
  CHECK(app.keeper.body("account:a3000")->find("graded") != std::string::npos);

  fakes::work(app);
  CHECK(app.portfolio.accounts.front()["grade"].is_null());
}

TEST_CASE("tiers of the pyramid are kept apart from grades") {
  App app;
  fakes::begin(app);
  apply(app, LoadSample{});
  apply(app, KeepGrades{true});

  REQUIRE_FALSE(kept_rows(app, "moves").empty());
  for (const Cell& move : kept_rows(app, "moves")) CHECK(move.word("of") == "tier");
}

TEST_CASE("what is written down after a call is kept with the attempt") {
  fakes::Stores stores;
  App app;
  fakes::begin(app);
  fakes::short_call(app);
  const std::string id = app.attempts[0].id;
  apply(app, FillSheet{id, "filing", "/facts/1", "yes"});
  apply(app, FillSheet{id, "filing", "/people/0/roles", "investor; user"});
  apply(app, FillSheet{"nobody", "filing", "/facts/1", "yes"});
  stores.carry_out(app);

  App again;
  fakes::start_on(again, stores);

  REQUIRE(again.sheets.size() == 1);
  const Cell& filing = again.sheets.at(id + ":filing");
  CHECK(filing.list("facts")[1].is_true());
  CHECK(filing.list("people")[0].list("roles").size() == 2);
}

TEST_SUITE_END();
