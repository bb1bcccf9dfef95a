// The marks of the call that Debrief shows: a Thinker works them out beside the app, and what
// is not done yet is given up with the screen.
#include <utility>

#include "app/handlers.h"
#include "store/wire/marks_text.h"

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

void handle(App& app, const Thought& thought) {
  if (!app.thinking || thought.ticket != app.thought) return;
  app.thinking = thought.percent;
  if (thought.percent < 100) return;
  app.thinking.reset();
  if (app.route.screen == Screen::prove) return read_proof(app, thought.answer);
  if (!app.review) return;
  auto marks = store::read_marks(thought.answer, app.review->call.scenario(),
                                 app.review->call.turns().size());
  if (!marks.ok()) return;
  app.marks = std::move(marks).value();
  find_better_line(app);
}

}  // namespace askwell
