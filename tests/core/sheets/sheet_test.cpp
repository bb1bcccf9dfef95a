#include "core/sheets/sheet.h"

#include <algorithm>
#include <cmath>

#include "cells.h"
#include "core/sheets/measure.h"
#include "core/sheets/sheets.h"

using namespace askwell::sheets;
using namespace askwell::sheets::test;

TEST_SUITE_BEGIN("core/sheets/sheet");

namespace {

// A sheet's list of things, filled with different numbers.
struct Sample {
  const Sheet* sheet;
  std::string_view list;
  Cell in;
};

Cell customer(int i) { return Cell::record().put("name", name_of(i)); }

double money(Dice& dice, int i) { return dice.upto(900) + i / 1000.0; }

Cell orders(Dice& dice) {
  return list_of(1 + dice.upto(6), [&](int i) {
    return Cell::record()
        .put("date", date_of(20500 - dice.upto(200)))
        .put("amount", money(dice, i));
  });
}

std::vector<Sample> samples(std::uint32_t seed) {
  Dice dice(seed);
  const auto of = [](std::string_view list, Cell items) {
    return Cell::record().put("today", date_of(20501)).put(list, std::move(items));
  };
  const int n = 3 + dice.upto(30);
  std::vector<Sample> out;
  out.push_back({&pareto, "customers", of("customers", list_of(n, [&](int i) {
                                            return customer(i).put("profit",
                                                                   money(dice, i) - 100);
                                          }))});
  out.push_back(
      {&pyramid, "customers",
       of("customers", list_of(n, [&](int i) {
            return customer(i).put("profit", money(dice, i) - 100).put("cost", money(dice, i));
          }))});
  out.push_back({&grade, "customers", of("customers", list_of(n, [&](int i) {
                                           return customer(i).put(
                                               "scores", list_of(5, [&](int) {
                                                 return Cell::of(dice.upto(1000) / 100.0);
                                               }));
                                         }))});
  out.push_back({&rfm, "customers", of("customers", list_of(n, [&](int i) {
                                         return customer(i).put("orders", orders(dice));
                                       }))});
  out.push_back(
      {&sales_margin, "customers",
       of("customers", list_of(n, [&](int i) {
            return customer(i).put("sales", money(dice, i)).put("margin", dice.part());
          }))});
  out.push_back(
      {&forecast, "deals",
       of("deals",
          list_of(n,
                  [&](int i) {
                    return customer(i).put("amount", money(dice, i)).put("p", dice.part());
                  }))
           .put("target", money(dice, 0) * n / 4)});
  out.push_back({&payback, "options", of("options", list_of(n, [&](int i) {
                                           return customer(i).put(
                                               "years", list_of(4, [&](int year) {
                                                 return Cell::record()
                                                     .put("revenue", money(dice, year))
                                                     .put("cost", money(dice, i));
                                               }));
                                         }))});
  return out;
}

Cell with(const Cell& record, std::string_view field, Cell value) {
  Cell out = record;
  for (Cell& item : out.items) {
    if (item.name != field) continue;
    item = std::move(value);
    item.name = field;
  }
  return out;
}

const Cell* row_named(const Cell& out, const std::string& name) {
  for (const Cell& row : out.list("rows")) {
    if (row.word("name") == name) return &row;
  }
  return nullptr;
}

double factor_of(std::string_view name, double times) {
  static constexpr std::string_view money[] = {
      "net", "base", "profit", "cost", "total", "cum", "weighted", "expected",
      "sd",  "best", "p10",    "p50",  "p90",   "m",   "amount",   "sales_cut"};
  if (name == "variance") return times * times;
  return std::find(std::begin(money), std::end(money), name) != std::end(money) ? times : 1;
}

// Whether two answers are alike to nine decimals, but for the order of their rows, where the
// money in `b` is `times` as much.
void check_alike(const Cell& a, const Cell& b, std::string_view name, double times) {
  REQUIRE(a.kind == b.kind);
  CAPTURE(name);
  if (a.kind == Cell::Kind::number) {
    // A running share is no money, though a running sum is.
    const double expected = a.number * (name == "share" ? 1 : factor_of(name, times));
    CHECK(std::fabs(expected - b.number) <= 1e-9 * std::max(1.0, std::fabs(expected)));
  } else if (a.kind == Cell::Kind::list || a.kind == Cell::Kind::record) {
    REQUIRE(a.items.size() == b.items.size());
    for (std::size_t i = 0; i < a.items.size(); ++i) {
      if (a.items[i].name == "rows") continue;
      const bool in_list = a.kind == Cell::Kind::list;
      const bool running_share =
          a.items[i].name == "cum" && a.items[i].kind == Cell::Kind::number;
      check_alike(a.items[i], b.items[i],
                  in_list         ? name
                  : running_share ? "share"
                                  : a.items[i].name,
                  times);
    }
  } else {
    CHECK(a.text == b.text);
    CHECK(a.boolean == b.boolean);
  }
}

void check_answers(const Answer& a, const Answer& b, double times) {
  check_alike(a.out, b.out, "", times);
  for (const Cell& row : a.out.list("rows")) {
    const Cell* other = row_named(b.out, row.word("name"));
    REQUIRE(other != nullptr);
    check_alike(row, *other, "", times);
  }
  CHECK(a.flags.size() == b.flags.size());
}

void multiply(Cell& cell, double times) {
  static constexpr std::string_view money[] = {"profit", "cost",    "sales",
                                               "amount", "revenue", "target"};
  if (cell.kind == Cell::Kind::number &&
      std::find(std::begin(money), std::end(money), cell.name) != std::end(money)) {
    cell.number *= times;
  }
  for (Cell& item : cell.items) multiply(item, times);
}

}  // namespace

