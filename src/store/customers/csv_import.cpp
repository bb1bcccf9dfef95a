// The rows of a table, held against the customer file.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/decimal.h"
#include "core/sheets/measure.h"
#include "core/sheets/typed.h"
#include "store/customers/csv_customers.h"
#include "store/customers/csv_numbers.h"
#include "store/customers/sheet.h"

namespace askwell::store {

namespace {

using customers::Kind;
using customers::Portfolio;
using customers::Purchase;
using sheets::Cell;
using sheets::Form;

constexpr std::size_t most_told = 1000;

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
        to_know_(kind == Kind::purchase ? portfolio.purchases.size() : 0),
        to_weigh_(!rows.empty() && rows.front().semicolons ? rows.size() : 1),
        decimals_(columns_.size(), Weighed()) {
    result_.kind = kind;
    for (const Cell& account : portfolio.accounts) {
      const std::string name(sheets::without_blanks(account.word("name")));
      const bool alone = by_name_.emplace(name, account.word("id")).second;
      if (!alone) by_name_[name].clear();
    }
    if (kind == Kind::purchase) return;
    ids_ = ids_of(portfolio.of(kind));
    for (std::size_t i = 0; i < portfolio.of(kind).size(); ++i) {
      know(portfolio.of(kind)[i], i);
    }
    next_id_ = new_id(portfolio, kind);
  }

  bool run(std::size_t many) {
    for (; many > 0 && !done(); --many) {
      if (weighed_ < to_weigh_) {
        weigh(rows_[weighed_++]);
      } else if (known_ < to_know_) {
        ++there_[key_of(portfolio_.purchases[known_++])];
      } else {
        row(rows_[at_++]);
      }
    }
    return done();
  }

  int percent() const {
    const std::size_t all = to_weigh_ + to_know_ + rows_.size();
    const std::size_t done = weighed_ + known_ + at_;
    return all == 0 ? 100 : static_cast<int>(100.0 * double(done) / double(all));
  }

  CsvImport result() { return std::move(result_); }

 private:
  // The records of one name: how many, and where the last is.
  struct Named {
    std::size_t place = 0;
    int count = 0;
  };

  // Which signs the cells of a column of numbers have before their decimals.
  struct Weighed {
    bool point = false, comma = false;
  };

  bool done() const { return at_ >= rows_.size(); }

  const Form* number_of(std::size_t column) const {
    const Form* part = form_.find(columns_[column]);
    const bool number = part != nullptr &&
                        (part->type == Form::Type::number || part->type == Form::Type::whole);
    return number ? part : nullptr;
  }

