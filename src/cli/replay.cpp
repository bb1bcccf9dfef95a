#include <cstdio>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/transcript.h"
#include "cli/verbs.h"
#include "store/attempt/attempt.h"
#include "store/attempt/talk.h"

namespace askwell::cli {

namespace {

// A file that was read: which moves to make, and what was wrong with it.
struct Found {
  std::string scenario;  // its path
  Options options;
  Lang lang = Lang::en;
  std::vector<std::string> moves;
  std::optional<store::Talk> talk;        // one of these two
  std::optional<store::Attempt> attempt;  //
};

// Nothing if it can not be replayed; the problems have been printed then.
std::optional<Found> read_talk_file(const std::string& path, const std::string& text) {
  std::vector<store::Problem> problems;
  std::optional<store::Talk> talk = read_talk(text, problems);
  for (const store::Problem& problem : problems) print(path, problem);
  if (!talk) return std::nullopt;
  return Found{.scenario = beside(path, talk->scenario),
               .options = {.seed = talk->seed},
               .lang = talk->lang,
               .moves = talk->moves(),
               .talk = std::move(talk),
               .attempt = {}};
}

std::optional<Found> read_attempt_file(const std::string& path, const std::string& text) {
  Result<store::Attempt> attempt = store::read_attempt_json(text);
  if (!attempt) {
    print(path, attempt.error());
    return std::nullopt;
  }
  return Found{.scenario = {},
               .options = attempt->options,
               .moves = attempt->moves,
               .talk = {},
               .attempt = *attempt};
}

// The first thing that does not hold, as a problem of the file.
std::optional<store::Problem> mismatch(const Found& found, const Call& call) {
  if (found.talk) return run_talk(*found.talk, call.scenario());
  const Verdict verdict = call.verdict();
  const store::Attempt& attempt = *found.attempt;
  if (!attempt.finished || attempt.score == verdict.score) return std::nullopt;
  return store::Problem{.say = {store::Says::another_score, {attempt.score, verdict.score}}};
}

// As far as the moves are accepted: a talk that goes wrong is still worth reading.
Call played(const Found& found, const Scenario& scenario) {
  Call call(scenario, found.options);
  for (const std::string& id : found.moves) {
    if (!call.say(scenario.find_move(id))) break;
  }
  return call;
}

void print_json(const Voice& voice, const Call& call,
                const std::optional<store::Problem>& problem, const std::string& path) {
  const Verdict verdict = call.verdict();
  store::JsonWriter json;
  json.object().name("scenario").text(call.scenario().id);
  json.name("rules").text(call.scenario().rules);
  json.name("seed").whole(call.options().seed).name("turns").list();
  int number = 0;
  for (const Turn& turn : call.turns()) {
    json.object().name("turn").whole(++number);
    json.name("move").text(call.scenario().move(turn.move).id);
    json.name("say").text(voice.line(turn.move));
    write_reply(json, voice, turn.reply);
    write_reasons(json, turn.reasons);
    json.end();
  }
  json.end().name("over").yes(call.over()).name("outcome").text(name_of(verdict.outcome));
  json.name("score").whole(verdict.score).name("passed").yes(verdict.passed);
  write_checks(json, call, verdict);
  if (problem) json.name("problem").text(told(path, *problem));
  std::puts(json.end().str().c_str());
}

void print_aloud(const Voice& voice, const Call& call) {
  const Said first = opening(call.scenario(), call.options());
  print_reply(voice, std::span(&first, 1));
  int number = 0;
  for (const Turn& turn : call.turns()) print_turn(voice, turn, ++number);
  print_verdict(voice, call);
}

}  // namespace

int replay(const std::vector<std::string>& words) {
  const Result<Arguments> arguments =
      Arguments::read(words, {"--json"}, {"--scenario", "--lang"});
  if (!arguments) return usage(arguments.error().sentence);
  if (arguments->files().size() != 1) return usage("replay needs one attempt or talk");
  const std::string& path = arguments->files().front();
  const std::optional<Lang> lang = arguments->lang();
  if (!lang) return usage("--lang is en or zh");

  const Result<std::string> text = read_file(path);
  if (!text) {
    print(path, text.error());
    return has_problems;
  }
  std::optional<Found> found =
      path.ends_with(".talk") ? read_talk_file(path, *text) : read_attempt_file(path, *text);
  if (!found) return has_problems;
  if (arguments->has("--scenario")) found->scenario = *arguments->value("--scenario");
  if (arguments->has("--lang")) found->lang = *lang;
  if (found->scenario.empty()) return usage("which scenario? add --scenario FILE");

  const std::optional<Scenario> scenario = load_scenario(found->scenario);
  if (!scenario) return has_problems;
  if (found->attempt) {
    if (const Result<Call> call = store::replay(*found->attempt, *scenario); !call) {
      print(path, call.error());
      return has_problems;
    }
  }
  const Call call = played(*found, *scenario);
  const std::optional<store::Problem> problem = mismatch(*found, call);
  const Voice voice(*scenario, found->lang);
  if (arguments->has("--json")) {
    print_json(voice, call, problem, path);
  } else {
    print_aloud(voice, call);
    if (problem) print(path, *problem);
  }
  return problem ? has_problems : fine;
}

}  // namespace askwell::cli
