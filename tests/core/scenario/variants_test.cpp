#include <doctest/doctest.h>

#include <set>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/scenario/variants");

namespace {

// Two truths: the seals are urgent sooner in the second.
Scenario two_truths(int urgent_at = 1) {
  sample::Builder build = sample::draft();
  Scenario& scenario = build.scenario;
  scenario.events.clear();
  add_moves(scenario);
  Scenario first = scenario, second = scenario;
  first.variant = "calm";
  second.variant = "burning";
  second.needs[0].urgent_at = urgent_at;
  scenario.variants = {first, second};
  finish(scenario);
  return std::move(scenario);
}

}  // namespace

TEST_CASE("the seed draws the truth, each about equally often and always the same") {
  const Scenario scenario = two_truths();
  int burning = 0;
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    const Scenario& drawn = truth(scenario, seed);
    if (drawn.variant == "burning") ++burning;
    CHECK(&truth(scenario, seed) == &drawn);
  }
  CHECK(burning > 400);
  CHECK(burning < 600);
}

TEST_CASE("a scenario with one truth is its own truth") {
  const Scenario scenario = sample::scenario();
  CHECK(&truth(scenario, 7) == &scenario);
}

TEST_CASE("a call is about the truth that its seed drew") {
  const Scenario scenario = two_truths();
  std::set<std::string> urgent_in;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Play play(scenario, Options{.seed = seed});
    play.say("seals.problem").say("seals.implication.overtime");
    if (play.rung(sample::seals) == Rung::urgent)
      urgent_in.insert(play.call.scenario().variant);
  }
  CHECK(urgent_in == std::set<std::string>{"burning"});
}

TEST_CASE("all truths have one table of moves and one name, which every one of them changes") {
  const Scenario scenario = two_truths();
  for (const Scenario& variant : scenario.variants) {
    CHECK(variant.rules == scenario.rules);
    REQUIRE(variant.moves.size() == scenario.moves.size());
    for (std::size_t i = 0; i < variant.moves.size(); ++i) {
      if (variant.moves[i].id != scenario.moves[i].id) FAIL("another move");
    }
  }
  CHECK(two_truths(2).rules != scenario.rules);
  CHECK(sample::quiet_scenario().rules != scenario.rules);
}

TEST_CASE("a second language reaches every truth") {
  Scenario scenario = two_truths();
  Texts chinese = scenario.texts;
  chinese.add_wording(scenario.opening, Lang::zh, "你好");
  REQUIRE(merge_texts(scenario, Lang::zh, chinese));
  CHECK(scenario.variants[1].texts.get(scenario.opening, Lang::zh) == "你好");
  CHECK(scenario.variants[1].languages.size() == 2);
  CHECK_FALSE(merge_texts(scenario, Lang::zh, Texts()));
}

TEST_SUITE_END();
