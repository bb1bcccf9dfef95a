// Copies of everything, one a day, set aside in the database; seven days are kept. Their
// names in the database are "~~", the shelf (without its "~"), and the day: "~~/20779",
// "~~2/20779".
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "app/handlers.h"
#include "base/order.h"
#include "base/text.h"
#include "store/record/backup.h"

namespace askwell {

namespace {

constexpr std::size_t most_days = 7;
constexpr std::size_t most_losers = 7;  // besides: one of two versions of the same thing

bool is_loser(std::string_view name) { return name.find('.') != std::string_view::npos; }

std::int64_t day_of(std::string_view name) {
  return read_int(name.substr(0, name.find('.')), 0, INT32_MAX).value_or(-1);
}

// Of one shelf, newest first, without the prefix.
std::vector<std::string> names_of(const App& app, std::string_view shelf) {
  const std::string prefix = aside_prefix(shelf);
  std::vector<std::string> names;
  for (const std::string& name : app.aside) {
    if (name.starts_with(prefix)) names.push_back(name.substr(prefix.size()));
  }
  sort_by(names, [](const std::string& a, const std::string& b) {
    return day_of(a) == day_of(b) ? a < b : day_of(a) > day_of(b);
  });
  return names;
}

void drop(App& app, const std::string& name) {
  std::erase(app.aside, name);
  app.effects.push_back(SetAside{name, ""});
}

// What is over the limits goes, oldest first.
void prune(App& app, std::string_view shelf) {
  std::size_t days = 0, losers = 0;
  for (const std::string& name : names_of(app, shelf)) {
    const bool over = is_loser(name) ? ++losers > most_losers : ++days > most_days;
    if (over) drop(app, aside_prefix(shelf) + name);
  }
}

// Writes a copy and hands it to the database under `name`, with its prefix.
class SettingAside : public Chore {
 public:
  // Without a backup all that the app holds is written, as it is when the chore has its turn.
  SettingAside(std::string_view shelf, const std::string& name,
               std::optional<store::Backup> backup)
      : shelf_(shelf), name_(aside_prefix(shelf) + name) {
    if (backup) writer_.emplace(std::move(*backup));
  }

  bool run(App& app) override {
    if (!writer_) {
      writer_.emplace(backup_of(app));
      return false;
    }
    if (!writer_->run()) return false;
    app.aside.push_back(name_);
    app.effects.push_back(SetAside{name_, writer_->text()});
    prune(app, shelf_);
    return true;
  }
  int percent() const override { return writer_ ? writer_->percent() : 0; }
  std::string_view does() const override { return sets_aside; }

 private:
  std::string shelf_, name_;
  std::optional<store::BackupWriter> writer_;
};

void set_aside(App& app, std::string_view shelf, const std::string& name,
               std::optional<store::Backup> backup) {
  finish(app, sets_aside);  // of something else
  begin(app, std::make_unique<SettingAside>(shelf, name, std::move(backup)));
}

}  // namespace

std::string aside_prefix(std::string_view shelf) {
  return "~~" + (shelf.empty() ? "/" : std::string(shelf.substr(1)));
}

std::vector<std::string> App::days_aside() const { return names_of(*this, keeper.shelf()); }

void set_aside_today(App& app) {
  const bool anything =
      !app.attempts.empty() || app.running.has_value() || !app.portfolio.accounts.empty();
  const bool all_read = app.storage == StorageState::ready && app.library.complete;
  if (!anything || !all_read || app.reading || app.asking_who) return;
  if (is_under_way(app, sets_aside)) return;
  const std::string name = std::to_string(app.day);
  const auto names = app.days_aside();
  if (std::find(names.begin(), names.end(), name) != names.end()) return;
  set_aside(app, app.keeper.shelf(), name, std::nullopt);
}

void set_aside_loser(App& app, const Keeper::Body& loser) {
  store::Backup backup;
  backup.day = app.day;
  if (loser.name == "settings") {
    backup.settings = values_from_lines(loser.body);
  } else if (loser.name == "call" || loser.name.starts_with("a.")) {
    const Scenario* scenario = app.library.find(store::scenario_of_line(loser.body));
    auto attempt = store::read_kept_line(loser.body, scenario);
    if (!attempt.ok()) return;
    if (attempt->finished) {
      backup.attempts.push_back(std::move(attempt).value());
    } else {
      backup.running = std::move(attempt).value();
    }
  } else {
    return;
  }
  const auto names = names_of(app, loser.shelf);
  for (int n = 1;; ++n) {
    const std::string name = std::to_string(app.day) + "." + std::to_string(n);
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    return set_aside(app, loser.shelf, name, std::move(backup));
  }
}

void handle(App& app, const RestoreAside& restore) {
  app.effects.push_back(ReadAside{aside_prefix(app.keeper.shelf()) + restore.name});
}

}  // namespace askwell
