#include "app/app.h"

#include <algorithm>

#include "app/handlers.h"

namespace askwell {

const Scenario* Library::find(std::string_view id) const {
  for (const Scenario& scenario : scenarios) {
    if (scenario.id == id) return &scenario;
  }
  return nullptr;
}

App::App() = default;
App::App(App&&) = default;
App::~App() = default;

const Words& App::words() const {
  const auto wanted = static_cast<std::size_t>(lang());
  return library.has(lang()) ? library.words[wanted] : library.words[1 - wanted];
}

const store::Attempt* App::find_attempt(std::string_view id) const {
  for (const store::Attempt& attempt : attempts) {
    if (attempt.id == id) return &attempt;
  }
  return nullptr;
}

const OwnScenario* App::find_own(std::string_view id) const {
  for (const OwnScenario& one : own) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

const store::Attempt* App::find_fork(std::string_view id, int moves) const {
  for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
    if (attempt->parent == id && attempt->from == moves) return &*attempt;
  }
  return nullptr;
}

std::optional<int> App::best(std::string_view scenario) const {
  std::optional<int> best;
  for (const store::Attempt& attempt : attempts) {
    if (attempt.scenario == scenario) best = std::max(best.value_or(0), attempt.score);
  }
  return best;
}

bool App::backup_is_due() const {
  const auto older = [&](const store::Attempt& attempt) {
    return attempt.day > settings.last_backup_day && day - attempt.day >= 7;
  };
  return std::any_of(attempts.begin(), attempts.end(), older);
}

namespace {

template <class... Ones>
bool is_any(const Command& command) {
  return (command.is<Ones>() || ...);
}

// Commands about the customer file: they wait until all of it has been read, and kept.
bool uses_accounts(const Command& command) {
  return is_any<AddRecord, SetField, RemoveRecord, AddPurchase, FillSheet, AddRow, RemoveRow,
                ConfirmCsv, ExportCsv, KeepForecast, KeepGrades, LoadSample, RemoveSample,
                BackUp, ConfirmRestore, ConfirmWipe, ConfirmFinish, ChoosePerson, Undo>(
      command);
}

// A chore changes the customer file a little at a time.
bool changes_accounts(const App& app) {
  return is_under_way(app, keeps_a_table) || is_under_way(app, grades_anew) ||
         is_under_way(app, keeps_a_backup);
}

// Commands that change what is stored: they wait until both stores have been read, so that
// nothing newer is overwritten by something older.
bool changes_records(const Command& command) {
  return is_any<StartCall, Say, EndCall, SetLang, SetTheme, SetTextSize, SetTextMode, SetMotion,
                SetSound, SetKeys, SetHints, SetClock, SetHelp, SetNotes, CloseHint, BackUp,
                ConfirmRestore, ConfirmWipe, Undo, AddPerson, NamePerson, ConfirmFinish,
                AddRecord, TakeDraft, RemoveScenario, SetField, RemoveRecord, AddPurchase,
                FillSheet, AddRow, RemoveRow, ConfirmCsv, KeepForecast, KeepGrades, LoadSample,
                RemoveSample, SetWay, Rewind, Redo>(command);
}

// Of those, what a tab that only reads may do for itself, without keeping it.
bool is_for_itself(const Command& command) {
  return is_any<SetLang, SetTheme, SetTextSize, CloseHint, BackUp>(command);
}

// A new call would take the place of a paused one that can not be shown yet.
bool would_hide_a_call(const App& app, const Command& command) {
  const std::string* kept = app.keeper.body("call");
  return command.is<StartCall>() && !app.running && !app.library.complete &&
         !app.running_is_stale && kept != nullptr && !kept->empty();
}

// Commands that the first part of the program can answer. The others wait until all of it and
// the words for all screens are there (tools/split.mjs).
bool comes_first(const Command& command) {
  return is_any<Go, Back, StartCall, Resume, SetLang, SetHelp, CloseHint, CloseNotice,
                PersonRemembered, InsideApp, LocalRead, RecordsFound, DatabaseRead, Stored,
                StorageFailed, ControlChanged, HostTold, UpdateReady, PackRead, DayChanged,
                AddressChanged, WorkOn>(command);
}

bool must_wait(const App& app, const Command& command) {
  return (!app.library.complete && !comes_first(command)) ||
         (uses_accounts(command) && (opens_accounts(app) || changes_accounts(app))) ||
         (app.storage == StorageState::opening && changes_records(command)) ||
         would_hide_a_call(app, command);
}

}  // namespace

void apply(App& app, const Command& command) {
  if (must_wait(app, command)) {
    app.waiting.push_back(command);
    return;
  }
  if (app.reading && changes_records(command) && !is_for_itself(command)) {
    return say_notice(app, "notice.reading");
  }
  command.visit([&](const auto& one) { handle(app, one); });
}

}  // namespace askwell
