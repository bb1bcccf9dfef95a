#include <doctest/doctest.h>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/shortcuts");

namespace {

NodeRole role_of_focus(const Desk& desk) {
  for (const Node& node : desk.frame.nodes) {
    if (node.id == desk.focus) return node.role;
  }
  return NodeRole::text;
}

void alt(Desk& desk, const char* key) {
  desk.frame.focused = desk.focus;
  desk.frame.keys.push_back({key, false, false, true});
  desk.settle();
}

}  // namespace

TEST_CASE("G then a letter leads to a place, the letter alone to none") {
  Desk desk;
  desk.key("c");
  CHECK(desk.app.route.screen == Screen::today);
  desk.key("g");
  desk.key("c");
  CHECK(desk.app.route.screen == Screen::calls);
  desk.key("g");
  desk.key("t");
  CHECK(desk.app.route.screen == Screen::today);
}

TEST_CASE("a question mark shows the shortcuts, and no key says a line below them") {
  Desk desk;
  desk.press("Start call");
  desk.key("?");
  CHECK(desk.find(NodeRole::dialog, "Keyboard shortcuts") != nullptr);
  desk.key("1");
  CHECK(desk.app.running->call.turns().empty());
  desk.key("Escape");
  CHECK(desk.find(NodeRole::dialog, "Keyboard shortcuts") == nullptr);
  CHECK(desk.app.route.screen == Screen::call);
  desk.key("1");
  CHECK(desk.app.running->call.turns().size() == 1);
}

TEST_CASE("L goes to the ladder and N to the notes, beside the log or in the sheet") {
  for (const float width : {1440.f, 360.f}) {
    Desk desk(Lang::en, width, 800);
    desk.press("Start call");
    desk.key("l");
    CHECK(role_of_focus(desk) == NodeRole::heading);
    desk.key("Escape");
    desk.tell(Resume{});
    desk.key("n");
    CHECK(role_of_focus(desk) == NodeRole::area);
  }
}

TEST_CASE("Alt with the arrows walks through the turns of a call") {
  Desk desk;
  desk.press("Start call");
  desk.good_move();
  alt(desk, "ArrowUp");
  const NodeId last = desk.focus;
  CHECK(role_of_focus(desk) == NodeRole::list_item);
  alt(desk, "ArrowUp");
  CHECK(desk.focus != last);
  alt(desk, "ArrowDown");
  CHECK(desk.focus == last);
}

TEST_CASE("J and K walk through the moves of a debrief") {
  Desk desk;
  desk.press("Start call");
  while (desk.app.running) desk.good_move();
  desk.key("j");
  const NodeId first = desk.focus;
  CHECK(role_of_focus(desk) == NodeRole::list_item);
  desk.frame.focused = desk.focus;
  desk.key("j");
  CHECK(desk.focus != first);
  desk.frame.focused = desk.focus;
  desk.key("k");
  CHECK(desk.focus == first);
}

TEST_CASE("single keys can be switched off; Escape and Ctrl stay") {
  Desk desk;
  desk.tell(SetKeys{false});
  desk.key("g");
  desk.key("c");
  CHECK(desk.app.route.screen == Screen::today);
  desk.press("Start call");
  desk.key("1");
  CHECK(desk.app.running->call.turns().empty());
  desk.key("Escape");
  CHECK(desk.app.route.screen == Screen::today);
}

TEST_SUITE_END();
