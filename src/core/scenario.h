// The script of a call: who is in the room, what they need, what may be said.
//
// A Scenario is plain data, read once (store/scenario_reader.h) and never changed. An
// author writes people, facts, needs, events and extra moves; finish() turns them into the
// flat table of moves that a conversation runs on, and into the rubric. Everything refers
// to everything else by index, and every index in a finished Scenario is valid.
//
// Numbers marked (d) are defaults that a scenario may override. They were simulated; see
// docs in scenarios/README.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/texts.h"

namespace askwell {

// Limits on what a file may hold; the reader refuses more.
inline constexpr int max_people = 8;
inline constexpr int max_needs = 64;         // decoys included
inline constexpr int max_consequences = 16;  // of one need
inline constexpr int max_facts = 256;
inline constexpr int max_events = 16;
inline constexpr int max_moves = 4096;
inline constexpr int max_texts = 20000;
inline constexpr int max_turns = 64;  // of one call, whatever a scenario says

enum class PersonId : std::int16_t { none = -1 };
enum class NeedId : std::int16_t { none = -1 };
enum class FactId : std::int16_t { none = -1 };
enum class EventId : std::int16_t { none = -1 };
enum class MoveId : std::int16_t { none = -1 };

template <class Id>
constexpr std::size_t index(Id id) {
  return static_cast<std::size_t>(id);
}

// ---- people -----------------------------------------------------------------------

enum class Role : std::uint8_t { investor, gatekeeper, user, coach };
enum class Level3 : std::uint8_t { low, medium, high };
enum class Mode : std::uint8_t { growth, trouble, even_keel, overconfident };
enum class Temper : std::uint8_t { warm, even, gruff };

// How a portrait is put together; indices into the palettes of assets/theme.json.
struct Look {
  std::string hair = "short";  // bob, long, bun, short, bald, wave
  int skin = 0;
  int hair_colour = 0;
  int cloth = 0;
  int disc = 0;
  bool glasses = false;
  bool beard = false;
  bool operator==(const Look&) const = default;
};

struct Person {
  std::string id;
  TextId name = TextId::none;
  TextId title = TextId::none;  // "line head"
  std::vector<Role> roles;
  Level3 influence = Level3::medium;
  Mode mode = Mode::even_keel;
  Temper temper = Temper::even;
  int trust = 2;  // at the start, 0..5
  Look look;

  bool has(Role role) const;
};

// ---- what there is to find out -----------------------------------------------------

// Something the seller may say and how it is answered when it works. `more` is what the
// customer adds if the seller then waits in silence; a text with `more` is loaded.
struct Exchange {
  TextId say = TextId::none;
  TextId tell = TextId::none;
  TextId more = TextId::none;
};

enum class FactKind : std::uint8_t { plain, budget, process };

struct Fact {
  std::string id;
  PersonId person = PersonId::none;  // who can tell it
  int point = 0;                     // which of the nine information points, 1..9
  int trust = 0;                     // of `person`, needed to be told
  FactKind kind = FactKind::plain;
  bool in_brief = false;  // asking for it wastes a question
  Exchange exchange;
};

struct Consequence {
  std::string id;
  int weight = 1;
  bool applies = true;  // an asked consequence that does not apply puzzles the customer
  Exchange exchange;
};

// A real need climbs the ladder; decoys look like one. `want`: a passing wish, described by
// its owner, worth nothing. `nothing`: a problem that nobody has.
enum class NeedKind : std::uint8_t { need, want, nothing };

struct Need {
  std::string id;
  NeedKind kind = NeedKind::need;
  PersonId person = PersonId::none;  // the owner
  bool must = false;                 // passing needs it explicit
  bool small = false;                // a need-payoff question works from implied on
  int trust = 0;                     // of the owner, before the problem is admitted
  int urgent_at = 2;                 // sum of consequence weights that makes it urgent
  TextId name = TextId::none;
  Exchange situation;
  Exchange problem;
  std::vector<Consequence> consequences;
  Exchange payoff;
  Exchange solution;
};

// ---- moves -------------------------------------------------------------------------

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
  yield,  // answers to a pending event
  rapport,
  idea,
  summary,
  price,
  concession,
  close,
  step,
  pitch,  // written by the author
  wait,
  end,  // always there
};
inline constexpr int move_kinds = 22;

enum class Flaw : std::uint8_t { none, leading, threatening };

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
};

struct Move {
  std::string id;  // stable: "seals.implication.returns", "fact.budget", "price.defer"
  MoveKind kind = MoveKind::situation;
  PersonId person = PersonId::none;  // to whom; for needs and facts the owner
  NeedId need = NeedId::none;        // also the want a concession yields to, what an idea fits
  int consequence = -1;              // into Need::consequences
  FactId fact = FactId::none;
  EventId event = EventId::none;
  std::vector<NeedId> restates;                  // summary: what it says the customer said
  bool what = false, who = false, when = false;  // step: what the next step names
  Outcome wins = Outcome::none;  // step: advance or order when accepted; close: order
  Flaw flaw = Flaw::none;
  Exchange exchange;
  std::optional<Condition> condition;  // offered and accepted only while it holds
};

