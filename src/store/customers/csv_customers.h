// The customer file as a spreadsheet, and back.
//
// An export has a column for each field of the form, by its name, in its order; people,
// opportunities and purchases also "account_name", which is for reading only. Importing an
// export changes nothing.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/customers/portfolio.h"
#include "store/customers/csv.h"

namespace askwell::store {

// `separator` is a comma for a file, a tab for what is pasted into a spreadsheet.
std::string export_csv(const customers::Portfolio& portfolio, customers::Kind kind,
                       char separator = ',');

// What a column's heading may be called besides the field's name: the words of the interface.
struct Heading {
  std::string_view field;
  std::string_view words;
};

// Which field each column holds, "" for none: by name or heading, whatever the case of A-Z.
// Each field once. The person who imports may change it.
std::vector<std::string> guessed_columns(customers::Kind kind, const CsvRow& header,
                                         const std::vector<Heading>& headings);

struct BadRow {
  int number = 1;          // as a spreadsheet counts
  std::string field = {};  // empty: the row as a whole
  std::string_view id =
      {};                // of the fault: sheets::fault_ids, "bad_quotes", "nobody", "two" ...
  std::string say = {};  // one sentence in English
  double low = 0, high = 0;  // of the fault, for a sentence in another language
  std::string words = {};
  bool operator==(const BadRow&) const = default;
};

// What an import would do, and how many rows are good for what.
struct CsvImport {
  struct Change {
    std::size_t place;  // among the records of this kind
    sheets::Cell record;
  };
  customers::Kind kind = customers::Kind::account;
  std::vector<sheets::Cell> new_records;
  std::vector<Change> changes;
  std::vector<customers::Purchase> new_purchases;
  int added = 0, changed = 0, same = 0;
  std::vector<BadRow> bad;  // the first 1,000
  int bad_rows = 0;
};

// Does it, with the portfolio that was looked at: nothing may have changed in it since.
void take_in(customers::Portfolio& portfolio, CsvImport import);

// The name of the column with an account's name in files of people and so on.
inline constexpr std::string_view account_name = "account_name";

// Looks at the rows after the first, some at a time, with `columns` as guessed_columns()
// answers. `portfolio` and `rows` stay what they are and where they are meanwhile.
//
// A row whose id is there already changes the fields that have a column. A row without an id
// changes the record of its name (of a person or opportunity: in its account), but nothing that
// its cells leave blank; where two have the name it is bad, and so is a second row of the name
// that says something else. All other rows are added. `account` may be an id; where it is
// blank, "account_name" is looked up, which must be one account's alone. Purchases are the same
// if account, day, amount and text are: as many as the file and the portfolio hold at most.
class CsvImporter {
 public:
  CsvImporter(const customers::Portfolio& portfolio, customers::Kind kind,
              const std::vector<CsvRow>& rows, std::vector<std::string> columns);
  ~CsvImporter();
  CsvImporter(CsvImporter&&) noexcept;

  bool run(std::size_t rows);  // looks at so many more; true once all have been looked at
  int percent() const;
  CsvImport result();  // once run() is true

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// The same in one go.
CsvImport import_csv(const customers::Portfolio& portfolio, customers::Kind kind,
                     const std::vector<CsvRow>& rows, const std::vector<std::string>& columns);

}  // namespace askwell::store
