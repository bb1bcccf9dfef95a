#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/order.h"
#include "base/text.h"
#include "ui/call/call_parts.h"

namespace askwell::ui {

namespace {

constexpr std::array<MoveKind, 5> kinds{MoveKind::situation, MoveKind::problem,
                                        MoveKind::implication, MoveKind::payoff,
                                        MoveKind::solution};

// The topic that a move is about: "need.2", "point.5"; empty if it is about none.
std::string topic_of(const Scenario& scenario, const Move& move) {
  const bool of_need = std::find(kinds.begin(), kinds.end(), move.kind) != kinds.end();
  if (of_need && move.need != NeedId::none) {
    return "need." + std::to_string(index(move.need));
  }
  if (move.fact != FactId::none) {
    return "point." + std::to_string(scenario.facts[index(move.fact)].point);
  }
  return {};
}

// Of the accepted moves about `topic`, of `kind` where that matters, the one to say: something
// new if there is anything, else in an order that the seed decides.
MoveId worded(const Call& call, const std::string& topic, const MoveKind* kind) {
  const Scenario& scenario = call.scenario();
  MoveId best = MoveId::none;
  std::uint64_t least = 0;
  for (const MoveId id : accepted(scenario, call.state())) {
    const Move& move = scenario.move(id);
    if (move.flaw != Flaw::none || topic_of(scenario, move) != topic) continue;
    if (kind != nullptr && move.kind != *kind) continue;
    const bool old = call.state().said[index(id)];
    const std::uint64_t rank =
        (old ? 1ULL << 32 : 0) + mix(call.options().seed, static_cast<std::uint32_t>(id), 0);
    if (best == MoveId::none || rank < least) {
      best = id;
      least = rank;
    }
  }
  return best;
}

// All topics that something can be said about, in an order that tells nothing.
std::vector<Offer> topics(const Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  std::vector<Offer> offers;
  for (const MoveId id : accepted(scenario, call.state())) {
    const Move& move = scenario.move(id);
    const std::string topic = topic_of(scenario, move);
    const bool known = std::any_of(offers.begin(), offers.end(),
                                   [&](const Offer& one) { return one.topic == topic; });
    if (topic.empty() || known || worded(call, topic, nullptr) == MoveId::none) continue;
    offers.push_back({MoveId::none, {}, topic_name(ui, call, topic), topic});
  }
  sort_by(offers, [&](const Offer& a, const Offer& b) {
    const auto rank = [&](const Offer& one) {
      return mix(call.options().seed, static_cast<std::uint32_t>(one.topic.back()),
                 static_cast<std::uint32_t>(one.topic.size()));
    };
    return rank(a) < rank(b);
  });
  // About a point of information there is one question to ask.
  for (Offer& offer : offers) {
    if (!offer.topic.starts_with("point.")) continue;
    offer.move = worded(call, offer.topic, nullptr);
    offer.type = type_tile(ui, MoveKind::fact);
    offer.topic.clear();
  }
  return offers;
}

}  // namespace

std::string topic_name(const Ui& ui, const Call& call, std::string_view topic) {
  if (topic.starts_with("point.")) return std::string(ui.word(topic));
  topic.remove_prefix(std::string_view("need.").size());
  const auto id = static_cast<NeedId>(read_int(topic, 0, max_needs - 1).value());
  const Need& need = call.scenario().need(id);
  const bool hidden = call.state().needs[index(id)].rung == Rung::hidden;
  return said(ui, call.scenario(),
              hidden && need.topic != TextId::none ? need.topic : need.name);
}

std::vector<Offer> topic_offers(const Ui& ui, const Call& call) {
  std::vector<Offer> offers;
  if (!ui.view.topic.empty() && ui.view.topic_turn == call.turns().size()) {
    for (const MoveKind kind : kinds) {
      const MoveId move = worded(call, ui.view.topic, &kind);
      const TypeTile type = type_tile(ui, kind);
      if (move != MoveId::none) offers.push_back({move, type, type.name});
    }
    return offers;
  }
  // What the customer asked, and all that is about no topic, comes as it is.
  for (const MoveId id : hand_of(ui, call)) {
    const Move& move = call.scenario().move(id);
    if (!topic_of(call.scenario(), move).empty()) continue;
    offers.push_back(
        {id, type_tile(ui, move.kind), said(ui, call.scenario(), move.exchange.say)});
  }
  const std::vector<Offer> about = topics(ui, call);
  const bool asked = call.state().pending != EventId::none;
  offers.insert(asked ? offers.end() : offers.begin(), about.begin(), about.end());
  return offers;
}

}  // namespace askwell::ui
