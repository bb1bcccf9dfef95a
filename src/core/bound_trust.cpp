// The trust part of a plan: what it takes, what it earns, and what can be had besides.
#include <algorithm>

#include "core/answering.h"
#include "core/bound_plan.h"

namespace askwell {

namespace {

// Trust that answering this event can earn.
int trust_in(const Event& event) {
  if (event.kind == EventKind::objection) return 2;  // clarified, and met
  return event.waits() ? 1 : 0;
}

}  // namespace

// What may earn trust of each person besides needs and summaries.
void BoundPlan::find_spare_trust() {
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    int spare = 0;
    if (state_.moves < scenario_.numbers.rapport_until) {
      const Temper temper = scenario_.people[i].temper;
      const int likes = temper == Temper::gruff ? 0 : temper == Temper::warm ? 2 : 1;
      const int liked = int{state_.liked[i]} + int{state_.liked_again[i]};
      spare += std::min(bound_.rapport_[i], std::max(0, likes - liked));
    }
    if (bound_.ideas_[i] && !state_.helped[i]) ++spare;
    if (bound_.repairs_[i] && !state_.repaired[i]) ++spare;
    if (state_.moves == 0) spare += std::min(bound_.openers_[i], 1);
    spare_[i] = spare + bound_.brings_[i];
  }
  for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
    const bool open = !state_.fired[i] || state_.pending == static_cast<EventId>(i);
    const Event& event = scenario_.events[i];
    if (open) spare_[index(event.person)] += trust_in(event);
  }
}

// The most that trust of its owner may still grow before this need is opened, with all the
// needs that are open by now.
int BoundPlan::hope_of(const Bound::Climb& way) const {
  const auto owner = static_cast<std::size_t>(way.owner);
  int hope = spare_[owner];
  bool any = begun_;
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (!open_[i]) continue;
    const Bound::Climb& other = bound_.climbs_[i];
    any = true;
    hope += 1;  // explicit: everybody
    if (other.owner == way.owner) hope += 2;
    if (other.shown && owner == index(scenario_.decider)) hope += 1;
  }
  return hope + (any ? summaries_left_ : 0);
}

// One need opens the way to the next.
void BoundPlan::find_open_climbs() {
  open_.assign(bound_.climbs_.size(), false);
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const Bound::Climb& way = bound_.climbs_[i];
      const auto need = static_cast<std::size_t>(way.need);
      const int trust = state_.trust[static_cast<std::size_t>(way.owner)];
      if (open_[i]) continue;
      open_[i] = state_.needs[need].rung >= Rung::implied ||
                 trust + hope_of(way) >= scenario_.needs[need].trust;
      more = more || open_[i];
    }
  }
}

// How much more trust of `person` this plan takes than it earns.
int BoundPlan::missing_trust(const Plan& plan, bool step, std::size_t person) const {
  int missing = 0;
  if (step && !bound_.people_move_) {
    const Person& who = scenario_.people[person];
    const bool decides = person == index(scenario_.decider);
    const int others = who.influence == Level3::low
                           ? 0
                           : scenario_.numbers.others_trust + (who.influence == Level3::high);
    missing = (decides ? scenario_.numbers.step_trust : others) - state_.trust[person] -
              plan.trust[person];
  }
  const std::size_t planned = std::min<std::size_t>(bound_.climbs_.size(), exact_climbs);
  for (std::size_t i = 0; i < planned; ++i) {
    const Bound::Climb& way = bound_.climbs_[i];
    const auto need = static_cast<std::size_t>(way.need);
    const int to = plan.rung[i];
    if (to == 0 || state_.needs[need].rung >= Rung::implied) continue;
    if (static_cast<std::size_t>(way.owner) != person) continue;
    const int own = to + (to == 3 && way.shown && person == index(scenario_.decider) ? 1 : 0);
    const int before = state_.trust[person] + plan.trust[person] - own;
    missing = std::max(missing, scenario_.needs[need].trust - before);
  }
  return missing;
}

// The trust that the first need to be opened takes: no need and no summary helps it. 0 where
// one is open already, or none is planned.
int BoundPlan::first_gap(const Plan& plan) const {
  if (begun_ || bound_.climbs_.size() > exact_climbs) return 0;
  int least = -1;
  for (std::size_t i = 0; i < bound_.climbs_.size(); ++i) {
    if (plan.rung[i] == 0) continue;
    const Bound::Climb& way = bound_.climbs_[i];
    const auto owner = static_cast<std::size_t>(way.owner);
    const int gap = std::max(
        0, scenario_.needs[static_cast<std::size_t>(way.need)].trust - state_.trust[owner]);
    if (gap <= spare_[owner] && (least < 0 || gap < least)) least = gap;
  }
  return std::max(least, 0);
}

// Adds the moves that only earn the trust which the plan takes. `gained`: half points that
// all trust earned is worth. False if it can not be earned.
bool BoundPlan::earn_trust(Plan& plan, bool step, int& gained) const {
  const int summaries = std::max(0, summaries_left_ - (plan.sums_up ? 1 : 0));
  int sum = 0;
  int most = 0;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    const int missing = missing_trust(plan, step, i);
    if (missing <= 0) continue;
    if (missing > spare_[i] + summaries) return false;
    sum += missing;
    most = std::max(most, missing);
    plan.trust[i] = static_cast<signed char>(plan.trust[i] + missing);
  }
  const int found = summaries > 0 ? most : sum;
  const int extra = std::max(found, first_gap(plan));
  plan.moves += extra;
  plan.slack += extra * longest_move;
  plan.margin += extra * bound_.most_gain_;
  gained = extra - found;  // by whomever it is earned
  int wanting = 0;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    const int earned = plan.trust[i] + (extra > 0 ? summaries : 0);
    gained += std::min<int>(room(i), earned);
    if (room(i) > earned) ++wanting;
  }
  gained *= bound_.weights_.trust;
  const int by_summary = wanting * bound_.weights_.trust - bound_.weights_.moves;
  if (extra == 0 && by_summary > 0) gained += summaries * by_summary;
  return plan.moves <= moves_left_;
}

// Whether trust enough for such a fact can be earned beside this plan.
bool BoundPlan::can_ask(const Plan& plan, FactKind kind) const {
  for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
    const Fact& fact = scenario_.facts[i];
    if (fact.kind != kind || state_.facts[i]) continue;
    const std::size_t who = index(fact.person);
    const int trust = state_.trust[who] + plan.trust[who] + spare_[who] +
                      (begun_ || plan.moves > 0 ? summaries_left_ : 0);
    if (trust >= fact.trust) return true;
  }
  return false;
}

}  // namespace askwell
