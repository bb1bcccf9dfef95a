// The seven closes and the plain one, by the size of the deal.
#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Builder;
using sample::Play;

TEST_SUITE_BEGIN("core/call/closes");

namespace {

Scenario with_closes(Deal deal, int support_needed = 5) {
  return sample::quiet_with([=](Builder& b) {
    b.scenario.deal = deal;
    b.scenario.numbers.support_needed = support_needed;
    for (int i = 0; i <= static_cast<int>(Close::isolation); ++i) {
      b.move("c" + std::to_string(i), MoveKind::close, sample::gao).close =
          static_cast<Close>(i);
    }
    Event& doubt = sample::event(b, "doubt", EventKind::objection);
    doubt.when.kind = Condition::Kind::asked;
    doubt.when.subject = 0;  // rapport.shelf
    doubt.clarify = b.asks_and_tells("doubt.clarify");
    doubt.answer = b.asks_and_tells("doubt.answer");
  });
}

std::string id(Close close) { return "c" + std::to_string(static_cast<int>(close)); }

Play& want_both(Play& play) {
  play.say("design.problem").say("design.implication.festival").say("design.payoff");
  play.say("seals.problem").say("seals.implication.returns").say("seals.implication.fines");
  return play.say("seals.payoff");
}

const Scenario small = with_closes(Deal::small);
const Scenario large = with_closes(Deal::large);

}  // namespace

TEST_CASE("in a small deal plain, assumptive, alternative and summary closes take the order") {
  for (const Close close : {Close::plain, Close::assumptive, Close::alternative, Close::summary,
                            Close::evidence, Close::isolation}) {
    Play play(small);
    want_both(play).say("summary.both").say(id(close));
    CAPTURE(id(close));
    CHECK(play.state().outcome == Outcome::order);
    CHECK_FALSE(play.state().regretted);
  }
}

TEST_CASE("in a large deal assumptive and alternative closes press") {
  for (const Close close : {Close::plain, Close::assumptive, Close::alternative,
                            Close::concession, Close::isolation}) {
    Play play(large);
    want_both(play).say("summary.both").say(id(close));
    CAPTURE(id(close));
    CHECK(play.has_reason(ReasonId::close_pressure));
    CHECK(play.state().patience == 5);
    CHECK(play.trust(sample::gao) == 4);
  }
}

TEST_CASE("in a large deal a summary close leads on once a summary has been given") {
  Play early(large);
  want_both(early).say("design.solution").say(id(Close::summary));
  CHECK(early.has_reason(ReasonId::close_pressure));
  Play play(large);
  want_both(play).say("summary.both").say(id(Close::summary));
  CHECK(play.state().outcome == Outcome::order);
}

TEST_CASE("in a large deal an evidence close leads on once every must-need is answered") {
  Play early(large);
  want_both(early).say("design.solution").say(id(Close::evidence));
  CHECK(early.has_reason(ReasonId::close_pressure));
  Play play(large);
  want_both(play).say("design.solution").say("seals.solution").say(id(Close::evidence));
  CHECK(play.state().outcome == Outcome::order);
}

TEST_CASE("evidence for a need that is answered takes one support less in a small deal") {
  const Scenario dear = with_closes(Deal::small, 6);
  Play play(dear);
  want_both(play).say("design.solution");
  Play plain = play;
  CHECK(plain.say(id(Close::plain)).has_reason(ReasonId::step_refused_support));
  CHECK(play.say(id(Close::evidence)).state().outcome == Outcome::order);
}

TEST_CASE("a concession close buys the order in a small deal and is regretted") {
  Play play(small);
  want_both(play).say("summary.both").say(id(Close::concession));
  CHECK(play.state().outcome == Outcome::order);
  CHECK(play.has_reason(ReasonId::close_conceded));
  CHECK(play.state().regretted);
  CHECK(interest(small, play.state()) == Interest::action);
}

TEST_CASE("a warning costs the decider's trust in a small deal, everybody's in a large one") {
  Play play(small, {id(Close::warning).c_str()});
  CHECK(play.has_reason(ReasonId::close_warning));
  CHECK(play.trust(sample::gao) == 0);  // refused besides
  CHECK(play.trust(sample::tang) == 2);
  const Play pressed(large, {id(Close::warning).c_str()});
  CHECK(pressed.has_reason(ReasonId::close_warning));
  CHECK(pressed.state().patience == 5);
  CHECK(pressed.trust(sample::gao) == 1);
  CHECK(pressed.trust(sample::tang) == 1);
  CHECK(pressed.heard() == "react.pressed");
}

TEST_CASE("an isolation close brings out what is behind an open objection") {
  Play play(large, {"rapport.shelf"});
  CHECK(play.state().pending == EventId{0});
  play.say(id(Close::isolation));
  CHECK(play.has_reason(ReasonId::close_isolated));
  CHECK(play.state().clarified);
  CHECK(play.state().pending == EventId{0});
  play.say("doubt.answer");
  CHECK(play.has_reason(ReasonId::objection_met));
}

TEST_SUITE_END();