TEST_CASE("the order of the rows does not matter") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    for (const Sample& sample : samples(seed)) {
      CAPTURE(sample.sheet->name);
      CAPTURE(seed);
      const Cell other = with(sample.in, sample.list, reversed(sample.in[sample.list]));

      check_answers(answer(*sample.sheet, sample.in), answer(*sample.sheet, other), 1);
    }
  }
}

TEST_CASE("in another currency the money is another, and nothing else") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    for (const Sample& sample : samples(seed)) {
      CAPTURE(sample.sheet->name);
      CAPTURE(seed);
      Cell other = sample.in;
      if (sample.sheet == &rfm) other.put("mode", "quintile");
      Cell mine = other;
      multiply(other, 8);

      check_answers(answer(*sample.sheet, mine), answer(*sample.sheet, other), 8);
    }
  }
}

TEST_CASE("probabilities and parts stay within 0 and 1, and the tenths in order") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    for (const Sample& sample : samples(seed)) {
      const Cell out = answer(*sample.sheet, sample.in).out;
      for (const std::string_view field : {"p_target", "k_share"}) {
        const Cell* part = out.find(field);
        if (part == nullptr || part->is_null()) continue;
        CHECK(part->number >= 0);
        CHECK(part->number <= 1);
      }
      for (const Cell& row : out.list("rows")) {
        for (const std::string_view field : {"share", "cum", "p"}) {
          const Cell* part = row.find(field);
          if (part == nullptr) continue;
          CHECK(part->number >= 0);
          CHECK(part->number <= 1 + 1e-12);
        }
      }
      if (sample.sheet != &forecast) continue;
      CHECK(out.num("p10") <= out.num("p50"));
      CHECK(out.num("p50") <= out.num("p90"));
      CHECK(out.num("p90") <= out.num("best") + 1e-9);
    }
  }
}

TEST_CASE("a sheet that is not filled in rightly is not calculated") {
  Cell in = Cell::record().put("cut_a", 0.9).put("cut_b", 0.5);

  const Answer found = calculate(pareto, in);

  REQUIRE(found.faults.size() == 1);
  CHECK(found.faults[0].at == "/cut_b");
  CHECK(found.out.is_null());
  CHECK(found.flags.empty());
}

TEST_CASE("a number is explained by its formula and what goes into it") {
  Cell in = Cell::record().put(
      "customers", list_of(2, [](int i) { return customer(i).put("profit", 60.0 - 20 * i); }));
  const Answer found = answer(pareto, in);

  const Explanation share = explain(pareto, in, found.out, "/rows/0/share");

  CHECK(share.formula == "max(profit, 0) / base");
  REQUIRE(share.parts.size() == 2);
  CHECK(share.parts[0].name == "profit");
  CHECK(share.parts[0].value.number == 60);
  CHECK(share.parts[1].name == "base");
  CHECK(share.parts[1].value.number == 100);
  CHECK(share.result.number == 0.6);
  CHECK(explain(pareto, in, found.out, "/n").formula.empty());
  CHECK(explain(pareto, in, found.out, "/rows/9/share").result.is_null());
}

TEST_CASE("a field is reached by its pointer, and may be changed there") {
  Cell in = Cell::record().put("customers", list_of(2, customer));

  at_pointer(in, "/customers/1/name")->text = "new";

  CHECK(in.list("customers")[1].word("name") == "new");
  CHECK(at_pointer(in, "") == &in);
  for (const char* nowhere :
       {"/customers/2", "/customers/-1", "/customers/x", "/other", "/customers/0/name/0"}) {
    CAPTURE(nowhere);
    CHECK(at_pointer(in, nowhere) == nullptr);
  }
}

TEST_CASE("every formula of these sheets explains a number that is answered") {
  for (const Sample& sample : samples(5)) {
    Cell in = sample.in;
    const Cell out = calculate(*sample.sheet, in).out;
    for (const Formula& formula : sample.sheet->formulas) {
      CAPTURE(sample.sheet->name);
      CAPTURE(formula.of);
      std::string at = "/" + std::string(formula.of);
      if (at.starts_with("/rows.")) at.replace(0, 6, "/rows/0/");
      CHECK(explain(*sample.sheet, in, out, at).formula == formula.says);
      CHECK(at_pointer(out, at) != nullptr);
    }
  }
}

TEST_CASE("what was learned of a point is filled in, and the calculation passes it over") {
  const Form form = page_form(nine_points);
  const Form& point = form.find("points")->parts[0];
  REQUIRE(point.find("what") != nullptr);
  CHECK(point.find("what")->type == Form::Type::text);
  CHECK(read_form(nine_points.form).find("points")->parts[0].find("what") == nullptr);

  Cell in = Cell::record().put("today", "2026-03-01").put("points", list_of(9, [](int) {
                                                            return Cell::record()
                                                                .put("what", 5)
                                                                .put("status", 1)
                                                                .put("date", "2026-02-20");
                                                          }));

  CHECK(answer(nine_points, std::move(in)).out.num("coverage") == doctest::Approx(1.0 / 3));
}

TEST_CASE("a reason names what was filled in for its row") {
  Cell in = Cell::record().put("accounts", list_of(1, [](int i) {
                                 return customer(i)
                                     .put("traded", true)
                                     .put("trading", true)
                                     .put("share", 0.4)
                                     .put("depth", 1);
                               }));
  const Answer found = calculate(relationship, in);

  const Explanation why = explain(relationship, in, found.out, "/rows/0/share_band");

  REQUIRE(why.parts.size() == 2);
  CHECK(why.parts[1].name == "share");
  CHECK(why.parts[1].value.number == 0.4);
}

TEST_SUITE_END();
