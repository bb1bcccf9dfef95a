#include "core/hand/hand.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/hash.h"
#include "core/hand/good_line.h"
#include "core/sample_scenario.h"
#include "core/score/marks.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/hand/hand");

namespace {

const Scenario scenario = sample::scenario();

Options seeded(std::uint32_t seed) {
  Options options;
  options.seed = seed;
  return options;
}

bool has(const std::vector<MoveId>& hand, MoveId move) {
  return std::find(hand.begin(), hand.end(), move) != hand.end();
}

std::uint32_t turn_of(const State& state) { return static_cast<std::uint32_t>(state.moves); }

// Thousands of positions: every one on the way of calls that follow the advice about half of
// the time and else say anything accepted.
template <class See>  // (State, game)
void visit_positions(std::uint32_t games, See see) {
  for (std::uint32_t game = 0; game < games; ++game) {
    State state = start(scenario);
    while (!state.over()) {
      see(state, game);
      const std::vector<MoveId> moves = accepted(scenario, state);
      const std::uint32_t dice = mix(game, turn_of(state), 7);
      const MoveId good = advise(scenario, state);
      const MoveId move = dice % 100 < 50 ? good : moves[dice % moves.size()];
      state = step(scenario, {}, state, move).after;
    }
  }
}

// Whether saying it costs patience or trust, spoils a check, or brings nothing.
bool is_wrong(const State& state, MoveId move) {
  const Turn made = step(scenario, {}, state, move);
  const bool gains = made.after.facts != state.facts || made.after.needs != state.needs ||
                     made.after.summarised != state.summarised ||
                     made.after.outcome == Outcome::advance;
  return made.after.patience < state.patience || !gains;
}

}  // namespace

TEST_CASE("a hand holds four to six lines, all accepted, none twice, and not the end") {
  int positions = 0;
  visit_positions(250, [&](const State& state, std::uint32_t game) {
    const std::vector<MoveId> lines = hand(scenario, seeded(game), state);
    ++positions;
    if (lines.size() < 4 || lines.size() > 6) FAIL("a hand of ", lines.size());
    if (std::set<MoveId>(lines.begin(), lines.end()).size() != lines.size()) FAIL("twice");
    for (const MoveId line : lines) {
      if (!accepts(scenario, state, line)) FAIL("not accepted: ", scenario.move(line).id);
      if (scenario.move(line).kind == MoveKind::end) FAIL("the end in a hand");
    }
  });
  CHECK(positions > 2000);
}

TEST_CASE("a hand always holds the good line") {
  visit_positions(250, [](const State& state, std::uint32_t game) {
    const MoveId good = good_line(scenario, state);
    const bool leaves = scenario.move(good).kind == MoveKind::end;
    if (!leaves && !has(hand(scenario, seeded(game), state), good)) {
      FAIL("without ", scenario.move(good).id);
    }
  });
}

TEST_CASE("a hand that is dealt without a search holds what a good seller would say") {
  int searched = 0;
  visit_positions(250, [&](const State& state, std::uint32_t game) {
    const MoveId advice = advise(scenario, state);
    if (good_line(scenario, state) != advice) ++searched;
    const bool leaves = scenario.move(advice).kind == MoveKind::end;
    if (!leaves && !has(hand(scenario, seeded(game), state, Search::none), advice)) {
      FAIL("without ", scenario.move(advice).id);
    }
  });
  CHECK(searched > 0);  // or it would not matter
}

TEST_CASE("good lines that are remembered are those that are found anew") {
  GoodLines known(scenario);
  visit_positions(60, [&](const State& state, std::uint32_t) {
    const MoveId found = known.at(state);
    if (found != good_line(scenario, state)) FAIL("another: ", scenario.move(found).id);
    if (known.at(state) != found) FAIL("forgotten");
  });
}