  void weigh(const CsvRow& row) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
      if (number_of(i) == nullptr) continue;
      const Decimals written = decimals_of(row.cells[i]);
      decimals_[i].point |= written == Decimals::point;
      decimals_[i].comma |= written == Decimals::comma;
    }
  }

  // The numbers of a row with a point before their decimals; false if one may be read in two
  // ways.
  bool give_points(const CsvRow& row, std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      const Form* part = number_of(i);
      if (part == nullptr) continue;
      const auto [point, comma] = decimals_[i];
      const auto plain = with_point(cells[i], point == comma ? Decimals::unknown
                                              : point        ? Decimals::point
                                                             : Decimals::comma);
      if (!plain) {
        two_readings(row, *part, cells[i]);
        return false;
      }
      cells[i] = *plain;
    }
    return true;
  }

  void two_readings(const CsvRow& row, const Form& part, const std::string& cell) {
    const double low = typed(part, *with_point(cell, Decimals::comma)).value();
    const double high = typed(part, *with_point(cell, Decimals::point)).value();
    bad(row, std::string(part.name), "two_readings",
        cell + " can be " + write_decimal(low) + " or " + write_decimal(high) +
            ": write it without the comma");
    tell_more(low, high, cell);
  }

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

  // The cells of the row as fields; false if one is unclear or the account is not known.
  bool read(const CsvRow& row, Cell& given) {
    std::string named;
    std::vector<std::string> cells = row.cells;
    if (row.semicolons && !give_points(row, cells)) return false;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      const Form* part = form_.find(columns_[i]);
      const std::string_view text = fused(cells[i]);
      if (columns_[i] == account_name) named = sheets::without_blanks(text);
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
    tell_more(first.low, first.high, first.words);
    return false;
  }

  // Of the row that was just found to be bad, if it is among those that are told.
  void tell_more(double low, double high, const std::string& words) {
    if (result_.bad.size() != static_cast<std::size_t>(result_.bad_rows)) return;
    BadRow& told = result_.bad.back();
    told.low = low;
    told.high = high;
    told.words = words;
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
    if (id == nullptr || id->is_null()) {
      const auto same = named_.find(name_key(given));
      if (same != named_.end()) return named(row, given, same->second);
    } else if (const auto same = ids_.find(id->text); same != ids_.end()) {
      return known(row, given, same->second);
    }
    add(row, given);
  }

  // A row without an id, where there are records of its name.
  void named(const CsvRow& row, Cell& given, const Named& same) {
    if (same.count > 1) {
      return bad(row, "name", "two_of_name",
                 "two of this name are here already: give the id, or rename one");
    }
    std::erase_if(given.items, [](const Cell& field) {
      return field.name == "id" || field.name == "name" || field.is_null() ||
             (field.kind == Cell::Kind::text && field.text.empty());
    });
    const bool first = met_.insert(same.place).second;
    if (!first && !(with(record_at(same.place), given) == record_at(same.place))) {
      return bad(row, "name", "twice",
                 "this name is further up with other contents: give ids, or another name");
    }
    known(row, given, same.place);
  }

  static Cell with(Cell record, const Cell& given) {
    for (Cell& field : record.items) {
      if (const Cell* other = given.find(field.name)) field = *other;
    }
    return record;
  }

  void known(const CsvRow& row, const Cell& given, std::size_t place) {
    const Cell& old = record_at(place);
    Cell changed = with(old, given);
    if (!fits(row, changed)) return;
    if (changed == old) {
      ++result_.same;
    } else {
      ++result_.changed;
      change(place, std::move(changed));
    }
  }

  void add(const CsvRow& row, Cell& given) {
    const Cell* id = given.find("id");
    if (id == nullptr || id->is_null()) {
      std::erase_if(given.items, [](const Cell& field) { return field.name == "id"; });
      given.put("id", free_id());
    }
    const std::size_t place = portfolio_.of(kind_).size() + result_.new_records.size();
    if (!fits(row, given) || !has_room(row, place)) return;
    ids_.emplace(given.word("id"), place);
    if (kind_ == Kind::account) accounts_.emplace(given.word("id"), place);
    know(given, place);
    met_.insert(place);
    result_.new_records.push_back(std::move(given));
    ++result_.added;
  }

  // Accounts go by their name, people and opportunities by their account and name.
  std::string name_key(const Cell& record) const {
    const Cell* name = record.find("name");
    const std::string_view words = name == nullptr ? std::string_view() : name->text;
    const std::string account = kind_ == Kind::account ? "" : record.word("account");
    return account + '\0' + std::string(sheets::without_blanks(words));
  }

  void know(const Cell& record, std::size_t place) {
    Named& same = named_[name_key(record)];
    same.place = place;
    ++same.count;
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
  std::unordered_map<std::string, Named> named_;          // by name_key()
  std::unordered_set<std::size_t> met_;                   // places that a row was about by name
  std::unordered_map<std::string, int> there_;            // purchases not met in the file yet
  std::unordered_map<std::size_t, std::size_t> changed_;  // place -> which of the changes
  std::string next_id_;
  std::size_t to_know_, known_ = 0;     // purchases of the portfolio
  std::size_t to_weigh_, weighed_ = 1;  // rows
  std::vector<Weighed> decimals_;       // by column
  std::size_t at_ = 1;                  // the row to be looked at
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

CsvImport import_csv(const Portfolio& portfolio, Kind kind, const std::vector<CsvRow>& rows,
                     const std::vector<std::string>& columns) {
  CsvImporter importer(portfolio, kind, rows, columns);
  while (!importer.run(rows.size())) {
  }
  return importer.result();
}

}  // namespace askwell::store
