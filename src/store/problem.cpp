#include "store/problem.h"
#include "base/order.h"

#include <algorithm>

namespace askwell::store {

std::string told(std::string_view file, const Problem& problem) {
  std::string out(file);
  out += ':';
  out += std::to_string(problem.line);
  out += ':';
  out += std::to_string(problem.column);
  out += ": ";
  if (problem.weight == Problem::Weight::warning) out += "warning: ";
  out += problem.say;
  return out;
}

bool any_error(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.weight == Problem::Weight::error;
  });
}

void sort_by_place(std::vector<Problem>& problems) {
  sort_by(problems, [](const Problem& a, const Problem& b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
}

}  // namespace askwell::store
