#include <doctest/doctest.h>

#include <algorithm>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/gallery");

namespace {

struct Gallery : Desk {
  Gallery() { tell(AddressChanged{"#/gallery"}); }

  void edit(NodeRole role, std::string_view name, const char* text) {
    const Node* node = find(role, name);
    REQUIRE(node != nullptr);
    frame.edits.push_back({node->id, text});
    settle();
  }
};

bool has(const Node* node, NodeFlag flag) {
  REQUIRE(node != nullptr);
  return (node->flags & flag) != 0;
}

}  // namespace

TEST_CASE("each role has a widget that submits it") {
  const Gallery desk;
  for (const NodeRole role :
       {NodeRole::heading,       NodeRole::quote,       NodeRole::button,    NodeRole::link,
        NodeRole::list,          NodeRole::list_item,   NodeRole::main,      NodeRole::region,
        NodeRole::navigation,    NodeRole::radio_group, NodeRole::radio,     NodeRole::toggle,
        NodeRole::field,         NodeRole::area,        NodeRole::slider,    NodeRole::meter,
        NodeRole::image,         NodeRole::figure,      NodeRole::table,     NodeRole::row,
        NodeRole::column_header, NodeRole::row_header,  NodeRole::cell,      NodeRole::checkbox,
        NodeRole::select,        NodeRole::tab_list,    NodeRole::tab,       NodeRole::progress,
        NodeRole::number,        NodeRole::grid,        NodeRole::grid_cell, NodeRole::log,
        NodeRole::text,          NodeRole::paragraph,   NodeRole::scroller,  NodeRole::skip}) {
    CAPTURE(static_cast<int>(role));
    CHECK(std::any_of(desk.frame.nodes.begin(), desk.frame.nodes.end(),
                      [&](const Node& node) { return node.role == role; }));
  }
}

TEST_CASE("a toggle that can not be switched says why, and stays as it is") {
  Gallery desk;
  const Node* off = desk.find(NodeRole::toggle, "Off");
  REQUIRE(off != nullptr);
  CHECK(has(off, flag_disabled));
  CHECK(has(off, flag_checked));
  CHECK(off->description == "Finish one call first.");
}

TEST_CASE("where nothing can be drawn, Text mode is on and says why") {
  Desk desk;
  desk.frame.env.plain = true;
  desk.tell(Go{"#/settings"});
  const Node* toggle = desk.find(NodeRole::toggle, "Text mode");
  REQUIRE(toggle != nullptr);
  CHECK(has(toggle, flag_checked));
  CHECK(toggle->description.starts_with("On, because nothing can be drawn here"));
  desk.press(NodeRole::toggle, "Text mode");
  CHECK_FALSE(desk.app.settings.text_mode);

  desk.frame.env.plain = false;
  desk.settle();
  CHECK_FALSE(has(desk.find(NodeRole::toggle, "Text mode"), flag_disabled));
}

TEST_CASE("a button that is off says why, and a busy one can not be pressed again") {
  Gallery desk;
  int off = 0;
  for (const Node& node : desk.frame.nodes) {
    if (node.role != NodeRole::button || (node.flags & flag_disabled) == 0) continue;
    ++off;
    if (!node.description.empty()) CHECK(node.description == "Finish one call first.");
  }
  CHECK(off == 2);
  CHECK(has(desk.find(NodeRole::button, "Busy"), flag_busy));
}

TEST_CASE("a spinner turns 300 ms after something became busy, and stands with less motion") {
  Gallery desk;
  desk.frame.env.now = 10;
  desk.settle();
  CHECK(desk.frame.wake_after.has_value());
  desk.frame.env.reduced_motion = true;
  desk.settle();
  CHECK_FALSE(desk.frame.wake_after.has_value());
}

TEST_CASE("with Motion switched off in Settings nothing moves, whatever the device prefers") {
  Gallery desk;
  desk.tell(AddressChanged{"#/settings"});
  CHECK(has(desk.find(NodeRole::toggle, "Motion"), flag_checked));
  desk.press(NodeRole::toggle, "Motion");
  CHECK_FALSE(has(desk.find(NodeRole::toggle, "Motion"), flag_checked));

  desk.tell(AddressChanged{"#/gallery"});
  desk.frame.env.now = 10;
  desk.settle();

  CHECK_FALSE(desk.frame.wake_after.has_value());
}

TEST_CASE("each mood has a face, and a problem may be a mere warning") {
  const Gallery desk;
  const auto& nodes = desk.frame.nodes;
  CHECK(std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
          return node.role == NodeRole::image && node.name == "Elaine";
        }) == 5);
  CHECK(desk.count("Warning, lines > 14: nobody asks about this fact.") == 1);
}

