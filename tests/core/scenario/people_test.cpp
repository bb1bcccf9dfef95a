#include <doctest/doctest.h>

#include "core/call/answering.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Builder;
using sample::Play;

TEST_SUITE_BEGIN("core/scenario/people");

namespace {

const Scenario quiet = sample::quiet_scenario();

Scenario tang_is(Mode mode) {
  return sample::quiet_with([mode](Builder& b) { b.scenario.people[1].mode = mode; });
}

// Gao is not there; tang, who trusts enough, can be asked to bring her in.
Scenario gao_is_away(int trust_of_tang = 3) {
  return sample::quiet_with([=](Builder& b) {
    b.scenario.people[0].present = false;
    b.scenario.people[1].trust = trust_of_tang;
    b.scenario.opener = sample::tang;
    b.move("bring.gao", MoveKind::introduce, sample::tang).brings = sample::gao;
  });
}

}  // namespace

// ---- response modes
// --------------------------------------------------------------------------

TEST_CASE("somebody in trouble admits a difficulty at the trust that the need asks for") {
  const Scenario troubled = tang_is(Mode::trouble);
  CHECK(Play(troubled, {"seals.problem"}).rung(sample::seals) == Rung::implied);
}

TEST_CASE("somebody on an even keel denies it until they trust one more") {
  const Scenario even = tang_is(Mode::even_keel);
  Play play(even, {"seals.problem"});
  CHECK(play.rung(sample::seals) == Rung::hidden);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::denied_mode));
  CHECK(play.heard() == "react.denied");
  CHECK(gate(even, play.state(), sample::seals) == 3);

  play.say("design.problem").say("summary.design").say("seals.problem");
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("a fact that they have told opens somebody on an even keel") {
  const Scenario even = tang_is(Mode::even_keel);
  CHECK(Play(even, {"fact.team", "seals.problem"}).rung(sample::seals) == Rung::hidden);
  const Play play(even, {"fact.slot", "seals.problem"});
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("somebody overconfident denies it until a colleague has admitted a difficulty") {
  const Scenario sure = tang_is(Mode::overconfident);
  Play play(sure, {"fact.slot", "seals.problem"});
  CHECK(play.has_reason(ReasonId::denied_mode));
  CHECK(gate(sure, play.state(), sample::seals) == 4);
  play.say("design.problem").say("seals.problem");
  CHECK(play.rung(sample::seals) == Rung::implied);
}

TEST_CASE("too little trust for the need is told apart from a mode that denies") {
  const Scenario wary = sample::quiet_with([](Builder& b) {
    b.scenario.people[1].mode = Mode::overconfident;
    b.scenario.people[1].trust = 1;
  });
  CHECK(Play(wary, {"seals.problem"}).has_reason(ReasonId::denied_trust));
}

TEST_CASE("a need of somebody who wants to grow is urgent one weight sooner") {
  const Scenario growing = tang_is(Mode::growth);
  Play play(growing, {"seals.problem", "seals.implication.returns"});
  CHECK(play.rung(sample::seals) == Rung::urgent);
  play.say("seals.payoff");
  CHECK(play.rung(sample::seals) == Rung::wanted);
  CHECK(Play(quiet, {"seals.problem", "seals.implication.returns"}).rung(sample::seals) ==
        Rung::implied);
}

// ---- who is in the room
// ------------------------------------------------------------------------

TEST_CASE("nothing can be said to somebody who is not in the room") {
  const Scenario away = gao_is_away();
  CHECK(Play(away, {"design.problem"}).refused == "design.problem");
  CHECK(Play(away, {"seals.problem"}).refused.empty());
}

TEST_CASE("whoever trusts enough brings a colleague in, and a coach's word goes with them") {
  const Scenario away = gao_is_away();
  Play play(away, {"bring.gao"});
  CHECK(play.has_reason(ReasonId::introduced));
  CHECK(play.heard() == "bring.gao.tell");
  CHECK(play.trust(sample::gao) == 3);
  play.say("design.problem");
  CHECK(play.refused.empty());
  CHECK(play.rung(sample::design) == Rung::implied);
  play.say("bring.gao");
  CHECK(play.refused == "bring.gao");
}

TEST_CASE("without trust nobody is brought in, and asking again costs patience") {
  const Scenario away = gao_is_away(2);
  Play play(away, {"bring.gao"});
  CHECK(play.has_reason(ReasonId::introduce_refused));
  CHECK(play.heard() == "react.evasive");
  CHECK(play.state().patience == 7);
  play.say("bring.gao");
  CHECK(play.state().patience == 6);
}

TEST_CASE("trust moves only in the room") {
  const Scenario away = gao_is_away();
  const Play play(away, {"seals.problem", "summary.seals"});
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.trust(sample::feng) == 2);
}

TEST_CASE("a colleague whom the customer brings in can be talked to") {
  const Scenario arriving = sample::quiet_with([](Builder& b) {
    b.scenario.people[0].present = false;
    b.scenario.opener = sample::tang;
    sample::event(b, "boss", EventKind::arrival).brings = sample::gao;
  });
  Play play(arriving, {"seals.problem"});
  CHECK(play.has_reason(ReasonId::person_arrived));
  CHECK(play.heard() == "seals.problem.tell | boss.ask");
  CHECK(play.state().pending == EventId::none);
  CHECK(play.say("design.problem").refused.empty());
}

