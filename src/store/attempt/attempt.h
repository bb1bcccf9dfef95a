// A call as it is kept and handed around.
//
// In the stores a call is one short line of text: moves are indices into the table of moves
// that `rules` names. The file that people exchange is JSON with move ids:
//   {"askwell": "attempt/1", "id": ..., "scenario": "quedou-seals", "rules": "32 hex digits",
//    "engine": 1, "seed": 7, "help": "guided", "clock": true, "day": 20779, "sequence": 12,
//    "moves": ["seals.problem", ...], "finished": true, "score": 81, "outcome": "advance",
//    "passed": true, "notes": "...", "crc": "8 hex digits"}
// A call that was played on from an earlier one has "parent", the earlier attempt's id, and
// "from", how many of its moves they share; one played by topic has "way": "topic".
// Score and outcome are for people who only look; the app replays the moves and trusts those.
// "crc" is the checksum of the same attempt as Askwell writes it: it finds damage, not fraud.
// It may be missing; unknown fields are ignored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/call/call.h"

namespace askwell {

// How a seller replies: by a line from the hand, or by a topic and a kind of question.
enum class Way : std::uint8_t { line, topic };

}  // namespace askwell

namespace askwell::store {

struct Attempt {
  std::string id;  // unique on this device and beyond: 16 hex digits
  std::string scenario;
  std::string rules;
  int engine = engine_version;
  Options options;
  Way way = Way::line;
  std::string parent{};            // the attempt it was played on from; empty: none
  int from = 0;                    // moves shared with that
  std::vector<std::string> moves;  // stable ids
  std::string unresolved;          // moves of a kept line whose rules are not at hand, as kept
  int day = 0;       // local calendar day on which it was finished or last touched
  int sequence = 0;  // order among this device's attempts
  bool finished = false;
  int score = 0;
  Outcome outcome = Outcome::none;
  bool passed = false;
  std::string notes;
  bool operator==(const Attempt&) const = default;
};

// The line kept in the stores (under 300 bytes for 20 moves, notes apart) and back.
// `scenario` gives the table of moves; with other rules, or none, the line still reads, but
// `moves` stays empty and `unresolved` holds what was kept, so that writing it again loses
// nothing: Errc::mismatch is then in the caller's hands by comparing `rules`. Moves that are
// not in the table are kept by id, which takes more room.
std::string kept_line(const Attempt& attempt, const Scenario& scenario);
Result<Attempt> read_kept_line(std::string_view line, const Scenario* scenario);
// Only which scenario a kept line belongs to, without reading the rest.
std::string_view scenario_of_line(std::string_view line);

// The file.
std::string attempt_json(const Attempt& attempt);
Result<Attempt> read_attempt_json(std::string_view json);

// Whether `longer` begins with all the moves of `shorter`.
bool goes_on_from(const Attempt& longer, const Attempt& shorter);

// Replays it. Errc::mismatch when scenario, rules or engine differ from `scenario`;
// Errc::bad_choice when a move is refused.
Result<Call> replay(const Attempt& attempt, const Scenario& scenario);

}  // namespace askwell::store
