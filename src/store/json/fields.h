// Typed reading of JSON objects: asks for a field by name and type, and tells every fault
// (unknown, missing, wrong type, out of range) with its place and a cure. After a fault
// some harmless value is returned, so that reading goes on and finds the next one.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/json/json.h"
#include "store/phrase/problem.h"

namespace askwell::store {

// Where faults go. Refers to a Json and a list that outlive it.
class Faults {
 public:
  Faults(const Json& json, std::vector<Problem>& problems) : json_(json), problems_(problems) {}

  const Json& json() const { return json_; }

  void error(const Value& at, Phrase say) { add(at, at.line, at.column, std::move(say)); }
  void error_at_name(const Value& at, Phrase say) {
    add(at, at.name_line, at.name_column, std::move(say));
  }
  void warning(const Value& at, Phrase say) {
    add(at, at.line, at.column, std::move(say), Problem::Weight::warning);
  }

  // Whether `value` is of this kind; an error if not. `what` begins the sentence.
  bool expect(const Value& value, Value::Kind kind, const Phrase& what);

 private:
  void add(const Value& at, int line, int column, Phrase say,
           Problem::Weight weight = Problem::Weight::error);

  const Json& json_;
  std::vector<Problem>& problems_;
};

enum class Must : bool { no, yes };  // whether a field has to be there

// One object and the fields it may have.
class Fields {
 public:
  // `what` names the thing in sentences: "a person". Fields not in `names` are told at once,
  // but for those that begin with "x-".
  Fields(Faults& faults, const Value& object, Phrase what,
         std::initializer_list<std::string_view> names);
  // The same for a file that may have fields which this version does not know.
  Fields(Faults& faults, const Value& object, Phrase what);

  Faults& faults() { return faults_; }
  const Value& object() const { return object_; }

  // The field, or null; its absence is an error if it must be there.
  const Value* value(std::string_view name, Must must = Must::no);
  const Value* of_kind(std::string_view name, Value::Kind kind, Must must = Must::no);
  bool has(std::string_view name) const;

  std::string_view word(std::string_view name, Must must = Must::no);
  int whole(std::string_view name, int low, int high, int otherwise);
  std::int64_t whole64(std::string_view name, std::int64_t low, std::int64_t high,
                       std::int64_t otherwise);
  bool yes(std::string_view name, bool otherwise = false);

  // Which of `names` stands there; `otherwise` for an absent field, or after a fault. A
  // negative `otherwise` means that the field must be there.
  int choice(std::string_view name, std::span<const std::string_view> names, int otherwise);

  // An id: lower-case letters, digits and dashes, at most 40. `dots`: several, with dots.
  std::string id(std::string_view name, bool dots = false);

  // The children of a list of at most `limit` things; empty if there is none. `things` names
  // them in sentences.
  std::vector<const Value*> list(std::string_view name, Says things, int limit,
                                 Must must = Must::no);
  // The same once more, without telling faults again.
  std::vector<const Value*> listed(std::string_view name, int limit) const;

 private:
  Faults& faults_;
  const Value& object_;
  Phrase what_;
  bool readable_;
};

// Whether `id` is 1 to 40 of a-z, 0-9 and -; with `dots`, several of these with dots between.
bool is_id(std::string_view id, bool dots = false);

// The names of all values of an enum, in their order.
template <class Enum>
std::vector<std::string_view> names_of(int count) {
  std::vector<std::string_view> out;
  for (int i = 0; i < count; ++i) out.push_back(name_of(static_cast<Enum>(i)));
  return out;
}

// `"cost"`, for sentences. Control characters and overlong words are kept out of them.
Phrase in_quotes(std::string_view word);

// `: did you mean "trust"?` if a candidate is near enough, or else a list of a few of them:
// `: use "low", "medium" or "high"`. The end of a sentence.
Phrase cure(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace askwell::store
