#include "store/wire/whole_numbers.h"

#include <algorithm>

#include "base/text.h"

namespace askwell::store {

void add_number(std::string& out, int number) {
  if (!out.empty() && out.back() != '\n') out += ' ';
  out += std::to_string(number);
}

int WholeNumbers::next(int low, std::size_t high) {
  const std::size_t end = std::min(line_.find(' '), line_.size());
  const auto number = read_int(line_.substr(0, end), low, static_cast<std::int64_t>(high));
  line_.remove_prefix(std::min(end + 1, line_.size()));
  well_ = well_ && number;
  return static_cast<int>(number.value_or(low));
}

}  // namespace askwell::store
