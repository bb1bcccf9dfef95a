// What each command does; one overload for each alternative of Command. Only apply() calls
// these. They are grouped by noun: navigation.cpp, calling.cpp, choices.cpp, storing.cpp,
// backups.cpp.
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
void say_notice(App&, std::string_view key, bool can_undo = false);

// calling.cpp
void handle(App&, const StartCall&);
void handle(App&, const Resume&);
void handle(App&, const Say&);
void handle(App&, const AskToEnd&);
void handle(App&, const KeepTalking&);
void handle(App&, const EndCall&);
void handle(App&, const SetNotes&);
void handle(App&, const SaveResult&);
void keep_running(App&);
void open_review(App&);  // replays the attempt that the route names

// choices.cpp
void handle(App&, const SetLang&);
void handle(App&, const SetTheme&);
void handle(App&, const SetTextSize&);
void handle(App&, const SetHints&);
void handle(App&, const SetClock&);
void handle(App&, const SetHelp&);
void handle(App&, const CloseHint&);
void handle(App&, const PackRead&);
void handle(App&, const DayChanged&);
void keep_settings(App&);

// storing.cpp
void read_calls(App&);     // attempts and running call, from the records that count now
void apply_waiting(App&);  // what had to wait for the stores or for a scenario
void handle(App&, const LocalRead&);
void handle(App&, const DatabaseRead&);
void handle(App&, const Stored&);
void handle(App&, const StorageFailed&);

// backups.cpp
void handle(App&, const BackUp&);
void handle(App&, const Copied&);
void handle(App&, const ChooseRestore&);
void handle(App&, const ReadRestore&);
void handle(App&, const FileRead&);
void handle(App&, const ConfirmRestore&);
void handle(App&, const CancelRestore&);
void handle(App&, const AskToWipe&);
void handle(App&, const ConfirmWipe&);
void handle(App&, const CancelWipe&);
void handle(App&, const Undo&);

}  // namespace askwell
