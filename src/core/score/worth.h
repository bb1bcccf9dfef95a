// What a call that has ended was worth, score and what was left over together.
//
// In half points: two for a point of the score, five for a point of patience, one for a point
// of anybody's trust, two for a move not needed. What was left over keeps waste visible where
// no check notices it.
#pragma once

#include "core/call/conversation.h"

namespace askwell {

struct Weights {
  int score = 2;
  int patience = 5;
  int trust = 1;
  int moves = 2;
  bool operator==(const Weights&) const = default;
};

// The score alone.
inline constexpr Weights score_alone{2, 0, 0, 0};

// Of a call that is over, or as if it ended here.
int worth(const Scenario& scenario, const State& state, const Weights& weights);

// The part of it that is not the score.
int left_over(const Scenario& scenario, const State& state, const Weights& weights);

// How far ahead of `percent` the customer's speaking time is: 0 or less fails the talk check,
// once anybody has spoken. One move changes it by talk_gain() of its times.
int talk_margin(const Scenario& scenario, const State& state);
int talk_gain(const Scenario& scenario, int seller, int customer);
int most_talk_gain(const Scenario& scenario);  // of one move

}  // namespace askwell
