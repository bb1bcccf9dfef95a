// The trust part of a plan: what it takes, what it earns, and what can be had besides.
#include <algorithm>

#include "core/call/answering.h"
#include "core/solver/bound_plan.h"

namespace askwell {

namespace {

// Trust that answering this event can earn.
int trust_in(const Event& event) {
  if (event.kind == EventKind::objection) return 2;  // clarified, and met
  return event.waits() ? 1 : 0;
}

}  // namespace

// `count` moves of this kind may earn trust of `person`.
void BoundPlan::add_spare(std::size_t person, MoveKind kind, int count) {
  if (count <= 0) return;
  const int gain = bound_.cost(kind).gain;
  spare_[person] += count;
  if (room(person) == 0) return;
  if (gain > 0) talkative_ += count;
  earning_gain_ = std::max(earning_gain_, gain);
  earns_ = true;
}

// What may earn trust of each person besides needs and summaries.
void BoundPlan::find_spare_trust() {
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    if (state_.moves < scenario_.numbers.rapport_until) {
      const Temper temper = scenario_.people[i].temper;
      const int likes = temper == Temper::gruff ? 0 : temper == Temper::warm ? 2 : 1;
      const int liked = int{state_.liked[i]} + int{state_.liked_again[i]};
      add_spare(i, MoveKind::rapport, std::min(bound_.rapport_[i], likes - liked));
    }
    add_spare(i, MoveKind::idea, bound_.ideas_[i] && !state_.helped[i] ? 1 : 0);
    // Who is not hurt must be hurt first.
    add_spare(i, MoveKind::repair, bound_.repairs_[i] && state_.hurt[i] ? 1 : 0);
    add_spare(i, MoveKind::opener, state_.moves == 0 ? std::min(bound_.openers_[i], 1) : 0);
    add_spare(i, MoveKind::introduce, bound_.brings_[i]);
  }
  for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
    const bool open = !state_.fired[i] || state_.pending == static_cast<EventId>(i);
    const Event& event = scenario_.events[i];
    if (open) add_spare(index(event.person), MoveKind::clarify, trust_in(event));
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

// What trust of everybody this plan takes before it earns it.
BoundPlan::Gap BoundPlan::gap_of(const Climbs& climbs, bool step) const {
  Gap gap;
  gap.first = first_gap(climbs);
  const bool asks = step && !bound_.people_move_;
  for (std::size_t i = 0; asks && i < scenario_.people.size(); ++i) {
    const Person& who = scenario_.people[i];
    const bool decides = i == index(scenario_.decider);
    const int others = who.influence == Level3::low
                           ? 0
                           : scenario_.numbers.others_trust + (who.influence == Level3::high);
    gap.missing[i] =
        (decides ? scenario_.numbers.step_trust : others) - state_.trust[i] - climbs.trust[i];
  }
  const std::size_t planned = std::min<std::size_t>(bound_.climbs_.size(), exact_climbs);
  for (std::size_t i = 0; i < planned; ++i) {
    const Bound::Climb& way = bound_.climbs_[i];
    const auto need = static_cast<std::size_t>(way.need);
    const auto owner = static_cast<std::size_t>(way.owner);
    const int to = climbs.rung[i];
    if (to == 0 || state_.needs[need].rung >= Rung::implied) continue;
    const int own = to + (to == 3 && way.shown && owner == index(scenario_.decider) ? 1 : 0);
    const int before = state_.trust[owner] + climbs.trust[owner] - own;
    gap.missing[owner] = std::max(gap.missing[owner], scenario_.needs[need].trust - before);
  }
  return gap;
}

// The trust that the first need to be opened takes: no need and no summary helps it. 0 where
// one is open already, or none is planned.
int BoundPlan::first_gap(const Climbs& climbs) const {
  if (begun_ || bound_.climbs_.size() > exact_climbs) return 0;
  int least = -1;
  for (std::size_t i = 0; i < bound_.climbs_.size(); ++i) {
    if (climbs.rung[i] == 0) continue;
    const Bound::Climb& way = bound_.climbs_[i];
    const auto owner = static_cast<std::size_t>(way.owner);
    const int asked = scenario_.needs[static_cast<std::size_t>(way.need)].trust;
    const int here =
        state_.trust[owner] + (way.owner == static_cast<int>(climbs.answered) ? 1 : 0);
    const int gap = std::max(0, asked - here);
    if (gap <= spare_[owner] && (least < 0 || gap < least)) least = gap;
  }
  return std::max(least, 0);
}

// What closes the gap: so many summaries and, each with a move of its own, what else is missing
// or opens the first need. False if it can not be earned.
bool BoundPlan::earn_trust(const Climbs& climbs, const Gap& gap, int summaries,
                           Earned& earned) const {
  int alone = 0;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    const int more = std::max(0, gap.missing[i] - summaries);
    if (more > spare_[i]) return false;
    alone += more;
    earned.trust[i] = climbs.trust[i] + more + summaries;
    earned.worth += std::min<int>(room(i), earned.trust[i]);
  }
  earned.moves = std::max(alone, gap.first);
  earned.worth += earned.moves - alone;  // by whomever it is earned
  earned.worth *= bound_.weights_.trust;
  return true;
}

// Whether trust enough for such a fact can be earned beside this plan.
bool BoundPlan::can_ask(const Trust& trust, FactKind kind) const {
  for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
    const Fact& fact = scenario_.facts[i];
    if (fact.kind != kind || state_.facts[i]) continue;
    const std::size_t who = index(fact.person);
    if (state_.trust[who] + trust[who] + spare_[who] >= fact.trust) return true;
  }
  return false;
}

}  // namespace askwell
