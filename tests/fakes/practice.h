// What tests of the app do again and again: make moves, finish calls, start the app anew.
#pragma once

#include "app/app.h"
#include "app/thinker.h"
#include "core/hand.h"
#include "fakes/packs.h"
#include "fakes/stores.h"

namespace askwell::fakes {

inline const char* const seals = "quedou-seals";

template <class Wanted>
const Wanted* effect(const App& app) {
  for (const Effect& one : app.effects) {
    if (const Wanted* wanted = std::get_if<Wanted>(&one)) return wanted;
  }
  return nullptr;
}

// A pack with one scenario of the user's own, as web/thinker.js makes it; else the shipped one.
inline std::string pack_for(const Think& asked, Lang lang) {
  std::string whole = pack(lang);
  if (asked.file.empty()) return whole;
  const std::size_t begin = whole.find("\"scenarios\":[") + 13;
  return whole.substr(0, begin) + asked.file + "]}";
}

// Works out what the app has asked for last, if it still wants it, and tells it.
inline void think(App& app) {
  if (!app.thinking) return;
  Think asked;
  for (const Effect& one : app.effects) {
    if (const Think* wanted = std::get_if<Think>(&one)) asked = *wanted;
  }
  const auto thinker = Thinker::begin(pack_for(asked, app.lang()), asked.task, 200'000);
  while (thinker && !thinker->run(1000)) continue;
  apply(app, Thought{asked.ticket, 100, thinker ? thinker->answer() : ""});
}

// Makes the move that a good seller would make.
inline void good_move(App& app) {
  const Call& call = app.running->call;
  apply(app, Say{advise(call.scenario(), call.state())});
}

// A call that was ended at once.
inline void short_call(App& app) {
  apply(app, StartCall{seals});
  apply(app, EndCall{});
}

// Starts an app on what the stores hold, `day` days after the first.
inline void start_on(App& app, const Stores& stores, int day = 0, const char* person = "") {
  apply(app, PackRead{Lang::en, pack(Lang::en)});
  if (*person != '\0') apply(app, PersonRemembered{person});
  LocalRead local = stores.local_records();
  local.available = stores.local_works;
  apply(app, local);
  apply(app, DayChanged{20000 + day});
  apply(app, AddressChanged{"#/today"});
  apply(app, later_words(Lang::en));
  DatabaseRead database = stores.database_records();
  database.available = stores.database_works;
  apply(app, database);
}

}  // namespace askwell::fakes
