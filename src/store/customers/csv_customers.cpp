#include "store/customers/csv_customers.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/sheets/measure.h"
#include "core/sheets/typed.h"
#include "store/customers/sheet.h"

namespace askwell::store {

namespace {

using customers::Kind;
using customers::Portfolio;
using customers::Purchase;
using sheets::Cell;
using sheets::Form;

constexpr std::size_t most_told = 1000;

std::string lowered(std::string_view text) {
  std::string out(sheets::without_blanks(text));
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return out;
}

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

using Ids = std::unordered_map<std::string, std::size_t>;

Ids ids_of(const std::vector<Cell>& records) {
  Ids ids;
  for (std::size_t i = 0; i < records.size(); ++i) ids.emplace(records[i].word("id"), i);
  return ids;
}

// Two purchases are the same if this is.
std::string key_of(const Purchase& one) {
  std::string key = one.account;
  key.append(1, '\0').append(reinterpret_cast<const char*>(&one.day), sizeof one.day);
  key.append(reinterpret_cast<const char*>(&one.amount), sizeof one.amount);
  return key.append(one.what);
}

}  // namespace

class CsvImporter::Work {
 public:
  Work(const Portfolio& portfolio, Kind kind, const std::vector<CsvRow>& rows,
       std::vector<std::string> columns)
      : portfolio_(portfolio),
        kind_(kind),
        form_(form_of(kind)),
        rows_(rows),
        columns_(std::move(columns)),
        accounts_(ids_of(portfolio.accounts)),
        to_know_(kind == Kind::purchase ? portfolio.purchases.size() : 0) {
    result_.kind = kind;
    for (const Cell& account : portfolio.accounts) {
      const bool alone = by_name_.emplace(account.word("name"), account.word("id")).second;
      if (!alone) by_name_[account.word("name")].clear();
    }
    if (kind == Kind::purchase) return;
    ids_ = ids_of(portfolio.of(kind));
    next_id_ = new_id(portfolio, kind);
  }

  bool run(std::size_t many) {
    for (; many > 0 && !done(); --many) {
      if (known_ < to_know_) {
        ++there_[key_of(portfolio_.purchases[known_++])];
      } else {
        row(rows_[at_++]);
      }
    }
    return done();
  }

  int percent() const {
    const std::size_t all = to_know_ + rows_.size();
    return all == 0 ? 100 : static_cast<int>(100.0 * double(known_ + at_) / double(all));
  }

  CsvImport result() { return std::move(result_); }

 private:
  bool done() const { return at_ >= rows_.size(); }

  void row(const CsvRow& row) {
    if (row.bad_quotes) {
      return bad(row, "", "bad_quotes",
                 "a quote in this row is not closed or stands within a text");
    }
    Cell given = Cell::record();
    if (!read(row, given)) return;
    if (kind_ == Kind::purchase) return purchase(row, given);
    record(row, given);
  }

  // The cells of the row as fields; false if the account is not known.
  bool read(const CsvRow& row, Cell& given) {
    std::string named;
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      const Form* part = form_.find(columns_[i]);
      const std::string_view text = fused(row.cells[i]);
      if (columns_[i] == account_name) named = text;
      if (part != nullptr) given.put(part->name, sheets::typed(*part, text));
    }
    if (kind_ == Kind::account) return true;
    const Cell* account = given.find("account");
    if (account != nullptr && accounts_.count(account->text) > 0) return true;
    const auto found = by_name_.find(named);
    const bool blank = account == nullptr || account->is_null();
    if (blank && found != by_name_.end() && !found->second.empty()) {
      std::erase_if(given.items, [](const Cell& field) { return field.name == "account"; });
      given.put("account", found->second);
      return true;
    }
    const bool two = blank && found != by_name_.end();
    bad(row, "account", two ? "two" : "nobody",
        two ? "two accounts have this name: give the id instead"
            : "there is no such account: import it first or correct the name");
    return false;
  }

  bool fits(const CsvRow& row, Cell& record) {
    std::vector<sheets::Fault> faults = sheets::check(form_, record);
    for (const Cell& field : record.items) {
      if (faults.empty() && field.text.size() > customers::max_text) {
        faults.push_back({.at = "/" + std::string(field.name),
                          .id = "too_long",
                          .high = customers::max_text});
      }
    }
    if (faults.empty()) return true;
    const sheets::Fault& first = faults.front();
    bad(row, first.at.substr(1, first.at.find('/', 1) - 1), first.id, said(first));
    if (result_.bad.size() == static_cast<std::size_t>(result_.bad_rows)) {
      BadRow& told = result_.bad.back();
      told.low = first.low;
      told.high = first.high;
      told.words = first.words;
    }
    return false;
  }

