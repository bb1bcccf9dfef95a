#include <algorithm>

#include "app/handlers.h"
#include "base/cluster.h"
#include "base/hash.h"
#include "base/text.h"

namespace askwell {

namespace {

// The record of the running call; an empty body when none is running.
constexpr std::string_view running_record = "call";

// Notes and ids fit a record; longer notes are cut at a whole character.
constexpr std::size_t longest_notes = 4000;

int next_sequence(const App& app) {
  int last = app.running ? app.running->attempt.sequence : 0;
  for (const store::Attempt& attempt : app.attempts) last = std::max(last, attempt.sequence);
  return last + 1;
}

// Unique among this user's attempts and, in practice, among everybody's: the seed is drawn
// by whoever runs the app.
std::string new_id(const App& app, std::uint32_t seed, int sequence) {
  const std::string source = std::to_string(seed) + "/" + std::to_string(app.day) + "/" +
                             std::to_string(sequence) + "/" +
                             std::to_string(app.attempts.size());
  const auto digest = sha256(source);
  return hex({reinterpret_cast<const char*>(digest.data()), 8});
}

void finish_call(App& app) {
  Walk& walk = *app.running;
  const Verdict verdict = walk.call.verdict();
  walk.attempt.finished = true;
  walk.attempt.score = verdict.score;
  walk.attempt.outcome = verdict.outcome;
  walk.attempt.passed = verdict.passed;
  walk.attempt.day = app.day;
  keep_attempt(app, walk.attempt);
  app.keeper.keep(running_record, "", app.effects);
  app.attempts.push_back(walk.attempt);
  const std::string id = walk.attempt.id;
  app.running.reset();
  app.asking_to_end = false;
  go_to(app, {Screen::debrief, id}, true);
}

// Tells no more than the face of who answered does.
Chime::Tone tone_of(const Call& call) {
  const std::size_t last = call.turns().size() - 1;
  const Turn& turn = call.turns()[last];
  if (turn.reply.empty()) return Chime::Tone::level;
  const PersonId person = turn.reply[0].person;
  const Mood before = mood(call.scenario(), call.before(last), person);
  const Mood after = mood(call.scenario(), turn.after, person);
  if (after < before) return Chime::Tone::rising;
  return after > before ? Chime::Tone::falling : Chime::Tone::level;
}

void make_move(App& app, MoveId move) {
  Walk& walk = *app.running;
  if (!walk.call.say(move).ok()) return;
  if (app.settings.sound) app.effects.push_back(Chime{tone_of(walk.call)});
  app.taken_back.clear();
  walk.attempt.moves.push_back(walk.call.scenario().move(move).id);
  walk.attempt.day = app.day;
  app.asking_to_end = false;
  if (walk.call.over()) {
    finish_call(app);
  } else {
    keep_running(app);
  }
}

}  // namespace

store::Attempt new_attempt(App& app, std::uint32_t seed) {
  store::Attempt attempt;
  attempt.sequence = next_sequence(app);
  attempt.options.seed = seed;
  attempt.id = new_id(app, seed, attempt.sequence);
  attempt.day = app.day;
  return attempt;
}

void keep_running(App& app) {
  const Walk& walk = *app.running;
  app.keeper.keep(running_record, kept_line(walk.attempt, walk.call.scenario()), app.effects);
}

// An attempt of a call that is not at hand keeps its moves by their ids.
void keep_attempt(App& app, const store::Attempt& attempt) {
  const Scenario* scenario = app.library.find(attempt.scenario);
  app.keeper.keep("a." + attempt.id,
                  kept_line(attempt, scenario == nullptr ? Scenario{} : *scenario),
                  app.effects);
}

void close_review(App& app) {
  if (std::exchange(app.thinking, std::nullopt)) app.effects.push_back(Think{});
  app.marks.reset();
  app.proof.reset();
  app.other.reset();
  app.review.reset();
}

void open_review(App& app) {
  close_review(app);
  const store::Attempt* attempt = app.find_attempt(app.route.id);
  if (attempt == nullptr) return;
  const Scenario* scenario = app.library.find(attempt->scenario);
  if (scenario == nullptr) return;
  auto call = store::replay(*attempt, *scenario);
  if (!call.ok()) return;
  app.review.emplace(Walk{*attempt, std::move(call).value()});
  if (app.route.screen == Screen::compare) find_other_line(app);
  if (app.route.screen == Screen::filing) return;
  app.thinking = 0;
  const OwnScenario* own = app.find_own(scenario->id);
  app.effects.push_back(
      Think{++app.thought, own == nullptr ? "" : own->text, store::attempt_json(*attempt)});
}

void find_other_line(App& app) {
  const store::Attempt* fork = app.find_fork(app.route.id, app.route.turn - 1);
  const Scenario* scenario = fork == nullptr ? nullptr : app.library.find(fork->scenario);
  if (scenario == nullptr) return;
  auto call = store::replay(*fork, *scenario);
  if (call.ok()) app.other = OtherLine{std::move(call).value(), fork->id};
}

void handle(App& app, const StartCall& start) {
  const Scenario* scenario = app.library.find(start.scenario);
  if (scenario == nullptr) return;

  store::Attempt attempt = new_attempt(
      app, app.next_seed.value_or(mix(static_cast<std::uint32_t>(app.day),
                                      static_cast<std::uint32_t>(next_sequence(app)),
                                      static_cast<std::uint32_t>(app.attempts.size()))));
  app.next_seed.reset();
  attempt.options.help = app.settings.help;
  attempt.options.clock = app.settings.clock;
  attempt.way = app.settings.way;
  attempt.scenario = scenario->id;
  attempt.rules = scenario->rules;

  app.taken_back.clear();
  app.running.reset();
  app.running.emplace(Walk{attempt, Call(*scenario, attempt.options)});
  app.asking_to_end = false;
  app.running_is_stale = false;
  keep_running(app);
  go_to(app, {Screen::call, scenario->id});
}

void handle(App& app, const Resume&) {
  if (app.running) go_to(app, {Screen::call, app.running->attempt.scenario});
}

void handle(App& app, const Say& say) {
  if (app.running) make_move(app, say.move);
}

void handle(App& app, const AskToEnd&) { app.asking_to_end = app.running.has_value(); }

void handle(App& app, const KeepTalking&) { app.asking_to_end = false; }

void handle(App& app, const EndCall&) {
  if (app.running) make_move(app, app.running->call.scenario().find_move("end"));
}

void handle(App& app, const SetNotes& notes) {
  if (!app.running) return;
  const std::size_t end = std::min(cluster_limit(notes.text, longest_notes),
                                   invalid_utf8(notes.text).value_or(std::string::npos));
  app.running->attempt.notes = notes.text.substr(0, end);
  keep_running(app);
}

}  // namespace askwell
