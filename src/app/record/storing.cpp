#include <algorithm>
#include <memory>
#include <utility>

#include "app/handlers.h"
#include "base/order.h"

namespace askwell {

void read_calls(App& app) {
  app.attempts.clear();
  close_review(app);
  for (const std::string& name : app.keeper.names("a.")) {
    const std::string& line = *app.keeper.body(name);
    const Scenario* scenario = app.library.find(store::scenario_of_line(line));
    if (auto attempt = store::read_kept_line(line, scenario); attempt.ok()) {
      app.attempts.push_back(attempt.value());
    }
  }
  sort_by(app.attempts, [](const auto& a, const auto& b) { return a.sequence < b.sequence; });

  app.running.reset();
  app.taken_back.clear();
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
  if (shows_attempt(app.route.screen)) {
    open_review(app);
  }
  if (app.route.screen == Screen::import) open_import(app);
}

namespace {

// What was changed here while another tab changed the same thing: a call that goes on from
// what the other tab has is taken in; anything else is set aside.
void settle_loser(App& app, const Keeper::Body& loser) {
  const bool here = loser.shelf == app.keeper.shelf();
  if (loser.name == "call" && loser.body.empty()) return;
  const Scenario* scenario = app.library.find(store::scenario_of_line(loser.body));
  const auto ours = store::read_kept_line(loser.body, scenario);
  if (!here || !ours.ok() || loser.name == "settings") return set_aside_loser(app, loser);
  if (ours->finished) return merge_attempt(app, ours.value());
  if (scenario != nullptr && app.running && app.running->attempt.id == ours->id &&
      store::goes_on_from(*ours, app.running->attempt)) {
    store::Attempt longer = ours.value();
    if (longer.notes.empty()) longer.notes = app.running->attempt.notes;
    app.keeper.keep(loser.name, kept_line(longer, *scenario), app.effects);
    return;
  }
  set_aside_loser(app, loser);
}

}  // namespace

void apply_waiting(App& app) {
  for (const Command& command : std::exchange(app.waiting, {})) apply(app, command);
}

void read_records(App& app) {
  read_people(app);
  if (const std::string* lines = app.keeper.body("settings")) {
    const Lang shown = app.settings.lang;
    app.settings = settings_from(values_from_lines(*lines));
    if (!app.settings.lang_chosen) app.settings.lang = shown;
    if (!app.library.has(app.settings.lang))
      app.effects.push_back(FetchPack{app.settings.lang});
  }
  read_calls(app);
  if (!app.library.complete) return;
  read_accounts(app);
  read_own(app);
}

void handle(App& app, const LocalRead& read) {
  app.local_works = read.available;
  if (app.keeper.take(read.records, Keeper::Trust::local)) read_records(app);
}

namespace {

void take(App& app, const std::vector<FoundRecord>& local,
          const std::vector<FoundRecord>& database) {
  const bool newer_there = app.keeper.take(local, Keeper::Trust::local);
  const bool newer_here = app.keeper.take(database, Keeper::Trust::database);
  app.opening.changed = app.opening.changed || newer_there || newer_here;
}

}  // namespace

void handle(App& app, const RecordsFound& found) {
  take(app, found.local, found.database);
  app.opening.percent = found.percent;
}

void handle(App& app, const DatabaseRead& read) {
  take(app, read.local, read.records);
  if (std::exchange(app.opening, {}).changed) read_records(app);
  app.aside = read.aside;
  app.database_works = read.available;
  if (app.storage == StorageState::opening) app.storage = StorageState::ready;
  app.keeper.rewrite(app.effects, false);
  const auto losers = app.keeper.take_losers();
  for (const Keeper::Body& loser : losers) settle_loser(app, loser);
  if (!losers.empty()) read_records(app);
  if (!read.available && !app.local_works) {
    handle(app, StorageFailed{StorageFailed::Why::forbidden});
  }
  if (app.keeper.newer_seen()) say_notice(app, "notice.newer_data");
  if (read.available) set_aside_today(app);
  if (app.route.screen == Screen::import) open_import(app);
  apply_waiting(app);
}

namespace {

// What was being kept a little at a time when another tab took over: the rest is not kept.
void break_off(App& app) {
  bool broken = false;
  for (const std::string_view does : {keeps_a_table, keeps_a_backup, grades_anew}) {
    broken = broken || is_under_way(app, does);
    give_up(app, does);
  }
  if (!broken) return;
  apply_waiting(app);
  say_notice(app, "notice.broken_off");
}

}  // namespace

// What the other tab has done meanwhile follows, as LocalRead and DatabaseRead.
void handle(App& app, const ControlChanged& changed) {
  const bool back = app.reading && changed.here;
  app.reading = !changed.here;
  app.keeper.read_only(app.reading);
  if (app.reading) {
    give_up(app, reads_a_backup);
    app.restore.reset();
    app.undo.reset();
    app.asking_to_wipe = app.asking_to_finish = false;
    if (app.notice && app.notice->can_undo) app.notice.reset();
    break_off(app);
  }
  if (!back) return;
  app.storage = StorageState::opening;
  read_records(app);
}

void handle(App& app, const WorkHere&) { app.effects.push_back(TakeControl{}); }

void handle(App& app, const Stored& stored) {
  app.keeper.stored(stored.ticket);
  if (app.keeper.all_stored()) app.told_full = false;
  if (std::exchange(app.retry, false)) app.keeper.rewrite(app.effects, false);
}

void handle(App& app, const StorageFailed& failed) {
  const bool told = app.storage == StorageState::memory_only;
  switch (failed.why) {
    case StorageFailed::Why::full:
      if (!app.told_full) say_notice(app, "notice.storage_full");
      app.told_full = app.retry = true;
      break;
    case StorageFailed::Why::forbidden:
      if (!told) say_notice(app, "notice.storage_forbidden");
      app.storage = StorageState::memory_only;
      app.database_works = false;
      break;
    case StorageFailed::Why::cleared:
      say_notice(app, "notice.storage_cleared");
      app.keeper.rewrite(app.effects);
      break;
  }
}

}  // namespace askwell
