#include <doctest/doctest.h>

#include "app/customers/worksheets.h"
#include "fakes/practice.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;
using customers::Kind;

TEST_SUITE_BEGIN("ui/sheets/sheet_words");

namespace {

bool says(const Desk& desk, std::string_view words) {
  for (const Node& node : desk.frame.nodes) {
    if (desk.name(node).find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE(
    "the nine points have the names that calls have for them, and room for what was learned") {
  for (const Lang lang : {Lang::en, Lang::zh}) {
    Desk desk(lang);
    desk.tell(AddRecord{Kind::account, "", "Orsel"});
    desk.tell(Go{"#/accounts/a1/nine-points"});
    for (int point = 1; point <= 9; ++point) {
      const std::string number = std::to_string(point);
      const std::string name(desk.app.words().get("point." + number));
      CAPTURE(name);
      CHECK(says(desk, number + ". " + name));
    }
    CHECK(desk.find(NodeRole::field, desk.app.words().get("in.nine-points.what")) != nullptr);
  }
}

TEST_CASE("what a plan still lacks is told by the names of its fields") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(FillSheet{"a1", "strategy", "/compete", "Speed"});
  desk.tell(Go{"#/accounts/a1/strategy"});

  CHECK(says(desk, "Three questions: Who are they?"));
  CHECK_FALSE(says(desk, "/answers/0"));
}

TEST_CASE(
    "the exercise shows what the purchases say only when asked, and not once graded anew") {
  Desk desk;
  desk.tell(LoadSample{});
  desk.tell(Go{"#/portfolio/exercise"});
  REQUIRE(desk.press(NodeRole::checkbox, "Profit"));
  CHECK_FALSE(says(desk, "Purchases show"));
  CHECK_FALSE(says(desk, "Agreement"));
  REQUIRE(desk.press("Compare with the purchases"));
  CHECK(says(desk, "Purchases show"));
  CHECK(says(desk, "Agreement"));
  REQUIRE(desk.press(NodeRole::checkbox, "Orders"));

  CHECK_FALSE(says(desk, "Purchases show"));
}

TEST_CASE("why a number is what it is comes with the figures of the case") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  for (const char* name : {"Elaine", "Victor"}) desk.tell(AddRecord{Kind::person, "a1", name});
  desk.tell(SetField{Kind::person, "p1", "influence", "3"});
  desk.tell(SetField{Kind::person, "p1", "rating", "4"});
  desk.tell(SetField{Kind::person, "p2", "influence", "2"});
  desk.tell(SetField{Kind::person, "p2", "rating", "-1"});
  desk.tell(Go{"#/accounts/a1/influence"});
  REQUIRE(desk.press("Why is Support 40 %?"));

  CHECK(says(desk, "(3 × 4 + 2 × −1) ÷ (5 × 5) = 40 %"));
}

TEST_CASE("a field left empty says what counts instead, and an account is chosen, not typed") {
  Desk desk;
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  desk.tell(AddRecord{Kind::opportunity, "a1", "Seals"});
  desk.tell(SetField{Kind::opportunity, "o1", "amount", "12000"});
  desk.tell(Go{"#/accounts/a1/budget"});
  CHECK(says(desk, "Empty counts as 12,000: that is filled in elsewhere"));

  desk.tell(AddRow{"", "kaism", "/accounts"});
  desk.tell(Go{"#/portfolio/kaism"});
  REQUIRE(desk.press("No. 1"));
  const Node* name = desk.find(NodeRole::select, "Name");
  REQUIRE(name != nullptr);
  desk.frame.edits.push_back({name->id, "1"});
  desk.settle();

  CHECK(desk.app.sheets.at(":kaism").list("accounts")[0].word("name") == "Orsel");
}

TEST_SUITE_END();
