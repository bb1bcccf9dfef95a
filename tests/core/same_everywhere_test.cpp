// The same moves come to the same end on every machine. These tests run natively and as wasm
// and hold both to the same number. Whoever changes the rules raises engine_version and puts
// in the number that the failing test tells.
#include <doctest/doctest.h>

#include "core/generated.h"
#include "core/score/marks.h"

using namespace askwell;

TEST_SUITE_BEGIN("core/same everywhere");

namespace {

class Fingerprint {
 public:
  template <class Number>
  void add(Number number) {
    hash_ = mix(hash_, static_cast<std::uint32_t>(number), 1);
  }
  void add(const Call& call) {
    for (const Turn& turn : call.turns()) {
      add(turn.move);
      for (const Said& said : turn.reply) {
        add(said.person);
        add(said.text);
        add(said.dice);
      }
      for (const Reason& reason : turn.reasons) add(reason.id);
      add(turn.after.patience);
      add(turn.after.clock);
      for (const std::int8_t trust : turn.after.trust) add(trust);
    }
    add(call.verdict().score);
  }
  void add(const Marks& marks) {
    for (const TurnMark& turn : marks.turns) {
      add(turn.loss.low);
      add(turn.loss.high);
      add(turn.mark);
      add(turn.best);
    }
    for (const MoveId move : marks.better) add(move);
  }
  std::uint32_t hash() const { return hash_; }

 private:
  std::uint32_t hash_ = 0;
};

Call random_call(const Scenario& scenario, std::uint32_t seed) {
  Options options;
  options.seed = seed;
  Call call(scenario, options);
  while (!call.over()) {
    const std::vector<MoveId> moves = accepted(scenario, call.state());
    const std::uint32_t dice = mix(seed, static_cast<std::uint32_t>(call.turns().size()), 7);
    REQUIRE(call.say(moves[dice % moves.size()]).ok());
  }
  return call;
}

}  // namespace

TEST_CASE("a thousand random calls, their scores and what some of them lost are the same") {
  const Scenario scenario = sample::scenario();
  Fingerprint print;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const Call call = random_call(scenario, seed);
    print.add(call);
    if (seed <= 5) print.add(debrief_marks(call));
  }
  CHECK(print.hash() == 3457839628U);
}

TEST_CASE("calls of generated scenarios, with every kind of move and person, are the same") {
  Fingerprint print;
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    print.add(random_call(sample::generated(seed), seed));
  }
  CHECK(print.hash() == 2902732398U);
}

TEST_SUITE_END();
