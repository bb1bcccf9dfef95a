#include "core/call/answering.h"
#include "core/score/grading.h"

namespace askwell {

namespace {

Grade earned(bool yes) { return yes ? Grade::passed : Grade::failed; }

// A check that forbids something: failed for good once done, earned only by a call in which
// there was something to spoil.
Grade kept(bool broken, bool shown) {
  if (broken) return Grade::failed;
  return shown ? Grade::passed : Grade::not_shown;
}

// An outcome named right counts only where the seller chose it, not where patience or time
// ran out.
bool is_right(const Scenario& scenario, const State& state) {
  const Outcome outcome = state.outcome;
  return outcome == Outcome::order || outcome == Outcome::advance ||
         (outcome != Outcome::none && state.left &&
          static_cast<int>(outcome) == scenario.numbers.pass_outcome_also);
}

}  // namespace

Grade grade(const Scenario& scenario, const State& state, const Check& check) {
  const Numbers& numbers = scenario.numbers;
  const auto shown = [&] { return any_must_at(scenario, state, Rung::implied); };
  switch (check.kind) {
    case CheckKind::explicit_need:
      return earned(check.need != NeedId::none &&
                    state.needs[index(check.need)].rung >= Rung::wanted);
    case CheckKind::no_pitch:
      return kept(state.pitched_early, shown());
    case CheckKind::no_early_price:
      return kept(state.priced_early, shown());
    case CheckKind::background:
      return kept(state.wasted > numbers.wasted_allowed, shown());
    case CheckKind::talk:
      return kept(talk_percent(state) > numbers.talk_percent && shown(), shown());
    case CheckKind::consequences_first:
      return kept(state.payoff_first, any_need_at(scenario, state, Rung::wanted));
    case CheckKind::facts:
      return earned(static_cast<int>(state.facts.count()) >= numbers.facts_needed);
    case CheckKind::budget:
      return earned(state.budget_known);
    case CheckKind::process:
      return earned(state.process_known);
    case CheckKind::summary:
      return earned(state.summarised);
    case CheckKind::answered:
      return earned(any_need_at(scenario, state, Rung::matched));
    case CheckKind::outcome:
      return earned(is_right(scenario, state));
    case CheckKind::step:
      return earned(state.step_what && state.step_who && state.step_when);
    case CheckKind::objection:
      return kept(state.objected, state.met);
    case CheckKind::no_selling:
      return kept(state.sold, shown());
  }
  return Grade::failed;
}

int points(int passed, int all, int scale) {
  return all == 0 ? 0 : (2 * passed * scale + all) / (2 * all);  // half up
}

namespace {

// Adds up the grades of a rubric, check by check.
class Tally {
 public:
  explicit Tally(const Scenario& scenario) : blocker_scale_(scenario.numbers.blocker_scale) {}

  void add(const Check& check, Grade grade) {
    all_ += check.weight;
    if (grade == Grade::passed) passed_ += check.weight;
    blocked_ = blocked_ || (check.blocker && grade == Grade::failed);
  }
  bool blocked() const { return blocked_; }
  int score() const { return points(passed_, all_, blocked_ ? blocker_scale_ : 100); }

 private:
  int blocker_scale_;
  int passed_ = 0;
  int all_ = 0;
  bool blocked_ = false;
};

// ---- evidence ------------------------------------------------------------------------

class Evidence {
 public:
  Evidence(const Scenario& scenario, std::span<const Turn> turns)
      : turns_(turns), start_(start(scenario)), scenario_(scenario) {}

  std::vector<int> of(const Check& check, Grade grade) const;

 private:
  const State& before(std::size_t turn) const {
    return turn == 0 ? start_ : turns_[turn - 1].after;
  }

  template <class Proves>  // (turn, state before it) -> bool
  std::vector<int> where(Proves proves) const {
    std::vector<int> found;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (proves(turns_[i], before(i))) found.push_back(static_cast<int>(i) + 1);
    }
    return found;
  }
  std::vector<int> set(bool State::*latch) const {
    return where([latch](const Turn& turn, const State& was) {
      return turn.after.*latch && !(was.*latch);
    });
  }
  std::vector<int> reason(ReasonId wanted, NeedId need = NeedId::none) const {
    return where([wanted, need](const Turn& turn, const State&) {
      for (const Reason& r : turn.reasons) {
        if (r.id == wanted && (need == NeedId::none || r.need == need)) return true;
      }
      return false;
    });
  }
  std::vector<int> wasted() const;
  std::vector<int> talkative() const;
  std::vector<int> evaded(FactKind kind) const;
  std::vector<int> refused() const;

