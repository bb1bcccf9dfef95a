// One position's plans: see core/solver/bound.h. Internal to the bound.
#pragma once

#include "core/solver/bound.h"

namespace askwell {

// Made for one position, asked once and thrown away.
class BoundPlan {
 public:
  BoundPlan(const Bound& bound, const State& state, int least);

  int best();

 private:
  static constexpr int exact_climbs = 5;     // further needs cost nothing in a plan
  static constexpr int most_trust = 5;       // of anybody
  static constexpr int longest_move = 8;     // half-minutes: a demonstration
  static constexpr int longest_earning = 4;  // ... of what only earns trust: an idea

  using Trust = std::array<int, max_people>;  // by person

  // What is planned: how far each need climbs, and in the end the rest of the call.
  struct Plan {
    int moves = 0;
    int time = 0;        // half-minutes, the least
    int slack = 0;       // half-minutes that it may take longer
    int margin = 0;      // gain of the talk margin
    int weight = 0;      // of checks earned
    int gain = 0;        // half points that trust brings, at most
    int cost = 0;        // ... that patience loses
    bool shown = false;  // a must-need is implied
  };
  struct Climbs : Plan {
    int support = 0;
    int talks = 0;     // product talk
    bool any = false;  // need climbs
    bool wanted = false;
    bool matched = false;
    PersonId answered = PersonId::none;  // whose trust an answer earned before all else
    std::array<signed char, max_people> trust{};
    // Up to where each need climbs: 1 implied, 2 explicit, 3 answered; 0 stays.
    std::array<signed char, exact_climbs> rung{};
  };
  // Trust that climbs take before they earn it.
  struct Gap {
    Trust missing{};  // more than they earn, of each person; 0 or less is enough
    int first = 0;    // for the first need to be opened
  };
  // Trust that is earned besides, by moves that do nothing else.
  struct Earned {
    Trust trust;  // of each person, by climbs and all
    int moves = 0;
    int worth = 0;  // half points
  };

  void weigh_checks();
  void weigh_facts();
  void add(Plan& plan, MoveKind kind, int count = 1) const;
  bool climb(Climbs& plan, std::size_t which, int to) const;
  int score_of(int weight) const;
  int most_for(const Plan& plan, int more) const;
  int hope_of(const Climbs& plan, std::size_t which) const;
  void plan_climbs(const Climbs& plan, std::size_t which);
  void finish(const Climbs& climbs);
  void close_with(const Climbs& climbs, const Plan& plan, bool step);
  void ask_facts(const Plan& plan, bool step, const Trust& trust);
  int weight_of(int facts, bool budget, bool process) const;
  void count(const Plan& plan, bool step);
  void end(const Plan& plan, bool step, int more);

  // What trust takes and gives: bound_trust.cpp.
  void add_spare(std::size_t person, MoveKind kind, int count);
  void find_spare_trust();
  void find_open_climbs();
  int hope_of(const Bound::Climb& way) const;
  bool earn_trust(const Climbs& climbs, const Gap& gap, int summaries, Earned& earned) const;
  Gap gap_of(const Climbs& climbs, bool step) const;
  int first_gap(const Climbs& climbs) const;
  bool can_ask(const Trust& trust, FactKind kind) const;
  bool in_time(const Plan& plan, bool step) const;
  int won_by_leaving(bool step) const { return !step && bound_.leaving_wins_ ? outcome_ : 0; }
  int room(std::size_t person) const { return most_trust - state_.trust[person]; }
  int people() const { return static_cast<int>(bound_.scenario_.people.size()); }

  const Bound& bound_;
  const Scenario& scenario_;
  const State& state_;
  const int moves_left_;
  const int clock_limit_;
  const int margin_;  // talk margin
  int left_over_;     // half points if the call ended now
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
