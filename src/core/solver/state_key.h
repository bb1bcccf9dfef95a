// What of a state its future depends on, packed into a few words.
//
// Two states with the same key are equals: the same moves (or their twins, see below) lead to
// the same worths from both. So a solver that has solved one has solved the other. What is
// spent is left out; facts that nothing tells apart count as one another's twins, and so do
// consequences of one need with the same weight. Times are kept only as far as clock and talk
// balance can still decide something.
//
// Moves are asked of the key, never of the words: a key says nothing about what was said.
#pragma once

#include <cstdint>
#include <vector>

#include "core/call/conversation.h"

namespace askwell {

class StateKey {
 public:
  // `scenario` must outlive it.
  StateKey(const Scenario& scenario, const Options& options);

  int words() const { return words_; }
  // Writes words() words.
  void write(const State& state, std::uint32_t* out) const;

 private:
  using Group = std::vector<int>;  // indices that nothing tells apart

  void find_memories();
  void group_facts();
  void group_consequences();
  int clamped_margin(const State& state) const;
  template <class Pack>
  void write_people(const State& state, Pack& pack) const;
  template <class Pack>
  void write_needs(const State& state, Pack& pack) const;
  template <class Pack>
  void write_all(const State& state, Pack& pack) const;

  const Scenario& scenario_;
  bool clock_;
  bool talk_ = false;                // whether the rubric asks for the talk balance
  int most_gain_ = 0;                // of the talk margin, by one move
  int most_loss_ = 0;                //
  std::vector<bool> asked_;          // moves that a condition asks for
  std::vector<bool> fact_asked_;     // facts that a condition asks for
  std::vector<int> memories_;        // moves answered differently the second time
  std::vector<int> early_memories_;  // likewise, but only while rapport is welcome
  std::vector<Group> facts_;
  std::vector<std::vector<Group>> consequences_;  // by need
  bool repairs_ = false;
  int words_ = 0;
};

}  // namespace askwell
