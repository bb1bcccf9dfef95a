// A fault in a file, told to the person who wrote it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "store/phrase/phrase.h"

namespace askwell::store {

struct Problem {
  enum class Weight { error, warning } weight = Weight::error;
  int line = 1;           // from 1; 0: of the whole
  int column = 1;         // from 1, in code points
  std::string path = {};  // "needs[0].problem.ask.zh"; empty where the text is no JSON at all
  Phrase say = {};        // what is wrong and how to mend it, one sentence
};

// So many of a file are told: one with a million faults is told like one with a thousand.
inline constexpr std::size_t max_problems = 1000;

std::string sentence(const Problem& problem, Lang lang);

// "file:line:column: sentence"; a warning's sentence begins with "warning: " or "提醒：".
std::string told(std::string_view file, const Problem& problem, Lang lang = Lang::en);

bool any_error(const std::vector<Problem>& problems);

// Into the order of the file.
void sort_by_place(std::vector<Problem>& problems);

}  // namespace askwell::store
