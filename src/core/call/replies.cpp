// The seller's answers to what the customer brought up: demands, discounts, objections.
#include "core/call/answering.h"

namespace askwell {

namespace {

void settle(Answering& a) {
  State& state = a.state();
  state.pending = EventId::none;
  state.evasions = 0;
  state.acknowledged = state.clarified = false;
}

void clarify(Answering& a) {
  a.add_trust(a.move.person, 1);
  a.because(ReasonId::trust_clarify, NeedId::none, a.move.person);
  a.tell();
}

// Takes it seriously, finds out what is behind it, and only then answers it.
void answer_objection(Answering& a) {
  State& state = a.state();
  const PersonId person = a.move.person;
  if (a.move.kind == MoveKind::acknowledge) {
    if (state.acknowledged) return a.repeated();
    state.acknowledged = true;
    a.because(ReasonId::objection_acknowledged, NeedId::none, person);
    a.tell();
  } else if (a.move.kind == MoveKind::clarify) {
    if (state.clarified) return a.repeated();
    state.clarified = true;
    a.because(ReasonId::objection_clarified, NeedId::none, person);
    clarify(a);
  } else if (state.clarified) {
    if (state.acknowledged) a.add_trust(person, 1);
    state.met = true;
    a.because(ReasonId::objection_met, NeedId::none, person);
    settle(a);
    a.tell();
  } else {
    a.add_trust(person, -1);
    a.lose_patience();
    state.objected = true;
    a.because(ReasonId::objection_argued, NeedId::none, person);
    settle(a);
    a.react(person, Reaction::advantage);
  }
}

// Asked for less money: something in return keeps the price worth its name.
void answer_discount(Answering& a) {
  settle(a);
  if (a.move.kind == MoveKind::clarify) return clarify(a);
  if (a.move.kind == MoveKind::defer) {
    a.because(ReasonId::event_deferred, NeedId::none, a.move.person);
  } else {
    a.state().sold = true;
    if (a.move.kind == MoveKind::range) {
      a.because(ReasonId::concession_traded, NeedId::none, a.move.person);
    } else {
      a.add_trust(a.move.person, -1);
      a.regret();
    }
  }
  a.tell();
}

void answer_demand(Answering& a) {
  settle(a);
  if (a.move.kind == MoveKind::clarify) return clarify(a);
  if (a.move.kind == MoveKind::defer) {
    a.because(ReasonId::event_deferred, NeedId::none, a.move.person);
  } else {
    talk_price(a, a.move.kind == MoveKind::yield);
  }
  a.tell();
}

}  // namespace

void answer_event(Answering& a) {
  switch (a.scenario.events[index(a.move.event)].kind) {
    case EventKind::objection:
      return answer_objection(a);
    case EventKind::discount:
      return answer_discount(a);
    default:
      return answer_demand(a);
  }
}

}  // namespace askwell
