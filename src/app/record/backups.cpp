#include <algorithm>
#include <memory>
#include <utility>

#include "app/handlers.h"
#include "store/record/backup.h"

namespace askwell {

namespace {

enum class Meeting { is_new, same, ours_longer, theirs_longer, split };

Meeting meet(const App& app, const store::Attempt& theirs) {
  const store::Attempt* ours = app.find_attempt(theirs.id);
  if (ours == nullptr) return Meeting::is_new;
  if (ours->moves == theirs.moves) return Meeting::same;
  if (store::goes_on_from(*ours, theirs)) return Meeting::ours_longer;
  if (store::goes_on_from(theirs, *ours)) return Meeting::theirs_longer;
  return Meeting::split;
}

void run_again(App& app, const store::Attempt& attempt) {
  const Scenario* scenario = app.library.find(attempt.scenario);
  if (scenario == nullptr) return;
  auto call = store::replay(attempt, *scenario);
  if (!call.ok() || call->over()) return;
  app.running.emplace(Walk{attempt, std::move(call).value()});
}

// Of whoever practises now, with the copies set aside.
void wipe_shelf(App& app) {
  give_up(app, sets_aside);
  give_up(app, backs_up);
  app.keeper.wipe(app.effects);
  const std::string prefix = aside_prefix(app.keeper.shelf());
  std::erase_if(app.aside, [&](const std::string& name) { return name.starts_with(prefix); });
}

// Empties what is shown; what is kept goes by a wipe.
void forget_all(App& app) {
  remember_for_undo(app);
  app.asking_to_wipe = app.asking_to_finish = false;
  const Lang lang = app.settings.lang;
  app.settings = Settings{};
  app.settings.lang = lang;
  app.attempts.clear();
  app.running.reset();
  close_review(app);
  app.portfolio = {};
  app.sheets.clear();
  ++app.changes;
  app.copy_text.clear();
}

// Where local storage alone has no room for them.
void leave_out_purchases(RestorePlan& plan) {
  std::vector<store::KeptRecord>& records = plan.backup.records;
  std::size_t purchases = 0;
  for (const store::KeptRecord& record : records) purchases += purchases_in(record);
  if (purchases <= most_without_database) return;
  plan.purchases_left_out = purchases;
  std::erase_if(records, [](const auto& record) { return purchases_in(record) > 0; });
}

void add_attempt(App& app, const store::Attempt& attempt) {
  const auto later =
      std::find_if(app.attempts.begin(), app.attempts.end(),
                   [&](const auto& one) { return one.sequence > attempt.sequence; });
  app.attempts.insert(later, attempt);
}

}  // namespace

void remember_for_undo(App& app) { app.undo = Snapshot{app.keeper.bodies(), app.person}; }

store::Backup backup_of(const App& app) {
  store::Backup backup;
  backup.day = app.day;
  backup.settings = as_values(app.settings);
  backup.attempts = app.attempts;
  if (app.running) backup.running = app.running->attempt;
  backup.records = account_records(app);
  return backup;
}

void plan_restore(App& app, store::Backup backup) {
  RestorePlan plan;
  plan.backup = std::move(backup);
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
  if (!app.database_works) leave_out_purchases(plan);
  for (const store::KeptRecord& record : plan.backup.records) {
    const std::string_view name = record.name;
    if (!is_of_accounts(name)) continue;
    int& count = has_record(app, name)           ? plan.same_records
                 : name.starts_with("account:")  ? plan.new_accounts
                 : name.starts_with("scenario:") ? plan.new_scenarios
                                                 : plan.new_records;
    ++count;
  }
  app.restore = std::move(plan);
}

void merge_attempt(App& app, store::Attempt attempt) {
  const Meeting meeting = meet(app, attempt);
  if (meeting == Meeting::same || meeting == Meeting::ours_longer) return;
  if (meeting == Meeting::theirs_longer) {
    std::erase_if(app.attempts, [&](const auto& one) { return one.id == attempt.id; });
  }
  while (meeting == Meeting::split && app.find_attempt(attempt.id) != nullptr) {
    attempt.id.back() =
        attempt.id.back() == 'f' ? '0' : static_cast<char>(attempt.id.back() + 1);
  }
  add_attempt(app, attempt);
  keep_attempt(app, attempt);
}

void handle(App& app, const CancelRestore&) { app.restore.reset(); }

namespace {

// Takes in the records of a backup, then shows what it has brought.
class KeepingBackup : public Chore {
 public:
  explicit KeepingBackup(RestorePlan plan) : plan_(std::move(plan)) {}

