#include "store/wire/marks_text.h"

#include <doctest/doctest.h>

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/wire/marks_text");

namespace {

Scenario of_four_moves() {
  Scenario scenario;
  scenario.moves.resize(4);
  scenario.rubric.resize(3);
  return scenario;
}

Marks some_marks() {
  Marks marks;
  marks.turns = {{{0, 0}, Mark::excellent, MoveId{2}},
                 {{5, 30}, Mark::inaccuracy, MoveId::none}};
  marks.costliest = 1;
  marks.better = {MoveId{3}, MoveId{0}};
  marks.better_score = 88;
  marks.left_out = {2};
  marks.exact = false;
  return marks;
}

}  // namespace

TEST_CASE("marks come back as they went") {
  const Marks marks = some_marks();
  const auto back = read_marks(marks_text(marks), of_four_moves(), 2);
  REQUIRE(back.ok());
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(back->turns[i].loss == marks.turns[i].loss);
    CHECK(back->turns[i].mark == marks.turns[i].mark);
    CHECK(back->turns[i].best == marks.turns[i].best);
  }
  CHECK(back->costliest == marks.costliest);
  CHECK(back->better == marks.better);
  CHECK(back->better_score == marks.better_score);
  CHECK(back->left_out == marks.left_out);
  CHECK(back->exact == marks.exact);
}

TEST_CASE("a call that cost nothing has no better line") {
  Marks marks;
  marks.turns = {{{0, 0}, Mark::fine, MoveId{1}}};
  const auto back = read_marks(marks_text(marks), of_four_moves(), 1);
  REQUIRE(back.ok());
  CHECK(back->costliest == -1);
  CHECK(back->better.empty());
}

TEST_CASE("marks that do not fit the call are refused") {
  const Scenario scenario = of_four_moves();
  const std::string whole = marks_text(some_marks());
  CHECK_FALSE(read_marks(whole, scenario, 1).ok());
  CHECK_FALSE(read_marks(whole, scenario, 3).ok());
  for (const char* text :
       {"", "1 0 50\n0 0 2 4\n\n", "1 0 50\n0 0 2 4\n\n", "1 1 50\n0 0 2 1\n\n",
        "1 0 50\n0 0 6 1\n\n", "1 0 50\n0 0 2 1\n4\n", "1 0 50\n0 0 2 1\n\n3",
        "1 0 50\n0 0 2 1 0\n\n", "1 0 50 \n0 0 2 x\n\n", "1 0 101\n0 0 2 1\n\n"}) {
    CAPTURE(text);
    CHECK_FALSE(read_marks(text, scenario, 1).ok());
  }
  CHECK(read_marks("1 0 50\n0 0 2 1\n\n", scenario, 1).ok());
}

TEST_SUITE_END();
