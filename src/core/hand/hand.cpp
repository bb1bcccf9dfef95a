// How a hand is dealt: the good line, a wrong one that looks like it, temptations and
// alternatives, until it is full.
#include "core/hand/hand.h"

#include <algorithm>
#include <optional>

#include "base/hash.h"
#include "base/order.h"
#include "core/call/answering.h"
#include "core/hand/good_line.h"

namespace askwell {

namespace {

constexpr std::size_t full_hand = 6;

// What a move would bring now.
enum class Worth : std::uint8_t {
  useful,   // gains something and harms nothing
  empty,    // neither
  harmful,  // costs trust, or makes a step harder to win
  costly,   // costs patience or a check
};

struct Candidate {
  MoveId id;
  MoveKind kind;
  std::uint32_t lot;           // decides between equals
  std::optional<Worth> worth;  // once looked at: that takes a step()
};

Worth worth_of(const Scenario& scenario, const State& state, MoveId move) {
  const Turn made = step(scenario, Options{}, state, move);
  const State& after = made.after;
  const bool failed = (after.pitched_early && !state.pitched_early) ||
                      (after.priced_early && !state.priced_early) ||
                      (after.payoff_first && !state.payoff_first) ||
                      (after.objected && !state.objected);
  bool distrusted =
      (after.anchored && !state.anchored) || (after.regretted && !state.regretted);
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    distrusted = distrusted || after.trust[i] < state.trust[i];
  }
  // Evading the event that is pending costs patience whatever is said, so leave that out.
  const bool evaded = state.pending != EventId::none && after.pending == state.pending;
  const bool lapsed =
      after.pending == EventId::none && after.fired == state.fired &&
      std::any_of(made.reasons.begin(), made.reasons.end(),
                  [](const Reason& r) { return r.id == ReasonId::event_lapsed; });
  const int lost = state.patience - after.patience - (evaded || lapsed ? 1 : 0);
  if (failed || lost > 0) return Worth::costly;
  if (distrusted) return Worth::harmful;

  const bool gained =
      after.facts != state.facts || after.needs != state.needs || after.trust != state.trust ||
      after.outcome == Outcome::advance || after.outcome == Outcome::order ||
      (after.summarised && !state.summarised) ||
      after.present.count() > state.present.count() || (after.clarified && !state.clarified) ||
      (after.acknowledged && !state.acknowledged) ||
      (state.pending != EventId::none && after.pending == EventId::none && !lapsed);
  return gained ? Worth::useful : Worth::empty;
}

bool is_question(MoveKind kind) {
  return kind == MoveKind::situation || kind == MoveKind::problem ||
         kind == MoveKind::implication || kind == MoveKind::payoff || kind == MoveKind::fact ||
         kind == MoveKind::budget || kind == MoveKind::process;
}

bool is_temptation(MoveKind kind) {
  return is_product_talk(kind) || kind == MoveKind::price || kind == MoveKind::close ||
         kind == MoveKind::concession || kind == MoveKind::step;
}

bool same_words(const Scenario& scenario, MoveId a, MoveId b) {
  const TextId one = scenario.move(a).exchange.say;
  const TextId other = scenario.move(b).exchange.say;
  if (one == other) return true;
  for (const Lang lang : all_langs) {
    const std::string_view words = scenario.texts.get(one, lang);
    if (!words.empty() && words == scenario.texts.get(other, lang)) return true;
  }
  return false;
}

class Dealer {
 public:
  Dealer(const Scenario& scenario, const State& state, MoveId good);

  std::vector<MoveId> deal(const Options& options);

 private:
  bool full() const { return hand_.size() >= full_hand; }
  bool holds(MoveId move) const {
    return std::find(hand_.begin(), hand_.end(), move) != hand_.end();
  }
  bool has_kind(MoveKind kind) const {
    return std::any_of(hand_.begin(), hand_.end(),
                       [&](MoveId held) { return scenario_.move(held).kind == kind; });
  }
  Worth worth(Candidate& candidate) const {
    if (!candidate.worth) candidate.worth = worth_of(scenario_, state_, candidate.id);
    return *candidate.worth;
  }
  bool take(MoveId move);
  // Takes the candidate with the smallest lot that `fits`; false if there is none.
  template <class Fits>
  bool take_one(Fits fits);
  void take_event_answers();
  void take_twin();
  void take_costly();
  void take_others();

