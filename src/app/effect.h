// What the app asks of the world outside. apply() appends effects to App::effects; whoever
// runs the app (the browser side, a test) carries them out in order and clears the list.
// Answers come back as commands.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/scenario/texts.h"

namespace askwell {

// Keeps one record in both stores. `sealed` goes to the database under `name`, begun at
// once, and to local storage under `name` and `slot`, in the next task; a large one only where
// there is no database. Answered by Stored once the database's transaction is complete, or by
// StorageFailed.
struct Keep {
  std::string name;
  char slot = 'a';  // 'a' or 'b': the older of the two is overwritten
  std::string sealed;
  int ticket = 0;  // comes back in the answer
  bool large = false;
};

// Removes every record of one shelf from both stores, with the copies set aside, then keeps
// the one given, which says that older data is void. Its name tells the shelf.
struct WipeStores {
  Keep epoch;
};

// Sets a copy aside in the database, in a transaction of its own that no answer waits for:
// nobody is told whether it worked. An empty text removes the copy.
struct SetAside {
  std::string name;
  std::string text;
};

// Reads a copy that was set aside; answered by FileRead.
struct ReadAside {
  std::string name;
};

// Takes the data over from another tab; answered by ControlChanged, LocalRead, DatabaseRead.
struct TakeControl {};

// Remembers for as long as this tab is open who practises in it.
struct RememberPerson {
  std::string id;
};

struct Download {
  std::string file_name;
  std::string text;
};

// Puts text on the clipboard; answered by Copied. A text that begins with "#/" is an address
// of this page: what stands before it in the address bar goes before it.
struct CopyText {
  std::string text;
};

// Lets the user choose a file; answered by FileRead. Works only inside a press.
struct PickFile {};

// Shows `fragment` ("#/today") in the address bar: as a new entry of the history, or in
// place of the one that is open.
struct ShowAddress {
  std::string fragment;
  bool replace = false;
};

struct GoBack {};  // the browser's own Back
struct Print {};
struct StartUpdate {};  // starts the page anew, in the newest version that is there whole

// Fetches what is needed to speak a language; answered by PackRead. The first part has the
// words and the scenario that is offered first, the second one all other scenarios.
struct FetchPack {
  Lang lang = Lang::en;
  bool more = false;  // the second part
};

// Sounds a short note where the browser can: nobody is told whether it did.
struct Chime {
  enum class Tone : std::uint8_t { level, rising, falling };
  Tone tone = Tone::level;
};

// Begins to work out something about a scenario in a program beside this one, and gives up what
// was being worked out before; without a task it only gives up. Answered by Thought, again and
// again.
struct Think {
  int ticket = 0;    // comes back in the answers
  std::string file;  // the scenario that the task is about, if it is one of the user's own
  std::string task;  // app/call/thinker.h; empty: none
};

// One of these. How it is copied and how it ends is written out in one place (effect.cpp), so
// that a compiler need not go through all kinds for every file that has effects.
struct Effect : std::variant<Keep, WipeStores, SetAside, ReadAside, TakeControl, RememberPerson,
                             Download, CopyText, PickFile, ShowAddress, GoBack, Print,
                             StartUpdate, FetchPack, Think, Chime> {
  using variant::variant;
  Effect(const Effect&);
  Effect(Effect&&) noexcept;
  Effect& operator=(const Effect&);
  Effect& operator=(Effect&&) noexcept;
  ~Effect();
};

}  // namespace askwell
