// What the prover makes of what it has counted: where it finds fault with a scenario.
#include "core/proof/prover.h"

#include <array>

namespace askwell {

std::string_view id_of(const Scenario& scenario, const Subject& about) {
  const auto at = static_cast<std::size_t>(about.index);
  switch (about.kind) {
    case Subject::Kind::move:
      return scenario.moves[at].id;
    case Subject::Kind::event:
      return scenario.events[at].id;
    case Subject::Kind::check:
      return scenario.rubric[at].id;
    case Subject::Kind::whole:
      break;
  }
  return scenario.id;
}

std::string_view name_of(Doubt doubt) {
  constexpr std::array<std::string_view, 16> names{
      "not_exact",    "no_pass",        "none_passed",     "long_way",
      "dead_end",     "never_possible", "never_happens",   "never_passed",
      "never_failed", "never_heard",    "guessed",         "cheap",
      "model_weak",   "imperfect_off",  "beginner_strong", "unfair_hand"};
  return names[static_cast<std::size_t>(doubt)];
}

void Prover::judge_reached() {
  if (random_plays_ > 0) proof_.mean_tenths = proof_.mean_tenths * 10 / random_plays_;
  if (dead_ends_ > 0) find({.doubt = Doubt::dead_end, .number = dead_ends_});
  for (std::size_t i = 0; i < scenario_.moves.size(); ++i) {
    const Subject move{Subject::Kind::move, static_cast<int>(i)};
    if (!possible_[i]) {
      find({.doubt = Doubt::never_possible, .about = move});
    } else if (!heard_[i] && scenario_.moves[i].exchange.tell != TextId::none) {
      proof_.unheard.push_back(move);
      find({.doubt = Doubt::never_heard, .about = move});
    }
  }
  for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
    const Subject event{Subject::Kind::event, static_cast<int>(i)};
    if (happened_[i]) continue;
    proof_.unheard.push_back(event);
    find({.doubt = Doubt::never_happens, .about = event});
  }
}

void Prover::judge_checks() {
  for (std::size_t i = 0; i < passed_.size(); ++i) {
    const Subject check{Subject::Kind::check, static_cast<int>(i)};
    if (!passed_[i]) find({.doubt = Doubt::never_passed, .about = check});
    if (!failed_[i]) find({.doubt = Doubt::never_failed, .about = check});
  }
}

void Prover::judge_bots() {
  int plays = 0, passes = 0;
  for (const Tally& tally : proof_.bots) {
    plays += tally.plays;
    passes += tally.passes;
  }
  if (passes > 0) proof_.pass_possible = true;
  if (!proof_.exact && !proof_.pass_possible) {
    find({.doubt = Doubt::none_passed, .number = plays});
  }
  constexpr int thousand = 1000;
  const auto may_pass = [&](Player player, int limit) {
    const Tally& tally = proof_.bots[static_cast<std::size_t>(player)];
    if (tally.plays == 0) return;
    const int rate = tally.passes * thousand / tally.plays;
    const bool over = limit == 0 ? tally.passes > 0 : rate >= limit;
    if (over) {
      find({.doubt = Doubt::guessed, .number = rate, .limit = limit, .player = player});
    }
  };
  for (const Player player : {Player::random, Player::random_line}) may_pass(player, 50);
  for (const Player player : {Player::first_line, Player::longest_line, Player::always_pitch,
                              Player::always_situation, Player::beginner}) {
    may_pass(player, 0);
  }
  if (scenario_.level >= 2) {
    for (const Player player : {Player::blind_ladder, Player::label_only})
      may_pass(player, 200);
  }
  constexpr int cheap = 20;
  for (const Player player :
       {Player::hang_up, Player::rapport_only, Player::summary_spam, Player::idea_spam}) {
    const Tally& tally = proof_.bots[static_cast<std::size_t>(player)];
    if (tally.most < cheap) continue;
    find({.doubt = Doubt::cheap, .number = tally.most, .limit = cheap, .player = player});
  }
}

void Prover::judge_skill() {
  const auto mean = [this](Player player) {
    const Tally& tally = proof_.bots[static_cast<std::size_t>(player)];
    return tally.plays == 0 ? 0 : tally.score / tally.plays;
  };
  const auto doubt = [this](Doubt which, Player player, int number) {
    find({.doubt = which, .number = number, .player = player});
  };
  const int model = proof_.bots[static_cast<std::size_t>(Player::model)].least;
  const int imperfect = mean(Player::imperfect);
  const int beginner = mean(Player::beginner);
  if (model < 92) doubt(Doubt::model_weak, Player::model, model);
  if (imperfect < 60 || imperfect > 90) {
    doubt(Doubt::imperfect_off, Player::imperfect, imperfect);
  }
  if (beginner >= 55) doubt(Doubt::beginner_strong, Player::beginner, beginner);
}

}  // namespace askwell
