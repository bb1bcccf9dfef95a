#include <doctest/doctest.h>

#include <algorithm>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/call/room");

namespace {

std::string name_of(const Desk& desk, const Person& person) {
  return std::string(
      desk.app.running->call.scenario().texts.get(person.name, desk.app.lang(), 0));
}

// The trust that is shown for each person; -1 for none.
std::vector<int> shown(const Desk& desk) {
  std::vector<int> out;
  for (const Person& person : desk.app.running->call.scenario().people) {
    const Node* meter = desk.find(NodeRole::meter, "Trust of " + name_of(desk, person));
    out.push_back(meter == nullptr ? -1 : static_cast<int>(meter->now));
  }
  return out;
}

std::vector<int> true_trust(const Desk& desk) {
  const State& state = desk.app.running->call.state();
  const std::size_t people = desk.app.running->call.scenario().people.size();
  return {state.trust.begin(), state.trust.begin() + static_cast<std::ptrdiff_t>(people)};
}

}  // namespace

TEST_CASE("in a meeting of several people the trust of each of them is in view") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});
  const std::vector<int> at_first = shown(desk);
  CHECK(at_first == true_trust(desk));

  for (int i = 0; i < 6; ++i) desk.good_move();

  CHECK(shown(desk) == true_trust(desk));
  CHECK(shown(desk) != at_first);
}

TEST_CASE("on a phone the people in the room stand among ladder and notes") {
  Desk desk(Lang::en, 360, 640);
  desk.tell(StartCall{"quedou-seals"});
  CHECK(desk.find(NodeRole::region, "In the room") == nullptr);

  REQUIRE(desk.press("Ladder and notes"));

  CHECK(desk.find(NodeRole::region, "In the room") != nullptr);
  CHECK(shown(desk) == true_trust(desk));
}

TEST_SUITE_END();
