#include "store/customers/csv_numbers.h"

#include <algorithm>

namespace askwell::store {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_before(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && is_digit(text[at - count - 1])) ++count;
  return count;
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

// Whether the sign at `at` could stand between thousands.
bool may_part_thousands(std::string_view cell, std::size_t at) {
  const std::size_t before = digits_before(cell, at);
  return before >= 1 && before <= 3 && cell[at - before] != '0' &&
         digits_from(cell, at + 1) == 3;
}

}  // namespace

Decimals decimals_of(std::string_view cell) {
  const std::size_t comma = cell.rfind(','), point = cell.rfind('.');
  constexpr std::size_t none = std::string_view::npos;
  if (comma == none && point == none) return Decimals::unknown;
  if (comma != none && point != none) {
    return comma > point ? Decimals::comma : Decimals::point;
  }
  const std::size_t last = comma == none ? point : comma;
  const Decimals itself = comma == none ? Decimals::point : Decimals::comma;
  const Decimals other = comma == none ? Decimals::comma : Decimals::point;
  if (cell.find(cell[last]) != last) return other;  // several part thousands
  return may_part_thousands(cell, last) ? Decimals::unknown : itself;
}

std::optional<std::string> with_point(std::string_view cell, Decimals column) {
  const Decimals own = decimals_of(cell);
  const Decimals written = own == Decimals::unknown ? column : own;
  std::string out(cell);
  if (written == Decimals::unknown && cell.find(',') != std::string_view::npos) return {};
  if (written != Decimals::comma) return out;
  for (char& c : out) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return out;
}

}  // namespace askwell::store
