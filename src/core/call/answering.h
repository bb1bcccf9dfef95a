// One answer in the making: what step() passes to the functions that know one kind of move.
//
// It holds the state before and after, collects what the customer says and why, and keeps
// the numbers in their bounds. Internal to the conversation.
#pragma once

#include "core/call/conversation.h"

namespace askwell {

class Answering {
 public:
  // `after` is `before` still, and becomes the state after the move. What is said, and why, is
  // added to `words`; null where only the state is wanted. All of them must outlive it.
  Answering(const Scenario& scenario, const Options& options, const State& before, MoveId move,
            State& after, Turn* words = nullptr);

  const Scenario& scenario;
  const Options& options;
  const State& before;
  const MoveId id;
  const Move& move;
  int seller_time;    // half-minutes this move takes, set from its kind,
  int customer_time;  // shortened where the customer has little to say
  const bool said_before;

  State& state() { return after_; }
  const Need& need() const { return scenario.need(move.need); }
  NeedState& need_state() { return after_.needs[index(move.need)]; }

  void because(ReasonId reason, NeedId need = NeedId::none, PersonId person = PersonId::none);

  // The customer says this text; TextId::none says nothing.
  void say(PersonId person, TextId text);
  void react(PersonId person, Reaction reaction);

  // The listener gives the move's own answer, and may have more to say if waited for.
  void tell();
  // The move's own answer if it has one, else a stock one.
  void tell_or(Reaction reaction);
  // A short answer that tells nothing new.
  void brush_off(Reaction reaction);
  // The same in the move's own words if it has any.
  void own_brush_off(Reaction reaction);

  void lose_patience(int by = 1);
  void add_trust(PersonId person, int by);
  void add_trust_of_all(int by);  // of everybody in the room
  void enter(PersonId person);    // the room

  // The same ask again: costs patience.
  void repeated();
  // It speaks of a concern that the listener does not have: earns nothing.
  void unconcerned();
  // Something given away at once: a yes that came too easily is regretted.
  void regret();

 private:
  std::uint32_t dice() const;

  State& after_;
  Turn* const words_;
};

// What each kind of move does. `a` is at the point where the seller has spoken.
void answer_situation(Answering& a);
void answer_problem(Answering& a);
void answer_implication(Answering& a);
void answer_payoff(Answering& a);
void answer_fact(Answering& a);  // budget and process too

void answer_solution(Answering& a);
void answer_pitch(Answering& a);
void answer_price(Answering& a);
void answer_concession(Answering& a);
void answer_demo(Answering& a);
void answer_event(Answering& a);  // every answer to a pending event

void answer_opener(Answering& a);
void answer_rapport(Answering& a);
void answer_introduction(Answering& a);
void answer_repair(Answering& a);
void answer_idea(Answering& a);
void answer_summary(Answering& a);
void answer_wait(Answering& a);

void answer_close(Answering& a);
// Ends the call with `wins`, or is refused. `easier`: support that it takes less.
void propose(Answering& a, Outcome wins, int easier);
void refuse_step(Answering& a, ReasonId why, PersonId person, int patience, Reaction reaction);
void answer_step(Answering& a);
void answer_walk(Answering& a);
void answer_end(Answering& a);

// Where step() leads, without the words: for those who try moves out. Same rules, same state.
State after(const Scenario& scenario, const Options& options, const State& state, MoveId move);

// ---- what happens without a move -------------------------------------------------------

void people_leave(Answering& a);  // whose time is up
void take_initiative(Answering& a);

// ---- what several of them ask ----------------------------------------------------------

bool is_real(const Need& need);
bool answers_event(MoveKind kind);
bool is_product_talk(MoveKind kind);

// Who speaks for the room: the opener, else the decider, else the first who is present.
PersonId host(const Scenario& scenario, const State& state);
// Whether anybody but `person` is in the room.
bool others_present(const State& state, PersonId person);
// The trust of its owner that a need takes now before the problem is admitted: the need's, and
// more while the owner's mode makes them deny. Never below Need::trust, nor above 5.
int gate(const Scenario& scenario, const State& state, NeedId need);
// Whether an opener of this kind speaks to this person.
bool opens(Opener opener, const Person& person);
// Whether any real need has climbed to `rung`, or a must-need (any real need where the
// scenario has no must).
bool any_need_at(const Scenario& scenario, const State& state, Rung rung);
bool any_must_at(const Scenario& scenario, const State& state, Rung rung);
bool all_musts_at(const Scenario& scenario, const State& state, Rung rung);

// What speaks for a next step: needs explicit 2, answered 3, a summary 1.
int support(const Scenario& scenario, const State& state);
int support_needed(const Scenario& scenario, const State& state);
// Somebody in the room whose word counts and who trusts too little for a next step; none if
// there is nobody.
PersonId doubter(const Scenario& scenario, const State& state);

// A price before must-needs and summary pulls the talk down to price; `named` outright and
// before any wish, it gives the lever away.
void talk_price(Answering& a, bool named);

// How the call ends when nothing was agreed.
Outcome empty_handed(const Scenario& scenario, const State& state);

// Half-minutes of seller and customer when a move of this kind works.
struct TimeCost {
  int seller;
  int customer;
};
// What a customer adds who is waited for takes so long instead of what time_of() says.
inline constexpr int longest_wait = 2;

constexpr TimeCost time_of(MoveKind kind) {
  switch (kind) {
    case MoveKind::situation:
    case MoveKind::fact:
    case MoveKind::budget:
    case MoveKind::process:
    case MoveKind::implication:
    case MoveKind::clarify:
    case MoveKind::opener:
    case MoveKind::rapport:
      return {1, 2};
    case MoveKind::problem:
    case MoveKind::payoff:
      return {1, 3};
    case MoveKind::solution:
    case MoveKind::pitch:
      return {4, 1};
    case MoveKind::demo:
      return {6, 2};
    case MoveKind::summary:
    case MoveKind::price:
    case MoveKind::concession:
    case MoveKind::close:
    case MoveKind::defer:
    case MoveKind::range:
    case MoveKind::yield:
      return {2, 1};
    case MoveKind::idea:
    case MoveKind::answer:
    case MoveKind::step:
      return {2, 2};
    case MoveKind::wait:
      return {0, 1};
    case MoveKind::acknowledge:
    case MoveKind::introduce:
    case MoveKind::repair:
    case MoveKind::walk:
    case MoveKind::end:
      break;
  }
  return {1, 1};
}

}  // namespace askwell