  void purchase(const CsvRow& row, Cell& given) {
    if (!fits(row, given)) return;
    const Purchase one{given.word("account"), static_cast<int>(given.num("date")),
                       given.num("amount"), given.word("what")};
    const auto there = there_.empty() ? there_.end() : there_.find(key_of(one));
    if (there != there_.end() && there->second > 0) {
      --there->second;
      ++result_.same;
    } else if (has_room(row, portfolio_.purchases.size() + result_.new_purchases.size())) {
      result_.new_purchases.push_back(one);
      ++result_.added;
    }
  }

  // The record at a place, as the rows so far have made it.
  const Cell& record_at(std::size_t place) const {
    const std::vector<Cell>& records = portfolio_.of(kind_);
    if (place >= records.size()) return result_.new_records[place - records.size()];
    const auto changed = changed_.find(place);
    return changed == changed_.end() ? records[place] : result_.changes[changed->second].record;
  }

  void change(std::size_t place, Cell record) {
    const std::size_t old = portfolio_.of(kind_).size();
    if (place >= old) {
      result_.new_records[place - old] = std::move(record);
      return;
    }
    const auto [changed, first] = changed_.emplace(place, result_.changes.size());
    if (first) {
      result_.changes.push_back({place, std::move(record)});
    } else {
      result_.changes[changed->second].record = std::move(record);
    }
  }

  void record(const CsvRow& row, Cell& given) {
    const Cell* id = given.find("id");
    const auto found = id == nullptr ? ids_.end() : ids_.find(id->text);
    if (found != ids_.end()) {
      const Cell& old = record_at(found->second);
      Cell changed = old;
      for (Cell& field : changed.items) {
        if (const Cell* other = given.find(field.name)) field = *other;
      }
      if (!fits(row, changed)) return;
      if (changed == old) {
        ++result_.same;
      } else {
        ++result_.changed;
        change(found->second, std::move(changed));
      }
      return;
    }
    if (id == nullptr || id->is_null()) {
      std::erase_if(given.items, [](const Cell& field) { return field.name == "id"; });
      given.put("id", free_id());
    }
    const std::size_t place = portfolio_.of(kind_).size() + result_.new_records.size();
    if (!fits(row, given) || !has_room(row, place)) return;
    ids_.emplace(given.word("id"), place);
    if (kind_ == Kind::account) accounts_.emplace(given.word("id"), place);
    result_.new_records.push_back(std::move(given));
    ++result_.added;
  }

  // Ids go up from the highest; one that the file has brought meanwhile is left out.
  std::string free_id() {
    while (ids_.count(next_id_) > 0) {
      next_id_ = next_id_.substr(0, 1) + std::to_string(std::stoll(next_id_.substr(1)) + 1);
    }
    return next_id_;
  }

  bool has_room(const CsvRow& row, std::size_t there) {
    if (there < customers::most(kind_)) return true;
    bad(row, "", "too_many",
        said({.id = "too_many", .high = static_cast<double>(customers::most(kind_))}));
    return false;
  }

  void bad(const CsvRow& row, std::string field, std::string_view id, std::string say) {
    ++result_.bad_rows;
    if (result_.bad.size() == most_told) return;
    result_.bad.push_back(
        {.number = row.number, .field = std::move(field), .id = id, .say = std::move(say)});
  }

  const Portfolio& portfolio_;
  Kind kind_;
  const Form& form_;
  const std::vector<CsvRow>& rows_;
  std::vector<std::string> columns_;
  Ids accounts_, ids_;
  std::unordered_map<std::string, std::string> by_name_;  // "" where two accounts share it
  std::unordered_map<std::string, int> there_;            // purchases not met in the file yet
  std::unordered_map<std::size_t, std::size_t> changed_;  // place -> which of the changes
  std::string next_id_;
  std::size_t to_know_, known_ = 0;  // purchases of the portfolio
  std::size_t at_ = 1;               // the row to be looked at
  CsvImport result_;
};

CsvImporter::CsvImporter(const Portfolio& portfolio, Kind kind, const std::vector<CsvRow>& rows,
                         std::vector<std::string> columns)
    : work_(std::make_unique<Work>(portfolio, kind, rows, std::move(columns))) {}
CsvImporter::~CsvImporter() = default;
CsvImporter::CsvImporter(CsvImporter&&) noexcept = default;

bool CsvImporter::run(std::size_t rows) { return work_->run(rows); }
int CsvImporter::percent() const { return work_->percent(); }
CsvImport CsvImporter::result() { return work_->result(); }

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

CsvImport import_csv(const Portfolio& portfolio, Kind kind, const std::vector<CsvRow>& rows,
                     const std::vector<std::string>& columns) {
  CsvImporter importer(portfolio, kind, rows, columns);
  while (!importer.run(rows.size())) {
  }
  return importer.result();
}

}  // namespace askwell::store
