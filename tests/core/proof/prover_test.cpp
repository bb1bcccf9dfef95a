#include "core/proof/prover.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "core/sample_scenario.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/proof/prover");

namespace {

const Scenario scenario = sample::scenario();

Prover::Effort little() {
  Prover::Effort effort;
  const bool soak = std::getenv("ASKWELL_SOAK") != nullptr;
  effort.plays = soak ? 10'000 : 300;
  effort.bot_plays = soak ? 1000 : 40;
  effort.hand_plays = soak ? 300 : 10;
  effort.hands = soak ? 10'000 : 60;
  effort.marked_calls = 2;
  return effort;
}

// Only what is said, reached and guessed: little is solved.
Prover::Effort least() {
  Prover::Effort effort = little();
  effort.plays = 80;
  effort.bot_plays = 10;
  effort.hand_plays = 2;
  effort.hands = 1;
  effort.marked_calls = 0;
  effort.limit = 500;
  return effort;
}

bool has(const Proof& proof, Doubt doubt) {
  return std::any_of(proof.findings.begin(), proof.findings.end(),
                     [doubt](const Finding& finding) { return finding.doubt == doubt; });
}

const Tally& tally(const Proof& proof, Player player) {
  return proof.bots[static_cast<std::size_t>(player)];
}

}  // namespace

TEST_CASE("the sample can be passed with full score, and not guessed") {
  const Proof proof = prove(scenario, little());

  CHECK(proof.exact);
  CHECK(proof.pass_possible);
  CHECK(proof.best == 100);
  CHECK(proof.full_moves == 13);  // the price question is left to lapse
  CHECK(proof.shortest > 5);
  CHECK(proof.shortest < proof.full_moves);
  CHECK(proof.worst == 0);
  for (const Doubt doubt : {Doubt::no_pass, Doubt::dead_end, Doubt::guessed, Doubt::cheap,
                            Doubt::model_weak, Doubt::beginner_strong, Doubt::unfair_hand}) {
    CAPTURE(static_cast<int>(doubt));
    CHECK_FALSE(has(proof, doubt));
  }
  CHECK(tally(proof, Player::model).least >= 92);
  CHECK(tally(proof, Player::beginner).passes == 0);
}

TEST_CASE("a call that nobody can pass is told as such") {
  sample::Builder build = sample::draft();
  build.scenario.numbers.moves = 6;
  finish(build.scenario);
  const Proof proof = prove(build.scenario, little());
  CHECK_FALSE(proof.pass_possible);
  CHECK(has(proof, Doubt::no_pass));
}

TEST_CASE("a move, an event and an answer that never come are named") {
  sample::Builder build = sample::draft();
  Condition never;
  never.kind = Condition::Kind::turns;
  never.at_least = 90;
  const auto last = static_cast<int>(build.scenario.moves.size());
  build.move("never", MoveKind::price, sample::gao).condition = never;
  Event event;
  event.id = "silent";
  event.person = sample::gao;
  event.when = never;
  event.say = build.text("silent");
  build.scenario.events.push_back(event);
  finish(build.scenario);

  const Proof proof = prove(build.scenario, least());

  const auto about = [&](Doubt doubt, Subject subject) {
    return std::any_of(proof.findings.begin(), proof.findings.end(), [&](const Finding& f) {
      return f.doubt == doubt && f.about == subject;
    });
  };
  CHECK(about(Doubt::never_possible, {Subject::Kind::move, last}));
  CHECK(about(Doubt::never_happens, {Subject::Kind::event, 1}));
}

TEST_CASE("a scenario that pays whoever leaves at once is told by who does") {
  sample::Builder build = sample::draft();
  build.scenario.numbers.pass_outcome_also = static_cast<int>(Outcome::no_sale);
  finish(build.scenario);
  for (Check& check : build.scenario.rubric) {
    if (check.kind == CheckKind::outcome) check.weight = 100;
  }
  const Proof proof = prove(build.scenario, least());
  CHECK(std::any_of(proof.findings.begin(), proof.findings.end(), [](const Finding& f) {
    return f.doubt == Doubt::cheap && f.player == Player::hang_up && f.number >= f.limit;
  }));
}

TEST_CASE("every player makes moves that are accepted, and the same ones again") {
  for (int i = 0; i < player_count; ++i) {
    const auto player = static_cast<Player>(i);
    CAPTURE(name_of(player));
    const Call call = play(scenario, player, 3);
    CHECK(call.over());
    CHECK(call.moves() == play(scenario, player, 3).moves());
  }
}

TEST_SUITE_END();
