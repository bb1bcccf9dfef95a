// Calls that go on from an earlier turn.
#include "app/handlers.h"

namespace askwell {

namespace {

// The running call without its last moves, which Redo can make again until another is made.
void take_back(App& app, std::size_t moves) {
  if (!app.running || app.running->call.options().help == Help::exam) return;
  Walk& walk = *app.running;
  std::vector<MoveId> made = walk.call.moves();
  if (moves >= made.size()) return;
  for (; made.size() > moves; made.pop_back()) app.taken_back.push_back(made.back());
  auto call = replay(*app.library.find(walk.attempt.scenario), walk.call.options(), made);
  if (!call.ok()) return;
  walk.call = std::move(call).value();
  walk.attempt.moves.resize(moves);
  app.asking_to_end = false;
  keep_running(app);
}

// A new call that begins as a finished one did. An exam is over: its second line is practice.
void fork(App& app, const store::Attempt& from, std::size_t moves) {
  const Scenario* scenario = app.library.find(from.scenario);
  if (scenario == nullptr || moves >= from.moves.size()) return;
  store::Attempt attempt = new_attempt(app, from.options.seed);
  attempt.scenario = from.scenario;
  attempt.rules = from.rules;
  attempt.engine = from.engine;
  attempt.options = from.options;
  if (attempt.options.help == Help::exam) attempt.options.help = Help::practice;
  attempt.way = from.way;
  attempt.parent = from.id;
  attempt.from = static_cast<int>(moves);
  attempt.moves.assign(from.moves.begin(),
                       from.moves.begin() + static_cast<std::ptrdiff_t>(moves));
  auto call = store::replay(attempt, *scenario);
  if (!call.ok()) return;

  const bool replaces = app.running.has_value();
  if (replaces) remember_for_undo(app);
  app.taken_back.clear();
  app.running.reset();
  app.running.emplace(Walk{attempt, std::move(call).value()});
  app.asking_to_end = app.running_is_stale = false;
  keep_running(app);
  go_to(app, {Screen::call, attempt.scenario});
  if (replaces) say_done(app, "notice.rewound", true);
}

}  // namespace

void handle(App& app, const Rewind& rewind) {
  if (rewind.moves < 0) return;
  const auto moves = static_cast<std::size_t>(rewind.moves);
  if (rewind.attempt.empty()) return take_back(app, moves);
  const store::Attempt* from = app.find_attempt(rewind.attempt);
  if (from != nullptr) fork(app, *from, moves);
}

void handle(App& app, const Redo&) {
  if (!app.running || app.taken_back.empty()) return;
  std::vector<MoveId> left = app.taken_back;
  const MoveId move = left.back();
  left.pop_back();
  handle(app, Say{move});
  if (app.running) app.taken_back = std::move(left);
}

}  // namespace askwell
