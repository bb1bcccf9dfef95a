#include "core/customers/inputs.h"

#include <set>
#include <unordered_map>

#include "core/sheets/measure.h"

namespace askwell::customers {

namespace {

// Names that differ: the later of two has its id added.
class Names {
 public:
  std::string of(const Cell& record) {
    const std::string& name = record.word("name");
    if (taken_.insert(name).second) return name;
    const std::string other = name + " (" + record.word("id") + ")";
    taken_.insert(other);
    return other;
  }

 private:
  std::set<std::string> taken_;
};

Cell with_today(int today) { return Cell::record().put("today", sheets::date_of(today)); }

// A record with the name and the given fields of each account that is in use.
template <class Fill>
Cell customers(const Portfolio& portfolio, Fill fill) {
  Cell list = Cell::list();
  Names names;
  for (const Cell& account : portfolio.accounts) {
    if (account.yes("archived")) continue;
    Cell row = Cell::record().put("name", names.of(account));
    fill(account, row);
    list.add(std::move(row));
  }
  return list;
}

void copy(const Cell& from, std::string_view field, Cell& to, std::string_view as = {}) {
  to.put(as.empty() ? field : as, from[field]);
}

using Sums = std::unordered_map<std::string_view, double>;

Sums sales_of(const Portfolio& portfolio, int today, int window) {
  Sums sums;
  for (const Purchase& one : portfolio.purchases) {
    if (one.day <= today && today - one.day <= window) sums[one.account] += one.amount;
  }
  return sums;
}

double sum_of(const Sums& sums, const Cell& account) {
  const auto found = sums.find(account.word("id"));
  return found == sums.end() ? 0 : found->second;
}

double profit_of(const Cell& account, const Sums& sums) {
  if (!account["profit"].is_null()) return account.num("profit");
  const double margin = account.num("margin");
  return sheets::known(margin) ? sum_of(sums, account) * margin : 0;
}

Cell scores_of(const Cell& account) {
  Cell scores = Cell::list();
  for (const std::string_view field :
       {"score_orders", "score_profit", "score_credit", "score_outlook", "score_overall"}) {
    scores.add(account[field]);
  }
  return scores;
}

bool is_open(const Portfolio& portfolio, const Cell& opportunity) {
  const Cell* account = portfolio.find(Kind::account, opportunity.word("account"));
  return opportunity["ended"].is_null() && account != nullptr && !account->yes("archived");
}

template <class Fill>
Cell deals(const Portfolio& portfolio, Fill fill) {
  Cell list = Cell::list();
  Names names;
  for (const Cell& one : portfolio.opportunities) {
    if (!is_open(portfolio, one)) continue;
    Cell row = Cell::record().put("name", names.of(one));
    fill(one, row);
    list.add(std::move(row));
  }
  return list;
}

}  // namespace

Cell pareto_input(const Portfolio& portfolio, int today, int window) {
  const Sums sums = sales_of(portfolio, today, window);
  return Cell::record().put("customers",
                            customers(portfolio, [&](const Cell& account, Cell& row) {
                              row.put("profit", profit_of(account, sums));
                            }));
}

Cell grade_input(const Portfolio& portfolio, int today) {
  Cell list = customers(portfolio, [](const Cell& account, Cell& row) {
    row.put("scores", scores_of(account));
    copy(account, "grade", row, "previous");
    copy(account, "graded", row);
  });
  return with_today(today).put("customers", std::move(list));
}

Cell pyramid_input(const Portfolio& portfolio, int today, int window) {
  const Sums sums = sales_of(portfolio, today, window);
  return Cell::record().put("customers",
                            customers(portfolio, [&](const Cell& account, Cell& row) {
                              row.put("profit", profit_of(account, sums));
                              copy(account, "cost", row);
                              copy(account, "tier", row, "previous");
                            }));
}

Cell rfm_input(const Portfolio& portfolio, int today, int window) {
  std::unordered_map<std::string_view, std::vector<const Purchase*>> by_account;
  for (const Purchase& one : portfolio.purchases) {
    if (one.day <= today) by_account[one.account].push_back(&one);
  }
  Cell list = customers(portfolio, [&](const Cell& account, Cell& row) {
    Cell orders = Cell::list();
    const auto found = by_account.find(account.word("id"));
    if (found != by_account.end()) {
      for (const Purchase* one : found->second) {
        orders.add(
            Cell::record().put("date", sheets::date_of(one->day)).put("amount", one->amount));
      }
    }
    row.put("orders", std::move(orders));
  });
  return with_today(today).put("window", window).put("customers", std::move(list));
}

Cell sales_margin_input(const Portfolio& portfolio, int today, int window) {
  const Sums sums = sales_of(portfolio, today, window);
  return Cell::record().put("customers",
                            customers(portfolio, [&](const Cell& account, Cell& row) {
                              row.put("sales", sum_of(sums, account));
                              copy(account, "margin", row);
                              copy(account, "stage", row);
                            }));
}

Cell relationship_input(const Portfolio& portfolio) {
  return Cell::record().put(
      "accounts", customers(portfolio, [](const Cell& account, Cell& row) {
        for (const std::string_view field : {"share", "traded", "trading", "depth"}) {
          copy(account, field, row);
        }
      }));
}

Cell forecast_input(const Portfolio& portfolio, int today) {
  Cell list = deals(portfolio, [](const Cell& one, Cell& row) {
    for (const std::string_view field :
         {"amount", "p", "step", "status", "close", "since", "slips", "seller", "buyer",
          "before", "evidence", "next"}) {
      copy(one, field, row);
    }
  });
  return with_today(today).put("deals", std::move(list));
}

Cell tracks_input(const Portfolio& portfolio, int today) {
  Cell list = deals(portfolio, [](const Cell& one, Cell& row) {
    for (const std::string_view field : {"seller", "buyer", "since"}) copy(one, field, row);
  });
  return with_today(today).put("deals", std::move(list));
}

Cell exercise_input(const Portfolio& portfolio, int today, int window) {
  const Sums sums = sales_of(portfolio, today, window);
  Cell list = customers(portfolio, [&](const Cell& account, Cell& row) {
    row.put("scores", scores_of(account)).put("profit", profit_of(account, sums));
  });
  return Cell::record().put("customers", std::move(list));
}

std::vector<std::string> open_opportunities(const Portfolio& portfolio) {
  std::vector<std::string> ids;
  for (const Cell& one : portfolio.opportunities) {
    if (is_open(portfolio, one)) ids.push_back(one.word("id"));
  }
  return ids;
}

Cell influence_input(const Portfolio& portfolio, std::string_view account, const Cell& sheet,
                     int today) {
  Names names;
  std::unordered_map<std::string_view, std::string> by_id;
  for (const Cell& person : portfolio.people) {
    if (person.word("account") == account) by_id[person.word("id")] = names.of(person);
  }
  Cell people = Cell::list();
  for (const Cell& person : portfolio.people) {
    if (person.word("account") != account) continue;
    Cell row = Cell::record().put("name", by_id[person.word("id")]);
    for (const std::string_view field :
         {"roles", "influence", "mode", "win", "result", "evidence", "rating", "coverage",
          "last", "joined", "political", "trusted", "trusts_us", "wants_us"}) {
      copy(person, field, row);
    }
    const auto above = by_id.find(person.word("reports_to"));
    row.put("reports_to",
            above == by_id.end() ? Cell() : Cell::of(std::string_view(above->second)));
    Cell influences = Cell::list();
    for (const Cell& id : person.list("influences")) {
      const auto other = by_id.find(id.text);
      if (other != by_id.end()) influences.add(Cell::of(std::string_view(other->second)));
    }
    people.add(std::move(row.put("influences", std::move(influences))));
  }
  Cell in = with_today(today);
  for (const std::string_view field : {"reorg", "previous_base", "actions"}) {
    if (const Cell* own = sheet.find(field)) in.put(field, *own);
  }
  return in.put("people", std::move(people));
}

std::vector<std::string> accounts_on_sheet(const Portfolio& portfolio) {
  std::vector<std::string> ids;
  for (const Cell& account : portfolio.accounts) {
    if (!account.yes("archived")) ids.push_back(account.word("id"));
  }
  return ids;
}

}  // namespace askwell::customers
