// Screens and their addresses: the fragment after '#' in the browser's address bar.
#pragma once

#include <string>
#include <string_view>

namespace askwell {

enum class Screen {
  today,
  calls,
  briefing,
  call,
  debrief,
  compare,
  filing,
  author,
  draft,
  prove,
  accounts,
  account,
  portfolio,
  settings,
  import,
  gallery,
  unknown
};

struct Route {
  Screen screen = Screen::today;
  std::string id = {};     // briefing, call, prove: the scenario; debrief, compare,
                           // filing: the attempt;
                           // account: its id; import: the attempt itself, in base64url
  int turn = 0;            // compare: the first turn, from 1, in which two lines differ
  std::string sheet = {};  // account, portfolio: the worksheet that is open, if one is
  bool operator==(const Route&) const = default;
};

// "#/today", "#/calls", "#/calls/{id}", "#/calls/{id}/live", "#/attempts/{id}",
// "#/attempts/{id}/compare/{turn}", "#/attempts/{id}/file", "#/author", "#/author/draft",
// "#/author/{id}/prove", "#/accounts", "#/accounts/{id}",
// "#/accounts/{id}/{sheet}", "#/portfolio", "#/portfolio/{sheet}", "#/settings",
// "#/import?a={base64url}", "#/gallery". An account's id stands in it with all but letters,
// digits and "-" as %41. An empty fragment is Today; a query ("?lang=zh") behind it is ignored;
// anything else is Screen::unknown.
inline constexpr std::size_t longest_import = 16'000;  // letters of base64url

// Whether `id` is an attempt that is replayed there.
inline bool shows_attempt(Screen screen) {
  return screen == Screen::debrief || screen == Screen::compare || screen == Screen::filing;
}

Route read_route(std::string_view fragment);
std::string address(const Route& route);

}  // namespace askwell
