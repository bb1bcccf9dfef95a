// Comma-separated values as spreadsheets write and read them (RFC 4180).
//
// Written: UTF-8 with a byte order mark, CRLF, every text quoted, and no cell that a
// spreadsheet would take for a formula: such a text gets a ' in front, which reading takes
// away again. Read: comma, semicolon or tab between the cells, whichever the first line has
// most of, or what a line "sep=;" before it names; UTF-8, or UTF-16 with its mark.
//
// A quote means something at the beginning of a cell only; elsewhere it is a sign like others
// (5" pipe). A quoted cell ends with the next quote that is not doubled, after which the cell
// must end too. It may go on over lines. Where it is not closed rightly, or where its row comes
// out with fewer cells than the first one while its first line alone has as many, a quote was
// forgotten: then only that line is a bad row, and reading goes on below it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace askwell::store {

struct CsvRow {
  int number = 1;  // as a spreadsheet counts, the header is 1
  std::vector<std::string> cells;
  bool bad_quotes = false;  // cells are what could be read
  bool semicolons = false;  // part its cells, so that a comma may stand before decimals
  bool operator==(const CsvRow&) const = default;
};

inline constexpr std::size_t max_csv_bytes = 50'000'000;
inline constexpr std::size_t max_csv_rows = 500'001;
inline constexpr std::size_t max_csv_columns = 500;

// Reads a table, some rows at a time: all rows that hold anything.
class CsvReader {
 public:
  explicit CsvReader(std::string bytes);

  // Reads about `rows` more. True once there are no more, or something is wrong with the table
  // as a whole.
  bool run(std::size_t rows);
  int percent() const;

  // Once run() is true. Errc::bad_input with a sentence for another encoding or damage,
  // Errc::too_big over a limit.
  Result<std::vector<CsvRow>> rows();

 private:
  bool done() const { return at_ >= text_.size(); }
  CsvRow row();
  bool lacks_cells(const CsvRow& row, std::size_t begin) const;
  std::string cell(CsvRow& row);
  std::string plain();
  bool take_separator();
  void line_end();
  void read_separator();
  void take(CsvRow row);

  std::string text_;
  char separator_ = ',';
  std::size_t at_ = 0;
  bool spans_ = false;       // a cell of this row holds line ends ...
  bool unclosed_ = false;    // ... or no quote closes it
  std::size_t columns_ = 0;  // of the first row
  int number_ = 0;           // of the row read last, as a spreadsheet counts
  std::vector<CsvRow> rows_;
  std::optional<Error> error_;
};

// The same in one go.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes);

// One text with the rows of a table after another.
class CsvWriter {
 public:
  // A tab between the cells is for the clipboard: then there is no mark.
  explicit CsvWriter(char separator = ',')
      : separator_(separator), out_(separator == ',' ? "\xEF\xBB\xBF" : "") {}
  void text(std::string_view text);      // quoted, defused
  void number(std::string_view number);  // as it is
  void end_row();
  const std::string& str() const { return out_; }

 private:
  void comma();
  char separator_;
  std::string out_;
  bool first_ = true;
};

// A text that no spreadsheet takes for a formula, and back.
std::string defused(std::string_view text);
std::string_view fused(std::string_view cell);

}  // namespace askwell::store
