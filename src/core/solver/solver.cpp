#include "core/solver/solver.h"

#include <algorithm>

#include "base/order.h"
#include "core/call/answering.h"
#include "core/hand/hand.h"

namespace askwell {

namespace {

// Bounds are told down to this far below what is of interest: what the next hope begins with.
constexpr int told_below = 4;

}  // namespace

Solver::Solver(const Scenario& scenario, const Options& options, Settings settings)
    : scenario_(scenario),
      options_(options),
      settings_(settings),
      key_(scenario, options),
      bound_(scenario, options, settings.weights),
      solved_(key_.words(), settings.memory) {
  // A node never moves while a reference to it lives.
  nodes_.resize(static_cast<std::size_t>(scenario.numbers.moves) + 1);
}

void Solver::ask(const State& state, int least) {
  depth_ = 0;
  answer_move_ = MoveId::none;
  if (state.over()) {
    const int ended = worth(scenario_, state, settings_.weights);
    answer_ = {ended, ended};
    return;
  }
  answer_ = {0, bound_.of(state) - settings_.less};
  asked_ = state;
  least_ = least;
  enter(state, least < 0 ? answer_.high - 1 : least, answer_.high);
}

void Solver::add_child(Node& node, MoveId move, int cap) {
  const State next = after(scenario_, options_, node.state, move);
  if (next.over()) {
    const int ended = worth(scenario_, next, settings_.weights);
    node.children.push_back({move, {ended, ended}, 0, true});
    return;
  }
  const auto words = static_cast<std::size_t>(key_.words());
  const std::size_t at = node.keys.size();
  node.keys.resize(at + words);
  key_.write(next, node.keys.data() + at);
  for (std::size_t twin = 0; twin < at; twin += words) {
    const auto begin = node.keys.begin();
    const auto here = begin + static_cast<std::ptrdiff_t>(twin);
    if (!std::equal(here, here + key_.words(), begin + static_cast<std::ptrdiff_t>(at)))
      continue;
    node.keys.resize(at);  // an equal is among the children already
    return;
  }
  Range range;
  if (!solved_.find(node.keys.data() + at, range)) {
    range = {0, bound_.of(next, node.alpha - told_below) - settings_.less};
  }
  range.high = std::min(range.high, cap);
  node.children.push_back({move, range, at, false});
}

// Begins with a position whose worth is at most `cap`.
void Solver::enter(const State& state, int alpha, int cap) {
  ++visited_;
  Node& node = nodes_[depth_++];
  node.state = state;
  node.keys.clear();
  node.children.clear();
  node.at = 0;
  node.alpha = alpha;
  node.found = {0, 0};
  node.best = MoveId::none;
  node.begun = visited_;
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const auto move = static_cast<MoveId>(i);
    if (accepts(scenario_, state, move)) add_child(node, move, cap);
  }
  sort_by(node.children, [](const Child& a, const Child& b) {
    return a.range.high != b.range.high ? a.range.high > b.range.high
                                        : a.range.low > b.range.low;
  });
  for (const Child& child : node.children) {
    if (child.range.low <= node.found.low) continue;
    node.found.low = child.range.low;
    node.best = child.move;
  }
}

// What is known of a position when its children from `from` on have not been looked at.
Range Solver::range_of(const Node& node, std::size_t from) const {
  Range range{node.found.low, std::max(node.found.high, node.found.low)};
  if (from < node.children.size()) {
    range.high = std::max(range.high, node.children[from].range.high);
  }
  return range;
}

// The child that was looked at is worth this.
void Solver::take(Node& node, Range range) {
  node.found.high = std::max(node.found.high, range.high);
  if (range.low > node.found.low) {
    node.found.low = range.low;
    node.best = node.children[node.at].move;
  }
  ++node.at;
}

// Done with the deepest position.
void Solver::leave() {
  Node& node = top();
  const Range range = range_of(node, node.at);
  if (--depth_ == 0) {
    answer_ = range;
    answer_move_ = node.best;
    // Less than was hoped for: hope for a little less.
    if (least_ < 0 && !range.exact()) enter(asked_, range.high - 1, range.high);
    return;
  }
  Node& parent = top();
  const Child& child = parent.children[parent.at];
  solved_.put(parent.keys.data() + child.key, range, visited_ - node.begun + 1);
  take(parent, range);
}

bool Solver::run(int positions) {
  const std::uint32_t until = visited_ + static_cast<std::uint32_t>(positions);
  while (depth_ > 0) {
    Node& node = top();
    const int enough = std::max(node.alpha, node.found.low);
    if (node.at == node.children.size() || node.children[node.at].range.high <= enough) {
      leave();
      continue;
    }
    const Child& child = node.children[node.at];
    if (child.over || child.range.exact()) {
      take(node, child.range);
      continue;
    }
    if (visited_ >= until) return false;
    enter(after(scenario_, options_, node.state, child.move), enough, child.range.high);
  }
  return true;
}

Range Solver::range() const {
  if (depth_ == 0) return answer_;
  Range range = range_of(nodes_[depth_ - 1], nodes_[depth_ - 1].at);
  for (std::size_t i = depth_ - 1; i-- > 0;) {
    const Range rest = range_of(nodes_[i], nodes_[i].at + 1);
    range = {std::max(range.low, rest.low), std::max(range.high, rest.high)};
  }
  range.high = std::min(range.high, answer_.high);
  return range;
}

MoveId Solver::best() const {
  if (depth_ == 0) return answer_move_;
  const Node& root = nodes_.front();
  const bool better = depth_ > 1 && range().low > root.found.low;
  return better ? root.children[root.at].move : root.best;
}

Range Solver::solve(const State& state, int positions) {
  ask(state);
  run(positions);
  return range();
}

MoveId best_move(Solver& solver, const Scenario& scenario, const Options& options,
                 const State& state, int positions) {
  const Range worth = solver.solve(state, positions);
  const MoveId found = solver.best();
  if (!worth.exact()) return MoveId::none;
  const MoveId advice = advise(scenario, state);
  if (advice == MoveId::none || advice == found) return found;
  const Range there = solver.solve(after(scenario, options, state, advice), positions);
  return there == worth ? advice : found;
}

std::vector<MoveId> best_line(Solver& solver, const Scenario& scenario, const Options& options,
                              const State& state, int positions) {
  std::vector<MoveId> line;
  State here = state;
  while (!here.over()) {
    const MoveId move = best_move(solver, scenario, options, here, positions);
    if (move == MoveId::none) break;
    line.push_back(move);
    here = after(scenario, options, here, move);
  }
  return line;
}

}  // namespace askwell