  std::span<const Turn> turns_;
  State start_;
  const Scenario& scenario_;
};

std::vector<int> Evidence::wasted() const {
  return where([this](const Turn& turn, const State&) {
    const MoveKind kind = scenario_.move(turn.move).kind;
    const bool background = kind == MoveKind::situation || kind == MoveKind::fact;
    for (const Reason& r : turn.reasons) {
      if (r.id == ReasonId::wasted || r.id == ReasonId::background_row) return true;
      if (r.id == ReasonId::repeat && background) return true;
    }
    return false;
  });
}

// Turns in which the seller spoke longer than the customer.
std::vector<int> Evidence::talkative() const {
  return where([](const Turn& turn, const State& was) {
    return turn.after.seller_time - was.seller_time >
           turn.after.customer_time - was.customer_time;
  });
}

std::vector<int> Evidence::evaded(FactKind kind) const {
  return where([this, kind](const Turn& turn, const State&) {
    const FactId fact = scenario_.move(turn.move).fact;
    return fact != FactId::none && scenario_.facts[index(fact)].kind == kind;
  });
}

std::vector<int> Evidence::refused() const {
  return where([](const Turn& turn, const State&) {
    for (const Reason& r : turn.reasons) {
      if (r.id == ReasonId::step_refused_support || r.id == ReasonId::step_refused_trust ||
          r.id == ReasonId::step_refused_pending || r.id == ReasonId::step_vague ||
          r.id == ReasonId::step_refused_absent || r.id == ReasonId::step_refused_other ||
          r.id == ReasonId::step_refused_price || r.id == ReasonId::close_warning ||
          r.id == ReasonId::close_pressure) {
        return true;
      }
    }
    return false;
  });
}

std::vector<int> Evidence::of(const Check& check, Grade grade) const {
  const bool passed = grade == Grade::passed;
  switch (check.kind) {
    case CheckKind::explicit_need:
      return reason(passed ? ReasonId::wanted : ReasonId::payoff_early, check.need);
    case CheckKind::no_pitch:
      return set(&State::pitched_early);
    case CheckKind::no_early_price:
      return set(&State::priced_early);
    case CheckKind::background:
      return wasted();
    case CheckKind::talk:
      return passed ? std::vector<int>() : talkative();
    case CheckKind::consequences_first:
      return passed ? reason(ReasonId::consequence) : set(&State::payoff_first);
    case CheckKind::facts:
      return reason(ReasonId::fact);
    case CheckKind::budget:
      return passed ? set(&State::budget_known) : evaded(FactKind::budget);
    case CheckKind::process:
      return passed ? set(&State::process_known) : evaded(FactKind::process);
    case CheckKind::summary:
      return passed ? set(&State::summarised) : reason(ReasonId::false_summary);
    case CheckKind::answered:
      return reason(ReasonId::answered);
    case CheckKind::objection:
      return passed ? set(&State::met) : set(&State::objected);
    case CheckKind::no_selling:
      return set(&State::sold);
    case CheckKind::outcome:
    case CheckKind::step:
      break;
  }
  if (!passed) return refused();
  return {static_cast<int>(turns_.size())};
}

}  // namespace

std::vector<Grade> grades(const Scenario& scenario, const State& state) {
  std::vector<Grade> out;
  out.reserve(scenario.rubric.size());
  for (const Check& check : scenario.rubric) out.push_back(grade(scenario, state, check));
  return out;
}

bool blocker_failed(const Scenario& scenario, const State& state) {
  for (const Check& check : scenario.rubric) {
    if (check.blocker && grade(scenario, state, check) == Grade::failed) return true;
  }
  return false;
}

int score(const Scenario& scenario, const State& state) {
  Tally tally(scenario);
  for (const Check& check : scenario.rubric) tally.add(check, grade(scenario, state, check));
  return tally.score();
}

Verdict judge(const Scenario& scenario, std::span<const Turn> turns) {
  const State state = turns.empty() ? start(scenario) : turns.back().after;
  const Evidence evidence(scenario, turns);
  Tally tally(scenario);
  Verdict verdict;
  for (const Check& check : scenario.rubric) {
    const Grade mark = grade(scenario, state, check);
    tally.add(check, mark);
    verdict.checks.push_back({mark, evidence.of(check, mark)});
  }
  verdict.score = tally.score();
  verdict.outcome = state.outcome;
  verdict.passed = is_right(scenario, state) && !tally.blocked() &&
                   verdict.score >= scenario.numbers.pass_score;
  return verdict;
}

}  // namespace askwell
