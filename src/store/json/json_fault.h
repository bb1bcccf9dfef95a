// Finds one clear sentence for a text that is no JSON: not what a parser expected, but what
// a person did: full-width punctuation, curly quotes, comments, a comma too many.
#pragma once

#include <cstddef>
#include <string_view>

#include "store/phrase/problem.h"

namespace askwell::store {

// A place in a text, as offset and as an author counts.
struct Place {
  std::size_t at = 0;
  int line = 1;
  int column = 1;

  // Moves on to the offset `to`, not before `at`.
  void go(std::string_view text, std::size_t to);
};

// Where a parser gave up.
struct Stop {
  enum class Wait { first, name, name_or_end, colon, value_or_end, comma, nothing };
  Wait wait = Wait::first;  // what it waited for
  bool in_object = false;   // rather than in a list
  Place after;              // behind the last whole token
  Place token;              // that token's beginning
  Place open;               // the innermost bracket still open, if any
  bool any_open = false;
};

Problem syntax_fault(std::string_view text, const Stop& stop);

// Where the escape \u0000 stands in the quoted text that begins at `from`.
Place nul_escape(std::string_view text, Place from);

}  // namespace askwell::store
