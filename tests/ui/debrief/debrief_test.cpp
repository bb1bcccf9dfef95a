#include <doctest/doctest.h>

#include <algorithm>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/debrief/debrief");

namespace {

// A call with two costly moves, in its debrief.
void costly_call(Desk& desk) {
  desk.tell(StartCall{"quedou-seals"});
  for (const char* move : {"seals.problem", "price.yield", "seals.solution"}) desk.say(move);
  while (desk.app.running) desk.good_move();
}

const Node* holding(const Desk& desk, std::string_view words) {
  for (const Node& node : desk.frame.nodes) {
    std::string shown = node.text;
    std::erase(shown, '\n');
    if (shown.find(words) != std::string::npos) return &node;
  }
  return nullptr;
}

std::size_t slips(const Marks& marks) {
  return static_cast<std::size_t>(
      std::count_if(marks.turns.begin(), marks.turns.end(),
                    [](const TurnMark& turn) { return turn.mark > Mark::fine; }));
}

}  // namespace

TEST_CASE("a debrief shows all but the marks at once, and how far they are worked out") {
  Desk desk;
  costly_call(desk);

  CHECK(desk.find(NodeRole::progress, "Working out what each move was worth") != nullptr);
  CHECK(desk.find(NodeRole::region, "Rubric") != nullptr);
  CHECK(desk.find(NodeRole::region, "Moves") != nullptr);
  CHECK(desk.count("Blunder") == 0);

  desk.think();
  CHECK(desk.find(NodeRole::progress, "Working out what each move was worth") == nullptr);
}

TEST_CASE("every move of a debrief has its mark as a word, with what it lost") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    costly_call(desk);
    desk.think();
    const Marks& marks = *desk.app.marks;
    REQUIRE(slips(marks) >= 2);

    constexpr const char* keys[] = {"mark.best", "mark.good",    "mark.fine",
                                    "mark.slip", "mark.mistake", "mark.blunder"};
    for (std::size_t k = 0; k < 6; ++k) {
      const auto turns = std::count_if(
          marks.turns.begin(), marks.turns.end(),
          [&](const TurnMark& turn) { return static_cast<std::size_t>(turn.mark) == k; });
      const bool named_above =
          static_cast<std::size_t>(
              marks.turns[static_cast<std::size_t>(marks.costliest)].mark) == k;
      CAPTURE(keys[k]);
      CHECK(desk.count(desk.app.words().get(keys[k])) >= turns + named_above);
    }
  }
}

TEST_CASE("the costliest turn is named first, with the better line from there") {
  Desk desk;
  costly_call(desk);
  desk.think();
  const Marks& marks = *desk.app.marks;
  const Scenario& scenario = desk.app.review->call.scenario();

  const auto place = [&](NodeRole role, std::string_view name) {
    return desk.find(role, name) - desk.frame.nodes.data();
  };
  REQUIRE(desk.find(NodeRole::region, "The costliest turn") != nullptr);
  CHECK(place(NodeRole::region, "The costliest turn") < place(NodeRole::region, "Rubric"));
  CHECK(holding(desk, "Turn " + std::to_string(marks.costliest + 1) + " · ") != nullptr);
  CHECK(holding(desk, scenario.texts.get(scenario.move(marks.better[0]).exchange.say,
                                         Lang::en)) != nullptr);
  CHECK(holding(desk, "scores " + std::to_string(marks.better_score) + " of 100") != nullptr);

  const std::string last(
      scenario.texts.get(scenario.move(marks.better.back()).exchange.say, Lang::en));
  const std::string all = "Show all " + std::to_string(marks.better.size()) + " moves";
  const std::ptrdiff_t before = desk.count(last);
  REQUIRE(desk.press(all));
  CHECK(desk.count(last) == before + 1);
  REQUIRE(desk.press("Show fewer"));
  CHECK(desk.count(last) == before);
}

TEST_CASE("a call without a costly move says so") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});
  while (desk.app.running) desk.good_move();
  desk.think();

  REQUIRE(desk.app.marks->costliest == -1);
  CHECK(desk.count("No move lost more than 2 points.") == 1);
}

TEST_CASE("a loss that is not known exactly is said as a range") {
  Desk desk;
  costly_call(desk);
  desk.think();

  desk.app.marks->exact = false;
  desk.app.marks->turns[1].loss = {12, 24};
  desk.app.marks->turns[1].mark = Mark::mistake;
  desk.settle();

  CHECK(desk.count("Mistake: 6 to 12 points lost") >= 1);
  CHECK(holding(desk, "A loss is then a range.") != nullptr);
}

TEST_CASE("N and P lead to the next and the previous move that cost points") {
  Desk desk;
  costly_call(desk);
  desk.think();
  const Marks& marks = *desk.app.marks;
  std::vector<NodeId> costly;
  for (std::size_t i = 0; i < marks.turns.size(); ++i) {
    if (marks.turns[i].mark > Mark::fine) costly.push_back(desk.view.steps[i]);
  }
  REQUIRE(costly.size() >= 2);
  const auto key = [&](const char* one) {
    desk.key(one);
    desk.frame.focused = desk.focus;
  };

  key("n");
  CHECK(desk.focus == costly[0]);
  key("n");
  CHECK(desk.focus == costly[1]);
  key("p");
  CHECK(desk.focus == costly[0]);
  key("k");
  key("n");
  CHECK(desk.focus == costly[0]);
}

TEST_SUITE_END();
