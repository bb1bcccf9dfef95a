#include "core/customers/portfolio.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/text.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"

namespace askwell::customers {

namespace {

constexpr std::string_view account_form =
    "id:name,name:name,archived:bool=false,industry,ownership,business,products,source:text,"
    "standing:good|fair|poor?,capital:amt?,headcount:cnt?,situation,decision,relations:text,"
    "buying_range,bargaining,focus,habits:text,credit,receivable:amt?,overdue:cnt=0,"
    "currency,owner,note:text,type:economic|important|group|strategic?,"
    "tier:platinum|gold|iron|lead?,grade:A|B|C|D?,graded:date?,"
    "score_orders,score_profit,score_credit,score_outlook,score_overall:num? 0..10,"
    "profit:num?,cost:amt=0,margin:num? -1..1,stage:market|prospect|target|signed?,"
    "share:part?,traded,trading:bool=false,depth:int 0..5=0,hours:amt?,visits:cnt?,"
    "season:date?,stock_days:amt?,complexity,closeness:num? 0..10,stage_before:int? 0..4";

constexpr std::string_view person_form =
    "id:name,account:name,name:name,title,department,phone,email:text,"
    "roles:[investor|gatekeeper|user|coach],influence:int "
    "1..3=1,mode:growth|trouble|even|over?,"
    "win,result,evidence:text,rating:int? -5..5,coverage:int 0..4=0,last,joined:date?,"
    "political:inner|structure|outside=outside,trusted,trusts_us,wants_us:tri,"
    "reports_to:text,influences:[name],note:text";

constexpr std::string_view opportunity_form =
    "id:name,account:name,name:name,product:text,amount:amt=0,p:part?,step:int? 1..8,"
    "status:visit|proposal|negotiation|contract|maintenance?,close,since:date?,slips:cnt=0,"
    "seller,buyer:int? "
    "0..8,before:part?,evidence:bool=false,next:text,ended:won|lost?,note:text";

constexpr std::string_view purchase_form = "account:name,date:date,amount:amt,what:text";

bool any_too_long(const Cell& cell) {
  if (cell.text.size() > max_text) return true;
  return std::any_of(cell.items.begin(), cell.items.end(), any_too_long);
}

void find_long_texts(const Cell& record, std::vector<Fault>& faults) {
  for (const Cell& field : record.items) {
    if (!any_too_long(field)) continue;
    faults.push_back({.at = "/" + std::string(field.name), .id = "too_long", .high = max_text});
  }
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return out;
}

}  // namespace

std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"account", "person", "opportunity", "purchase"};
  return names[static_cast<std::size_t>(kind)];
}

const sheets::Form& form_of(Kind kind) {
  using sheets::read_form;
  static const sheets::Form forms[] = {read_form(account_form), read_form(person_form),
                                       read_form(opportunity_form), read_form(purchase_form)};
  return forms[static_cast<std::size_t>(kind)];
}

std::size_t most(Kind kind) {
  constexpr std::size_t limits[] = {max_accounts, max_people, max_opportunities, max_purchases};
  return limits[static_cast<std::size_t>(kind)];
}

const std::vector<Cell>& Portfolio::of(Kind kind) const {
  assert(kind != Kind::purchase);
  return kind == Kind::account ? accounts : kind == Kind::person ? people : opportunities;
}

std::vector<Cell>& Portfolio::of(Kind kind) {
  return const_cast<std::vector<Cell>&>(std::as_const(*this).of(kind));
}

const Cell* Portfolio::find(Kind kind, std::string_view id) const {
  for (const Cell& record : of(kind)) {
    if (record.items.front().text == id) return &record;  // the first field of every form
  }
  return nullptr;
}

std::vector<Fault> unfit(const Portfolio& portfolio, Kind kind, Cell& record) {
  std::vector<Fault> faults = sheets::check(form_of(kind), record);
  if (!faults.empty()) return faults;
  find_long_texts(record, faults);
  if (kind != Kind::account &&
      portfolio.find(Kind::account, record.word("account")) == nullptr) {
    faults.push_back({.at = "/account", .id = "nobody"});
  }
  const bool added =
      kind == Kind::purchase || portfolio.find(kind, record.word("id")) == nullptr;
  const std::size_t there =
      kind == Kind::purchase ? portfolio.purchases.size() : portfolio.of(kind).size();
  if (added && there >= most(kind)) {
    faults.push_back({.id = "too_many", .high = static_cast<double>(most(kind))});
  }
  return faults;
}

std::vector<Fault> unfit_field(Kind kind, std::string_view field, Cell value) {
  const sheets::Form* form = form_of(kind).find(field);
  if (form == nullptr) return {{.at = "/" + std::string(field), .id = "no_such_id"}};
  sheets::Form whole;
  whole.parts = {*form};
  Cell record = Cell::record().put(form->name, std::move(value));
  std::vector<Fault> faults = sheets::check(whole, record);
  if (faults.empty()) find_long_texts(record, faults);
  return faults;
}

