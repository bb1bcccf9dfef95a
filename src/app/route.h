// Screens and their addresses: the fragment after '#' in the browser's address bar.
#pragma once

#include <string>
#include <string_view>

namespace askwell {

enum class Screen { today, calls, briefing, call, debrief, settings, gallery, unknown };

struct Route {
  Screen screen = Screen::today;
  std::string id;  // briefing, call: the scenario; debrief: the attempt
  bool operator==(const Route&) const = default;
};

// "#/today", "#/calls", "#/calls/{id}", "#/calls/{id}/live", "#/attempts/{id}",
// "#/settings", "#/gallery". An empty fragment is Today; a query ("?lang=zh") behind it is ignored;
// anything else is Screen::unknown.
Route read_route(std::string_view fragment);
std::string address(const Route& route);

}  // namespace askwell
