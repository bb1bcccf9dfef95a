// Between the app and the world: its effects go out to JavaScript, answers come back as
// commands.
#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "app/effect.h"

namespace askwell::web {

// Starts one effect. It is only begun here; what it answers comes later, by read_answer().
void carry_out(const Effect& effect);

// What JavaScript tells; web/answers.js has the same list.
enum class Answer : int {
  pack,            // number: of the pack, see effects.cpp; a: empty if it could not be fetched
  local_record,    // number: the slot's letter; a: name; b: sealed
  local_read,      // number: whether there is such a store
  found_record,    // as local_record, but of the database
  database_read,   // number: whether there is a database
  found_aside,     // a: the name of a copy set aside. Before database_read
  control,         // number: whether this tab may change what is stored
  person,          // a: who practised in this tab before a reload. Before local_read
  inside,          // number: whether the page is shown inside another app
  stored,          // number: the ticket
  storage_failed,  // number: StorageFailed::Why
  file,            // number: 1 too big; a: its name; b: its text
  copied,          // number: whether it worked
  host,            // number: Hosting; a: the build
  update,          // a newer version is ready
  day,             // number: the local calendar day
  address,         // a: the fragment
  thought,         // number: the ticket; a: percent; b: what has been worked out
  found_part,      // number: percent of all that the stores hold. After some records
};

// Turns answers into commands. Records are gathered until a part, or their store, has been
// read.
class Answers {
 public:
  void read(Answer kind, int number, std::string a, std::string b, std::vector<Command>& out);

 private:
  std::vector<FoundRecord> local_, records_;  // of local storage; of the database
  std::vector<std::string> aside_;
};

}  // namespace askwell::web
