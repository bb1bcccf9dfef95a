#include "app/route.h"

#include <algorithm>

#include "base/base64.h"
#include "base/text.h"

namespace askwell {

namespace {

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  for (const char c : text) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!fine) return false;
  }
  return true;
}

// An account's id, which may be any text, as it stands in an address, and back: empty if it is
// none.
std::string escaped(std::string_view id) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_id({&c, 1}) || (c >= 'A' && c <= 'Z')) {
      out += c;
    } else {
      out += {'%', digits[byte / 16], digits[byte % 16]};
    }
  }
  return out;
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1;
    const int low = high >= 0 ? hex(text[i + 2]) : -1;
    if (low < 0) return {};
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

Route account_route(const std::vector<std::string_view>& parts) {
  const bool sheet = parts.size() == 3 && is_id(parts[2]);
  const std::string id = unescaped(parts[1]);
  if (id.empty() || (parts.size() == 3 && !sheet) || parts.size() > 3) {
    return {Screen::unknown, ""};
  }
  return {.screen = Screen::account,
          .id = id,
          .sheet = std::string(sheet ? parts[2] : std::string_view())};
}

// The letters behind "a=" in a query, up to the next "&"; empty if they are none or too many.
std::string_view import_letters(std::string_view query) {
  for (std::string_view pair : split(query, '&')) {
    if (!pair.starts_with("a=")) continue;
    pair.remove_prefix(2);
    const bool fine =
        pair.size() <= longest_import && std::all_of(pair.begin(), pair.end(), is_base64);
    return fine ? pair : std::string_view();
  }
  return {};
}

}  // namespace

Route read_route(std::string_view fragment) {
  if (!fragment.empty() && fragment[0] == '#') fragment.remove_prefix(1);
  const std::size_t begin = fragment.find('?');
  const std::string_view query =
      begin == std::string_view::npos ? std::string_view() : fragment.substr(begin + 1);
  fragment = fragment.substr(0, fragment.find('?'));
  if (!fragment.empty() && fragment[0] == '/') fragment.remove_prefix(1);
  if (!fragment.empty() && fragment.back() == '/') fragment.remove_suffix(1);
  if (fragment.empty()) return {};

  const auto parts = split(fragment, '/');
  const std::string_view first = parts[0];
  const std::string_view second = parts.size() > 1 ? parts[1] : std::string_view();
  if (parts.size() == 1) {
    if (first == "today") return {};
    if (first == "calls") return {Screen::calls, ""};
    if (first == "accounts") return {Screen::accounts, ""};
    if (first == "portfolio") return {Screen::portfolio, ""};
    if (first == "author") return {Screen::author, ""};
    if (first == "settings") return {Screen::settings, ""};
    if (first == "import") return {Screen::import, std::string(import_letters(query))};
    if (first == "gallery") return {Screen::gallery, ""};
  }
  if (first == "accounts") return account_route(parts);
  if (parts.size() == 2 && is_id(second)) {
    if (first == "author" && second == "draft") return {Screen::draft, ""};
    if (first == "portfolio")
      return {.screen = Screen::portfolio, .sheet = std::string(second)};
    if (first == "calls") return {Screen::briefing, std::string(second)};
    if (first == "attempts") return {Screen::debrief, std::string(second)};
  }
  if (parts.size() == 3 && first == "author" && is_id(second) && parts[2] == "prove") {
    return {Screen::prove, std::string(second)};
  }
  if (parts.size() == 4 && first == "attempts" && is_id(second) && parts[2] == "compare") {
    if (const auto turn = read_int(parts[3], 1, 999)) {
      return {Screen::compare, std::string(second), static_cast<int>(*turn)};
    }
  }
  if (parts.size() == 3 && first == "attempts" && is_id(second) && parts[2] == "file") {
    return {Screen::filing, std::string(second)};
  }
  if (parts.size() == 3 && first == "calls" && is_id(second) && parts[2] == "live") {
    return {Screen::call, std::string(second)};
  }
  return {Screen::unknown, ""};
}

std::string address(const Route& route) {
  switch (route.screen) {
    case Screen::calls:
      return "#/calls";
    case Screen::briefing:
      return "#/calls/" + route.id;
    case Screen::call:
      return "#/calls/" + route.id + "/live";
    case Screen::debrief:
      return "#/attempts/" + route.id;
    case Screen::compare:
      return "#/attempts/" + route.id + "/compare/" + std::to_string(route.turn);
    case Screen::filing:
      return "#/attempts/" + route.id + "/file";
    case Screen::author:
      return "#/author";
    case Screen::draft:
      return "#/author/draft";
    case Screen::prove:
      return "#/author/" + route.id + "/prove";
    case Screen::accounts:
      return "#/accounts";
    case Screen::account:
      return "#/accounts/" + escaped(route.id) + (route.sheet.empty() ? "" : "/") + route.sheet;
    case Screen::portfolio:
      return "#/portfolio" + std::string(route.sheet.empty() ? "" : "/") + route.sheet;
    case Screen::settings:
      return "#/settings";
    case Screen::import:
      return "#/import?a=" + route.id;
    case Screen::gallery:
      return "#/gallery";
    case Screen::today:
    case Screen::unknown:
      break;
  }
  return "#/today";
}

}  // namespace askwell