std::vector<Fault> put(Portfolio& portfolio, Kind kind, Cell record) {
  std::vector<Fault> faults = unfit(portfolio, kind, record);
  if (!faults.empty()) return faults;
  if (kind == Kind::purchase) {
    portfolio.purchases.push_back({record.word("account"), static_cast<int>(record.num("date")),
                                   record.num("amount"), record.word("what")});
    return {};
  }
  std::vector<Cell>& records = portfolio.of(kind);
  const Cell* same = portfolio.find(kind, record.word("id"));
  if (same == nullptr) {
    records.push_back(std::move(record));
  } else {
    records[static_cast<std::size_t>(same - records.data())] = std::move(record);
  }
  return {};
}

std::vector<Fault> set_field(Portfolio& portfolio, Kind kind, std::string_view id,
                             std::string_view field, Cell value) {
  const Cell* found = portfolio.find(kind, id);
  if (found == nullptr) return {{.id = "nobody"}};
  Cell changed = *found;
  if (changed.find(field) == nullptr || field == "id") {
    return {{.at = "/" + std::string(field), .id = "no_such_id"}};
  }
  changed.set(field, std::move(value));
  return put(portfolio, kind, std::move(changed));
}

std::string new_id(const Portfolio& portfolio, Kind kind) {
  const char letter = name_of(kind).front();
  std::int64_t highest = 0;
  for (const Cell& record : portfolio.of(kind)) {
    const std::string& id = record.word("id");
    if (id.front() != letter) continue;
    highest = std::max(highest,
                       read_int(std::string_view(id).substr(1), 1, 1'000'000'000).value_or(0));
  }
  return letter + std::to_string(highest + 1);
}

Cell new_record(const Portfolio& portfolio, Kind kind, std::string_view account,
                std::string_view name) {
  const std::string id = new_id(portfolio, kind);
  Cell record = Cell::record().put("id", std::string_view(id));
  if (kind != Kind::account) record.put("account", account);
  record.put("name", sheets::without_blanks(name));
  return record;
}

Cell new_purchase(std::string_view account, std::string_view day, std::string_view amount,
                  std::string_view what) {
  const sheets::Form& form = form_of(Kind::purchase);
  Cell record = Cell::record().put("account", account);
  record.put("date", sheets::typed(*form.find("date"), day));
  record.put("amount", sheets::typed(*form.find("amount"), amount));
  record.put("what", what);
  return record;
}

Removed remove(Portfolio& portfolio, Kind kind, std::string_view id) {
  Removed removed;
  for (const Kind each : {Kind::account, Kind::person, Kind::opportunity}) {
    const bool whole = kind == Kind::account && each != kind;
    if (!whole && each != kind) continue;
    std::vector<Cell>& records = portfolio.of(each);
    std::vector<Cell> kept;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].word(whole ? "account" : "id") == id) {
        removed.records.push_back({each, i, std::move(records[i])});
      } else {
        kept.push_back(std::move(records[i]));
      }
    }
    records = std::move(kept);
  }
  if (kind != Kind::account) return removed;
  std::vector<Purchase> kept;
  for (std::size_t i = 0; i < portfolio.purchases.size(); ++i) {
    Purchase& one = portfolio.purchases[i];
    if (one.account != id) {
      kept.push_back(std::move(one));
      continue;
    }
    removed.purchases.push_back(std::move(one));
    removed.places.push_back(i);
  }
  portfolio.purchases = std::move(kept);
  return removed;
}

void put_back(Portfolio& portfolio, const Removed& removed) {
  for (const Removed::At& one : removed.records) {
    std::vector<Cell>& records = portfolio.of(one.kind);
    const std::size_t place = std::min(one.place, records.size());
    records.insert(records.begin() + static_cast<std::ptrdiff_t>(place), one.record);
  }
  std::vector<Purchase> merged;
  std::size_t old = 0, back = 0;
  while (old < portfolio.purchases.size() || back < removed.purchases.size()) {
    const bool here =
        back < removed.purchases.size() &&
        (removed.places[back] == merged.size() || old == portfolio.purchases.size());
    merged.push_back(here ? removed.purchases[back++] : portfolio.purchases[old++]);
  }
  portfolio.purchases = std::move(merged);
}

std::vector<std::size_t> found_accounts(const Portfolio& portfolio, std::string_view words,
                                        bool archived) {
  const std::string wanted = lowered(sheets::without_blanks(words));
  const auto says = [&](const Cell& account) {
    constexpr std::string_view fields[] = {"name", "industry", "business", "owner"};
    return wanted.empty() || std::any_of(std::begin(fields), std::end(fields), [&](auto field) {
             return lowered(account.word(field)).find(wanted) != std::string::npos;
           });
  };
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < portfolio.accounts.size(); ++i) {
    const Cell& account = portfolio.accounts[i];
    if (account.yes("archived") == archived && says(account)) out.push_back(i);
  }
  return out;
}

}  // namespace askwell::customers
