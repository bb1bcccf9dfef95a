#include "fakes/practice.h"

#include <map>
#include <string>

#include "app/call/thinker.h"
#include "app/customers/worksheets.h"
#include "core/hand/hand.h"

namespace askwell::fakes {

const char* const small_scenario =
    "\ttitle\tThe oven that eats the night\t\n"
    "Eva Hahn\tperson\tOwner\t\n"
    "Eva Hahn\topening\t\tCome in, mind the flour.\n"
    "Eva Hahn\tneed\tBurnt first batch\t\n"
    "\tsituation\tWho starts the ovens at night?\tThe apprentice, by hand.\n"
    "\tproblem\tWhat is hardest about the first batch?\t*The first batch burns.*\n"
    "\timplication\tWhat does that do to your first delivery?\t*It leaves late.*\n"
    "\timplication\tWhat happens to the burnt trays?\tIn the bin. *Sixty rolls a time.*\n"
    "\tpayoff\tIf it were right every night, what would that change?\t*I could sleep.*\n"
    "\tsolution\tYou want to sleep. Our control holds the curve by itself.\tShow me.\n"
    "\tsummary\tSo the first batch burns, and that has to stop?\t\n"
    "\tnext step\tMay we bake one batch on Tuesday night, you and I?\tTuesday at two.\n";

void think(App& app) {
  if (!app.thinking) return;
  Think asked;
  for (const Effect& one : app.effects) {
    if (const Think* wanted = std::get_if<Think>(&one)) asked = *wanted;
  }
  static std::map<std::string, std::string> thought;  // the same is thought out once
  std::string& answer = thought[asked.task + asked.file + std::string(code(app.lang()))];
  if (answer.empty()) {
    constexpr int plays = 50;  // are enough for a proof that is only looked at
    const auto thinker =
        Thinker::begin(pack(app.lang()), asked.file, asked.task, 200'000, plays);
    while (thinker && !thinker->run(1000)) continue;
    if (thinker) answer = thinker->answer();
  }
  apply(app, Thought{asked.ticket, 100, answer});
}

void work(App& app) {
  while (!app.chores.empty()) apply(app, WorkOn{});
}

std::string table_of_accounts(int count) {
  std::string rows = "id,name,score_orders\n";
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    rows += "a" + number + ",Firm " + number + "," + std::to_string(i % 11) + "\n";
  }
  return rows;
}

void begin_with_accounts(App& app, int count) {
  begin(app);
  apply(app, ReadCsv{table_of_accounts(count)});
  work(app);
  apply(app, ConfirmCsv{});
}

App with_account(const char* name) {
  App app;
  begin(app);
  apply(app, AddRecord{customers::Kind::account, "", name});
  return app;
}

sheets::Answer answer(const App& app, const char* account, const char* sheet) {
  return worked_out(app, account, *sheets::find_sheet(sheet)).answer;
}

void good_move(App& app) {
  const Call& call = app.running->call;
  apply(app, Say{advise(call.scenario(), call.state())});
}

void short_call(App& app) {
  apply(app, StartCall{seals});
  apply(app, EndCall{});
}

void begin_on(App& app, const Stores& stores, int day, const char* person) {
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

void start_on(App& app, const Stores& stores, int day, const char* person) {
  begin_on(app, stores, day, person);
  work(app);
}

}  // namespace askwell::fakes
