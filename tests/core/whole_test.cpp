// Everything the model knows in one scenario, played at random: what always holds.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Builder;

TEST_SUITE_BEGIN("core/whole");

namespace {

void add_people(Builder& b) {
  b.scenario.people[0].mode = Mode::overconfident;
  b.scenario.people[0].leaves_after = 20;
  b.scenario.people[1].mode = Mode::growth;
  b.scenario.people[1].concerns = {Concern::ease};
  b.scenario.people[2].present = false;
  b.scenario.people[2].mode = Mode::even_keel;
}

void add_new_moves(Builder& b) {
  b.move("open", MoveKind::opener, sample::tang).opener = Opener::fact;
  b.move("bring", MoveKind::introduce, sample::tang).brings = sample::feng;
  b.move("sorry", MoveKind::repair, sample::tang);
  b.move("show", MoveKind::demo, sample::tang).need = sample::seals;
  Move& wrong = b.move("wrong", MoveKind::fact, sample::tang);
  wrong.fact = FactId{2};
  Move& price = b.move("price.answer", MoveKind::solution, sample::tang);
  price.need = sample::seals;
  price.concern = Concern::price;
  b.move("walk", MoveKind::walk, sample::tang).wins = Outcome::no_sale;
  for (int i = 1; i <= static_cast<int>(Close::isolation); ++i) {
    b.move("c" + std::to_string(i), MoveKind::close, sample::gao).close = static_cast<Close>(i);
  }
  for (const Flaw flaw : {Flaw::blaming, Flaw::twofold, Flaw::in_public}) {
    Move& ask =
        b.move("f" + std::to_string(static_cast<int>(flaw)), MoveKind::problem, sample::tang);
    ask.need = sample::seals;
    ask.flaw = flaw;
  }
}

void add_events(Builder& b) {
  int moves = 1;
  for (const EventKind kind : {EventKind::objection, EventKind::discount, EventKind::signal,
                               EventKind::arrival, EventKind::interruption}) {
    Event& event = sample::event(b, "e" + std::to_string(moves), kind);
    event.person = sample::tang;
    event.when = sample::after_moves(moves);
    event.moves = 2;
    event.minutes = 4;
    if (kind == EventKind::arrival) event.brings = sample::feng;
    event.clarify = b.asks_and_tells(event.id + ".clarify");
    event.acknowledge = b.asks_and_tells(event.id + ".acknowledge");
    event.answer = b.asks_and_tells(event.id + ".answer");
    event.yield = b.asks_and_tells(event.id + ".yield");
    moves += 3;
  }
}

Scenario everything(Deal deal) {
  return sample::quiet_with([deal](Builder& b) {
    b.scenario.deal = deal;
    b.scenario.opener = sample::tang;
    add_people(b);
    add_new_moves(b);
    add_events(b);
  });
}

// Why this is no sound step; empty if it is one.
std::string fault_in(const Scenario& scenario, const State& before, const Turn& made) {
  const State& after = made.after;
  const bool spoke = made.reasons.size() + made.reply.size() > 0;
  if (!spoke) return "nothing happened";
  if (after.moves != before.moves + 1) return "a move not counted";
  if (after.patience < 0 || after.patience > before.patience) return "patience";
  if (after.product_time > scenario.numbers.product_time + 1) return "product time";
  if (after.signal < 0 || after.signal > 2) return "signal";
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    if (after.trust[i] < 0 || after.trust[i] > 5) return "trust out of bounds";
    if (after.trust[i] > before.trust[i] + 1) return "more than one point of trust";
    if (after.hurt[i] && after.repaired[i]) return "hurt after repair";
    if (before.repaired[i] && !after.repaired[i]) return "repair forgotten";
  }
  if ((after.acknowledged || after.clarified) && after.pending == EventId::none) {
    return "an objection left over";
  }
  if (after.over()) return {};
  if (after.pending != EventId::none) {
    const Event& event = scenario.events[index(after.pending)];
    if (!after.present[index(event.person)]) return "asked by somebody who has left";
  }
  return after.present.none() ? "nobody is there" : "";
}

}  // namespace

TEST_CASE("random plays of everything stay sound, and every one of them ends") {
  for (const Deal deal : {Deal::small, Deal::large}) {
    const Scenario scenario = everything(deal);
    for (std::uint32_t game = 0; game < 1500; ++game) {
      State state = start(scenario);
      while (!state.over()) {
        const std::vector<MoveId> moves = accepted(scenario, state);
        const std::uint32_t dice = mix(game, static_cast<std::uint32_t>(state.moves), 3);
        const MoveId move = moves[dice % moves.size()];
        const Turn made = step(scenario, {}, state, move);
        const std::string fault = fault_in(scenario, state, made);
        if (!fault.empty()) FAIL(fault, " after ", scenario.move(move).id, ", game ", game);
        state = made.after;
      }
    }
  }
}

TEST_CASE("in every position there is advice that is accepted, and a hand to choose from" *
          doctest::test_suite("core/hand/hand")) {  // minutes where it is not native
  const Scenario scenario = everything(Deal::large);
  const std::uint32_t games = std::getenv("ASKWELL_SOAK") == nullptr ? 1 : 10;
  for (std::uint32_t game = 0; game < games; ++game) {
    State state = start(scenario);
    while (!state.over()) {
      const MoveId good = advise(scenario, state);
      if (!accepts(scenario, state, good)) FAIL("advice not accepted");
      const std::vector<MoveId> lines = hand(scenario, {}, state);
      if (lines.size() < 4) FAIL("a hand of ", lines.size());
      const std::uint32_t dice = mix(game, static_cast<std::uint32_t>(state.moves), 5);
      state = step(scenario, {}, state, dice % 2 ? good : lines[dice % lines.size()]).after;
    }
  }
}

TEST_CASE("whoever follows the advice gets past denials, objections and an empty chair") {
  const Scenario scenario = everything(Deal::large);
  State state = start(scenario);
  while (!state.over()) state = step(scenario, {}, state, advise(scenario, state)).after;
  CHECK(state.outcome == Outcome::advance);
  CHECK(score(scenario, state) >= 75);
}

TEST_SUITE_END();
