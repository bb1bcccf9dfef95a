#include "core/call/conversation.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "base/hash.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/conversation");

namespace {

const Scenario quiet = sample::quiet_scenario();
const Scenario scenario = sample::scenario();

MoveId random_move(const Scenario& from, const State& state, std::uint32_t game) {
  const std::vector<MoveId> moves = accepted(from, state);
  const std::uint32_t dice = mix(game, static_cast<std::uint32_t>(state.moves), 99);
  return moves[dice % moves.size()];
}

bool in_bounds(const Scenario& from, const State& state) {
  bool fine = state.patience >= 0 && state.patience <= 8 && state.moves <= from.numbers.moves;
  fine = fine && state.clock == state.seller_time + state.customer_time;
  fine = fine && state.clock <= from.numbers.minutes * 2 + from.numbers.grace;
  fine = fine && state.wasted <= from.numbers.wasted_allowed + 1;
  fine = fine && state.summaries <= from.numbers.summaries && state.silences <= 2;
  for (const std::int8_t trust : state.trust) fine = fine && trust >= 0 && trust <= 5;
  for (std::size_t i = 0; i < from.needs.size(); ++i) {
    const Need& need = from.needs[i];
    const NeedState& at = state.needs[i];
    fine = fine && at.weight <= need.urgent_at;
    fine = fine && (need.kind == NeedKind::need || at.rung <= Rung::known);
  }
  return fine;
}

bool quieter(const State& before, const State& after) {
  return before.patience == after.patience && before.trust == after.trust &&
         before.needs == after.needs && before.outcome == after.outcome;
}

}  // namespace

TEST_CASE("a call starts with the people's trust and the level's patience") {
  const State state = start(scenario);
  CHECK(state.patience == 7);
  CHECK(state.trust[index(sample::gao)] == 2);
  CHECK(state.trust[index(sample::feng)] == 1);
  CHECK_FALSE(state.over());
}

TEST_CASE("every kind of move takes its time") {
  struct Row {
    const char* move;
    int seller, customer;
  };
  const Row rows[] = {{"seals.situation", 1, 2},
                      {"fact.team", 1, 2},
                      {"fact.process", 1, 2},
                      {"seals.problem", 1, 3},
                      {"pitch.company", 4, 1},
                      {"rapport.shelf", 1, 2},
                      {"quote", 2, 1},
                      {"concession.discount", 2, 1},
                      {"close.assume", 2, 1},
                      {"step.samples", 2, 2},
                      {"wait", 0, 1},
                      {"ink.problem", 1, 1},
                      {"fact.products", 1, 1},
                      {"fact.budget", 1, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.move);
    const Play play(quiet, {row.move});
    CHECK(play.state().seller_time == row.seller);
    CHECK(play.state().customer_time == row.customer);
    CHECK(play.state().clock == row.seller + row.customer);
  }
}

TEST_CASE("moves that build on others take their time too") {
  Play play(quiet, {"seals.problem", "seals.implication.returns"});
  CHECK(play.state().clock == 7);
  play.say("seals.implication.fines").say("seals.payoff").say("seals.solution").say("idea.log");
  CHECK(play.state().clock == 7 + 3 + 4 + 5 + 4);
  play.say("summary.seals");
  CHECK(play.state().clock == 26);
}

TEST_CASE("patience at nought ends the call without a sale") {
  Play play(quiet, {"seals.problem"});
  for (int i = 0; i < 7; ++i) play.say("pitch.film");
  CHECK(play.state().patience == 0);
  CHECK(play.state().outcome == Outcome::no_sale);
  CHECK(play.has_reason(ReasonId::patience_out));
  CHECK(play.heard() == "react.feature | react.leave");
}

TEST_CASE("the clock ends the call, unless it is switched off") {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  build.scenario.numbers.minutes = 4;
  finish(build.scenario);
  const auto play_with = [&](bool clock) {
    Options options;
    options.clock = clock;
    Play play(build.scenario, options);
    return play.say("seals.problem").say("seals.implication.returns").say("fact.team");
  };

  const Play timed = play_with(true);
  CHECK(timed.state().clock == 10);
  CHECK(timed.state().outcome == Outcome::continuation);
  CHECK(timed.has_reason(ReasonId::time_out));
  CHECK(timed.heard() == "fact.team.tell | react.time_up");
  CHECK_FALSE(play_with(false).call.over());
  CHECK(play_with(false).state().clock == 10);
}

TEST_CASE("a move that the grace does not cover is cut and has no effect") {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  build.scenario.numbers.minutes = 1;
  build.scenario.numbers.grace = 1;
  finish(build.scenario);
  const Play play(build.scenario, {"seals.problem"});
  CHECK(play.rung(sample::seals) == Rung::hidden);
  CHECK(play.state().outcome == Outcome::no_sale);
  CHECK(play.has_reason(ReasonId::time_out));
}

TEST_CASE("the last move ends the call, and three before it the customer shows hurry") {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  build.scenario.numbers.moves = 5;
  finish(build.scenario);
  Play play(build.scenario, {"seals.situation", "seals.problem"});
  CHECK(play.heard() == "seals.problem.tell | react.hurry");
  play.say("seals.implication.returns").say("seals.implication.fines");
  CHECK(play.heard() == "seals.implication.fines.tell");
  play.say("fact.team");
  CHECK(play.state().outcome == Outcome::continuation);
  CHECK(play.has_reason(ReasonId::moves_out));
}