// The customer takes the initiative once, when `when` holds. Its four answers are moves.
struct Event {
  std::string id;
  PersonId person = PersonId::none;
  Condition when;
  TextId say = TextId::none;
  Exchange defer, clarify, range, yield;
};

// ---- stock reactions ---------------------------------------------------------------

// What a customer says when something is out of order. One text each (with wordings), from
// assets/reactions.json, overridden by the scenario's own for all or for one person.
enum class Reaction : std::uint8_t {
  wasted,
  row,
  denied,
  puzzled,
  repeated,
  unsure,
  advantage,
  feature,
  evasive,
  chat,
  unfit,
  summary_ok,
  summary_false,
  summary_again,
  pressed,
  step_refused,
  silence,
  pending,
  known,
  leading,
  scare,
  discount,
  hurry,
  leave,
  time_up,
  goodbye,
};
inline constexpr int reaction_count = 26;

struct ReactionText {
  Reaction to = Reaction::wasted;
  PersonId person = PersonId::none;  // none: anybody
  TextId say = TextId::none;
};

// ---- judging -----------------------------------------------------------------------

enum class CheckKind : std::uint8_t {
  explicit_need,
  no_pitch,
  no_early_price,
  background,
  talk,
  consequences_first,
  facts,
  budget,
  process,
  summary,
  answered,
  outcome,
  step,
};
inline constexpr int check_kinds = 13;

// One yes/no line of the rubric.
struct Check {
  std::string id;  // "explicit.seals", "talk"
  CheckKind kind = CheckKind::talk;
  NeedId need = NeedId::none;  // explicit_need only
  int weight = 0;
  bool blocker = false;  // failing it scales the score
};

// The rules' numbers (d). Time in half-minutes of the model.
struct Numbers {
  int moves = 18;
  int minutes = 30;
  int grace = 4;           // half-minutes after which even a move under way is cut
  int patience = 0;        // at the start; 0: finish() takes 7 at level 1, else 6
  int facts_needed = 3;    // budget and process count
  int support_needed = 0;  // 0: finish() takes 5, or 7 from three must-needs on
  int step_trust = 3;      // of the decider
  int summaries = 2;       // that earn trust
  int background_row = 4;  // which plain background question in a row tires
  int rapport_until = 3;   // moves; later it is idle chat
  int wasted_allowed = 2;
  int talk_percent = 43;
  int pass_score = 75;
  int blocker_scale = 59;      // percent
  int pass_outcome_also = -1;  // an Outcome named right besides order and advance, or -1
};

enum class Deal : std::uint8_t { small, large };

struct Scenario {
  std::string id;
  std::vector<Lang> languages;
  Texts texts;  // its own and the stock reactions it uses

  TextId title = TextId::none;
  TextId aim = TextId::none;
  std::vector<TextId> brief;
  PersonId opener = PersonId::none;
  TextId opening = TextId::none;
  int level = 1;  // 1..5
  Deal deal = Deal::large;
  Numbers numbers;

  std::vector<Person> people;
  std::vector<Fact> facts;
  std::vector<Need> needs;  // decoys included
  std::vector<Event> events;
  std::vector<ReactionText> reactions;
  std::array<TextId, 5> outcomes{TextId::none, TextId::none, TextId::none, TextId::none,
                                 TextId::none};  // by Outcome: what it means in this story

  std::vector<Move> moves;  // the author's first, then what finish() adds
  std::vector<Check> rubric;
  std::string rules;  // 32 hex digits: names these rules, texts excluded

  // Decides in the end: the investor with the most influence, first of equals; the person
  // with the most influence where there is no investor.
  PersonId decider = PersonId::none;

  MoveId find_move(std::string_view id) const;  // none if there is no such move
  const Person& person(PersonId which) const { return people[index(which)]; }
  const Need& need(NeedId which) const { return needs[index(which)]; }
  const Move& move(MoveId which) const { return moves[index(which)]; }
};

// Adds the moves of needs, facts and events, `wait` and `end`: those with a line to say, and
// none whose id the author's own moves have taken. Never beyond max_moves. A reader calls it
// before finish() where conditions name moves by id; called again it adds nothing.
void add_moves(Scenario& scenario);

// Adds the moves, the persons that moves leave out, the decider, the numbers that depend on
// level and needs, the standard rubric and the rules' name. `scenario.rubric` holds the
// author's overrides when called: each gives a check its weight (0 leaves the check out) and
// may make it a blocker; checks the author did not weigh keep their default. A standard
// check that nobody could pass here (no budget fact, no summary) is left out by itself.
// Call once, after reading; `scenario` has at least one person.
void finish(Scenario& scenario);

// The canonical rules as text, and the first 128 bits of its SHA-256 in hex.
std::string rules_text(const Scenario& scenario);

// Names used in files: "investor", "need-payoff" and so on; one table for reader and writer.
std::string_view name_of(MoveKind kind);
std::string_view name_of(Outcome outcome);
std::string_view name_of(CheckKind kind);
std::string_view name_of(Reaction reaction);

}  // namespace askwell
