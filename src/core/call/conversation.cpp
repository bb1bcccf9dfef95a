#include "core/call/conversation.h"

#include <algorithm>
#include <cassert>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/scenario/condition.h"

namespace askwell {

bool State::operator==(const State&) const = default;

namespace {

constexpr int evasions_allowed = 2;

int clock_limit(const Scenario& scenario) { return scenario.numbers.minutes * 2; }

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
    case MoveKind::acknowledge:
    case MoveKind::answer:
      return answer_event(a);
    case MoveKind::opener:
      return answer_opener(a);
    case MoveKind::rapport:
      return answer_rapport(a);
    case MoveKind::idea:
      return answer_idea(a);
    case MoveKind::introduce:
      return answer_introduction(a);
    case MoveKind::repair:
      return answer_repair(a);
    case MoveKind::summary:
      return answer_summary(a);
    case MoveKind::demo:
      return answer_demo(a);
    case MoveKind::price:
      return answer_price(a);
    case MoveKind::concession:
      return answer_concession(a);
    case MoveKind::close:
      return answer_close(a);
    case MoveKind::step:
      return answer_step(a);
    case MoveKind::walk:
      return answer_walk(a);
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

// Product talk beyond what is welcome.
void count_product_time(Answering& a) {
  if (!is_product_talk(a.move.kind) || a.state().over()) return;
  const int welcome = a.scenario.numbers.product_time;
  const int time = std::min(a.state().product_time + a.seller_time, welcome + 1);
  a.state().product_time = static_cast<std::int8_t>(time);
  if (time <= welcome) return;
  a.lose_patience();
  a.because(ReasonId::product_time, a.move.need, a.move.person);
}

// A pending event was not answered by this move.
void evade(Answering& a) {
  State& state = a.state();
  const EventId pending = a.before.pending;
  if (pending == EventId::none || answers_event(a.move.kind) || state.over()) return;
  const Event& event = a.scenario.events[index(pending)];
  a.lose_patience();
  a.because(ReasonId::event_evaded, NeedId::none, event.person);
  if (++state.evasions < evasions_allowed) {
    a.react(event.person,
            event.kind == EventKind::demand ? Reaction::pending : Reaction::objected);
    return;
  }
  state.pending = EventId::none;
  state.evasions = 0;
  a.because(ReasonId::event_lapsed, NeedId::none, event.person);
  if (event.kind != EventKind::objection) return;
  state.acknowledged = state.clarified = false;
  state.objected = true;
  a.because(ReasonId::objection_open, NeedId::none, event.person);
}

void end_by(Answering& a, ReasonId why, Outcome outcome, Reaction reaction) {
  a.state().outcome = outcome;
  a.because(why);
  a.react(host(a.scenario, a.state()), reaction);
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

// Whether the time is up before this move could be heard out.
bool cut_short(const Answering& a) {
  const int end = a.before.clock + a.seller_time + a.customer_time;
  return a.options.clock && a.move.kind != MoveKind::end &&
         end > clock_limit(a.scenario) + a.scenario.numbers.grace;
}

// The move of `a`, from the moment the seller has spoken to the customer's last word.
void carry_out(Answering& a) {
  assert(accepts(a.scenario, a.before, a.id));
  if (breaks_row(a.move.kind)) a.state().background_row = 0;
  if (a.move.kind != MoveKind::wait) a.state().silences = 0;
  a.state().said.set(index(a.id));

  if (cut_short(a)) {
    spend_time(a);
    end_by(a, ReasonId::time_out, empty_handed(a.scenario, a.before), Reaction::time_up);
    return;
  }
  answer(a);
  count_product_time(a);
  spend_time(a);
  evade(a);
  run_out(a);
  people_leave(a);
  take_initiative(a);
}

}  // namespace

State start(const Scenario& scenario) {
  State state;
  state.patience = static_cast<std::int8_t>(scenario.numbers.patience);
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    state.trust[i] = static_cast<std::int8_t>(scenario.people[i].trust);
    state.present[i] = scenario.people[i].present;
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
  const bool to_somebody = move.kind != MoveKind::wait && move.kind != MoveKind::end;
  if (to_somebody && !state.present[index(move.person)]) return false;
  if (move.brings != PersonId::none && state.present[index(move.brings)]) return false;
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

void make(const Scenario& scenario, const Options& options, const State& before, Turn& turn) {
  Answering a(scenario, options, before, turn.move, turn.after, &turn);
  carry_out(a);
}

Turn step(const Scenario& scenario, const Options& options, const State& state, MoveId move) {
  Turn turn(move, state);
  make(scenario, options, state, turn);
  return turn;
}

State after(const Scenario& scenario, const Options& options, const State& state, MoveId move) {
  State after = state;
  Answering a(scenario, options, state, move, after);
  carry_out(a);
  return after;
}

}  // namespace askwell
