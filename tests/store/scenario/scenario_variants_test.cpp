// What the reader makes of variants, and of people, events and moves beyond the plain ones.
#include "core/call/call.h"
#include "store/attempt/talk.h"
#include "store/files.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/scenario/scenario_variants");

namespace {

// The shipped scenario with more fields at its top, and with more in one of its lists.
std::string with_top(const std::string& more) {
  return with(quedou(), "\"outcomes\":", more + ", \"outcomes\":");
}
std::string with_more(const std::string& list, const std::string& more) {
  return with(quedou(), "\"" + list + "\": [", "\"" + list + "\": [" + more + ", ");
}
std::string text(const std::string& words) {
  return "{\"en\": \"" + words + "\", \"zh\": \"" + words + "\"}";
}
std::string said(const std::string& words) {
  return "{\"say\": " + text(words) + ", \"tell\": " + text(words + "!") + "}";
}

const std::string two = R"("variants": [{"id": "calm"},
  {"id": "burning", "opening": )" +
                        text("Quick.") +
                        R"(, "numbers": {"patience": 4},
   "people": [{"id": "tang", "mode": "growth", "trust": 4}],
   "needs": [{"id": "seals", "urgent_at": 2, "implications": [{"id": "fines", "applies": false}]}],
   "facts": [{"id": "slot", "trust": 1}],
   "moves": [{"id": "seals.problem", "tell": )" +
                        text("All of it.") + R"(}]}])";

}  // namespace

TEST_CASE("a variant is the whole scenario but for what it changes") {
  const Scenario s = scenario(with_top(two));
  REQUIRE(s.variants.size() == 2);
  const Scenario& calm = s.variants[0];
  const Scenario& burning = s.variants[1];

  CHECK(calm.numbers.patience == 7);
  CHECK(calm.needs[0].urgent_at == s.needs[0].urgent_at);
  CHECK(calm.opening == s.opening);
  CHECK(burning.numbers.patience == 4);
  CHECK(burning.texts.get(burning.opening, Lang::zh) == "Quick.");
  CHECK(burning.people[1].trust == 4);
  CHECK(burning.needs[0].urgent_at == 1);  // one sooner: he wants to grow
  CHECK(burning.facts[4].trust == 1);
  const Move& problem = burning.move(burning.find_move("seals.problem"));
  CHECK(burning.texts.get(problem.exchange.tell, Lang::en) == "All of it.");
  CHECK(burning.reactions.size() == s.reactions.size());
  CHECK(burning.texts.get(burning.move(burning.find_move("wait")).exchange.say, Lang::en) ==
        "Say nothing and wait.");
}

TEST_CASE("a consequence that does not apply in a variant has nothing to tell there") {
  const Scenario s = scenario(with_top(two));
  const MoveId fines = s.find_move("seals.implication.fines");
  CHECK(s.variants[0].move(fines).exchange.tell != TextId::none);
  CHECK(s.variants[1].move(fines).exchange.tell == TextId::none);
  CHECK_FALSE(s.variants[1].needs[0].consequences[2].applies);
}

TEST_CASE("a talk tells the variant that its seed drew") {
  const Scenario s = scenario(with_top(two));
  std::vector<Problem> problems;
  const auto told_of = [&](std::uint32_t seed, const std::string& variant) {
    const std::string head = "scenario: x\nseed: " + std::to_string(seed) + "\n";
    const auto talk = read_talk(head + "? variant " + variant, problems);
    const std::optional<Problem> fault = run_talk(*talk, s);
    return fault ? told("t", *fault) : "";
  };
  std::uint32_t seed = 1;
  while (truth(s, seed).variant != "burning") ++seed;
  CHECK(told_of(seed, "burning") == "");
  CHECK(told_of(seed, "calm") == "t:3:1: the variant is burning");
}

TEST_CASE("an event is read by its kind") {
  const Scenario s = scenario(with_more(
      "events", R"({"id": "doubt", "kind": "objection", "person": "feng", "when": {"turns": 3},
       "say": )" + text("Hm.") +
                    ", \"clarify\": " + said("Why?") + ", \"answer\": " + said("So.") +
                    R"(}, {"id": "lean", "kind": "signal", "person": "gao",
       "when": {"turns": 4}, "say": )" +
                    text("When?") + "}"));
  CHECK(s.events[0].kind == EventKind::objection);
  CHECK(s.find_move("doubt.answer") != MoveId::none);
  CHECK(s.find_move("doubt.acknowledge") == MoveId::none);
  CHECK(s.events[1].kind == EventKind::signal);
  CHECK(s.events[1].moves == 2);
  CHECK(s.events[2].kind == EventKind::demand);
}

TEST_CASE("people may be absent, in a hurry, and care for something") {
  const Scenario s = scenario(
      with(with(quedou(), "\"trust\": 1,", "\"trust\": 1, \"present\": false,"),
           "\"temper\": \"warm\",",
           R"("temper": "warm", "leaves_after": 10, "concerns": ["price", "progress"],)"));
  CHECK_FALSE(s.people[2].present);
  CHECK(s.people[0].leaves_after == 10);
  CHECK(s.people[0].cares(Concern::price));
  CHECK_FALSE(s.people[0].cares(Concern::ease));
  CHECK(s.people[1].cares(Concern::ease));
}

TEST_CASE("a fact asked of the wrong person is a question of its kind") {
  const Scenario s = scenario(with_more(
      "moves", R"({"id": "ask.feng", "kind": "fact", "fact": "budget", "person": "feng",
                "say": )" +
                   text("How much?") + "}"));
  const Move& ask = s.move(s.find_move("ask.feng"));
  CHECK(ask.kind == MoveKind::budget);
  CHECK(s.person(ask.person).id == "feng");
}

TEST_CASE("faults of the new parts are told with place and cure") {
  const auto ends = [](const std::string& all, const std::string& part) {
    CHECK_MESSAGE(all.find(part) != std::string::npos, all);
  };
  ends(faults(with_top(R"("variants": [{"id": "a"}])")),
       "one variant is no choice: write two or three");
  ends(faults(with_top(R"("variants": [{"id": "a"}, {"id": "b", "needs": [{"id": "slas"}]}])")),
       "there is no need \"slas\"");
  ends(
      faults(with_top(
          R"("variants": [{"id": "a"}, {"id": "b", "facts": [{"id": "slot", "person": "gao"}]}])")),
      "nobody can ask them: add a move of kind \"fact\" for \"gao\", with a \"tell\"");
  ends(faults(with(quedou(), "\"temper\": \"warm\",",
                   "\"temper\": \"warm\", \"concerns\": [\"prise\"],")),
       "\"prise\" is no concern: did you mean \"price\"?");
  ends(faults(with_more("moves", R"({"id": "in", "kind": "introduce", "person": "gao",
                 "brings": "tang", "say": )" +
                                     text("x") + ", \"tell\": " + text("y") + "}")),
       "this person is in the room already: set \"present\": false");
  ends(faults(with_more("events", R"({"id": "e", "kind": "signal", "person": "gao",
                 "when": {"turns": 1}, "say": )" +
                                      text("x") + ", \"defer\": " + said("z") + "}")),
       "\"defer\" means nothing in an event of kind \"signal\": delete it");
}

TEST_SUITE_END();
