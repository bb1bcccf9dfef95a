#include "core/solver/state_key.h"

#include <algorithm>

#include "core/call/answering.h"
#include "core/score/worth.h"

namespace askwell {

namespace {

// Counts bits, to learn how many words a key takes.
class Measure {
 public:
  void add(int, int bits) { bits_ += bits; }
  int words() const { return (bits_ + 31) / 32; }

 private:
  int bits_ = 0;
};

class Packer {
 public:
  explicit Packer(std::uint32_t* out) : out_(out) {}
  // The low `bits` bits of `value`, at most 31.
  void add(int value, int bits) {
    const std::uint32_t part = static_cast<std::uint32_t>(value) & ((1U << bits) - 1U);
    word_ |= part << used_;
    used_ += bits;
    if (used_ < 32) return;
    *out_++ = word_;
    used_ -= 32;
    word_ = used_ == 0 ? 0U : part >> (bits - used_);
  }
  void finish() {
    if (used_ > 0) *out_ = word_;
  }

 private:
  std::uint32_t* out_;
  std::uint32_t word_ = 0;
  int used_ = 0;
};

void mark_asked(const Condition& condition, std::vector<bool>& moves,
                std::vector<bool>& facts) {
  const auto subject = static_cast<std::size_t>(condition.subject);
  if (condition.kind == Condition::Kind::asked) moves[subject] = true;
  if (condition.kind == Condition::Kind::fact) facts[subject] = true;
  for (const Condition& child : condition.children) mark_asked(child, moves, facts);
}

// Whether a move of this kind is answered the same however often it was said, as far as the
// state does not tell already.
bool forgets(const Scenario& scenario, const Move& move) {
  const bool cares = scenario.person(move.person).cares(move.concern);
  switch (move.kind) {
    case MoveKind::problem:
      return scenario.need(move.need).kind != NeedKind::want;
    case MoveKind::payoff:
      return is_real(scenario.need(move.need));
    case MoveKind::solution:
    case MoveKind::demo:
      return cares;
    case MoveKind::fact:
    case MoveKind::budget:
    case MoveKind::process:
      return move.person == scenario.facts[index(move.fact)].person;
    case MoveKind::step:
      return move.wins != Outcome::none && (move.what || move.who || move.when);
    case MoveKind::situation:
    case MoveKind::implication:
    case MoveKind::defer:
    case MoveKind::clarify:
    case MoveKind::range:
    case MoveKind::yield:
    case MoveKind::acknowledge:
    case MoveKind::answer:
    case MoveKind::opener:
    case MoveKind::repair:
    case MoveKind::close:
    case MoveKind::pitch:
    case MoveKind::walk:
    case MoveKind::wait:
    case MoveKind::end:
      return true;
    default:
      return false;
  }
}

// Puts `item` to the first group that holds its equal.
template <class Equal>
void put(std::vector<std::vector<int>>& groups, int item, Equal equal) {
  const auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& g) { return equal(g.front(), item); });
  if (found != groups.end()) {
    found->push_back(item);
  } else {
    groups.push_back({item});
  }
}

// The one plain way to ask for something; null where there is none, or another besides.
template <class Asks>
const Move* only_move(const Scenario& scenario, Asks asks) {
  const Move* only = nullptr;
  for (const Move& move : scenario.moves) {
    if (!asks(move)) continue;
    if (only != nullptr) return nullptr;
    only = &move;
  }
  const bool plain = only != nullptr && only->flaw == Flaw::none && !only->condition;
  return plain ? only : nullptr;
}

bool same_way(const Move& a, const Move& b) {
  return a.kind == b.kind &&
         (a.exchange.more == TextId::none) == (b.exchange.more == TextId::none);
}

// Whether it is the same to whom a fact is put: everybody stays, and nobody opens up for it.
bool anybody_tells(const Scenario& scenario) {
  const auto plain = [](const Person& p) {
    return p.present && p.leaves_after == 0 && p.mode != Mode::even_keel;
  };
  return std::all_of(scenario.people.begin(), scenario.people.end(), plain);
}

}  // namespace

StateKey::StateKey(const Scenario& scenario, const Options& options)
    : scenario_(scenario),
      clock_(options.clock),
      most_gain_(most_talk_gain(scenario)),
      asked_(scenario.moves.size()),
      fact_asked_(scenario.facts.size()) {
  for (const Move& move : scenario.moves) {
    if (move.condition) mark_asked(*move.condition, asked_, fact_asked_);
    repairs_ = repairs_ || move.kind == MoveKind::repair;
  }
  for (const Event& event : scenario.events) mark_asked(event.when, asked_, fact_asked_);
  for (const Check& check : scenario.rubric) talk_ = talk_ || check.kind == CheckKind::talk;
  for (int kind = 0; kind < move_kinds; ++kind) {
    // A customer who has little to say takes at least nothing.
    const int seller = time_of(static_cast<MoveKind>(kind)).seller;
    most_loss_ = std::max(most_loss_, -talk_gain(scenario, seller, 0));
  }
  find_memories();
  group_facts();
  group_consequences();
  Measure measure;
  write_all(start(scenario), measure);
  words_ = measure.words();
}

void StateKey::find_memories() {
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Move& move = scenario_.moves[i];
    if (move.kind == MoveKind::rapport && !asked_[i]) {
      early_memories_.push_back(static_cast<int>(i));
    } else if (asked_[i] || !forgets(scenario_, move)) {
      memories_.push_back(static_cast<int>(i));
    }
  }
}

