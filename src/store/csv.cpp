#include "store/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "store/encoding_fault.h"

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
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const std::size_t which = separators.find(c);
    if (which != std::string_view::npos) ++counts[which];
  }
  const auto best = std::max_element(counts.begin(), counts.end()) - counts.begin();
  return separators[static_cast<std::size_t>(best)];
}

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  bool done() const { return at_ >= text_.size(); }

  CsvRow row() {
    const std::size_t begin = at_;
    CsvRow row;
    while (true) {
      row.cells.push_back(cell(row));
      if (!take_separator()) break;
    }
    if (unclosed_) {
      // A quote that nothing closes would swallow the rest: only its line is lost.
      unclosed_ = false;
      at_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
      row.cells = {std::string(text_.substr(begin, at_ - begin))};
    }
    line_end();
    return row;
  }

 private:
  std::string cell(CsvRow& row) {
    if (done() || text_[at_] != '"') return plain(row);
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        out += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        out += text_[at_++];
      } else {
        ++at_;
        const std::string rest = plain(row);
        if (!rest.empty()) row.bad_quotes = true;
        return out + rest;
      }
    }
    unclosed_ = row.bad_quotes = true;
    return out;
  }

  std::string plain(CsvRow& row) {
    const std::size_t begin = at_;
    while (!done() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n')
      ++at_;
    const std::string_view out = text_.substr(begin, at_ - begin);
    if (out.find('"') != std::string_view::npos) row.bad_quotes = true;
    return std::string(out);
  }

  bool take_separator() {
    if (done() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  void line_end() {
    if (!done() && text_[at_] == '\r') ++at_;
    if (!done() && text_[at_] == '\n') ++at_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool unclosed_ = false;
};

bool holds_anything(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return !trimmed(cell).empty(); });
}

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
  if (bytes.size() > max_csv_bytes) return Error{Errc::too_big, "The file is over 50 MB."};
  std::string decoded;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    decoded = from_utf16(bytes);
    bytes = decoded;
  }
  if (const std::optional<Problem> fault = encoding_fault(bytes, max_csv_bytes)) {
    return Error{Errc::bad_input,
                 "line " + std::to_string(fault->line) + ": " + sentence(*fault, Lang::en)};
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);

  std::vector<CsvRow> rows;
  CsvReader reader(bytes);
  for (int number = 1; !reader.done(); ++number) {
    CsvRow row = reader.row();
    row.number = number;
    if (row.cells.size() > max_csv_columns) {
      return Error{Errc::too_big, "Row " + std::to_string(number) + " has over 500 columns."};
    }
    if (!holds_anything(row)) continue;
    if (rows.size() == max_csv_rows)
      return Error{Errc::too_big, "There are over 500,000 rows."};
    rows.push_back(std::move(row));
  }
  return rows;
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
