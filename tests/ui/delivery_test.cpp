#include <doctest/doctest.h>

#include <string_view>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/delivery");

namespace {

bool shows(const Desk& desk, std::string_view words) {
  for (const Node& node : desk.frame.nodes) {
    std::string text = node.text;
    for (char& sign : text) {
      if (sign == '\n') sign = ' ';
    }
    if (text.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("wiping asks for its word, can be called off, and can be undone") {
  Desk desk;
  desk.tell(Go{"#/settings"});
  REQUIRE(desk.press("Wipe everything"));
  CHECK(shows(desk, "Type WIPE"));
  REQUIRE(desk.press("Cancel"));
  CHECK_FALSE(shows(desk, "Type WIPE"));

  REQUIRE(desk.press("Wipe everything"));
  desk.frame.edits.push_back({desk.find(NodeRole::field, "Confirm")->id, "WIPE"});
  desk.settle();
  REQUIRE(desk.press("Wipe now"));
  CHECK(desk.find(NodeRole::button, "Undo") != nullptr);
}

TEST_CASE("a newer version is offered between calls and said aloud once, never in a call") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});
  desk.announced.clear();
  desk.tell(UpdateReady{});
  CHECK_FALSE(shows(desk, "A new version is ready."));

  desk.tell(Go{"#/today"});
  CHECK(shows(desk, "A new version is ready."));
  desk.settle();
  CHECK(desk.announced == std::vector<std::string>{"A new version is ready."});
  desk.app.effects.clear();
  CHECK(desk.press("Update now"));
  REQUIRE(desk.app.effects.size() == 1);
  CHECK(std::holds_alternative<StartUpdate>(desk.app.effects[0]));
}

TEST_CASE("a newer version that was closed is still offered in Settings") {
  Desk desk;
  desk.tell(UpdateReady{});
  CHECK(desk.press("Close"));
  CHECK_FALSE(shows(desk, "A new version is ready."));

  desk.tell(Go{"#/settings"});
  CHECK(shows(desk, "A new version is ready."));
  CHECK(desk.find(NodeRole::button, "Update now") != nullptr);
}

TEST_CASE("Settings tells the version with its build, and what the browser can not do here") {
  Desk desk;
  desk.tell(Go{"#/settings"});
  CHECK(shows(desk, std::string("Askwell ") + std::string(version) + "."));

  desk.tell(HostTold{Hosting::file, "0a1b2c3"});
  CHECK(shows(desk, std::string("Askwell ") + std::string(version) + "-0a1b2c3."));
  CHECK(shows(desk, "as a single file"));
  desk.tell(HostTold{Hosting::plain_http, "0a1b2c3"});
  CHECK(shows(desk, "begins with http"));
  desk.tell(HostTold{Hosting::kept, "0a1b2c3"});
  CHECK(shows(desk, "kept on this device"));
  desk.tell(HostTold{Hosting::not_kept, "0a1b2c3"});
  CHECK(shows(desk, "does not keep Askwell"));
}

TEST_SUITE_END();
