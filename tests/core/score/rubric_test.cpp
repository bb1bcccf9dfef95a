#include "core/score/rubric.h"

#include <doctest/doctest.h>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/score/rubric");

namespace {

const Scenario scenario = sample::scenario();
const Scenario quiet = sample::quiet_scenario();

// The shortest full-score line, 14 moves.
const std::initializer_list<const char*> model{"seals.problem",
                                               "price.defer",
                                               "seals.implication.returns",
                                               "seals.implication.overtime",
                                               "seals.payoff",
                                               "seals.solution",
                                               "design.problem",
                                               "design.implication.festival",
                                               "design.payoff",
                                               "fact.deadline",
                                               "fact.budget",
                                               "fact.process",
                                               "summary.both",
                                               "step.trial"};

std::vector<std::string> ids_with(const Play& play, Grade grade) {
  std::vector<std::string> ids;
  for (const Check& check : play.call.scenario().rubric) {
    if (play.grade(check.id) == grade) ids.push_back(check.id);
  }
  return ids;
}

// A scenario with just these checks.
Scenario judged_by(std::vector<Check> checks) {
  sample::Builder build = sample::draft();
  finish(build.scenario);
  build.scenario.rubric = std::move(checks);
  return std::move(build.scenario);
}

}  // namespace

TEST_CASE("the model line scores 100 in 14 moves and passes") {
  const Play play(scenario, model);
  const Verdict verdict = play.call.verdict();
  CHECK(play.refused.empty());
  CHECK(verdict.score == 100);
  CHECK(verdict.passed);
  CHECK(verdict.outcome == Outcome::advance);
  CHECK(ids_with(play, Grade::passed).size() == scenario.rubric.size());
}

TEST_CASE("leaving at once earns nothing: what forbids is not shown") {
  const Play play(scenario, {"end"});
  CHECK(play.call.verdict().score == 0);
  CHECK(ids_with(play, Grade::passed).empty());
  const std::vector<std::string> hidden{"no_pitch", "no_early_price", "background", "talk",
                                        "consequences_first"};
  CHECK(ids_with(play, Grade::not_shown) == hidden);
}

TEST_CASE("what forbids counts once a must-need is implied, consequences with a wish") {
  Play play(quiet, {"design.problem"});
  CHECK(ids_with(play, Grade::not_shown) == std::vector<std::string>{"consequences_first"});
  CHECK(score(quiet, play.state()) == 6 + 6 + 3 + 4);
  play.say("design.implication.festival").say("design.payoff");
  CHECK(play.grade("consequences_first") == Grade::passed);
  CHECK(score(quiet, play.state()) == 19 + 8 + 18);
}

TEST_CASE("what was done that is forbidden fails, implied or not, and never heals") {
  CHECK(Play(quiet, {"pitch.film"}).grade("no_pitch") == Grade::failed);
  CHECK(Play(quiet, {"quote"}).grade("no_early_price") == Grade::failed);

  Play play(quiet, {"quote", "design.payoff"});
  play.say("design.problem").say("design.implication.festival").say("design.payoff");
  CHECK(play.grade("no_early_price") == Grade::failed);
  CHECK(play.grade("consequences_first") == Grade::failed);
}

TEST_CASE("a failed blocker scales the score by 59 percent, half up, and bars the pass") {
  Play play(scenario, {"pitch.film", "price.defer"});
  for (const char* move : model) {
    if (move != std::string_view("price.defer")) play.say(move);
  }
  const Verdict verdict = play.call.verdict();
  CHECK(verdict.outcome == Outcome::advance);
  CHECK(play.grade("no_pitch") == Grade::failed);
  // All but no_pitch 6, and talk 4, as the pitch and the summary took long.
  const int rest = play.grade("talk") == Grade::passed ? 94 : 90;
  CHECK(verdict.score == (rest * 59 + 50) / 100);
  CHECK_FALSE(verdict.passed);
}

TEST_CASE("the score is rounded half up") {
  const Check yes{"yes", CheckKind::no_pitch, NeedId::none, 1, false};
  const Check no{"no", CheckKind::budget, NeedId::none, 1, false};
  const auto after_problem = [](const std::vector<Check>& checks) {
    const Scenario judged = judged_by(checks);
    return score(judged, Play(judged, {"seals.problem"}).state());
  };
  CHECK(after_problem({yes, no, no}) == 33);
  CHECK(after_problem({yes, yes, no}) == 67);
  CHECK(after_problem({yes, no, no, no, no, no, no, no}) == 13);
  CHECK(after_problem({no}) == 0);
  CHECK(after_problem({}) == 0);
}

