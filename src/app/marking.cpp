// What takes long: the marks of the call that Debrief shows. They are worked out a little at a
// time, whenever whoever runs the app has time, and given up with the screen.
#include "app/handlers.h"

namespace askwell {

namespace {

// The reviewed call up to its costliest turn, and better from there.
std::optional<Call> better_call(const App& app) {
  const Call& ours = app.review->call;
  std::vector<MoveId> moves = ours.moves();
  moves.resize(static_cast<std::size_t>(app.marks->costliest));
  moves.insert(moves.end(), app.marks->better.begin(), app.marks->better.end());
  auto call = replay(*app.library.find(app.review->attempt.scenario), ours.options(), moves);
  if (!call.ok()) return {};
  return std::move(call).value();
}

// Beside a call that nobody has played on, Compare shows how it could have gone on.
void find_better_line(App& app) {
  if (app.route.screen != Screen::compare || app.other) return;
  if (app.marks->costliest != app.route.turn - 1 || app.marks->better.empty()) return;
  if (auto call = better_call(app)) app.other = OtherLine{std::move(*call), ""};
}

}  // namespace

void handle(App& app, const Ponder& ponder) {
  if (!app.pondering()) return;
  if (!app.marker) app.marker = std::make_unique<Marker>(app.review->call);
  if (!app.marker->run(ponder.positions)) return;
  app.marks = app.marker->marks();
  app.marker.reset();  // with all that the solver has found out
  find_better_line(app);
}

}  // namespace askwell
