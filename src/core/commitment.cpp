// How a call is decided: closes, proposed next steps, and leaving.
#include "core/answering.h"

namespace askwell {

namespace {

void end_call(Answering& a, Outcome outcome, ReasonId why) {
  a.state().outcome = outcome;
  a.because(why, NeedId::none, a.scenario.decider);
}

// Why the decider would not agree now, if so.
const ReasonId* objection(const Answering& a) {
  static constexpr ReasonId pending = ReasonId::step_refused_pending;
  static constexpr ReasonId too_little = ReasonId::step_refused_support;
  static constexpr ReasonId distrust = ReasonId::step_refused_trust;
  const State& state = a.before;
  if (state.pending != EventId::none) return &pending;
  if (support(a.scenario, state) < support_needed(a.scenario, state)) return &too_little;
  const int trust = state.trust[index(a.scenario.decider)];
  return trust < a.scenario.numbers.step_trust ? &distrust : nullptr;
}

void refuse(Answering& a, ReasonId why, int patience, Reaction reaction) {
  a.lose_patience(patience);
  a.add_trust(a.scenario.decider, -1);
  a.because(why, NeedId::none, a.scenario.decider);
  a.customer_time = 1;
  a.react(a.scenario.decider, reaction);
}

void propose(Answering& a, Outcome wins) {
  if (const ReasonId* why = objection(a)) {
    refuse(a, *why, 1, Reaction::step_refused);
    return;
  }
  State& state = a.state();
  state.step_what = a.move.what;
  state.step_who = a.move.who;
  state.step_when = a.move.when;
  end_call(a, wins, wins == Outcome::order ? ReasonId::order_taken : ReasonId::step_accepted);
  a.tell();
}

}  // namespace

void answer_close(Answering& a) {
  if (a.scenario.deal == Deal::large) {
    refuse(a, ReasonId::close_pressure, 2, Reaction::pressed);
    return;
  }
  propose(a, a.move.wins == Outcome::none ? Outcome::order : a.move.wins);
}

void answer_step(Answering& a) {
  const Move& move = a.move;
  const bool vague = move.wins == Outcome::none || !(move.what || move.who || move.when);
  if (!vague) {
    propose(a, move.wins);
  } else if (a.said_before) {
    a.repeated();
  } else {
    a.because(ReasonId::step_vague, NeedId::none, move.person);
    a.tell();
  }
}

void answer_end(Answering& a) {
  end_call(a, empty_handed(a.scenario, a.before), ReasonId::hung_up);
  a.react(a.scenario.opener, Reaction::goodbye);
}

}  // namespace askwell
