#include "core/score/marks.h"

#include <algorithm>

#include "core/call/answering.h"
#include "core/hand/good_line.h"
#include "core/hand/hand.h"
#include "core/score/grading.h"

namespace askwell {

namespace {

// What a player may be proud of.
bool achieves(const Scenario& scenario, const State& before, const State& then) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (then.needs[i].rung >= Rung::wanted && then.needs[i].rung > before.needs[i].rung) {
      return true;
    }
  }
  const bool replied = before.pending != EventId::none && then.pending != before.pending;
  return replied || then.outcome == Outcome::advance || then.outcome == Outcome::order;
}

std::vector<int> unasked(const Call& call) {
  const Outcome outcome = call.state().outcome;
  std::vector<int> out;
  if (outcome != Outcome::advance && outcome != Outcome::order) return out;
  const std::vector<Grade> now = grades(call.scenario(), call.state());
  for (std::size_t i = 0; i < now.size(); ++i) {
    const CheckKind kind = call.scenario().rubric[i].kind;
    const bool asking = kind == CheckKind::explicit_need || kind == CheckKind::facts ||
                        kind == CheckKind::budget || kind == CheckKind::process ||
                        kind == CheckKind::summary || kind == CheckKind::answered;
    if (asking && now[i] != Grade::passed) out.push_back(static_cast<int>(i));
  }
  return out;
}

Range loss_between(Range before, Range then) {
  return {std::max(0, before.low - then.high), std::max(0, before.high - then.low)};
}

}  // namespace

Mark mark_of(int loss) {
  if (loss <= fine_loss) return Mark::fine;
  if (loss <= inaccuracy_loss) return Mark::inaccuracy;
  return loss <= mistake_loss ? Mark::mistake : Mark::blunder;
}

Marker::Marker(const Call& call, int limit)
    : call_(call),
      solver_(call.scenario(), call.options()),
      limit_(limit),
      worths_(call.turns().size() + 1) {
  marks_.turns.resize(call.turns().size());
  marks_.left_out = unasked(call);
  start_worth();
}

void Marker::start_worth() {
  spent_ = 0;
  solver_.ask(call_.before(call_.turns().size() - at_));
}

void Marker::next_worth() {
  const std::size_t turn = call_.turns().size() - at_;
  worths_[turn] = solver_.range();
  if (turn < marks_.turns.size()) marks_.turns[turn].best = natural_best(call_.before(turn));
  if (++at_ <= call_.turns().size()) return start_worth();
  find_losses();
  at_ = 0;
  rivals_.clear();
  stage_ = Stage::rivals;
}

// A best move here: what a good seller would say, where that is one.
MoveId Marker::natural_best(const State& state) const {
  const MoveId advice = advise(call_.scenario(), state);
  const Range worth = solver_.range();
  if (advice == MoveId::none || !worth.exact()) return solver_.best();
  const State there = after(call_.scenario(), call_.options(), state, advice);
  const int earned = advised_worth(call_.scenario(), call_.options(), there);
  return earned == worth.low ? advice : solver_.best();
}

void Marker::find_losses() {
  for (std::size_t i = 0; i < marks_.turns.size(); ++i) {
    TurnMark& turn = marks_.turns[i];
    turn.loss = loss_between(worths_[i], worths_[i + 1]);
    turn.mark = mark_of(turn.loss.low);
    if (turn.loss == Range{0, 0}) turn.best = call_.turns()[i].move;
    marks_.exact = marks_.exact && turn.loss.exact();
  }
}

bool Marker::may_shine(std::size_t turn) const {
  const State& then = call_.turns()[turn].after;
  return marks_.turns[turn].loss == Range{0, 0} &&
         achieves(call_.scenario(), call_.before(turn), then) &&
         !blocker_failed(call_.scenario(), then);
}

