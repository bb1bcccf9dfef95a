#include "core/sheets/accounts/kaism.h"

#include <cmath>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double border = 0.5;      // points from a line of the matrix
constexpr double many_over = 0.15;  // key accounts, as a part of all

constexpr Formula formulas[] = {{"rows.y", "Σ weight × score / Σ weight"},
                                {"rows.us", "Σ weight × us / Σ weight"},
                                {"rows.best", "max over rivals(Σ weight × theirs / Σ weight)"},
                                {"rows.x", "us - best"},
                                {"key_share", "key / accounts with a quadrant"}};

constexpr Note notes[] = {{"/accounts/attract", "name"}, {"/accounts/criteria", "name"}};

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& accounts = in.list("accounts");
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const std::vector<Cell>& criteria = accounts[i].list("criteria");
    for (std::size_t j = 0; j < criteria.size(); ++j) {
      if (criteria[j].list("theirs").size() == accounts[i].list("rivals").size()) continue;
      faults.push_back({.at = place(place("/accounts", i) + "/criteria", j) + "/theirs",
                        .id = "not_as_rivals"});
    }
  }
}

template <class Score>
double weighted(const std::vector<Cell>& list, Score score) {
  double sum = 0, weight = 0;
  for (const Cell& item : list) {
    sum += item.num("weight") * score(item);
    weight += item.num("weight");
  }
  return ratio(sum, weight);
}

struct Standing {
  double y, us, best = unknown, x = unknown;
  std::string rival = {};
  std::string_view quadrant = {};
};

Standing standing(const Cell& account, const Cell& in) {
  const std::vector<Cell>& criteria = account.list("criteria");
  Standing out;
  out.y = weighted(account.list("attract"), [](const Cell& item) { return item.num("score"); });
  out.us = weighted(criteria, [](const Cell& item) { return item.num("us"); });
  const std::vector<Cell>& rivals = account.list("rivals");
  for (std::size_t j = 0; j < rivals.size(); ++j) {
    const double theirs =
        weighted(criteria, [&](const Cell& item) { return item.list("theirs")[j].number; });
    if (known(out.best) ? !above(theirs, out.best) : !known(theirs)) continue;
    out.best = theirs;
    out.rival = rivals[j].text;
  }
  out.x = out.us - out.best;
  if (!known(out.x) || !known(out.y)) return out;
  const bool high = at_least(out.y, in.num("cut_y")), right = at_least(out.x, in.num("cut_x"));
  out.quadrant =
      high ? (right ? "key" : "development") : (right ? "maintenance" : "opportunistic");
  return out;
}

Cell word_or_null(std::string_view word) { return word.empty() ? Cell() : Cell::of(word); }

Cell run(const Cell& in, Flags& flags) {
  Cell rows = Cell::list();
  Tally counts{"key", "development", "maintenance", "opportunistic"};
  double placed = 0;
  const std::vector<Cell>& accounts = in.list("accounts");
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const Standing one = standing(accounts[i], in);
    const std::string at = place("/accounts", i);
    counts.add(one.quadrant);
    if (one.quadrant.empty()) {
      flags.push_back({"unrated", at});
    } else {
      ++placed;
      if (below(std::fabs(one.y - in.num("cut_y")), border) ||
          below(std::fabs(one.x - in.num("cut_x")), border)) {
        flags.push_back({"border", at});
      }
    }
    if (accounts[i].word("by") == "us") flags.push_back({"self", at});
    rows.add(Cell::record()
                 .put("name", accounts[i].word("name"))
                 .put("y", one.y)
                 .put("us", one.us)
                 .put("best", one.best)
                 .put("rival", word_or_null(one.rival))
                 .put("x", one.x)
                 .put("quadrant", word_or_null(one.quadrant)));
  }
  const double key_share = ratio(counts.of("key"), placed);
  if (above(key_share, many_over)) flags.push_back({"many"});
  return Cell::record()
      .put("rows", std::move(rows))
      .put("counts", counts.cell())
      .put("key_share", key_share);
}

}  // namespace

const Sheet kaism{
    .name = "kaism",
    .form =
        "cut_y:num 1..10=5.5,cut_x:num -9..9=0,accounts:[{name!,by:us|customer|both=us,"
        "attract:[{weight:amt,score:num 1..10}],rivals:[name],"
        "criteria:[{weight:amt,us:num 1..10,theirs:[num 1..10]}]}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas,
    .notes = notes};

}  // namespace askwell::sheets
