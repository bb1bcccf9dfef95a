// A screen without a window: draws frames with a type of boxes, finds what is on them by role
// and name, and presses it.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "core/hand.h"
#include "fakes/boxes.h"
#include "fakes/practice.h"
#include "ui/canvas.h"
#include "ui/ui.h"

namespace askwell::ui {

class Desk {
 public:
  explicit Desk(Lang lang = Lang::en, float width = 1440, float height = 900)
      : canvas(*fakes::boxes()) {
    frame.env.width = width;
    frame.env.height = height;
    fakes::begin(app, lang);
    settle();
  }

  Canvas canvas;
  App app;
  View view;
  Frame frame;
  std::vector<std::string> announced;  // ever
  NodeId focus = 0;                    // moved there last

  // Draws frames until nothing changes any more; false if it never comes to rest.
  bool settle() {
    for (int i = 0; i < 12; ++i) {
      draw(app, view, frame, canvas);
      for (ImTextureData* texture : canvas.atlas().TexList) {
        texture->SetStatus(ImTextureStatus_OK);
      }
      for (const std::string& words : frame.announcements) announced.push_back(words);
      if (frame.focus != 0) focus = frame.focus;
      for (const Command& command : frame.commands) apply(app, command);
      if (!frame.again) return true;
    }
    return false;
  }

  void tell(const Command& command) {
    apply(app, command);
    settle();
  }

  // The accessible name, from the words inside where no name is given.
  std::string name(const Node& node) const {
    if (!node.name.empty()) return node.name;
    std::string words = node.text;
    for (const Node& child : frame.nodes) {
      if (child.parent == node.id) words += name(child);
    }
    std::erase(words, '\n');
    return words;
  }

  // Lets be worked out what takes long.
  void think() {
    fakes::think(app);
    settle();
  }

  // How many nodes show exactly these words.
  std::ptrdiff_t count(std::string_view words) const {
    return std::count_if(frame.nodes.begin(), frame.nodes.end(), [&](const Node& node) {
      std::string shown = node.text;
      std::erase(shown, '\n');
      return shown == words;
    });
  }

  const Node* find(NodeRole role, std::string_view wanted) const {
    for (const Node& node : frame.nodes) {
      if (node.role == role && name(node) == wanted) return &node;
    }
    return nullptr;
  }

  bool press(NodeRole role, std::string_view wanted) {
    const Node* node = find(role, wanted);
    if (node == nullptr) return false;
    frame.activated.push_back(node->id);
    return settle();
  }
  bool press(std::string_view wanted) { return press(NodeRole::button, wanted); }

  void key(const char* key) {
    frame.keys.push_back({key});
    settle();
  }

  void say(std::string_view move) { tell(Say{app.running->call.scenario().find_move(move)}); }
  void good_move() {
    const Call& call = app.running->call;
    tell(Say{advise(call.scenario(), call.state())});
  }
};

}  // namespace askwell::ui
