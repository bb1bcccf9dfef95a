#include "app/customers/known.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/customers/worksheets.h"
#include "base/decimal.h"
#include "core/customers/inputs.h"
#include "core/sheets/deals/steps.h"
#include "core/sheets/measure.h"

namespace askwell {

using customers::Kind;
using customers::Portfolio;
using sheets::Cell;
using sheets::Sheet;

namespace {

bool has_role(const Cell& person, std::string_view role) {
  const std::vector<Cell>& roles = person.list("roles");
  return std::any_of(roles.begin(), roles.end(),
                     [&](const Cell& one) { return one.text == role; });
}

const Cell* investor_of(const Portfolio& all, std::string_view account) {
  for (const Cell& person : all.people) {
    if (person.word("account") == account && has_role(person, "investor")) return &person;
  }
  return nullptr;
}

// ---- sheets of one account ---------------------------------------------------------------

Cell for_gates(const App& app, std::string_view account) {
  constexpr double met_at = 2;  // of contact: more than none
  Cell known = Cell::record();
  const WorkedSheet points = worked_out(app, account, *sheets::find_sheet("nine-points"));
  if (points.answer.faults.empty()) {
    known.put("coverage", points.answer.out["coverage"]);
    known.put("reds", points.answer.out.list("red").size());
  }
  const WorkedSheet map = worked_out(app, account, *sheets::find_sheet("influence"));
  if (map.answer.faults.empty()) {
    known.put("support", map.answer.out["support"]).put("base", map.answer.out["base"]);
  }
  if (const Cell* investor = investor_of(app.portfolio, account)) {
    known.put("met", investor->num("coverage") >= met_at).put("rating", (*investor)["rating"]);
  }
  return known;
}

// The largest deal under way.
const Cell* deal_of(const Portfolio& all, std::string_view account) {
  const Cell* largest = nullptr;
  for (const Cell& deal : all.opportunities) {
    if (deal.word("account") != account || !deal["ended"].is_null()) continue;
    if (largest == nullptr || deal.num("amount") > largest->num("amount")) largest = &deal;
  }
  return largest;
}

Cell for_budget(const Portfolio& all, std::string_view account) {
  Cell known = Cell::record();
  if (const Cell* deal = deal_of(all, account)) {
    if (deal->num("amount") > 0) known.put("price", (*deal)["amount"]);
    if (!(*deal)["p"].is_null() || !(*deal)["step"].is_null()) {
      known.put("p", sheets::chance_of(*deal));
    }
  }
  const Cell* of = all.find(Kind::account, account);
  if (of != nullptr && of->num("margin") >= 0) known.put("margin", (*of)["margin"]);
  return known;
}

Cell for_visit(const Portfolio& all, std::string_view account) {
  const Cell* of = all.find(Kind::account, account);
  if (of == nullptr) return Cell::record();
  const auto number = [&](std::string_view field) {
    return (*of)[field].is_null() ? Cell()
                                  : Cell::of(std::string_view(write_decimal(of->num(field))));
  };
  Cell facts = Cell::list();
  facts.add((*of)["business"]).add(number("capital")).add(number("headcount"));
  for (const std::string_view field : {"situation", "decision", "relations"}) {
    facts.add((*of)[field]);
  }
  return Cell::record().put("facts", std::move(facts));
}

Cell for_gate_of_accounts(const Portfolio& all, std::string_view account) {
  const Cell* of = all.find(Kind::account, account);
  return of == nullptr ? Cell::record() : Cell::record().put("type", (*of)["type"]);
}

// The sections of which the file has a word: the customer, its file, and what both win.
Cell for_plan(const Portfolio& all, std::string_view account) {
  const Cell* of = all.find(Kind::account, account);
  if (of == nullptr) return Cell::record();
  Cell sections = Cell::list();
  for (const std::string_view field : {"business", "", "", "", "decision", "", "focus"}) {
    sections.add(Cell::record().put("text", field.empty() ? Cell() : (*of)[field]));
  }
  return Cell::record().put("sections", std::move(sections));
}

// ---- sheets over all accounts ------------------------------------------------------------

// What each of the accounts on the log bought in the last four quarters, the oldest first.
Cell for_churn(const App& app, const Cell& own) {
  constexpr int quarters = 4, days = 91;
  std::map<std::string_view, std::array<double, quarters>> sales;  // by account
  std::map<std::string_view, std::string_view> ids;                // by name
  for (const Cell& account : app.portfolio.accounts) {
    if (!account.yes("archived")) ids.emplace(account.word("name"), account.word("id"));
  }
  const Cell* customers = own.find("customers");
  if (customers == nullptr) return Cell::record();
  const auto id_of = [&](const Cell& customer) {
    const Cell* name = customer.find("name");
    const auto id = name == nullptr ? ids.end() : ids.find(name->text);
    return id == ids.end() ? std::string_view() : id->second;
  };
  for (const Cell& customer : customers->items) sales[id_of(customer)] = {};
  for (const customers::Purchase& one : app.portfolio.purchases) {
    const int ago = app.day - one.day;
    const auto of = sales.find(one.account);
    if (of == sales.end() || ago < 0 || ago >= quarters * days) continue;
    of->second[static_cast<std::size_t>(quarters - 1 - ago / days)] += one.amount;
  }
  Cell rows = Cell::list();
  for (const Cell& customer : customers->items) {
    const std::string_view id = id_of(customer);
    Cell row = Cell::record();
    if (!id.empty()) {
      Cell bought = Cell::list();
      for (const double amount : sales[id]) bought.add(Cell::of(amount));
      row.put("sales", std::move(bought));
    }
    rows.add(std::move(row));
  }
  return Cell::record().put("customers", std::move(rows));
}

Cell for_funnel(const Portfolio& all) {
  const std::vector<std::string> open = open_opportunities(all);
  if (open.empty()) return Cell::record();
  const std::set<std::string_view> ids(open.begin(), open.end());
  double sum = 0;
  for (const Cell& deal : all.opportunities) {
    if (ids.contains(deal.word("id"))) sum += deal.num("amount");
  }
  return Cell::record().put("open", sum).put("average", sum / static_cast<double>(ids.size()));
}

// Who looks after how many accounts.
Cell for_time(const Portfolio& all) {
  std::map<std::string_view, double> accounts;
  for (const Cell& account : all.accounts) {
    if (!account.yes("archived") && account.filled("owner")) ++accounts[account.word("owner")];
  }
  Cell kams = Cell::list();
  for (const auto& [owner, count] : accounts) {
    kams.add(Cell::record().put("name", owner).put("accounts", count));
  }
  return Cell::record().put("kams", std::move(kams));
}

}  // namespace

Cell known_elsewhere(const App& app, std::string_view account, const Sheet& sheet,
                     const Cell& own) {
  if (sheet.name == "gates") return for_gates(app, account);
  if (sheet.name == "budget") return for_budget(app.portfolio, account);
  if (sheet.name == "visit") return for_visit(app.portfolio, account);
  if (sheet.name == "ka-gate") return for_gate_of_accounts(app.portfolio, account);
  if (sheet.name == "plan") return for_plan(app.portfolio, account);
  if (sheet.name == "churn") return for_churn(app, own);
  if (sheet.name == "funnel") return for_funnel(app.portfolio);
  if (sheet.name == "time") return for_time(app.portfolio);
  return Cell::record();
}

void fill_gaps(Cell& in, const Cell& known) {
  if (in.says_nothing()) {
    const std::string_view name = in.name;
    if (!known.says_nothing()) in = known;
    in.name = name;
  } else if (in.kind == Cell::Kind::record && known.kind == Cell::Kind::record) {
    for (const Cell& field : known.items) {
      if (in.find(field.name) == nullptr) in.put(field.name, Cell());
      fill_gaps(const_cast<Cell&>(*in.find(field.name)), field);
    }
  } else if (in.kind == Cell::Kind::list && known.kind == Cell::Kind::list) {
    const std::size_t both = std::min(in.items.size(), known.items.size());
    for (std::size_t i = 0; i < both; ++i) fill_gaps(in.items[i], known.items[i]);
  }
}

void add_open_causes(const App& app, Cell& accounts) {
  const auto log = app.sheets.find(sheet_key("", "churn"));
  const Cell* customers = log == app.sheets.end() ? nullptr : log->second.find("customers");
  if (customers == nullptr) return;
  std::map<std::string_view, std::set<double>> causes;
  for (const Cell& customer : customers->items) {
    const Cell *name = customer.find("name"), *events = customer.find("events");
    if (name == nullptr || events == nullptr) continue;
    for (const Cell& event : events->items) {
      const Cell *cause = event.find("cause"), *open = event.find("open");
      if (cause == nullptr || cause->kind != Cell::Kind::number) continue;
      if (open == nullptr || !open->is_false()) causes[name->text].insert(cause->number);
    }
  }
  for (Cell& account : accounts.items) {
    const auto of = causes.find(account.word("name"));
    if (of != causes.end()) account.put("causes", std::min<std::size_t>(of->second.size(), 5));
  }
}

Choosing names_to_choose(const App& app, std::string_view account, std::string_view sheet) {
  constexpr std::size_t most = 200;
  Choosing choosing;
  if (sheet == "kaism" || sheet == "man" || sheet == "churn") {
    choosing.field = "name";
    for (const Cell& one : app.portfolio.accounts) {
      if (choosing.names.size() > most) break;
      if (!one.yes("archived")) choosing.names.push_back(one.word("name"));
    }
  } else if (sheet == "empathy") {
    choosing.field = "person";
    for (const Cell& one : app.portfolio.people) {
      if (one.word("account") == account) choosing.names.push_back(one.word("name"));
    }
  }
  if (choosing.names.size() > most) choosing.names.clear();
  return choosing;
}

}  // namespace askwell
