// Players without a person: to prove that a scenario can not be guessed, and that it rewards
// those who ask well. Each is a rule that reads a call and some dice and names its next move.
#pragma once

#include <string_view>

#include "core/call/call.h"
#include "core/hand/good_line.h"

namespace askwell {

enum class Player : std::uint8_t {
  // without understanding
  random,       // any move that is accepted, but leaving
  random_line,  // any line of the hand
  first_line,
  longest_line,
  always_pitch,      // product talk, whatever was said
  always_situation,  // background questions, one after the other
  hang_up,
  rapport_only,
  summary_spam,
  idea_spam,
  blind_ladder,  // topic after topic in any order, every question in turn, then a right end
  label_only,    // knows of each hand the type of its good line, and nothing else
  // with more or less of it
  model,      // makes the good move each time
  imperfect,  // the same, with slips and omissions
  beginner,   // likes to chat, to tell and to quote; asks about facts
};
inline constexpr int player_count = 15;

std::string_view name_of(Player player);  // "blind-ladder"

// The next move: always one that is accepted. The call must go on. `known`: good lines of the
// call's scenario, for whoever lets many play; else null.
MoveId choose(Player player, const Call& call, std::uint32_t dice, GoodLines* known = nullptr);

// One more move, with dice that the call's seed throws. Whether the call goes on.
bool play_on(Call& call, Player player, GoodLines* known = nullptr);

// A whole call with this seed.
Call play(const Scenario& scenario, Player player, std::uint32_t seed);

}  // namespace askwell
