// The conversation: a pure function from (scenario, options, state, move) to the next state.
//
// It works on small integers only and reads no clock, file, screen or language, so the same
// moves always lead to the same place, natively and as wasm: saved calls, replay, debrief
// and proofs rest on that. The seed decides wordings and the order of a hand, nothing else.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "core/scenario.h"

namespace askwell {

// Raised whenever step() or the scoring changes: older attempts are then read-only.
inline constexpr int engine_version = 1;

enum class Help : std::uint8_t { guided, practice, exam };

struct Options {
  std::uint32_t seed = 1;
  Help help = Help::guided;
  bool clock = true;  // off: time never ends the call, and the result says so
  bool operator==(const Options&) const = default;
};

// The ladder of a need. Known, Implied, Urgent, Explicit, Answered to the user.
enum class Rung : std::uint8_t { hidden, known, implied, urgent, wanted, matched };

struct NeedState {
  Rung rung = Rung::hidden;
  std::uint8_t weight = 0;   // of the consequences raised
  std::uint16_t raised = 0;  // one bit each, into Need::consequences
  bool operator==(const NeedState&) const = default;
};

struct State {
  std::array<NeedState, max_needs> needs{};
  std::array<std::int8_t, max_people> trust{};  // 0..5
  std::bitset<max_facts> facts;                 // told
  std::bitset<max_moves> said;                  // moves made at least once
  std::bitset<max_events> fired;
  std::bitset<max_people> liked;        // earned trust by rapport
  std::bitset<max_people> liked_again;  // and once more: warm people
  std::bitset<max_people> helped;       // earned trust by an idea

  std::int8_t patience = 0;      // 0..8
  std::int16_t clock = 0;        // half-minutes used
  std::int16_t seller_time = 0;  // half-minutes; with customer_time the talk balance
  std::int16_t customer_time = 0;
  std::int16_t moves = 0;
  std::int8_t background_row = 0;  // background questions in a row
  std::int8_t wasted = 0;          // background questions; counted to one over the allowed
  std::int8_t summaries = 0;       // true ones that earned trust
  std::int8_t features = 0;        // pitches without a need, modulo 2
  std::int8_t silences = 0;        // waits in a row, at most 2
  MoveId last = MoveId::none;      // the move just answered, if there is more to hear
  EventId pending = EventId::none;
  std::int8_t evasions = 0;  // of the pending event

  // Latches: once set they stay.
  bool pitched_early = false;  // product before any must-need was explicit
  bool priced_early = false;   // price before any explicit need
  bool anchored = false;       // price before must-needs and summary
  bool payoff_first = false;   // a value question on a topic with no consequence raised
  bool summarised = false;     // a true summary with a must-need implied
  bool budget_known = false;
  bool process_known = false;
  bool step_what = false, step_who = false, step_when = false;  // of the accepted step
  Outcome outcome = Outcome::none;                              // none while the call goes on

  bool over() const { return outcome != Outcome::none; }
  bool operator==(const State&) const = default;
};

// Why something changed; the words are assets/words.json "reason.*".
enum class ReasonId : std::uint8_t {
  known,
  implied,
  consequence,
  urgent,
  wanted,
  answered,
  fact,
  trust_rapport,
  trust_idea,
  trust_summary,
  trust_clarify,
  trust_explicit,
  wasted,
  background_row,
  denied_trust,
  denied_nothing,
  implication_early,
  not_applies,
  repeat,
  payoff_early,
  advantage,
  pitch,
  price_concern,
  evasive_trust,
  late_chat,
  unfit_idea,
  false_summary,
  third_summary,
  step_refused_support,
  step_refused_trust,
  step_refused_pending,
  step_vague,
  close_pressure,
  discount_unasked,
  want_yielded,
  price_early,
  price_anchored,
  price_fair,
  event_evaded,
  event_deferred,
  event_lapsed,
  leading,
  threatening,
  silence_gain,
  silence_empty,
  patience_out,
  time_out,
  moves_out,
  hung_up,
  step_accepted,
  order_taken,
};
inline constexpr int reason_count = 51;

// "reason.implication_early": the key of its sentence. Explicit is spelt "reason.explicit".
std::string_view name_of(ReasonId reason);

struct Reason {
  ReasonId id = ReasonId::known;
  NeedId need = NeedId::none;
  PersonId person = PersonId::none;
  bool operator==(const Reason&) const = default;
};

// One thing a customer says. The words are scenario.texts.get(text, lang, dice).
struct Said {
  PersonId person = PersonId::none;
  TextId text = TextId::none;
  std::uint32_t dice = 0;
  bool operator==(const Said&) const = default;
};

struct Step {
  State state;
  std::vector<Said> reply;  // in order; more than one when an event follows an answer
  std::vector<Reason> reasons;
};

State start(const Scenario& scenario);

// What the customer opens the call with.
Said opening(const Scenario& scenario, const Options& options);

// Whether step() takes this move now: the call goes on, its condition holds, and an answer
// to an event only while that event is pending.
bool accepts(const Scenario& scenario, const State& state, MoveId move);

// Every accepted move, in table order.
std::vector<MoveId> accepted(const Scenario& scenario, const State& state);

// Makes one move. `move` must be accepted.
Step step(const Scenario& scenario, const Options& options, const State& state, MoveId move);

// ---- what the meters show ------------------------------------------------------------

int patience_dots(const State& state);                  // 0..5
int urgency_dots(const Scenario&, const State& state);  // 0..5, highest rung of a need
int talk_percent(const State& state);                   // seller's share, 0..100
int minutes_left(const Scenario&, const State& state);  // whole minutes, never negative

enum class Mood : std::uint8_t { warm, open, neutral, wary, closed };
Mood mood(const Scenario& scenario, const State& state, PersonId person);

}  // namespace askwell
