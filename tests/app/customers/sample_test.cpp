#include <doctest/doctest.h>

#include <cmath>

#include "app/customers/sample_sheets.h"
#include "app/customers/worksheets.h"
#include "fakes/practice.h"

using namespace askwell;
using customers::Kind;
using sheets::Cell;

TEST_SUITE_BEGIN("app/customers/sample");

namespace {

App with_sample(Lang lang = Lang::en) {
  App app;
  fakes::begin(app);
  apply(app, SetLang{lang});
  apply(app, LoadSample{});
  return app;
}

std::string account_of(const SampleStory& story) {
  return "sample-a" + std::to_string(story.account + 1);
}

WorkedSheet worked(const App& app, const std::string& account, std::string_view sheet) {
  return worked_out(app, account, *sheets::find_sheet(sheet));
}

}  // namespace

TEST_CASE("two accounts of the sample have every worksheet filled in, in either language") {
  for (const Lang lang : {Lang::en, Lang::zh}) {
    const App app = with_sample(lang);
    for (const SampleStory& story : sample_stories) {
      CHECK(sample_sheets_of(story.name).size() == 14);
      for (const std::string_view sheet : sample_sheets_of(story.name)) {
        CAPTURE(sheet);
        const WorkedSheet one = worked(app, account_of(story), sheet);
        for (const sheets::Fault& fault : one.answer.faults) FAIL_CHECK(fault.at << fault.id);
      }
    }
  }
}

TEST_CASE("every sheet over all accounts has an answer from the sample") {
  const App app = with_sample();
  for (const sheets::Sheet* sheet : sheets::all_sheets()) {
    if (!is_over_all(sheet->name)) continue;
    CAPTURE(sheet->name);
    for (const sheets::Fault& fault : worked(app, "", sheet->name).answer.faults)
      FAIL_CHECK(fault.at << fault.id);
  }
  CHECK(kept_rows(app, "weeks").size() == 8);
}

TEST_CASE(
    "a key account of the sample stands well inside its quadrant, and all criteria have "
    "names") {
  const App app = with_sample();
  const WorkedSheet kaism = worked(app, "", "kaism");

  const Cell& first = kaism.answer.out.list("rows")[0];
  CHECK(first.word("name") == "Quillmere Foods");
  CHECK(first.word("quadrant") == "key");
  CHECK(first.num("y") > 7.5);
  CHECK(first.num("x") > 1.5);
  const Cell& account = app.sheets.at(":kaism").list("accounts")[0];
  CHECK(account.list("criteria")[0].word("name") == "Delivery");
}

TEST_CASE("the sample goes as a whole, also where it was changed") {
  App app = with_sample();
  apply(app, FillSheet{"", "kaism", "/cut_y", "6"});
  apply(app, FillSheet{"", "retention", "/kept", "30"});
  apply(app, FillSheet{"", "churn", "/customers/0/events/0/open", "no"});
  apply(app, SetField{Kind::account, "sample-a1", "name", "Mine"});
  apply(app, RemoveSample{});

  CHECK(app.portfolio == customers::Portfolio{});
  CHECK(app.sheets.empty());
  CHECK(app.keeper.names("sheet:").empty());
  apply(app, Undo{});
  CHECK(app.sheets.at(":kaism").num("cut_y") == 6);
}

TEST_CASE(
    "rows of the user's own stay on a sheet when the sample goes, and so does a sheet of "
    "theirs") {
  App app;
  fakes::begin(app);
  apply(app, FillSheet{"", "retention", "/start", "50"});
  apply(app, LoadSample{});
  apply(app, AddRow{"", "kaism", "/accounts"});
  apply(app, FillSheet{"", "kaism", "/accounts/9/name", "Own"});
  apply(app, FillSheet{"", "kaism", "/cut_y", "6"});
  apply(app, RemoveSample{});

  REQUIRE(app.sheets.size() == 2);
  CHECK(app.sheets.at(":retention").num("start") == 50);
  const Cell& kaism = app.sheets.at(":kaism");
  CHECK(kaism.num("cut_y") == 6);
  REQUIRE(kaism.list("accounts").size() == 1);
  CHECK(kaism.list("accounts")[0].word("name") == "Own");
}

TEST_SUITE_END();
