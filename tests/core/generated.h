// Scenarios made up at random, for tests that must hold whatever an author writes: every kind
// of move, flaw, event and person, gates, small clocks, conditions. The same number always
// makes the same scenario.
#pragma once

#include <string>

#include "base/hash.h"
#include "core/hand/hand.h"
#include "core/sample_scenario.h"

namespace askwell::sample {

// Numbers from a seed, as many as are asked for.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : seed_(seed) {}
  int below(int sides) {
    return static_cast<int>(mix(seed_, ++thrown_, 77) % static_cast<std::uint32_t>(sides));
  }
  int from(int low, int high) { return low + below(high - low + 1); }
  bool one_in(int chances) { return below(chances) == 0; }

 private:
  std::uint32_t seed_;
  std::uint32_t thrown_ = 0;
};

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : dice_(seed) {}

  Scenario make() {
    build_.scenario.id = "generated";
    build_.scenario.languages = {Lang::en};
    build_.scenario.deal = dice_.one_in(3) ? Deal::small : Deal::large;
    build_.scenario.level = dice_.from(1, 3);
    add_people();
    for (int i = dice_.from(1, 3); i > 0; --i) add_need();
    if (dice_.one_in(2)) add_decoy();
    for (int i = dice_.from(0, 3); i > 0; --i) add_fact();
    for (int i = dice_.from(0, 2); i > 0; --i) add_event();
    add_moves();
    add_numbers();
    finish(build_.scenario);
    return std::move(build_.scenario);
  }

 private:
  PersonId anybody() { return static_cast<PersonId>(dice_.below(people_)); }
  NeedId any_need() {
    return static_cast<NeedId>(dice_.below(static_cast<int>(build_.scenario.needs.size())));
  }
  std::string name(const std::string& kind) { return kind + std::to_string(++names_); }

  void add_people() {
    people_ = dice_.from(1, 3);
    for (int i = 0; i < people_; ++i) {
      std::vector<Role> roles{static_cast<Role>(dice_.below(4))};
      const auto influence = static_cast<Level3>(dice_.below(3));  // one by one: compilers
      const auto temper = static_cast<Temper>(dice_.below(3));     // differ in the order of
      const int trust = dice_.from(0, 3);                          // arguments
      build_.person(name("person"), roles, influence, temper, trust);
      Person& person = build_.scenario.people.back();
      person.mode = static_cast<Mode>(dice_.below(4));
      if (i > 0 && dice_.one_in(5)) person.present = false;
      if (i > 0 && dice_.one_in(6)) person.leaves_after = dice_.from(3, 12);
      if (dice_.one_in(4)) person.concerns = {static_cast<Concern>(dice_.below(concern_count))};
    }
  }

  void add_need() {
    Need& need = build_.need(name("need"), NeedKind::need, anybody());
    need.must = dice_.below(3) > 0;
    need.small = dice_.one_in(4);
    need.trust = dice_.from(0, 3);
    need.urgent_at = dice_.from(1, 3);
    if (dice_.one_in(2)) need.problem.more = build_.text("more");
    if (dice_.one_in(5)) need.concern = static_cast<Concern>(dice_.below(concern_count));
    for (int i = dice_.from(1, 3); i > 0; --i) {
      const int weight = dice_.from(1, 2);
      const bool applies = !dice_.one_in(5);
      build_.consequence(need, name("c"), weight, applies);
    }
  }

  void add_decoy() {
    const NeedKind kind = dice_.one_in(2) ? NeedKind::want : NeedKind::nothing;
    Need& need = build_.need(name("decoy"), kind, anybody());
    build_.consequence(need, name("c"), 1, false);
  }

  void add_fact() {
    const PersonId person = anybody();
    const int trust = dice_.from(0, 3);
    const auto kind = static_cast<FactKind>(dice_.below(3));
    build_.fact(name("fact"), person, 1, trust, kind);
    build_.scenario.facts.back().in_brief = dice_.one_in(6);
  }

  Condition condition() {
    Condition condition;
    condition.kind = static_cast<Condition::Kind>(dice_.one_in(2) ? 0 : 2 + dice_.below(2));
    if (condition.kind == Condition::Kind::need) {
      condition.subject = static_cast<int>(any_need());
      condition.at_least = dice_.from(1, 4);
    } else if (condition.kind == Condition::Kind::trust) {
      condition.subject = static_cast<int>(anybody());
      condition.at_least = dice_.from(1, 4);
    } else {
      condition.at_least = dice_.from(1, 8);
    }
    return condition;
  }

  void add_event() {
    Event event;
    event.id = name("event");
    event.kind = static_cast<EventKind>(dice_.below(event_kinds));
    event.person = anybody();
    event.when = condition();
    event.say = build_.text(event.id);
    event.moves = dice_.from(1, 3);
    event.minutes = dice_.from(1, 4);
    event.brings = static_cast<PersonId>(people_ - 1);
    const auto reply = [&] { return build_.asks_and_tells(name("reply")); };
    if (event.kind == EventKind::objection) {
      event.acknowledge = reply();
      event.clarify = reply();
      event.answer = reply();
    } else if (event.waits()) {
      event.defer = reply();
      event.clarify = reply();
      event.range = reply();
      event.yield = reply();
    }
    build_.scenario.events.push_back(event);
  }

  Move& some_move(MoveKind kind) { return build_.move(name("move"), kind, anybody()); }

  void add_moves() {
    if (dice_.below(4) > 0) some_move(MoveKind::summary).restates = {NeedId{0}};
    if (dice_.below(5) > 0) add_step();
    for (int i = dice_.from(1, 4); i > 0; --i) add_other();
  }

  void add_step() {
    Move& step = some_move(MoveKind::step);
    step.wins = dice_.one_in(4) ? Outcome::order : Outcome::advance;
    step.what = step.who = true;
    step.when = dice_.below(4) > 0;
  }

  void add_other() {
    constexpr std::array kinds{MoveKind::opener, MoveKind::rapport,     MoveKind::idea,
                               MoveKind::repair, MoveKind::introduce,   MoveKind::summary,
                               MoveKind::demo,   MoveKind::price,       MoveKind::concession,
                               MoveKind::close,  MoveKind::step,        MoveKind::walk,
                               MoveKind::pitch,  MoveKind::implication, MoveKind::problem};
    Move& move = some_move(kinds[static_cast<std::size_t>(dice_.below(kinds.size()))]);
    switch (move.kind) {
      case MoveKind::opener:
        move.opener = static_cast<Opener>(dice_.from(1, 4));
        break;
      case MoveKind::introduce:
        move.brings = static_cast<PersonId>(people_ - 1);
        break;
      case MoveKind::close:
        move.close = static_cast<Close>(dice_.below(8));
        break;
      case MoveKind::walk:
        move.wins = static_cast<Outcome>(dice_.from(1, 4));
        break;
      case MoveKind::summary:
        move.restates = {any_need()};
        break;
      case MoveKind::implication:
      case MoveKind::problem:
        move.flaw = static_cast<Flaw>(dice_.from(1, 5));
        [[fallthrough]];
      case MoveKind::idea:
      case MoveKind::demo:
        move.need = any_need();
        break;
      default:
        break;
    }
    if (dice_.one_in(8)) move.condition = condition();
  }

  void add_numbers() {
    Numbers& numbers = build_.scenario.numbers;
    numbers.minutes = dice_.one_in(2) ? dice_.from(4, 12) : 30;
    numbers.patience = dice_.from(2, 8);
    numbers.facts_needed = dice_.from(0, 2);
    numbers.support_needed = dice_.from(1, 5);
    numbers.step_trust = dice_.from(0, 4);
    numbers.summaries = dice_.from(1, 2);
    numbers.background_row = dice_.from(2, 4);
    numbers.wasted_allowed = dice_.from(0, 2);
    if (dice_.one_in(5)) numbers.pass_outcome_also = dice_.from(3, 4);
    if (dice_.one_in(3)) numbers.talk_percent = dice_.from(20, 60);
  }

  Dice dice_;
  Builder build_;
  int people_ = 0;
  int names_ = 0;
};

inline Scenario generated(std::uint32_t seed) { return Generator(seed).make(); }

// A position of such a scenario: some sensible moves and some others.
inline State wander(const Scenario& scenario, std::uint32_t seed, int moves) {
  Dice dice(seed);
  State state = start(scenario);
  for (int i = 0; i < moves; ++i) {
    const MoveId advice = advise(scenario, state);
    const std::vector<MoveId> all = accepted(scenario, state);
    const MoveId any = all[static_cast<std::size_t>(dice.below(static_cast<int>(all.size())))];
    const State next = step(scenario, {}, state, dice.below(3) > 0 ? advice : any).after;
    if (!next.over()) state = next;
  }
  return state;
}

}  // namespace askwell::sample
