#include "core/customers/inputs.h"

#include <algorithm>
#include <iterator>

#include "core/sheets/measure.h"

namespace askwell::customers {

namespace {

using Purchases = Filling::Purchases;

// `name`, or with the id added where that is taken.
std::string free_name(const Cell& record, std::set<std::string>& taken) {
  const std::string& name = record.word("name");
  if (taken.insert(name).second) return name;
  return *taken.insert(name + " (" + record.word("id") + ")").first;
}

// The accounts that are not archived.
std::unordered_set<std::string_view> accounts_in_use(const Portfolio& portfolio) {
  std::unordered_set<std::string_view> ids;
  for (const Cell& account : portfolio.accounts) {
    if (!account.yes("archived")) ids.insert(account.word("id"));
  }
  return ids;
}

bool is_open(const Cell& opportunity, const std::unordered_set<std::string_view>& in_use) {
  return opportunity["ended"].is_null() && in_use.contains(opportunity.word("account"));
}

// ---- what a row of each sheet takes ------------------------------------------------------

void copy(const Cell& from, std::string_view field, Cell& to, std::string_view as = {}) {
  to.put(as.empty() ? field : as, from[field]);
}

double sum_of(const Purchases& bought) {
  double sum = 0;
  for (const Purchase* one : bought) sum += one->amount;
  return sum;
}

double profit_of(const Cell& account, const Purchases& bought) {
  if (!account["profit"].is_null()) return account.num("profit");
  const double margin = account.num("margin");
  return sheets::known(margin) ? sum_of(bought) * margin : 0;
}

Cell scores_of(const Cell& account) {
  Cell scores = Cell::list();
  for (const std::string_view field :
       {"score_orders", "score_profit", "score_credit", "score_outlook", "score_overall"}) {
    scores.add(account[field]);
  }
  return scores;
}

void fill_pareto(const Cell& account, const Purchases& bought, Cell& row) {
  row.put("profit", profit_of(account, bought));
}

void fill_grade(const Cell& account, const Purchases&, Cell& row) {
  row.put("scores", scores_of(account));
  copy(account, "grade", row, "previous");
  copy(account, "graded", row);
}

void fill_pyramid(const Cell& account, const Purchases& bought, Cell& row) {
  row.put("profit", profit_of(account, bought));
  copy(account, "cost", row);
  copy(account, "tier", row, "previous");
}

void fill_rfm(const Cell&, const Purchases& bought, Cell& row) {
  Cell orders = Cell::list();
  orders.items.reserve(bought.size());
  for (const Purchase* one : bought) {
    Cell order = Cell::record();
    order.items.reserve(2);
    order.put("date", sheets::date_of(one->day)).put("amount", one->amount);
    orders.add(std::move(order));
  }
  row.put("orders", std::move(orders));
}

void fill_sales_margin(const Cell& account, const Purchases& bought, Cell& row) {
  row.put("sales", sum_of(bought));
  copy(account, "margin", row);
  copy(account, "stage", row);
}

void fill_relationship(const Cell& account, const Purchases&, Cell& row) {
  for (const std::string_view field : {"share", "traded", "trading", "depth"}) {
    copy(account, field, row);
  }
  copy(account, "stage_before", row, "previous");
  copy(account, "complexity", row, "x");
  copy(account, "closeness", row, "y");
}

void fill_service(const Cell& account, const Purchases&, Cell& row) {
  for (const std::string_view field : {"tier", "hours", "visits", "owner", "overdue", "credit",
                                       "receivable", "season", "stock_days"}) {
    copy(account, field, row);
  }
}

void fill_exercise(const Cell& account, const Purchases& bought, Cell& row) {
  row.put("scores", scores_of(account)).put("profit", profit_of(account, bought));
}

void fill_forecast(const Cell& deal, const Purchases&, Cell& row) {
  for (const std::string_view field :
       {"amount", "p", "step", "status", "close", "since", "slips", "seller", "buyer", "before",
        "evidence", "next"}) {
    copy(deal, field, row);
  }
}

void fill_tracks(const Cell& deal, const Purchases&, Cell& row) {
  for (const std::string_view field : {"seller", "buyer", "since"}) copy(deal, field, row);
}

}  // namespace

struct Filling::Source {
  std::string_view sheet, list;
  Kind kind;
  bool buys;  // purchases count
  void (*fill)(const Cell& record, const Purchases& bought, Cell& row);

