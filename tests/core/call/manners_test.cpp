#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/call/manners");

namespace {

const Scenario quiet = sample::quiet_scenario();

Scenario with_moves(void (*add)(sample::Builder&)) {
  sample::Builder build = sample::draft();
  build.scenario.events.clear();
  add(build);
  finish(build.scenario);
  return std::move(build.scenario);
}

}  // namespace

TEST_CASE("rapport at the start earns trust once, from warm people twice") {
  const Scenario chatty = with_moves([](sample::Builder& build) {
    for (const char* id : {"g2", "g3"}) build.move(id, MoveKind::rapport, sample::gao);
    for (const char* id : {"t1", "t2"}) build.move(id, MoveKind::rapport, sample::tang);
  });
  const Play warm(chatty, {"rapport.shelf", "g2", "g3"});
  CHECK(warm.trust(sample::gao) == 4);
  const Play even(chatty, {"t1", "t2"});
  CHECK(even.trust(sample::tang) == 3);
  CHECK(even.state().patience == 7);
}

TEST_CASE("gruff people earn nothing by rapport") {
  const Play play(quiet, {"rapport.chat"});
  CHECK(play.trust(sample::feng) == 1);
  CHECK(play.state().patience == 7);
  CHECK(play.has_reason(ReasonId::rapport_flat));
}

TEST_CASE("rapport after the third move is idle chat") {
  const Play play(quiet, {"seals.situation", "fact.team", "seals.problem", "rapport.shelf"});
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::late_chat));
  CHECK(play.heard() == "react.chat");
}

TEST_CASE("the same rapport again is a repeat") {
  const Play play(quiet, {"rapport.shelf", "rapport.shelf"});
  CHECK(play.trust(sample::gao) == 3);
  CHECK(play.state().patience == 6);
}

TEST_CASE("an idea that fits a known need earns trust once a person") {
  const Scenario two = with_moves([](sample::Builder& build) {
    build.move("idea.second", MoveKind::idea, sample::tang).need = sample::seals;
  });
  Play play(two, {"seals.situation", "idea.log"});
  CHECK(play.trust(sample::tang) == 3);
  CHECK(play.has_reason(ReasonId::trust_idea));
  play.say("idea.second");
  CHECK(play.trust(sample::tang) == 3);
  CHECK(play.state().patience == 7);
  play.say("idea.log");
  CHECK(play.state().patience == 6);
}

TEST_CASE("an idea that fits nothing known costs patience") {
  const Play early(quiet, {"idea.log"});
  CHECK(early.state().patience == 6);
  CHECK(early.has_reason(ReasonId::unfit_idea));
  const Play never(quiet, {"seals.problem", "idea.stream"});
  CHECK(never.state().patience == 6);
  CHECK(never.heard() == "react.unfit");
}

TEST_CASE("a true summary earns everyone's trust, twice a call") {
  Play play(quiet, {"seals.problem", "summary.seals"});
  CHECK(play.trust(sample::gao) == 3);
  CHECK(play.trust(sample::tang) == 4);
  CHECK(play.trust(sample::feng) == 2);
  CHECK(play.state().summarised);
  CHECK(play.has_reason(ReasonId::trust_summary));

  play.say("design.problem").say("summary.design").say("summary.both");
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::feng) == 3);
  CHECK(play.has_reason(ReasonId::third_summary));
  CHECK(play.heard() == "react.summary_again");
}

TEST_CASE("a summary of what was never said costs everyone's trust") {
  Play play(quiet, {"seals.problem", "summary.both"});
  CHECK(play.trust(sample::gao) == 1);
  CHECK(play.trust(sample::tang) == 2);
  CHECK(play.trust(sample::feng) == 0);
  CHECK(play.state().patience == 7);
  CHECK_FALSE(play.state().summarised);
  CHECK(play.has_reason(ReasonId::false_summary));
  CHECK(play.heard() == "react.summary_false");
  play.say("summary.both");
  CHECK(play.trust(sample::feng) == 0);
  CHECK(play.state().patience == 6);
}

TEST_CASE("waiting after a loaded line lets the customer add to it") {
  Play play(quiet, {"seals.problem", "wait"});
  CHECK(play.heard() == "seals.problem.more");
  CHECK(play.has_reason(ReasonId::silence_gain));
  CHECK(play.state().patience == 7);
  CHECK(play.state().customer_time == 5);
}

