#include "store/attempt/talk.h"

#include <sstream>

#include "store/files.h"

using namespace askwell;
using namespace askwell::store;
using namespace askwell::store::test;

TEST_SUITE_BEGIN("store/attempt/talk");

namespace {

// What a talk ends with: its first mismatch, its faults of form, or "".
std::string told_of(const std::string& text) {
  static const Scenario scenario = test::scenario(quedou());
  std::vector<Problem> problems;
  const std::optional<Talk> talk = read_talk(text, problems);
  if (!talk) {
    std::string out;
    for (const Problem& problem : problems) out += told("t", problem) + "\n";
    return out;
  }
  const std::optional<Problem> fault = run_talk(*talk, scenario);
  return fault ? told("t", *fault) : "";
}

const std::string head = "scenario: x\n";

}  // namespace

TEST_CASE("the talks of the shipped scenarios hold") {
  std::istringstream names(
      "good pitch yield early-price mixed hang-up "
      "manual-model manual-beginner manual-simple manual-training manual-early-stop "
      "manual-gate "
      "tarnmere-model tarnmere-beginner tarnmere-features tarnmere-objection tarnmere-want "
      "cangyan-model cangyan-beginner cangyan-selling cangyan-defending cangyan-price "
      "yanbo-model yanbo-branches yanbo-beginner yanbo-slides yanbo-bypass "
      "tiefeng-model tiefeng-garden tiefeng-beginner tiefeng-threat tiefeng-cloud "
      "tiefeng-price");
  for (std::string name; names >> name;) {
    const std::string path = "tests/talks/" + name + ".talk";
    std::vector<Problem> problems;
    const std::optional<Talk> talk = read_talk(file(path), problems);
    REQUIRE(talk.has_value());
    const Scenario scenario = test::scenario(file("tests/talks/" + talk->scenario));
    const std::optional<Problem> fault = run_talk(*talk, scenario);
    CHECK_MESSAGE(!fault.has_value(), (fault ? told(path, *fault) : ""));
  }
}

TEST_CASE("a talk is settings, moves and expectations") {
  std::vector<Problem> problems;

  const std::optional<Talk> talk = read_talk(
      "\xEF\xBB\xBF# a comment\r\nscenario: a/b.json\r\n seed: 9\nlang: zh\n\n >  wait \n< x "
      "y\n",
      problems);

  REQUIRE(talk.has_value());
  CHECK(talk->scenario == "a/b.json");
  CHECK(talk->seed == 9);
  CHECK(talk->lang == Lang::zh);
  CHECK(talk->moves() == std::vector<std::string>{"wait"});
  REQUIRE(talk->lines.size() == 2);
  CHECK(talk->lines[0].number == 6);
  CHECK(talk->lines[1].text == "x y");
}

TEST_CASE("faults of form are told, all of them") {
  CHECK(told_of("> wait\n") == "t:1:1: the line scenario: PATH is missing\n");
  CHECK(
      told_of(head + "seed: many\nhello\n") ==
      "t:2:1: a seed is a whole number\n"
      "t:3:1: this line makes no sense: it begins with >, <, ?, = or #, or is scenario: PATH, "
      "seed: N, lang: en or lang: zh\n");
  CHECK(told_of("scenario: x\n# \xC9\xC6\n") ==
        "t:1:1: this file is not UTF-8: save it as UTF-8 in the editor\n");
}

TEST_CASE("the first mismatch is told with its line") {
  CHECK(told_of(head + "< half an hour\n> wait\n") == "");
  CHECK(told_of(head + "\n< goodbye\n< hello\n") ==
        "t:3:1: the customer did not say \"goodbye\" but \"Good morning, come in, sit down. "
        "This is Lao Tang, he runs the lines, and Xiao Feng does our buying. We've got half an "
        "hour, so please, go ahead.\"");
  CHECK(told_of(head + "> seals.problme\n") ==
        "t:2:1: there is no move \"seals.problme\": did you mean \"seals.problem\"?");
  CHECK(told_of(head + "> price.defer\n") == "t:2:1: \"price.defer\" can not be said here");
  CHECK(told_of(head + "> end\n> wait\n") ==
        "t:3:1: the call is over already: \"wait\" can not be said");
  CHECK(told_of(head + "? need seals known\n") == "t:2:1: need seals is hidden");
  CHECK(told_of(head + "? need seal known\n") == "t:2:1: there is no need \"seal\"");
  CHECK(told_of(head + "? trust gao 4\n") == "t:2:1: trust of gao is 2");
  CHECK(told_of(head + "? patience 1\n") == "t:2:1: patience is 7");
  CHECK(told_of(head + "> seals.problem\n? pending none\n") ==
        "t:3:1: what is pending is price");
  CHECK(told_of(head + "> seals.problem\n? reason known\n") ==
        "t:3:1: the reason was not \"known\" but implied");
  CHECK(told_of(head + "? mood gao warm\n") ==
        "t:2:1: ? mood gao warm makes no sense: it takes need ID RUNG, trust ID N, patience N, "
        "reason ID, variant ID or pending ID");
  CHECK(told_of(head + "= passed\n") == "t:2:1: the call is not passed, with score 0");
  CHECK(told_of(head + "= score 5..10\n") == "t:2:1: the score is 0");
  CHECK(told_of(head + "= score 0\n= failed\n= none\n") == "");
  CHECK(told_of(head + "= advance\n") == "t:2:1: the outcome is none");
  CHECK(told_of(head + "= check talk pass\n") == "t:2:1: check talk is not-shown");
  CHECK(told_of(head + "= check tlak pass\n") == "t:2:1: there is no check \"tlak\"");
}

TEST_SUITE_END();
