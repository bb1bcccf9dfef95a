// App: everything the app knows, as one value, and the one function that changes it.
//
// Whoever runs the app tells it first PackRead, LocalRead, DayChanged and
// AddressChanged, in this order, later any number of RecordsFound and a DatabaseRead; until
// that, commands that would change stored records wait in `waiting`. An App must not move once
// a call is running: calls point at the library's scenarios.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/chore.h"
#include "app/command.h"
#include "app/effect.h"
#include "app/record/keeper.h"
#include "app/route.h"
#include "app/settings.h"
#include "core/call/call.h"
#include "core/customers/portfolio.h"
#include "core/proof/prover.h"
#include "core/score/marks.h"
#include "core/sheets/sheet.h"
#include "core/words.h"
#include "store/attempt/attempt.h"
#include "store/customers/csv_customers.h"
#include "store/json/mend.h"
#include "store/record/backup.h"
#include "store/record/text_parts.h"
#include "store/scenario/places.h"
#include "store/scenario/scenario_reader.h"
#include "store/table/scenario_table.h"

namespace askwell {

// The app's version, from the build.
inline constexpr std::string_view version = ASKWELL_VERSION;

// What the app can show and play, in the languages that have arrived.
struct Library {
  std::list<Scenario> scenarios;
  std::list<Scenario> retired;  // removed or replaced: calls may still point at them
  store::Stock stock;  // for scenarios of the user's own, in the languages that are here
  std::array<Words, 2> words;   // by Lang; empty until it has arrived
  bool complete = false;        // no more scenarios are on their way
  std::array<bool, 2> whole{};  // by Lang: the words for all screens are here

  bool has(Lang lang) const { return !words[static_cast<std::size_t>(lang)].empty(); }
  const Scenario* find(std::string_view id) const;
};

// A scenario of the user's own, as its file was taken in.
struct OwnScenario {
  std::string id;
  std::string text;
};

// A scenario's file, or the table that it was made of, looked at before it is taken in.
struct Draft {
  std::string text;
  std::vector<store::TableRow> rows;        // empty: it came as a file
  std::vector<store::Problem> problems;     // of a table by row and cell
  std::vector<store::Mended::Line> mended;  // what mending would change
  std::string id;                           // of the scenario; empty: it can not be taken in
  bool replaces = false;                    // another one of the user's own with this id
};

// What was proved of a scenario of the user's own: its truths one after the other, and where in
// its file each finding stands.
struct Proved {
  std::vector<Proof> truths;
  std::vector<std::vector<store::FilePlace>> places;
};

// A call with what is kept of it.
struct Walk {
  store::Attempt attempt;
  Call call;
};

// The line beside which Compare shows the reviewed one.
struct OtherLine {
  Call call;
  std::string attempt;  // whose it is; empty: the better line that was worked out
};

// One calm sentence over the page; `key` is in assets/words.json.
struct Notice {
  std::string key;
  bool can_undo = false;
  bool passes = false;  // of something that went well: it goes by itself
  bool operator==(const Notice&) const = default;
};

// What a restore would do, before it is done.
struct RestorePlan {
  store::Backup backup;
  int new_attempts = 0;
  int same_attempts = 0;
  int split_attempts = 0;  // the same call played on in two ways: both stay
  bool brings_running = false;
  int new_accounts = 0, new_scenarios = 0;
  int new_records = 0;                 // of the customer file besides: people, purchases ...
  int same_records = 0;                // accounts, scenarios and the like that are here already
  std::size_t purchases_left_out = 0;  // more than can be kept without a database
  std::vector<std::string> refused;    // names of the files that can not be read
};

// Somebody who practises on this device. The first one has no name until they take one.
struct Learner {
  std::string id;  // "1", "2" ...
  std::string name;
  bool operator==(const Learner&) const = default;
};

// A table that was read, and what it would bring, before any of it is taken in.
struct CsvPlan {
  customers::Kind kind = customers::Kind::account;
  std::vector<store::CsvRow> rows;         // the first one are the headings
  std::vector<std::string> columns;        // the field that each column holds; empty: none
  std::optional<store::CsvImport> result;  // once all rows have been looked at ...
  int changes = 0;                         // ... with the customer file as it was then
};

// Everything that an Undo of wipe, finish or restore puts back.
struct Snapshot {
  std::vector<Keeper::Body> records;
  std::string person;
};

enum class StorageState { opening, ready, memory_only };

// A newer version: none known of, ready to be started, or ready and put off.
enum class Update { none, ready, put_off };

// A worksheet, calculated: App::changes and App::day when it was.
struct WorkedSheet {
  std::string key;  // sheet_key() (app/customers/worksheets.h)
  int changes = -1, day = 0;
  sheets::Cell in;          // with its defaults
  sheets::Cell known = {};  // that stands in for what is left empty (app/customers/known.h)
  sheets::Answer answer = {};

