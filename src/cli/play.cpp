#include <cstdio>
#include <iostream>

#include "base/text.h"
#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/transcript.h"
#include "cli/verbs.h"

namespace askwell::cli {

namespace {

// ---- for programs --------------------------------------------------------------------

void print_json_turn(const Voice& voice, const Call& call, const std::vector<MoveId>& hand) {
  const Scenario& scenario = call.scenario();
  const Verdict verdict = call.verdict();
  const bool begun = !call.turns().empty();
  store::JsonWriter json;
  json.object().name("turn").whole(std::ssize(call.turns()));
  const Said first = opening(scenario, call.options());
  write_reply(json, voice, begun ? std::span(call.turns().back().reply) : std::span(&first, 1));
  write_reasons(json,
                begun ? std::span(call.turns().back().reasons) : std::span<const Reason>());
  json.name("hand").list();
  for (const MoveId move : hand) {
    json.object()
        .name("id")
        .text(scenario.move(move).id)
        .name("say")
        .text(voice.line(move))
        .end();
  }
  json.end().name("moves").list();
  for (const MoveId move : accepted(scenario, call.state())) json.text(scenario.move(move).id);
  json.end().name("over").yes(call.over()).name("outcome").text(name_of(verdict.outcome));
  json.name("score").whole(verdict.score).name("passed").yes(verdict.passed).end();
  std::puts(json.str().c_str());
  std::fflush(stdout);
}

void print_json_error(std::string_view why) {
  store::JsonWriter json;
  json.object().name("error").text(why).end();
  std::puts(json.str().c_str());
  std::fflush(stdout);
}

void play_json(const Voice& voice, Call& call) {
  print_json_turn(voice, call, call.hand());
  std::string word;
  while (!call.over() && std::getline(std::cin, word)) {
    const std::string_view id = trimmed(word);
    const MoveId move = call.scenario().find_move(id);
    if (move == MoveId::none) {
      print_json_error("there is no move \"" + std::string(id) + "\"");
    } else if (const Result<void> said = call.say(move); !said) {
      print_json_error(said.error().sentence);
    } else {
      print_json_turn(voice, call, call.hand());
    }
  }
}

// ---- for people ------------------------------------------------------------------------

void print_brief(const Voice& voice, const Call& call) {
  const Scenario& scenario = call.scenario();
  std::printf("%s\n%s\n\n", voice.text(scenario.title).c_str(),
              voice.text(scenario.aim).c_str());
  for (const TextId text : scenario.brief) std::printf("- %s\n", voice.text(text).c_str());
  std::puts("");
  for (const Person& person : scenario.people) {
    std::printf("%s, %s\n", voice.text(person.name).c_str(), voice.text(person.title).c_str());
  }
  std::puts("");
  const Said first = opening(scenario, call.options());
  print_reply(voice, std::span(&first, 1));
}

void print_hand(const Voice& voice, const Call& call, const std::vector<MoveId>& hand) {
  std::printf("\npatience %d of 5, %d minutes left\n", patience_dots(call.state()),
              minutes_left(call.scenario(), call.state()));
  for (std::size_t i = 0; i < hand.size(); ++i) {
    std::printf("  %zu  %s\n", i + 1, voice.line(hand[i]).c_str());
  }
  std::printf("  q  %s\n> ", voice.line(call.scenario().find_move("end")).c_str());
  std::fflush(stdout);
}

// A number of the hand, q, or the id of any move.
MoveId chosen(const Scenario& scenario, const std::vector<MoveId>& hand,
              std::string_view word) {
  if (word == "q") return scenario.find_move("end");
  const std::optional<std::int64_t> number = read_int(word, 1, std::ssize(hand));
  if (number) return hand[static_cast<std::size_t>(*number - 1)];
  return scenario.find_move(word);
}

void play_aloud(const Voice& voice, Call& call) {
  print_brief(voice, call);
  std::string word;
  while (!call.over()) {
    const std::vector<MoveId> hand = call.hand();
    print_hand(voice, call, hand);
    if (!std::getline(std::cin, word)) {
      std::puts("");
      return;
    }
    const MoveId move = chosen(call.scenario(), hand, trimmed(word));
    if (move == MoveId::none || !call.say(move)) {
      std::printf("type a number from 1 to %zu, or q\n", hand.size());
      continue;
    }
    std::printf("\nYou: %s\n", voice.line(move).c_str());
    print_reply(voice, call.turns().back().reply);
    print_reasons(voice, call.turns().back().reasons);
  }
  print_verdict(voice, call);
}

}  // namespace

int play(const std::vector<std::string>& words) {
  const Result<Arguments> arguments = Arguments::read(words, {"--json"}, {"--lang", "--seed"});
  if (!arguments) return usage(arguments.error().sentence);
  if (arguments->files().size() != 1) return usage("play needs one scenario");
  const std::optional<Lang> lang = arguments->lang();
  if (!lang) return usage("--lang is en or zh");
  const std::optional<std::int64_t> seed =
      read_int(arguments->value("--seed").value_or("1"), 0, UINT32_MAX);
  if (!seed) return usage("--seed is a whole number");

  const std::optional<Scenario> scenario = load_scenario(arguments->files().front());
  if (!scenario) return has_problems;
  const Voice voice(*scenario, *lang);
  Call call(*scenario, Options{.seed = static_cast<std::uint32_t>(*seed)});
  arguments->has("--json") ? play_json(voice, call) : play_aloud(voice, call);
  return fine;
}

}  // namespace askwell::cli
