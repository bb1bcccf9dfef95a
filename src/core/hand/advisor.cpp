// How a good seller climbs: it plans from the state alone, needs no memory and so advises well
// from any position, also a spoilt one.
#include "core/hand/advisor.h"

#include <algorithm>

#include "base/order.h"

namespace askwell {

// How many more moves the limits allow, the clock's at its usual pace of 3.5 half-minutes. What
// is to be agreed has to be agreed before the one who decides leaves.
int Advisor::moves_left() const {
  const int moves = scenario_.numbers.moves - state_.moves;
  const int leaves = scenario_.person(scenario_.decider).leaves_after;
  const bool hurried = leaves > 0 && is_present(scenario_.decider);
  const int clock = (hurried ? leaves : scenario_.numbers.minutes) * 2 - state_.clock;
  if (clock <= 0) return moves;  // it is switched off
  return std::min(moves, (clock * 2 + 6) / 7);
}

MoveId Advisor::answer_event() const {
  if (scenario_.events[index(state_.pending)].kind == EventKind::objection) {
    const MoveKind next = !state_.acknowledged ? MoveKind::acknowledge
                          : state_.clarified   ? MoveKind::answer
                                               : MoveKind::clarify;
    for (const MoveKind kind : {next, MoveKind::clarify, MoveKind::answer}) {
      const MoveId move = find([kind](const Move& m) { return m.kind == kind; });
      if (move != MoveId::none && !(kind == MoveKind::clarify && state_.clarified)) return move;
    }
    return MoveId::none;
  }
  for (const MoveKind kind :
       {MoveKind::clarify, MoveKind::defer, MoveKind::range, MoveKind::yield}) {
    const MoveId move = find([kind](const Move& m) { return m.kind == kind; });
    if (move != MoveId::none) return move;
  }
  return MoveId::none;
}

// The heaviest consequence not yet raised.
MoveId Advisor::consequence(NeedId id) const {
  const Need& need = scenario_.need(id);
  MoveId best = MoveId::none;
  int most = 0;
  for (std::size_t i = 0; i < need.consequences.size(); ++i) {
    const Consequence& candidate = need.consequences[i];
    const bool raised = (state_.needs[index(id)].raised >> i) & 1;
    if (raised || !candidate.applies || candidate.weight <= most) continue;
    const MoveId move = find([&](const Move& m) {
      return m.kind == MoveKind::implication && m.need == id &&
             m.consequence == static_cast<int>(i);
    });
    if (move == MoveId::none) continue;
    best = move;
    most = candidate.weight;
  }
  return best;
}

// The next rung of this need. None where the owner's trust does not allow it.
MoveId Advisor::climb(NeedId id) const {
  const Need& need = scenario_.need(id);
  const Rung here = rung(id);
  if (here >= Rung::wanted) return MoveId::none;
  if (!is_present(need.person)) return bring(need.person);
  if (here < Rung::implied) {
    const bool shut = trust(need.person) < gate(scenario_, state_, id);
    return shut ? MoveId::none : about(id, MoveKind::problem);
  }
  if (here == Rung::urgent || need.small) return about(id, MoveKind::payoff);
  return consequence(id);
}

// How many moves until it is wanted, gates apart.
int Advisor::moves_to_want(NeedId id) const {
  const Need& need = scenario_.need(id);
  const NeedState& here = state_.needs[index(id)];
  if (here.rung >= Rung::wanted) return 0;
  int moves = here.rung < Rung::implied ? 2 : 1;
  if (need.small || here.rung == Rung::urgent) return moves;
  std::vector<int> weights;
  for (std::size_t i = 0; i < need.consequences.size(); ++i) {
    const bool raised = (here.raised >> i) & 1;
    if (!raised && need.consequences[i].applies) weights.push_back(need.consequences[i].weight);
  }
  sort_by(weights, [](int a, int b) { return a > b; });
  int weight = here.weight;
  for (const int more : weights) {
    if (weight >= need.urgent_at) break;
    weight += more;
    ++moves;
  }
  return moves;
}

MoveId Advisor::summary() const {
  MoveId best = MoveId::none;
  std::size_t most = 0;
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Move& move = scenario_.moves[i];
    const auto id = static_cast<MoveId>(i);
    if (move.kind != MoveKind::summary || move.restates.size() <= most) continue;
    if (!accepts(scenario_, state_, id)) continue;
    const bool is_true =
        std::all_of(move.restates.begin(), move.restates.end(), [this](NeedId need) {
          return is_real(scenario_.need(need)) && rung(need) >= Rung::implied;
        });
    if (!is_true || !scenario_.person(move.person).cares(move.concern)) continue;
    best = id;
    most = move.restates.size();
  }
  return best;
}

MoveId Advisor::solution() const {
  const auto answer = [this](NeedId need) {
    return rung(need) == Rung::wanted ? answer_to(need) : MoveId::none;
  };
  const MoveId must = for_needs(true, answer);
  return must != MoveId::none ? must : for_needs(false, answer);
}

// A question about something not yet told, by someone who will tell it.
MoveId Advisor::fact(FactKind kind) const {
  return find([this, kind](const Move& m) {
    if (m.fact == FactId::none) return false;
    const Fact& f = scenario_.facts[index(m.fact)];
    return f.kind == kind && !f.in_brief && !state_.facts[index(m.fact)] &&
           m.person == f.person && trust(f.person) >= f.trust;
  });
}

