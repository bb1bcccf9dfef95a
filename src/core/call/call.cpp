#include "core/call/call.h"

namespace askwell {

Call::Call(const Scenario& scenario, Options options)
    : scenario_(&truth(scenario, options.seed)), options_(options), start_(start(*scenario_)) {
  turns_.reserve(static_cast<std::size_t>(scenario_->numbers.moves));
}

std::vector<MoveId> Call::moves() const {
  std::vector<MoveId> moves;
  moves.reserve(turns_.size());
  for (const Turn& turn : turns_) moves.push_back(turn.move);
  return moves;
}

PersonId Call::speaker() const {
  for (auto turn = turns_.rbegin(); turn != turns_.rend(); ++turn) {
    if (!turn->reply.empty()) return turn->reply.back().person;
  }
  return scenario_->opener;
}

std::vector<MoveId> Call::hand(Search search) const {
  return askwell::hand(*scenario_, options_, state(), search);
}

Result<void> Call::say(MoveId move) {
  if (!accepts(*scenario_, state(), move)) {
    return Error{Errc::bad_choice, over() ? "This call is over."
                                          : "This can not be said at this point of the call."};
  }
  Turn& turn = turns_.emplace_back(move, state());
  make(*scenario_, options_, before(turns_.size() - 1), turn);
  return {};
}

Result<Call> replay(const Scenario& scenario, Options options, std::span<const MoveId> moves) {
  Call call(scenario, options);
  for (const MoveId move : moves) {
    if (call.say(move).ok()) continue;
    const bool known = move >= MoveId{0} && index(move) < scenario.moves.size();
    const std::string name = known ? "\"" + scenario.move(move).id + "\""
                                   : "number " + std::to_string(static_cast<int>(move));
    return Error{Errc::bad_choice, "Move " + std::to_string(call.turns().size() + 1) + ", " +
                                       name + ", can not be said at that point of the call."};
  }
  return call;
}

}  // namespace askwell
