#include "core/conversation.h"

#include <algorithm>
#include <cassert>

#include "base/hash.h"
#include "core/answering.h"
#include "core/condition.h"

namespace askwell {

namespace {

constexpr int evasions_allowed = 2;
constexpr int hurry_moves = 3;   // left: the customer shows that time runs out
constexpr int hurry_clock = 10;  // half-minutes left: likewise

int clock_limit(const Scenario& scenario) { return scenario.numbers.minutes * 2; }

bool answers_event(MoveKind kind) {
  return kind == MoveKind::defer || kind == MoveKind::clarify || kind == MoveKind::range ||
         kind == MoveKind::yield;
}

// Budget, process and silence neither add to a row of background questions nor break it.
bool breaks_row(MoveKind kind) {
  return kind != MoveKind::situation && kind != MoveKind::fact && kind != MoveKind::budget &&
         kind != MoveKind::process && kind != MoveKind::wait;
}

void answer(Answering& a) {
  switch (a.move.kind) {
    case MoveKind::situation:
      return answer_situation(a);
    case MoveKind::problem:
      return answer_problem(a);
    case MoveKind::implication:
      return answer_implication(a);
    case MoveKind::payoff:
      return answer_payoff(a);
    case MoveKind::solution:
      return answer_solution(a);
    case MoveKind::fact:
    case MoveKind::budget:
    case MoveKind::process:
      return answer_fact(a);
    case MoveKind::defer:
    case MoveKind::clarify:
    case MoveKind::range:
    case MoveKind::yield:
      return answer_event(a);
    case MoveKind::rapport:
      return answer_rapport(a);
    case MoveKind::idea:
      return answer_idea(a);
    case MoveKind::summary:
      return answer_summary(a);
    case MoveKind::price:
      return answer_price(a);
    case MoveKind::concession:
      return answer_concession(a);
    case MoveKind::close:
      return answer_close(a);
    case MoveKind::step:
      return answer_step(a);
    case MoveKind::pitch:
      return answer_pitch(a);
    case MoveKind::wait:
      return answer_wait(a);
    case MoveKind::end:
      return answer_end(a);
  }
}

void spend_time(Answering& a) {
  State& state = a.state();
  const auto add = [](std::int16_t& sum, int more) {
    sum = static_cast<std::int16_t>(sum + more);
  };
  add(state.seller_time, a.seller_time);
  add(state.customer_time, a.customer_time);
  add(state.clock, a.seller_time + a.customer_time);
}

// A pending event was not answered by this move.
void evade(Answering& a) {
  State& state = a.state();
  if (a.before.pending == EventId::none || state.pending == EventId::none || state.over()) {
    return;
  }
  const PersonId asker = a.scenario.events[index(state.pending)].person;
  a.lose_patience();
  a.because(ReasonId::event_evaded, NeedId::none, asker);
  if (++state.evasions < evasions_allowed) {
    a.react(asker, Reaction::pending);
    return;
  }
  state.pending = EventId::none;
  state.evasions = 0;
  a.because(ReasonId::event_lapsed, NeedId::none, asker);
}

void end_by(Answering& a, ReasonId why, Outcome outcome, Reaction reaction) {
  a.state().outcome = outcome;
  a.because(why);
  a.react(a.scenario.opener, reaction);
}

// The ends that nobody chooses.
void run_out(Answering& a) {
  const State& state = a.state();
  if (state.over()) return;
  if (state.patience <= 0) {
    end_by(a, ReasonId::patience_out, Outcome::no_sale, Reaction::leave);
  } else if (a.options.clock && state.clock >= clock_limit(a.scenario)) {
    end_by(a, ReasonId::time_out, empty_handed(a.scenario, state), Reaction::time_up);
  } else if (state.moves >= a.scenario.numbers.moves) {
    end_by(a, ReasonId::moves_out, empty_handed(a.scenario, state), Reaction::time_up);
  }
}

bool in_a_hurry(const Answering& a, const State& state) {
  return state.moves >= a.scenario.numbers.moves - hurry_moves ||
         (a.options.clock && state.clock >= clock_limit(a.scenario) - hurry_clock);
}

// What the customer adds of their own accord: one event, or a word on the time.
void take_initiative(Answering& a) {
  State& state = a.state();
  if (state.over()) return;
  if (state.pending == EventId::none) {
    for (std::size_t i = 0; i < a.scenario.events.size(); ++i) {
      const Event& event = a.scenario.events[i];
      if (state.fired[i] || !holds(event.when, state)) continue;
      state.fired.set(i);
      state.pending = static_cast<EventId>(i);
      state.last = MoveId::none;  // nobody waits in silence in front of a question
      a.say(event.person, event.say);
      return;
    }
  }
  if (in_a_hurry(a, state) && !in_a_hurry(a, a.before)) {
    a.react(a.scenario.opener, Reaction::hurry);
  }
}

// Whether the time is up before this move could be heard out.
bool cut_short(const Answering& a) {
  const int end = a.before.clock + a.seller_time + a.customer_time;
  return a.options.clock && a.move.kind != MoveKind::end &&
         end > clock_limit(a.scenario) + a.scenario.numbers.grace;
}

}  // namespace

State start(const Scenario& scenario) {
  State state;
  state.patience = static_cast<std::int8_t>(scenario.numbers.patience);
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    state.trust[i] = static_cast<std::int8_t>(scenario.people[i].trust);
  }
  return state;
}

Said opening(const Scenario& scenario, const Options& options) {
  return {scenario.opener, scenario.opening, mix(options.seed, 0)};
}

bool accepts(const Scenario& scenario, const State& state, MoveId id) {
  const bool known = id >= MoveId{0} && index(id) < scenario.moves.size();
  if (!known || state.over()) return false;
  const Move& move = scenario.move(id);
  if (answers_event(move.kind) &&
      (move.event == EventId::none || move.event != state.pending)) {
    return false;
  }
  return !move.condition || holds(*move.condition, state);
}

std::vector<MoveId> accepted(const Scenario& scenario, const State& state) {
  std::vector<MoveId> moves;
  for (std::size_t i = 0; i < scenario.moves.size(); ++i) {
    const auto id = static_cast<MoveId>(i);
    if (accepts(scenario, state, id)) moves.push_back(id);
  }
  return moves;
}

Step step(const Scenario& scenario, const Options& options, const State& state, MoveId move) {
  assert(accepts(scenario, state, move));
  Answering a(scenario, options, state, move);
  if (breaks_row(a.move.kind)) a.state().background_row = 0;
  if (a.move.kind != MoveKind::wait) a.state().silences = 0;
  a.state().said.set(index(move));

  if (cut_short(a)) {
    spend_time(a);
    end_by(a, ReasonId::time_out, empty_handed(scenario, state), Reaction::time_up);
    return std::move(a.out);
  }
  answer(a);
  spend_time(a);
  evade(a);
  run_out(a);
  take_initiative(a);
  return std::move(a.out);
}

}  // namespace askwell
