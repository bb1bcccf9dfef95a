#include "store/scenario/places.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_bytes = 4'000'000;

// The field of a need that holds what a move of this kind says.
std::string_view slot_of(MoveKind kind) {
  switch (kind) {
    case MoveKind::situation:
      return "situation";
    case MoveKind::problem:
      return "problem";
    case MoveKind::payoff:
      return "payoff";
    case MoveKind::solution:
      return "solution";
    default:
      return "implications";
  }
}

}  // namespace

std::optional<Places> Places::read(std::string_view json) {
  std::vector<Problem> problems;
  std::optional<Json> parsed = read_json(json, max_bytes, problems);
  if (!parsed) return std::nullopt;
  return Places(std::move(*parsed));
}

const Value* Places::in_list(std::string_view list, int at) const {
  const Value* found = json_.find(json_.root(), list);
  if (found == nullptr || found->kind != Value::Kind::list || at < 0) return nullptr;
  for (const Value& child : json_.children(*found)) {
    if (at-- == 0) return &child;
  }
  return nullptr;
}

// Decoys come after the needs.
const Value* Places::need(NeedId id) const {
  const Value* list = json_.find(json_.root(), "needs");
  const int needs = list == nullptr ? 0 : list->count;
  const int at = static_cast<int>(id);
  return at < needs ? in_list("needs", at) : in_list("decoys", at - needs);
}

// The author's own moves come first, then those of needs, facts and events.
const Value* Places::move(const Scenario& scenario, int at) const {
  if (const Value* own = in_list("moves", at)) return own;
  const Move& move = scenario.moves[static_cast<std::size_t>(at)];
  if (move.fact != FactId::none) return in_list("facts", static_cast<int>(move.fact));
  if (move.event != EventId::none) return in_list("events", static_cast<int>(move.event));
  if (move.need == NeedId::none) return nullptr;
  const Value* around = need(move.need);
  if (around == nullptr) return nullptr;
  const Value* slot = json_.find(*around, slot_of(move.kind));
  if (slot == nullptr || move.kind != MoveKind::implication) return slot ? slot : around;
  int which = move.consequence;
  for (const Value& child : json_.children(*slot)) {
    if (which-- == 0) return &child;
  }
  return around;
}

const Value* Places::check(const Scenario& scenario, int at) const {
  const Check& check = scenario.rubric[static_cast<std::size_t>(at)];
  if (const Value* list = json_.find(json_.root(), "rubric")) {
    for (const Value& line : json_.children(*list)) {
      const Value* name = json_.find(line, "check");
      if (name != nullptr && name->text == check.id) return &line;
    }
  }
  return check.need == NeedId::none ? nullptr : need(check.need);
}

FilePlace Places::of(const Scenario& scenario, const Subject& about) const {
  const Value* found = nullptr;
  switch (about.kind) {
    case Subject::Kind::move:
      found = move(scenario, about.index);
      break;
    case Subject::Kind::event:
      found = in_list("events", about.index);
      break;
    case Subject::Kind::check:
      found = check(scenario, about.index);
      break;
    case Subject::Kind::whole:
      break;
  }
  return found == nullptr ? FilePlace() : FilePlace{found->line, found->column};
}

}  // namespace askwell::store
