// What earns trust or lets the other speak: rapport, ideas, summaries, silence.
#include <algorithm>

#include "core/call/answering.h"

namespace askwell {

namespace {

// Earns one point of trust, from warm people twice; from gruff people none.
void befriend(Answering& a) {
  const std::size_t who = index(a.move.person);
  const Temper temper = a.scenario.person(a.move.person).temper;
  const bool again = a.state().liked[who];
  if (temper == Temper::gruff ||
      (again && (temper != Temper::warm || a.state().liked_again[who]))) {
    a.because(ReasonId::rapport_flat, NeedId::none, a.move.person);
    return;
  }
  if (again) a.state().liked_again.set(who);
  a.state().liked.set(who);
  a.add_trust(a.move.person, 1);
  a.because(ReasonId::trust_rapport, NeedId::none, a.move.person);
}

// Whether the customer did say what the summary restates.
bool is_true(const Answering& a) {
  const auto said = [&a](NeedId need) {
    return is_real(a.scenario.need(need)) && a.before.needs[index(need)].rung >= Rung::implied;
  };
  const std::vector<NeedId>& restated = a.move.restates;
  return !restated.empty() && std::all_of(restated.begin(), restated.end(), said);
}

}  // namespace

void answer_opener(Answering& a) {
  const Person& person = a.scenario.person(a.move.person);
  if (a.before.moves > 0) {  // an opener is the first thing said
    a.lose_patience();
    a.because(ReasonId::opener_late, NeedId::none, a.move.person);
    a.brush_off(a.said_before ? Reaction::repeated : Reaction::chat);
  } else if (opens(a.move.opener, person)) {
    a.add_trust(a.move.person, 1);
    a.because(ReasonId::opener_fit, NeedId::none, a.move.person);
    a.tell();
  } else {
    a.because(ReasonId::opener_flat, NeedId::none, a.move.person);
    a.own_brush_off(Reaction::unfit);
  }
}

void answer_introduction(Answering& a) {
  if (a.before.trust[index(a.move.person)] < a.scenario.numbers.introduce_trust) {
    if (a.said_before) return a.repeated();
    a.because(ReasonId::introduce_refused, NeedId::none, a.move.person);
    a.brush_off(Reaction::evasive);
    return;
  }
  a.enter(a.move.brings);
  a.because(ReasonId::introduced, NeedId::none, a.move.brings);
  // A word from somebody on our side goes with it.
  if (a.scenario.person(a.move.person).has(Role::coach)) a.add_trust(a.move.brings, 1);
  a.tell();
}

void answer_repair(Answering& a) {
  const std::size_t who = index(a.move.person);
  if (!a.before.hurt[who]) {
    a.lose_patience();
    a.because(ReasonId::repair_needless, NeedId::none, a.move.person);
    a.brush_off(Reaction::no_wrong);
    return;
  }
  a.state().hurt.reset(who);
  a.state().repaired.set(who);
  a.add_trust(a.move.person, 1);
  a.because(ReasonId::repaired, NeedId::none, a.move.person);
  a.tell();
}

void answer_rapport(Answering& a) {
  if (a.said_before) {
    a.repeated();
  } else if (a.before.moves >= a.scenario.numbers.rapport_until) {
    a.lose_patience();
    a.because(ReasonId::late_chat, NeedId::none, a.move.person);
    a.brush_off(Reaction::chat);
  } else {
    befriend(a);
    a.tell();
  }
}

void answer_idea(Answering& a) {
  const bool fits = a.move.need != NeedId::none && is_real(a.need()) &&
                    a.before.needs[index(a.move.need)].rung >= Rung::known;
  const std::size_t who = index(a.move.person);
  if (!fits) {
    a.lose_patience();
    a.because(ReasonId::unfit_idea, a.move.need, a.move.person);
    a.brush_off(Reaction::unfit);
  } else if (a.said_before && a.state().helped[who]) {
    a.repeated();
  } else {
    if (!a.state().helped[who]) {
      a.state().helped.set(who);
      a.add_trust(a.move.person, 1);
      a.because(ReasonId::trust_idea, a.move.need, a.move.person);
    }
    a.tell();
  }
}

void answer_summary(Answering& a) {
  State& state = a.state();
  if (!is_true(a)) {
    a.add_trust_of_all(-1);
    a.because(ReasonId::false_summary, NeedId::none, a.move.person);
    if (a.said_before) {
      a.lose_patience();
      a.because(ReasonId::repeat, NeedId::none, a.move.person);
    }
    a.brush_off(Reaction::summary_false);
    return;
  }
  if (!a.scenario.person(a.move.person).cares(a.move.concern)) {
    a.unconcerned();
    return;
  }

  if (any_must_at(a.scenario, a.before, Rung::implied)) state.summarised = true;
  if (state.summaries < a.scenario.numbers.summaries) {
    ++state.summaries;
    a.add_trust_of_all(1);
    a.because(ReasonId::trust_summary, NeedId::none, a.move.person);
    a.tell_or(Reaction::summary_ok);
  } else {
    a.lose_patience();
    a.because(ReasonId::third_summary, NeedId::none, a.move.person);
    a.brush_off(Reaction::summary_again);
  }
}

void answer_wait(Answering& a) {
  State& state = a.state();
  state.silences = static_cast<std::int8_t>(std::min(state.silences + 1, 2));
  if (state.silences > 1) a.lose_patience();
  if (a.before.last == MoveId::none) {
    a.because(ReasonId::silence_empty);
    a.react(host(a.scenario, state), Reaction::silence);
    return;
  }
  const Move& heard = a.scenario.move(a.before.last);
  a.customer_time = longest_wait;
  a.because(ReasonId::silence_gain, heard.need, heard.person);
  a.say(heard.person, heard.exchange.more);
}

}  // namespace askwell
