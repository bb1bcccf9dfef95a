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

#include "base/bits.h"
#include "base/few.h"
#include "core/scenario/scenario.h"

namespace askwell {

// Raised whenever step() or the scoring changes: older attempts are then read-only.
inline constexpr int engine_version = 3;

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
  Bits<max_moves> said;                         // moves made at least once
  std::bitset<max_events> fired;
  std::bitset<max_people> liked;        // earned trust by rapport
  std::bitset<max_people> liked_again;  // and once more: warm people
  std::bitset<max_people> helped;       // earned trust by an idea
  std::bitset<max_people> present;      // in the room
  std::bitset<max_people> hurt;         // has lost trust that repair may still give back
  std::bitset<max_people> repaired;     // has had it back

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
  std::int8_t evasions = 0;                      // of the pending event
  bool acknowledged = false, clarified = false;  // of the pending objection
  std::int8_t signal = 0;        // moves for which a buying signal still helps a step
  std::int8_t product_time = 0;  // half-minutes, counted to one over the welcome ones

  // Latches: once set they stay.
  bool pitched_early = false;  // product for a need not explicit, or before any was
  bool priced_early = false;   // price before any explicit need
  bool anchored = false;       // price before must-needs and summary
  bool payoff_first = false;   // a value question on a topic with no consequence raised
  bool summarised = false;     // a true summary with a must-need implied
  bool budget_known = false;
  bool process_known = false;
  bool regretted = false;  // something was given away too easily
  bool objected = false;   // an objection was left open
  bool met = false;        // an objection was met
  bool sold = false;       // anything was offered: product, price, concession or close
  bool left = false;       // the seller ended the call
  bool step_what = false, step_who = false, step_when = false;  // of the accepted step
  Outcome outcome = Outcome::none;                              // none while the call goes on

  bool over() const { return outcome != Outcome::none; }
  bool operator==(const State&) const;
};

// What of a State the future depends on, for whoever compares states: everything but what is
// spent. `said` matters for moves that are answered differently the second time and for
// conditions; `hurt` and `repaired` only where a repair can be said; `liked`, `liked_again`
// only for people with rapport moves; `acknowledged` and `clarified` only while an objection
// is pending; `clock` for the end, for hurry and for people who leave; `sold`, `met` and
// `left` only for checks. No move earns one person more than one point of trust.

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
  opener_fit,
  opener_flat,
  rapport_flat,
  opener_late,
  want_probed,
  denied_mode,
  evasive_person,
  blaming,
  twofold,
  in_public,
  not_their_concern,
  concession_traded,
  regretted,
  objection_acknowledged,
  objection_clarified,
  objection_met,
  objection_argued,
  objection_open,
  signal_given,
  signal_used,
  signal_missed,
  person_arrived,
  person_left,
  interrupted,
  introduced,
  introduce_refused,
  demo_shown,
  demo_weak,
  demo_early,
  product_time,
  repaired,
  repair_needless,
  step_refused_absent,
  step_refused_other,
  close_warning,
  close_conceded,
  close_isolated,
  walked,
  step_refused_price,
};
inline constexpr int reason_count = 90;

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

// One move of a call and what it did.
struct Turn {
  Turn(MoveId what, const State& before) : move(what), after(before) {}

  MoveId move;
  Few<Said, 16> reply;  // in order; more than one when an event follows an answer
  Few<Reason, 32> reasons;
  State after;
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
Turn step(const Scenario& scenario, const Options& options, const State& state, MoveId move);

// The same in place: `turn` holds the move, and the state `before` twice.
void make(const Scenario& scenario, const Options& options, const State& before, Turn& turn);

// ---- what the meters show ------------------------------------------------------------

int patience_dots(const State& state);                  // 0..5
int urgency_dots(const Scenario&, const State& state);  // 0..5, highest rung of a need
int talk_percent(const State& state);                   // seller's share, 0..100
int minutes_left(const Scenario&, const State& state);  // whole minutes, never negative

enum class Mood : std::uint8_t { warm, open, neutral, wary, closed };
Mood mood(const Scenario& scenario, const State& state, PersonId person);

// How far the customers have come on the way from attention to a good buy (AIDMAS): a
// difficulty admitted, a wish spoken, a wish summed up, a commitment, and one that nobody
// will regret.
enum class Interest : std::uint8_t {
  attention,
  interest,
  desire,
  memory,
  action,
  satisfaction
};
Interest interest(const Scenario& scenario, const State& state);

}  // namespace askwell