  // Rows of the customer file that lack something and are not calculated with: the name of the
  // record, and what is wrong, one for each fault.
  struct LeftOut {
    std::string name;
    sheets::Fault fault;
  };
  std::vector<LeftOut> left_out = {};
};

struct App {
  App();
  App(App&&);
  ~App();

  Library library;
  Settings settings;
  Route route;
  int day = 0;  // local calendar day; never goes back

  std::optional<Walk> running;
  std::vector<MoveId>
      taken_back;  // moves of the running call that Redo makes again, last first
  bool asking_to_end = false;
  bool running_is_stale = false;  // a kept call that other rules made: said once, left alone

  std::vector<OwnScenario> own;  // in the order of their ids
  std::optional<Draft> draft;
  std::optional<Proved> proof;  // of the one that the route names

  std::vector<store::Attempt> attempts;  // finished, oldest first
  std::optional<Walk> review;            // the attempt that Debrief shows, replayed
  std::optional<Marks> marks;            // of its moves, once they are worked out ...
  std::optional<int> thinking;           // ... which is under way: how much, in percent
  int thought = 0;                       // the ticket of the last Think
  std::optional<OtherLine> other;        // of Compare, if there is one

  std::optional<Notice> notice;
  std::optional<RestorePlan> restore;
  std::optional<CsvPlan> csv;
  std::optional<Snapshot> undo;
  bool asking_to_wipe = false;

  std::string copy_text;        // what was handed to the clipboard last ...
  bool copy_refused = false;    // ... which refused: it is shown to be copied by hand
  bool copies_backup = false;   // it is a backup of everything
  bool pasting = false;         // a text is asked for
  store::PartsReader parts;     // of texts that were pasted in pieces
  std::vector<FileRead> files;  // chosen together, while more of them follow
  std::string imported;         // the id of the attempt that the address carries, if it reads
  bool inside = false;          // shown inside another app, where files can not be saved

  // The customer file of who practises now, as soon as the whole program is here, and what is
  // filled in on worksheets, by sheet_key() (app/customers/worksheets.h).
  customers::Portfolio portfolio;
  std::map<std::string, sheets::Cell, std::less<>> sheets;
  int changes = 0;                    // of the two: what was calculated before is old
  std::optional<WorkedSheet> worked;  // the last that WorkOutSheet asked for

  std::vector<Learner> people{{"1", ""}};  // who practise on this device
  std::string person = "1";                // who does now
  bool person_known = false;               // chosen, or remembered from before a reload
  bool asking_who = false;
  bool asking_to_finish = false;
  std::vector<std::string> aside;  // the names of copies set aside, of everybody

  Hosting hosting = Hosting::unknown;
  std::string build;  // of this page; empty until it is told
  Update update = Update::none;

  std::optional<std::uint32_t> next_seed;  // from the address: ?seed=7
  Keeper keeper;
  StorageState storage = StorageState::opening;
  struct Opening {
    bool changed = false;  // what has been read of the stores is not all in the app yet
    int percent = 0;       // of them; 0 where they are read in one go
  } opening = {};
  bool local_works = true;     // local storage could be read
  bool database_works = true;  // as far as it has answered
  bool told_full = false;      // that the stores are full: once until all is stored again
  bool retry = false;          // what was not stored is tried again after the next success
  bool reading = false;        // another tab works on the same data: nothing is kept here
  std::vector<Command> waiting;
  std::vector<std::unique_ptr<Chore>> chores;  // under way
  bool at_work = false;  // on one of them: what that one begins waits for the next task

  std::vector<Effect> effects;  // what the world is asked to do, oldest first

  Lang lang() const { return settings.lang; }
  const Words& words() const;  // of lang(), or of the other language until it has arrived
  const store::Attempt* find_attempt(std::string_view id) const;
  const OwnScenario* find_own(std::string_view id) const;
  // The newest finished call that was played on from `id` after so many moves, if any.
  const store::Attempt* find_fork(std::string_view id, int moves) const;
  // Best score in a scenario, nothing if it was never finished.
  std::optional<int> best(std::string_view scenario) const;
  bool backup_is_due() const;  // work not backed up is older than a week
  // The names of the copies set aside for who practises now, newest first: a day number, or
  // a day number and ".n" for one of two versions of the same thing.
  std::vector<std::string> days_aside() const;
};

// Does what the command says. Whatever is asked of the world is added to app.effects.
void apply(App& app, const Command& command);

}  // namespace askwell
