#include "core/answering.h"

#include <algorithm>

#include "base/hash.h"

namespace askwell {

namespace {

constexpr int highest_trust = 5;

TextId reaction_text(const Scenario& scenario, PersonId person, Reaction to) {
  TextId anybody = TextId::none;
  for (const ReactionText& reaction : scenario.reactions) {
    if (reaction.to != to) continue;
    if (reaction.person == person) return reaction.say;
    if (reaction.person == PersonId::none) anybody = reaction.say;
  }
  return anybody;
}

// The state after this move has begun: counted, and whatever was to be waited for is gone.
State begun(const State& before) {
  State state = before;
  ++state.moves;
  state.last = MoveId::none;
  return state;
}

}  // namespace

Answering::Answering(const Scenario& script, const Options& choices, const State& from,
                     MoveId said)
    : scenario(script),
      options(choices),
      before(from),
      id(said),
      move(script.move(said)),
      out{begun(from), {}, {}},
      seller_time(time_of(move.kind).seller),
      customer_time(time_of(move.kind).customer),
      said_before(from.said[index(said)]) {}

std::uint32_t Answering::dice() const {
  return mix(options.seed, static_cast<std::uint32_t>(out.state.moves),
             static_cast<std::uint32_t>(out.reply.size()));
}

void Answering::because(ReasonId reason, NeedId need_id, PersonId person) {
  out.reasons.push_back({reason, need_id, person});
}

void Answering::say(PersonId person, TextId text) {
  if (text != TextId::none) out.reply.push_back({person, text, dice()});
}

void Answering::react(PersonId person, Reaction reaction) {
  say(person, reaction_text(scenario, person, reaction));
}

void Answering::tell() {
  say(move.person, move.exchange.tell);
  if (move.exchange.more != TextId::none) state().last = id;
}

void Answering::tell_or(Reaction reaction) {
  if (move.exchange.tell != TextId::none) {
    say(move.person, move.exchange.tell);
  } else {
    react(move.person, reaction);
  }
}

void Answering::brush_off(Reaction reaction) {
  customer_time = std::min(customer_time, 1);
  react(move.person, reaction);
}

void Answering::lose_patience(int by) {
  state().patience = static_cast<std::int8_t>(std::max(0, state().patience - by));
}

void Answering::add_trust(PersonId person, int by) {
  std::int8_t& trust = state().trust[index(person)];
  trust = static_cast<std::int8_t>(std::clamp(trust + by, 0, highest_trust));
}

void Answering::add_trust_of_all(int by) {
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    add_trust(static_cast<PersonId>(i), by);
  }
}

void Answering::repeated() {
  lose_patience();
  because(ReasonId::repeat, move.need, move.person);
  brush_off(Reaction::repeated);
}

// ---- what several of them ask ----------------------------------------------------------

bool is_real(const Need& need) { return need.kind == NeedKind::need; }

bool any_need_at(const Scenario& scenario, const State& state, Rung rung) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (is_real(scenario.needs[i]) && state.needs[i].rung >= rung) return true;
  }
  return false;
}

bool any_must_at(const Scenario& scenario, const State& state, Rung rung) {
  bool musts = false;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (!scenario.needs[i].must) continue;
    if (state.needs[i].rung >= rung) return true;
    musts = true;
  }
  return !musts && any_need_at(scenario, state, rung);
}

bool all_musts_at(const Scenario& scenario, const State& state, Rung rung) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].must && state.needs[i].rung < rung) return false;
  }
  return any_must_at(scenario, state, rung);
}

int support(const Scenario& scenario, const State& state) {
  int sum = state.summarised ? 1 : 0;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (state.needs[i].rung == Rung::wanted) sum += 2;
    if (state.needs[i].rung == Rung::matched) sum += 3;
  }
  return sum;
}

int support_needed(const Scenario& scenario, const State& state) {
  return scenario.numbers.support_needed + (state.anchored ? 1 : 0);
}

Outcome empty_handed(const Scenario& scenario, const State& state) {
  return any_need_at(scenario, state, Rung::implied) ? Outcome::continuation : Outcome::no_sale;
}

TimeCost time_of(MoveKind kind) {
  switch (kind) {
    case MoveKind::situation:
    case MoveKind::fact:
    case MoveKind::budget:
    case MoveKind::process:
    case MoveKind::implication:
    case MoveKind::clarify:
    case MoveKind::rapport:
      return {1, 2};
    case MoveKind::problem:
    case MoveKind::payoff:
      return {1, 3};
    case MoveKind::solution:
    case MoveKind::pitch:
      return {4, 1};
    case MoveKind::summary:
    case MoveKind::price:
    case MoveKind::concession:
    case MoveKind::close:
    case MoveKind::defer:
    case MoveKind::range:
    case MoveKind::yield:
      return {2, 1};
    case MoveKind::idea:
    case MoveKind::step:
      return {2, 2};
    case MoveKind::wait:
      return {0, 1};
    case MoveKind::end:
      break;
  }
  return {1, 1};
}

}  // namespace askwell
