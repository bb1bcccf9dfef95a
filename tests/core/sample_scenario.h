// A scenario for tests, built like the first shipped one: two must-needs, two decoys, eight
// facts, an event that asks the price at once, and 62 moves. Every text is its own slot
// name: "seals.problem" is the question, "seals.problem.tell" its answer, "react.wasted" a
// stock reaction.
#pragma once

#include <string>

#include "core/call/call.h"
#include "core/scenario/scenario.h"

namespace askwell::sample {

inline constexpr PersonId gao{0}, tang{1}, feng{2};
inline constexpr NeedId seals{0}, design{1}, gold{2}, ink{3};

class Builder {
 public:
  Scenario scenario;

  TextId text(const std::string& words);
  Exchange asks(const std::string& slot);
  Exchange asks_and_tells(const std::string& slot);

  void person(std::string id, std::vector<Role> roles, Level3 influence, Temper temper,
              int trust);

  void fact(const std::string& id, PersonId person, int point, int trust = 0,
            FactKind kind = FactKind::plain);

  Need& need(const std::string& id, NeedKind kind, PersonId person);
  void consequence(Need& need, const std::string& id, int weight, bool applies = true);

  Move& move(const std::string& id, MoveKind kind, PersonId person, bool tells = true);
};

// Before finish(), for tests that change something.
Builder draft();

Scenario scenario();

// The same without the event: for tests of one rule at a time.
Scenario quiet_scenario();

// The quiet one with a change. (Builder&) before it is finished.
template <class Change>
Scenario quiet_with(Change change) {
  Builder build = draft();
  build.scenario.events.clear();
  change(build);
  finish(build.scenario);
  return std::move(build.scenario);
}

Condition after_moves(int moves);

// An event of feng's after the first move.
Event& event(Builder& build, const std::string& id, EventKind kind);

// ---- playing ---------------------------------------------------------------------------

// A call played by move ids; an id that is refused shows as `refused`.
class Play {
 public:
  explicit Play(const Scenario& scenario, Options options = {}) : call(scenario, options) {}
  Play(const Scenario&&, Options = {}) = delete;  // it has to outlive the call
  Play(const Scenario&&, std::initializer_list<const char*>) = delete;
  Play(const Scenario& scenario, std::initializer_list<const char*> moves) : Play(scenario) {
    for (const char* move : moves) say(move);
  }

  Play& say(std::string_view move);

  const State& state() const { return call.state(); }
  int trust(PersonId person) const { return state().trust[index(person)]; }
  Rung rung(NeedId need) const { return state().needs[index(need)].rung; }
  bool has_reason(ReasonId id) const;
  // What the customer said last, all lines joined by " | ", first wordings only.
  std::string heard() const;
  Grade grade(std::string_view check) const;
  std::vector<int> evidence(std::string_view check) const;

  Call call;
  std::string refused;
};

}  // namespace askwell::sample
