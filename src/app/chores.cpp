#include <algorithm>
#include <utility>

#include "app/handlers.h"

namespace askwell {

namespace {

constexpr int runs_at_once = 16;  // so many are less than a frame; after the first few ...
constexpr int first_runs = 2;     // ... it is seen whether the chore will take more

auto find(auto& chores, std::string_view does) {
  return std::find_if(chores.begin(), chores.end(),
                      [&](const auto& one) { return one->does() == does; });
}

}  // namespace

bool is_under_way(const App& app, std::string_view does) {
  return find(app.chores, does) != app.chores.end();
}

bool opens_accounts(const App& app) {
  return app.storage == StorageState::opening || app.opening.changed ||
         is_under_way(app, reads_accounts);
}

void give_up(App& app, std::string_view does) {
  std::erase_if(app.chores, [&](const auto& one) { return one->does() == does; });
}

void finish(App& app, std::string_view does) {
  const auto found = find(app.chores, does);
  if (found == app.chores.end()) return;
  const std::unique_ptr<Chore> chore = std::move(*found);
  app.chores.erase(found);
  while (!chore->run(app)) {
  }
}

void begin(App& app, std::unique_ptr<Chore> chore) {
  give_up(app, chore->does());
  const bool first = app.chores.empty() && !app.at_work;  // else what is under way comes before
  for (int run = 1; first && run <= runs_at_once; ++run) {
    if (chore->run(app)) return;
    if (run == first_runs && chore->percent() < 100 * first_runs / runs_at_once) break;
  }
  app.chores.push_back(std::move(chore));
}

// The first one; what it begins in its turn comes after all others.
void handle(App& app, const WorkOn&) {
  if (app.chores.empty()) return;
  std::unique_ptr<Chore> chore = std::move(app.chores.front());
  app.chores.erase(app.chores.begin());
  app.at_work = true;
  const bool done = chore->run(app);
  app.at_work = false;
  if (done) {
    apply_waiting(app);
  } else {
    app.chores.insert(app.chores.begin(), std::move(chore));
  }
}

}  // namespace askwell