// Compares the move with the other lines of its hand, one at a call.
void Marker::next_rival() {
  if (!rivals_.empty()) {
    rival_losses_.push_back(loss_between(worths_[at_], solver_.range()).low);
    rivals_.pop_back();
    if (rivals_.empty()) praise(at_++);
  }
  while (rivals_.empty() && at_ < marks_.turns.size()) {
    rival_losses_.clear();
    if (may_shine(at_)) {
      rivals_ = hand(call_.scenario(), call_.options(), call_.before(at_));
      std::erase(rivals_, call_.turns()[at_].move);
    }
    if (rivals_.empty()) ++at_;
  }
  spent_ = 0;
  if (!rivals_.empty()) {
    // More than a mistake is all that praise() asks about.
    const int least = worths_[at_].low - mistake_loss - 1;
    solver_.ask(after(call_.scenario(), call_.options(), call_.before(at_), rivals_.back()),
                least);
  } else {
    find_costliest();
  }
}

void Marker::praise(std::size_t turn) {
  const auto over = [this](int loss) {
    return std::count_if(rival_losses_.begin(), rival_losses_.end(),
                         [loss](int lost) { return lost > loss; });
  };
  const std::ptrdiff_t all = std::ssize(rival_losses_);
  if (over(inaccuracy_loss) == all && 2 * over(mistake_loss) >= all) {
    marks_.turns[turn].mark = Mark::excellent;
  } else if (over(fine_loss) == all && over(inaccuracy_loss) > 0) {
    marks_.turns[turn].mark = Mark::good;
  }
}

void Marker::find_costliest() {
  int most = fine_loss;
  for (std::size_t i = 0; i < marks_.turns.size(); ++i) {
    if (marks_.turns[i].loss.low <= most) continue;
    most = marks_.turns[i].loss.low;
    marks_.costliest = static_cast<int>(i);
  }
  stage_ = marks_.costliest < 0 ? Stage::done : Stage::line;
  if (stage_ == Stage::done) return;
  here_ = call_.before(static_cast<std::size_t>(marks_.costliest));
  spent_ = 0;
  solver_.ask(here_);
}

void Marker::extend_line(MoveId move) {
  if (marks_.better.empty()) {
    marks_.turns[static_cast<std::size_t>(marks_.costliest)].best = move;
  }
  marks_.better.push_back(move);
  here_ = after(call_.scenario(), call_.options(), here_, move);
  advice_ = MoveId::none;
  spent_ = 0;
  solver_.ask(here_);
}

// Of several best moves the line takes what a good seller would say.
void Marker::next_ply() {
  if (advice_ != MoveId::none) {
    return extend_line(solver_.range() == here_worth_ ? advice_ : here_best_);
  }
  here_worth_ = solver_.range();
  here_best_ = solver_.best();
  if (here_.over() || !here_worth_.exact() || here_best_ == MoveId::none) {
    marks_.better_score = score(call_.scenario(), here_);
    stage_ = Stage::done;
    return;
  }
  const MoveId advice = advise(call_.scenario(), here_);
  if (advice == MoveId::none || advice == here_best_) return extend_line(here_best_);
  advice_ = advice;
  spent_ = 0;
  solver_.ask(after(call_.scenario(), call_.options(), here_, advice));
}

bool Marker::run(int positions) {
  const std::uint32_t until = solver_.visited() + static_cast<std::uint32_t>(positions);
  while (stage_ != Stage::done) {
    const std::uint32_t begun = solver_.visited();
    const int left = static_cast<int>(until - begun);
    const bool solved = solver_.run(std::min(left, limit_ - spent_));
    spent_ += static_cast<int>(solver_.visited() - begun);
    if (!solved && spent_ < limit_) return false;
    switch (stage_) {
      case Stage::worths:
        next_worth();
        break;
      case Stage::rivals:
        next_rival();
        break;
      default:
        next_ply();
        break;
    }
    if (solver_.visited() >= until) break;
  }
  return done();
}

int Marker::percent() const {
  const auto turns = static_cast<int>(marks_.turns.size()) + 1;
  const int at = static_cast<int>(at_);
  switch (stage_) {
    case Stage::worths:
      return 70 * at / turns;
    case Stage::rivals:
      return 70 + 20 * at / turns;
    case Stage::line:
      return 90;
    case Stage::done:
      break;
  }
  return 100;
}

Marks debrief_marks(const Call& call, int limit) {
  Marker marker(call, limit);
  while (!marker.run(limit)) {
  }
  return marker.marks();
}

}  // namespace askwell
