#include "app/handlers.h"
#include "base/text.h"

namespace askwell {

namespace {

// The value of `name` in the fragment's query: "#/today?lang=zh&seed=7".
std::string_view query_value(std::string_view fragment, std::string_view name) {
  const std::size_t query = fragment.find('?');
  if (query == std::string_view::npos) return {};
  for (const std::string_view pair : split(fragment.substr(query + 1), '&')) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) {
      return pair.substr(equals + 1);
    }
  }
  return {};
}

void show(App& app, const Route& route) {
  app.route = route;
  app.asking_to_end = false;
  app.asking_to_wipe = app.asking_to_finish = false;
  app.pasting = app.copy_refused = false;
  app.restore.reset();
  const bool data = route.screen == Screen::portfolio && route.sheet == "data";
  if (app.csv && !data) handle(app, CancelCsv{});
  if (app.notice && app.notice->passes && !app.notice->can_undo) app.notice.reset();
  close_review(app);
  if (shows_attempt(route.screen)) open_review(app);
  if (route.screen == Screen::import) open_import(app);
  if (route.screen == Screen::prove && app.library.complete) open_proof(app);
}

}  // namespace

void say_notice(App& app, std::string_view key) { app.notice = Notice{std::string(key)}; }

void say_done(App& app, std::string_view key, bool can_undo) {
  app.notice = Notice{std::string(key), can_undo, true};
}

void go_to(App& app, const Route& route, bool replace) {
  if (route == app.route) return;
  show(app, route);
  app.effects.push_back(ShowAddress{address(route), replace});
}

void handle(App& app, const Go& go) { go_to(app, read_route(go.fragment)); }

void handle(App& app, const Back&) { app.effects.push_back(GoBack{}); }

void handle(App& app, const AddressChanged& changed) {
  show(app, read_route(changed.fragment));
  const std::string_view lang = query_value(changed.fragment, "lang");
  if (lang == "en" || lang == "zh") app.settings.lang = lang == "zh" ? Lang::zh : Lang::en;
  if (const auto seed = read_int(query_value(changed.fragment, "seed"), 0, 0xffffffffLL)) {
    app.next_seed = static_cast<std::uint32_t>(*seed);
  }
}

void handle(App& app, const PrintPage&) { app.effects.push_back(Print{}); }

void handle(App& app, const CloseNotice&) {
  app.notice.reset();
  app.undo.reset();
}

}  // namespace askwell