TEST_CASE("a move with a condition is accepted only while it holds") {
  sample::Builder build = sample::draft();
  Condition implied;
  implied.kind = Condition::Kind::need;
  implied.subject = 0;
  implied.at_least = static_cast<int>(Rung::implied);
  build.move("later", MoveKind::idea, sample::tang).condition = implied;
  finish(build.scenario);
  Play play(build.scenario, {"later"});
  CHECK(play.refused == "later");
  play.refused.clear();
  play.say("seals.problem").say("later");
  CHECK(play.refused.empty());
}

TEST_CASE("nothing is accepted that is not in the table") {
  const State state = start(scenario);
  CHECK_FALSE(accepts(scenario, state, MoveId::none));
  CHECK_FALSE(accepts(scenario, state, static_cast<MoveId>(scenario.moves.size())));
  CHECK(accepts(scenario, state, MoveId{0}));
}

TEST_CASE("a person's own reaction goes before everybody's") {
  sample::Builder build = sample::draft();
  build.scenario.reactions.push_back(
      {Reaction::denied, sample::feng, Manner::any, build.text("own")});
  finish(build.scenario);
  CHECK(Play(build.scenario, {"ink.problem"}).heard() == "own | price.ask");
}

TEST_CASE(
    "warm and gruff people have words of their own, and other ones once they have cooled") {
  const auto heard = [](Temper temper, int trust, bool boast = false) {
    const Scenario manners = sample::quiet_with([=](sample::Builder& build) {
      build.scenario.people[2].temper = temper;
      build.scenario.people[2].trust = trust;
      build.move("boast", MoveKind::pitch, static_cast<PersonId>(2));
      const auto add = [&](Manner manner, const char* words) {
        build.scenario.reactions.push_back(
            {Reaction::denied, PersonId::none, manner, build.text(words)});
      };
      add(Manner::warm, "warmly");
      add(Manner::gruff, "gruffly");
      add(Manner::cold, "coldly");
    });
    Play play(manners);
    if (boast) play.say("boast");
    return play.say("ink.problem").heard();
  };
  CHECK(heard(Temper::warm, 3) == "warmly");
  CHECK(heard(Temper::gruff, 3) == "gruffly");
  CHECK(heard(Temper::even, 3) == "react.denied");
  CHECK(heard(Temper::warm, 1) == "warmly");  // trusts little from the start
  CHECK(heard(Temper::warm, 2, true) == "coldly");
}

TEST_CASE("the opening is the opener's") {
  CHECK(opening(scenario, {}).person == sample::gao);
  CHECK(opening(scenario, {}).text == scenario.opening);
}

TEST_CASE("ten thousand random plays stay in bounds, give reasons and end") {
  const std::uint32_t games = std::getenv("ASKWELL_SOAK") == nullptr ? 10000 : 1000000;
  for (std::uint32_t game = 0; game < games; ++game) {
    State state = start(scenario);
    while (!state.over()) {
      const MoveId move = random_move(scenario, state, game);
      const Turn made = step(scenario, {}, state, move);
      if (!in_bounds(scenario, made.after)) FAIL("out of bounds in game ", game);
      if (made.reasons.empty() && !quieter(state, made.after)) {
        FAIL("no reason for ", scenario.move(move).id);
      }
      if (made.after.moves != state.moves + 1) FAIL("a move not counted");
      state = made.after;
    }
  }
}

TEST_CASE("the same moves lead to the same state under every seed; only words differ") {
  bool words_differ = false;
  for (std::uint32_t game = 0; game < 200; ++game) {
    std::vector<State> states;
    std::vector<std::uint32_t> dice;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
      Options options;
      options.seed = seed;
      State state = start(scenario);
      std::uint32_t heard = 0;
      while (!state.over()) {
        const Turn made = step(scenario, options, state, random_move(scenario, state, game));
        for (const Said& said : made.reply) heard = mix(heard, said.dice);
        state = made.after;
      }
      states.push_back(state);
      dice.push_back(heard);
    }
    for (const State& state : states) {
      if (state != states.front()) FAIL("a seed changed game ", game);
    }
    words_differ = words_differ || dice.front() != dice.back();
  }
  CHECK(words_differ);
}

// Native and wasm run this same case: they agree, bit for bit. Whoever has to change the
// number has changed the rules, and raises engine_version.
TEST_CASE("engine 3 plays a thousand random calls to the same numbers everywhere") {
  CHECK(engine_version == 3);
  std::uint32_t sum = 0;
  for (std::uint32_t game = 0; game < 1000; ++game) {
    State state = start(scenario);
    while (!state.over()) {
      const Turn made = step(scenario, {}, state, random_move(scenario, state, game));
      state = made.after;
      for (const Reason& reason : made.reasons) {
        sum = mix(sum, static_cast<std::uint32_t>(reason.id));
      }
      for (const Said& said : made.reply) sum = mix(sum, said.dice);
      for (const NeedState& need : state.needs) {
        sum = mix(sum, static_cast<std::uint32_t>(need.rung), need.weight);
      }
      for (const std::int8_t trust : state.trust) {
        sum = mix(sum, static_cast<std::uint32_t>(trust));
      }
      sum = mix(sum, static_cast<std::uint32_t>(state.patience),
                static_cast<std::uint32_t>(state.clock));
    }
    sum = mix(sum, static_cast<std::uint32_t>(state.outcome), state.anchored ? 1 : 0);
  }
  CHECK(sum == 4292431889U);
}

TEST_SUITE_END();
