// The ways of asking for the order. In a small deal a plain close is right; in a large one
// most of them press, and only those that rest on what was said lead on.
#include "core/call/answering.h"

namespace askwell {

namespace {

void press(Answering& a, ReasonId why) {
  refuse_step(a, why, a.scenario.decider, 2, Reaction::pressed);
}

// "Is that the only thing in the way?": brings out what is behind an open objection.
bool isolates(Answering& a) {
  State& state = a.state();
  const EventId pending = a.before.pending;
  if (a.move.close != Close::isolation || pending == EventId::none) return false;
  if (a.scenario.events[index(pending)].kind != EventKind::objection) return false;
  if (state.clarified) return false;
  state.clarified = true;
  a.because(ReasonId::close_isolated, NeedId::none, a.move.person);
  a.tell_or(Reaction::unsure);
  return true;
}

// A reason to hurry, invented or not, costs trust whatever comes of it.
void warn(Answering& a) {
  if (a.scenario.deal == Deal::large) {
    a.add_trust_of_all(-1);
  } else {
    a.add_trust(a.scenario.decider, -1);
  }
  a.because(ReasonId::close_warning, NeedId::none, a.scenario.decider);
}

bool all_answered(const Answering& a) {
  return all_musts_at(a.scenario, a.before, Rung::matched);
}

// Whether this close rests on what was said, so that it does not press in a large deal.
bool is_natural(const Answering& a) {
  if (a.move.close == Close::summary) return a.before.summarised;
  return a.move.close == Close::evidence && all_answered(a);
}

}  // namespace

void answer_close(Answering& a) {
  const Close close = a.move.close;
  if (isolates(a)) return;
  a.state().sold = true;
  if (close == Close::concession) {
    a.because(ReasonId::close_conceded, NeedId::none, a.scenario.decider);
    a.regret();
  }
  if (a.scenario.deal == Deal::large && close == Close::warning) {
    warn(a);
    a.lose_patience(2);
    a.customer_time = 1;
    return a.react(a.scenario.decider, Reaction::pressed);
  }
  if (a.scenario.deal == Deal::large && !is_natural(a)) {
    return press(a, ReasonId::close_pressure);
  }
  if (close == Close::warning) warn(a);
  const bool helps =
      close == Close::concession ||
      (close == Close::evidence && any_need_at(a.scenario, a.before, Rung::matched));
  propose(a, a.move.wins == Outcome::none ? Outcome::order : a.move.wins,
          a.scenario.deal == Deal::small && helps ? 1 : 0);
}

}  // namespace askwell
