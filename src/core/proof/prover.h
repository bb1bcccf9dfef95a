// What can be proved of a scenario: that it can be passed and not guessed, that everything in
// it is reachable, and that every hand is fair.
//
// It proves one truth; whoever proves a scenario with variants does it for each. The work can
// be cut in slices. Everything is counted over seeded plays or solved exactly: the same
// scenario always gives the same proof.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <string_view>
#include <vector>

#include "core/proof/players.h"
#include "core/score/marks.h"

namespace askwell {

// What a finding is about, so that its place in the file can be found.
struct Subject {
  enum class Kind : std::uint8_t { whole, move, event, check } kind = Kind::whole;
  int index = -1;  // of the move, event or check
  bool operator==(const Subject&) const = default;
};

std::string_view id_of(const Scenario& scenario, const Subject& about);

enum class Doubt : std::uint8_t {
  not_exact,        // the solver's limit was met; number: positions looked at
  no_pass,          // even the best line does not pass
  none_passed,      // none of the `number` plays passed, and the best line is not known
  long_way,         // full score takes `number` moves, `limit` would leave room
  dead_end,         // `number` plays came where nothing can be said any more
  never_possible,   // a move that is never accepted
  never_happens,    // an event
  never_passed,     // a check
  never_failed,     //
  never_heard,      // the customer's answer to a move, or what they say with an event
  guessed,          // `player` passes `number` of a thousand calls, at most `limit` may
  cheap,            // `player` scores up to `number`, must stay under `limit`
  model_weak,       // the model seller scores only `number`
  imperfect_off,    // the imperfect one scores `number` on average, not 60 to 90
  beginner_strong,  // the beginner scores `number` on average
  unfair_hand,      // `number` hands of `limit` hold no line that loses 2 points or less
};

std::string_view name_of(Doubt doubt);  // "never_heard"

struct Finding {
  Doubt doubt = Doubt::no_pass;
  Subject about = {};
  int number = 0;
  int limit = 0;
  Player player = Player::random;
  bool grave = true;  // else a warning
};

// How a player fared.
struct Tally {
  int plays = 0;
  int passes = 0;
  int score = 0;  // the sum
  int least = 100;
  int most = 0;
  std::array<int, 6> marks{};  // by Mark, over the `marked` calls that were marked
  int marked = 0;
};

struct Proof {
  bool exact = false;
  bool pass_possible = false;  // the best line passes, or one of the plays does
  int shortest = 0;            // moves of the shortest call that passes; 0: none is known
  int best = 0;                // score; unless it is exact, of what was looked at
  int full_moves = 0;          // of the shortest call with that score; 0: not known
  int worst = 0;               // of random plays, with their mean in tenths
  int mean_tenths = 0;
  std::array<Tally, player_count> bots;
  std::vector<Subject> unheard;
  std::vector<Finding> findings;
};

class Prover {
 public:
  struct Effort {
    int plays = 10'000;     // to see what is ever said and reached
    int bot_plays = 1'000;  // of each player that needs no hand,
    int hand_plays = 300;   // and of those that do
    int hands = 10'000;     // positions whose hand is looked at
    int marked_calls = 10;  // of model, imperfect and beginner
    int limit = 500'000;    // positions to look at for one worth
  };

  // `scenario` must outlive it.
  explicit Prover(const Scenario& scenario) : Prover(scenario, Effort()) {}
  Prover(const Scenario& scenario, Effort effort);

  // One more piece of work: a move, a hand, or a slice of solving. True when it is done.
  bool run();
  bool done() const { return stage_ == Stage::done; }
  int percent() const;

  const Proof& proof() const { return proof_; }

 private:
  enum class Stage : std::uint8_t { best, shorter, plays, bots, marks, hands, done };

  void next(Stage stage);
  void run_best();
  void run_shorter();
  void run_plays();
  void run_bots();
  void run_marks();
  void run_hands();

  void ask_shorter(int moves);
  void watch(const Call& call);
  void find(Finding finding) { proof_.findings.push_back(finding); }
  void judge_best();
  void judge_reached();
  void judge_checks();
  void judge_bots();
  void judge_skill();
  bool is_fair(const State& state);
  MoveId wander(const Call& call, std::uint32_t dice) const;
  MoveId explore(const Call& call, std::uint32_t dice) const;
  MoveId unheard_line(const State& state) const;
  void find_topics();

  const Scenario& scenario_;
  Effort effort_;
  GoodLines known_;
  Stage stage_ = Stage::best;
  int at_ = 0;                     // in the stage
  std::vector<Scenario> shorter_;  // at most one: with fewer moves allowed
  std::vector<Solver> solver_;     // at most one: what is being solved
  std::vector<Scenario> topics_;   // by real need: as if it were the only one that counts
  Proof proof_;

  std::bitset<max_moves> possible_, heard_;
  std::bitset<max_events> happened_;
  std::vector<bool> passed_, failed_;  // by check
  int dead_ends_ = 0;
  int unfair_ = 0;
  int random_plays_ = 0;
  int hand_seed_ = 1;
  std::optional<Call> call_;      // that is being played
  std::optional<Marker> marker_;  // of it
};

// All at once.
Proof prove(const Scenario& scenario, const Prover::Effort& effort = Prover::Effort());

}  // namespace askwell
