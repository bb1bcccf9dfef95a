// Both stores in memory: carries out what the app asks of them, and starts it again from what
// they hold. They can stop working at any call.
#pragma once

#include <map>
#include <string>

#include "app/app.h"

namespace askwell::fakes {

struct Stores {
  std::map<std::string, std::string> local;     // by name + "." + slot
  std::map<std::string, std::string> database;  // by name
  std::map<std::string, std::string> aside;     // by name
  bool local_works = true, database_works = true;
  int calls_left = -1;  // until every call fails as on a full disk; negative: never

  // As in a browser: what is asked in one go is one transaction of the database, and one call;
  // each write to local storage is a call of its own.
  void carry_out(App& app);

  LocalRead local_records() const;
  DatabaseRead database_records() const;

 private:
  bool fails() { return calls_left == 0 || (calls_left > 0 && calls_left-- == 0); }
  void put(App& app, const Keep& keep, bool committed);
  void wipe(std::string_view shelf, bool committed);
  void set_aside(const SetAside& copy);
};

}  // namespace askwell::fakes
