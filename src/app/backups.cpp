#include <algorithm>
#include <utility>

#include "app/handlers.h"
#include "store/backup.h"

namespace askwell {

namespace {

bool is_prefix(const std::vector<std::string>& shorter,
               const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

enum class Meeting { is_new, same, ours_longer, theirs_longer, split };

Meeting meet(const App& app, const store::Attempt& theirs) {
  const store::Attempt* ours = app.find_attempt(theirs.id);
  if (ours == nullptr) return Meeting::is_new;
  if (ours->moves == theirs.moves) return Meeting::same;
  if (is_prefix(theirs.moves, ours->moves)) return Meeting::ours_longer;
  if (is_prefix(ours->moves, theirs.moves)) return Meeting::theirs_longer;
  return Meeting::split;
}

Snapshot snapshot(const App& app) {
  Snapshot now{app.settings, app.attempts, std::nullopt};
  if (app.running) now.running = app.running->attempt;
  return now;
}

void keep_attempt(App& app, const store::Attempt& attempt) {
  const Scenario* scenario = app.library.find(attempt.scenario);
  if (scenario == nullptr) return;
  app.keeper.keep("a." + attempt.id, kept_line(attempt, *scenario), app.effects);
}

void run_again(App& app, const store::Attempt& attempt) {
  const Scenario* scenario = app.library.find(attempt.scenario);
  if (scenario == nullptr) return;
  auto call = store::replay(attempt, *scenario);
  if (!call.ok() || call->over()) return;
  app.running.emplace(Walk{attempt, std::move(call).value()});
}

// Writes everything the app holds as the first records of a new epoch.
void keep_everything(App& app) {
  app.keeper.wipe(app.effects);
  keep_settings(app);
  for (const store::Attempt& attempt : app.attempts) keep_attempt(app, attempt);
  if (app.running) keep_running(app);
}

void add_attempt(App& app, const store::Attempt& attempt) {
  const auto later =
      std::find_if(app.attempts.begin(), app.attempts.end(),
                   [&](const auto& one) { return one.sequence > attempt.sequence; });
  app.attempts.insert(later, attempt);
}

store::Backup backup_of(const App& app) {
  store::Backup backup;
  backup.day = app.day;
  backup.settings = as_values(app.settings);
  backup.attempts = app.attempts;
  if (app.running) backup.running = app.running->attempt;
  return backup;
}

}  // namespace

void handle(App& app, const BackUp& back_up) {
  const std::string text = backup_json(backup_of(app));
  app.settings.last_backup_day = app.day;
  keep_settings(app);
  if (back_up.as_text) {
    app.backup_text = text;
    app.effects.push_back(CopyText{text});
  } else {
    app.effects.push_back(Download{"askwell-backup.askwell", text});
    say_notice(app, "notice.backed_up");
  }
}

void handle(App& app, const Copied& copied) {
  say_notice(app, copied.ok ? "notice.copied" : "notice.copy_by_hand");
  if (copied.ok) app.backup_text.clear();
}

void handle(App& app, const ChooseRestore&) { app.effects.push_back(PickFile{}); }

void handle(App& app, const FileRead& file) {
  if (file.too_big) return say_notice(app, "notice.file_too_big");
  handle(app, ReadRestore{file.text});
}

void handle(App& app, const ReadRestore& read) {
  app.restore.reset();
  RestorePlan plan;
  const std::string kind = store::file_kind(read.text);
  if (kind == "attempt/1") {
    auto attempt = store::read_attempt_json(read.text);
    if (!attempt.ok()) return say_notice(app, "notice.not_a_backup");
    plan.backup.attempts.push_back(attempt.value());
  } else {
    auto backup = store::read_backup(read.text);
    if (!backup.ok()) {
      return say_notice(app, backup.error().code == Errc::newer ? "notice.newer_backup"
                                                                : "notice.not_a_backup");
    }
    plan.backup = std::move(backup).value();
  }
  for (const store::Attempt& attempt : plan.backup.attempts) {
    switch (meet(app, attempt)) {
      case Meeting::is_new:
        ++plan.new_attempts;
        break;
      case Meeting::split:
        ++plan.split_attempts;
        break;
      default:
        ++plan.same_attempts;
    }
  }
  plan.brings_running = plan.backup.running.has_value() && !app.running;
  app.restore = std::move(plan);
}

void handle(App& app, const CancelRestore&) { app.restore.reset(); }

void handle(App& app, const ConfirmRestore&) {
  if (!app.restore) return;
  const RestorePlan plan = std::move(*app.restore);
  app.restore.reset();
  app.undo = snapshot(app);

  if (!plan.backup.settings.empty()) {
    const Settings ours = app.settings;
    app.settings = settings_from(plan.backup.settings);
    app.settings.last_backup_day = std::max(ours.last_backup_day, app.settings.last_backup_day);
    if (!app.settings.lang_chosen) app.settings.lang = ours.lang;
  }
  for (store::Attempt attempt : plan.backup.attempts) {
    const Meeting meeting = meet(app, attempt);
    if (meeting == Meeting::same || meeting == Meeting::ours_longer) continue;
    if (meeting == Meeting::theirs_longer) {
      std::erase_if(app.attempts, [&](const auto& one) { return one.id == attempt.id; });
    }
    while (meeting == Meeting::split && app.find_attempt(attempt.id) != nullptr) {
      attempt.id.back() =
          attempt.id.back() == 'f' ? '0' : static_cast<char>(attempt.id.back() + 1);
    }
    add_attempt(app, attempt);
  }
  if (plan.brings_running) run_again(app, *plan.backup.running);
  keep_everything(app);
  say_notice(app, "notice.restored", true);
}

void handle(App& app, const AskToWipe&) { app.asking_to_wipe = true; }

void handle(App& app, const CancelWipe&) { app.asking_to_wipe = false; }

void handle(App& app, const ConfirmWipe& confirm) {
  if (!app.asking_to_wipe || confirm.typed != app.words().get("wipe.word")) return;
  app.undo = snapshot(app);
  app.asking_to_wipe = false;
  const Lang lang = app.settings.lang;
  app.settings = Settings{};
  app.settings.lang = lang;
  app.attempts.clear();
  app.running.reset();
  app.review.reset();
  app.backup_text.clear();
  app.keeper.wipe(app.effects);
  say_notice(app, "notice.wiped", true);
}

void handle(App& app, const Undo&) {
  if (!app.undo) return;
  const Snapshot before = std::move(*app.undo);
  app.undo.reset();
  app.settings = before.settings;
  app.attempts = before.attempts;
  app.running.reset();
  if (before.running) run_again(app, *before.running);
  keep_everything(app);
  app.notice.reset();
}

}  // namespace askwell
