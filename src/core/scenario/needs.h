// What there is to find out: facts, needs with their consequences, and what looks like a need.
#pragma once

#include <string>
#include <vector>

#include "core/scenario/people.h"

namespace askwell {

// Something the seller may say and how it is answered when it works. `more` is what the
// customer adds if the seller then waits in silence; a text with `more` is loaded.
struct Exchange {
  TextId say = TextId::none;
  TextId tell = TextId::none;
  TextId more = TextId::none;
  bool operator==(const Exchange&) const = default;
};

enum class FactKind : std::uint8_t { plain, budget, process };

struct Fact {
  std::string id;
  PersonId person = PersonId::none;  // the one who knows and can tell it
  int point = 0;                     // which of the nine information points, 1..9
  int trust = 0;                     // of `person`, needed to be told
  FactKind kind = FactKind::plain;
  bool in_brief = false;  // asking for it wastes a question
  Exchange exchange;
  bool operator==(const Fact&) const = default;
};

struct Consequence {
  std::string id;
  int weight = 1;
  bool applies = true;  // an asked consequence that does not apply puzzles the customer
  Exchange exchange;
  bool operator==(const Consequence&) const = default;
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
  TextId topic = TextId::none;  // what it is about, told before anything is known; or none
  Exchange situation;
  Exchange problem;
  std::vector<Consequence> consequences;
  Exchange payoff;
  Exchange solution;
  Concern concern = Concern::none;  // what the solution speaks of
  bool operator==(const Need&) const = default;
};

}  // namespace askwell