TEST_CASE("waiting after anything else is awkward, and a second silence tires") {
  Play play(quiet, {"seals.situation", "wait"});
  CHECK(play.heard() == "react.silence");
  CHECK(play.has_reason(ReasonId::silence_empty));
  CHECK(play.state().patience == 7);
  play.say("wait");
  CHECK(play.state().patience == 6);
  CHECK(Play(quiet, {"seals.problem", "wait", "wait"}).state().patience == 6);
}

TEST_CASE("silences count only in a row") {
  CHECK(Play(quiet, {"wait", "seals.situation", "wait"}).state().patience == 7);
}

TEST_CASE("a question of the customer's ends the silence that a loaded line left") {
  const Scenario scenario = sample::scenario();
  const Play play(scenario, {"seals.problem", "wait"});
  CHECK(play.has_reason(ReasonId::silence_empty));
}

TEST_CASE("a stock answer is not loaded") {
  const Play play(quiet, {"seals.problem", "seals.problem", "wait"});
  CHECK(play.has_reason(ReasonId::silence_empty));
}

// ---- openers
// -----------------------------------------------------------------------------------

TEST_CASE("each opener speaks to some people and leaves others cold") {
  const auto trusts = [](Opener opener, Mode mode, Temper temper) {
    const Scenario scenario = sample::quiet_with([=](sample::Builder& build) {
      build.scenario.people[0].mode = mode;
      build.scenario.people[0].temper = temper;
      build.move("open", MoveKind::opener, sample::gao).opener = opener;
    });
    const Play play(scenario, {"open"});
    CHECK(play.state().patience == 7);
    const bool fits = play.has_reason(ReasonId::opener_fit);
    CHECK(fits != play.has_reason(ReasonId::opener_flat));
    CHECK(play.heard() == "open.tell");
    return play.trust(sample::gao) == (fits ? 3 : 2) && fits;
  };
  CHECK(trusts(Opener::fact, Mode::trouble, Temper::even));
  CHECK(trusts(Opener::fact, Mode::growth, Temper::even));
  CHECK_FALSE(trusts(Opener::fact, Mode::even_keel, Temper::even));
  CHECK(trusts(Opener::question, Mode::growth, Temper::gruff));
  CHECK_FALSE(trusts(Opener::question, Mode::growth, Temper::warm));
  CHECK(trusts(Opener::referral, Mode::growth, Temper::warm));
  CHECK_FALSE(trusts(Opener::referral, Mode::growth, Temper::gruff));
  CHECK(trusts(Opener::tool, Mode::overconfident, Temper::even));
  CHECK(trusts(Opener::tool, Mode::even_keel, Temper::even));
  CHECK_FALSE(trusts(Opener::tool, Mode::trouble, Temper::even));
}

TEST_CASE("an opener after the first move only costs patience") {
  const Scenario scenario = with_moves([](sample::Builder& build) {
    build.move("open", MoveKind::opener, sample::gao).opener = Opener::fact;
  });
  const Play play(scenario, {"seals.situation", "open"});
  CHECK(play.state().patience == 6);
  CHECK(play.trust(sample::gao) == 2);
  CHECK(play.has_reason(ReasonId::opener_late));
}

// ---- repair
// ------------------------------------------------------------------------------------

TEST_CASE("owning a mistake gives back one lost point of trust, once a person") {
  const Scenario scenario = with_moves(
      [](sample::Builder& build) { build.move("sorry", MoveKind::repair, sample::tang); });
  Play play(scenario, {"seals.leading", "seals.leading", "sorry"});
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.has_reason(ReasonId::repaired));
  CHECK(play.heard() == "sorry.tell");
  play.say("sorry");
  CHECK(play.trust(sample::tang) == 1);
  CHECK(play.has_reason(ReasonId::repair_needless));
  play.say("seals.leading").say("sorry");
  CHECK(play.trust(sample::tang) == 0);
}

TEST_CASE("an apology for nothing puzzles and costs patience") {
  const Scenario scenario = with_moves(
      [](sample::Builder& build) { build.move("sorry", MoveKind::repair, sample::tang); });
  const Play play(scenario, {"sorry"});
  CHECK(play.trust(sample::tang) == 2);
  CHECK(play.state().patience == 6);
  CHECK(play.has_reason(ReasonId::repair_needless));
  CHECK(play.heard() == "react.no_wrong");
}

TEST_SUITE_END();