void StateKey::group_facts() {
  const bool anybody = anybody_tells(scenario_);
  const auto asking_for = [this](int fact) -> const Move* {
    if (fact_asked_[static_cast<std::size_t>(fact)]) return nullptr;
    const Move* only = only_move(
        scenario_, [fact](const Move& m) { return m.fact == static_cast<FactId>(fact); });
    const bool known =
        only != nullptr && !asked_[static_cast<std::size_t>(only - scenario_.moves.data())];
    return known ? only : nullptr;
  };
  for (int i = 0; i < static_cast<int>(scenario_.facts.size()); ++i) {
    put(facts_, i, [&](int one, int other) {
      const Move* a = asking_for(one);
      const Move* b = asking_for(other);
      const Fact& x = scenario_.facts[static_cast<std::size_t>(one)];
      const Fact& y = scenario_.facts[static_cast<std::size_t>(other)];
      return a != nullptr && b != nullptr && same_way(*a, *b) && x.trust == y.trust &&
             x.kind == y.kind && x.in_brief == y.in_brief && a->person == x.person &&
             b->person == y.person && (x.person == y.person || (anybody && x.trust == 0));
    });
  }
}

void StateKey::group_consequences() {
  for (std::size_t n = 0; n < scenario_.needs.size(); ++n) {
    const Need& need = scenario_.needs[n];
    const auto raising = [&](int which) -> const Move* {
      const Move* only = only_move(scenario_, [&](const Move& m) {
        return m.kind == MoveKind::implication && m.need == static_cast<NeedId>(n) &&
               m.consequence == which;
      });
      const bool known =
          only != nullptr && !asked_[static_cast<std::size_t>(only - scenario_.moves.data())];
      return known ? only : nullptr;
    };
    std::vector<Group>& groups = consequences_.emplace_back();
    for (int i = 0; i < static_cast<int>(need.consequences.size()); ++i) {
      const Consequence& here = need.consequences[static_cast<std::size_t>(i)];
      if (!is_real(need) || !here.applies) continue;  // never raised
      put(groups, i, [&](int one, int other) {
        const Move* a = raising(one);
        const Move* b = raising(other);
        return a != nullptr && b != nullptr && same_way(*a, *b) && a->person == b->person &&
               need.consequences[static_cast<std::size_t>(one)].weight == here.weight;
      });
    }
  }
}

// The talk margin, but no further from 0 than the moves left can carry it.
int StateKey::clamped_margin(const State& state) const {
  const int left = scenario_.numbers.moves - state.moves;
  return std::clamp(talk_margin(scenario_, state), -most_gain_ * left, most_loss_ * left + 1);
}

template <class Pack>
void StateKey::write_people(const State& state, Pack& pack) const {
  const bool early = state.moves < scenario_.numbers.rapport_until;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    pack.add(state.trust[i], 3);
    pack.add(state.present[i], 1);
    pack.add(state.helped[i], 1);
    pack.add(early && state.liked[i], 1);
    pack.add(early && state.liked_again[i], 1);
    if (!repairs_) continue;
    pack.add(state.hurt[i], 1);
    pack.add(state.repaired[i], 1);
  }
}

template <class Pack>
void StateKey::write_needs(const State& state, Pack& pack) const {
  for (std::size_t i = 0; i < scenario_.needs.size(); ++i) {
    const NeedState& need = state.needs[i];
    pack.add(static_cast<int>(need.rung), 3);
    if (!is_real(scenario_.needs[i])) continue;
    pack.add(need.rung <= Rung::implied ? need.weight : 0, 8);
    for (const Group& group : consequences_[i]) {
      int raised = 0;
      for (const int one : group) raised += (need.raised >> one) & 1;
      pack.add(raised, 5);
    }
  }
}

template <class Pack>
void StateKey::write_all(const State& state, Pack& pack) const {
  pack.add(state.moves, 7);
  pack.add(state.patience, 4);
  if (clock_) pack.add(state.clock, 16);
  if (talk_) pack.add(clamped_margin(state), 20);
  write_people(state, pack);
  write_needs(state, pack);
  for (const Group& group : facts_) {
    int told = 0;
    for (const int one : group) told += state.facts[static_cast<std::size_t>(one)] ? 1 : 0;
    pack.add(told, 9);
  }
  for (const int move : memories_) pack.add(state.said[static_cast<std::size_t>(move)], 1);
  const bool early = state.moves < scenario_.numbers.rapport_until;
  for (const int move : early_memories_) {
    pack.add(early && state.said[static_cast<std::size_t>(move)], 1);
  }
  for (std::size_t i = 0; i < scenario_.events.size(); ++i) pack.add(state.fired[i], 1);
  if (!scenario_.events.empty()) {
    pack.add(static_cast<int>(state.pending), 5);
    pack.add(state.evasions, 2);
    pack.add(state.acknowledged, 1);
    pack.add(state.clarified, 1);
    pack.add(state.signal, 7);
  }
  pack.add(state.background_row, 7);
  pack.add(state.wasted, 7);
  pack.add(state.summaries, 7);
  pack.add(state.silences > 0, 1);
  pack.add(state.last != MoveId::none, 1);
  pack.add(state.product_time, 8);
  for (const bool latch :
       {state.pitched_early, state.priced_early, state.anchored, state.payoff_first,
        state.summarised, state.budget_known, state.process_known, state.regretted,
        state.objected, state.met, state.sold, state.left}) {
    pack.add(latch, 1);
  }
}

void StateKey::write(const State& state, std::uint32_t* out) const {
  Packer pack(out);
  write_all(state, pack);
  pack.finish();
}

}  // namespace askwell
