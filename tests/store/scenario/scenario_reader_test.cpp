#include "store/scenario/scenario_reader.h"

#include <algorithm>

#include "base/hash.h"
#include "core/call/call.h"
#include "store/attempt/talk.h"
#include "store/files.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/scenario/scenario_reader");

namespace {

// A whole scenario in one language, small enough to see; line numbers below count in it.
const std::string small = R"({
  "askwell": "scenario/1", "id": "small", "languages": ["en"],
  "title": "T", "aim": "A", "brief": ["B"],
  "opening": {"person": "li", "say": "Hello."},
  "people": [
    {"id": "li", "name": "Li", "title": "Boss", "roles": ["investor"], "temper": "warm"}],
  "facts": [
    {"id": "budget", "person": "li", "point": 5, "kind": "budget", "ask": "How much?", "tell": "Ten."}],
  "needs": [
    {"id": "slow", "person": "li", "must": true, "name": "Slow line",
     "situation": {"ask": "How fast?", "tell": "Forty."},
     "problem": {"ask": "What is hard?", "tell": "*It leaks.*", "more": "Often."},
     "implications": [{"id": "cost", "weight": 2, "ask": "And then?", "tell": "It costs."}],
     "payoff": {"ask": "If not?", "tell": "I want that."},
     "solution": {"say": "We can.", "tell": "Good."}}],
  "events": [
    {"id": "price", "person": "li", "when": {"turns": 1}, "say": "How much?",
     "defer": {"say": "Later.", "tell": "Fine."}}],
  "moves": [
    {"id": "step.trial", "kind": "step", "names": ["what", "who", "when"], "wins": "advance",
     "say": "A trial on Monday?", "tell": "Yes."}],
  "numbers": {"support_needed": 3}
})";

// `small` with one change: what is told of it.
std::string changed(const std::string& from, const std::string& to) {
  return faults(with(small, from, to));
}

Scenario small_with(const std::string& from, const std::string& to) {
  return scenario(with(small, from, to));
}

}  // namespace

TEST_CASE("the shipped scenario and the small one read without problems") {
  CHECK(faults(quedou()) == "");
  CHECK(faults(small) == "");
  CHECK(faults("\xEF\xBB\xBF" + small) == "");
}

TEST_CASE("the guide's starter scenario is fine, and its talk holds") {
  const std::string guide = file("scenarios/README.md");
  const auto block = [&](const std::string& fence) {
    const std::size_t begin = guide.find("```" + fence + "\n") + fence.size() + 4;
    return guide.substr(begin, guide.find("```", begin) - begin);
  };

  const Scenario starter = scenario(block("json"));
  std::vector<Problem> problems;
  const std::optional<Talk> talk = read_talk(block("talk"), problems);
  REQUIRE(talk.has_value());
  const std::optional<Problem> fault = run_talk(*talk, starter);
  CHECK_MESSAGE(!fault.has_value(), (fault ? told("talk", *fault) : ""));
}

TEST_CASE("a scenario becomes what its author wrote") {
  const Scenario s = scenario(quedou());

  CHECK(s.id == "quedou-seals");
  CHECK(s.languages == std::vector<Lang>{Lang::en, Lang::zh});
  CHECK(s.texts.get(s.title, Lang::zh) == "跑不快的那条线");
  CHECK(s.brief.size() == 3);
  CHECK(s.person(s.opener).id == "gao");
  CHECK(s.person(s.decider).id == "gao");
  CHECK(s.numbers.patience == 7);
  CHECK(s.numbers.support_needed == 5);
  CHECK(s.people[1].roles == std::vector<Role>{Role::user, Role::coach});
  CHECK(s.people[1].look.hair_colour == 2);
  CHECK(s.people[2].look.glasses);
  CHECK(s.needs.size() == 4);
  CHECK(s.needs[0].consequences.size() == 4);
  CHECK_FALSE(s.needs[0].consequences[3].applies);
  CHECK(s.needs[2].kind == NeedKind::want);
  CHECK(s.needs[3].kind == NeedKind::nothing);
  CHECK(s.facts[6].kind == FactKind::budget);
  CHECK(s.events[0].when.kind == Condition::Kind::turns);
  const Move& summary = s.move(s.find_move("summary.both"));
  CHECK(summary.restates == std::vector<NeedId>{NeedId{0}, NeedId{1}});
  const Move& trial = s.move(s.find_move("step.trial"));
  CHECK((trial.what && trial.who && trial.when));
  CHECK(trial.wins == Outcome::advance);
  CHECK(s.person(s.move(s.find_move("seals.leading")).person).id == "tang");
  CHECK(s.texts.get(s.move(s.find_move("wait")).exchange.say, Lang::en) ==
        "Say nothing and wait.");
  CHECK(s.texts.get(s.move(s.find_move("end")).exchange.say, Lang::zh) == "道声谢，起身告辞。");
  CHECK(std::count_if(s.reactions.begin(), s.reactions.end(), [](const ReactionText& one) {
          return one.manner == Manner::any;
        }) == reaction_count);
  CHECK(s.reactions.size() > reaction_count);  // and those of warm, gruff and cold people
}

