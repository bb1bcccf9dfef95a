// What the customer brings up, and how it is met.
#include <doctest/doctest.h>

#include "core/call/answering.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Builder;
using sample::Play;

TEST_SUITE_BEGIN("core/call/initiative");

namespace {

Scenario with_event(EventKind kind) {
  return sample::quiet_with([kind](Builder& b) {
    Event& event = sample::event(b, "e", kind);
    event.moves = 2;
    event.minutes = 10;
    event.defer = b.asks_and_tells("e.defer");
    event.clarify = b.asks_and_tells("e.clarify");
    event.range = b.asks_and_tells("e.range");
    event.yield = b.asks_and_tells("e.yield");
    event.acknowledge = b.asks_and_tells("e.acknowledge");
    event.answer = b.asks_and_tells("e.answer");
  });
}

const Scenario objecting = with_event(EventKind::objection);
const Scenario haggling = with_event(EventKind::discount);
const Scenario signalling = with_event(EventKind::signal);

}  // namespace

// ---- objections
// --------------------------------------------------------------------------------

TEST_CASE("an objection is met by acknowledging, clarifying and answering it") {
  Play play(objecting, {"seals.problem"});
  CHECK(play.state().pending == EventId{0});
  play.say("e.acknowledge");
  CHECK(play.has_reason(ReasonId::objection_acknowledged));
  CHECK(play.state().pending == EventId{0});
  play.say("e.clarify");
  CHECK(play.has_reason(ReasonId::objection_clarified));
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.state().patience == 7);
  play.say("e.answer");
  CHECK(play.has_reason(ReasonId::objection_met));
  CHECK(play.trust(sample::feng) == 3);
  CHECK(play.state().pending == EventId::none);
  CHECK(play.state().met);
  CHECK_FALSE(play.state().clarified);
}

TEST_CASE("answered without acknowledging it first, an objection earns no trust") {
  const Play play(objecting, {"seals.problem", "e.clarify", "e.answer"});
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.state().met);
}

TEST_CASE("answering an objection that is not clear is arguing") {
  const Play play(objecting, {"seals.problem", "e.acknowledge", "e.answer"});
  CHECK(play.has_reason(ReasonId::objection_argued));
  CHECK(play.trust(sample::feng) == 0);
  CHECK(play.state().patience == 6);
  CHECK(play.state().pending == EventId::none);
  CHECK(play.state().objected);
  CHECK(play.heard() == "react.advantage");
}

TEST_CASE("an objection passed over twice stays open and weighs on every step") {
  Play play(objecting, {"seals.problem", "design.problem"});
  CHECK(play.has_reason(ReasonId::event_evaded));
  CHECK(play.heard() == "design.problem.tell | react.objected");
  CHECK(support_needed(objecting, play.state()) == 5);
  play.say("fact.team");
  CHECK(play.has_reason(ReasonId::objection_open));
  CHECK(play.state().objected);
  CHECK(support_needed(objecting, play.state()) == 6);
}

TEST_CASE("acknowledging or clarifying twice is a repeat") {
  Play play(objecting, {"seals.problem", "e.acknowledge", "e.acknowledge"});
  CHECK(play.has_reason(ReasonId::repeat));
  play.say("e.clarify").say("e.clarify");
  CHECK(play.has_reason(ReasonId::repeat));
  CHECK(play.trust(sample::feng) == 2);
}

TEST_CASE("the advisor acknowledges, clarifies and answers") {
  Play play(objecting, {"seals.problem"});
  for (const char* move : {"e.acknowledge", "e.clarify", "e.answer"}) {
    CHECK(objecting.move(advise(objecting, play.state())).id == move);
    play.say(move);
  }
}

// ---- discounts
// ---------------------------------------------------------------------------------

TEST_CASE("a discount given at once is regretted: trust falls and more support is needed") {
  const Play play(haggling, {"seals.problem", "e.yield"});
  CHECK(play.has_reason(ReasonId::regretted));
  CHECK(play.state().regretted);
  CHECK(play.trust(sample::feng) == 0);
  CHECK(support_needed(haggling, play.state()) == 6);
  CHECK_FALSE(play.state().anchored);
}

TEST_CASE("a discount against something in return costs nothing") {
  const Play play(haggling, {"seals.problem", "e.range"});
  CHECK(play.has_reason(ReasonId::concession_traded));
  CHECK_FALSE(play.state().regretted);
  CHECK(play.trust(sample::feng) == 1);
}

TEST_CASE("a discount can be put off, or asked about first") {
  CHECK(Play(haggling, {"seals.problem", "e.defer"}).has_reason(ReasonId::event_deferred));
  const Play play(haggling, {"seals.problem", "e.clarify"});
  CHECK(play.has_reason(ReasonId::trust_clarify));
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.state().pending == EventId::none);
}

// ---- signals and interruptions
// -----------------------------------------------------------------

TEST_CASE("a buying signal makes a step easier for two moves and is then lost") {
  Play play(signalling, {"seals.problem"});
  CHECK(play.has_reason(ReasonId::signal_given));
  CHECK(play.state().pending == EventId::none);
  CHECK(support_needed(signalling, play.state()) == 4);
  play.say("seals.situation");
  CHECK(support_needed(signalling, play.state()) == 4);
  play.say("design.problem");
  CHECK(play.has_reason(ReasonId::signal_missed));
  CHECK(support_needed(signalling, play.state()) == 5);
}

TEST_CASE("a step at the signal is accepted with one support less") {
  const Scenario late = sample::quiet_with([](Builder& b) {
    Event& event = sample::event(b, "e", EventKind::signal);
    event.moves = 2;
    event.when = sample::after_moves(7);
  });
  Play play(late, {"design.problem", "design.implication.festival", "design.payoff",
                   "seals.problem", "seals.implication.returns", "seals.implication.fines",
                   "seals.payoff", "step.trial"});
  CHECK(play.state().outcome == Outcome::advance);
  CHECK(play.has_reason(ReasonId::signal_used));
}

TEST_CASE("an interruption takes its minutes, but one more move can always begin") {
  const Scenario scenario = with_event(EventKind::interruption);
  const Play play(scenario, {"seals.problem"});
  CHECK(play.has_reason(ReasonId::interrupted));
  CHECK(play.state().clock == 24);
  const Scenario brief = sample::quiet_with([](Builder& b) {
    b.scenario.numbers.minutes = 8;
    sample::event(b, "e", EventKind::interruption).minutes = 10;
  });
  CHECK(Play(brief, {"seals.problem"}).state().clock == 15);
}

TEST_SUITE_END();
