// How a call is decided: proposed next steps, walking away, leaving. Closes: closes.cpp.
#include "core/call/answering.h"

namespace askwell {

namespace {

void end_call(Answering& a, Outcome outcome, ReasonId why) {
  a.state().outcome = outcome;
  a.because(why, NeedId::none, a.scenario.decider);
}

struct Refusal {
  ReasonId why;
  PersonId person;
};

// Why they would not agree now, if so. Without the decider in the room whoever is asked
// answers for an advance; an order takes the decider.
std::optional<Refusal> refusal(const Answering& a, Outcome wins, int easier) {
  const State& state = a.before;
  const PersonId decider = a.scenario.decider;
  const bool present = state.present[index(decider)];
  const PersonId who = present ? decider : a.move.person;
  if (!present && wins == Outcome::order) return Refusal{ReasonId::step_refused_absent, who};
  if (state.pending != EventId::none) return Refusal{ReasonId::step_refused_pending, who};
  const int missing = support_needed(a.scenario, state) - support(a.scenario, state) - easier;
  if (missing > 0) {
    const bool by_price = state.priced_early && missing <= a.scenario.numbers.early_price;
    return Refusal{by_price ? ReasonId::step_refused_price : ReasonId::step_refused_support,
                   who};
  }
  if (state.trust[index(who)] < a.scenario.numbers.step_trust) {
    return Refusal{ReasonId::step_refused_trust, who};
  }
  const PersonId other = doubter(a.scenario, state);
  if (other == PersonId::none) return std::nullopt;
  return Refusal{ReasonId::step_refused_other, other};
}

}  // namespace

void refuse_step(Answering& a, ReasonId why, PersonId person, int patience, Reaction reaction) {
  a.lose_patience(patience);
  a.add_trust(person, -1);
  a.because(why, NeedId::none, person);
  a.customer_time = 1;
  a.react(person, reaction);
}

void propose(Answering& a, Outcome wins, int easier) {
  if (const std::optional<Refusal> no = refusal(a, wins, easier)) {
    return refuse_step(a, no->why, no->person, 1, Reaction::step_refused);
  }
  State& state = a.state();
  state.step_what = a.move.what;
  state.step_who = a.move.who;
  state.step_when = a.move.when;
  if (state.signal > 0) a.because(ReasonId::signal_used, NeedId::none, a.move.person);
  end_call(a, wins, wins == Outcome::order ? ReasonId::order_taken : ReasonId::step_accepted);
  a.tell();
}

void answer_step(Answering& a) {
  const Move& move = a.move;
  const bool vague = move.wins == Outcome::none || !(move.what || move.who || move.when);
  if (!vague) {
    propose(a, move.wins, 0);
  } else if (a.said_before) {
    a.repeated();
  } else {
    a.because(ReasonId::step_vague, NeedId::none, move.person);
    a.tell();
  }
}

void answer_walk(Answering& a) {
  a.state().left = true;
  end_call(a, a.move.wins, ReasonId::walked);
  a.tell_or(Reaction::goodbye);
}

void answer_end(Answering& a) {
  a.state().left = true;
  end_call(a, empty_handed(a.scenario, a.before), ReasonId::hung_up);
  a.react(host(a.scenario, a.before), Reaction::goodbye);
}

}  // namespace askwell
