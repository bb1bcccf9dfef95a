// What may be said, and when the customer takes the initiative.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/needs.h"

namespace askwell {

enum class MoveKind : std::uint8_t {
  situation,
  problem,
  implication,
  payoff,
  solution,  // about a need
  fact,
  budget,
  process,  // about a fact
  defer,
  clarify,
  range,
  yield,
  acknowledge,
  answer,  // answers to a pending event
  opener,
  rapport,
  idea,
  introduce,
  repair,
  summary,
  demo,
  price,
  concession,
  close,
  step,
  walk,
  pitch,  // written by the author
  wait,
  end,  // always there
};
inline constexpr int move_kinds = 29;

// What is wrong with a question of the right kind. In public: a delicate matter, asked in
// front of others; fine when nobody else is in the room.
enum class Flaw : std::uint8_t { none, leading, threatening, blaming, twofold, in_public };

enum class Opener : std::uint8_t { none, fact, question, referral, tool };

enum class Close : std::uint8_t {
  plain,
  assumptive,
  alternative,
  summary,
  evidence,
  concession,
  warning,
  isolation
};

enum class Outcome : std::uint8_t { none, order, advance, continuation, no_sale };

// A question about the state, as data. All children must hold for `all`, one for `any`.
struct Condition {
  enum class Kind : std::uint8_t {
    need,
    asked,
    trust,
    turns,
    fact,
    all,
    any,
    none
  } kind = Kind::all;
  int subject = -1;  // index of the need, move, person or fact
  int at_least = 0;  // rung, trust or number of moves
  std::vector<Condition> children;
  bool operator==(const Condition&) const = default;
};

struct Move {
  std::string id;  // stable: "seals.implication.returns", "fact.budget", "price.defer"
  MoveKind kind = MoveKind::situation;
  PersonId person = PersonId::none;  // to whom; for needs and facts the owner
  NeedId need = NeedId::none;        // also the want a concession yields to, what an idea fits
  PersonId brings = PersonId::none;  // introduce: who is asked to join
  int consequence = -1;              // into Need::consequences
  FactId fact = FactId::none;
  EventId event = EventId::none;
  std::vector<NeedId> restates;                  // summary: what it says the customer said
  bool what = false, who = false, when = false;  // step: what the next step names
  Outcome wins =
      Outcome::none;  // step: advance or order when accepted; close: order; walk: how
  Flaw flaw = Flaw::none;
  Opener opener = Opener::none;     // opener only
  Close close = Close::plain;       // close only
  Concern concern = Concern::none;  // solution, demo, summary: what it speaks of
  Exchange exchange;
  std::optional<Condition> condition;  // offered and accepted only while it holds
  bool operator==(const Move&) const = default;
};

// The customer takes the initiative once, when `when` holds and `person` is in the room. A
// demand, a discount and an objection then wait for an answer, which is a move; the others
// happen and are over.
enum class EventKind : std::uint8_t {
  demand,        // a question about the price: defer, clarify, range, yield
  discount,      // less money: defer, clarify, range (something in return), yield
  objection,     // acknowledge, clarify, answer
  signal,        // they are ready: for `moves` moves a step takes one support less
  arrival,       // they bring in `brings`
  interruption,  // it takes `minutes`
};
inline constexpr int event_kinds = 6;

struct Event {
  std::string id;
  EventKind kind = EventKind::demand;
  PersonId person = PersonId::none;
  Condition when;
  TextId say = TextId::none;
  Exchange defer, clarify, range, yield, acknowledge, answer;
  int moves = 0;
  int minutes = 0;
  PersonId brings = PersonId::none;

  bool operator==(const Event&) const = default;
  bool waits() const { return kind <= EventKind::objection; }
};

}  // namespace askwell
