// A JSON text as a flat table of values that remember where they stand.
//
// It is read strictly (RFC 8259), and more strictly where other readers disagree: NUL
// bytes, \u0000, duplicate names, invalid UTF-8 and lone surrogates are faults. Depth and
// number of values are limited, so a hostile file costs little. A byte order mark is let
// pass. Every fault is told with line and column; a syntax fault ends the reading, others
// do not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/phrase/problem.h"

namespace askwell::store {

inline constexpr int max_json_depth = 64;
inline constexpr int max_json_values = 1'000'000;

struct Value {
  enum class Kind : std::uint8_t { null, boolean, whole, decimal, text, list, object };
  Kind kind = Kind::null;
  bool yes = false;            // of a boolean
  int line = 1;                // where the value begins, from 1
  int column = 1;              // from 1, in code points
  int name_line = 1;           // where its name begins, if it has one
  int name_column = 1;         //
  int parent = -1;             // indices into the table, -1: none
  int first = -1;              // of the children
  int next = -1;               // of the same parent
  int count = 0;               // of children
  std::int64_t whole = 0;      // of a whole number
  double number = 0;           // of any number
  std::string_view name = {};  // in an object; lives as long as the Json
  std::string_view text = {};  // of a text, decoded; lives as long as the Json
};

enum class Nul : bool { refused, kept };  // \u0000 in a text

class Json {
 public:
  Json(const Json&) = delete;  // values point into it
  Json& operator=(const Json&) = delete;
  Json(Json&&) = default;
  Json& operator=(Json&&) = default;

  const Value& root() const { return values_.front(); }

  // The child of `object` called `name`; null if there is none or it is no object.
  const Value* find(const Value& object, std::string_view name) const;

  // The children in the order of the file: for (const Value& child : json.children(list)).
  class Iterator {
   public:
    Iterator(const Json* json, int at) : json_(json), at_(at) {}
    const Value& operator*() const { return json_->values_[static_cast<std::size_t>(at_)]; }
    Iterator& operator++() {
      at_ = (**this).next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const Json* json_;
    int at_;
  };
  struct Children {
    Iterator from;
    Iterator begin() const { return from; }
    Iterator end() const { return {nullptr, -1}; }
  };
  Children children(const Value& of) const { return {Iterator(this, of.first)}; }

  // "needs[0].problem.ask.zh"
  std::string path(const Value& value) const;

 private:
  friend class JsonBuilder;
  friend std::optional<Json> read_json(std::string_view, std::size_t, std::vector<Problem>&,
                                       Nul);
  Json() = default;

  std::vector<Value> values_;  // the root first, parents before children
  std::vector<char> letters_;  // of all names and texts; never grows once reserved
};

// Reads `text`, at most `max_bytes` of it. Adds what is wrong to `problems`; nothing is
// returned if the text is no JSON or over a limit. Duplicate names and \u0000 are errors
// too, but the rest is still read, so that an author hears of everything at once.
std::optional<Json> read_json(std::string_view text, std::size_t max_bytes,
                              std::vector<Problem>& problems, Nul nul = Nul::refused);

// "a text", "a list", ...: what a value is, for sentences.
Phrase described(Value::Kind kind);

}  // namespace askwell::store
