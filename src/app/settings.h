// What a user has chosen, and how it is kept: one "name=value" a line.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/command.h"

namespace askwell {

struct Settings {
  Lang lang = Lang::en;
  bool lang_chosen = false;  // false: follows the browser
  Theme theme = Theme::system;
  int text_size = 100;     // percent, one of text_sizes
  bool text_mode = false;  // real elements instead of the canvas
  bool motion = true;      // as the system prefers; false: nothing moves
  bool sound = false;      // a note with each reply of the customer
  bool keys = true;        // single keys are shortcuts
  bool hints = true;
  bool clock = true;
  Help help = Help::guided;
  Way way = Way::line;
  std::set<std::string> closed_hints;
  int last_backup_day = 0;  // 0: never
  bool operator==(const Settings&) const = default;
};

inline constexpr std::array<int, 6> text_sizes{90, 100, 115, 130, 150, 200};
int nearest_text_size(int percent);

std::map<std::string, std::string> as_values(const Settings& settings);

// Values that are missing or make no sense keep their default.
Settings settings_from(const std::map<std::string, std::string>& values);

std::string as_lines(const std::map<std::string, std::string>& values);
std::map<std::string, std::string> values_from_lines(std::string_view lines);

}  // namespace askwell