TEST_CASE("a hand holds a wrong line of the good one's type wherever there is one") {
  visit_positions(250, [](const State& state, std::uint32_t game) {
    if (state.pending != EventId::none) return;
    const MoveId good = good_line(scenario, state);
    const MoveKind kind = scenario.move(good).kind;
    const auto twin = [&](MoveId move) {
      return move != good && scenario.move(move).kind == kind && is_wrong(state, move);
    };
    const std::vector<MoveId> all = accepted(scenario, state);
    if (kind == MoveKind::end || std::none_of(all.begin(), all.end(), twin)) return;
    const std::vector<MoveId> lines = hand(scenario, seeded(game), state);
    if (std::none_of(lines.begin(), lines.end(), twin)) FAIL(scenario.move(good).id, " alone");
  });
}

TEST_CASE("where a wish can be drawn out, all other lines of the hand lose over 2 points") {
  const Scenario quiet = sample::quiet_scenario();
  const Play play(quiet,
                  {"seals.problem", "seals.implication.returns", "seals.implication.overtime"});
  Solver solver(quiet, {});
  const int here = solver.solve(play.state(), 100'000).low;
  const std::vector<MoveId> lines = play.call.hand();
  REQUIRE(has(lines, quiet.find_move("seals.payoff")));
  CHECK(lines.size() == 6);
  for (const MoveId line : lines) {
    const State there = step(quiet, {}, play.state(), line).after;
    const int lost = here - solver.solve(there, 100'000).low;
    CAPTURE(quiet.move(line).id);
    CHECK((lost == 0) == (quiet.move(line).id == "seals.payoff"));
    CHECK((lost == 0 || lost > fine_loss));
  }
}

TEST_CASE("while an event is pending the hand holds all its answers and no other price") {
  const Play play(scenario, {"seals.problem"});
  const std::vector<MoveId> lines = play.call.hand();
  for (const char* answer : {"price.defer", "price.clarify", "price.range", "price.yield"}) {
    CHECK(has(lines, scenario.find_move(answer)));
  }
  CHECK_FALSE(has(lines, scenario.find_move("quote")));
  CHECK(lines.size() == 6);
}

TEST_CASE("silence is on offer after a loaded line") {
  const Scenario quiet = sample::quiet_scenario();
  const Play play(quiet, {"seals.problem"});
  CHECK(has(play.call.hand(), quiet.find_move("wait")));
}

TEST_CASE("the seed orders a hand and changes nothing else") {
  visit_positions(50, [](const State& state, std::uint32_t) {
    const auto sorted = [&](std::uint32_t seed) {
      std::vector<MoveId> lines = hand(scenario, seeded(seed), state);
      std::sort(lines.begin(), lines.end());
      return lines;
    };
    if (sorted(1) != sorted(2) || sorted(1) != sorted(77)) FAIL("another hand");
    if (hand(scenario, seeded(5), state) != hand(scenario, seeded(5), state)) FAIL("unstable");
  });
}

TEST_CASE("the advised line stands in every place about equally often") {
  std::array<int, 6> places{};
  int hands = 0;
  const Play play(scenario, {"seals.problem", "price.defer"});
  const State& state = play.state();
  const MoveId good = advise(scenario, state);
  for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
    const std::vector<MoveId> lines = hand(scenario, seeded(seed), state);
    const auto place = std::find(lines.begin(), lines.end(), good) - lines.begin();
    ++places[static_cast<std::size_t>(place)];
    ++hands;
  }
  for (const int count : places) {
    CHECK(count > hands / 6 * 8 / 10);
    CHECK(count < hands / 6 * 12 / 10);
  }
}

TEST_CASE("two moves that read the same are never in one hand") {
  const auto both_in_hand = [](const char* other_words) {
    sample::Builder build = sample::draft();
    const TextId same = build.text("Is anything wrong?");
    build.scenario.needs[3].problem.say = same;
    for (Move& move : build.scenario.moves) {
      if (move.id == "seals.leading") move.exchange.say = build.text(other_words);
    }
    finish(build.scenario);
    const std::vector<MoveId> lines = hand(build.scenario, {}, start(build.scenario));
    return has(lines, build.scenario.find_move("ink.problem")) &&
           has(lines, build.scenario.find_move("seals.leading"));
  };
  CHECK(both_in_hand("You must be fed up."));
  CHECK_FALSE(both_in_hand("Is anything wrong?"));
}

TEST_CASE("a hand of a finished call is empty") {
  CHECK(hand(scenario, {}, Play(scenario, {"end"}).state()).empty());
}

TEST_SUITE_END();
