// What the app asks of the world outside. apply() appends effects to App::effects; whoever
// runs the app (the browser side, a test) carries them out in order and clears the list.
// Answers come back as commands.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/texts.h"

namespace askwell {

// Keeps one record in both stores. `sealed` goes to the database under `name`, begun at
// once, and to local storage under `name` and `slot`, in the next task. Answered by
// Stored once the database's transaction is complete, or by StorageFailed.
struct Keep {
  std::string name;
  char slot = 'a';  // 'a' or 'b': the older of the two is overwritten
  std::string sealed;
  int ticket = 0;  // comes back in the answer
};

// Removes every record of this app from both stores, then keeps the one given, which says
// that older data is void.
struct WipeStores {
  Keep epoch;
};

struct Download {
  std::string file_name;
  std::string text;
};

// Puts text on the clipboard; answered by Copied.
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

// Fetches what is needed to speak a language; answered by PackRead. The first part has the
// words and the scenario that is offered first, the second one all other scenarios.
struct FetchPack {
  Lang lang = Lang::en;
  bool more = false;  // the second part
};

using Effect = std::variant<Keep, WipeStores, Download, CopyText, PickFile, ShowAddress, GoBack,
                            Print, FetchPack>;

}  // namespace askwell
