#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/practice.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/author/author");

namespace {

std::string table(const Desk& desk) {
  std::string rows(desk.app.words().get("au.table"));
  std::replace(rows.begin(), rows.end(), '|', '\t');
  return rows;
}

void type(Desk& desk, NodeRole role, std::string_view name, const std::string& words) {
  const Node* node = desk.find(role, name);
  REQUIRE(node != nullptr);
  desk.frame.edits.push_back({node->id, words});
  desk.settle();
}

}  // namespace

TEST_CASE("from the list of calls a table becomes a scenario that is proved and played") {
  Desk desk;
  desk.tell(Go{"#/calls"});
  REQUIRE(desk.press("Your own scenarios"));
  type(desk, NodeRole::area, "Rows of a table, or the text of a scenario file",
       fakes::small_scenario);
  REQUIRE(desk.press("Check it"));
  CHECK(desk.count("No fault found.") == 1);
  REQUIRE(desk.press("Keep and prove it"));
  CHECK(desk.find(NodeRole::progress, "Is it fair?") != nullptr);

  desk.think();
  CHECK(desk.find(NodeRole::table, "Who passes and who does not") != nullptr);
  CHECK(desk.count("The best call is worked out exactly.") == 1);
  REQUIRE(desk.press("Play it now"));
  CHECK(desk.app.route == Route{Screen::briefing, desk.app.own[0].id});
}

TEST_CASE("a wrong cell is told with its row, and mended where it is told") {
  Desk desk;
  std::string rows = table(desk);
  rows.replace(rows.find("problem"), 7, "problm");
  desk.tell(LookAt{rows});
  CHECK(desk.count("Row 10, cell 2") == 1);
  CHECK(desk.find(NodeRole::button, "Keep and prove it") == nullptr);

  type(desk, NodeRole::field, "Row 10: kind", "problem");
  CHECK(desk.count("Row 10, cell 2") == 1);
  REQUIRE(desk.press("Check again"));
  CHECK(desk.count("No fault found.") == 1);
  CHECK(desk.find(NodeRole::field, "Row 10: kind") == nullptr);
}

TEST_CASE("what mending would change is shown before it is mended") {
  Desk desk;
  desk.tell(LookAt{"{“askwell”：1}"});
  CHECK(desk.count("before: {“askwell”：1}") == 1);
  CHECK(desk.count("after: {\"askwell\":1}") == 1);
  REQUIRE(desk.press("Mend them (1)"));
  CHECK(desk.find(NodeRole::button, "Mend them (1)") == nullptr);
}

TEST_CASE("what is wrong is told in the language of the app, and changes with it at once") {
  Desk desk(Lang::zh);
  desk.tell(LookAt{"{\"askwell\": \"scenario/1\",\n \"id\": bakery}"});
  CHECK(desk.count("第 2 行，第 8 列") == 1);
  CHECK(desk.count("文字要放在英文双引号里：请写成 \"bakery\"。") == 1);

  desk.tell(SetLang{Lang::en});
  CHECK(desk.count("Line 2, column 8") == 1);
  CHECK(desk.count("Texts stand in double quotes: write \"bakery\"") == 1);

  std::string rows = table(desk);
  rows.replace(rows.find("problem"), 7, "problm");
  desk.tell(LookAt{rows});
  CHECK(desk.count("There is no kind “problm”. Did you mean “problem”?") == 1);
  desk.tell(SetLang{Lang::zh});
  CHECK(desk.count("没有“problm”这种类型，是不是“problem”？") == 1);
}

TEST_CASE("without anything to check the screen leads to where it comes in") {
  Desk desk;
  desk.tell(Go{"#/author/draft"});
  REQUIRE(desk.press("Your own scenarios"));
  CHECK(desk.app.route.screen == Screen::author);
}

TEST_CASE("a removed scenario leads back to the list, with an Undo") {
  Desk desk;
  desk.tell(LookAt{table(desk)});
  REQUIRE(desk.press("Keep and prove it"));
  REQUIRE(desk.press("Remove"));
  CHECK(desk.app.route.screen == Screen::author);
  REQUIRE(desk.press("Undo"));
  CHECK(desk.app.own.size() == 1);
}

TEST_SUITE_END();
