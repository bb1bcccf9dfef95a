// Everything that can happen to the app: what a user asks for and what the world answers.
//
// Screens only read App and append commands; apply() (app/app.h) runs them after the frame,
// in order. Timers, storage and the address bar arrive as commands too.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/call/conversation.h"
#include "core/customers/portfolio.h"
#include "core/scenario/texts.h"
#include "store/attempt/attempt.h"

namespace askwell {

enum class Theme : std::uint8_t { system, light, dark, contrast };

// ---- asked for by the user ---------------------------------------------------------------

struct Go {  // to a screen, by its address: "#/calls/quedou-seals"
  std::string fragment;
};
struct Back {};
struct StartCall {
  std::string scenario;
};
struct Resume {};
struct Say {
  MoveId move = MoveId::none;
};
// Back to where `moves` moves had been made: of the running call, which goes on from there
// (not in an exam), or of a finished one, which stays: a new call begins with these moves.
struct Rewind {
  std::string attempt;  // empty: the running call
  int moves = 0;
};
struct Redo {};         // makes the last move again that was taken back
struct AskToEnd {};     // "End call" was pressed: offer to propose a next step first
struct KeepTalking {};  // ... no, go on
struct EndCall {};      // ... end now
struct SetLang {
  Lang lang = Lang::en;
};
struct SetTheme {
  Theme theme = Theme::system;
};
struct SetTextSize {
  int percent = 100;  // 90, 100, 115, 130, 150 or 200; another value is taken to the nearest
};
struct SetTextMode {
  bool on = false;
};
struct SetMotion {
  bool on = true;  // as the system prefers; else nothing moves
};
struct SetSound {  // a note with each reply of the customer
  bool on = false;
};
struct SetKeys {  // single keys as shortcuts
  bool on = true;
};
struct SetHints {
  bool on = true;
};
struct SetClock {
  bool on = true;
};
struct SetHelp {
  Help help = Help::guided;
};
struct SetWay {
  Way way = Way::line;
};
struct SetNotes {  // of the running call
  std::string text;
};
struct CloseHint {  // one of the first call's inline hints
  std::string key;
};
struct BackUp {
  bool as_text = false;  // copied instead of saved as a file
};
struct CopyLink {  // the link that carries an attempt into another browser
  std::string attempt;
};
struct CloseCopy {  // the text that is shown to be copied by hand
  bool copied = false;
};
struct ChooseRestore {};  // asks for a file
struct OpenPaste {};      // asks for a text
struct ClosePaste {};
struct RestoreAside {  // a copy that was set aside, by its name: "20779"
  std::string name;
};
struct ReadRestore {  // a file's or a field's text: shows what would change
  std::string text;
};
struct ConfirmRestore {};
struct CancelRestore {};
struct AskToWipe {};
struct ConfirmWipe {
  std::string typed;
};
struct CancelWipe {};
struct Undo {};
struct CloseNotice {};
struct SaveResult {  // one attempt as a file, or copied as text
  std::string attempt;
  bool as_text = false;
};
struct WorkHere {};  // in this tab instead of the other one
struct AddPerson {   // who practises on this device too; and goes on as they
  std::string name;
};
struct NamePerson {  // gives the one who practises another name
  std::string name;
};
struct ChoosePerson {
  std::string id;
};
struct AskWho {};       // shows who practises here: to change over
struct AskToFinish {};  // removes one person's data: asks first
struct ConfirmFinish {};
struct CancelFinish {};
struct PrintPage {};
struct UpdateNow {};     // starts the newer version that is waiting
struct PutOffUpdate {};  // ... not now; Settings goes on offering it

// The customer file and worksheets. A sheet belongs to an account, or, where `account` is
// empty, to all of them; `at` is a JSON pointer into what is filled in.
struct AddRecord {  // an account, and opens it; or a person or opportunity of one
  customers::Kind kind = customers::Kind::account;
  std::string account;
  std::string name;
};
struct SetField {  // what is unfit changes nothing and is said, as with all that is added
  customers::Kind kind = customers::Kind::account;
  std::string id;
  std::string field;
  std::string text;  // as typed: sheets::typed()
};
struct RemoveRecord {
  customers::Kind kind = customers::Kind::account;
  std::string id;
};
struct AddPurchase {
  std::string account;
  std::string day, amount, what;  // as typed
};
struct FillSheet {  // what is unfit stays, so that it can be mended
  std::string account;
  std::string sheet;
  std::string at;
  std::string text;  // as typed
};
struct AddRow {  // to a list of a sheet
  std::string account;
  std::string sheet;
  std::string at;
};
struct RemoveRow {
  std::string account;
  std::string sheet;
  std::string at;  // of the row
};
struct ExportCsv {  // one kind of records as a file for spreadsheets, or copied
  customers::Kind kind = customers::Kind::account;
  bool as_text = false;
};
struct ReadCsv {  // a table that was pasted: shows what it would bring
  std::string text;
};
struct SetCsvKind {  // what the rows of the table are
  customers::Kind kind = customers::Kind::account;
};
struct SetCsvColumn {  // which field a column holds; empty: none
  std::size_t column = 0;
  std::string field;
};
struct ConfirmCsv {};
struct CancelCsv {};
struct WorkOn {};      // goes on with what takes long; see app/chore.h
struct WorkOutSheet {  // of an account, or over all of them, into App::worked
  std::string account, sheet;
};
struct KeepForecast {};  // as this week's, in place of one that is kept for this week
struct KeepGrades {      // as they are calculated now: into the accounts, with who has moved
  bool tiers = false;    // of the pyramid
};
struct LoadSample {};  // 40 accounts with a year of purchases
struct RemoveSample {};

// ---- told by the world ---------------------------------------------------------------------

struct AddressChanged {
  std::string fragment;
};

// One record as found in a store; see store/record/record.h for what is sealed in it.
struct FoundRecord {
  std::string name;
  char slot = 'a';  // of local storage; ignored for the database
  std::string sealed;
};
struct LocalRead {  // local storage, at the start; the rest of it can come later
  std::vector<FoundRecord> records;
  bool available = true;
};
struct RecordsFound {  // a part of what is in the stores; DatabaseRead brings the last
  std::vector<FoundRecord> local, database;
  int percent = 0;  // of all of it
};
struct DatabaseRead {  // the database has answered, or failed, or not answered in a second
  std::vector<FoundRecord> records;
  bool available = true;
  std::vector<std::string> aside = {};  // the names of copies set aside, of all shelves
  std::vector<FoundRecord> local = {};  // what LocalRead has left out
};
// Whether this tab may change what is stored. Before anything is told, it may.
struct ControlChanged {
  bool here = true;
};
struct PersonRemembered {  // before LocalRead: who practised in this tab before a reload
  std::string id;
};
struct InsideApp {  // the page is shown inside another app, where files can not be saved
  bool inside = true;
};
struct Stored {
  int ticket = 0;
};
struct StorageFailed {
  enum class Why : std::uint8_t { full, forbidden, cleared } why = Why::forbidden;
};
struct FileRead {
  std::string name;
  std::string text;
  bool too_big = false;  // over 20 MB: not read
  bool more = false;     // others that were chosen with it follow
};
struct Thought {  // how far Think has come
  int ticket = 0;
  int percent = 0;     // 100: it is done
  std::string answer;  // then, as app/call/thinker.h says; empty: it could not be done
};
// ---- scenarios of the user's own ----
struct LookAt {  // at a scenario's file or at rows of a table, before anything is kept
  std::string text;
};
struct MendDraft {};
struct SetCell {  // of the table that is looked at
  std::size_t row = 0, column = 0;
  std::string text;
};
struct TakeDraft {};  // keeps it, in place of one with the same id
struct DropDraft {};
struct RemoveScenario {
  std::string id;
};
struct SaveScenario {
  std::string id;
  bool as_text = false;
};
struct CopyTemplate {};  // of a table

struct Copied {
  bool ok = true;
};
struct PackRead {  // a pack of words and scenarios; see store/pack/flat_pack.h
  Lang lang = Lang::en;
  std::string text;   // empty: could not be fetched
  bool more = false;  // the second part of a language; see FetchPack
};
// How the app has reached this browser, which decides what it can do there.
enum class Hosting : std::uint8_t {
  unknown,
  kept,        // on this device: opens without a network
  file,        // the single file
  plain_http,  // not encrypted, so browsers neither install it nor keep it
  not_kept,    // the browser refuses to keep it
};
struct HostTold {
  Hosting hosting = Hosting::unknown;
  std::string build;  // the first digits of the hash of everything in this build
};
struct UpdateReady {};  // a newer version is there and whole
struct DayChanged {     // local calendar day, days since 1970-01-01
  int day = 0;
};

template <class... Ones>
struct OneOf {};

using AnyCommand =
    OneOf<Go, Back, StartCall, Resume, Say, Rewind, Redo, AskToEnd, KeepTalking, EndCall,
          SetLang, SetTheme, SetTextSize, SetTextMode, SetMotion, SetSound, SetKeys, SetHints,
          SetClock, SetHelp, SetWay, SetNotes, CloseHint, BackUp, ChooseRestore, ReadRestore,
          ConfirmRestore, CancelRestore, AskToWipe, ConfirmWipe, CancelWipe, Undo, CloseNotice,
          SaveResult, CopyLink, CloseCopy, OpenPaste, ClosePaste, RestoreAside, WorkHere,
          AddPerson, NamePerson, ChoosePerson, AskWho, AskToFinish, ConfirmFinish, CancelFinish,
          AddRecord, SetField, RemoveRecord, AddPurchase, FillSheet, AddRow, RemoveRow,
          ExportCsv, ReadCsv, SetCsvKind, SetCsvColumn, ConfirmCsv, CancelCsv, WorkOn,
          KeepForecast, WorkOutSheet, KeepGrades, LoadSample, RemoveSample, ControlChanged,
          PersonRemembered, InsideApp, PrintPage, UpdateNow, PutOffUpdate, HostTold,
          UpdateReady, AddressChanged, LocalRead, RecordsFound, DatabaseRead, Stored,
          StorageFailed, FileRead, LookAt, MendDraft, SetCell, TakeDraft, DropDraft,
          RemoveScenario, SaveScenario, CopyTemplate, Thought, Copied, PackRead, DayChanged>;

// Its place among them, from 0.
template <class One, class... Ones>
constexpr std::size_t place_of(OneOf<Ones...>) {
  static_assert((std::is_same_v<One, Ones> || ...), "this is no command");
  std::size_t place = 0;
  (void)((std::is_same_v<One, Ones> || (++place, false)) || ...);
  return place;
}

// One of these. It never changes, so copies share it. This is no std::variant: there are so
// many kinds that a compiler would go through all of them for every file that sends one.
class Command {
 public:
  template <class One>
  Command(One one)
      : held_(shared(new Holds<One>{{place_of<One>(AnyCommand())}, std::move(one)})) {}

  template <class One>
  bool is() const {
    return held_->place == place_of<One>(AnyCommand());
  }

  // do_with(one), as what it is.
  template <class Do>
  void visit(const Do& do_with) const {
    visit(
        *held_, [&](const auto& it) { do_with(it.one); }, AnyCommand());
  }

 private:
  struct Held {
    std::size_t place;
  };
  template <class One>
  struct Holds : Held {
    One one;
  };

  static std::shared_ptr<const Held> shared(const Held* held);  // takes it

  template <class Do, class... Ones>
  static void visit(const Held& held, const Do& do_with, OneOf<Ones...>) {
    using Call = void (*)(const Do&, const Held&);
    static constexpr Call calls[] = {
        [](const Do& with, const Held& it) { with(static_cast<const Holds<Ones>&>(it)); }...};
    calls[held.place](do_with, held);
  }

  std::shared_ptr<const Held> held_;
};

}  // namespace askwell
