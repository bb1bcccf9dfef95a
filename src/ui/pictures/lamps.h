// Lamps: what is so, what is not, and what nobody knows yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/context.h"

namespace askwell::ui {

enum class Glow : std::uint8_t { good, warn, bad, dark };
struct Lamp {
  Glow glow = Glow::dark;
  std::string sign;  // a letter or two in it, so that no lamp is told by its colour only
  std::string name;
  std::string says;  // the same in words; may be empty
};

// Beside one another as far as there is room.
void lamps(Ui& ui, std::string_view key, const std::vector<Lamp>& all);

// One below the other, joined by a line: steps that are taken in this order.
void ladder(Ui& ui, std::string_view key, const std::vector<Lamp>& steps);

}  // namespace askwell::ui
