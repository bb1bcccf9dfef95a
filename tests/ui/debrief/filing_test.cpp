#include <doctest/doctest.h>

#include <algorithm>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/debrief/filing");

namespace {

// A call that is over, with the screen that asks what was found out in it.
void after_a_call(Desk& desk) {
  desk.tell(StartCall{"quedou-seals"});
  while (desk.app.running) desk.good_move();
  desk.tell(Go{"#/attempts/" + desk.app.attempts.back().id + "/file"});
}

// The first radio button "Found out" below the heading of a point.
bool press_found_out(Desk& desk, const std::string& point) {
  const std::string_view label = desk.app.words().get("filing.found_out");
  const auto& nodes = desk.frame.nodes;
  const auto heading = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.role == NodeRole::heading && desk.name(node) == point;
  });
  const auto radio = std::find_if(heading, nodes.end(), [&](const Node& node) {
    return node.role == NodeRole::radio && desk.name(node) == label;
  });
  if (radio == nodes.end()) return false;
  desk.frame.activated.push_back(radio->id);
  return desk.settle();
}

}  // namespace

TEST_CASE("after a call all nine points are asked, also those with nothing to know") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    after_a_call(desk);
    for (int point = 1; point <= 9; ++point) {
      const std::string name(desk.app.words().get("point." + std::to_string(point)));
      CAPTURE(name);
      CHECK(desk.find(NodeRole::heading, name) != nullptr);
    }
  }
}

TEST_CASE("what is claimed on a point that holds nothing is shown as invented") {
  Desk desk;
  after_a_call(desk);
  const std::string rivals(desk.app.words().get("point.2"));

  REQUIRE(press_found_out(desk, rivals));
  REQUIRE(desk.press("Compare with the truth"));

  CHECK(desk.count("Invented: " + rivals) == 1);
  CHECK(desk.count("This customer has nothing to tell about it.") == 1);
}

TEST_CASE("a point that holds nothing and is left open is rightly empty") {
  Desk desk;
  after_a_call(desk);

  REQUIRE(desk.press("Compare with the truth"));

  const std::string rivals(desk.app.words().get("point.2"));
  CHECK(desk.count("Rightly left empty: " + rivals) == 1);
}

TEST_SUITE_END();
