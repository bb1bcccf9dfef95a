// askwell bench: how quick the conversation is, on random seeded plays with scoring and
// history, as one line of JSON.
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/embedded.h"
#include "cli/files.h"
#include "cli/proof_text.h"
#include "cli/verbs.h"
#include "core/proof/players.h"
#include "core/score/marks.h"
#include "store/attempt/attempt.h"
#include "store/json/json_writer.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::cli {

namespace {

using Clock = std::chrono::steady_clock;

std::int64_t microseconds_since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
}

// Any accepted move but the end, without listing all of them.
MoveId random_move(const Call& call, std::uint32_t dice) {
  const Scenario& scenario = call.scenario();
  const std::uint64_t moves = scenario.moves.size();
  for (std::uint32_t i = 0;; ++i) {
    const auto move = static_cast<MoveId>(mix(dice, i) * moves >> 32);
    if (i < moves && scenario.move(move).kind == MoveKind::end) continue;
    if (accepts(scenario, call.state(), move)) return move;
  }
}

struct Count {
  std::int64_t turns = 0;
  std::int64_t plays = 0;
  std::uint32_t hash = 0;  // of every state and score that was reached
};

// Never part of a longer loop: wasm engines put quicker code in place of a function's first one
// only when it is called.
[[gnu::noinline]] Call play_once(const Scenario& scenario, std::uint32_t seed) {
  Call call(scenario, Options{.seed = seed});
  while (!call.over()) {
    const auto turn = static_cast<std::uint32_t>(call.turns().size());
    if (!call.say(random_move(call, mix(seed, turn, 3)))) break;
  }
  return call;
}

Count play_for(const Scenario& scenario, std::int64_t microseconds) {
  Count count;
  const Clock::time_point begin = Clock::now();
  do {
    constexpr int plays_between_looks = 64;
    for (int i = 0; i < plays_between_looks; ++i) {
      const Call call = play_once(scenario, static_cast<std::uint32_t>(++count.plays));
      count.turns += std::ssize(call.turns());
      count.hash =
          mix(count.hash, static_cast<std::uint32_t>(score(call.scenario(), call.state())),
              static_cast<std::uint32_t>(call.state().clock));
    }
  } while (microseconds_since(begin) < microseconds);
  return count;
}

// A call that takes every move it may, for the size of what is stored.
Call long_call(const Scenario& scenario) {
  Call longest = play_once(scenario, 1);
  for (std::uint32_t seed = 2; seed < 50; ++seed) {
    Call call = play_once(scenario, seed);
    if (call.turns().size() > longest.turns().size()) longest = std::move(call);
  }
  return longest;
}

// What is the same on every machine: each state, line and score of seeded random calls, and
// what the moves of the first of them lost.
std::uint32_t fingerprint(const Scenario& scenario, int calls) {
  std::uint32_t hash = 0;
  const auto add = [&hash](auto value) {
    hash = mix(hash, static_cast<std::uint32_t>(value), 1);
  };
  for (int seed = 1; seed <= calls; ++seed) {
    const Call call = play_once(scenario, static_cast<std::uint32_t>(seed));
    for (const Turn& turn : call.turns()) {
      add(turn.move);
      for (const Said& said : turn.reply) {
        add(said.person);
        add(crc32(call.scenario().texts.get(said.text, scenario.languages.front(), said.dice)));
      }
      for (const Reason& reason : turn.reasons) add(reason.id);
      add(turn.after.patience);
      add(turn.after.clock);
    }
    add(score(call.scenario(), call.state()));
    constexpr int marked = 20;
    if (seed > marked) continue;
    for (const TurnMark& turn : debrief_marks(call).turns) {
      add(turn.loss.low);
      add(turn.loss.high);
      add(turn.mark);
    }
  }
  return hash;
}

int print_fingerprint(const Scenario& scenario, int calls) {
  store::JsonWriter json;
  json.object().name("calls").whole(calls);
  json.name("fingerprint").whole(fingerprint(scenario, calls)).end();
  std::puts(json.str().c_str());
  return fine;
}

