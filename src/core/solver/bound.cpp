#include "core/solver/bound.h"

#include <algorithm>

#include "base/order.h"
#include "core/call/answering.h"
#include "core/score/grading.h"
#include "core/solver/bound_plan.h"

namespace askwell {

namespace {

template <class Fits>
bool any_move(const Scenario& scenario, Fits fits) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(), fits);
}

}  // namespace

Bound::Bound(const Scenario& scenario, const Options& options, const Weights& weights)
    : scenario_(scenario), weights_(weights), clock_(options.clock) {
  for (int i = 0; i < move_kinds; ++i) {
    const TimeCost time = time_of(static_cast<MoveKind>(i));
    costs_[static_cast<std::size_t>(i)] = {time.seller + time.customer,
                                           talk_gain(scenario, time.seller, time.customer)};
  }
  for (const Check& check : scenario.rubric) all_ += check.weight;
  for (int passed = 0; passed <= all_; ++passed) {
    free_.push_back(weights.score * points(passed, all_, 100));
    scaled_.push_back(weights.score * points(passed, all_, scenario.numbers.blocker_scale));
  }
  find_climbs();
  find_ends();
  find_sources();
}

void Bound::find_climbs() {
  for (std::size_t n = 0; n < scenario_.needs.size(); ++n) {
    const Need& need = scenario_.needs[n];
    if (!is_real(need)) continue;
    const auto has = [&](MoveKind kind) {
      return any_move(scenario_, [&](const Move& m) {
        return m.kind == kind && m.need == static_cast<NeedId>(n);
      });
    };
    Climb climb;
    climb.need = static_cast<int>(n);
    climb.owner = static_cast<int>(need.person);
    climb.must = need.must;
    climb.asked = has(MoveKind::problem);
    climb.valued = has(MoveKind::payoff);
    climb.shown = has(MoveKind::demo);
    climb.answered = has(MoveKind::solution) || climb.shown;
    climb.answer = has(MoveKind::solution) ? MoveKind::solution : MoveKind::demo;
    for (const Check& check : scenario_.rubric) {
      const bool this_one =
          check.kind == CheckKind::explicit_need && check.need == static_cast<NeedId>(n);
      if (this_one) climb.weight += check.weight;
    }
    for (std::size_t c = 0; c < need.consequences.size(); ++c) {
      const bool asked = any_move(scenario_, [&](const Move& m) {
        return m.kind == MoveKind::implication && m.need == static_cast<NeedId>(n) &&
               m.consequence == static_cast<int>(c);
      });
      if (asked && need.consequences[c].applies) climb.heaviest.push_back(static_cast<int>(c));
    }
    sort_by(climb.heaviest, [&](int a, int b) {
      return need.consequences[static_cast<std::size_t>(a)].weight >
             need.consequences[static_cast<std::size_t>(b)].weight;
    });
    must_needs_ = must_needs_ || need.must;
    climbs_.push_back(std::move(climb));
  }
  sort_by(climbs_, [](const Climb& a, const Climb& b) { return a.must && !b.must; });
}

void Bound::find_ends() {
  sums_up_ = any_move(scenario_, [](const Move& m) { return m.kind == MoveKind::summary; });
  leaving_wins_ = scenario_.numbers.pass_outcome_also >= 0 ||
                  any_move(scenario_, [](const Move& m) { return m.kind == MoveKind::walk; });
  commit_ = cost(MoveKind::step);
  for (const Move& move : scenario_.moves) {
    const bool closes = move.kind == MoveKind::close;
    if (!closes && (move.kind != MoveKind::step || move.wins == Outcome::none)) continue;
    commits_ = true;
    full_step_ = full_step_ || (move.what && move.who && move.when);
    commit_.time = std::min(commit_.time, cost(move.kind).time);
    commit_.gain = std::max(commit_.gain, cost(move.kind).gain);
    if (closes && scenario_.deal == Deal::small) easier_ = 1;
  }
  most_gain_ = most_talk_gain(scenario_);
  talk_time_ = longest_wait;
  for (const Cost& cost : costs_) {
    if (cost.gain > 0) talk_time_ = std::max(talk_time_, cost.time);
  }
}

void Bound::find_sources() {
  for (const Person& person : scenario_.people) {
    people_move_ = people_move_ || !person.present || person.leaves_after > 0;
  }
  for (const Event& event : scenario_.events) {
    clock_jumps_ = clock_jumps_ || event.kind == EventKind::interruption;
  }
  for (const Move& move : scenario_.moves) {
    const std::size_t who = index(move.person);
    switch (move.kind) {
      case MoveKind::rapport:
        ++rapport_[who];
        break;
      case MoveKind::idea:
        ideas_[who] =
            ideas_[who] || (move.need != NeedId::none && is_real(scenario_.need(move.need)));
        break;
      case MoveKind::repair:
        repairs_[who] = true;
        break;
      case MoveKind::opener:
        ++openers_[who];
        break;
      case MoveKind::introduce:
        if (move.brings != PersonId::none) ++brings_[index(move.brings)];
        break;
      default:
        break;
    }
  }
}

int Bound::of(const State& state, int least) const {
  return BoundPlan(*this, state, least).best();
}

}  // namespace askwell
