// A conversation as a test: what is said, and what is expected of it, line by line.
//
//   # comment
//   scenario: ../../scenarios/quedou-seals.json
//   seed: 7                the default is 1
//   lang: zh               the default is en
//   > seals.problem        the seller makes this move
//   < leak                 the reply, or at first the opening, contains this text
//   ? need seals implied   | trust gao 3 | patience 5 | reason implied | pending price
//   = advance              | check talk pass | score 80..100 | passed
//
// "?" looks at the state after the last move, "=" judges the call as if it ended there.
// "check ID" takes pass, fail or not-shown; "pending none" and "failed" work too.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/call/call.h"
#include "store/phrase/problem.h"

namespace askwell::store {

struct Talk {
  struct Line {
    int number = 1;   // in the file, from 1
    char kind = '>';  // one of > < ? =
    std::string text;
  };

  std::string scenario;  // a path, from the talk's own folder
  std::uint32_t seed = 1;
  Lang lang = Lang::en;
  std::vector<Line> lines;

  // The moves alone.
  std::vector<std::string> moves() const;
};

// Faults of form: a line that begins with nothing known, a missing scenario.
std::optional<Talk> read_talk(std::string_view text, std::vector<Problem>& problems);

// Plays it to the first line that does not hold; that line and why, or nothing.
std::optional<Problem> run_talk(const Talk& talk, const Scenario& scenario);

}  // namespace askwell::store
