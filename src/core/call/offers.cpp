// How capability statements, prices and concessions are taken.
#include "core/call/answering.h"

namespace askwell {

namespace {

// Product talk on which no wish waits: none for the need that it is for, or none at all.
void too_early(Answering& a, ReasonId why, Reaction reaction) {
  const bool for_a_need = a.move.need != NeedId::none && is_real(a.need());
  if (for_a_need || !any_must_at(a.scenario, a.before, Rung::wanted)) {
    a.state().pitched_early = true;
  }
  a.state().sold = true;
  a.add_trust(a.move.person, -1);
  a.lose_patience();
  a.because(why, a.move.need, a.move.person);
  const bool approval =
      a.move.kind == MoveKind::demo || (a.move.kind == MoveKind::solution && is_real(a.need()));
  if (approval) {
    a.react(a.move.person, reaction);  // its own answer fits only where the wish is spoken
  } else {
    a.tell_or(reaction);
  }
}

void feature(Answering& a) {
  too_early(a, ReasonId::pitch, Reaction::feature);
  a.state().features ^= 1;
  if (a.state().features == 0) a.because(ReasonId::price_concern, NeedId::none, a.move.person);
}

}  // namespace

void talk_price(Answering& a, bool named) {
  a.state().sold = true;
  if (all_musts_at(a.scenario, a.before, Rung::wanted) && a.before.summarised) {
    a.because(ReasonId::price_fair, NeedId::none, a.move.person);
    return;
  }
  a.state().anchored = true;
  if (named && !any_need_at(a.scenario, a.before, Rung::wanted)) {
    a.state().priced_early = true;
    a.because(ReasonId::price_early, NeedId::none, a.move.person);
  } else {
    a.because(ReasonId::price_anchored, NeedId::none, a.move.person);
  }
}

void answer_solution(Answering& a) {
  NeedState& state = a.need_state();
  if (!is_real(a.need()) || state.rung < Rung::implied) {
    feature(a);
  } else if (state.rung == Rung::matched) {
    a.repeated();
  } else if (state.rung == Rung::wanted &&
             !a.scenario.person(a.move.person).cares(a.move.concern)) {
    a.unconcerned();
  } else if (state.rung == Rung::wanted) {
    a.state().sold = true;
    state.rung = Rung::matched;
    a.add_trust(a.need().person, 1);
    a.because(ReasonId::answered, a.move.need, a.need().person);
    a.tell();
  } else {
    too_early(a, ReasonId::advantage, Reaction::advantage);
  }
}

void answer_pitch(Answering& a) { feature(a); }

void answer_price(Answering& a) {
  if (a.said_before) {
    a.repeated();
    return;
  }
  talk_price(a, true);
  a.tell();
}

void answer_concession(Answering& a) {
  if (a.said_before) {
    a.repeated();
    return;
  }
  const bool want = a.move.need != NeedId::none && a.need().kind == NeedKind::want;
  a.state().sold = true;
  a.add_trust(a.scenario.decider, -1);
  a.because(want ? ReasonId::want_yielded : ReasonId::discount_unasked, a.move.need,
            a.scenario.decider);
  a.regret();
  a.tell_or(Reaction::discount);
}

// Showing it works where a wish is spoken and the one who decides can see it.
void answer_demo(Answering& a) {
  NeedState& state = a.need_state();
  const PersonId decider = a.scenario.decider;
  if (!is_real(a.need()) || state.rung < Rung::wanted) {
    too_early(a, ReasonId::demo_early, Reaction::advantage);
  } else if (state.rung == Rung::matched) {
    a.repeated();
  } else if (!a.before.present[index(decider)]) {
    a.state().sold = true;
    a.because(ReasonId::demo_weak, a.move.need, decider);
    a.brush_off(Reaction::unsure);
  } else if (!a.scenario.person(a.move.person).cares(a.move.concern)) {
    a.unconcerned();
  } else {
    a.state().sold = true;
    state.rung = Rung::matched;
    a.add_trust(a.need().person, 1);
    if (decider != a.need().person) a.add_trust(decider, 1);
    a.because(ReasonId::demo_shown, a.move.need, a.need().person);
    a.tell();
  }
}

}  // namespace askwell