// How long the debriefs of calls by players of all kinds take, every move marked.
int print_debriefs(const Scenario& scenario, int debriefs) {
  constexpr std::array players{Player::model, Player::imperfect, Player::beginner,
                               Player::random};
  std::vector<std::int64_t> took;
  int exact = 0;
  for (int i = 0; i < debriefs; ++i) {
    const Call call = play(scenario, players[static_cast<std::size_t>(i) % players.size()],
                           static_cast<std::uint32_t>(i) + 1);
    const Clock::time_point begin = Clock::now();
    exact += debrief_marks(call).exact;
    took.push_back(microseconds_since(begin));
  }
  std::sort(took.begin(), took.end());
  store::JsonWriter json;
  json.object().name("debriefs").whole(debriefs).name("exact").whole(exact);
  json.name("median_ms").raw(tenths(static_cast<int>(took[took.size() / 2] / 100)));
  json.name("worst_ms").raw(tenths(static_cast<int>(took.back() / 100))).end();
  std::puts(json.str().c_str());
  return fine;
}

struct Saving {
  std::int64_t bytes = 0;
  std::int64_t tenths = 0;  // of a microsecond
};

Saving save_often(const Call& call) {
  constexpr int times = 2000;
  store::Attempt attempt;
  attempt.id = "0123456789abcdef";
  attempt.scenario = call.scenario().id;
  attempt.rules = call.scenario().rules;
  attempt.options = call.options();
  attempt.finished = true;
  for (const MoveId move : call.moves()) attempt.moves.push_back(call.scenario().move(move).id);
  Saving saving;
  const Clock::time_point begin = Clock::now();
  for (int i = 0; i < times; ++i) {
    attempt.score = i % 100;
    saving.bytes = std::ssize(store::kept_line(attempt, call.scenario()));
  }
  saving.tenths = microseconds_since(begin) * 10 / times;
  return saving;
}

std::int64_t memory_mb() {
#ifdef __EMSCRIPTEN__
  return static_cast<std::int64_t>(__builtin_wasm_memory_size(0)) / 16;  // pages of 64 KB
#else
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
#endif
}

}  // namespace

int bench(const std::vector<std::string>& words) {
  const Result<Arguments> arguments =
      Arguments::read(words, {}, {"--seconds", "--calls", "--debriefs"});
  if (!arguments) return usage(arguments.error().sentence);
  if (arguments->files().size() != 1) return usage("bench needs one scenario");
  const std::optional<std::int64_t> seconds =
      read_int(arguments->value("--seconds").value_or("2"), 1, 3600);
  if (!seconds) return usage("--seconds is a whole number from 1 to 3600");
  const std::optional<std::int64_t> calls =
      read_int(arguments->value("--calls").value_or("0"), 0, 1'000'000);
  if (!calls) return usage("--calls is a whole number up to 1000000");
  const std::optional<std::int64_t> debriefs =
      read_int(arguments->value("--debriefs").value_or("0"), 0, 10'000);
  if (!debriefs) return usage("--debriefs is a whole number up to 10000");
  const std::string& path = arguments->files().front();
  const Result<std::string> text = read_file(path);
  if (!text) {
    print(path, text.error());
    return has_problems;
  }

  const store::Stock reactions = stock();
  const Clock::time_point loading = Clock::now();
  const store::ScenarioFile file = store::read_scenario(*text, reactions);
  const std::int64_t loaded = microseconds_since(loading);
  if (!file.scenario) {
    for (const store::Problem& problem : file.problems) print(path, problem);
    return has_problems;
  }
  if (*calls > 0) return print_fingerprint(*file.scenario, static_cast<int>(*calls));
  if (*debriefs > 0) return print_debriefs(*file.scenario, static_cast<int>(*debriefs));
  const Clock::time_point begin = Clock::now();
  const Count count = play_for(*file.scenario, *seconds * 1'000'000);
  const std::int64_t spent = std::max<std::int64_t>(microseconds_since(begin), 1);
  const Saving saving = save_often(long_call(*file.scenario));

  store::JsonWriter json;
  json.object().name("load_ms").raw(tenths(static_cast<int>(loaded / 100)));
  json.name("turns").whole(count.turns).name("plays").whole(count.plays);
  json.name("seconds").raw(tenths(static_cast<int>(spent / 100'000)));
  json.name("turns_s").whole(count.turns * 1'000'000 / spent);
  json.name("save_us").raw(tenths(static_cast<int>(saving.tenths)));
  json.name("save_bytes").whole(saving.bytes).name("mem_mb").whole(memory_mb()).end();
  std::puts(json.str().c_str());
  return fine;
}

}  // namespace askwell::cli
