#include "core/call/answering.h"

#include <algorithm>

#include "base/hash.h"

namespace askwell {

namespace {

constexpr int highest_trust = 5;

// How well a text suits a person who speaks like this: 0 not at all.
int suits(const ReactionText& text, PersonId person, Temper temper, bool cold) {
  if (text.person == person) return 4;
  if (text.person != PersonId::none) return 0;
  switch (text.manner) {
    case Manner::cold:
      return cold ? 3 : 0;
    case Manner::warm:
      return temper == Temper::warm ? 2 : 0;
    case Manner::gruff:
      return temper == Temper::gruff ? 2 : 0;
    case Manner::any:
      break;
  }
  return 1;
}

TextId reaction_text(const Scenario& scenario, const State& state, PersonId person,
                     Reaction to) {
  const Temper temper = scenario.person(person).temper;
  // Who has trusted little from the start has not cooled.
  const bool cold =
      mood(scenario, state, person) >= Mood::wary &&
      (state.patience <= 3 || state.trust[index(person)] < scenario.person(person).trust);
  TextId best = TextId::none;
  int most = 0;
  const std::vector<ReactionText>& all = scenario.reactions;
  const auto first = std::lower_bound(
      all.begin(), all.end(), to,
      [](const ReactionText& reaction, Reaction wanted) { return reaction.to < wanted; });
  for (auto it = first; it != all.end() && it->to == to; ++it) {
    const ReactionText& reaction = *it;
    const int fit = suits(reaction, person, temper, cold);
    if (fit <= most) continue;
    best = reaction.say;
    most = fit;
  }
  return best;
}

// A question in public has words of its own only for a refusal: in private it is answered as
// the same question without the flaw.
MoveId plain_twin(const Scenario& scenario, MoveId id) {
  const Move& move = scenario.move(id);
  if (move.flaw != Flaw::in_public) return id;
  for (std::size_t i = 0; i < scenario.moves.size(); ++i) {
    const Move& other = scenario.moves[i];
    const bool twin = other.kind == move.kind && other.need == move.need &&
                      other.fact == move.fact && other.consequence == move.consequence;
    if (twin && other.flaw == Flaw::none) return static_cast<MoveId>(i);
  }
  return id;
}

}  // namespace

Answering::Answering(const Scenario& script, const Options& choices, const State& from,
                     MoveId said, State& after, Turn* words)
    : scenario(script),
      options(choices),
      before(from),
      id(said),
      move(script.move(said)),
      seller_time(time_of(move.kind).seller),
      customer_time(time_of(move.kind).customer),
      said_before(from.said[index(said)]),
      after_(after),
      words_(words) {
  ++after_.moves;
  after_.last = MoveId::none;  // whatever was to be waited for is gone
}

std::uint32_t Answering::dice() const {
  return mix(options.seed, static_cast<std::uint32_t>(after_.moves),
             static_cast<std::uint32_t>(words_->reply.size()));
}

void Answering::because(ReasonId reason, NeedId need_id, PersonId person) {
  if (words_ != nullptr) words_->reasons.push_back({reason, need_id, person});
}

void Answering::say(PersonId person, TextId text) {
  const bool speaks = words_ != nullptr && text != TextId::none;
  if (speaks) words_->reply.push_back({person, text, dice()});
}

void Answering::react(PersonId person, Reaction reaction) {
  if (words_ != nullptr) say(person, reaction_text(scenario, after_, person, reaction));
}

void Answering::tell() {
  const MoveId told = plain_twin(scenario, id);
  const Exchange& words = scenario.move(told).exchange;
  say(move.person, words.tell);
  if (words.more != TextId::none) state().last = told;
}

void Answering::tell_or(Reaction reaction) {
  if (move.exchange.tell != TextId::none) {
    say(move.person, move.exchange.tell);
  } else {
    react(move.person, reaction);
  }
}

void Answering::brush_off(Reaction reaction) {
  customer_time = std::min(customer_time, 1);
  react(move.person, reaction);
}

void Answering::own_brush_off(Reaction reaction) {
  customer_time = std::min(customer_time, 1);
  tell_or(reaction);
}

void Answering::lose_patience(int by) {
  state().patience = static_cast<std::int8_t>(std::max(0, state().patience - by));
}

void Answering::add_trust(PersonId person, int by) {
  std::int8_t& trust = state().trust[index(person)];
  if (by < 0 && trust > 0 && !state().repaired[index(person)]) {
    state().hurt.set(index(person));
  }
  trust = static_cast<std::int8_t>(std::clamp(trust + by, 0, highest_trust));
}

void Answering::add_trust_of_all(int by) {
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    if (state().present[i]) add_trust(static_cast<PersonId>(i), by);
  }
}

void Answering::enter(PersonId person) { state().present.set(index(person)); }

