#include "store/json/fields.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace askwell::store {

bool is_id(std::string_view id, bool dots) {
  const auto good = [](std::string_view part) {
    return !part.empty() && part.size() <= 40 &&
           part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
               std::string_view::npos;
  };
  if (!dots) return good(id);
  const std::vector<std::string_view> parts = split(id, '.');
  return parts.size() <= 4 && std::all_of(parts.begin(), parts.end(), good);
}

Phrase in_quotes(std::string_view word) {
  std::string out;
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.bytes;
    const bool shown = point.value >= 0x20 && point.value != 0x7F &&
                       !(point.value >= 0x202A && point.value <= 0x202E) &&
                       !(point.value >= 0x2066 && point.value <= 0x2069);
    append_utf8(out, shown ? point.value : U'?');
    if (++letters == 60) {
      out += "...";
      break;
    }
  }
  return quoted(out);
}

Phrase cure(std::string_view word, std::span<const std::string_view> all_candidates) {
  constexpr std::size_t most = 12;
  std::vector<std::string_view> candidates(all_candidates.begin(), all_candidates.end());
  std::erase(candidates, "");  // of ids that are at fault themselves
  const std::string_view near = nearest(word, candidates);
  if (!near.empty()) return {Says::cure_near, {in_quotes(near)}};
  if (candidates.empty()) return Says::no_cure;
  const bool all = candidates.size() <= most;
  Phrase list = all ? Says::any_of : Says::some_of;
  candidates.resize(std::min(candidates.size(), most));
  for (const std::string_view one : candidates) list.gaps.push_back(in_quotes(one));
  return {all ? Says::cure_use : Says::cure_use_some, {list}};
}

void Faults::add(const Value& at, int line, int column, Phrase say, Problem::Weight weight) {
  if (problems_.size() >= max_problems) return;
  problems_.push_back({weight, line, column, json_.path(at), std::move(say)});
}

bool Faults::expect(const Value& value, Value::Kind kind, const Phrase& what) {
  if (value.kind == kind) return true;
  error(value, {Says::wrong_kind, {what, described(kind), described(value.kind)}});
  return false;
}

Fields::Fields(Faults& faults, const Value& object, Phrase what,
               std::initializer_list<std::string_view> names)
    : Fields(faults, object, std::move(what)) {
  if (!readable_) return;
  for (const Value& field : faults.json().children(object)) {
    if (std::find(names.begin(), names.end(), field.name) != names.end()) continue;
    if (field.name.starts_with("x-")) continue;
    faults.error_at_name(field, {Says::no_field,
                                 {what_, in_quotes(field.name),
                                  cure(field.name, {names.begin(), names.size()})}});
  }
}

Fields::Fields(Faults& faults, const Value& object, Phrase what)
    : faults_(faults),
      object_(object),
      what_(std::move(what)),
      readable_(faults.expect(object, Value::Kind::object, what_)) {}

const Value* Fields::value(std::string_view name, Must must) {
  const Value* found = faults_.json().find(object_, name);
  if (found == nullptr && must == Must::yes && readable_) {
    faults_.error(object_, {Says::missing, {in_quotes(name), what_}});
  }
  return found;
}

const Value* Fields::of_kind(std::string_view name, Value::Kind kind, Must must) {
  const Value* found = value(name, must);
  if (found == nullptr || found->kind == kind) return found;
  faults_.expect(*found, kind, in_quotes(name));
  return nullptr;
}

bool Fields::has(std::string_view name) const {
  return faults_.json().find(object_, name) != nullptr;
}

std::string_view Fields::word(std::string_view name, Must must) {
  const Value* found = of_kind(name, Value::Kind::text, must);
  return found != nullptr ? found->text : std::string_view();
}

int Fields::whole(std::string_view name, int low, int high, int otherwise) {
  return static_cast<int>(whole64(name, low, high, otherwise));
}

std::int64_t Fields::whole64(std::string_view name, std::int64_t low, std::int64_t high,
                             std::int64_t otherwise) {
  const Value* found = value(name);
  if (found == nullptr) return otherwise;
  const bool whole = found->kind == Value::Kind::whole;
  if (whole && found->whole >= low && found->whole <= high) return found->whole;
  Phrase say{whole ? Says::out_of_range : Says::not_whole, {in_quotes(name), low, high}};
  if (!whole) say.gaps.push_back(described(found->kind));
  faults_.error(*found, std::move(say));
  return otherwise;
}

bool Fields::yes(std::string_view name, bool otherwise) {
  const Value* found = of_kind(name, Value::Kind::boolean);
  return found != nullptr ? found->yes : otherwise;
}

int Fields::choice(std::string_view name, std::span<const std::string_view> names,
                   int otherwise) {
  const Value* found = of_kind(name, Value::Kind::text, otherwise < 0 ? Must::yes : Must::no);
  if (found == nullptr) return std::max(otherwise, 0);
  const auto at = std::find(names.begin(), names.end(), found->text);
  if (at != names.end()) return static_cast<int>(at - names.begin());
  faults_.error(*found, {Says::can_not_be,
                         {in_quotes(name), in_quotes(found->text), cure(found->text, names)}});
  return std::max(otherwise, 0);
}

std::string Fields::id(std::string_view name, bool dots) {
  const Value* found = of_kind(name, Value::Kind::text, Must::yes);
  if (found == nullptr) return {};
  if (is_id(found->text, dots)) return std::string(found->text);
  faults_.error(*found, {dots ? Says::no_dotted_id : Says::no_id, {in_quotes(found->text)}});
  return {};
}

std::vector<const Value*> Fields::list(std::string_view name, Says things, int limit,
                                       Must must) {
  const Value* found = of_kind(name, Value::Kind::list, must);
  if (found == nullptr) return {};
  if (found->count > limit) {
    faults_.error(*found, {Says::too_many, {found->count, things, limit}});
  }
  return listed(name, limit);
}

std::vector<const Value*> Fields::listed(std::string_view name, int limit) const {
  std::vector<const Value*> out;
  const Value* found = faults_.json().find(object_, name);
  if (found == nullptr || found->kind != Value::Kind::list) return out;
  for (const Value& child : faults_.json().children(*found)) {
    if (std::ssize(out) < limit) out.push_back(&child);
  }
  return out;
}

}  // namespace askwell::store
