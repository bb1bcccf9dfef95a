#include "store/customers/csv_customers.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/text.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"

namespace askwell::store {

namespace {

using customers::Kind;
using customers::Portfolio;
using customers::Purchase;
using sheets::Cell;
using sheets::Form;

std::string lowered(std::string_view text) { return lower(sheets::without_blanks(text)); }

bool is_plain(const Form& form) {  // a cell that can never be taken for a formula
  return form.type == Form::Type::number || form.type == Form::Type::whole ||
         form.type == Form::Type::date;
}

void write_row(CsvWriter& csv, const Form& form, const Cell& record, std::string_view account) {
  for (const Form& part : form.parts) {
    const std::string cell = shown(part, record[part.name]);
    is_plain(part) ? csv.number(cell) : csv.text(cell);
  }
  if (form.find("account") != nullptr) csv.text(account);
  csv.end_row();
}

Cell cell_of(const Purchase& one) {
  return Cell::record()
      .put("account", one.account)
      .put("date", sheets::date_of(one.day))
      .put("amount", one.amount)
      .put("what", one.what);
}

}  // namespace

void take_in(Portfolio& portfolio, CsvImport import) {
  if (import.kind == Kind::purchase) {
    portfolio.purchases.insert(portfolio.purchases.end(),
                               std::move_iterator(import.new_purchases.begin()),
                               std::move_iterator(import.new_purchases.end()));
    return;
  }
  std::vector<Cell>& records = portfolio.of(import.kind);
  for (CsvImport::Change& one : import.changes) records[one.place] = std::move(one.record);
  std::move(import.new_records.begin(), import.new_records.end(), std::back_inserter(records));
}

std::string export_csv(const Portfolio& portfolio, Kind kind, char separator) {
  const Form& form = form_of(kind);
  CsvWriter csv(separator);
  for (const Form& part : form.parts) csv.text(part.name);
  if (kind != Kind::account) csv.text(account_name);
  csv.end_row();
  std::unordered_map<std::string_view, std::string_view> names;
  for (const Cell& account : portfolio.accounts)
    names[account.word("id")] = account.word("name");
  if (kind == Kind::purchase) {
    for (const Purchase& one : portfolio.purchases) {
      write_row(csv, form, cell_of(one), names[one.account]);
    }
    return csv.str();
  }
  for (const Cell& record : portfolio.of(kind)) {
    const Cell* account = record.find("account");
    write_row(csv, form, record,
              account == nullptr ? std::string_view() : names[account->text]);
  }
  return csv.str();
}

std::vector<std::string> guessed_columns(Kind kind, const CsvRow& header,
                                         const std::vector<Heading>& headings) {
  const Form& form = form_of(kind);
  std::vector<std::string> columns;
  for (const std::string& cell : header.cells) {
    const std::string wanted = lowered(fused(cell));
    std::string field;
    if (form.find(wanted) != nullptr || (wanted == account_name && kind != Kind::account))
      field = wanted;
    for (const Heading& heading : headings) {
      if (field.empty() && lowered(heading.words) == wanted) field = heading.field;
    }
    const bool again = std::find(columns.begin(), columns.end(), field) != columns.end();
    columns.push_back(again ? std::string() : field);
  }
  return columns;
}

}  // namespace askwell::store
