// Players without understanding must not get anywhere: a thousand seeded calls each.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/hash.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/proof/bots");

namespace {

const Scenario scenario = sample::scenario();
constexpr int games = 1000;

// Dealing hands takes longer: all of them only in the long tests.
int hand_games() { return std::getenv("ASKWELL_SOAK") != nullptr ? games : 100; }

struct Tally {
  int passes = 0;
  int best = 0;
};

// `pick` answers which move to make in a call; an unaccepted one ends it.
template <class Pick>
Tally play_many(Pick pick, int plays = games) {
  Tally tally;
  for (std::uint32_t game = 1; game <= static_cast<std::uint32_t>(plays); ++game) {
    Options options;
    options.seed = game;
    Call call(scenario, options);
    while (!call.over()) {
      const auto turn = static_cast<std::uint32_t>(call.turns().size());
      if (call.say(pick(call, mix(game, turn, 11))).ok()) continue;
      REQUIRE(call.say(scenario.find_move("end")).ok());
    }
    const Verdict verdict = call.verdict();
    tally.passes += verdict.passed ? 1 : 0;
    tally.best = std::max(tally.best, verdict.score);
  }
  return tally;
}

// Says only moves of this kind, any of them.
Tally play_only(MoveKind kind) {
  return play_many([kind](const Call& call, std::uint32_t dice) {
    std::vector<MoveId> moves;
    for (const MoveId move : accepted(scenario, call.state())) {
      if (scenario.move(move).kind == kind) moves.push_back(move);
    }
    return moves.empty() ? scenario.find_move("end") : moves[dice % moves.size()];
  });
}

MoveId any_but_the_end(const Call& call, std::uint32_t dice) {
  std::vector<MoveId> moves = accepted(scenario, call.state());
  moves.erase(std::remove(moves.begin(), moves.end(), scenario.find_move("end")), moves.end());
  return moves[dice % moves.size()];
}

// Knows the type of the good line and nothing else.
MoveId right_type(const Call& call, std::uint32_t dice) {
  const MoveKind kind = scenario.move(advise(scenario, call.state())).kind;
  std::vector<MoveId> moves;
  for (const MoveId move : call.hand()) {
    if (scenario.move(move).kind == kind) moves.push_back(move);
  }
  return moves.empty() ? call.hand().front() : moves[dice % moves.size()];
}

}  // namespace

TEST_CASE("hanging up, chatting, summing up and throwing ideas score under 20") {
  for (const MoveKind kind :
       {MoveKind::end, MoveKind::rapport, MoveKind::summary, MoveKind::idea, MoveKind::wait}) {
    const Tally tally = play_only(kind);
    CAPTURE(name_of(kind));
    CHECK(tally.best < 20);
    CHECK(tally.passes == 0);
  }
}

TEST_CASE("one kind of move alone never passes") {
  for (int kind = 0; kind < move_kinds; ++kind) {
    CAPTURE(kind);
    CHECK(play_only(static_cast<MoveKind>(kind)).passes == 0);
  }
}

TEST_CASE("random accepted moves pass less than one in twenty") {
  CHECK(play_many(any_but_the_end).passes < games / 20);
}

TEST_CASE("random lines of the hand pass less than one in a hundred") {
  const Tally tally = play_many(
      [](const Call& call, std::uint32_t dice) {
        const std::vector<MoveId> lines = call.hand();
        return lines[dice % lines.size()];
      },
      hand_games());
  CHECK(tally.passes < hand_games() / 100);
}

TEST_CASE("the first line and the longest line of every hand never pass") {
  CHECK(play_many([](const Call& call, std::uint32_t) { return call.hand().front(); },
                  hand_games())
            .passes == 0);
  const Tally longest = play_many(
      [](const Call& call, std::uint32_t) {
        const std::vector<MoveId> lines = call.hand();
        return *std::max_element(lines.begin(), lines.end(), [](MoveId a, MoveId b) {
          return scenario.move(a).id.size() < scenario.move(b).id.size();
        });
      },
      hand_games());
  CHECK(longest.passes == 0);
}

TEST_CASE("knowing the right type of every line passes less than one in five") {
  CHECK(play_many(right_type, hand_games()).passes < hand_games() / 5);
}

TEST_SUITE_END();