TEST_CASE("an author's own reaction takes the stock's place, for all or for one") {
  const Scenario s = scenario(with(quedou(), "\"outcomes\":", R"("reactions": [
      {"to": "silence", "say": {"en": "Well?", "zh": "嗯？"}},
      {"to": "silence", "person": "tang", "say": {"en": "Hm.", "zh": "唔。"}},
      {"to": "denied", "person": "feng", "say": {"en": ["No.", "Nope."], "zh": "没有。"}}],
    "outcomes":)"));

  const auto count = [&](Reaction to) {
    return std::count_if(s.reactions.begin(), s.reactions.end(),
                         [to](const ReactionText& one) { return one.to == to; });
  };
  CHECK(count(Reaction::silence) == 2);
  CHECK(count(Reaction::denied) == 2 + 3);  // warm, gruff and cold people keep theirs
  CHECK(s.texts.wordings(s.reactions[2].say, Lang::en) == 2);
}

TEST_CASE("conditions name needs, trust, facts, moves and one another") {
  const Scenario s = small_with("\"wins\": \"advance\",", R"("wins": "advance",
      "when": {"all": [{"need": "slow", "at_least": "explicit"},
                       {"any": [{"asked": "slow.problem"}, {"asked": "step.trial"}]},
                       {"not": {"trust": {"person": "li", "at_least": 4}}},
                       {"fact": "budget"}]},)");

  const Condition when = s.move(s.find_move("step.trial")).condition.value();
  REQUIRE(when.children.size() == 4);
  CHECK(when.children[0].kind == Condition::Kind::need);
  CHECK(when.children[0].subject == 0);
  CHECK(when.children[0].at_least == static_cast<int>(Rung::wanted));
  const Condition& any = when.children[1];
  CHECK(any.children[0].subject == static_cast<int>(s.find_move("slow.problem")));
  CHECK(any.children[1].subject == static_cast<int>(s.find_move("step.trial")));
  CHECK(when.children[2].kind == Condition::Kind::none);
  CHECK(when.children[2].children[0].at_least == 4);
  CHECK(when.children[3].kind == Condition::Kind::fact);
}

TEST_CASE("numbers and rubric override the defaults") {
  const Scenario s =
      small_with("\"numbers\": {\"support_needed\": 3}", R"("numbers": {"moves": 12,
      "patience": 4, "support_needed": 3, "pass_outcome_also": "no-sale"}, "minutes": 20,
    "rubric": [{"check": "talk", "weight": 9}, {"check": "summary", "weight": 3, "blocker": true},
               {"check": "no_pitch", "weight": 8}, {"check": "explicit.slow", "weight": 40}])");

  CHECK(s.numbers.moves == 12);
  CHECK(s.numbers.patience == 4);
  CHECK(s.numbers.minutes == 20);
  CHECK(s.numbers.pass_outcome_also == static_cast<int>(Outcome::no_sale));
  const auto check = [&](std::string_view id) {
    const auto found = std::find_if(s.rubric.begin(), s.rubric.end(),
                                    [id](const Check& one) { return one.id == id; });
    REQUIRE(found != s.rubric.end());
    return *found;
  };
  CHECK(check("talk").weight == 9);
  CHECK(check("summary").blocker);
  CHECK(check("no_pitch").blocker);
  CHECK(check("explicit.slow").weight == 40);
}

TEST_CASE("names that begin with x- are free") {
  CHECK(changed("\"title\": \"T\"", "\"x-author\": {\"any\": [1]}, \"title\": \"T\"") == "");
  CHECK(changed("\"must\": true", "\"x-why\": null, \"must\": true") == "");
}

