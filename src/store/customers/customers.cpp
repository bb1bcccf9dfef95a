#include "store/customers/customers.h"

#include <map>
#include <optional>

#include "base/text.h"
#include "core/sheets/kept.h"
#include "core/sheets/measure.h"
#include "store/customers/sheet.h"
#include "store/json/json.h"

namespace askwell::store {

namespace {

using customers::Kind;
using customers::Portfolio;
using customers::Purchase;
using sheets::Cell;

constexpr std::size_t max_bytes = 5'000'000;

JsonWriter begun(std::string_view kind) {
  JsonWriter json;
  json.object().name("askwell").text(std::string(kind) + "/1");
  return json;
}

Error bad(std::string_view why) {
  return {Errc::bad_input, "This record of a customer can not be read: " + std::string(why)};
}

// The JSON of a record and its kind, "account".
struct Opened {
  Json json;
  std::string_view kind;
};

Result<Opened> opened(std::string_view body) {
  std::vector<Problem> problems;
  if (body.size() > max_bytes) return Error{Errc::too_big, "This record is over 5 MB."};
  std::optional<Json> json = read_json(body, max_bytes, problems);
  if (!json || !problems.empty()) return bad(sentence(problems.front(), Lang::en));
  const Value* format = json->find(json->root(), "askwell");
  if (format == nullptr || format->kind != Value::Kind::text) return bad("it has no format");
  const std::size_t slash = format->text.find('/');
  const std::string_view version =
      slash == std::string_view::npos ? std::string_view() : format->text.substr(slash + 1);
  if (read_int(version, 2, INT32_MAX)) {
    return Error{Errc::newer, "This record was made by a newer Askwell."};
  }
  if (version != "1") return bad("its format is unknown");
  const std::string_view kind = format->text.substr(0, slash);
  return Opened{std::move(*json), kind};
}

std::optional<Purchase> read_purchase(const Json& json, const Value& order,
                                      const std::string& account) {
  if (order.kind != Value::Kind::list || order.count != 3) return std::nullopt;
  Json::Iterator at = json.children(order).begin();
  const Value& day = *at;
  ++at;
  const Value& amount = *at;
  ++at;
  const Value& what = *at;
  const bool number = amount.kind == Value::Kind::whole || amount.kind == Value::Kind::decimal;
  if (day.kind != Value::Kind::whole || day.whole < -25567 || day.whole > 84005 || !number ||
      !(amount.number >= 0 && amount.number <= 1e15) || what.kind != Value::Kind::text ||
      what.text.size() > customers::max_text) {
    return std::nullopt;
  }
  return Purchase{account, static_cast<int>(day.whole), amount.number, std::string(what.text)};
}

Result<void> read_purchases(const Json& json, Portfolio& portfolio) {
  const Value* account = json.find(json.root(), "account");
  const Value* orders = json.find(json.root(), "orders");
  if (account == nullptr || account->kind != Value::Kind::text || orders == nullptr ||
      orders->kind != Value::Kind::list ||
      portfolio.find(Kind::account, account->text) == nullptr) {
    return bad("these purchases belong to no account");
  }
  if (portfolio.purchases.size() + static_cast<std::size_t>(orders->count) >
      customers::max_purchases) {
    return Error{Errc::too_big, "There are more purchases than can be kept."};
  }
  std::vector<Purchase> read;
  for (const Value& order : json.children(*orders)) {
    std::optional<Purchase> one = read_purchase(json, order, std::string(account->text));
    if (!one) return bad("a purchase is no [day, amount, text]");
    read.push_back(std::move(*one));
  }
  portfolio.purchases.insert(portfolio.purchases.end(), read.begin(), read.end());
  return {};
}

}  // namespace

KeptRecord kept_record(Kind kind, const Cell& record) {
  JsonWriter json = begun(name_of(kind));
  for (const Cell& field : record.items) {
    json.name(field.name);
    write_cell(json, field);
  }
  json.end();
  return {std::string(name_of(kind)) + ":" + record.word("id"), json.str()};
}

KeptRecord kept_purchases(std::string_view account, const std::vector<const Purchase*>& its) {
  JsonWriter json = begun("purchases");
  json.name("account").text(account).name("orders").list();
  for (const Purchase* one : its) {
    json.list().whole(one->day).decimal(one->amount).text(one->what).end();
  }
  json.end().end();
  return {"purchases:" + std::string(account), json.str()};
}

std::size_t purchases_in(const KeptRecord& record) {
  if (!record.name.starts_with("purchases:")) return 0;
  std::size_t lists = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < record.body.size(); ++at) {
    const char c = record.body[at];
    if (quoted && c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == '[') {
      ++lists;
    }
  }
  return lists > 0 ? lists - 1 : 0;  // all but the list of them
}

KeptRecord kept_sheet(std::string_view account, std::string_view sheet, const Cell& in) {
  JsonWriter json = begun("sheet");
  json.name("account").text(account).name("sheet").text(sheet).name("in");
  write_cell(json, in);
  json.end();
  return {"sheet:" + std::string(account) + ":" + std::string(sheet), json.str()};
}

std::vector<KeptRecord> kept_records(const Portfolio& portfolio) {
  std::vector<KeptRecord> out;
  for (const Kind kind : {Kind::account, Kind::person, Kind::opportunity}) {
    for (const Cell& record : portfolio.of(kind)) out.push_back(kept_record(kind, record));
  }
  // One pass over the purchases, not one for each account.
  std::map<std::string_view, std::vector<const Purchase*>> by_account;
  for (const Purchase& one : portfolio.purchases) by_account[one.account].push_back(&one);
  for (const Cell& account : portfolio.accounts) {
    const auto found = by_account.find(account.word("id"));
    if (found != by_account.end()) out.push_back(kept_purchases(found->first, found->second));
  }
  return out;
}

Result<void> read_kept(std::string_view body, Portfolio& portfolio) {
  const Result<Opened> record = opened(body);
  if (!record) return record.error();
  if (record->kind == "purchases") return read_purchases(record->json, portfolio);
  for (const Kind kind : {Kind::account, Kind::person, Kind::opportunity}) {
    if (record->kind != name_of(kind)) continue;
    Cell cell = read_cell(record->json, record->json.root(), form_of(kind));
    const sheets::Faults faults = put(portfolio, kind, std::move(cell));
    if (faults.empty()) return {};
    if (faults.front().id == "too_many") return Error{Errc::too_big, said(faults.front())};
    return bad(faults.front().at + ": " + said(faults.front()));
  }
  return bad("it is none of ours");
}

Result<Cell> read_kept_sheet(std::string_view body, std::string_view sheet) {
  const sheets::Sheet* known = sheets::find_kept(sheet);
  const Result<Opened> record = opened(body);
  if (!record) return record.error();
  const Value* in = record->json.find(record->json.root(), "in");
  if (known == nullptr || record->kind != "sheet" || in == nullptr ||
      in->kind != Value::Kind::object) {
    return bad("it is no such sheet");
  }
  return read_cell(record->json, *in, sheets::page_form(*known));
}

}  // namespace askwell::store