  static const Source* find(std::string_view sheet) {
    static constexpr Source all[] = {
        {"pareto", "customers", Kind::account, true, fill_pareto},
        {"grade", "customers", Kind::account, false, fill_grade},
        {"pyramid", "customers", Kind::account, true, fill_pyramid},
        {"rfm", "customers", Kind::account, true, fill_rfm},
        {"sales-margin", "customers", Kind::account, true, fill_sales_margin},
        {"relationship", "accounts", Kind::account, false, fill_relationship},
        {"service", "customers", Kind::account, false, fill_service},
        {"exercise", "customers", Kind::account, true, fill_exercise},
        {"forecast", "deals", Kind::opportunity, false, fill_forecast},
        {"tracks", "deals", Kind::opportunity, false, fill_tracks},
    };
    const auto found = std::find_if(std::begin(all), std::end(all),
                                    [&](const Source& one) { return one.sheet == sheet; });
    return found == std::end(all) ? nullptr : found;
  }
};

std::string_view Filling::list_of(std::string_view sheet) {
  const Source* source = Source::find(sheet);
  return source == nullptr ? std::string_view() : source->list;
}

Filling::Filling(const Portfolio& portfolio, std::string_view sheet, int today, int window)
    : portfolio_(portfolio),
      source_(*Source::find(sheet)),
      today_(today),
      window_(window),
      sorted_(source_.buys ? 0 : portfolio.purchases.size()),
      in_use_(accounts_in_use(portfolio)) {}

bool Filling::run(std::size_t work) {
  std::size_t left = work;
  const auto spend = [&left](std::size_t n) { left -= std::min(left, n); };
  for (; left > 0 && sorted_ < portfolio_.purchases.size(); ++sorted_) {
    sort_in(portfolio_.purchases[sorted_]);
    spend(1);
  }
  const std::vector<Cell>& records = portfolio_.of(source_.kind);
  const bool deals = source_.kind == Kind::opportunity;
  for (; left > 0 && read_ < records.size(); ++read_) {
    const Cell& record = records[read_];
    const bool counts = deals ? is_open(record, in_use_) : !record.yes("archived");
    const Purchases& bought = bought_[record.word("id")];
    if (counts) add_row(record, bought);
    spend(1 + bought.size());
  }
  return left > 0;
}

int Filling::percent() const {
  const std::size_t purchases = source_.buys ? portfolio_.purchases.size() : 0;
  const std::size_t all = purchases + portfolio_.of(source_.kind).size();
  const std::size_t done = (source_.buys ? sorted_ : 0) + read_;
  return all == 0 ? 100 : static_cast<int>(100 * done / all);
}

void Filling::sort_in(const Purchase& one) {
  if (one.day <= today_ && today_ - one.day <= window_) bought_[one.account].push_back(&one);
}

void Filling::add_row(const Cell& record, const Purchases& bought) {
  Cell row = Cell::record().put("name", free_name(record, names_));
  source_.fill(record, bought, row);
  list_.add(std::move(row));
}

std::vector<std::string> open_opportunities(const Portfolio& portfolio) {
  std::vector<std::string> ids;
  const auto in_use = accounts_in_use(portfolio);
  for (const Cell& one : portfolio.opportunities) {
    if (is_open(one, in_use)) ids.push_back(one.word("id"));
  }
  return ids;
}

Cell people_on_map(const Portfolio& portfolio, std::string_view account) {
  std::set<std::string> names;
  std::unordered_map<std::string_view, std::string> by_id;
  for (const Cell& person : portfolio.people) {
    if (person.word("account") == account) by_id[person.word("id")] = free_name(person, names);
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
  return people;
}

}  // namespace askwell::customers
