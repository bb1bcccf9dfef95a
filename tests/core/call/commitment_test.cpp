#include <doctest/doctest.h>

#include "core/call/answering.h"
#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/commitment");

namespace {

const Scenario quiet = sample::quiet_scenario();
const Scenario scenario = sample::scenario();

Play& want_both(Play& play) {
  play.say("design.problem").say("design.implication.festival").say("design.payoff");
  play.say("seals.problem").say("seals.implication.returns").say("seals.implication.fines");
  return play.say("seals.payoff");
}

Scenario small_deal() {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  build.scenario.deal = Deal::small;
  finish(build.scenario);
  return std::move(build.scenario);
}

}  // namespace

TEST_CASE("a supported step is accepted, ends the call and names what, who and when") {
  Play play(quiet);
  want_both(play).say("summary.both");
  CHECK(support(quiet, play.state()) == 5);
  play.say("step.trial");
  CHECK(play.state().outcome == Outcome::advance);
  CHECK(play.state().step_what);
  CHECK(play.state().step_who);
  CHECK(play.state().step_when);
  CHECK(play.has_reason(ReasonId::step_accepted));
  CHECK(play.heard() == "step.trial.tell");
  CHECK(accepted(quiet, play.state()).empty());
}

TEST_CASE("support counts explicit 2, answered 3 and a summary 1") {
  Play play(quiet);
  want_both(play);
  CHECK(support(quiet, play.state()) == 4);
  play.say("design.solution");
  CHECK(support(quiet, play.state()) == 5);
  play.say("summary.both").say("summary.seals");
  CHECK(support(quiet, play.state()) == 6);
}

TEST_CASE("a step without enough support is refused and costs patience and trust") {
  Play play(quiet);
  want_both(play).say("step.trial");
  CHECK_FALSE(play.call.over());
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::gao) == 4);
  CHECK(play.has_reason(ReasonId::step_refused_support));
  CHECK(play.heard() == "react.step_refused");
}

TEST_CASE("an anchored price asks for more support") {
  Play play(quiet, {"quote"});
  want_both(play).say("summary.both").say("step.trial");
  CHECK(play.has_reason(ReasonId::step_refused_support));
  play.say("design.solution").say("step.trial");
  CHECK(play.state().outcome == Outcome::advance);
}

TEST_CASE("a step needs the decider's trust") {
  Play play(quiet);
  want_both(play).say("summary.both");
  for (int i = 0; i < 3; ++i) play.say("pitch.company");
  CHECK(play.trust(sample::gao) == 2);
  play.say("step.trial");
  CHECK(play.has_reason(ReasonId::step_refused_trust));

  Play just_enough(quiet);
  want_both(just_enough).say("summary.both").say("pitch.company").say("pitch.company");
  CHECK(just_enough.trust(sample::gao) == 3);
  just_enough.say("step.trial");
  CHECK(just_enough.state().outcome == Outcome::advance);
}

TEST_CASE("a step is refused while a question is pending") {
  Play play(scenario, {"seals.problem", "step.trial"});
  CHECK(play.has_reason(ReasonId::step_refused_pending));
  CHECK(play.state().patience == 5);
}

TEST_CASE("a vague step is friendly, binds nobody, and the call goes on") {
  for (const char* vague : {"step.samples", "step.headoffice"}) {
    Play play(quiet, {vague});
    CHECK_FALSE(play.call.over());
    CHECK(play.state().patience == 7);
    CHECK(play.has_reason(ReasonId::step_vague));
    play.say(vague);
    CHECK(play.state().patience == 6);
  }
}

TEST_CASE("a pressing close in a large deal costs patience 2 and trust 1") {
  Play play(quiet);
  want_both(play).say("summary.both").say("close.assume");
  CHECK_FALSE(play.call.over());
  CHECK(play.state().patience == 5);
  CHECK(play.trust(sample::gao) == 4);
  CHECK(play.has_reason(ReasonId::close_pressure));
  CHECK(play.heard() == "react.pressed");
}

TEST_CASE("a plain close takes the order in a small deal, if it is supported") {
  const Scenario small = small_deal();
  Play play(small);
  want_both(play).say("summary.both").say("close.assume");
  CHECK(play.state().outcome == Outcome::order);
  CHECK(play.has_reason(ReasonId::order_taken));

  const Play early(small, {"close.assume"});
  CHECK_FALSE(early.call.over());
  CHECK(early.state().patience == 6);
  CHECK(early.has_reason(ReasonId::step_refused_support));
}

TEST_CASE("leaving before anything was admitted is no sale, later a continuation") {
  const Play early(quiet, {"seals.situation", "end"});
  CHECK(early.state().outcome == Outcome::no_sale);
  CHECK(early.has_reason(ReasonId::hung_up));
  CHECK(early.heard() == "react.goodbye");
  CHECK(Play(quiet, {"seals.problem", "end"}).state().outcome == Outcome::continuation);
}

TEST_CASE("walking away ends the call as the move says, and counts where it is right") {
  const auto lost = [](int also) {
    return sample::quiet_with([also](sample::Builder& build) {
      build.scenario.numbers.pass_outcome_also = also;
      build.move("walk", MoveKind::walk, sample::gao).wins = Outcome::no_sale;
    });
  };
  const Scenario right = lost(static_cast<int>(Outcome::no_sale));
  const Play play(right, {"seals.problem", "walk"});
  CHECK(play.state().outcome == Outcome::no_sale);
  CHECK(play.has_reason(ReasonId::walked));
  CHECK(play.heard() == "walk.tell");
  CHECK(play.grade("outcome") == Grade::passed);
  const Scenario wrong = lost(-1);
  CHECK(Play(wrong, {"seals.problem", "walk"}).grade("outcome") == Grade::failed);
}

TEST_CASE("an outcome named right does not count where the customer threw the seller out") {
  const Scenario right = sample::quiet_with([](sample::Builder& build) {
    build.scenario.numbers.pass_outcome_also = static_cast<int>(Outcome::no_sale);
  });
  Play play(right);
  for (int i = 0; i < 4; ++i) play.say("close.assume");
  CHECK(play.state().outcome == Outcome::no_sale);
  CHECK(play.has_reason(ReasonId::patience_out));
  CHECK(play.grade("outcome") == Grade::failed);
}

TEST_CASE("selling anything at all fails the check that forbids it") {
  const Scenario listening = sample::quiet_with([](sample::Builder& build) {
    build.scenario.rubric = {{"no_selling", CheckKind::no_selling, NeedId::none, 10, true}};
  });
  CHECK(Play(listening, {"seals.problem", "end"}).grade("no_selling") == Grade::passed);
  CHECK(Play(listening, {"end"}).grade("no_selling") == Grade::not_shown);
  for (const char* sale :
       {"pitch.company", "quote", "concession.discount", "close.assume", "design.solution"}) {
    CAPTURE(sale);
    const Play play(listening, {"seals.problem", sale});
    CHECK(play.grade("no_selling") == Grade::failed);
    CHECK(play.evidence("no_selling") == std::vector{2});
  }
}

TEST_SUITE_END();
