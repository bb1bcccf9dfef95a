// A fault in a file, told to the person who wrote it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace askwell::store {

struct Problem {
  enum class Weight { error, warning } weight = Weight::error;
  int line = 1;           // from 1
  int column = 1;         // from 1, in code points
  std::string path = {};  // "needs[0].problem.ask.zh"; empty where the text is no JSON at all
  std::string say = {};   // what is wrong and how to mend it, one sentence
};

// "file:line:column: sentence"; a warning's sentence begins with "warning: ".
std::string told(std::string_view file, const Problem& problem);

bool any_error(const std::vector<Problem>& problems);

// Into the order of the file.
void sort_by_place(std::vector<Problem>& problems);

}  // namespace askwell::store
