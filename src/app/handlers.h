// What each command does; one overload for each alternative of Command. Only apply() calls
// these. They are grouped by noun: navigation.cpp, calling.cpp, rewinding.cpp, marking.cpp,
// choices.cpp, delivery.cpp, storing.cpp, aside.cpp, people.cpp, sharing.cpp, backups.cpp,
// accounts.cpp, worksheets.cpp, sample.cpp, spreadsheets.cpp, regrading.cpp, chores.cpp.
#pragma once

#include "app/app.h"

namespace askwell {

// navigation.cpp
void handle(App&, const Go&);
void handle(App&, const Back&);
void handle(App&, const AddressChanged&);
void handle(App&, const PrintPage&);
void handle(App&, const CloseNotice&);
void go_to(App&, const Route&, bool replace = false);
void say_notice(App&, std::string_view key);
void say_done(App&, std::string_view key, bool can_undo = false);  // goes by itself

// calling.cpp
void handle(App&, const StartCall&);
void handle(App&, const Resume&);
void handle(App&, const Say&);
void handle(App&, const AskToEnd&);
void handle(App&, const KeepTalking&);
void handle(App&, const EndCall&);
void handle(App&, const SetNotes&);
// A new attempt of today, after all others; its options, scenario and moves are the caller's.
store::Attempt new_attempt(App&, std::uint32_t seed);
void keep_running(App&);
void keep_attempt(App&, const store::Attempt&);
void open_review(App&);      // replays the attempt that the route names
void close_review(App&);     // and gives up what was being worked out about it
void find_other_line(App&);  // for Compare: the newest that was played on from there

// rewinding.cpp
void handle(App&, const Rewind&);
void handle(App&, const Redo&);

// marking.cpp
[[gnu::noinline]] void handle(App&, const Thought&);  // in the part that arrives later

// authoring.cpp
// Takes in the open shelf's own scenarios; the whole program must be there.
[[gnu::noinline]] void read_own(App&);
[[gnu::noinline]] void open_proof(App&);  // begins to prove the scenario that the route names
[[gnu::noinline]] void read_proof(App&, std::string_view answer);
[[gnu::noinline]] void handle(App&, const LookAt&);
[[gnu::noinline]] void handle(App&, const MendDraft&);
[[gnu::noinline]] void handle(App&, const SetCell&);
[[gnu::noinline]] void handle(App&, const TakeDraft&);
[[gnu::noinline]] void handle(App&, const DropDraft&);
[[gnu::noinline]] void handle(App&, const RemoveScenario&);
[[gnu::noinline]] void handle(App&, const SaveScenario&);
[[gnu::noinline]] void handle(App&, const CopyTemplate&);

// choices.cpp
void handle(App&, const SetLang&);
void handle(App&, const SetTheme&);
void handle(App&, const SetTextSize&);
void handle(App&, const SetTextMode&);
void handle(App&, const SetMotion&);
void handle(App&, const SetSound&);
void handle(App&, const SetKeys&);
void handle(App&, const SetHints&);
void handle(App&, const SetClock&);
void handle(App&, const SetHelp&);
void handle(App&, const SetWay&);
void handle(App&, const CloseHint&);
void handle(App&, const PackRead&);
void handle(App&, const DayChanged&);
void keep_settings(App&);

// delivery.cpp
void handle(App&, const HostTold&);
void handle(App&, const UpdateReady&);
void handle(App&, const UpdateNow&);
void handle(App&, const PutOffUpdate&);
void handle(App&, const InsideApp&);

// storing.cpp
void handle(App&, const ControlChanged&);
void handle(App&, const WorkHere&);
void read_records(App&);   // rebuilds what the app shows from the records that count now
void read_calls(App&);     // attempts and running call, from the records that count now
void apply_waiting(App&);  // what had to wait for the stores or for a scenario
void handle(App&, const LocalRead&);
void handle(App&, const RecordsFound&);
void handle(App&, const DatabaseRead&);
void handle(App&, const Stored&);
void handle(App&, const StorageFailed&);

// aside.cpp: seven daily copies
std::string aside_prefix(std::string_view shelf);
void set_aside_today(App&);  // once a day, if there is anything
void set_aside_loser(App&, const Keeper::Body&);
void handle(App&, const RestoreAside&);

// people.cpp: who practises on this device
void read_people(App&);
void leave_person(App&);  // their data is gone: asks who is next, if there is anybody
void handle(App&, const PersonRemembered&);
void handle(App&, const AddPerson&);
void handle(App&, const NamePerson&);
void handle(App&, const ChoosePerson&);
void handle(App&, const AskWho&);

// sharing.cpp: files, texts and links out of the app and into it
[[gnu::noinline]] void handle(App&, const BackUp&);
[[gnu::noinline]] void handle(App&, const SaveResult&);
[[gnu::noinline]] void handle(App&, const CopyLink&);
[[gnu::noinline]] void handle(App&, const Copied&);
[[gnu::noinline]] void handle(App&, const CloseCopy&);
[[gnu::noinline]] void handle(App&, const ChooseRestore&);
[[gnu::noinline]] void handle(App&, const OpenPaste&);
[[gnu::noinline]] void handle(App&, const ClosePaste&);
[[gnu::noinline]] void handle(App&, const ReadRestore&);
[[gnu::noinline]] void handle(App&, const FileRead&);
[[gnu::noinline]] void copy(App&, std::string text);  // to the clipboard
[[gnu::noinline]] void open_import(App&);             // reads what the address carries

// accounts.cpp
// Reads the open shelf's customer file; the whole program must be there.
[[gnu::noinline]] void read_accounts(App&);
[[gnu::noinline]] std::vector<store::KeptRecord> account_records(const App&);
// Takes it in if it is not here; of two records of one name the one that is here stays. What is
// shown is not changed by it.
[[gnu::noinline]] void merge_record(App&, const store::KeptRecord&);
bool has_record(const App&, std::string_view name);
bool is_of_accounts(std::string_view name);  // a record of the customer file, or a scenario

inline constexpr std::size_t most_without_database = 2000;  // purchases taken in at once
void keep_record(App&, customers::Kind, const sheets::Cell& record);
void keep_purchases(App&, std::string_view account);
[[gnu::noinline]] void handle(App&, const AddRecord&);
[[gnu::noinline]] void handle(App&, const SetField&);
[[gnu::noinline]] void handle(App&, const RemoveRecord&);
[[gnu::noinline]] void handle(App&, const AddPurchase&);

// worksheets.cpp
void keep_sheet(App&, std::string_view account, std::string_view sheet);
[[gnu::noinline]] void handle(App&, const WorkOutSheet&);
[[gnu::noinline]] void handle(App&, const FillSheet&);
[[gnu::noinline]] void handle(App&, const AddRow&);
[[gnu::noinline]] void handle(App&, const RemoveRow&);

// regrading.cpp: what is kept from time to time
[[gnu::noinline]] void handle(App&, const KeepForecast&);
[[gnu::noinline]] void handle(App&, const KeepGrades&);

// spreadsheets.cpp
void read_spreadsheet(App&, std::string_view text);  // shows what it would bring
[[gnu::noinline]] void handle(App&, const ReadCsv&);
[[gnu::noinline]] void handle(App&, const SetCsvKind&);
[[gnu::noinline]] void handle(App&, const SetCsvColumn&);
[[gnu::noinline]] void handle(App&, const ConfirmCsv&);
[[gnu::noinline]] void handle(App&, const CancelCsv&);
[[gnu::noinline]] void handle(App&, const ExportCsv&);

// chores.cpp
[[gnu::noinline]] void handle(App&, const WorkOn&);

// sample.cpp
[[gnu::noinline]] void handle(App&, const LoadSample&);
[[gnu::noinline]] void handle(App&, const RemoveSample&);

// backups.cpp
void remember_for_undo(App&);  // all that is kept now
store::Backup backup_of(const App&);
[[gnu::noinline]] void plan_restore(App&, store::Backup);
// Takes an attempt from elsewhere in: the longer one wins if one is the other's begin, else
// both stay.
[[gnu::noinline]] void merge_attempt(App&, store::Attempt);
[[gnu::noinline]] void handle(App&, const ConfirmRestore&);
[[gnu::noinline]] void handle(App&, const CancelRestore&);
[[gnu::noinline]] void handle(App&, const AskToFinish&);
[[gnu::noinline]] void handle(App&, const ConfirmFinish&);
[[gnu::noinline]] void handle(App&, const CancelFinish&);
[[gnu::noinline]] void handle(App&, const AskToWipe&);
[[gnu::noinline]] void handle(App&, const ConfirmWipe&);
[[gnu::noinline]] void handle(App&, const CancelWipe&);
[[gnu::noinline]] void handle(App&, const Undo&);

}  // namespace askwell
