// Rewinding, comparing and picking topics, as they look.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/debrief/lines");

namespace {

std::ptrdiff_t buttons(const Desk& desk, std::string_view name) {
  return std::count_if(desk.frame.nodes.begin(), desk.frame.nodes.end(), [&](const Node& node) {
    return node.role == NodeRole::button && desk.name(node) == name;
  });
}

std::string finished(Desk& desk) {
  desk.tell(StartCall{"quedou-seals"});
  desk.say("seals.problem");
  desk.say("price.yield");
  while (desk.app.running) desk.good_move();
  return desk.app.route.id;
}

// The offers in the reply group, in their order.
std::vector<std::string> offers(const Desk& desk) {
  NodeId group = 0;
  std::vector<std::string> out;
  for (const Node& node : desk.frame.nodes) {
    if (node.role == NodeRole::group && node.name == desk.app.words().get("call.reply")) {
      group = node.id;
    }
    if (node.role == NodeRole::button && node.parent == group) out.push_back(desk.name(node));
  }
  return out;
}

}  // namespace

TEST_CASE("the last move is taken back by a button and by Ctrl+Z, and made again") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});
  CHECK(desk.find(NodeRole::button, "Undo the last move") == nullptr);
  desk.good_move();
  desk.good_move();
  const auto made = desk.app.running->attempt.moves;

  REQUIRE(desk.press("Undo the last move"));
  CHECK(desk.app.running->call.turns().size() == 1);
  desk.frame.keys.push_back({"z", true});
  desk.settle();
  CHECK(desk.app.running->call.turns().empty());

  REQUIRE(desk.press("Redo"));
  desk.frame.keys.push_back({"Z", true, true});
  desk.settle();
  CHECK(desk.app.running->attempt.moves == made);
  CHECK(desk.find(NodeRole::button, "Redo") == nullptr);
}

TEST_CASE("what is said after moves were taken back is announced, and the hand has the focus") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});
  desk.good_move();
  desk.good_move();

  desk.press("Undo the last move");
  CHECK(desk.focus == desk.view.first_line);
  const std::size_t before = desk.announced.size();
  desk.good_move();

  CHECK(desk.announced.size() == before + desk.app.running->call.turns().back().reply.size());
}

TEST_CASE("each line of the log leads back to where it was said, but not in an exam") {
  for (const Help help : {Help::guided, Help::exam}) {
    Desk desk;
    desk.tell(SetHelp{help});
    desk.tell(StartCall{"quedou-seals"});
    for (int i = 0; i < 3; ++i) desk.good_move();
    const bool exam = help == Help::exam;

    CHECK(buttons(desk, "Rewind to here") == (exam ? 0 : 3));
    CHECK((desk.find(NodeRole::button, "Undo the last move") == nullptr) == exam);
    if (exam) continue;
    REQUIRE(desk.press("Rewind to here"));
    CHECK(desk.app.running->call.turns().empty());
  }
}

TEST_CASE("each turn of a debrief leads back to itself, in a new call") {
  Desk desk;
  const std::string id = finished(desk);
  const auto turns = std::ssize(desk.app.review->call.turns());

  CHECK(buttons(desk, "Rewind to here") == turns);
  desk.frame.focused = desk.view.steps[2];
  desk.key("r");

  REQUIRE(desk.app.running);
  CHECK(desk.app.running->attempt.parent == id);
  CHECK(desk.app.running->attempt.from == 2);
  CHECK(desk.find(NodeRole::log, "Conversation") != nullptr);
}

TEST_CASE("the costliest turn can be played anew, and both lines stand side by side") {
  for (const float width : {1440.f, 360.f}) {
    Desk desk(Lang::en, width, 800);
    const std::string id = finished(desk);
    desk.think();
    REQUIRE(desk.app.marks->costliest >= 0);
    const int costly = desk.app.marks->costliest;

    REQUIRE(desk.press("Play it from here"));
    CHECK(desk.app.running->attempt.from == costly);
    while (desk.app.running) desk.good_move();
    CHECK(desk.count("You went back to turn " + std::to_string(costly + 1) +
                     " of an earlier call and played on from there.") == 1);
    REQUIRE(desk.press("Compare with that call"));
    CHECK(desk.app.route == Route{Screen::compare, id, costly + 1});

    CHECK(desk.find(NodeRole::region, "Your line") != nullptr);
    if (width < 700) REQUIRE(desk.press(NodeRole::radio, "Other line"));
    CHECK(desk.find(NodeRole::region, "Other line") != nullptr);
  }
}

