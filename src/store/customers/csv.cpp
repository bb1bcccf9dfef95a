#include "store/customers/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "store/json/encoding_fault.h"

namespace askwell::store {

namespace {

// Signs that begin a formula; spreadsheets take the full-width ones for the same.
bool begins_formula(std::string_view text) {
  constexpr std::string_view signs = "=+-@|\t\r\n";
  if (text.empty()) return false;
  if (text[0] == '\0' || signs.find(text[0]) != std::string_view::npos) return true;
  for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
    if (text.starts_with(wide)) return true;
  }
  return false;
}

std::string_view without_ticks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of('\''), text.size()));
}

// UTF-16 with a byte order mark as UTF-8; lone surrogates become U+FFFD.
std::string from_utf16(std::string_view bytes) {
  const bool big = bytes.starts_with("\xFE\xFF");
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first * 256 + second : second * 256 + first);
  };
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t value = unit(at);
    const bool high = value >= 0xD800 && value < 0xDC00;
    if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      value = 0x10000 + (value - 0xD800) * 0x400 + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (value >= 0xD800 && value < 0xE000) {
      value = 0xFFFD;
    }
    append_utf8(out, value);
  }
  return out;
}

char separator_of(std::string_view text) {
  std::array<std::size_t, 3> counts{};
  constexpr std::string_view separators = ",;\t";
  bool quoted = false, begins = true;  // a cell
  for (const char c : text) {
    if (c == '"' && (quoted || begins)) quoted = !quoted;
    begins = false;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = separators.find(c);
    if (which == std::string_view::npos) continue;
    ++counts[which];
    begins = true;
  }
  const auto best = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return separators[static_cast<std::size_t>(best)];
}

bool holds_anything(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return !trimmed(cell).empty(); });
}

}  // namespace

CsvReader::CsvReader(std::string bytes) : text_(std::move(bytes)) {
  if (text_.size() > max_csv_bytes) {
    error_ = {Errc::too_big, "The file is over 50 MB."};
    return;
  }
  if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF")) text_ = from_utf16(text_);
  if (const std::optional<Problem> fault = encoding_fault(text_, max_csv_bytes)) {
    error_ = {Errc::bad_input,
              "line " + std::to_string(fault->line) + ": " + sentence(*fault, Lang::en)};
    return;
  }
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  read_separator();
}

void CsvReader::read_separator() {
  const std::string_view rest = std::string_view(text_).substr(at_);
  constexpr std::string_view says = "sep=", named = ",;\t|";
  const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
  const bool is_named = line.size() == says.size() + 1 && lower(line.substr(0, 4)) == says &&
                        named.find(line.back()) != std::string_view::npos;
  if (!is_named) {
    separator_ = separator_of(rest);
    return;
  }
  separator_ = line.back();
  at_ += line.size();
  line_end();
}

bool CsvReader::run(std::size_t rows) {
  for (; rows > 0 && !error_ && !done(); --rows) take(row());
  return error_ || done();
}

int CsvReader::percent() const {
  return text_.empty() ? 100 : static_cast<int>(100.0 * double(at_) / double(text_.size()));
}

Result<std::vector<CsvRow>> CsvReader::rows() {
  if (error_) return *error_;
  return std::move(rows_);
}

void CsvReader::take(CsvRow row) {
  row.number = ++number_;
  if (row.cells.size() > max_csv_columns) {
    error_ = {Errc::too_big, "Row " + std::to_string(number_) + " has over 500 columns."};
  } else if (holds_anything(row)) {
    if (rows_.size() == max_csv_rows) {
      error_ = {Errc::too_big, "There are over 500,000 rows."};
    } else {
      rows_.push_back(std::move(row));
    }
  }
}

CsvRow CsvReader::row() {
  const std::size_t begin = at_;
  CsvRow row;
  row.semicolons = separator_ == ';';
  spans_ = unclosed_ = false;
  while (true) {
    row.cells.push_back(cell(row));
    if (!take_separator()) break;
  }
  if (unclosed_ || (spans_ && (row.bad_quotes || lacks_cells(row, begin)))) {
    // The cell would swallow rows below it: only its line is lost.
    row.bad_quotes = true;
    at_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
    row.cells = {text_.substr(begin, at_ - begin)};
  }
  if (columns_ == 0) columns_ = row.cells.size();
  line_end();
  return row;
}

// Whether the row has fewer cells than the first one, but its first line alone has as many.
bool CsvReader::lacks_cells(const CsvRow& row, std::size_t begin) const {
  if (row.cells.size() >= columns_) return false;
  const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
  const std::string_view line = std::string_view(text_).substr(begin, end - begin);
  return split(line, separator_).size() == columns_;
}

std::string CsvReader::cell(CsvRow& row) {
  if (done() || text_[at_] != '"') return plain();
  std::string out;
  for (++at_; at_ < text_.size(); ++at_) {
    if (text_[at_] != '"') {
      spans_ |= text_[at_] == '\n' || text_[at_] == '\r';
      out += text_[at_];
    } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
      out += text_[at_++];
    } else {
      ++at_;
      const std::string rest = plain();
      if (!rest.empty()) row.bad_quotes = true;
      return out + rest;
    }
  }
  unclosed_ = true;
  return out;
}

std::string CsvReader::plain() {
  const std::size_t begin = at_;
  while (!done() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n') ++at_;
  return text_.substr(begin, at_ - begin);
}

bool CsvReader::take_separator() {
  if (done() || text_[at_] != separator_) return false;
  ++at_;
  return true;
}

void CsvReader::line_end() {
  if (!done() && text_[at_] == '\r') ++at_;
  if (!done() && text_[at_] == '\n') ++at_;
}

Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
  CsvReader reader{std::string(bytes)};
  while (!reader.run(max_csv_rows)) {
  }
  return reader.rows();
}

std::string defused(std::string_view text) {
  return (begins_formula(without_ticks(text)) ? "'" : "") + std::string(text);
}

std::string_view fused(std::string_view cell) {
  const bool ticked = cell.starts_with('\'') && begins_formula(without_ticks(cell));
  return ticked ? cell.substr(1) : cell;
}

void CsvWriter::comma() {
  if (!first_) out_ += separator_;
  first_ = false;
}

void CsvWriter::text(std::string_view text) {
  comma();
  out_ += '"';
  for (const char c : defused(text)) {
    out_ += c;
    if (c == '"') out_ += '"';
  }
  out_ += '"';
}

void CsvWriter::number(std::string_view number) {
  comma();
  out_ += number;
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

}  // namespace askwell::store
