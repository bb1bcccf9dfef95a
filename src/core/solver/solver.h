// The worth of a position: the most that a call can still be worth, exactly.
//
// Branch and bound over every move that is accepted, with a table of what has been solved, so
// that asking about one position after the other of a call is cheap. It hopes for all that the
// bound allows and gives way little by little, so that no line is followed which promises less
// than the position is worth. It stops wherever its caller wants and goes on later; until it
// has finished it knows the worth to lie between two numbers. The same questions in the same
// order always take the same steps.
#pragma once

#include <cstdint>
#include <vector>

#include "core/solver/bound.h"
#include "core/solver/solved.h"
#include "core/solver/state_key.h"

namespace askwell {

class Solver {
 public:
  struct Settings {
    Weights weights;
    std::size_t memory = 64'000'000;  // bytes, for the table
    int less = 0;  // taken off the bound: only to see that a wrong bound is found out
  };

  // `scenario` must outlive it.
  Solver(const Scenario& scenario, const Options& options)
      : Solver(scenario, options, Settings()) {}
  Solver(const Scenario& scenario, const Options& options, Settings settings);

  // Begins with this position and drops what was asked before. What has been found out stays.
  // Whether it is worth more than `least` is all that matters: below, any interval will do.
  void ask(const State& state, int least = -1);

  // Looks at up to `positions` more. True once the worth is known exactly.
  bool run(int positions);
  bool done() const { return depth_ == 0; }

  // What is known of the worth by now, in half points: see core/score/worth.h.
  Range range() const;
  // The move that leads to its lower end; none if no line has been followed to its end yet, or
  // the call is over.
  MoveId best() const;

  // All in one: at most `positions`.
  Range solve(const State& state, int positions);

  // Positions looked at since it was made, and the bytes that the table takes.
  std::uint32_t visited() const { return visited_; }
  std::size_t bytes() const { return solved_.bytes(); }

 private:
  struct Child {
    MoveId move = MoveId::none;
    Range range;
    std::size_t key = 0;  // into Node::keys
    bool over = false;
  };
  // A position on the way down, its children from the most promising to the least.
  struct Node {
    State state;
    std::vector<std::uint32_t> key;
    std::vector<std::uint32_t> keys;
    std::vector<Child> children;
    std::size_t at = 0;  // the child being looked at
    int alpha = -1;      // nothing below this is of interest
    Range found;         // low: the best so far; high: of the children done with
    MoveId best = MoveId::none;
    std::uint32_t begun = 0;  // visited_ then
  };

  void enter(const State& state, int alpha, int cap);
  void add_child(Node& node, MoveId move, int cap);
  void leave();
  void take(Node& node, Range range);
  Range range_of(const Node& node, std::size_t from) const;
  Node& top() { return nodes_[depth_ - 1]; }

  const Scenario& scenario_;
  Options options_;
  Settings settings_;
  StateKey key_;
  Bound bound_;
  Solved solved_;
  std::vector<Node> nodes_;  // the first depth_ of them are in use
  std::size_t depth_ = 0;
  std::uint32_t visited_ = 0;
  State asked_;
  int least_ = -1;
  Range answer_;
  MoveId answer_move_ = MoveId::none;
};

// A best move in `state`: of several that are, what a good seller would say. None where the
// worth is not known after looking at `positions`.
MoveId best_move(Solver& solver, const Scenario& scenario, const Options& options,
                 const State& state, int positions);

// The moves of a best line from `state`, which the solver finds without looking at more than
// `positions` for each move; shorter where that is not enough.
std::vector<MoveId> best_line(Solver& solver, const Scenario& scenario, const Options& options,
                              const State& state, int positions);

}  // namespace askwell