  const Scenario& scenario_;
  const State& state_;
  MoveId good_;
  std::vector<Candidate> candidates_;  // by lot
  std::vector<MoveId> hand_;
};

Dealer::Dealer(const Scenario& scenario, const State& state, MoveId good)
    : scenario_(scenario), state_(state), good_(good) {
  const auto salt = static_cast<std::uint32_t>(state.moves);
  for (const MoveId id : accepted(scenario, state)) {
    const MoveKind kind = scenario.move(id).kind;
    if (kind == MoveKind::end) continue;
    // A price while a question is pending would read as the answer to it, and is none.
    if (kind == MoveKind::price && state.pending != EventId::none) continue;
    candidates_.push_back({id, kind, mix(salt, static_cast<std::uint32_t>(index(id)), 1), {}});
  }
  sort_by(candidates_, [](const Candidate& a, const Candidate& b) {
    return a.lot != b.lot ? a.lot < b.lot : a.id < b.id;
  });
}

bool Dealer::take(MoveId move) {
  const auto same = [&](MoveId held) { return same_words(scenario_, held, move); };
  if (full() || std::any_of(hand_.begin(), hand_.end(), same)) return false;
  hand_.push_back(move);
  return true;
}

template <class Fits>
bool Dealer::take_one(Fits fits) {
  if (full()) return false;
  for (Candidate& candidate : candidates_) {
    if (!holds(candidate.id) && fits(candidate) && take(candidate.id)) return true;
  }
  return false;
}

void Dealer::take_event_answers() {
  while (take_one([](const Candidate& c) { return answers_event(c.kind); })) {
  }
}

// A wrong line of the same type as the good one, so that the type alone tells nothing.
void Dealer::take_twin() {
  const MoveKind kind = scenario_.move(good_).kind;
  const NeedId need = scenario_.move(good_).need;
  const auto twin = [&](Candidate& c, bool same_need) {
    return c.kind == kind && (scenario_.move(c.id).need == need) == same_need &&
           worth(c) != Worth::useful;
  };
  const bool elsewhere = take_one([&](Candidate& c) { return twin(c, false); });
  const bool here = take_one([&](Candidate& c) { return twin(c, true); });
  if (elsewhere || here || !is_question(kind)) return;
  take_one([this](Candidate& c) {  // no twin: at least another background question
    return (c.kind == MoveKind::fact || c.kind == MoveKind::situation) &&
           worth(c) != Worth::useful;
  });
}

// Where a wish can be drawn out, nothing else is nearly as good.
void Dealer::take_costly() {
  while (
      take_one([&](Candidate& c) { return !has_kind(c.kind) && worth(c) == Worth::costly; })) {
  }
  while (take_one([&](Candidate& c) { return worth(c) == Worth::costly; })) {
  }
}

void Dealer::take_others() {
  const auto fresh = [this](const Candidate& c) { return !has_kind(c.kind); };
  const auto harmful = [&](Candidate& c) { return fresh(c) && worth(c) >= Worth::harmful; };
  const auto temptation = [&](Candidate& c) { return is_temptation(c.kind) && harmful(c); };
  take_one(temptation);
  if (state_.last != MoveId::none) {
    take_one([](const Candidate& c) { return c.kind == MoveKind::wait; });
  }
  take_one([&](Candidate& c) {
    return c.kind != MoveKind::step && fresh(c) && worth(c) == Worth::useful;
  });
  take_one([&](Candidate& c) { return is_question(c.kind) && harmful(c); });
  take_one(temptation);
  take_one(harmful);
  while (take_one(fresh)) {
  }
  while (take_one([](const Candidate&) { return true; })) {
  }
}

std::vector<MoveId> Dealer::deal(const Options& options) {
  const bool leaves = good_ == MoveId::none || scenario_.move(good_).kind == MoveKind::end;
  if (!leaves) take(good_);
  take_event_answers();
  if (!leaves) take_twin();
  if (!leaves && scenario_.move(good_).kind == MoveKind::payoff) take_costly();
  take_others();

  const auto place = [&](MoveId move) {
    return mix(options.seed, static_cast<std::uint32_t>(state_.moves),
               static_cast<std::uint32_t>(index(move)) + 1);
  };
  sort_by(hand_, [&](MoveId a, MoveId b) {
    const std::uint32_t left = place(a);
    const std::uint32_t right = place(b);
    return left != right ? left < right : a < b;
  });
  return hand_;
}

}  // namespace

std::vector<MoveId> hand(const Scenario& scenario, const Options& options, const State& state,
                         Search search) {
  return hand_with(scenario, options, state, good_line(scenario, state, search));
}

std::vector<MoveId> hand_with(const Scenario& scenario, const Options& options,
                              const State& state, MoveId good) {
  if (state.over()) return {};
  return Dealer(scenario, state, good).deal(options);
}

}  // namespace askwell
