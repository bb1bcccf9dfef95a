// One walk through a scenario: options, the moves so far and what each of them did.
//
// A Call is rebuilt from its moves alone. The Scenario must outlive it. Of a scenario with
// variants the seed decides which truth the call is about: scenario() is that one.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "core/hand/hand.h"
#include "core/score/rubric.h"

namespace askwell {

class Call {
 public:
  Call(const Scenario& scenario, Options options);

  const Scenario& scenario() const { return *scenario_; }
  const Options& options() const { return options_; }
  const State& state() const { return before(turns_.size()); }
  bool over() const { return state().over(); }

  // The state in which a turn's move was made.
  const State& before(std::size_t turn) const {
    return turn == 0 ? start_ : turns_[turn - 1].after;
  }

  // Every move so far with its reply, oldest first.
  const std::vector<Turn>& turns() const { return turns_; }
  std::vector<MoveId> moves() const;

  // Who spoke last.
  PersonId speaker() const;

  // The lines on offer now: see core/hand/hand.h. Empty once the call is over.
  std::vector<MoveId> hand(Search search = Search::thorough) const;

  // Makes a move. One that is not accepted now is Errc::bad_choice and changes nothing.
  Result<void> say(MoveId move);

  Verdict verdict() const { return judge(*scenario_, turns_); }

 private:
  const Scenario* scenario_;
  Options options_;
  State start_;
  std::vector<Turn> turns_;
};

// Plays `moves` from the start. Errc::bad_choice names the first move that is refused.
Result<Call> replay(const Scenario& scenario, Options options, std::span<const MoveId> moves);

}  // namespace askwell
