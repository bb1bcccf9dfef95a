// The shipped scenarios play alike on every machine: natively and as wasm this test finds the
// same numbers. They follow from a scenario's rules, not from its words: whoever changes the
// rules writes down the number that the failing check shows.
#include <doctest/doctest.h>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/score/marks.h"
#include "store/files.h"

using namespace askwell;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/same everywhere");

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
        add(said.dice);
      }
      for (const Reason& reason : turn.reasons) add(reason.id);
      add(turn.after.patience);
      add(turn.after.clock);
      for (const std::int8_t trust : turn.after.trust) add(trust);
    }
    add(call.verdict().score);
    add(call.state().outcome);
  }
  std::uint32_t hash() const { return hash_; }

 private:
  std::uint32_t hash_ = 0;
};

Call random_call(const Scenario& scenario, std::uint32_t seed) {
  Call call(scenario, Options{.seed = seed});
  while (!call.over()) {
    const std::vector<MoveId> moves = accepted(call.scenario(), call.state());
    const std::uint32_t dice = mix(seed, static_cast<std::uint32_t>(call.turns().size()), 7);
    REQUIRE(call.say(moves[dice % moves.size()]).ok());
  }
  return call;
}

std::uint32_t fingerprint(const std::string& name) {
  const Scenario scenario = store::test::scenario(file("scenarios/" + name + ".json"));
  constexpr std::uint32_t calls = 1000;
  Fingerprint print;
  for (std::uint32_t seed = 1; seed <= calls; ++seed) {
    const Call call = random_call(scenario, seed);
    print.add(call);
    if (seed > 2) continue;
    for (const TurnMark& turn : debrief_marks(call).turns) {
      print.add(turn.loss.low);
      print.add(turn.loss.high);
      print.add(turn.best);
    }
  }
  return print.hash();
}

}  // namespace

TEST_CASE("a thousand calls of each shipped scenario end alike everywhere") {
  CHECK(fingerprint("quedou-seals") == 1767947523U);
  CHECK(fingerprint("manual-nobody-reads") == 1896356179U);
  CHECK(fingerprint("tarnmere-trays") == 1972877281U);
  CHECK(fingerprint("tiefeng-spindles") == 594276586U);
  CHECK(fingerprint("yanbo-ten-minutes") == 423459078U);
  CHECK(fingerprint("cangyan-lost") == 2682146218U);
}

TEST_SUITE_END();
