#include "core/score/filing.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/sample_scenario.h"

using namespace askwell;
using sample::Play;

TEST_SUITE_BEGIN("core/score/filing");

namespace {

const Scenario scenario = sample::quiet_scenario();

FactId fact(std::string_view id) {
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (scenario.facts[i].id == id) return static_cast<FactId>(i);
  }
  return FactId::none;
}

Filing empty() {
  return {std::vector<std::optional<bool>>(scenario.facts.size()),
          {},
          std::vector<FiledPerson>(scenario.people.size())};
}

FiledItem item(const FilingGrade& grade, Filed what, FactId fact, PersonId person) {
  for (const FiledItem& one : grade.items) {
    if (one.what == what && one.fact == fact && one.person == person) return one;
  }
  FAIL("no such item");
  return {};
}

FiledItem of_fact(const FilingGrade& grade, std::string_view id) {
  return item(grade, Filed::fact, fact(id), PersonId::none);
}

FiledItem of_person(const FilingGrade& grade, Filed what, PersonId person) {
  return item(grade, what, FactId::none, person);
}

}  // namespace

TEST_CASE("a fact that was told and is written down is found, with its turn") {
  const Play play(scenario, {"fact.team", "fact.supplier", "end"});
  Filing filing = empty();
  filing.facts[index(fact("supplier"))] = true;

  const FiledItem supplier = of_fact(grade_filing(play.call, filing), "supplier");

  CHECK(supplier.finding == FiledAs::found);
  CHECK(supplier.turn == 2);
  CHECK(supplier.said);
}

TEST_CASE("a fact left open is missed: where it was said, or could have been asked") {
  const Play play(scenario, {"fact.team", "end"});
  const FilingGrade grade = grade_filing(play.call, empty());

  CHECK(of_fact(grade, "team").finding == FiledAs::missed);
  CHECK(of_fact(grade, "team").turn == 1);
  CHECK(of_fact(grade, "team").said);
  CHECK(of_fact(grade, "slot").finding == FiledAs::missed);
  CHECK(of_fact(grade, "slot").turn == 1);
  CHECK_FALSE(of_fact(grade, "slot").said);
}

TEST_CASE("a fact could be learned only from the trust on that it takes") {
  const Play play(scenario, {"fact.team", "rapport.shelf", "fact.slot", "end"});

  // She trusts at 2; her budget takes 3, which the shelf earns.
  const FiledItem budget = of_fact(grade_filing(play.call, empty()), "budget");

  CHECK(budget.turn == 3);
  CHECK_FALSE(budget.said);
}

TEST_CASE("what nobody said is invented, even where it is true") {
  const Play play(scenario, {"fact.team", "end"});
  Filing filing = empty();
  filing.facts[index(fact("slot"))] = true;

  const FilingGrade grade = grade_filing(play.call, filing);

  CHECK(of_fact(grade, "slot").finding == FiledAs::invented);
  CHECK(grade.invented == 1);
}

TEST_CASE("what the brief tells is not asked for") {
  const Play play(scenario, {"end"});
  for (const FiledItem& one : grade_filing(play.call, empty()).items) {
    CHECK(one.fact != fact("products"));
  }
}

TEST_CASE("a point on which there is nothing to know is rightly left empty, or invented") {
  const Play play(scenario, {"end"});
  REQUIRE(what_point_holds(scenario, 2) == PointHolds::nothing);
  const auto rivals = [&](const FilingGrade& grade) {
    return std::find_if(grade.items.begin(), grade.items.end(),
                        [](const FiledItem& one) { return one.what == Filed::point; });
  };
  Filing filing = empty();

  const FilingGrade left = grade_filing(play.call, filing);
  filing.points[1] = true;
  const FilingGrade filled = grade_filing(play.call, filing);

  CHECK(rivals(left)->point == 2);
  CHECK(rivals(left)->finding == FiledAs::left_empty);
  CHECK(left.found == 0);
  CHECK(rivals(filled)->finding == FiledAs::invented);
  CHECK(filled.invented == 1);
}

TEST_CASE("a point has facts to find out, is told by the brief, or holds nothing") {
  Scenario made = scenario;
  made.facts.resize(3);
  made.facts[0].point = made.facts[1].point = 1;
  made.facts[2].point = 8;
  made.facts[0].in_brief = made.facts[2].in_brief = true;

  CHECK(what_point_holds(made, 1) == PointHolds::facts);
  CHECK(what_point_holds(made, 8) == PointHolds::brief);
  CHECK(what_point_holds(made, 9) == PointHolds::nothing);
}

TEST_CASE("roles must all be right, in any order") {
  const Play play(scenario, {"fact.team", "end"});
  Filing filing = empty();
  filing.people[index(sample::tang)].roles = {Role::coach, Role::user};
  filing.people[index(sample::gao)].roles = {Role::investor, Role::user};

  const FilingGrade grade = grade_filing(play.call, filing);

  CHECK(of_person(grade, Filed::roles, sample::tang).finding == FiledAs::found);
  CHECK(of_person(grade, Filed::roles, sample::gao).finding == FiledAs::invented);
  CHECK(of_person(grade, Filed::roles, sample::feng).finding == FiledAs::missed);
}

TEST_CASE("the result is a need of that person; a passing wish is invented") {
  const Play play(scenario, {"seals.problem", "end"});
  Filing filing = empty();
  filing.people[index(sample::tang)].result = sample::seals;
  filing.people[index(sample::gao)].result = sample::gold;

  const FilingGrade grade = grade_filing(play.call, filing);

  CHECK(of_person(grade, Filed::result, sample::tang).finding == FiledAs::found);
  CHECK(of_person(grade, Filed::result, sample::tang).turn == 1);
  CHECK(of_person(grade, Filed::result, sample::gao).finding == FiledAs::invented);
  CHECK(of_person(grade, Filed::result, sample::gao).turn == 1);
  CHECK_FALSE(of_person(grade, Filed::result, sample::gao).said);
}

TEST_CASE("influence and mood count, and everything is counted once") {
  const Play play(scenario, {"end"});
  Filing filing = empty();
  filing.people[index(sample::gao)].influence = Level3::high;
  filing.people[index(sample::gao)].mode = Mode::growth;

  const FilingGrade grade = grade_filing(play.call, filing);

  CHECK(of_person(grade, Filed::influence, sample::gao).finding == FiledAs::found);
  CHECK(of_person(grade, Filed::mode, sample::gao).finding == FiledAs::invented);
  CHECK(grade.found + grade.missed + grade.invented + grade.left_empty ==
        static_cast<int>(grade.items.size()));
}

TEST_SUITE_END();
