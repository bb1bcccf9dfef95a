#include "core/sheets/accounts/grade.h"

#include "base/order.h"
#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double stale_days = 365;

constexpr Formula formulas[] = {{"rows.score", "Σ weights × scores / Σ weights"},
                                {"rows.rank", "1 + customers with a higher score"}};

void rules(const Cell& in, Faults& faults) {
  double sum = 0;
  for (const Cell& weight : in.list("weights")) sum += weight.number;
  if (sum == 0) faults.push_back({.at = "/weights", .id = "weights_zero"});
  const std::vector<Cell>& cuts = in.list("cuts");
  if (cuts[0].number <= cuts[1].number || cuts[1].number <= cuts[2].number) {
    faults.push_back({.at = "/cuts", .id = "not_falling"});
  }
}

struct Graded {
  const Cell* customer;
  double score;
};

double score_of(const Cell& customer, const std::vector<Cell>& weights) {
  double sum = 0, weight = 0;
  const std::vector<Cell>& scores = customer.list("scores");
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i].is_null()) continue;
    sum += weights[i].number * scores[i].number;
    weight += weights[i].number;
  }
  return ratio(sum, weight);
}

char grade_of(double score, const std::vector<Cell>& cuts) {
  char grade = 'A';
  for (const Cell& cut : cuts) {
    if (at_least(score, cut.number)) break;
    ++grade;
  }
  return grade;
}

void warn(const Cell& in, Flags& flags) {
  const Cell& applies = in["applies"];
  if (!applies.yes("span") || !applies.yes("repeat") || !applies.yes("differs")) {
    flags.push_back({"applies", "/applies"});
  }
  const std::vector<Cell>& customers = in.list("customers");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    bool missing = false;
    for (const Cell& score : customers[i].list("scores")) missing |= score.is_null();
    if (missing) flags.push_back({"missing", place("/customers", i)});
    const double age = in.num("today") - customers[i].num("graded");
    if (!known(age) || age > stale_days) flags.push_back({"stale", place("/customers", i)});
  }
}

Cell row_of(const Graded& graded, const Cell& in, std::size_t higher) {
  Cell row = Cell::record();
  row.put("name", graded.customer->word("name")).put("score", graded.score);
  if (!known(graded.score)) {
    row.put("grade", Cell()).put("moved", Cell()).put("rank", Cell());
    return row;
  }
  const char grade = grade_of(graded.score, in.list("cuts"));
  row.put("grade", std::string_view(&grade, 1));
  const std::string& previous = graded.customer->word("previous");
  if (previous.empty()) {
    row.put("moved", Cell());
  } else {
    row.put("moved", grade < previous[0] ? "up" : grade > previous[0] ? "down" : "same");
  }
  row.put("rank", higher + 1);
  return row;
}

Cell run(const Cell& in, Flags& flags) {
  warn(in, flags);
  std::vector<Graded> order;
  for (const Cell& customer : in.list("customers")) {
    order.push_back({&customer, score_of(customer, in.list("weights"))});
  }
  sort_by(order, [](const Graded& a, const Graded& b) {
    return above(a.score, b.score) || (known(a.score) && !known(b.score));
  });
  Cell rows = Cell::list();
  std::size_t higher = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && !same(order[i].score, order[i - 1].score)) higher = i;
    rows.add(row_of(order[i], in, higher));
  }
  return Cell::record()
      .put("applies", flags.empty() || flags.front().id != "applies")
      .put("rows", std::move(rows));
}

}  // namespace

const Sheet grade{.name = "grade",
                  .form =
                      "T,applies:{span,repeat,differs:tri},weights:[amt]5=[30,30,15,15,10],"
                      "cuts:[num 0..10]3=[8,6,4],"
                      "customers:[{name!,scores:[num? 0..10]5,previous:A|B|C|D?,graded:date?}]",
                  .rules = rules,
                  .calculate = run,
                  .formulas = formulas};

}  // namespace askwell::sheets
