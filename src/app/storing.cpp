#include <algorithm>
#include <utility>

#include "app/handlers.h"
#include "base/order.h"

namespace askwell {

void read_calls(App& app) {
  app.attempts.clear();
  for (const std::string& name : app.keeper.names("a.")) {
    const std::string& line = *app.keeper.body(name);
    const Scenario* scenario = app.library.find(store::scenario_of_line(line));
    if (auto attempt = store::read_kept_line(line, scenario); attempt.ok()) {
      app.attempts.push_back(attempt.value());
    }
  }
  sort_by(app.attempts, [](const auto& a, const auto& b) { return a.sequence < b.sequence; });

  app.running.reset();
  app.running_is_stale = false;
  const std::string* line = app.keeper.body("call");
  if (line != nullptr && !line->empty()) {
    const Scenario* scenario = app.library.find(store::scenario_of_line(*line));
    auto attempt = store::read_kept_line(*line, scenario);
    if (attempt.ok() && scenario != nullptr) {
      auto call = store::replay(*attempt, *scenario);
      app.running_is_stale = !call.ok();
      if (call.ok() && !call->over()) {
        app.running.emplace(Walk{attempt.value(), std::move(call).value()});
      }
    }
  }
  if (app.running_is_stale) say_notice(app, "notice.call_edited");
  if (app.route.screen == Screen::debrief) open_review(app);
}

void apply_waiting(App& app) {
  for (const Command& command : std::exchange(app.waiting, {})) apply(app, command);
}

namespace {

// Rebuilds what the app shows from the records that count now.
void read_records(App& app) {
  if (const std::string* lines = app.keeper.body("settings")) {
    const Lang shown = app.settings.lang;
    app.settings = settings_from(values_from_lines(*lines));
    if (!app.settings.lang_chosen) app.settings.lang = shown;
    if (!app.library.has(app.settings.lang))
      app.effects.push_back(FetchPack{app.settings.lang});
  }
  read_calls(app);
}

}  // namespace

void handle(App& app, const LocalRead& read) {
  app.local_works = read.available;
  if (app.keeper.take(read.records, Keeper::Trust::local)) read_records(app);
}

void handle(App& app, const DatabaseRead& read) {
  if (app.keeper.take(read.records, Keeper::Trust::database)) read_records(app);
  if (app.storage == StorageState::opening) app.storage = StorageState::ready;
  for (const auto& [name, body] : app.keeper.take_losers()) {
    app.keeper.keep("snapshot." + name, body, app.effects);
  }
  if (!read.available && !app.local_works) {
    handle(app, StorageFailed{StorageFailed::Why::forbidden});
  }
  if (app.keeper.newer_seen()) say_notice(app, "notice.newer_data");
  apply_waiting(app);
}

void handle(App& app, const Stored& stored) { app.keeper.stored(stored.ticket); }

void handle(App& app, const StorageFailed& failed) {
  const bool told = app.storage == StorageState::memory_only;
  switch (failed.why) {
    case StorageFailed::Why::full:
      say_notice(app, "notice.storage_full");
      break;
    case StorageFailed::Why::forbidden:
      if (!told) say_notice(app, "notice.storage_forbidden");
      app.storage = StorageState::memory_only;
      break;
    case StorageFailed::Why::cleared:
      say_notice(app, "notice.storage_cleared");
      app.keeper.rewrite(app.effects);
      break;
  }
}

}  // namespace askwell
