// How questions are answered: the ladder of a need, and facts.
#include <algorithm>

#include "core/call/answering.h"

namespace askwell {

namespace {

// A question asked wrongly: the right type is not enough.
bool flawed(Answering& a) {
  const auto resent = [&a](ReasonId why, Reaction reaction) {
    a.lose_patience();
    a.because(why, a.move.need, a.move.person);
    a.customer_time = 1;
    a.tell_or(reaction);
    return true;
  };
  switch (a.move.flaw) {
    case Flaw::leading:
      a.add_trust(a.move.person, -1);
      return resent(ReasonId::leading, Reaction::leading);
    case Flaw::threatening:  // nobody in the room likes to hear it
      a.add_trust_of_all(-1);
      return resent(ReasonId::threatening, Reaction::scare);
    case Flaw::blaming:
      a.add_trust(a.move.person, -2);
      return resent(ReasonId::blaming, Reaction::blamed);
    case Flaw::twofold:  // they answer the easy half
      return resent(ReasonId::twofold, Reaction::twofold);
    case Flaw::in_public:
      if (!others_present(a.before, a.move.person)) return false;
      a.add_trust(a.move.person, -1);
      a.because(ReasonId::in_public, a.move.need, a.move.person);
      a.own_brush_off(Reaction::in_public);
      return true;
    case Flaw::none:
      break;
  }
  return false;
}

void count_background(Answering& a) {
  const int row = std::min(a.state().background_row + 1, a.scenario.numbers.background_row);
  a.state().background_row = static_cast<std::int8_t>(row);
}

bool tires(Answering& a) {
  return a.state().background_row >= a.scenario.numbers.background_row;
}

// A background question that was not worth asking.
void waste(Answering& a, ReasonId why, Reaction reaction) {
  const int wasted = std::min(a.state().wasted + 1, a.scenario.numbers.wasted_allowed + 1);
  a.state().wasted = static_cast<std::int8_t>(wasted);
  a.lose_patience();
  a.because(why, a.move.need, a.move.person);
  a.brush_off(reaction);
}

// Weight enough makes an implied need urgent.
void weigh(Answering& a) {
  NeedState& need = a.need_state();
  if (need.rung != Rung::implied || need.weight < a.need().urgent_at) return;
  need.rung = Rung::urgent;
  a.because(ReasonId::urgent, a.move.need, a.move.person);
}

// A question that leads nowhere here, now or ever.
void refuse(Answering& a, ReasonId why, Reaction reaction) {
  a.lose_patience();
  a.because(why, a.move.need, a.move.person);
  a.brush_off(reaction);
}

}  // namespace

void answer_situation(Answering& a) {
  if (flawed(a)) return;
  count_background(a);
  NeedState& need = a.need_state();
  if (need.rung != Rung::hidden) {
    const bool again = a.said_before;
    waste(a, again ? ReasonId::repeat : ReasonId::wasted,
          again ? Reaction::repeated : Reaction::known);
  } else if (tires(a)) {
    waste(a, ReasonId::background_row, Reaction::row);
  } else {
    need.rung = Rung::known;
    a.because(ReasonId::known, a.move.need, a.move.person);
    a.tell();
  }
}

void answer_problem(Answering& a) {
  if (flawed(a)) return;
  NeedState& state = a.need_state();
  const Need& need = a.need();

  if (need.kind == NeedKind::want && !a.said_before) {
    state.rung = Rung::known;
    a.because(ReasonId::want_probed, a.move.need, a.move.person);
    a.tell();
  } else if (need.kind == NeedKind::nothing && !a.said_before) {
    refuse(a, ReasonId::denied_nothing, Reaction::denied);
  } else if (!is_real(need) || state.rung >= Rung::implied) {
    a.repeated();
  } else if (a.before.trust[index(need.person)] < need.trust) {
    refuse(a, ReasonId::denied_trust, Reaction::denied);
  } else if (a.before.trust[index(need.person)] < gate(a.scenario, a.before, a.move.need)) {
    refuse(a, ReasonId::denied_mode, Reaction::denied);
  } else {
    state.rung = Rung::implied;
    a.add_trust(need.person, 1);
    a.because(ReasonId::implied, a.move.need, need.person);
    a.tell();
    weigh(a);
  }
}

void answer_implication(Answering& a) {
  if (flawed(a)) return;
  NeedState& state = a.need_state();
  const Need& need = a.need();
  const int which = a.move.consequence;
  const bool real = is_real(need);
  const bool applies =
      real && which >= 0 && need.consequences[static_cast<std::size_t>(which)].applies;
  const auto bit = static_cast<std::uint16_t>(which >= 0 ? 1U << which : 0U);

  if (state.raised & bit || (!applies && a.said_before)) {
    a.repeated();
  } else if (!real || state.rung < Rung::implied) {
    refuse(a, ReasonId::implication_early, Reaction::puzzled);
  } else if (!applies) {
    a.lose_patience();
    a.because(ReasonId::not_applies, a.move.need, a.move.person);
    a.customer_time = 1;
    a.tell_or(Reaction::puzzled);
  } else {
    const int weight = state.weight + need.consequences[static_cast<std::size_t>(which)].weight;
    state.weight = static_cast<std::uint8_t>(std::min(weight, need.urgent_at));
    state.raised |= bit;
    a.because(ReasonId::consequence, a.move.need, a.move.person);
    a.tell();
    weigh(a);
  }
}

void answer_payoff(Answering& a) {
  if (flawed(a)) return;
  NeedState& state = a.need_state();
  const Need& need = a.need();
  if (state.rung >= Rung::wanted || (!is_real(need) && a.said_before)) {
    a.repeated();
    return;
  }

  if (state.raised == 0 && !(is_real(need) && need.small)) a.state().payoff_first = true;
  const bool ready = state.rung == Rung::urgent || (need.small && state.rung == Rung::implied);
  if (!ready) {
    refuse(a, ReasonId::payoff_early, Reaction::unsure);
    return;
  }
  state.rung = Rung::wanted;
  a.add_trust_of_all(1);
  a.because(ReasonId::wanted, a.move.need, need.person);
  for (std::size_t i = 0; i < a.scenario.people.size(); ++i) {
    const auto other = static_cast<PersonId>(i);
    if (other != need.person && a.before.present[i])
      a.because(ReasonId::trust_explicit, a.move.need, other);
  }
  a.tell();
}

void answer_fact(Answering& a) {
  if (flawed(a)) return;
  const Fact& fact = a.scenario.facts[index(a.move.fact)];
  const bool background = fact.kind == FactKind::plain;
  const bool told = a.state().facts[index(a.move.fact)];
  if (background) count_background(a);

  if (told && !background) {
    a.repeated();
  } else if (told || (fact.in_brief && a.said_before)) {
    waste(a, a.said_before ? ReasonId::repeat : ReasonId::wasted, Reaction::repeated);
  } else if (fact.in_brief) {
    waste(a, ReasonId::wasted, Reaction::wasted);
  } else if (background && tires(a)) {
    waste(a, ReasonId::background_row, Reaction::row);
  } else if (a.move.person != fact.person) {
    if (a.said_before) return a.repeated();
    a.because(ReasonId::evasive_person, NeedId::none, a.move.person);
    a.brush_off(Reaction::not_mine);
  } else if (a.state().trust[index(fact.person)] < fact.trust) {
    a.because(ReasonId::evasive_trust, NeedId::none, a.move.person);
    a.brush_off(Reaction::evasive);
  } else {
    a.state().facts.set(index(a.move.fact));
    if (fact.kind == FactKind::budget) a.state().budget_known = true;
    if (fact.kind == FactKind::process) a.state().process_known = true;
    a.because(ReasonId::fact, NeedId::none, fact.person);
    a.tell();
  }
}

}  // namespace askwell
