#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/screens");

namespace {

struct Viewing {
  Lang lang;
  float width, height;
  int text_size;
};

const Viewing looks[] = {{Lang::en, 1440, 900, 100}, {Lang::zh, 1440, 900, 100},
                         {Lang::en, 360, 640, 100},  {Lang::zh, 360, 640, 100},
                         {Lang::en, 320, 640, 200},  {Lang::zh, 320, 640, 200},
                         {Lang::en, 800, 600, 150},  {Lang::zh, 360, 520, 150}};

// Calls `see` on every screen of the app, with a call under way and one behind it.
template <class See>
void on_every_screen(const Viewing& look, See see) {
  Desk desk(look.lang, look.width, look.height);
  desk.tell(SetTextSize{look.text_size});
  desk.tell(StartCall{"quedou-seals"});
  while (desk.app.running) desk.good_move();
  desk.tell(StartCall{"quedou-seals"});
  for (int i = 0; i < 5; ++i) desk.good_move();
  for (const std::string& address : screens(desk.app)) {
    CAPTURE(address);
    CAPTURE(look.width);
    CAPTURE(look.text_size);
    apply(desk.app, AddressChanged{address});
    CHECK(desk.settle());
    see(desk);
  }
}

bool is_control(NodeRole role) {
  return role == NodeRole::button || role == NodeRole::link || role == NodeRole::radio ||
         role == NodeRole::toggle || role == NodeRole::field || role == NodeRole::area ||
         role == NodeRole::slider || role == NodeRole::checkbox || role == NodeRole::select ||
         role == NodeRole::tab || role == NodeRole::number;
}

}  // namespace

TEST_CASE("every screen comes to rest, has one h1, and all its nodes have ids of their own") {
  for (const Viewing& look : looks) {
    on_every_screen(look, [](const Desk& desk) {
      std::set<NodeId> seen{0};
      int titles = 0;
      for (const Node& node : desk.frame.nodes) {
        CAPTURE(node.text);
        CAPTURE(node.name);
        CHECK(seen.contains(node.parent));
        CHECK(seen.insert(node.id).second);
        titles += node.role == NodeRole::heading && node.level == 1;
      }
      CHECK(titles == 1);
      CHECK(desk.frame.title.size() > 3);
    });
  }
}

TEST_CASE("everything that can be pressed or filled in has a name") {
  for (const Viewing& look : looks) {
    on_every_screen(look, [](const Desk& desk) {
      for (const Node& node : desk.frame.nodes) {
        const bool needs_name = is_control(node.role) || node.role == NodeRole::meter ||
                                node.role == NodeRole::image || node.role == NodeRole::region ||
                                node.role == NodeRole::radio_group;
        if (needs_name) CHECK_FALSE(desk.name(node).empty());
      }
    });
  }
}

TEST_CASE("every word shown is a word, not the key of one") {
  for (const Viewing& look : looks) {
    on_every_screen(look, [](const Desk& desk) {
      for (const Node& node : desk.frame.nodes) {
        for (const std::string& words : {node.text, node.name, node.description}) {
          CAPTURE(words);
          const bool like_a_key = words.find(' ') == std::string::npos &&
                                  words.find('.') != std::string::npos && words.size() > 3 &&
                                  words[0] >= 'a' && words[0] <= 'z';
          CHECK_FALSE(like_a_key);
          CHECK(words.find('{') == std::string::npos);
        }
      }
    });
  }
}

TEST_CASE("targets are at least 44 by 44, and nothing is wider than the screen") {
  for (const Viewing& look : looks) {
    on_every_screen(look, [&](const Desk& desk) {
      for (const Node& node : desk.frame.nodes) {
        CAPTURE(desk.name(node));
        if (is_control(node.role)) {
          CHECK(node.h >= 44);
          CHECK(node.w >= 44);
        }
        if (node.role != NodeRole::text || (node.flags & flag_hidden_text) == 0) {
          CHECK(node.x >= -0.5f);
          CHECK(node.x + node.w <= look.width + 1.5f);
        }
      }
    });
  }
}

TEST_CASE("Start call leads from Today into the conversation in one press") {
  Desk desk;

  CHECK(desk.find(NodeRole::heading, "Today") != nullptr);
  REQUIRE(desk.press("Start call"));

  CHECK(desk.find(NodeRole::log, "Conversation") != nullptr);
  CHECK(desk.find(NodeRole::group, "Your reply") != nullptr);
  CHECK(desk.app.route == Route{Screen::call, "quedou-seals"});
  CHECK(desk.frame.title.find("Askwell") != std::string::npos);
}