TEST_CASE("a line that nobody played on stands beside the better one, or says how to get one") {
  Desk desk;
  const std::string id = finished(desk);
  desk.think();
  const int costly = desk.app.marks->costliest;

  REQUIRE(desk.press("Compare lines"));
  desk.think();
  CHECK(desk.find(NodeRole::region, "Better line") != nullptr);

  desk.tell(Go{address({Screen::compare, id, costly == 0 ? 2 : 1})});
  desk.think();
  CHECK(desk.count("Rewind once and the second line appears here.") == 1);
}

TEST_CASE("by topic one picks what to ask about and which kind, and the app words it") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    desk.tell(SetWay{Way::topic});
    desk.tell(StartCall{"quedou-seals"});
    CHECK(desk.app.running->attempt.way == Way::topic);
    const Scenario& scenario = desk.app.running->call.scenario();
    const std::string topic(scenario.texts.get(scenario.needs[0].topic, lang));
    const std::string name(scenario.texts.get(scenario.needs[0].name, lang));
    CHECK(desk.find(NodeRole::button, name) == nullptr);  // before anybody has said it
    const std::string kind(desk.app.words().get("spin.P"));

    REQUIRE(desk.press(topic));
    CHECK(desk.app.running->call.turns().empty());
    CHECK(desk.focus == desk.view.first_line);
    REQUIRE(desk.press(desk.app.words().get("topic.back")));
    REQUIRE(desk.press(topic));
    REQUIRE(desk.press(kind));

    REQUIRE(desk.app.running->call.turns().size() == 1);
    const Move& said = scenario.move(desk.app.running->call.turns()[0].move);
    CHECK(said.kind == MoveKind::problem);
    CHECK(said.need == NeedId{0});
    CHECK(desk.find(NodeRole::button, kind) == nullptr);
    CHECK(desk.find(NodeRole::button, topic) == nullptr);
    CHECK(desk.find(NodeRole::button, name) != nullptr);
  }
}

TEST_CASE("a whole call can be played by topic with the digits alone") {
  Desk desk;
  desk.tell(SetWay{Way::topic});
  desk.tell(StartCall{"quedou-seals"});

  for (int i = 0; i < 60 && desk.app.running; ++i) {
    CHECK_FALSE(offers(desk).empty());
    const std::vector<std::string> now = offers(desk);
    const std::set<std::string> apart(now.begin(), now.end());
    CHECK(apart.size() == now.size());
    desk.key(i % 2 == 0 ? "1" : "2");
  }

  CHECK_FALSE(desk.app.running);
}

TEST_CASE("what the customer asks is answered by a line, also by topic") {
  Desk desk;
  desk.tell(SetWay{Way::topic});
  desk.tell(StartCall{"quedou-seals"});
  desk.say("seals.problem");
  REQUIRE(desk.app.running->call.state().pending != EventId::none);

  const Scenario& scenario = desk.app.running->call.scenario();
  const MoveId defer = scenario.find_move("price.defer");
  const std::vector<std::string> now = offers(desk);

  REQUIRE_FALSE(now.empty());
  CHECK(std::find(now.begin(), now.end(),
                  scenario.texts.get(scenario.move(defer).exchange.say, Lang::en)) !=
        now.end());
}

TEST_CASE("the chart of trust has everybody who took part, from before the first move") {
  Desk desk;
  finished(desk);
  const Scenario& scenario = desk.app.review->call.scenario();
  REQUIRE(desk.press("Show as table"));
  for (const Person& person : scenario.people) {
    const std::string name(scenario.texts.get(person.name, Lang::en, 0));
    CHECK(desk.find(NodeRole::column_header, "Trust of " + name) != nullptr);
  }
  CHECK(desk.find(NodeRole::row_header, "0") != nullptr);
}

TEST_CASE("a debrief draws how the call went, each picture with its values as a table") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    finished(desk);
    const Words& words = desk.app.words();
    const auto turns = desk.app.review->call.turns().size();

    for (const char* key : {"chart.trust", "call.ladder", "call.talk"}) {
      CAPTURE(key);
      CHECK(desk.find(NodeRole::figure, words.get(key)) != nullptr);
      REQUIRE(desk.press(words.get("act.table")));
    }
    for (const char* key : {"chart.trust", "call.ladder", "call.talk"}) {
      const Node* table = desk.find(NodeRole::table, words.get(key));
      REQUIRE(table != nullptr);
      const NodeId id = table->id;
      const auto rows = std::count_if(
          desk.frame.nodes.begin(), desk.frame.nodes.end(),
          [&](const Node& node) { return node.role == NodeRole::row && node.parent == id; });
      const bool from_start =
          std::string_view(key) != "call.talk";  // at turn 0 nobody has talked
      CHECK(rows == static_cast<std::ptrdiff_t>(turns) + (from_start ? 2 : 1));
    }
  }
}

TEST_SUITE_END();
