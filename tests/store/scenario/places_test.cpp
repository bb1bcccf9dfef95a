#include "store/scenario/places.h"

#include <doctest/doctest.h>

#include "store/files.h"
#include "store/scenario/scenario_reader.h"

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/scenario/places");

namespace {

// The text of the file from a place to the end of its line.
std::string at(const std::string& file, FilePlace place) {
  std::size_t begin = 0;
  for (int line = 1; line < place.line; ++line) begin = file.find('\n', begin) + 1;
  begin += static_cast<std::size_t>(place.column - 1);
  return file.substr(begin, file.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("whatever the prover names is found in the file") {
  const std::string file = R"({"askwell": "scenario/1",
 "needs": [{"id": "a", "problem": {"ask": "p"},
   "implications": [{"id": "x"},
    {"id": "y"}]}],
 "decoys": [
  {"id": "d"}],
 "events": [{"id": "e"}],
 "facts": [
  {"id": "f"}],
 "rubric": [
  {"check": "talk"}],
 "moves": [
  {"id": "m"}]})";
  const std::optional<Places> places = Places::read(file);
  REQUIRE(places);
  Scenario scenario;
  const auto add = [&](MoveKind kind, NeedId need, int consequence, FactId fact) {
    Move& move = scenario.moves.emplace_back();
    move.kind = kind;
    move.need = need;
    move.consequence = consequence;
    move.fact = fact;
    return Subject{Subject::Kind::move, static_cast<int>(scenario.moves.size()) - 1};
  };
  const Subject own = add(MoveKind::price, NeedId::none, -1, FactId::none);
  const Subject problem = add(MoveKind::problem, NeedId{0}, -1, FactId::none);
  const Subject second = add(MoveKind::implication, NeedId{0}, 1, FactId::none);
  const Subject decoy = add(MoveKind::payoff, NeedId{1}, -1, FactId::none);
  const Subject fact = add(MoveKind::fact, NeedId::none, -1, FactId{0});
  const Subject wait = add(MoveKind::wait, NeedId::none, -1, FactId::none);
  scenario.rubric = {{"talk", CheckKind::talk, NeedId::none, 4, false},
                     {"explicit.a", CheckKind::explicit_need, NeedId{0}, 4, false}};

  const auto found = [&](const Subject& about) {
    return at(file, places->of(scenario, about));
  };
  CHECK(found(own) == R"({"id": "m"}]})");
  CHECK(found(problem) == R"({"ask": "p"},)");
  CHECK(found(second) == R"({"id": "y"}]}],)");
  CHECK(found(decoy) == R"({"id": "d"}],)");
  CHECK(found(fact) == R"({"id": "f"}],)");
  CHECK(found(wait).starts_with(R"({"askwell")"));
  CHECK(found({Subject::Kind::event, 0}) == R"({"id": "e"}],)");
  CHECK(found({Subject::Kind::check, 0}) == R"({"check": "talk"}],)");
  CHECK(found({Subject::Kind::check, 1}).starts_with(R"({"id": "a")"));
  CHECK(found({}).starts_with(R"({"askwell")"));
}

TEST_SUITE_END();
