// What the app says as a coach: the hint before a move, and what to take from a call.
#pragma once

#include <string>
#include <vector>

#include "core/call/call.h"
#include "core/score/marks.h"

namespace askwell {

// The key of the hint that fits now ("hint.implication"), from the move that a good seller
// would make; empty when the call is over.
std::string hint_key(const Call& call);

// "out.advance", "mark.slip": how a call ended, and what a move was worth.
std::string_view key_of(Outcome outcome);
std::string_view key_of(Mark mark);

// Keep, start, stop: keys of sentences ("check.talk.keep"), most telling first.
struct Lessons {
  std::string one_thing;           // "check.talk.fix": the one behaviour to practise next
  NeedId one_need = NeedId::none;  // which need it is about, if one
  int one_turn = 0;                // the turn that shows it, 1-based; 0: none
  std::vector<std::string> keep;
  std::vector<std::string> start;  // something that was left out
  std::vector<std::string> stop;   // something that was done
};
Lessons lessons(const Call& call);

}  // namespace askwell
