// The app's side of keeping records: names, generations, epochs and which copy is newest.
//
// Each record lies in two stores, local storage (two slots) and a database. At the start
// both are read; the newest undamaged copy of each record wins (higher epoch, then higher
// generation; at a tie between different bodies the database). A write takes the next
// generation. Records of an older epoch than the newest seen are void: so a wipe or a
// restore that reached one store only still counts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/effect.h"

namespace askwell {

class Keeper {
 public:
  enum class Trust { local, database };

  // Takes in what a store held. True if any record's body changed by it.
  bool take(const std::vector<FoundRecord>& found, Trust from);

  // The body of a record; nullptr if there is none. A record that means "nothing now" has an
  // empty body: so it can not come back from the store that missed the news.
  const std::string* body(std::string_view name) const;
  std::vector<std::string> names(std::string_view prefix) const;

  // Changes a record. Nothing is asked of the stores if the body is the same already.
  void keep(std::string_view name, std::string body, std::vector<Effect>& effects);

  // Voids everything there is and starts the next epoch.
  void wipe(std::vector<Effect>& effects);

  // Asks both stores once more to keep everything: after somebody cleared them.
  void rewrite(std::vector<Effect>& effects);

  // A record written by a later version of the app was seen: it must not be overwritten, so
  // nothing is kept from then on.
  bool newer_seen() const { return newer_seen_; }

  // Whether every write asked for so far has been confirmed.
  bool all_stored() const { return stored_ == ticket_; }
  void stored(int ticket);

  // Copies that lost a tie, to be kept aside: name and body.
  std::vector<std::pair<std::string, std::string>> take_losers();

 private:
  struct Entry {
    std::uint32_t epoch = 0;
    std::uint32_t generation = 0;
    std::string body;
    char newest_slot = 'b';  // the next write goes to the other one
    std::uint32_t slot_generation = 0;
  };

  Keep sealed(const std::string& name, Entry& entry);

  std::map<std::string, Entry, std::less<>> entries_;
  std::uint32_t epoch_ = 1;
  int ticket_ = 0;
  int stored_ = 0;
  bool newer_seen_ = false;
  std::vector<std::pair<std::string, std::string>> losers_;
};

}  // namespace askwell
