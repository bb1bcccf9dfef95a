// What the customer does of their own accord: events, leaving, a word on the time.
#include <algorithm>

#include "core/call/answering.h"
#include "core/scenario/condition.h"

namespace askwell {

namespace {

constexpr int hurry_moves = 3;   // left: the customer shows that time runs out
constexpr int hurry_clock = 10;  // half-minutes left: likewise

bool in_a_hurry(const Answering& a, const State& state) {
  const Numbers& numbers = a.scenario.numbers;
  return state.moves >= numbers.moves - hurry_moves ||
         (a.options.clock && state.clock >= numbers.minutes * 2 - hurry_clock);
}

// A buying signal helps for a few moves, the one that is being made included, and is lost.
void fade_signal(Answering& a) {
  std::int8_t& signal = a.state().signal;
  if (signal == 0 || --signal > 0) return;
  a.because(ReasonId::signal_missed, NeedId::none, host(a.scenario, a.state()));
}

void interrupt(Answering& a, const Event& event) {
  State& state = a.state();
  const int last = a.scenario.numbers.minutes * 2 - 1;  // one more move can still begin
  const int clock = std::min(state.clock + event.minutes * 2, std::max<int>(last, state.clock));
  state.clock = static_cast<std::int16_t>(clock);
  a.because(ReasonId::interrupted, NeedId::none, event.person);
}

void happen(Answering& a, EventId id) {
  State& state = a.state();
  const Event& event = a.scenario.events[index(id)];
  state.fired.set(index(id));
  state.last = MoveId::none;  // nobody waits in silence in front of a question
  a.say(event.person, event.say);
  switch (event.kind) {
    case EventKind::demand:
    case EventKind::discount:
    case EventKind::objection:
      state.pending = id;
      break;
    case EventKind::signal:
      state.signal = static_cast<std::int8_t>(event.moves);
      a.because(ReasonId::signal_given, NeedId::none, event.person);
      break;
    case EventKind::arrival:
      a.enter(event.brings);
      a.because(ReasonId::person_arrived, NeedId::none, event.brings);
      break;
    case EventKind::interruption:
      interrupt(a, event);
      break;
  }
}

}  // namespace

void people_leave(Answering& a) {
  State& state = a.state();
  if (state.over() || !a.options.clock) return;
  for (std::size_t i = 0; i < a.scenario.people.size(); ++i) {
    const int minutes = a.scenario.people[i].leaves_after;
    if (minutes == 0 || !state.present[i] || state.clock < minutes * 2) continue;
    const auto person = static_cast<PersonId>(i);
    a.react(person, Reaction::excuse);
    a.because(ReasonId::person_left, NeedId::none, person);
    state.present.reset(i);
    const bool asked = state.pending != EventId::none &&
                       a.scenario.events[index(state.pending)].person == person;
    if (!asked) continue;
    state.pending = EventId::none;  // the question leaves with whoever asked it
    state.evasions = 0;
    state.acknowledged = state.clarified = false;
  }
}

void take_initiative(Answering& a) {
  State& state = a.state();
  if (state.over()) return;
  fade_signal(a);
  if (state.pending == EventId::none) {
    for (std::size_t i = 0; i < a.scenario.events.size(); ++i) {
      const Event& event = a.scenario.events[i];
      if (state.fired[i] || !state.present[index(event.person)]) continue;
      if (!holds(event.when, state)) continue;
      return happen(a, static_cast<EventId>(i));
    }
  }
  if (in_a_hurry(a, state) && !in_a_hurry(a, a.before)) {
    a.react(host(a.scenario, state), Reaction::hurry);
  }
}

}  // namespace askwell
