#include "ui/sheets/why_case.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "core/sheets/deals/steps.h"
#include "core/sheets/measure.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Cell;

namespace {

constexpr std::size_t most_terms = 9;  // as many as there are points

std::string joined(const std::vector<std::string>& terms, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < std::min(terms.size(), most_terms); ++i)
    out += (i == 0 ? "" : std::string(between)) + terms[i];
  return terms.size() > most_terms ? out + std::string(between) + "…" : out;
}

std::string times(const std::string& a, const std::string& b) { return a + " × " + b; }
std::string times(double a, double b) { return times(figure(a), figure(b)); }

std::string over(const std::string& above, const std::string& below) {
  return above + " ÷ " + below;
}

// "(40 × 9 + 60 × 7) ÷ 100": a mean by weight, over what is known.
template <class Value>
std::string weighted(const std::vector<Cell>& items, Value value) {
  std::vector<std::string> terms;
  double weights = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto [weight, one] = value(i);
    if (!sheets::known(one)) continue;
    terms.push_back(times(weight, one));
    weights += weight;
  }
  return terms.empty() ? std::string()
                       : over("(" + joined(terms, " + ") + ")", figure(weights));
}

struct Pair {
  double weight, value;
};

// ---- each sheet ----------------------------------------------------------------------------

std::string of_influence(const Cell& in, const Cell& out, std::string_view what) {
  const std::vector<Cell>& people = in.list("people");
  const auto n = static_cast<double>(people.size());
  std::vector<std::string> terms;
  double influence = 0, filled = 0;
  for (const Cell& person : people) {
    const double rating = person.num("rating"), own = person.num("influence");
    filled += (person.filled("win") ? 1 : 0) + (person.filled("result") ? 1 : 0);
    if (what == "support" && !sheets::known(rating)) continue;
    influence += own;
    terms.push_back(
        times(own, what == "support" ? rating : std::max(person.num("coverage") - 1, 0.0)));
  }
  if (what == "support")
    return over("(" + joined(terms, " + ") + ")", "(" + times(5, influence) + ")");
  if (what == "coverage")
    return over("(" + joined(terms, " + ") + ")", "(" + times(3, influence) + ")");
  if (what == "base") return over(figure(out["counts"].num("supporter")), figure(n));
  if (what == "base_change")
    return percent(out.num("base")) + " − " + percent(in.num("previous_base"));
  if (what == "win_result") return over(figure(filled), "(" + times(2, n) + ")");
  return {};
}

std::string of_nine_points(const Cell& in, std::string_view what) {
  if (what != "coverage") return {};
  std::vector<std::string> terms;
  double weights = 0;
  for (const Cell& point : in.list("points")) {
    terms.push_back(times(point.num("weight"), point.num("status")));
    weights += point.num("weight");
  }
  return over("(" + joined(terms, " + ") + ")", "(" + times(3, weights) + ")");
}

std::string mean_of(const std::vector<Cell>& parts) {
  std::vector<std::string> terms;
  for (const Cell& part : parts) {
    if (!part.is_null()) terms.push_back(percent(part.number));
  }
  return terms.empty() ? std::string()
                       : over("(" + joined(terms, " + ") + ")",
                              figure(static_cast<double>(terms.size())));
}

std::string of_forecast(const Cell& in, const Cell& out, std::string_view what) {
  std::vector<std::string> terms, amounts;
  for (const Cell& deal : in.list("deals")) {
    terms.push_back(times(figure(deal.num("amount")), percent(sheets::chance_of(deal))));
    amounts.push_back(figure(deal.num("amount")));
  }
  if (what == "expected") return joined(terms, " + ");
  if (what == "best") return joined(amounts, " + ");
  if (what == "p10" || what == "p50" || what == "p90" || what == "p_target")
    return joined(terms, " · ");
  if (what == "mean_accuracy") return mean_of(out.list("accuracy"));
  if (what == "mean_bias") return mean_of(out.list("bias"));
  return {};
}

// The account of the input that a row of the answer is about.
const Cell* same_name(const std::vector<Cell>& list, const Cell& row) {
  const Cell* name = row.find("name");
  const auto found = std::find_if(list.begin(), list.end(), [&](const Cell& one) {
    return name != nullptr && one.word("name") == name->text;
  });
  return found == list.end() ? nullptr : &*found;
}

std::string of_kaism(const Cell& in, const Cell& row, std::string_view what) {
  const Cell* account = same_name(in.list("accounts"), row);
  if (account == nullptr) return {};
  const std::vector<Cell>& attract = account->list("attract");
  const std::vector<Cell>& criteria = account->list("criteria");
  if (what == "y") {
    return weighted(attract, [&](std::size_t i) {
      return Pair{attract[i].num("weight"), attract[i].num("score")};
    });
  }
  if (what == "us") {
    return weighted(criteria, [&](std::size_t i) {
      return Pair{criteria[i].num("weight"), criteria[i].num("us")};
    });
  }
  return {};
}

std::string of_grade(const Cell& in, const Cell& row, std::string_view what) {
  const Cell* customer = same_name(in.list("customers"), row);
  if (customer == nullptr || what != "score") return {};
  const std::vector<Cell>&scores = customer->list("scores"), &weights = in.list("weights");
  return weighted(scores, [&](std::size_t i) {
    return Pair{weights[i].number, scores[i].value()};
  });
}

}  // namespace

std::string case_of(const Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown,
                    std::string_view at) {
  const Cell &in = shown.in, &out = shown.answer.out;
  const std::size_t slash = at.rfind('/');
  const std::string_view what = at.substr(slash + 1);
  const Cell* row = sheets::at_pointer(out, at.substr(0, slash));
  const bool in_row = slash > 0 && row != nullptr;
  std::string sums;
  if (in_row && sheet.name == "kaism") sums = of_kaism(in, *row, what);
  if (in_row && sheet.name == "grade") sums = of_grade(in, *row, what);
  if (!in_row && sheet.name == "influence") sums = of_influence(in, out, what);
  if (!in_row && sheet.name == "nine-points") sums = of_nine_points(in, what);
  if (!in_row && sheet.name == "forecast") sums = of_forecast(in, out, what);
  const Cell* value = sheets::at_pointer(out, at);
  if (sums.empty() || value == nullptr || value->is_null()) return {};
  const bool is_sum = sums.find(" · ") == std::string::npos;
  return is_sum ? sums + " = " + cell_words(ui, sheet.name, what, *value) : sums;
}

}  // namespace askwell::ui