TEST_CASE("one tab is chosen at a time, a checkbox switches, a choice is checked") {
  Gallery desk;
  CHECK(has(desk.find(NodeRole::tab, "One"), flag_checked));
  desk.press(NodeRole::tab, "Two");
  CHECK_FALSE(has(desk.find(NodeRole::tab, "One"), flag_checked));
  CHECK(has(desk.find(NodeRole::tab, "Two"), flag_checked));

  CHECK(has(desk.find(NodeRole::checkbox, "One"), flag_checked));
  desk.press(NodeRole::checkbox, "One");
  CHECK_FALSE(has(desk.find(NodeRole::checkbox, "One"), flag_checked));
}

TEST_CASE("a field says its fault until it is mended; a number refuses what is none") {
  Gallery desk;
  CHECK(has(desk.find(NodeRole::area, "My notes"), flag_invalid));
  CHECK(desk.find(NodeRole::area, "My notes")->description == "Write something here.");
  desk.edit(NodeRole::area, "My notes", "x");
  CHECK_FALSE(has(desk.find(NodeRole::area, "My notes"), flag_invalid));

  desk.edit(NodeRole::number, "Weight", "9");
  CHECK(has(desk.find(NodeRole::number, "Weight"), flag_invalid));
  desk.edit(NodeRole::number, "Weight", "4");
  CHECK_FALSE(has(desk.find(NodeRole::number, "Weight"), flag_invalid));
  CHECK(desk.find(NodeRole::number, "Weight")->now == 4);

  desk.edit(NodeRole::select, "Role", "2");
  CHECK(desk.find(NodeRole::select, "Role")->now == 2);
}

TEST_CASE("a chart says one sentence and shows its values as a table") {
  Gallery desk;
  CHECK(desk.find(NodeRole::paragraph, "Scores rose from 58 to 75 in three calls.") != nullptr);
  CHECK(desk.find(NodeRole::row_header, "Call 1") == nullptr);

  REQUIRE(desk.press("Show as table"));

  CHECK(desk.find(NodeRole::row_header, "Call 1") != nullptr);
  CHECK(desk.find(NodeRole::cell, "58") != nullptr);
}

TEST_CASE("a dialog names the button that Escape presses") {
  Gallery desk;
  desk.press("Open a dialog");
  const Node* dialog = desk.find(NodeRole::dialog, "Open a dialog");
  REQUIRE(dialog != nullptr);
  CHECK(dialog->value == std::to_string(desk.find(NodeRole::button, "Close")->id));

  desk.press("Close");

  CHECK(desk.find(NodeRole::dialog, "Open a dialog") == nullptr);
}

TEST_CASE("a message offers Undo and goes away") {
  Gallery desk;
  desk.press("Show a message");
  CHECK(desk.find(NodeRole::status, "Announcements") != nullptr);
  desk.press("Undo");
  CHECK(desk.find(NodeRole::status, "Announcements") == nullptr);
}

TEST_CASE("a press sinks within 80 ms, and at once with less motion") {
  const auto sunk = [](bool less, double after) {
    Gallery desk;
    desk.frame.env.reduced_motion = less;
    const Node* button = desk.find(NodeRole::button, "Primary");
    const auto words = [&] {
      for (const Node& node : desk.frame.nodes) {
        if (node.parent == button->id) return node.y;
      }
      return 0.f;
    };
    const NodeId id = button->id;
    const float rest = words();
    desk.frame.pressed = id;
    desk.settle();
    desk.frame.env.now += after;
    desk.settle();
    button = desk.find(NodeRole::button, "Primary");
    return words() - rest;
  };
  CHECK(sunk(true, 0) == 2);
  CHECK(sunk(false, 0) == 0);
  CHECK(sunk(false, 0.04) > 0);
  CHECK(sunk(false, 0.04) < 2);
  CHECK(sunk(false, 0.09) == 2);
}

TEST_CASE("plain mode submits shapes behind the words, the canvas none") {
  Gallery desk;
  const auto shapes = [&] {
    return std::count_if(desk.frame.nodes.begin(), desk.frame.nodes.end(),
                         [](const Node& node) { return node.role == NodeRole::shape; });
  };
  CHECK(shapes() == 0);
  desk.tell(SetTextMode{true});
  CHECK(desk.frame.plain);
  CHECK(shapes() > 100);
  for (const Node& node : desk.frame.nodes) {
    const bool styled = node.role == NodeRole::skip;  // the page gives it its colours
    const bool unseen = (node.flags & (flag_hidden_text | flag_print)) != 0;
    if (!node.text.empty() && !styled && !unseen) CHECK(node.colour != 0);
  }
  desk.tell(SetTextMode{false});
  CHECK(shapes() == 0);
}

TEST_SUITE_END();