TEST_CASE("somebody with ten minutes leaves after ten minutes") {
  const Scenario busy =
      sample::quiet_with([](Builder& b) { b.scenario.people[0].leaves_after = 2; });
  Play play(busy, {"seals.situation"});
  CHECK(play.state().present[0]);
  play.say("seals.problem");  // 3 and 4 half-minutes
  CHECK_FALSE(play.state().present[0]);
  CHECK(play.has_reason(ReasonId::person_left));
  CHECK(play.heard() == "seals.problem.tell | react.excuse");
  CHECK(play.say("design.problem").refused == "design.problem");
}

TEST_CASE("with the clock off nobody leaves") {
  const Scenario busy =
      sample::quiet_with([](Builder& b) { b.scenario.people[0].leaves_after = 2; });
  Options untimed;
  untimed.clock = false;
  Play play(busy, untimed);
  play.say("seals.situation").say("seals.problem");
  CHECK(play.state().present[0]);
}

TEST_CASE("a question leaves with whoever asked it") {
  const Scenario busy = sample::quiet_with([](Builder& b) {
    b.scenario.people[2].leaves_after = 3;
    Event& price = sample::event(b, "price", EventKind::demand);
    price.defer = b.asks_and_tells("price.defer");
  });
  Play play(busy, {"seals.situation"});
  CHECK(play.state().pending == EventId{0});
  play.say("seals.problem");
  CHECK(play.state().pending == EventId::none);
  CHECK(play.say("price.defer").refused == "price.defer");
}

TEST_CASE("whoever is there speaks for the room once the host has gone") {
  const Scenario busy =
      sample::quiet_with([](Builder& b) { b.scenario.people[0].leaves_after = 1; });
  const Play play(busy, {"seals.situation", "end"});
  CHECK(play.call.turns().back().reply.front().person == sample::tang);
}

// ---- whose word counts
// -------------------------------------------------------------------------

TEST_CASE("an order takes the decider in the room, an advance whoever is asked") {
  const Scenario away = sample::quiet_with([](Builder& b) {
    b.scenario.people[0].present = false;
    b.scenario.people[1].trust = 3;
    b.scenario.numbers.support_needed = 2;
    b.scenario.opener = sample::tang;
    for (const Outcome wins : {Outcome::order, Outcome::advance}) {
      Move& step =
          b.move(wins == Outcome::order ? "order" : "visit", MoveKind::step, sample::tang);
      step.wins = wins;
      step.what = step.who = step.when = true;
    }
  });
  Play play(away, {"seals.problem", "seals.implication.returns", "seals.implication.fines",
                   "seals.payoff", "order"});
  CHECK(play.has_reason(ReasonId::step_refused_absent));
  play.say("visit");
  CHECK(play.state().outcome == Outcome::advance);
}

TEST_CASE("somebody of influence who does not trust at all stops a step") {
  const Scenario doubting = sample::quiet_with([](Builder& b) {
    b.scenario.numbers.support_needed = 2;
    b.scenario.people[2].trust = 0;
    b.scenario.people[2].influence = Level3::medium;
  });
  Play play(doubting, {"design.problem", "design.implication.festival"});
  CHECK(doubter(doubting, play.state()) == sample::feng);
  Play refused = play;
  refused.say("step.trial");
  CHECK(refused.has_reason(ReasonId::step_refused_support));
  play.say("design.payoff");  // earns a point of everybody
  CHECK(doubter(doubting, play.state()) == PersonId::none);
  Play accepted = play;
  CHECK(accepted.say("step.trial").state().outcome == Outcome::advance);
  play.say("pitch.film").say("step.trial");
  CHECK(play.has_reason(ReasonId::step_refused_other));
  CHECK(play.call.turns().back().reply.front().person == sample::feng);
}

TEST_CASE("high influence asks for one trust more, low influence for none") {
  const auto doubts = [](Level3 influence, int trust) {
    const Scenario scenario = sample::quiet_with([=](Builder& b) {
      b.scenario.people[2].influence = influence;
      b.scenario.people[2].trust = trust;
    });
    return doubter(scenario, start(scenario)) == sample::feng;
  };
  CHECK(doubts(Level3::medium, 0));
  CHECK_FALSE(doubts(Level3::medium, 1));
  CHECK(doubts(Level3::high, 1));
  CHECK_FALSE(doubts(Level3::high, 2));
  CHECK_FALSE(doubts(Level3::low, 0));
}

TEST_CASE("the advisor gets past an even keel, and asks for whoever is missing") {
  const Scenario even = tang_is(Mode::even_keel);
  CHECK(even.move(advise(even, Play(even, {"design.problem", "design.implication.festival",
                                           "design.payoff"})
                                   .state()))
            .id == "seals.problem");  // the wish has earned the trust
  const Scenario away = gao_is_away();
  State state = start(away);
  state.needs[index(sample::seals)].rung = Rung::wanted;
  CHECK(away.move(advise(away, state)).id == "bring.gao");
}

TEST_SUITE_END();
