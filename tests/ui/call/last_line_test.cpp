#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "store/scenario/scenario_reader.h"
#include "ui/desk.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/call/last_line");

namespace {

struct Viewing {
  Lang lang;
  float width, height;
  int text_size;
};

const char* const scenarios[] = {"cangyan-lost",   "manual-nobody-reads", "quedou-seals",
                                 "tarnmere-trays", "tiefeng-spindles",    "yanbo-ten-minutes"};

// Begins a call of a shipped scenario, of which only one is in the first pack.
void begin_call(Desk& desk, const std::string& id) {
  Library& library = desk.app.library;
  if (library.find(id) == nullptr) {
    std::ifstream file(ASKWELL_ROOT "/scenarios/" + id + ".json", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    auto read = store::read_scenario(text.str(), library.stock);
    REQUIRE(read.scenario);
    library.scenarios.push_back(std::move(*read.scenario));
  }
  desk.tell(StartCall{id});
}

struct Seen {
  const Node* words = nullptr;  // of the customer's last line
  const Node* log = nullptr;    // the box that scrolls it
};

Seen look_at(const Desk& desk) {
  Seen seen;
  std::map<NodeId, const Node*> nodes;
  const float least = 15 * static_cast<float>(desk.app.settings.text_size) / 100;
  for (const Node& node : desk.frame.nodes) {
    nodes[node.id] = &node;
    if (node.role == NodeRole::log) seen.log = nodes[node.parent];
    const bool words = node.role == NodeRole::text && node.parent != 0 && seen.log != nullptr &&
                       nodes[node.parent]->role == NodeRole::list_item;
    if (words && node.size > least && node.line > 0 && (node.flags & flag_strong) == 0) {
      seen.words = &node;
    }
  }
  return seen;
}

std::vector<const Node*> words_above_log(const Desk& desk) {
  const Node* log = look_at(desk).log;
  std::set<NodeId> inside{log->id};
  std::vector<const Node*> out;
  for (const Node& node : desk.frame.nodes) {
    if (inside.contains(node.parent)) inside.insert(node.id);
    const bool shown = (node.flags & flag_hidden_text) == 0 && !inside.contains(node.id);
    if (node.role == NodeRole::text && shown && node.y < log->y) out.push_back(&node);
  }
  return out;
}

// "Gao Min over Warm", or nothing.
std::string overlap(const std::vector<const Node*>& words) {
  for (const Node* a : words) {
    for (const Node* b : words) {
      const bool over = a < b && a->x + 2 < b->x + b->w && b->x + 2 < a->x + a->w &&
                        a->y + 2 < b->y + b->h && b->y + 2 < a->y + a->h;
      if (over) return std::string(a->text) + " over " + std::string(b->text);
    }
  }
  return {};
}

}  // namespace

TEST_CASE("nothing above the log lies over anything else, however long names and moods are") {
  for (const Lang lang : all_langs) {
    for (const Viewing& look : {Viewing{lang, 320, 640, 100}, Viewing{lang, 320, 568, 150},
                                Viewing{lang, 360, 640, 150}, Viewing{lang, 360, 640, 200}}) {
      for (const char* id : scenarios) {
        Desk desk(look.lang, look.width, look.height);
        desk.tell(SetTextSize{look.text_size});
        begin_call(desk, id);
        while (desk.app.running) {
          CAPTURE(id);
          CAPTURE(look.width);
          CAPTURE(look.text_size);
          CHECK(overlap(words_above_log(desk)) == "");
          desk.good_move();
        }
      }
    }
  }
}

TEST_CASE("the customer's last line is whole on small phones, also with larger text") {
  for (const Viewing& look :
       {Viewing{Lang::en, 360, 640, 100}, Viewing{Lang::zh, 360, 640, 100},
        Viewing{Lang::en, 360, 520, 100}, Viewing{Lang::zh, 360, 520, 100},
        Viewing{Lang::en, 320, 640, 100}, Viewing{Lang::zh, 360, 640, 150},
        Viewing{Lang::en, 320, 568, 100}, Viewing{Lang::zh, 320, 568, 150},
        Viewing{Lang::en, 320, 568, 150}, Viewing{Lang::en, 360, 640, 150}}) {
    for (const char* id : scenarios) {
      Desk desk(look.lang, look.width, look.height);
      desk.tell(SetTextSize{look.text_size});
      begin_call(desk, id);
      while (desk.app.running) {
        const Seen seen = look_at(desk);
        REQUIRE(seen.words != nullptr);
        REQUIRE(seen.log != nullptr);
        CAPTURE(id);
        CAPTURE(look.width);
        CAPTURE(look.height);
        CAPTURE(look.text_size);
        CAPTURE(seen.words->text);
        CHECK(seen.words->y >= seen.log->y);
        CHECK(seen.words->y + seen.words->h <= seen.log->y + seen.log->h + 1);
        desk.good_move();
      }
    }
  }
}

TEST_SUITE_END();
