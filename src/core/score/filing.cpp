#include "core/score/filing.h"

#include <algorithm>

namespace askwell {

namespace {

// Where something was said, or could have been.
struct Place {
  int turn = 0;
  bool said = false;
};

// The first turn in which `shows` holds after what was said, or after what `asks` could have
// said instead.
template <class Asks, class Shows>
Place place_of(const Call& call, Asks asks, Shows shows) {
  const Scenario& scenario = call.scenario();
  const auto& turns = call.turns();
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (shows(turns[i].after)) return {static_cast<int>(i) + 1, true};
  }
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const State& state = call.before(i);
    for (std::size_t k = 0; k < scenario.moves.size(); ++k) {
      const auto move = static_cast<MoveId>(k);
      if (!asks(scenario.moves[k]) || !accepts(scenario, state, move)) continue;
      if (shows(step(scenario, call.options(), state, move).after)) {
        return {static_cast<int>(i) + 1, false};
      }
    }
  }
  return {};
}

Place fact_place(const Call& call, FactId fact) {
  return place_of(
      call, [&](const Move& move) { return move.fact == fact; },
      [&](const State& state) { return state.facts[index(fact)]; });
}

Place need_place(const Call& call, NeedId need, Rung rung) {
  return place_of(
      call, [&](const Move& move) { return move.need == need; },
      [&](const State& state) { return state.needs[index(need)].rung >= rung; });
}

// Of two places the earlier one that was said, else the earlier one.
Place better(const Place& a, const Place& b) {
  if (a.turn == 0 || b.turn == 0) return a.turn == 0 ? b : a;
  if (a.said != b.said) return a.said ? a : b;
  return a.turn <= b.turn ? a : b;
}

// Who is who and who decides: the facts of the points that tell it.
Place who_is_who(const Call& call, PersonId person) {
  constexpr int organisation = 3, decision = 4;
  Place place;
  for (std::size_t i = 0; i < call.scenario().facts.size(); ++i) {
    const Fact& fact = call.scenario().facts[i];
    const bool tells = fact.point == organisation || fact.point == decision;
    if (tells || fact.person == person) {
      place = better(place, fact_place(call, static_cast<FactId>(i)));
    }
  }
  return place;
}

// The needs of a person, as far as `rung`.
Place needs_of(const Call& call, PersonId person, Rung rung) {
  Place place;
  for (std::size_t i = 0; i < call.scenario().needs.size(); ++i) {
    const Need& need = call.scenario().needs[i];
    if (need.person != person || need.kind != NeedKind::need) continue;
    place = better(place, need_place(call, static_cast<NeedId>(i), rung));
  }
  return place;
}

int& count_of(FilingGrade& grade, FiledAs finding) {
  switch (finding) {
    case FiledAs::found:
      return grade.found;
    case FiledAs::missed:
      return grade.missed;
    case FiledAs::invented:
      return grade.invented;
    case FiledAs::left_empty:
      break;
  }
  return grade.left_empty;
}

bool same_roles(std::vector<Role> a, std::vector<Role> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

class Grader {
 public:
  Grader(const Call& call, const Filing& filing)
      : call_(call), scenario_(call.scenario()), filing_(filing) {}

  FilingGrade grade() {
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) fact(i);
    for (int i = 1; i <= point_count; ++i) point(i);
    for (std::size_t i = 0; i < scenario_.people.size(); ++i) person(i);
    return std::move(out_);
  }

 private:
  void add(FiledItem item, bool filled, bool right, const Place& place) {
    item.finding = !filled ? FiledAs::missed : right ? FiledAs::found : FiledAs::invented;
    item.turn = place.turn;
    item.said = place.said;
    add(item);
  }

  void add(const FiledItem& item) {
    ++count_of(out_, item.finding);
    out_.items.push_back(item);
  }

  void point(int i) {
    if (what_point_holds(scenario_, i) != PointHolds::nothing) return;
    const bool claimed = filing_.points[static_cast<std::size_t>(i) - 1];
    add({.what = Filed::point,
         .point = i,
         .finding = claimed ? FiledAs::invented : FiledAs::left_empty});
  }

  // A fact is right if the customer told it: a lucky guess is none.
  void fact(std::size_t i) {
    if (scenario_.facts[i].in_brief) return;
    const bool claimed = i < filing_.facts.size() && filing_.facts[i].value_or(false);
    const Place place = fact_place(call_, static_cast<FactId>(i));
    add({.what = Filed::fact, .fact = static_cast<FactId>(i)}, claimed, place.said, place);
  }

  void person(std::size_t i) {
    const Person& truth = scenario_.people[i];
    const auto who = static_cast<PersonId>(i);
    const FiledPerson filed = i < filing_.people.size() ? filing_.people[i] : FiledPerson();
    const Place known = who_is_who(call_, who);
    add({.what = Filed::roles, .person = who}, !filed.roles.empty(),
        same_roles(filed.roles, truth.roles), known);
    add({.what = Filed::influence, .person = who}, filed.influence.has_value(),
        filed.influence == truth.influence, known);
    const Place needs = needs_of(call_, who, Rung::implied);
    add({.what = Filed::mode, .person = who}, filed.mode.has_value(), filed.mode == truth.mode,
        needs);
    if (!truth.concerns.empty()) {
      add({.what = Filed::win, .person = who}, filed.win != Concern::none,
          truth.cares(filed.win), needs_of(call_, who, Rung::wanted));
    }
    if (owns_need(who)) {
      add({.what = Filed::result, .person = who}, filed.result != NeedId::none,
          is_need_of(filed.result, who), needs);
    }
  }

  bool is_need_of(NeedId need, PersonId who) const {
    if (need == NeedId::none || index(need) >= scenario_.needs.size()) return false;
    const Need& one = scenario_.need(need);
    return one.person == who && one.kind == NeedKind::need;
  }

  bool owns_need(PersonId who) const {
    return std::any_of(scenario_.needs.begin(), scenario_.needs.end(), [&](const Need& need) {
      return need.person == who && need.kind == NeedKind::need;
    });
  }

  const Call& call_;
  const Scenario& scenario_;
  const Filing& filing_;
  FilingGrade out_;
};

}  // namespace

PointHolds what_point_holds(const Scenario& scenario, int point) {
  PointHolds holds = PointHolds::nothing;
  for (const Fact& fact : scenario.facts) {
    if (fact.point != point) continue;
    if (!fact.in_brief) return PointHolds::facts;
    holds = PointHolds::brief;
  }
  return holds;
}

FilingGrade grade_filing(const Call& call, const Filing& filing) {
  return Grader(call, filing).grade();
}

}  // namespace askwell
