// One position's plans: see core/bound.h. Internal to the bound.
#pragma once

#include "core/bound.h"

namespace askwell {

int length_of(MoveKind kind);                          // half-minutes, of both
int gain_of(const Scenario& scenario, MoveKind kind);  // of the talk margin

// Made for one position, asked once and thrown away.
class BoundPlan {
 public:
  BoundPlan(const Bound& bound, const State& state, int least);

  int best();

 private:
  static constexpr int exact_climbs = 5;     // further needs cost nothing in a plan
  static constexpr int longest_move = 8;     // half-minutes: a demonstration
  static constexpr int longest_earning = 4;  // ... of what only earns trust: an idea

  // What has been planned so far.
  struct Plan {
    int moves = 0;
    int time = 0;    // half-minutes, the least
    int slack = 0;   // half-minutes that it may take longer
    int margin = 0;  // gain of the talk margin
    int weight = 0;  // of checks earned
    int support = 0;
    int talks = 0;        // product talk
    int cost = 0;         // half points that are lost besides
    bool climbs = false;  // with any need
    bool shown = false;   // a must-need is implied
    bool wanted = false;
    bool matched = false;
    bool sums_up = false;
    PersonId answered = PersonId::none;  // whose trust an answer earned before all else
    std::array<signed char, max_people> trust{};
    std::array<signed char, exact_climbs> rung{};  // up to where each need climbs: 0 stays
  };

  using Trust = std::array<int, max_people>;  // by person
  void weigh_checks();
  void weigh_facts();
  void add(Plan& plan, MoveKind kind, int count = 1) const;
  bool climb(Plan& plan, std::size_t which, int to) const;
  int most_for(const Plan& plan, int weight) const;
  int hope_of(const Plan& plan, std::size_t which) const;
  void plan_climbs(const Plan& plan, std::size_t which);
  void finish(const Plan& plan);
  void close_with(const Plan& plan, bool step);
  void ask_facts(const Plan& plan, bool step, int trust);
  int weight_of(int facts, bool budget, bool process) const;
  void count(const Plan& plan, bool step, int trust);
  void end(const Plan& plan, bool step, int trust, int more);

  // What trust takes and gives: bound_trust.cpp.
  void add_spare(std::size_t person, MoveKind kind, int count);
  void find_spare_trust();
  void find_open_climbs();
  int hope_of(const Bound::Climb& way) const;
  bool earn_trust(Plan& plan, const Trust& missing, int first, int summaries,
                  int& gained) const;
  Trust missing_trust(const Plan& plan, bool step) const;
  int first_gap(const Plan& plan) const;
  bool can_ask(const Plan& plan, FactKind kind) const;
  bool in_time(const Plan& plan, bool step) const;
  int room(std::size_t person) const { return 5 - state_.trust[person]; }
  int people() const { return static_cast<int>(bound_.scenario_.people.size()); }

  const Bound& bound_;
  const Scenario& scenario_;
  const State& state_;
  const int moves_left_;
  const int clock_limit_;
  int left_over_;       // half points if the call ended now
  int most_trust_ = 0;  // half points that everybody's trust can still bring
  bool blocked_ = false;
  bool shown_now_ = false;  // a must-need is implied already
  int best_;

  int passed_ = 0;  // weights of checks that are earned, or may be for nothing
  int shown_ = 0, wanted_ = 0, matched_ = 0;  // weights that come with the first such need
  int talk_ = 0, summary_ = 0, outcome_ = 0, step_ = 0;
  int facts_ = 0, budget_ = 0, process_ = 0;
  int facts_missing_ = 0;
  int needed_ = 0;   // support for a step
  int welcome_ = 0;  // product talks that cost no patience, at most
  int summaries_left_ = 0;
  int most_facts_ = 0;                   // worth asking for,
  int most_asked_ = 0;                   // and their weight
  bool begun_ = false;                   // some need is implied already
  std::vector<bool> open_;               // by climb: trust enough for it can be earned
  std::array<int, max_people> spare_{};  // trust to be had besides needs and summaries
  bool earns_ = false;                   // somebody's trust can grow by that
  int talkative_ = 0;                    // of it, what lets the customer speak,
  int earning_gain_ = 0;  // and the most that a move which earns it gains of the talk margin
};

}  // namespace askwell
