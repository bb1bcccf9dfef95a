// Both stores in memory: carries out what the app asks of them, and starts it again from what
// they hold.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/app.h"

namespace askwell::fakes {

struct Stores {
  std::map<std::string, std::string> local;     // by name + "." + slot
  std::map<std::string, std::string> database;  // by name
  bool local_works = true, database_works = true;

  void carry_out(App& app) {
    const std::vector<Effect> effects = std::move(app.effects);
    app.effects.clear();
    for (const Effect& effect : effects) {
      if (const Keep* keep = std::get_if<Keep>(&effect)) put(app, *keep);
      if (const WipeStores* wipe = std::get_if<WipeStores>(&effect)) {
        if (local_works) local.clear();
        if (database_works) database.clear();
        put(app, wipe->epoch);
      }
    }
  }

  LocalRead local_records() const {
    LocalRead read;
    for (const auto& [name, sealed] : local) {
      read.records.push_back({name.substr(0, name.size() - 2), name.back(), sealed});
    }
    return read;
  }

  DatabaseRead database_records() const {
    DatabaseRead read;
    for (const auto& [name, sealed] : database) read.records.push_back({name, 'a', sealed});
    return read;
  }

 private:
  void put(App& app, const Keep& keep) {
    if (local_works) local[keep.name + "." + keep.slot] = keep.sealed;
    if (database_works) {
      database[keep.name] = keep.sealed;
      apply(app, Stored{keep.ticket});
    }
  }
};

}  // namespace askwell::fakes