  bool run(App& app) override {
    constexpr std::size_t at_once = 20;
    const std::vector<store::KeptRecord>& all = plan_.backup.records;
    const std::size_t end = std::min(at_ + at_once, all.size());
    for (; at_ < end; ++at_) merge_record(app, all[at_]);
    if (at_ < all.size()) return false;
    show(app);
    return true;
  }
  int percent() const override {
    return static_cast<int>(100 * at_ / std::max<std::size_t>(plan_.backup.records.size(), 1));
  }
  std::string_view does() const override { return keeps_a_backup; }

 private:
  void show(App& app) const {
    read_accounts(app);
    read_own(app);
    if (plan_.brings_running) run_again(app, *plan_.backup.running);
    if (app.running) keep_running(app);
    say_done(app, "notice.restored", true);
    if (app.route.screen == Screen::import && !plan_.backup.attempts.empty()) {
      go_to(app, {Screen::debrief, plan_.backup.attempts.front().id}, true);
    }
  }

  RestorePlan plan_;
  std::size_t at_ = 0;  // the record that is next
};

}  // namespace

// Only adds: whatever breaks off in the middle of it, nothing that was here is gone.
void handle(App& app, const ConfirmRestore&) {
  if (!app.restore) return;
  RestorePlan plan = std::move(*app.restore);
  app.restore.reset();
  remember_for_undo(app);

  if (!plan.backup.settings.empty()) {
    const Settings ours = app.settings;
    app.settings = settings_from(plan.backup.settings);
    app.settings.last_backup_day = std::max(ours.last_backup_day, app.settings.last_backup_day);
    if (!app.settings.lang_chosen) app.settings.lang = ours.lang;
    keep_settings(app);
  }
  for (const store::Attempt& attempt : plan.backup.attempts) merge_attempt(app, attempt);
  begin(app, std::make_unique<KeepingBackup>(std::move(plan)));
}

void handle(App& app, const AskToWipe&) { app.asking_to_wipe = true; }

void handle(App& app, const CancelWipe&) { app.asking_to_wipe = false; }

// Everybody's data goes.
void handle(App& app, const ConfirmWipe& confirm) {
  if (!app.asking_to_wipe || confirm.typed != app.words().get("wipe.word")) return;
  forget_all(app);
  while (app.people.size() > 1) {
    wipe_shelf(app);
    leave_person(app);
  }
  wipe_shelf(app);
  leave_person(app);
  say_done(app, "notice.wiped", true);
}

void handle(App& app, const AskToFinish&) { app.asking_to_finish = true; }

void handle(App& app, const CancelFinish&) { app.asking_to_finish = false; }

// The data of whoever practises now goes.
void handle(App& app, const ConfirmFinish&) {
  if (!app.asking_to_finish) return;
  forget_all(app);
  wipe_shelf(app);
  leave_person(app);
  go_to(app, {}, true);
  say_done(app, "notice.finished", true);
}

void handle(App& app, const Undo&) {
  if (!app.undo) return;
  const Snapshot before = std::move(*app.undo);
  app.undo.reset();
  app.keeper.put_back(before.records, app.effects);
  app.person = before.person;
  app.person_known = true;
  app.asking_who = false;
  app.effects.push_back(RememberPerson{before.person});
  read_records(app);
  set_aside_today(app);
  app.notice.reset();
  if (app.route.screen == Screen::call && app.running) {
    go_to(app, {Screen::call, app.running->attempt.scenario}, true);
  }
  if (app.route.screen == Screen::prove) {  // the scenario may be another one now
    close_review(app);
    open_proof(app);
  }
}

}  // namespace askwell
