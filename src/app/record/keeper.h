// The app's side of keeping records: names, generations, epochs and which copy is newest.
//
// Each record lies in two stores, local storage (two slots) and a database. At the start
// both are read; the newest undamaged copy of each record wins (higher epoch, then higher
// generation; at a tie between different bodies the database). A write takes the next
// generation. Records of an older epoch than the newest seen are void: so a wipe that
// reached one store only still counts. What accounts have bought is large: it would leave no
// room in local storage for anything else, so it lies in the database only, where there is one.
//
// Records lie on shelves, one for each person who practises on this device; names here are
// those on the open shelf. In the stores a record is called shelf + name: the first shelf is
// "", the others are "~2/", "~3/" ...; names themselves begin with a letter.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "app/effect.h"
#include "store/record/record.h"

namespace askwell {

class Keeper {
 public:
  enum class Trust { local, database };

  // Takes in what a store held, of all shelves. True if any body changed by it.
  bool take(const std::vector<FoundRecord>& found, Trust from);

  void open(std::string shelf) { shelf_ = std::move(shelf); }
  const std::string& shelf() const { return shelf_; }

  // The body of a record; nullptr if there is none. A record that means "nothing now" has an
  // empty body: so it can not come back from the store that missed the news.
  const std::string* body(std::string_view name) const { return body_on(shelf_, name); }
  const std::string* body_on(std::string_view shelf, std::string_view name) const;
  // Of the records that hold something, in their order.
  std::vector<std::string> names(std::string_view prefix) const;

  // Changes a record. Nothing is asked of the stores if the body is the same already;
  // nothing is changed while another tab works on the same data.
  void keep(std::string_view name, std::string body, std::vector<Effect>& effects) {
    keep_on(shelf_, name, std::move(body), effects);
  }
  void keep_on(std::string_view shelf, std::string_view name, std::string body,
               std::vector<Effect>& effects);

  // Voids everything on a shelf and starts its next epoch.
  void wipe(std::vector<Effect>& effects) { wipe_on(shelf_, effects); }
  void wipe_on(const std::string& shelf, std::vector<Effect>& effects);

  // Asks both stores once more to keep everything: after somebody cleared them; or only what
  // they have not confirmed.
  void rewrite(std::vector<Effect>& effects, bool all = true);

  // While another tab works on the same data nothing is kept.
  void read_only(bool yes) { read_only_ = yes; }

  // A record written by a later version of the app was seen: it must not be overwritten, so
  // nothing is kept from then on.
  bool newer_seen() const { return newer_seen_; }

  // Whether the newest write of every record has been confirmed.
  bool all_stored() const { return unconfirmed_.empty(); }
  void stored(int ticket);

  struct Body {
    std::string shelf, name, body;
  };
  // All that is kept, of all shelves, and back to that: what has been added since is kept as
  // "nothing now".
  std::vector<Body> bodies() const;
  void put_back(const std::vector<Body>& bodies, std::vector<Effect>& effects);

  // Copies that lost against another one without having been the base of it: those of a tie,
  // and what was changed here but not confirmed when another tab's change was found.
  std::vector<Body> take_losers();

 private:
  struct Entry {
    std::uint32_t epoch = 0;
    std::uint32_t generation = 0;
    std::string body;
    char newest_slot = 'b';  // the next write goes to the other one
    std::uint32_t slot_generation = 0;
  };

  bool take_copy(const FoundRecord& copy, const store::Record& record, Trust from);
  std::uint32_t& epoch_of(std::string_view shelf);
  bool is_void(std::string_view name, const Entry& entry) const;
  Keep sealed(const std::string& name, Entry& entry);

  std::map<std::string, Entry, std::less<>> entries_;         // by shelf + name
  std::map<std::string, std::uint32_t, std::less<>> epochs_;  // by shelf; 1 where none is
  std::map<std::string, int, std::less<>> unconfirmed_;       // newest ticket by shelf + name
  std::map<int, std::string> tickets_;                        // that were not answered yet
  std::string shelf_;
  int ticket_ = 0;
  bool newer_seen_ = false;
  bool read_only_ = false;
  std::vector<Body> losers_;
};

// The shelf that a record lies on, from its name in the stores: "~2/" of "~2/call".
std::string_view shelf_of(std::string_view name);

}  // namespace askwell
