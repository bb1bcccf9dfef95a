// The script of a call: who is in the room, what they need, what may be said.
//
// A Scenario is plain data, read once (store/scenario/scenario_reader.h) and never changed. An
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

#include "core/scenario/moves.h"

namespace askwell {

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
  not_mine,
  excuse,
  blamed,
  twofold,
  in_public,
  unconcerned,
  objected,
  no_wrong,
};
inline constexpr int reaction_count = 34;

// Whose way of speaking it is: warm and gruff people have their own, and so has everybody
// who has cooled down (Mood::wary and colder).
enum class Manner : std::uint8_t { any, warm, gruff, cold };

struct ReactionText {
  Reaction to = Reaction::wasted;
  PersonId person = PersonId::none;  // none: anybody
  Manner manner = Manner::any;
  TextId say = TextId::none;
  bool operator==(const ReactionText&) const = default;
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
  objection,
  no_selling,
};
inline constexpr int check_kinds = 15;

// One yes/no line of the rubric.
struct Check {
  std::string id;  // "explicit.seals", "talk"
  CheckKind kind = CheckKind::talk;
  NeedId need = NeedId::none;  // explicit_need only
  int weight = 0;
  bool blocker = false;  // failing it scales the score
  bool operator==(const Check&) const = default;
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
  int keel_trust = 1;          // more than a need's, before somebody on an even keel admits it
  int confident_trust = 2;     // likewise, somebody overconfident
  int introduce_trust = 3;     // of whoever is asked to bring somebody in
  int others_trust = 1;        // of those in the room with medium influence, for a next step;
                               // with high influence one more, with low none
  int product_time = 0;        // half-minutes of product talk that are welcome; 0: finish()
                               // takes a sixth of the call, at least 4
  int early_price = 0;         // support that a step needs more, once a price was named before
                               // any wish was spoken
  bool operator==(const Numbers&) const = default;
};

enum class Deal : std::uint8_t { small, large };

struct Scenario {
  Scenario();
  Scenario(const Scenario&);
  Scenario(Scenario&&) noexcept;
  Scenario& operator=(const Scenario&);
  Scenario& operator=(Scenario&&) noexcept;
  ~Scenario();
  bool operator==(const Scenario&) const noexcept;  // said, or clang 14 dies of the recursion

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
  std::vector<ReactionText> reactions;  // by what they are to: sort_reactions()
  std::array<TextId, 5> outcomes{TextId::none, TextId::none, TextId::none, TextId::none,
                                 TextId::none};  // by Outcome: what it means in this story

  std::vector<Move> moves;  // the author's first, then what finish() adds
  std::vector<Check> rubric;
  std::string rules;  // 32 hex digits: names these rules, texts excluded, of all variants

  // The truths that a seed chooses from: each is whole, with the same moves in the same order
  // and the same `rules`, and has no variants itself. Empty where there is one truth only.
  std::string variant;  // this truth's id
  std::vector<Scenario> variants;

  // Decides in the end: the investor with the most influence, first of equals; the person
  // with the most influence where there is no investor.
  PersonId decider = PersonId::none;

  MoveId find_move(std::string_view id) const;  // none if there is no such move
  const Person& person(PersonId which) const { return people[index(which)]; }
  const Need& need(NeedId which) const { return needs[index(which)]; }
  const Move& move(MoveId which) const { return moves[index(which)]; }
};

// The truth that a call with this seed is about: one of the variants, or the scenario itself.
const Scenario& truth(const Scenario& scenario, std::uint32_t seed);

// Merges the texts of a second language into all truths: see Texts::merge. It then has both.
bool merge_texts(Scenario& scenario, Lang lang, const Texts& other);

// The kind of the move that asks for a fact of this kind.
MoveKind asking(FactKind kind);

// Adds the moves of needs, facts and events, `wait` and `end`: those with a line to say, and
// none whose id the author's own moves have taken. Never beyond max_moves. A reader calls it
// before finish() where conditions name moves by id; called again it adds nothing.
void add_moves(Scenario& scenario);

// Adds the moves, the persons that moves leave out, the decider, the numbers that depend on
// level and needs, the standard rubric and the rules' name. `scenario.rubric` holds the
// author's overrides when called: each gives a check its weight (0 leaves the check out) and
// may make it a blocker; checks the author did not weigh keep their default. A standard
// check that nobody could pass here (no budget fact, no summary) is left out by itself.
// Call once, after reading; `scenario` has at least one person. Variants are finished too;
// each must have been copied from `scenario` after add_moves().
void finish(Scenario& scenario);

// Puts the reactions in the order of Reaction, those to the same in the order they were in.
void sort_reactions(Scenario& scenario);

// The canonical rules as text, and the first 128 bits of its SHA-256 in hex.
std::string rules_text(const Scenario& scenario);  // variants excluded

// Names used in files: "investor", "need-payoff" and so on; one table for reader and writer.
std::string_view name_of(MoveKind kind);
std::string_view name_of(Outcome outcome);
std::string_view name_of(CheckKind kind);
std::string_view name_of(Reaction reaction);

}  // namespace askwell