TEST_CASE("a misspelt field is told with what was meant") {
  CHECK(changed("\"temper\"", "\"tepmer\"") ==
        "f:6:72: a person has no field \"tepmer\": did you mean \"temper\"?\n");
  CHECK(changed("\"aim\"", "\"goal\"") ==
        "f:1:1: \"aim\" is missing in a scenario\n"
        "f:3:17: a scenario has no field \"goal\": use \"askwell\", \"id\", \"languages\", "
        "\"title\", \"aim\", \"brief\", \"level\", \"minutes\", \"deal\", \"opening\", "
        "\"people\", \"facts\" ...\n");
  CHECK(changed("\"tell\": \"Forty.\"", "\"tell\": \"Forty.\", \"tells\": \"\"") ==
        "f:11:58: \"situation\" has no field \"tells\": did you mean \"tell\"?\n");
}

TEST_CASE("a missing or wrong value is told where it should stand") {
  CHECK(changed("\"name\": \"Li\", ", "") == "f:6:5: \"name\" is missing in a person\n");
  CHECK(changed("\"ask\": \"What is hard?\", ", "") ==
        "f:12:17: \"ask\" is missing in \"problem\"\n");
  CHECK(changed("\"point\": 5", "\"point\": \"5\"") ==
        "f:8:47: \"point\" must be a whole number from 1 to 9, not a text\n");
  CHECK(changed("\"point\": 5", "\"point\": 10") ==
        "f:8:47: \"point\" must be a whole number from 1 to 9\n");
  CHECK(changed("\"point\": 5", "\"point\": 5.0") ==
        "f:8:47: \"point\" must be a whole number from 1 to 9, not a number that is not "
        "whole\n");
  CHECK(changed("\"must\": true", "\"must\": \"yes\"") ==
        "f:9:12: no need is a \"must\": mark what the trainee has to discover\n"
        "f:10:44: \"must\" must be true or false, not a text\n");
  CHECK(changed("[\"investor\"]", "\"investor\"") ==
        "f:6:58: \"roles\" must be a list, not a text\n");
  CHECK(changed("\"warm\"", "\"wram\"") ==
        "f:6:82: \"temper\" can not be \"wram\": did you mean \"warm\"?\n");
  CHECK(changed("[\"investor\"]", "[\"boss\"]") ==
        "f:6:59: \"boss\" is no role: use \"investor\", \"gatekeeper\", \"user\" or "
        "\"coach\"\n");
  CHECK(changed("{\"person\": \"li\", \"say\": \"Hello.\"}", "7") ==
        "f:4:14: \"opening\" must be an object, not a number\n");
}

TEST_CASE("references to nothing are told with what was meant") {
  CHECK(changed("\"person\": \"li\", \"must\"", "\"person\": \"lee\", \"must\"") ==
        "f:10:30: there is no person \"lee\": use \"li\"\n");
  CHECK(changed("\"kind\": \"step\", \"names\": [\"what\", \"who\", \"when\"], \"wins\": "
                "\"advance\"",
                "\"kind\": \"summary\", \"restates\": [\"slwo\"]") ==
        "f:19:12: warning: nobody can pass: no move of kind \"step\" has \"wins\"\n"
        "f:20:58: there is no need \"slwo\": did you mean \"slow\"?\n");
  CHECK(changed("{\"turns\": 1}", "{\"asked\": \"slow.problme\"}") ==
        "f:17:55: there is no move \"slow.problme\": did you mean \"slow.problem\"?\n");
  CHECK(changed("{\"turns\": 1}", "{\"fact\": \"budgets\"}") ==
        "f:17:54: there is no fact \"budgets\": did you mean \"budget\"?\n");
  CHECK(changed("{\"turns\": 1}", "{\"turns\": 1, \"fact\": \"budget\"}") ==
        "f:17:45: a condition asks one thing, not \"turns\" and \"fact\": put both into "
        "{\"all\": [...]}\n");
  CHECK(changed("{\"turns\": 1}", "{\"need\": \"slow\"}") ==
        "f:17:45: \"at_least\" is missing in a condition\n");
  CHECK(changed("{\"turns\": 1}", "{}") ==
        "f:17:45: this condition is empty: use \"need\", \"asked\", \"trust\", \"turns\", "
        "\"fact\", \"all\", \"any\" or \"not\"\n");
}