// One more point of trust, by whatever earns it with this person.
MoveId Advisor::earn_trust(PersonId person) const {
  const std::size_t who = index(person);
  if (state_.moves == 0) {
    const MoveId opener = find([&](const Move& m) {
      return m.kind == MoveKind::opener && m.person == person &&
             opens(m.opener, scenario_.person(person));
    });
    if (opener != MoveId::none) return opener;
  }
  if (state_.hurt[who]) {
    const MoveId repair =
        find([&](const Move& m) { return m.kind == MoveKind::repair && m.person == person; });
    if (repair != MoveId::none) return repair;
  }
  const bool likes = scenario_.person(person).temper != Temper::gruff &&
                     (!state_.liked[who] || (scenario_.person(person).temper == Temper::warm &&
                                             !state_.liked_again[who]));
  if (likes && state_.moves < scenario_.numbers.rapport_until) {
    const MoveId rapport = find([&](const Move& m) {
      return m.kind == MoveKind::rapport && m.person == person &&
             !state_.said[static_cast<std::size_t>(&m - scenario_.moves.data())];
    });
    if (rapport != MoveId::none) return rapport;
  }
  if (!state_.helped[who]) {
    const MoveId idea = find([&](const Move& m) {
      return m.kind == MoveKind::idea && m.person == person && m.need != NeedId::none &&
             is_real(scenario_.need(m.need)) && rung(m.need) >= Rung::known;
    });
    if (idea != MoveId::none) return idea;
  }
  const MoveId optional = for_needs(false, [this, person](NeedId need) {
    const bool owns = scenario_.need(need).person == person;
    return owns ? climb(need) : MoveId::none;
  });
  if (optional != MoveId::none) return optional;
  if (state_.summaries < scenario_.numbers.summaries) {
    const MoveId restate = summary();
    if (restate != MoveId::none) return restate;
  }
  const MoveId answer = solution();
  if (answer != MoveId::none || state_.helped[who]) return answer;
  return idea_to_come(person);
}

// What has to be known before an idea for this person can fit.
MoveId Advisor::idea_to_come(PersonId person) const {
  for (const Move& idea : scenario_.moves) {
    if (idea.kind != MoveKind::idea || idea.person != person) continue;
    if (idea.need == NeedId::none || !is_real(scenario_.need(idea.need))) continue;
    if (rung(idea.need) != Rung::hidden) continue;
    const MoveId ask = about(idea.need, MoveKind::situation);
    if (ask != MoveId::none) return ask;
  }
  return MoveId::none;
}

MoveId Advisor::bring(PersonId person) const {
  return find([&](const Move& m) {
    return m.kind == MoveKind::introduce && m.brings == person &&
           trust(m.person) >= scenario_.numbers.introduce_trust;
  });
}

MoveId Advisor::open_up(PersonId person) const {
  if (scenario_.person(person).mode == Mode::even_keel) {
    const MoveId ask = find([&](const Move& m) {
      if (m.fact == FactId::none || m.person != person) return false;
      const Fact& f = scenario_.facts[index(m.fact)];
      return f.person == person && !f.in_brief && !state_.facts[index(m.fact)] &&
             trust(person) >= f.trust;
    });
    if (ask != MoveId::none) return ask;
  }
  return earn_trust(person);
}

// A must-need that can still be made explicit in time, one after the other.
MoveId Advisor::toward_needs(int left, int reserved) const {
  const auto in_time = [&](NeedId need) {
    return !is_wanted(need) && moves_to_want(need) + reserved <= left;
  };
  // What has been begun is finished first.
  const MoveId begun = for_needs(true, [&](NeedId need) {
    return rung(need) >= Rung::implied && in_time(need) ? climb(need) : MoveId::none;
  });
  if (begun != MoveId::none) return begun;
  const MoveId next =
      for_needs(true, [&](NeedId need) { return in_time(need) ? climb(need) : MoveId::none; });
  if (next != MoveId::none) return next;
  return for_needs(true, [&](NeedId need) {  // a gate is shut
    const PersonId owner = scenario_.need(need).person;
    const bool shut = rung(need) < Rung::implied && in_time(need) &&
                      trust(owner) < gate(scenario_, state_, need);
    return shut ? open_up(owner) : MoveId::none;
  });
}

MoveId Advisor::move() const {
  if (state_.over()) return MoveId::none;
  if (state_.pending != EventId::none) {
    const MoveId answer = answer_event();
    if (answer != MoveId::none) return answer;
  }
  const int left = moves_left();
  constexpr int summary_and_step = 2;
  for (int reserved = summary_and_step; reserved > 0; --reserved) {
    const MoveId rise = toward_needs(left, reserved);
    if (rise != MoveId::none) return rise;
  }
  const MoveId last = ending(left);
  if (last != MoveId::none) return last;
  return find([](const Move& m) { return m.kind == MoveKind::end; });
}

MoveId advise(const Scenario& scenario, const State& state) {
  return Advisor(scenario, state).move();
}

}  // namespace askwell
