#include "core/proof/prover.h"

#include <algorithm>

#include "base/hash.h"
#include "core/call/answering.h"
#include "core/hand/hand.h"

namespace askwell {

namespace {

// First the score, then as few moves as it takes.
constexpr Weights score_then_moves{100, 0, 0, 1};
constexpr int slice = 500;  // positions

bool needs_hands(Player player) {
  switch (player) {
    case Player::random_line:
    case Player::first_line:
    case Player::longest_line:
    case Player::label_only:
    case Player::imperfect:
    case Player::beginner:
      return true;
    default:
      return false;
  }
}

Options seeded(int seed) {
  Options options;
  options.seed = static_cast<std::uint32_t>(seed);
  return options;
}

bool passes(const Scenario& scenario, const std::vector<MoveId>& line) {
  const Result<Call> call = replay(scenario, {}, line);
  return call.ok() && call->verdict().passed;
}

}  // namespace

Prover::Prover(const Scenario& scenario, Effort effort)
    : scenario_(scenario),
      effort_(effort),
      known_(scenario),
      passed_(scenario.rubric.size()),
      failed_(scenario.rubric.size()) {
  Solver::Settings settings;
  settings.weights = score_then_moves;
  solver_.emplace_back(scenario_, Options(), settings);
  solver_.front().ask(start(scenario_));
}

void Prover::next(Stage stage) {
  stage_ = stage;
  at_ = 0;
}

// ---- the best call, and the shortest that passes ------------------------------------------

void Prover::run_best() {
  Solver& solver = solver_.front();
  const bool solved = solver.run(slice);
  if (!solved && solver.visited() < static_cast<std::uint32_t>(effort_.limit)) return;
  judge_best();
}

void Prover::judge_best() {
  Solver& solver = solver_.front();
  const Range worth = solver.range();
  proof_.exact = worth.exact();
  proof_.best = worth.low / score_then_moves.score;
  if (!proof_.exact) {
    find({.doubt = Doubt::not_exact, .number = static_cast<int>(solver.visited())});
    return next(Stage::plays);
  }
  const std::vector<MoveId> line =
      best_line(solver, scenario_, {}, start(scenario_), effort_.limit);
  proof_.full_moves = static_cast<int>(line.size());
  proof_.pass_possible = passes(scenario_, line);
  if (!proof_.pass_possible) {
    find({.doubt = Doubt::no_pass, .number = proof_.best});
    return next(Stage::plays);
  }
  proof_.shortest = proof_.full_moves;
  constexpr int room = 3;
  const int most = scenario_.numbers.moves - room;
  if (proof_.full_moves > most) {
    find(
        {.doubt = Doubt::long_way, .number = proof_.full_moves, .limit = most, .grave = false});
  }
  next(Stage::shorter);
  ask_shorter(proof_.shortest - 1);
}

void Prover::ask_shorter(int moves) {
  solver_.clear();
  if (moves < 1) return next(Stage::plays);
  shorter_.assign(1, scenario_);
  shorter_.front().numbers.moves = moves;
  Solver::Settings settings;
  settings.weights = score_alone;
  solver_.emplace_back(shorter_.front(), Options(), settings);
  solver_.front().ask(start(shorter_.front()));
}

// Allows one move less at a time until nobody can pass any more.
void Prover::run_shorter() {
  if (solver_.empty()) return next(Stage::plays);
  Solver& solver = solver_.front();
  const bool solved = solver.run(slice);
  if (!solved && solver.visited() < static_cast<std::uint32_t>(effort_.limit)) return;
  const Range worth = solver.range();
  if (!solved) proof_.exact = false;
  const std::vector<MoveId> line =
      solved && worth.low >= score_alone.score * scenario_.numbers.pass_score
          ? best_line(solver, shorter_.front(), {}, start(shorter_.front()), effort_.limit)
          : std::vector<MoveId>();
  if (line.empty() || !passes(shorter_.front(), line)) return next(Stage::plays);
  proof_.shortest = static_cast<int>(line.size());
  ask_shorter(proof_.shortest - 1);
}

// ---- what is ever said and reached ----------------------------------------------------------

// Mostly what a good seller would do, but anything else too: so late lines are heard as well.
MoveId Prover::wander(const Call& call, std::uint32_t dice) const {
  constexpr std::uint32_t sensible = 6;  // of ten
  if (dice % 10 < sensible) return choose(Player::model, call, dice);
  return choose(Player::random, call, dice / 10);
}

void Prover::find_topics() {
  for (std::size_t i = 0; i < scenario_.needs.size(); ++i) {
    if (!is_real(scenario_.needs[i])) continue;
    topics_.push_back(scenario_);
    std::vector<Need>& needs = topics_.back().needs;
    for (Need& need : needs) need.must = false;
    needs[i].must = true;
  }
}

// Something that would be answered now as nobody has heard it yet; none if there is nothing.
MoveId Prover::unheard_line(const State& state) const {
  for (const MoveId move : accepted(scenario_, state)) {
    const TextId tell = scenario_.move(move).exchange.tell;
    if (heard_[index(move)] || tell == TextId::none) continue;
    const auto reply = step(scenario_, {}, state, move).reply;
    const auto told = [tell](const Said& said) { return said.text == tell; };
    if (std::any_of(reply.begin(), reply.end(), told)) return move;
  }
  return MoveId::none;
}

// Curious: goes after one need, whether it matters or not, and after what is new.
MoveId Prover::explore(const Call& call, std::uint32_t dice) const {
  if (dice % 10 == 0 || topics_.empty()) return choose(Player::random, call, dice / 10);
  const MoveId fresh = dice % 2 == 0 ? unheard_line(call.state()) : MoveId::none;
  if (fresh != MoveId::none) return fresh;
  return advise(topics_[call.options().seed % topics_.size()], call.state());
}

void Prover::watch(const Call& call) {
  State before = start(scenario_);
  for (const Turn& turn : call.turns()) {
    const std::vector<MoveId> moves = accepted(scenario_, before);
    for (const MoveId move : moves) possible_.set(index(move));
    const bool mute = std::all_of(moves.begin(), moves.end(), [this](MoveId m) {
      const MoveKind kind = scenario_.move(m).kind;
      return kind == MoveKind::wait || kind == MoveKind::end;
    });
    if (mute) ++dead_ends_;
    const TextId tell = scenario_.move(turn.move).exchange.tell;
    for (const Said& said : turn.reply) {
      if (said.text == tell && tell != TextId::none) heard_.set(index(turn.move));
    }
    before = turn.after;
  }
  happened_ |= call.state().fired;
  const std::vector<Grade> now = grades(scenario_, call.state());
  for (std::size_t i = 0; i < now.size(); ++i) {
    (now[i] == Grade::passed ? passed_ : failed_)[i] = true;
  }
}

void Prover::run_plays() {
  if (at_ == effort_.plays) {
    judge_reached();
    judge_checks();
    return next(Stage::bots);
  }
  if (topics_.empty()) find_topics();
  const Options options = seeded(++at_);
  Call call(scenario_, options);
  const bool blind = at_ % 2 == 0;
  const bool curious = at_ % 4 == 1;
  while (!call.over()) {
    const std::uint32_t dice =
        mix(options.seed, static_cast<std::uint32_t>(call.turns().size()), 23);
    const MoveId move = blind     ? choose(Player::random, call, dice)
                        : curious ? explore(call, dice)
                                  : wander(call, dice);
    if (!call.say(move)) break;
  }
  watch(call);
  if (!blind) return;
  const int score = askwell::score(scenario_, call.state());
  proof_.worst = random_plays_ == 0 ? score : std::min(proof_.worst, score);
  ++random_plays_;
  proof_.mean_tenths += score;  // a sum until judge_reached()
}

// ---- players ------------------------------------------------------------------------------

// A move of one call after the other.
void Prover::run_bots() {
  const int most = std::max(effort_.bot_plays, effort_.hand_plays);
  if (at_ == player_count * most) {
    judge_bots();
    judge_skill();
    return next(Stage::marks);
  }
  const auto player = static_cast<Player>(at_ / most);
  const int game = at_ % most;
  if (game >= (needs_hands(player) ? effort_.hand_plays : effort_.bot_plays)) {
    ++at_;
    return;
  }
  if (!call_) call_.emplace(scenario_, seeded(game + 1));
  if (play_on(*call_, player, &known_)) return;
  const Verdict verdict = call_->verdict();
  call_.reset();
  ++at_;
  Tally& tally = proof_.bots[static_cast<std::size_t>(player)];
  ++tally.plays;
  tally.passes += verdict.passed ? 1 : 0;
  tally.score += verdict.score;
  tally.least = std::min(tally.least, verdict.score);
  tally.most = std::max(tally.most, verdict.score);
}

void Prover::run_marks() {
  constexpr std::array players{Player::model, Player::imperfect, Player::beginner};
  if (at_ == static_cast<int>(players.size()) * effort_.marked_calls) {
    // Whoever walks the hands solves one position after the other.
    solver_.clear();
    solver_.emplace_back(scenario_, Options());
    return next(Stage::hands);
  }
  const Player player = players[static_cast<std::size_t>(at_ / effort_.marked_calls)];
  if (!marker_) {
    if (!call_) call_.emplace(scenario_, seeded(at_ % effort_.marked_calls + 1));
    if (!play_on(*call_, player, &known_)) marker_.emplace(*call_, effort_.limit / 10);
    return;
  }
  if (!marker_->run(slice)) return;
  Tally& tally = proof_.bots[static_cast<std::size_t>(player)];
  ++tally.marked;
  for (const TurnMark& turn : marker_->marks().turns) {
    ++tally.marks[static_cast<std::size_t>(turn.mark)];
  }
  marker_.reset();
  call_.reset();
  ++at_;
}

// ---- hands --------------------------------------------------------------------------------

// Whether the hand here, or leaving, holds a line that loses 2 points or less.
bool Prover::is_fair(const State& state) {
  const MoveId good = known_.at(state);  // of every hand, or leaving
  if (loses_little(scenario_, {}, state, good)) return true;
  Solver& solver = solver_.front();
  const Range worth = solver.solve(state, effort_.limit / 10);
  std::vector<MoveId> lines = hand_with(scenario_, {}, state, good);
  lines.insert(lines.begin(), good);
  lines.push_back(choose(Player::hang_up, Call(scenario_, {}), 0));
  return std::any_of(lines.begin(), lines.end(), [&](MoveId line) {
    const State there = after(scenario_, {}, state, line);
    return worth.low - solver.solve(there, effort_.limit / 10).high <= fine_loss;
  });
}

void Prover::run_hands() {
  constexpr std::size_t most_hands = 24;  // of a call
  if (at_ >= effort_.hands) {
    if (unfair_ > 0) {
      find({.doubt = Doubt::unfair_hand, .number = unfair_, .limit = effort_.hands});
    }
    solver_.clear();
    call_.reset();
    return next(Stage::done);
  }
  if (!call_) call_.emplace(scenario_, seeded(hand_seed_++));
  ++at_;
  if (!is_fair(call_->state())) ++unfair_;
  const std::size_t turn = call_->turns().size();
  const std::uint32_t dice = mix(call_->options().seed, static_cast<std::uint32_t>(turn), 29);
  const bool said = call_->say(wander(*call_, dice)).ok();
  if (!said || call_->over() || turn + 1 == most_hands) call_.reset();
}

bool Prover::run() {
  switch (stage_) {
    case Stage::best:
      run_best();
      break;
    case Stage::shorter:
      run_shorter();
      break;
    case Stage::plays:
      run_plays();
      break;
    case Stage::bots:
      run_bots();
      break;
    case Stage::marks:
      run_marks();
      break;
    case Stage::hands:
      run_hands();
      break;
    case Stage::done:
      break;
  }
  return done();
}

int Prover::percent() const {
  const auto part = [this](int from, int size, int all) {
    return all == 0 ? from : from + size * std::min(at_, all) / all;
  };
  switch (stage_) {
    case Stage::best:
      return 0;
    case Stage::shorter:
      return 10;
    case Stage::plays:
      return part(20, 20, effort_.plays);
    case Stage::bots:
      return part(40, 20, player_count * std::max(effort_.bot_plays, effort_.hand_plays));
    case Stage::marks:
      return part(60, 10, 3 * effort_.marked_calls);
    case Stage::hands:
      return part(70, 30, effort_.hands);
    case Stage::done:
      break;
  }
  return 100;
}

Proof prove(const Scenario& scenario, const Prover::Effort& effort) {
  Prover prover(scenario, effort);
  while (!prover.run()) {
  }
  return prover.proof();
}

}  // namespace askwell
