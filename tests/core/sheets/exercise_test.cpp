#include "cells.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/exercise");

namespace {

// Scores of orders, profit, credit, outlook and overall, and the year's profit.
Cell customer(std::string_view name, std::initializer_list<double> scores, double profit) {
  Cell list = Cell::list();
  for (const double score : scores) list.add(Cell::of(score));
  return Cell::record().put("name", name).put("scores", std::move(list)).put("profit", profit);
}

Cell filled(std::initializer_list<const char*> use, Cell customers) {
  Cell chosen = Cell::record();
  for (const char* one : use) chosen.put(one, true);
  Cell levels = Cell::list();
  for (const char* one : {"a visit a month", "a call a month", "mail", "the web"}) {
    levels.add(text(one));
  }
  return Cell::record()
      .put("use", std::move(chosen))
      .put("service", std::move(levels))
      .put("customers", std::move(customers));
}

Cell four() {
  Cell list = Cell::list();
  list.add(customer("big", {9, 9, 5, 2, 5}, 800));
  list.add(customer("next", {7, 6, 5, 2, 5}, 150));
  list.add(customer("hope", {2, 1, 5, 10, 5}, 50));
  list.add(customer("gone", {1, 1, 5, 2, 5}, 0));
  return list;
}

const Cell& row(const Answer& answer, std::size_t i) { return answer.out.list("rows")[i]; }

bool warns(const Answer& answer, std::string_view id, std::string_view at = "") {
  for (const Flag& flag : answer.flags) {
    if (flag.id == id && (at.empty() || flag.at == at)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("indicators that show in the purchases agree with them") {
  const Answer found = answer(exercise, filled({"orders", "profit"}, four()));

  CHECK(row(found, 0).num("score") == 9);
  CHECK(row(found, 0).word("class") == "A");
  CHECK(row(found, 0).word("shown") == "A");
  CHECK(row(found, 1).word("class") == "B");
  CHECK(row(found, 2).word("shown") == "C");
  CHECK(row(found, 3).word("shown") == "D");
  CHECK(found.out.num("hits") == 3);
  CHECK(found.out.num("agreement") == 0.75);
  CHECK(found.out.num("near") == 1);
  CHECK(found.out["classes"]["A"].num("profit") == 800);
  CHECK(found.out["classes"]["A"].num("share") == 0.8);
  CHECK_FALSE(warns(found, "blind"));
}

TEST_CASE("a grade that is off says which indicator pulled it") {
  const Answer found = answer(exercise, filled({"outlook"}, four()));

  CHECK(row(found, 2).word("class") == "A");
  CHECK(row(found, 2).num("off") == 2);
  CHECK(row(found, 2).word("why") == "outlook");
  CHECK(row(found, 0).num("off") == -3);
  CHECK(row(found, 0).word("why") == "outlook");
  CHECK(row(found, 3)["why"].is_null());
  CHECK(warns(found, "over", "/customers/2"));
  CHECK(warns(found, "under", "/customers/0"));
  CHECK(warns(found, "blind", "/use"));
}

TEST_CASE("a class that earns less a head than the next is told, and one that is too full") {
  const Answer found = answer(exercise, filled({"outlook"}, four()));
  CHECK_FALSE(warns(found, "upside"));

  Cell list = four();
  list.add(customer("more hope", {1, 1, 5, 7, 5}, 100));
  Cell in = filled({"outlook"}, list);
  Cell cuts = Cell::list();
  for (const double cut : {8.0, 6.0, 1.0}) cuts.add(Cell::of(cut));
  CHECK(warns(answer(exercise, in.put("cuts", std::move(cuts))), "upside"));

  Cell low = Cell::list();
  for (const double cut : {2.0, 1.0, 0.0}) low.add(Cell::of(cut));
  CHECK(warns(answer(exercise, filled({"outlook"}, four()).put("cuts", std::move(low))),
              "top_heavy"));
}

TEST_CASE("a class without a service of its own is told") {
  Cell in = filled({"orders"}, four());
  Cell levels = Cell::list();
  for (const char* one : {"mail", "", " mail ", "web"}) levels.add(text(one));
  Cell other = Cell::record();
  for (const Cell& field : in.items) {
    if (field.name != "service") other.put(field.name, field);
  }

  const Answer found = answer(exercise, other.put("service", std::move(levels)));

  CHECK(warns(found, "service", "/service/1"));
  CHECK(warns(found, "same_service", "/service/2"));
}

TEST_CASE("nothing chosen grades nobody and says so") {
  const Answer found = answer(exercise, filled({}, four()));

  CHECK(found.out.num("graded") == 0);
  CHECK(found.out["agreement"].is_null());
  CHECK(row(found, 0)["class"].is_null());
  CHECK(warns(found, "unused"));
}

TEST_CASE("money scales and the order of accounts does not matter") {
  Cell scaled = four();
  for (Cell& one : scaled.items) {
    for (Cell& field : one.items) {
      if (field.name == "profit") field.number *= 1000;
    }
  }
  const auto of = [](Cell customers) {
    return answer(exercise, filled({"orders", "outlook"}, std::move(customers)));
  };
  const Answer one = of(four()), much = of(scaled), other = of(reversed(four()));

  CHECK(one.out["rows"] == much.out["rows"]);
  CHECK(one.out.list("rows") == reversed(other.out["rows"]).items);
}

TEST_SUITE_END();
