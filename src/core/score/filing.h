// What somebody writes down about a customer after a call, held against the truth.
//
// Found: it is so, and the call told it. Missed: it was left open, whether the call told it or
// not. Invented: written down, but nobody said it, or it is not so. Left empty: rightly, as
// there is nothing to know. Each comes with the turn in which it was said, or else the first in
// which it could have been learned. Pure: it plays single moves of the call again and reads
// nothing else. Who reports to whom and who influences whom is not asked for: no script says.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/call/call.h"

namespace askwell {

struct FiledPerson {
  std::vector<Role> roles;  // empty: not known
  std::optional<Level3> influence;
  std::optional<Mode> mode;
  Concern win = Concern::none;   // what they judge an offer by: their own win
  NeedId result = NeedId::none;  // what their work needs: the result for the company
  bool operator==(const FiledPerson&) const = default;
};

constexpr int point_count = 9;  // the nine points, from 1 to this

// What the script has to say on one of the nine points.
enum class PointHolds : std::uint8_t { nothing, brief, facts };
PointHolds what_point_holds(const Scenario& scenario, int point);

struct Filing {
  std::vector<std::optional<bool>> facts;  // by FactId: found out, not found out, left open
  std::array<bool, point_count> points{};  // from point 1: something found out beside the facts
  std::vector<FiledPerson> people;         // by PersonId
  bool operator==(const Filing&) const = default;
};

enum class FiledAs : std::uint8_t { found, missed, invented, left_empty };
enum class Filed : std::uint8_t { fact, point, roles, influence, mode, win, result };

struct FiledItem {
  Filed what = Filed::fact;
  FactId fact = FactId::none;        // of a fact
  int point = 0;                     // of a point that holds nothing
  PersonId person = PersonId::none;  // of all else
  FiledAs finding = FiledAs::missed;
  int turn = 0;       // from 1; 0: this call had no place for it
  bool said = false;  // in that turn it was said; otherwise it could have been asked
  bool operator==(const FiledItem&) const = default;
};

struct FilingGrade {
  std::vector<FiledItem> items;  // the facts in their order, the points, each person's items
  int found = 0, missed = 0, invented = 0, left_empty = 0;
};

// What the brief tells is not asked for. A point that holds nothing is graded as a whole: with
// something on it, it is invented. A person has a win where the script knows what they
// care for, and a result where a need is theirs.
FilingGrade grade_filing(const Call& call, const Filing& filing);

}  // namespace askwell
