// Who is in the room, and how a scenario refers to its parts: ids are indices, never pointers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/scenario/texts.h"

namespace askwell {

// Limits on what a file may hold; the reader refuses more.
inline constexpr int max_people = 8;
inline constexpr int max_needs = 64;         // decoys included
inline constexpr int max_consequences = 16;  // of one need
inline constexpr int max_facts = 256;
inline constexpr int max_events = 16;
inline constexpr int max_moves = 4096;
inline constexpr int max_texts = 20000;
inline constexpr int max_turns = 64;  // of one call, whatever a scenario says

enum class PersonId : std::int16_t { none = -1 };
enum class NeedId : std::int16_t { none = -1 };
enum class FactId : std::int16_t { none = -1 };
enum class EventId : std::int16_t { none = -1 };
enum class MoveId : std::int16_t { none = -1 };

template <class Id>
constexpr std::size_t index(Id id) {
  return static_cast<std::size_t>(id);
}

enum class Role : std::uint8_t { investor, gatekeeper, user, coach };
enum class Level3 : std::uint8_t { low, medium, high };

// How people see their situation. Trouble: they admit a difficulty at the trust that the need
// asks for. Growth: likewise, and a need of theirs is urgent one weight sooner. Even keel:
// they deny until they trust more, or have told a fact. Overconfident: they deny until they
// trust much more, or a colleague has admitted a difficulty.
enum class Mode : std::uint8_t { growth, trouble, even_keel, overconfident };
enum class Temper : std::uint8_t { warm, even, gruff };

// What a person judges an offer by. A statement that speaks of a concern its listener does not
// have earns nothing.
enum class Concern : std::int8_t {
  none = -1,
  price,
  fit,
  progress,
  ease,
  stability,
  failures,
  service
};
inline constexpr int concern_count = 7;

// How a portrait is put together; indices into the palettes of assets/theme.json.
struct Look {
  std::string hair = "short";  // bob, long, bun, short, bald, wave
  int skin = 0;
  int hair_colour = 0;
  int cloth = 0;
  int disc = 0;
  bool glasses = false;
  bool beard = false;
  bool operator==(const Look&) const = default;
};

struct Person {
  std::string id;
  TextId name = TextId::none;
  TextId title = TextId::none;  // "line head"
  std::vector<Role> roles;
  Level3 influence = Level3::medium;
  Mode mode = Mode::even_keel;
  Temper temper = Temper::even;
  int trust = 2;         // at the start, 0..5
  bool present = true;   // in the room from the start; else a move or an event brings them in
  int leaves_after = 0;  // minutes of the call; 0: stays to the end
  std::vector<Concern> concerns;  // empty: any will do
  Look look;

  bool operator==(const Person&) const = default;
  bool has(Role role) const;
  bool cares(Concern concern) const;  // also for Concern::none
};

}  // namespace askwell