TEST_CASE("more than two wasted questions fail the background check") {
  Play play(quiet, {"seals.problem", "fact.products", "seals.situation"});
  CHECK(play.grade("background") == Grade::passed);
  CHECK(play.evidence("background") == std::vector<int>{2, 3});
  play.say("fact.products");
  CHECK(play.grade("background") == Grade::failed);
  CHECK(play.evidence("background") == std::vector<int>{2, 3, 4});
}

TEST_CASE("speaking over 43 percent fails the talk check") {
  Play play(quiet, {"seals.problem", "quote"});
  CHECK(talk_percent(play.state()) == 43);
  CHECK(play.grade("talk") == Grade::passed);
  play.say("concession.discount");
  CHECK(play.grade("talk") == Grade::failed);
  CHECK(play.evidence("talk") == std::vector<int>{2, 3});
}

TEST_CASE("an anchored call may still pass; only naming the price early fails") {
  Play play(scenario,
            {"seals.problem", "price.range", "seals.implication.returns",
             "seals.implication.overtime", "seals.payoff", "seals.solution", "design.problem",
             "design.implication.festival", "design.payoff", "fact.deadline", "fact.budget",
             "fact.process", "summary.both", "step.trial"});
  CHECK(play.call.verdict().score == 100);
  CHECK(play.call.verdict().passed);
}

TEST_CASE("a pass needs the right outcome, also one that the scenario names") {
  sample::Builder build = sample::draft();
  build.scenario.numbers.pass_score = 10;
  build.scenario.numbers.pass_outcome_also = static_cast<int>(Outcome::continuation);
  finish(build.scenario);
  const Play play(build.scenario, {"seals.problem", "end"});
  CHECK(play.grade("outcome") == Grade::passed);
  CHECK(play.call.verdict().passed);

  const Play other(scenario, {"seals.problem", "end"});
  CHECK(other.grade("outcome") == Grade::failed);
  CHECK_FALSE(other.call.verdict().passed);
}

TEST_CASE("a failed blocker bars the pass whatever the score") {
  sample::Builder build = sample::draft();
  build.scenario.rubric = {{"budget", CheckKind::budget, NeedId::none, 4, true}};
  build.scenario.numbers.blocker_scale = 100;
  finish(build.scenario);
  Play play(build.scenario);
  for (const char* move : model) {
    if (move != std::string_view("fact.budget")) play.say(move);
  }
  CHECK(play.call.verdict().score == 90);  // budget 4, and with it the third fact 6
  CHECK(play.call.verdict().outcome == Outcome::advance);
  CHECK_FALSE(play.call.verdict().passed);
}

TEST_CASE("a call that still goes on has not passed") {
  const Play play(scenario, {"seals.problem"});
  CHECK_FALSE(play.call.verdict().passed);
  CHECK(play.call.verdict().outcome == Outcome::none);
}

TEST_CASE("evidence names the turns that prove a check") {
  const Play play(scenario, model);
  using Turns = std::vector<int>;
  CHECK(play.evidence("explicit.seals") == Turns{5});
  CHECK(play.evidence("explicit.design") == Turns{9});
  CHECK(play.evidence("consequences_first") == Turns{3, 4, 8});
  CHECK(play.evidence("facts") == Turns{10, 11, 12});
  CHECK(play.evidence("budget") == Turns{11});
  CHECK(play.evidence("process") == Turns{12});
  CHECK(play.evidence("summary") == Turns{13});
  CHECK(play.evidence("answered") == Turns{6});
  CHECK(play.evidence("outcome") == Turns{14});
  CHECK(play.evidence("step") == Turns{14});
  CHECK(play.evidence("no_pitch").empty());
  CHECK(play.evidence("talk").empty());
}

TEST_CASE("evidence of a failure names the turns that spoilt it") {
  const Play play(quiet, {"seals.problem", "seals.payoff", "pitch.film", "pitch.company",
                          "quote", "fact.budget", "summary.both", "step.samples"});
  using Turns = std::vector<int>;
  CHECK(play.evidence("explicit.seals") == Turns{2});
  CHECK(play.evidence("explicit.design").empty());
  CHECK(play.evidence("consequences_first") == Turns{2});
  CHECK(play.evidence("no_pitch") == Turns{3});
  CHECK(play.evidence("no_early_price") == Turns{5});
  CHECK(play.evidence("budget") == Turns{6});
  CHECK(play.evidence("summary") == Turns{7});
  CHECK(play.evidence("step") == Turns{8});
}

TEST_CASE("a call without any move is judged too") {
  const Verdict verdict = judge(scenario, {});
  CHECK(verdict.score == 0);
  CHECK(verdict.checks.size() == scenario.rubric.size());
}

TEST_SUITE_END();
