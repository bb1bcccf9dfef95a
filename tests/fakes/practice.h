// What tests of the app do again and again: make moves, finish calls, start the app anew.
#pragma once

#include "app/app.h"
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

// Works out what the app has asked for last, if it still wants it, and tells it.
void think(App& app);

// Goes on with what takes long until nothing is left of it.
void work(App& app);

// A table of so many accounts: a1, a2 ... called Firm 1, Firm 2 ... with a score for orders.
std::string table_of_accounts(int count);

// Begins with such a table taken in; of a long one most is still to be kept then.
void begin_with_accounts(App& app, int count);

// An app whose customer file has one account, a1, called so.
App with_account(const char* name);

// What a worksheet answers.
sheets::Answer answer(const App& app, const char* account, const char* sheet);

// A table of a scenario with little to say, so that its proof is short.
extern const char* const small_scenario;

// Makes the move that a good seller would make.
void good_move(App& app);

// A call that was ended at once.
void short_call(App& app);

// Starts an app on what the stores hold, `day` days after the first; of a large customer file
// begin_on() leaves the most to be read.
void begin_on(App& app, const Stores& stores, int day = 0, const char* person = "");
void start_on(App& app, const Stores& stores, int day = 0, const char* person = "");

}  // namespace askwell::fakes
