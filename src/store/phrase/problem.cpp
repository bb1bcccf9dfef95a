#include "store/phrase/problem.h"
#include "base/order.h"

#include <algorithm>

namespace askwell::store {

std::string sentence(const Problem& problem, Lang lang) { return written(problem.say, lang); }

std::string told(std::string_view file, const Problem& problem, Lang lang) {
  std::string out(file);
  out += ':';
  out += std::to_string(problem.line);
  out += ':';
  out += std::to_string(problem.column);
  out += ": ";
  if (problem.weight == Problem::Weight::warning) {
    return out + written({Says::warning, {problem.say}}, lang);
  }
  return out + sentence(problem, lang);
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