void Answering::unconcerned() {
  if (said_before) return repeated();
  because(ReasonId::not_their_concern, move.need, move.person);
  own_brush_off(Reaction::unconcerned);
}

void Answering::regret() {
  state().regretted = true;
  because(ReasonId::regretted, NeedId::none, scenario.decider);
}

void Answering::repeated() {
  lose_patience();
  because(ReasonId::repeat, move.need, move.person);
  brush_off(Reaction::repeated);
}

// ---- what several of them ask ----------------------------------------------------------

bool is_real(const Need& need) { return need.kind == NeedKind::need; }

bool answers_event(MoveKind kind) {
  return kind >= MoveKind::defer && kind <= MoveKind::answer;
}

bool is_product_talk(MoveKind kind) {
  return kind == MoveKind::solution || kind == MoveKind::pitch || kind == MoveKind::demo;
}

PersonId host(const Scenario& scenario, const State& state) {
  if (state.present[index(scenario.opener)]) return scenario.opener;
  if (state.present[index(scenario.decider)]) return scenario.decider;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    if (state.present[i]) return static_cast<PersonId>(i);
  }
  return scenario.opener;
}

bool others_present(const State& state, PersonId person) {
  return state.present.count() > (state.present[index(person)] ? 1U : 0U);
}

namespace {

bool has_told_a_fact(const Scenario& scenario, const State& state, PersonId person) {
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (state.facts[i] && scenario.facts[i].person == person) return true;
  }
  return false;
}

bool colleague_admits(const Scenario& scenario, const State& state, PersonId person) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    const Need& need = scenario.needs[i];
    if (need.person != person && is_real(need) && state.needs[i].rung >= Rung::implied) {
      return true;
    }
  }
  return false;
}

}  // namespace

int gate(const Scenario& scenario, const State& state, NeedId id) {
  const Need& need = scenario.need(id);
  const Mode mode = scenario.person(need.person).mode;
  int more = 0;
  if (mode == Mode::even_keel && !has_told_a_fact(scenario, state, need.person)) {
    more = scenario.numbers.keel_trust;
  }
  if (mode == Mode::overconfident && !colleague_admits(scenario, state, need.person)) {
    more = scenario.numbers.confident_trust;
  }
  return std::min(need.trust + more, highest_trust);
}

bool opens(Opener opener, const Person& person) {
  switch (opener) {
    case Opener::fact:  // news about their business: whoever wants something to change
      return person.mode == Mode::growth || person.mode == Mode::trouble;
    case Opener::question:  // to the point: whoever does not wait for a personal word
      return person.temper != Temper::warm;
    case Opener::referral:  // a name they know: whoever likes people
      return person.temper != Temper::gruff;
    case Opener::tool:  // something to look at: whoever believes that all is well
      return person.mode == Mode::even_keel || person.mode == Mode::overconfident;
    case Opener::none:
      break;
  }
  return false;
}

bool any_need_at(const Scenario& scenario, const State& state, Rung rung) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (is_real(scenario.needs[i]) && state.needs[i].rung >= rung) return true;
  }
  return false;
}

bool any_must_at(const Scenario& scenario, const State& state, Rung rung) {
  bool musts = false;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (!scenario.needs[i].must) continue;
    if (state.needs[i].rung >= rung) return true;
    musts = true;
  }
  return !musts && any_need_at(scenario, state, rung);
}

bool all_musts_at(const Scenario& scenario, const State& state, Rung rung) {
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].must && state.needs[i].rung < rung) return false;
  }
  return any_must_at(scenario, state, rung);
}

int support(const Scenario& scenario, const State& state) {
  int sum = state.summarised ? 1 : 0;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (state.needs[i].rung == Rung::wanted) sum += 2;
    if (state.needs[i].rung == Rung::matched) sum += 3;
  }
  return sum;
}

int support_needed(const Scenario& scenario, const State& state) {
  return scenario.numbers.support_needed + (state.anchored ? 1 : 0) +
         (state.priced_early ? scenario.numbers.early_price : 0) + (state.regretted ? 1 : 0) +
         (state.objected ? 1 : 0) - (state.signal > 0 ? 1 : 0);
}

PersonId doubter(const Scenario& scenario, const State& state) {
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    const Level3 influence = scenario.people[i].influence;
    const auto id = static_cast<PersonId>(i);
    if (!state.present[i] || id == scenario.decider || influence == Level3::low) continue;
    const int needed = scenario.numbers.others_trust + (influence == Level3::high ? 1 : 0);
    if (state.trust[i] < needed) return id;
  }
  return PersonId::none;
}

Outcome empty_handed(const Scenario& scenario, const State& state) {
  return any_need_at(scenario, state, Rung::implied) ? Outcome::continuation : Outcome::no_sale;
}

}  // namespace askwell
