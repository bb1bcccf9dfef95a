// A screen without a window: draws frames with a type of boxes, finds what is on them by role
// and name, and presses it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "ui/paint/canvas.h"
#include "ui/ui.h"

namespace askwell::ui {

class Desk {
 public:
  explicit Desk(Lang lang = Lang::en, float width = 1440, float height = 900);
  ~Desk();

  Canvas canvas;
  App app;
  View view;
  Frame frame;
  std::vector<std::string> announced;  // ever
  NodeId focus = 0;                    // moved there last

  // Draws frames until nothing changes any more; false if it never comes to rest.
  bool settle();

  void tell(const Command& command);

  // The accessible name, from the words inside where no name is given.
  std::string name(const Node& node) const;

  // Lets be worked out what takes long.
  void think();

  // How many nodes show exactly these words.
  std::ptrdiff_t count(std::string_view words) const;

  const Node* find(NodeRole role, std::string_view wanted) const;

  bool press(NodeRole role, std::string_view wanted);
  bool press(std::string_view wanted) { return press(NodeRole::button, wanted); }

  void key(const char* key);

  void say(std::string_view move);
  void good_move();
};

}  // namespace askwell::ui