TEST_CASE("ids are plain and unique") {
  CHECK(changed("\"id\": \"slow\"", "\"id\": \"Slow Line\"") ==
        "f:10:12: \"Slow Line\" is no id: use 1 to 40 of a-z, 0-9 and -\n");
  CHECK(changed("\"temper\": \"warm\"}",
                "\"temper\": \"warm\"},\n    {\"id\": \"li\", "
                "\"name\": \"L\", \"title\": \"B\", \"roles\": []}") ==
        "f:7:12: \"li\" is taken already, on line 6\n");
  CHECK(changed("\"step.trial\"", "\"slow.problem\"") ==
        "f:20:12: the id \"slow.problem\" is taken by a move that Askwell makes itself\n");
  CHECK(changed("\"step.trial\"", "\"wait\"") ==
        "f:20:12: the id \"wait\" is taken by a move that Askwell makes itself\n");
}

TEST_CASE("lines that wait for each other, and what never happens, are told where they stand") {
  CHECK(changed(R"("kind": "step",)", R"("kind": "step", "when": {"asked": "step.trial"},)") ==
        "f:20:50: warning: this line is never on offer: its condition contradicts itself, or "
        "waits for what can not come\n");
  CHECK(changed(R"({"turns": 1})",
                R"({"all": [{"fact": "budget"}, {"not": {"fact": "budget"}}]})") ==
        "f:17:45: warning: this never happens: its condition contradicts itself, or waits for "
        "what can not come\n");
}

TEST_CASE("a missing translation is a warning, a text without any an error") {
  const std::string one = "{\"en\": \"Line head\", \"zh\": \"线长\"}";
  const std::string at = "f:50:16: ";

  CHECK(faults(with(quedou(), one, "{\"en\": \"Line head\"}")) ==
        at + "warning: this text has no \"zh\": until it has, the other language is shown\n");
  CHECK(read_scenario(with(quedou(), one, "{\"en\": \"Line head\"}"), stock())
            .scenario.has_value());
  CHECK(faults(with(quedou(), one, "{}")) == at + "this text is missing in every language\n");
  CHECK(faults(with(quedou(), one, "\"Line head\"")) ==
        at + "a text must say its language: write {\"en\": \"...\", \"zh\": \"...\"}\n");
  CHECK(faults(with(quedou(), one, "{\"en\": \"Line head\", \"cn\": \"线长\"}")) ==
        at + "warning: this text has no \"zh\": until it has, the other language is shown\n"
             "f:50:36: a text has no language \"cn\": use \"en\" or \"zh\"\n");
  CHECK(changed("\"title\": \"T\"", "\"title\": {\"en\": \"T\", \"zh\": \"题\"}") ==
        "f:3:24: the scenario's \"languages\" do not list \"zh\"\n");
  CHECK(changed("\"title\": \"T\"", "\"title\": {\"en\": [\"T\", \"U\"]}") == "");
}

TEST_CASE("texts hold words, not controls") {
  const auto told = [](const std::string& text) {
    return changed("\"aim\": \"A\"", "\"aim\": \"" + text + "\"");
  };

  CHECK(told("a\\u202eb") ==
        "f:3:24: a text may not hold the invisible direction mark U+202E: delete it\n");
  CHECK(told("a\xE2\x81\xA6"
             "b") ==
        "f:3:24: a text may not hold the invisible direction mark U+2066: delete it\n");
  CHECK(told("a\\nb") ==
        "f:3:24: a text may not hold the control character U+000A: delete it\n");
  CHECK(told(" ") == "f:3:24: this text is empty\n");
  CHECK(told("a *b") ==
        "f:3:24: an asterisk has no partner: marked words stand between *two*\n");
  CHECK(told("*a* *b*") ==
        "f:3:24: warning: only one stretch of a text can be marked with *asterisks*\n");
  std::string text;
  for (int i = 0; i < 601; ++i) text += "善";
  CHECK(told(text) == "f:3:24: warning: this text is 601 letters long: keep it under 600\n");
  CHECK(changed("\"aim\": \"A\"", "\"aim\": []") == "f:3:24: this list of wordings is empty\n");
}

