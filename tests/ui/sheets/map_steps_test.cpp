// Changes of the influence map: taken back, made again, refused; and how keys get about on it.
#include <doctest/doctest.h>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;
using customers::Kind;

TEST_SUITE_BEGIN("ui/sheets/map_steps");

namespace {

const Node* dot(const Desk& desk, std::string_view name) {
  for (const Node& node : desk.frame.nodes) {
    if ((node.flags & flag_drag) != 0 && node.name.starts_with(name)) return &node;
  }
  return nullptr;
}

void drag_onto(Desk& desk, std::string_view from, std::string_view to) {
  const Node *a = dot(desk, from), *b = dot(desk, to);
  REQUIRE(a != nullptr);
  REQUIRE(b != nullptr);
  const int x = static_cast<int>(b->x + b->w / 2 - a->x - a->w / 2);
  const int y = static_cast<int>(b->y + b->h / 2 - a->y - a->h / 2);
  desk.frame.edits.push_back({a->id, "drop " + std::to_string(x) + " " + std::to_string(y)});
  desk.settle();
}

// Elaine and Victor, or more, of whom nobody reports to anybody.
void open_map(Desk& desk, std::initializer_list<const char*> names = {"Elaine", "Victor"}) {
  desk.tell(AddRecord{Kind::account, "", "Orsel"});
  for (const char* name : names) desk.tell(AddRecord{Kind::person, "a1", name});
  desk.tell(Go{"#/accounts/a1/influence"});
}

void key(Desk& desk, const char* key, bool ctrl = false, bool shift = false) {
  desk.frame.keys.push_back({.key = key, .ctrl = ctrl, .shift = shift});
  desk.settle();
}

const std::string& superior(const Desk& desk, std::size_t person) {
  return desk.app.portfolio.people[person].word("reports_to");
}

}  // namespace

TEST_CASE("what is dragged on the map is undone and made again, by button and by keys") {
  Desk desk;
  open_map(desk);
  CHECK(desk.find(NodeRole::button, "Undo") == nullptr);
  drag_onto(desk, "Victor", "Elaine");
  CHECK(superior(desk, 1) == "p1");

  REQUIRE(desk.press("Undo"));
  CHECK(superior(desk, 1).empty());
  REQUIRE(desk.press("Redo"));
  CHECK(superior(desk, 1) == "p1");
  key(desk, "z", true);
  CHECK(superior(desk, 1).empty());
  key(desk, "Z", true, true);
  CHECK(superior(desk, 1) == "p1");
}

TEST_CASE("lines of influence are undone one after another, and a new one ends redoing") {
  Desk desk;
  open_map(desk, {"Elaine", "Victor", "Rosa"});
  const auto influences = [&] {
    return desk.app.portfolio.people[0].list("influences").size();
  };
  desk.press(NodeRole::radio, "influences");
  drag_onto(desk, "Elaine", "Victor");
  drag_onto(desk, "Elaine", "Rosa");
  CHECK(influences() == 2);

  desk.press("Undo");
  CHECK(influences() == 1);
  desk.press("Undo");
  CHECK(influences() == 0);
  drag_onto(desk, "Elaine", "Rosa");
  CHECK(influences() == 1);
  CHECK((desk.find(NodeRole::button, "Redo")->flags & flag_disabled) != 0);
}

TEST_CASE("what was changed elsewhere since is not undone on the map") {
  Desk desk;
  open_map(desk, {"Elaine", "Victor", "Rosa"});
  drag_onto(desk, "Victor", "Elaine");
  desk.tell(SetField{Kind::person, "p2", "reports_to", "p3"});
  desk.press("Undo");

  CHECK(superior(desk, 1) == "p3");
}

TEST_CASE("a drag that would close a circle of superiors says why it changes nothing") {
  Desk desk;
  open_map(desk);
  drag_onto(desk, "Victor", "Elaine");
  drag_onto(desk, "Elaine", "Victor");

  CHECK(superior(desk, 0).empty());
  const std::string_view why =
      "Victor already reports to Elaine, straight or through others, so Elaine can not report "
      "to Victor. Nothing was changed. Give Victor another superior first.";
  CHECK(desk.count(why) == 1);
  REQUIRE_FALSE(desk.announced.empty());
  CHECK(desk.announced.back() == why);
  desk.press("Undo");
  CHECK(desk.count(why) == 0);
}

TEST_CASE("arrow keys lead from one person of the map to the next") {
  Desk desk;
  open_map(desk, {"Elaine", "Victor", "Rosa"});
  drag_onto(desk, "Rosa", "Victor");
  const auto arrow = [&](const char* from, const char* way) {
    desk.frame.focused = dot(desk, from)->id;
    desk.focus = 0;
    key(desk, way);
    for (const Node& node : desk.frame.nodes) {
      if (node.id == desk.focus) return node.name.substr(0, node.name.find(','));
    }
    return std::string();
  };
  CHECK(arrow("Elaine", "ArrowRight") == "Victor");
  CHECK(arrow("Victor", "ArrowLeft") == "Elaine");
  CHECK(arrow("Victor", "ArrowDown") == "Rosa");
  CHECK(arrow("Rosa", "ArrowUp") == "Victor");
  CHECK(arrow("Rosa", "ArrowDown") == "Rosa");
}

TEST_SUITE_END();
