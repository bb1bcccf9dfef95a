#include "app/settings.h"

#include <cstdlib>
#include <iterator>

#include "base/text.h"

namespace askwell {

namespace {

constexpr std::array<std::string_view, 4> theme_names{"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, 3> help_names{"guided", "practice", "exam"};
constexpr std::array<std::string_view, 2> way_names{"line", "topic"};

template <std::size_t count>
int position(const std::array<std::string_view, count>& names, std::string_view name,
             int otherwise) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<int>(i);
  }
  return otherwise;
}

}  // namespace

int nearest_text_size(int percent) {
  int best = text_sizes[0];
  for (const int size : text_sizes) {
    if (std::abs(size - percent) < std::abs(best - percent)) best = size;
  }
  return best;
}

std::map<std::string, std::string> as_values(const Settings& settings) {
  std::map<std::string, std::string> values;
  if (settings.lang_chosen) values["lang"] = code(settings.lang);
  values["theme"] = theme_names[static_cast<std::size_t>(settings.theme)];
  values["text_size"] = std::to_string(settings.text_size);
  values["text_mode"] = settings.text_mode ? "on" : "off";
  values["motion"] = settings.motion ? "on" : "off";
  values["sound"] = settings.sound ? "on" : "off";
  values["keys"] = settings.keys ? "on" : "off";
  values["hints"] = settings.hints ? "on" : "off";
  values["clock"] = settings.clock ? "on" : "off";
  values["way"] = way_names[static_cast<std::size_t>(settings.way)];
  values["help"] = help_names[static_cast<std::size_t>(settings.help)];
  values["last_backup_day"] = std::to_string(settings.last_backup_day);
  std::string closed;
  for (const std::string& key : settings.closed_hints)
    closed += (closed.empty() ? "" : " ") + key;
  values["closed_hints"] = closed;
  return values;
}

Settings settings_from(const std::map<std::string, std::string>& values) {
  Settings settings;
  const auto text = [&](const char* name) -> std::string_view {
    const auto found = values.find(name);
    return found == values.end() ? std::string_view() : std::string_view(found->second);
  };
  settings.lang_chosen = text("lang") == "en" || text("lang") == "zh";
  settings.lang = text("lang") == "zh" ? Lang::zh : Lang::en;
  settings.theme = static_cast<Theme>(position(theme_names, text("theme"), 0));
  settings.text_size =
      nearest_text_size(static_cast<int>(read_int(text("text_size"), 50, 400).value_or(100)));
  settings.text_mode = text("text_mode") == "on";
  settings.motion = text("motion") != "off";
  settings.sound = text("sound") == "on";
  settings.keys = text("keys") != "off";
  settings.hints = text("hints") != "off";
  settings.clock = text("clock") != "off";
  settings.help = static_cast<Help>(position(help_names, text("help"), 0));
  settings.way = static_cast<Way>(position(way_names, text("way"), 0));
  settings.last_backup_day =
      static_cast<int>(read_int(text("last_backup_day"), 0, 1000000).value_or(0));
  for (const std::string_view key : split(text("closed_hints"), ' ')) {
    if (!key.empty() && key.size() <= 40 && settings.closed_hints.size() < 40) {
      settings.closed_hints.emplace(key);
    }
  }
  return settings;
}

std::string as_lines(const std::map<std::string, std::string>& values) {
  std::string lines;
  for (const auto& [name, value] : values) lines += name + "=" + value + "\n";
  return lines;
}

std::map<std::string, std::string> values_from_lines(std::string_view lines) {
  std::map<std::string, std::string> values;
  for (const std::string_view line : split(lines, '\n')) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    values.emplace(line.substr(0, equals), line.substr(equals + 1));
  }
  return values;
}

}  // namespace askwell
