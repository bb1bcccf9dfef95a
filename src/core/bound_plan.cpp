#include "core/bound_plan.h"

#include <algorithm>

#include "core/answering.h"

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
      left_over_(left_over(scenario_, state, bound.weights_)),
      shown_now_(any_must_at(scenario_, state, Rung::implied)),
      best_(least) {
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) most_trust_ += room(i);
  most_trust_ *= bound.weights_.trust;
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
  plan.moves += count;
  plan.time += count * length_of(kind);
  plan.margin += count * gain_of(scenario_, kind);
}

// Plans to climb to `to`: 1 implied, 2 explicit, 3 answered. False if that can not be.
bool BoundPlan::climb(Plan& plan, std::size_t which, int to) const {
  const Bound::Climb& way = bound_.climbs_[which];
  const Need& need = scenario_.needs[static_cast<std::size_t>(way.need)];
  const NeedState& here = state_.needs[static_cast<std::size_t>(way.need)];
  const auto owner = static_cast<std::size_t>(way.owner);
  plan.climbs = true;
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
    const bool statement = way.answer_time == length_of(MoveKind::solution);
    add(plan, statement ? MoveKind::solution : MoveKind::demo);
    ++plan.trust[owner];
    if (way.shown) ++plan.trust[index(scenario_.decider)];
    plan.matched = true;
    plan.support += 1;
  }
  return true;
}

// The most that a plan can come to if it earns checks of this weight.
int BoundPlan::most_for(const Plan& plan, int weight) const {
  const std::vector<int>& scores = blocked_ ? bound_.scaled_ : bound_.free_;
  const int passed = std::min(bound_.all_, passed_ + weight);
  return scores[static_cast<std::size_t>(passed)] + left_over_ + most_trust_ -
         bound_.weights_.moves * plan.moves - plan.cost;
}

// The same where the needs before `which` have been planned.
int BoundPlan::hope_of(const Plan& plan, std::size_t which) const {
  int most = plan.weight + summary_ + outcome_ + step_ + most_asked_;
  if (which < bound_.climbs_.size()) {
    most += shown_ + wanted_ + matched_;
  } else {
    most +=
        (plan.shown ? shown_ : 0) + (plan.wanted ? wanted_ : 0) + (plan.matched ? matched_ : 0);
  }
  for (std::size_t i = which; i < bound_.climbs_.size(); ++i) most += bound_.climbs_[i].weight;
  return most_for(plan, most);
}

void BoundPlan::plan_climbs(const Plan& plan, std::size_t which) {
  if (hope_of(plan, which) <= best_) return;
  if (which == bound_.climbs_.size()) return finish(plan);
  if (which >= exact_climbs) {  // too many to plan: this one is given
    Plan given = plan;
    given.weight += bound_.climbs_[which].weight;
    given.climbs = given.shown = given.wanted = given.matched = true;
    given.support += 3;
    for (signed char& trust : given.trust) trust = static_cast<signed char>(trust + 3);
    return plan_climbs(given, which + 1);
  }
  const auto need = static_cast<std::size_t>(bound_.climbs_[which].need);
  const Rung here = state_.needs[need].rung;
  const int from = here >= Rung::matched ? 3 : here >= Rung::wanted ? 2 : here >= Rung::implied;
  for (int to = 3; to > from; --to) {
    Plan next = plan;
    if (!climb(next, which, to) || next.moves > moves_left_ || !in_time(next, false)) continue;
    plan_climbs(next, which + 1);
  }
  Plan stays = plan;
  stays.rung[which] = 0;
  plan_climbs(stays, which + 1);
}

void BoundPlan::finish(const Plan& plan) {
  Plan here = plan;
  if (here.shown) here.weight += shown_;
  if (here.wanted) here.weight += wanted_;
  if (here.matched) here.weight += matched_;
  const bool shown = here.shown || shown_now_;

  for (const bool sums_up : {true, false}) {
    Plan next = here;
    if (sums_up) {
      if (state_.summarised || !bound_.sums_up_ || !shown) continue;
      add(next, MoveKind::summary);
      next.weight += summary_;
      next.support += 1;
      next.sums_up = true;
      if (summaries_left_ > 0) {
        for (int i = 0; i < people(); ++i) ++next.trust[static_cast<std::size_t>(i)];
      }
    }
    if (bound_.commits_ && next.support >= needed_) close_with(next, true);
    close_with(next, false);
  }
}