TEST_CASE("each move on offer is one button with exactly its line, and a press says it") {
  for (const Lang lang : all_langs) {
    Desk desk(lang);
    desk.tell(StartCall{"quedou-seals"});
    const Call& call = desk.app.running->call;
    for (const MoveId move : call.hand()) {
      const std::string_view line =
          call.scenario().texts.get(call.scenario().move(move).exchange.say, lang);
      CAPTURE(line);
      CHECK(desk.find(NodeRole::button, line) != nullptr);
    }
    const MoveId first = call.hand().front();
    const std::string line(
        call.scenario().texts.get(call.scenario().move(first).exchange.say, lang));
    REQUIRE(desk.press(line));
    CHECK(desk.app.running->attempt.moves ==
          std::vector<std::string>{call.scenario().move(first).id});
  }
}

TEST_CASE("a digit says the line in its place") {
  Desk desk;
  desk.tell(StartCall{"quedou-seals"});

  desk.key("2");
  desk.key("9");

  CHECK(desk.app.running->call.turns().size() == 1);
}

TEST_CASE("each complete line of a customer is announced once") {
  Desk desk;
  desk.press("Start call");
  std::size_t lines = 1;
  for (int i = 0; i < 6; ++i) {
    desk.good_move();
    lines += desk.app.running->call.turns().back().reply.size();
    desk.tell(SetHints{false});
  }

  CHECK(desk.announced.size() == lines);
}

TEST_CASE(
    "the focus goes to the h1 after a change of screen, to the first line after a reply") {
  Desk desk;
  desk.press("Start call");
  const auto focused = [&]() -> const Node& {
    const auto found = std::find_if(desk.frame.nodes.begin(), desk.frame.nodes.end(),
                                    [&](const Node& node) { return node.id == desk.focus; });
    REQUIRE(found != desk.frame.nodes.end());
    return *found;
  };
  CHECK(focused().role == NodeRole::heading);
  CHECK(focused().level == 1);

  desk.good_move();
  CHECK(focused().role == NodeRole::button);

  while (desk.app.running) desk.good_move();
  CHECK(desk.name(focused()) == "Debrief");
}

TEST_CASE("the language changes in mid-call, in the same frame, and the call stays") {
  Desk desk;
  desk.press("Start call");
  desk.good_move();
  const State before = desk.app.running->call.state();

  desk.tell(SetLang{Lang::zh});

  CHECK(desk.find(NodeRole::log, "对话") != nullptr);
  CHECK(desk.find(NodeRole::group, "轮到你说") != nullptr);
  CHECK(desk.frame.lang == "zh-CN");
  CHECK(desk.app.running->call.state() == before);
}

TEST_CASE("a paused call is offered as Resume and goes on") {
  Desk desk;
  desk.press("Start call");
  desk.good_move();
  desk.press("Pause");
  CHECK(desk.app.route.screen == Screen::today);

  REQUIRE(desk.press("Resume"));

  CHECK(desk.app.route.screen == Screen::call);
  CHECK(desk.app.running->call.turns().size() == 1);
}

TEST_CASE("End call asks once, in the reply area, and can be taken back") {
  Desk desk;
  desk.press("Start call");
  desk.good_move();

  REQUIRE(desk.press("End call"));
  CHECK(desk.find(NodeRole::heading, "Propose a next step") != nullptr);
  REQUIRE(desk.press("Keep talking"));
  CHECK(desk.find(NodeRole::button, "End now") == nullptr);
  desk.press("End call");
  REQUIRE(desk.press("End now"));

  CHECK(desk.find(NodeRole::heading, "Debrief") != nullptr);
}

TEST_CASE("types are shown in Guided only, hints and ladder never in Exam") {
  const auto described = [](Help help) {
    Desk desk;
    desk.tell(SetHelp{help});
    desk.press("Start call");
    int count = 0;
    for (const Node& node : desk.frame.nodes) count += !node.description.empty();
    const bool ladder = desk.find(NodeRole::region, "Need ladder") != nullptr;
    const bool hint = desk.find(NodeRole::group, "Hint") != nullptr;
    return std::tuple(count > 0, ladder, hint);
  };
  CHECK(described(Help::guided) == std::tuple(true, true, true));
  CHECK(described(Help::practice) == std::tuple(false, true, true));
  CHECK(described(Help::exam) == std::tuple(false, false, false));
}

TEST_CASE("back from a call's briefing, settings changed by pressing stay changed") {
  Desk desk;
  desk.tell(Go{"#/settings"});

  REQUIRE(desk.press(NodeRole::radio, "Dark"));
  REQUIRE(desk.press(NodeRole::toggle, "Hints"));
  const Node* size = desk.find(NodeRole::slider, "Text size");
  REQUIRE(size != nullptr);
  desk.frame.edits.push_back({size->id, "3"});
  desk.settle();

  CHECK(desk.app.settings.theme == Theme::dark);
  CHECK_FALSE(desk.app.settings.hints);
  CHECK(desk.app.settings.text_size == 130);
}

TEST_CASE("an unknown address offers Today") {
  Desk desk;
  desk.tell(AddressChanged{"#/nowhere"});

  REQUIRE(desk.press("Go to Today"));

  CHECK(desk.app.route.screen == Screen::today);
}

TEST_SUITE_END();
