#include <doctest/doctest.h>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/people");

namespace {

// Two people share the device; it is asked who practises now.
struct Asked : Desk {
  Asked() {
    tell(NamePerson{"Ann"});
    tell(AddPerson{"Bo"});
    tell(AskWho{});
  }

  // Types a name and wants to go by it; answers what is said to be wrong with it.
  std::string want(const char* name) {
    frame.edits.push_back({find(NodeRole::field, "Somebody else: your name")->id, name});
    settle();
    press("Start with this name");
    const Node* left = find(NodeRole::field, "Somebody else: your name");
    return left == nullptr ? std::string() : left->description;
  }
};

}  // namespace

TEST_CASE("who wants to start with no name, or with one that is taken, is told so") {
  Asked desk;
  CHECK(desk.find(NodeRole::field, "Somebody else: your name")->description.empty());

  CHECK(desk.want(" ") == "Type a name first.");
  CHECK(desk.want(" Ann") == "Somebody here has this name. Choose another.");
  CHECK(desk.app.people.size() == 2);

  CHECK(desk.want("Cai") == "");
  CHECK(desk.app.people.back().name == "Cai");
  CHECK_FALSE(desk.app.asking_who);
}

TEST_CASE("a name is changed in Settings unless somebody else has it") {
  Asked desk;
  desk.tell(ChoosePerson{"2"});
  desk.tell(AddressChanged{"#/settings"});
  const auto rename = [&](const char* name) {
    desk.frame.edits.push_back({desk.find(NodeRole::field, "Your name")->id, name});
    desk.settle();
    desk.press("Use this name");
    return desk.find(NodeRole::field, "Your name")->description;
  };

  CHECK(rename("Ann") == "Somebody here has this name. Choose another.");
  CHECK(rename("Bob") == "");
  CHECK(desk.app.people.back().name == "Bob");
}

TEST_CASE("no menu leads away before somebody is chosen") {
  Asked desk;
  CHECK(desk.find(NodeRole::navigation, "Main menu") == nullptr);

  desk.press("Ann");

  CHECK(desk.find(NodeRole::navigation, "Main menu") != nullptr);
}

TEST_SUITE_END();