void BoundPlan::close_with(const Plan& plan, bool step) {
  const int ending = step ? outcome_ + step_ : bound_.leaving_wins_ ? outcome_ : 0;
  if (most_for(plan, plan.weight + ending + most_asked_) <= best_) return;
  const bool sums_up = begun_ || plan.climbs;
  const int most = sums_up ? summaries_left_ - (plan.sums_up ? 1 : 0) : 0;
  const Trust missing = missing_trust(plan, step);
  const int first = first_gap(plan);
  for (int summaries = 0; summaries <= std::max(0, most); ++summaries) {
    Plan next = plan;
    int trust = 0;
    if (!earn_trust(next, missing, first, summaries, trust)) continue;
    const int hope = most_for(next, plan.weight + ending + most_asked_) - most_trust_ + trust;
    if (hope <= best_) continue;
    if (step) {
      ++next.moves;
      next.time += bound_.commit_time_;
      next.margin += bound_.commit_gain_;
      next.weight += outcome_ + step_;
    }
    ask_facts(next, step, trust);
  }
}

void BoundPlan::ask_facts(const Plan& plan, bool step, int trust) {
  const bool budget = budget_ > 0 && can_ask(plan, FactKind::budget);
  const bool process = process_ > 0 && can_ask(plan, FactKind::process);
  for (int facts = most_facts_; facts >= 0; --facts) {
    Plan next = plan;
    add(next, MoveKind::fact, facts);
    next.weight += weight_of(facts, budget, process);
    if (next.moves <= moves_left_ && in_time(next, step)) count(next, step, trust);
  }
}

bool BoundPlan::in_time(const Plan& plan, bool step) const {
  if (!bound_.clock_ || plan.moves == 0) return true;
  const int last = step ? bound_.commit_time_ : longest_move;
  const int end = state_.clock + plan.time;
  return end <= clock_limit_ + scenario_.numbers.grace && end - last < clock_limit_;
}

void BoundPlan::count(const Plan& plan, bool step, int trust) {
  const bool talk = talk_ > 0 && (plan.shown || shown_now_);
  const int behind = talk ? 1 - talk_margin(scenario_, state_) - plan.margin : 0;
  if (behind <= 0) return end(plan, step, trust, 0);
  Plan talkative = plan;  // the talk check is lost, or made up for by more moves
  talkative.weight -= talk_;
  end(talkative, step, trust, 0);
  end(plan, step, trust, (behind + bound_.most_gain_ - 1) / bound_.most_gain_);
}

// `more`: moves that only let the customer speak.
void BoundPlan::end(const Plan& plan, bool step, int trust, int more) {
  const std::vector<int>& scores = blocked_ ? bound_.scaled_ : bound_.free_;
  trust += bound_.weights_.trust * std::min(more, talkative_);
  const auto consider = [&](int weight, int moves, int gained) {
    if (moves > moves_left_) return;
    const int passed = std::clamp(passed_ + weight, 0, bound_.all_);
    best_ = std::max(best_, scores[static_cast<std::size_t>(passed)] + left_over_ + gained -
                                bound_.weights_.moves * moves - plan.cost);
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
  consider(plan.weight, moves + (leaves ? 1 : 0), trust + (earns ? bound_.weights_.trust : 0));
  if (bound_.leaving_wins_) consider(plan.weight + outcome_, moves + 1, trust);
}

int BoundPlan::best() {
  const bool asked = state_.pending != EventId::none && !bound_.people_move_;
  if (!asked) {
    plan_climbs({}, 0);
    return best_;
  }
  const Event& event = scenario_.events[index(state_.pending)];
  Plan answers;
  answers.moves = 1;
  answers.time = shortest_reply;
  answers.slack = longest_reply - shortest_reply;
  answers.margin = bound_.most_gain_;
  answers.answered = event.person;
  ++answers.trust[index(event.person)];
  plan_climbs(answers, 0);
  Plan evades;
  evades.cost = bound_.weights_.patience;
  plan_climbs(evades, 0);
  end({}, false, 0, 0);  // leaves at once
  return best_;
}

}  // namespace askwell
