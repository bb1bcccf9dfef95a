#include "core/solver/bound_plan.h"

#include <algorithm>

#include "core/call/answering.h"

namespace askwell {

namespace {

constexpr int shortest_reply = 2;  // to a pending event
constexpr int longest_reply = 4;

}  // namespace

BoundPlan::BoundPlan(const Bound& bound, const State& state, int least)
    : bound_(bound),
      scenario_(bound.scenario_),
      state_(state),
      moves_left_(scenario_.numbers.moves - state.moves),
      clock_limit_(scenario_.numbers.minutes * 2),
      margin_(talk_margin(scenario_, state)),
      left_over_(left_over(scenario_, state, bound.weights_)),
      shown_now_(any_must_at(scenario_, state, Rung::implied)),
      best_(least) {
  weigh_checks();
  weigh_facts();
  begun_ = any_need_at(scenario_, state, Rung::implied);
  summaries_left_ =
      bound.sums_up_ ? std::max(0, scenario_.numbers.summaries - state.summaries) : 0;
  find_spare_trust();
  find_open_climbs();
  const bool signal_to_come =
      state.signal == 0 &&
      std::any_of(scenario_.events.begin(), scenario_.events.end(), [&](const Event& event) {
        return event.kind == EventKind::signal &&
               !state.fired[static_cast<std::size_t>(&event - scenario_.events.data())];
      });
  needed_ = support_needed(scenario_, state) - support(scenario_, state) - bound.easier_ -
            (signal_to_come ? 1 : 0);
  const int product_time = scenario_.numbers.product_time - state.product_time;
  welcome_ = std::max(0, product_time) / time_of(MoveKind::solution).seller;
}

void BoundPlan::weigh_checks() {
  const bool shown = shown_now_;
  const bool wanted = any_need_at(scenario_, state_, Rung::wanted);
  const bool matched = any_need_at(scenario_, state_, Rung::matched);
  for (const Check& check : scenario_.rubric) {
    const auto kept = [&](bool broken, bool earned, int& otherwise) {
      blocked_ = blocked_ || (broken && check.blocker);
      if (!broken) (earned ? passed_ : otherwise) += check.weight;
    };
    const auto earned = [&](bool yes, int& otherwise) {
      (yes ? passed_ : otherwise) += check.weight;
    };
    switch (check.kind) {
      case CheckKind::explicit_need: {
        const bool climbs = check.need != NeedId::none && is_real(scenario_.need(check.need));
        if (climbs && state_.needs[index(check.need)].rung >= Rung::wanted) {
          passed_ += check.weight;
        }
        break;  // else it is earned by its climb
      }
      case CheckKind::no_pitch:
        kept(state_.pitched_early, shown, shown_);
        break;
      case CheckKind::no_early_price:
        kept(state_.priced_early, shown, shown_);
        break;
      case CheckKind::background:
        kept(state_.wasted > scenario_.numbers.wasted_allowed, shown, shown_);
        break;
      case CheckKind::no_selling:
        kept(state_.sold, shown, shown_);
        break;
      case CheckKind::objection:
        kept(state_.objected, true, passed_);
        break;
      case CheckKind::consequences_first:
        kept(state_.payoff_first, wanted, wanted_);
        break;
      case CheckKind::talk:
        earned(shown, shown_);
        talk_ += check.weight;
        break;
      case CheckKind::facts:
        facts_missing_ =
            scenario_.numbers.facts_needed - static_cast<int>(state_.facts.count());
        earned(facts_missing_ <= 0, facts_);
        break;
      case CheckKind::budget:
        earned(state_.budget_known, budget_);
        break;
      case CheckKind::process:
        earned(state_.process_known, process_);
        break;
      case CheckKind::summary:
        earned(state_.summarised, summary_);
        break;
      case CheckKind::answered:
        earned(matched, matched_);
        break;
      case CheckKind::outcome:
        outcome_ += check.weight;
        break;
      case CheckKind::step:
        step_ += bound_.full_step_ ? check.weight : 0;
        break;
      default:  // a rule this does not know: it may cost nothing
        passed_ += check.weight;
        break;
    }
  }
}

int BoundPlan::score_of(int weight) const {
  const std::vector<int>& scores = blocked_ ? bound_.scaled_ : bound_.free_;
  return scores[static_cast<std::size_t>(std::clamp(weight, 0, bound_.all_))];
}

void BoundPlan::weigh_facts() {
  const int least =
      std::max(facts_ > 0 ? facts_missing_ : 0, (budget_ > 0 ? 1 : 0) + (process_ > 0 ? 1 : 0));
  most_facts_ = std::min(least, moves_left_);
  most_asked_ = weight_of(most_facts_, true, true);
}

// The weight that so many more facts earn at best.
int BoundPlan::weight_of(int facts, bool budget, bool process) const {
  const int one = budget ? budget_ : 0;
  const int other = process ? process_ : 0;
  const int both = facts > 1 ? one + other : facts == 1 ? std::max(one, other) : 0;
  return both + (facts > 0 && facts >= facts_missing_ ? facts_ : 0);
}

// Plans `count` moves of this kind.
void BoundPlan::add(Plan& plan, MoveKind kind, int count) const {
  const Bound::Cost& cost = bound_.cost(kind);
  plan.moves += count;
  plan.time += count * cost.time;
  plan.margin += count * cost.gain;
}

// Plans to climb to `to`: 1 implied, 2 explicit, 3 answered. False if that can not be.
bool BoundPlan::climb(Climbs& plan, std::size_t which, int to) const {
  const Bound::Climb& way = bound_.climbs_[which];
  const Need& need = scenario_.needs[static_cast<std::size_t>(way.need)];
  const NeedState& here = state_.needs[static_cast<std::size_t>(way.need)];
  const auto owner = static_cast<std::size_t>(way.owner);
  plan.any = true;
  plan.rung[which] = static_cast<signed char>(to);
  if (here.rung < Rung::implied) {
    if (!way.asked || !open_[which]) return false;
    add(plan, MoveKind::problem);
    ++plan.trust[owner];
  }
  plan.shown = plan.shown || way.must || !bound_.must_needs_;
  if (to >= 2 && here.rung < Rung::wanted) {
    if (!way.valued) return false;
    int weight = here.weight;
    const bool ready = here.rung == Rung::urgent || need.small;
    for (const int next : way.heaviest) {
      if (ready || weight >= need.urgent_at) break;
      if ((here.raised >> next) & 1) continue;
      weight += need.consequences[static_cast<std::size_t>(next)].weight;
      add(plan, MoveKind::implication);
    }
    if (!ready && weight < need.urgent_at) return false;
    add(plan, MoveKind::payoff);
    for (int i = 0; i < people(); ++i) ++plan.trust[static_cast<std::size_t>(i)];
    plan.weight += way.weight;
    plan.wanted = true;
    plan.support += 2;
  }
  if (to >= 3) {
    if (!way.answered) return false;
    if (++plan.talks > welcome_) plan.cost += bound_.weights_.patience;
    add(plan, way.answer);
    ++plan.trust[owner];
    if (way.shown) ++plan.trust[index(scenario_.decider)];
    plan.matched = true;
    plan.support += 1;
  }
  return true;
}

// The most that a plan can come to if it earns checks of so much more weight.
int BoundPlan::most_for(const Plan& plan, int more) const {
  return score_of(passed_ + plan.weight + more) + left_over_ + plan.gain - plan.cost -
         bound_.weights_.moves * plan.moves;
}

// The same where the needs before `which` have been planned.
int BoundPlan::hope_of(const Climbs& plan, std::size_t which) const {
  int more = summary_ + outcome_ + step_ + most_asked_;
  const bool all = which < bound_.climbs_.size();
  if (all || plan.shown) more += shown_;
  if (all || plan.wanted) more += wanted_;
  if (all || plan.matched) more += matched_;
  for (std::size_t i = which; i < bound_.climbs_.size(); ++i) more += bound_.climbs_[i].weight;
  return most_for(plan, more);
}

void BoundPlan::plan_climbs(const Climbs& plan, std::size_t which) {
  if (hope_of(plan, which) <= best_) return;
  if (which == bound_.climbs_.size()) return finish(plan);
  if (which >= exact_climbs) {  // too many to plan: this one is given
    Climbs given = plan;
    given.weight += bound_.climbs_[which].weight;
    given.any = given.shown = given.wanted = given.matched = true;
    given.support += 3;
    for (signed char& trust : given.trust) trust = static_cast<signed char>(trust + 3);
    return plan_climbs(given, which + 1);
  }
  const auto need = static_cast<std::size_t>(bound_.climbs_[which].need);
  const Rung here = state_.needs[need].rung;
  const int from = here >= Rung::matched ? 3 : here >= Rung::wanted ? 2 : here >= Rung::implied;
  for (int to = 3; to > from; --to) {
    Climbs next = plan;
    if (!climb(next, which, to) || next.moves > moves_left_ || !in_time(next, false)) continue;
    plan_climbs(next, which + 1);
  }
  plan_climbs(plan, which + 1);
}

void BoundPlan::finish(const Climbs& climbs) {
  Plan plan = climbs;
  if (climbs.shown) plan.weight += shown_;
  if (climbs.wanted) plan.weight += wanted_;
  if (climbs.matched) plan.weight += matched_;
  if (bound_.commits_) {
    Plan step = plan;
    ++step.moves;
    step.time += bound_.commit_.time;
    step.margin += bound_.commit_.gain;
    step.weight += outcome_ + step_;
    close_with(climbs, step, true);
  }
  close_with(climbs, plan, false);
}

// Ends with a step, or without one. The first true summary earns its check.
void BoundPlan::close_with(const Climbs& climbs, const Plan& plan, bool step) {
  const int to_come = most_asked_ + won_by_leaving(step);
  const bool checks = !state_.summarised && bound_.sums_up_ && (plan.shown || shown_now_);
  if (step && climbs.support + (checks ? 1 : 0) < needed_) return;
  if (most_for(plan, summary_ + to_come) <= best_) return;
  const int first = step && climbs.support < needed_ ? 1 : 0;  // it needs the support of one
  const int trusted = begun_ || climbs.any ? summaries_left_ : 0;
  const Gap gap = gap_of(climbs, step);
  for (int summaries = first; summaries <= std::max(trusted, checks ? 1 : 0); ++summaries) {
    const bool checked = checks && summaries > 0;
    Earned earned;
    if (!earn_trust(climbs, gap, std::min(summaries, trusted), earned)) continue;
    Plan next = plan;
    add(next, MoveKind::summary, summaries);
    if (checked) next.weight += summary_;
    next.moves += earned.moves;
    next.slack += earned.moves * longest_earning;
    next.margin += earned.moves * earning_gain_;
    next.gain = earned.worth;
    if (next.moves <= moves_left_ && most_for(next, to_come) > best_) {
      ask_facts(next, step, earned.trust);
    }
  }
}

void BoundPlan::ask_facts(const Plan& plan, bool step, const Trust& trust) {
  const bool budget = budget_ > 0 && can_ask(trust, FactKind::budget);
  const bool process = process_ > 0 && can_ask(trust, FactKind::process);
  for (int facts = most_facts_; facts >= 0; --facts) {
    Plan next = plan;
    add(next, MoveKind::fact, facts);
    next.weight += weight_of(facts, budget, process);
    if (next.moves > moves_left_ || !in_time(next, step)) continue;
    if (most_for(next, won_by_leaving(step)) > best_) count(next, step);
  }
}

bool BoundPlan::in_time(const Plan& plan, bool step) const {
  if (!bound_.clock_ || plan.moves == 0) return true;
  const int last = step ? bound_.commit_.time : longest_move;
  const int end = state_.clock + plan.time;
  return end <= clock_limit_ + scenario_.numbers.grace && end - last < clock_limit_;
}

void BoundPlan::count(const Plan& plan, bool step) {
  const bool talk = talk_ > 0 && (plan.shown || shown_now_);
  const int behind = talk ? 1 - margin_ - plan.margin : 0;
  if (behind <= 0) return end(plan, step, 0);
  Plan talkative = plan;  // the talk check is lost, or made up for by more moves
  talkative.weight -= talk_;
  end(talkative, step, 0);
  end(plan, step, (behind + bound_.most_gain_ - 1) / bound_.most_gain_);
}

// `more`: moves that only let the customer speak.
void BoundPlan::end(const Plan& plan, bool step, int more) {
  const int trust = std::min(more, talkative_);
  const auto consider = [&](int weight, int moves, int trusted) {
    if (moves > moves_left_) return;
    const int gain = plan.gain + bound_.weights_.trust * trusted;
    best_ = std::max(best_, score_of(passed_ + weight) + left_over_ + gain - plan.cost -
                                bound_.weights_.moves * moves);
  };
  const int moves = plan.moves + more;
  if (step) return consider(plan.weight, moves, trust);
  // Leaving takes a move too, unless moves, time or patience run out by themselves. The very
  // last move may earn trust instead.
  int time_left = longest_earning + 1;
  if (bound_.clock_) {
    const int most = plan.time + plan.slack + more * bound_.talk_time_;
    time_left = bound_.clock_jumps_ ? 0 : clock_limit_ - state_.clock - most;
  }
  const bool tired = plan.cost >= bound_.weights_.patience * state_.patience;
  const bool leaves = time_left > 0 && !tired && moves < moves_left_;
  const bool last = moves + 1 == moves_left_ || time_left <= longest_earning;
  const bool earns = leaves && last && earns_;
  consider(plan.weight, moves + (leaves ? 1 : 0), trust + (earns ? 1 : 0));
  if (bound_.leaving_wins_) consider(plan.weight + outcome_, moves + 1, trust);
}

int BoundPlan::best() {
  Climbs none;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) none.gain += room(i);
  none.gain *= bound_.weights_.trust;
  if (state_.pending == EventId::none || bound_.people_move_) {
    plan_climbs(none, 0);
    return best_;
  }
  const Event& event = scenario_.events[index(state_.pending)];
  Climbs answers = none;
  answers.moves = 1;
  answers.time = shortest_reply;
  answers.slack = longest_reply - shortest_reply;
  answers.margin = bound_.most_gain_;
  answers.answered = event.person;
  ++answers.trust[index(event.person)];
  plan_climbs(answers, 0);
  Climbs evades = none;
  evades.cost = bound_.weights_.patience;
  plan_climbs(evades, 0);
  end({}, false, 0);  // leaves at once
  return best_;
}

}  // namespace askwell