TEST_CASE("what makes no sense as a whole is told") {
  CHECK(changed("\"weight\": 2", "\"weight\": 1") ==
        "f:10:5: this need can never become urgent: its implications that apply weigh 1 "
        "together, \"urgent_at\" is 2\n");
  CHECK(changed("\"must\": true", "\"must\": false") ==
        "f:9:12: no need is a \"must\": mark what the trainee has to discover\n");
  CHECK(changed("\"kind\": \"step\"", "\"kind\": \"close\"") ==
        "f:20:43: \"names\" means nothing in a move of kind \"close\": delete it\n"
        "f:20:85: \"wins\" can not be \"advance\": use \"order\"\n");
  CHECK(
      changed("\"support_needed\": 3", "\"x-support\": 3") ==
      "f:22:14: warning: a next step takes support 5, but this scenario has no more than 3 to "
      "earn: add a need or a summary, or set \"support_needed\" in \"numbers\"\n");
  CHECK(changed("\"title\": \"T\"", "\"level\": 2, \"title\": \"T\"") ==
        "f:1:1: warning: from level 2 on a scenario has at least two decoys\n");
  CHECK(changed(
            "\"moves\": [\n    {\"id\": \"step.trial\", \"kind\": \"step\"",
            "\"moves\": [\n    {\"id\": \"slow.q\", \"kind\": \"problem\", \"need\": \"slow\","
            " \"say\": \"Q\"}, {\"id\": \"step.trial\", \"kind\": \"step\"") ==
        "f:20:5: a question among the moves needs a \"flaw\": good questions stand in their "
        "need\n");
}

TEST_CASE("a file that is no scenario of ours says so") {
  CHECK(faults("{}") ==
        "f:1:1: this is no scenario: its first field must be \"askwell\": \"scenario/1\"\n");
  CHECK(faults("{\"askwell\": \"scenario/2\", \"what\": 1}") ==
        "f:1:13: this scenario is of a newer format, \"scenario/2\": use a newer Askwell to "
        "read it\n");
  CHECK(faults("{\"askwell\": \"attempt/1\"}") ==
        "f:1:13: this is no scenario but \"attempt/1\"\n");
  CHECK(faults("[]") == "f:1:1: a scenario must be an object, not a list\n");
  CHECK(changed("\"askwell\": \"scenario/1\", \"id\": \"small\",",
                "\"id\": \"small\", \"askwell\": \"scenario/1\",") ==
        "f:2:18: \"askwell\" must be the first field\n");
}

TEST_CASE("limits hold") {
  std::string people, facts;
  for (int i = 0; i < 9; ++i) {
    people += ", {\"id\": \"p" + std::to_string(i) +
              "\", \"name\": \"P\", \"title\": \"T\", \"roles\": []}";
  }
  for (int i = 0; i < 257; ++i) {
    facts += ", {\"id\": \"f" + std::to_string(i) +
             "\", \"person\": \"li\", \"point\": 1, \"ask\": \"?\", \"tell\": \".\"}";
  }

  CHECK(changed("\"temper\": \"warm\"}", "\"temper\": \"warm\"}" + people) ==
        "f:5:13: there are 10 people here: at most 8 are allowed\n");
  CHECK(changed("\"tell\": \"Ten.\"}", "\"tell\": \"Ten.\"}" + facts) ==
        "f:7:12: there are 258 facts here: at most 256 are allowed\n");
  CHECK(faults(std::string(4'000'001, ' ')) ==
        "f:1:1: the file holds 4000001 bytes: at most 4000000 are read\n");
}

TEST_CASE("every cut of the file is told and crashes nothing") {
  const std::string whole = quedou();
  const Stock stock = test::stock();
  for (std::size_t cut = 0; cut + 2 < whole.size(); cut += 151) {
    CHECK_FALSE(read_scenario(whole.substr(0, cut), stock).scenario.has_value());
  }
}

TEST_CASE("every damaged byte is told or harmless") {
  const std::string whole = quedou();
  const Stock stock = test::stock();
  for (std::size_t at = 0; at < whole.size(); at += 149) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
    const ScenarioFile read = read_scenario(damaged, stock);
    CHECK((read.scenario.has_value() || !read.problems.empty()));
  }
}

TEST_CASE("ten thousand random calls of the shipped scenario come to an end") {
  const Scenario s = scenario(quedou());
  int passed = 0;
  for (std::uint32_t seed = 1; seed <= 10'000; ++seed) {
    Call call(s, Options{.seed = seed});
    for (std::uint32_t turn = 0; !call.over(); ++turn) {
      const std::vector<MoveId> moves = accepted(s, call.state());
      REQUIRE_FALSE(moves.empty());
      REQUIRE(call.say(moves[mix(seed, turn) % moves.size()]).ok());
      for (const Said& said : call.turns().back().reply) {
        for (const Lang lang : all_langs) {
          REQUIRE_FALSE(s.texts.get(said.text, lang, said.dice).empty());
        }
      }
    }
    REQUIRE(call.state().moves <= s.numbers.moves);
    if (call.verdict().passed) ++passed;
  }
  CHECK(passed < 500);
}

TEST_SUITE_END();
