#include "core/proof/players.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/hand/hand.h"

namespace askwell {

namespace {

template <class Fits>
std::vector<MoveId> accepted_that(const Call& call, Fits fits) {
  std::vector<MoveId> out;
  for (const MoveId move : accepted(call.scenario(), call.state())) {
    if (fits(call.scenario().move(move))) out.push_back(move);
  }
  return out;
}

MoveId leave(const Call& call) {
  return accepted_that(call, [](const Move& m) { return m.kind == MoveKind::end; }).front();
}

MoveId one_of(const Call& call, const std::vector<MoveId>& moves, std::uint32_t dice) {
  return moves.empty() ? leave(call) : moves[dice % moves.size()];
}

MoveId of_kind(const Call& call, MoveKind kind, std::uint32_t dice) {
  return one_of(call, accepted_that(call, [kind](const Move& m) { return m.kind == kind; }),
                dice);
}

std::vector<MoveId> hand_of(const Call& call, GoodLines* known) {
  if (known == nullptr) return call.hand();
  return hand_with(call.scenario(), call.options(), call.state(), known->at(call.state()));
}

MoveId longest(const Call& call, const std::vector<MoveId>& lines) {
  const Scenario& scenario = call.scenario();
  if (lines.empty()) return leave(call);
  const Lang lang = scenario.languages.front();
  const auto length = [&](MoveId move) {
    return scenario.texts.get(scenario.move(move).exchange.say, lang).size();
  };
  return *std::max_element(lines.begin(), lines.end(),
                           [&](MoveId a, MoveId b) { return length(a) < length(b); });
}

bool is_question_about_needs(MoveKind kind) {
  return kind == MoveKind::situation || kind == MoveKind::problem ||
         kind == MoveKind::implication || kind == MoveKind::payoff ||
         kind == MoveKind::solution;
}

// The first question not asked yet, by topics in an order that the seed chooses; then a
// summary and a step.
MoveId climb_blindly(const Call& call) {
  const Scenario& scenario = call.scenario();
  const State& state = call.state();
  const auto place = [&](const Move& m) {
    return mix(call.options().seed, static_cast<std::uint32_t>(index(m.need)), 5);
  };
  MoveId best = MoveId::none;
  for (const MoveId id : accepted(scenario, state)) {
    const Move& move = scenario.move(id);
    if (!is_question_about_needs(move.kind) || move.flaw != Flaw::none) continue;
    if (state.said[index(id)]) continue;
    if (best == MoveId::none) {
      best = id;
      continue;
    }
    const Move& first = scenario.move(best);
    const bool earlier =
        move.need == first.need ? move.kind < first.kind : place(move) < place(first);
    if (earlier) best = id;
  }
  const int left = scenario.numbers.moves - state.moves;
  constexpr int ending = 2;
  if (best != MoveId::none && left > ending) return best;
  const auto unsaid = [&](const Move& m) {
    const auto id = static_cast<std::size_t>(&m - scenario.moves.data());
    return m.kind == MoveKind::summary && !state.said[id];
  };
  if (left == ending) {
    const std::vector<MoveId> summaries = accepted_that(call, unsaid);
    if (!summaries.empty()) return summaries.back();
  }
  return one_of(call,
                accepted_that(call,
                              [](const Move& m) {
                                return m.kind == MoveKind::step && m.wins != Outcome::none;
                              }),
                0);
}

MoveId right_type(const Call& call, std::uint32_t dice, std::vector<MoveId> lines) {
  const Scenario& scenario = call.scenario();
  const MoveId good = advise(scenario, call.state());
  const MoveKind kind = scenario.move(good).kind;
  std::erase_if(lines, [&](MoveId m) { return scenario.move(m).kind != kind; });
  return lines.empty() ? good : one_of(call, lines, dice);
}

// Knows how, and forgets in about a quarter of the moves.
MoveId slip_sometimes(const Call& call, std::uint32_t dice, GoodLines* known) {
  constexpr std::uint32_t slips = 27;  // of a hundred
  const MoveId good = advise(call.scenario(), call.state());
  if (dice % 100 >= slips) return good;
  std::vector<MoveId> lines = hand_of(call, known);
  std::erase(lines, good);
  return one_of(call, lines, dice / 100);
}

// How much a beginner likes to say such a thing.
int liking(const Call& call, const Move& move) {
  const bool early = call.state().moves < 2;
  switch (move.kind) {
    case MoveKind::rapport:
    case MoveKind::opener:
      return early ? 8 : 2;
    case MoveKind::situation:
    case MoveKind::fact:
      return 6;
    case MoveKind::problem:
      return 5;
    case MoveKind::solution:
    case MoveKind::pitch:
    case MoveKind::demo:
      return early ? 2 : 6;
    case MoveKind::price:
    case MoveKind::close:
    case MoveKind::concession:
      return early ? 1 : 3;
    case MoveKind::step:
      return call.state().moves < 6 ? 1 : 4;
    case MoveKind::yield:
    case MoveKind::range:
      return 6;
    case MoveKind::answer:
      return 5;
    case MoveKind::implication:
    case MoveKind::payoff:
    case MoveKind::idea:
    case MoveKind::defer:
    case MoveKind::summary:
      return 2;
    default:
      return 1;
  }
}

MoveId begin_to_sell(const Call& call, std::uint32_t dice, const std::vector<MoveId>& lines) {
  int all = 0;
  for (const MoveId line : lines) all += liking(call, call.scenario().move(line));
  if (all == 0) return leave(call);
  int at = static_cast<int>(dice % static_cast<std::uint32_t>(all));
  for (const MoveId line : lines) {
    at -= liking(call, call.scenario().move(line));
    if (at < 0) return line;
  }
  return lines.back();
}

}  // namespace

std::string_view name_of(Player player) {
  constexpr std::array<std::string_view, player_count> names{
      "random",           "random-line", "first",        "longest",      "always-pitch",
      "always-situation", "hang-up",     "rapport-only", "summary-spam", "idea-spam",
      "blind-ladder",     "label-only",  "model",        "imperfect",    "beginner"};
  return names[static_cast<std::size_t>(player)];
}

MoveId choose(Player player, const Call& call, std::uint32_t dice, GoodLines* known) {
  const auto kind = [&](MoveKind wanted) { return of_kind(call, wanted, dice); };
  switch (player) {
    case Player::random:
      return one_of(call,
                    accepted_that(call, [](const Move& m) { return m.kind != MoveKind::end; }),
                    dice);
    case Player::random_line:
      return one_of(call, hand_of(call, known), dice);
    case Player::first_line:
      return one_of(call, hand_of(call, known), 0);
    case Player::longest_line:
      return longest(call, hand_of(call, known));
    case Player::always_pitch:
      return one_of(call,
                    accepted_that(call, [](const Move& m) { return is_product_talk(m.kind); }),
                    dice);
    case Player::always_situation:
      return kind(MoveKind::situation);
    case Player::hang_up:
      return leave(call);
    case Player::rapport_only:
      return kind(MoveKind::rapport);
    case Player::summary_spam:
      return kind(MoveKind::summary);
    case Player::idea_spam:
      return kind(MoveKind::idea);
    case Player::blind_ladder:
      return climb_blindly(call);
    case Player::label_only:
      return right_type(call, dice, hand_of(call, known));
    case Player::model:
      return advise(call.scenario(), call.state());
    case Player::imperfect:
      return slip_sometimes(call, dice, known);
    case Player::beginner:
      break;
  }
  return begin_to_sell(call, dice, hand_of(call, known));
}

bool play_on(Call& call, Player player, GoodLines* known) {
  const auto turn = static_cast<std::uint32_t>(call.turns().size());
  const MoveId move = choose(player, call, mix(call.options().seed, turn, 11), known);
  return call.say(move).ok() && !call.over();
}

Call play(const Scenario& scenario, Player player, std::uint32_t seed) {
  Options options;
  options.seed = seed;
  Call call(scenario, options);
  while (play_on(call, player)) {
  }
  return call;
}

}  // namespace askwell
