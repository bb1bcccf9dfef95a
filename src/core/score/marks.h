// What each move of a call was worth, as a chess program marks a game.
//
// A move loses what the call could still have been worth before it and can not any more after
// it. Marks (d): up to 2 points fine, up to 5 an inaccuracy, up to 12 a mistake, more a
// blunder. Good is a best move that makes a need explicit or answered, deals with what the
// customer asked, or wins the step, while no blocker has failed and every other line of the
// hand loses over 2 and one of them over 5; excellent when all lose over 5 and half of them
// over 12.
#pragma once

#include <vector>

#include "core/call/call.h"
#include "core/solver/solver.h"

namespace askwell {

enum class Mark : std::uint8_t { excellent, good, fine, inaccuracy, mistake, blunder };

// In half points.
inline constexpr int fine_loss = 4;
inline constexpr int inaccuracy_loss = 10;
inline constexpr int mistake_loss = 24;

Mark mark_of(int loss);  // fine or worse

struct TurnMark {
  Range loss = {};             // half points; "between x and y" where it is not exact
  Mark mark = Mark::fine;      // of the lower end
  MoveId best = MoveId::none;  // the best move there: the one made if that lost nothing
};

struct Marks {
  std::vector<TurnMark> turns;
  int costliest = -1;          // the turn that lost most, of those that lost over 2 points
  std::vector<MoveId> better;  // the best line from there
  int better_score = 0;        // that it ends with
  // Checks, indices into the rubric, that nobody got round to when a step ended the call.
  std::vector<int> left_out;
  bool exact = true;
};

// Works the marks out a little at a time, from the last turn to the first.
class Marker {
 public:
  // `call` must outlive it. `limit`: positions to look at for one worth, at most.
  explicit Marker(const Call& call, int limit = 200'000);

  // Looks at about `positions` more. True when marks() is complete.
  bool run(int positions);
  bool done() const { return stage_ == Stage::done; }
  int percent() const;  // of the work, roughly

  const Marks& marks() const { return marks_; }
  std::uint32_t visited() const { return solver_.visited(); }

 private:
  enum class Stage : std::uint8_t { worths, rivals, line, done };

  void next_worth();
  void next_rival();
  void next_ply();
  void extend_line(MoveId move);
  void start_worth();
  MoveId natural_best(const State& state) const;
  void find_losses();
  bool may_shine(std::size_t turn) const;
  void praise(std::size_t turn);
  void find_costliest();

  const Call& call_;
  Solver solver_;
  int limit_;
  int spent_ = 0;  // on the position that is being solved
  Stage stage_ = Stage::worths;
  std::vector<Range> worths_;  // before each turn, and after the last
  std::size_t at_ = 0;         // the turn, counted from the last in Stage::worths
  std::vector<MoveId> rivals_;
  std::vector<int> rival_losses_;
  State here_;  // at the end of the better line so far
  Range here_worth_;
  MoveId here_best_ = MoveId::none;
  MoveId advice_ = MoveId::none;  // being compared with it
  Marks marks_;
};

// All at once.
Marks debrief_marks(const Call& call, int limit = 200'000);

}  // namespace askwell
