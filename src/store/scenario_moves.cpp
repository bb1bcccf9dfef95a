#include <algorithm>
#include <array>

#include "store/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr auto flaws = std::to_array<std::string_view>({"none", "leading", "threatening"});

bool one_of(MoveKind kind, std::initializer_list<MoveKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_question(MoveKind kind) {
  return one_of(kind, {MoveKind::problem, MoveKind::implication, MoveKind::payoff});
}

// The kinds an author may write; all others are made from needs, facts and events.
MoveKind read_kind(Fields& fields) {
  constexpr std::array written{MoveKind::rapport,     MoveKind::idea,       MoveKind::summary,
                               MoveKind::price,       MoveKind::concession, MoveKind::close,
                               MoveKind::step,        MoveKind::pitch,      MoveKind::problem,
                               MoveKind::implication, MoveKind::payoff};
  std::vector<std::string_view> names;
  for (const MoveKind kind : written) names.push_back(name_of(kind));
  return written[static_cast<std::size_t>(fields.choice("kind", names, -1))];
}

// Tells of a field that means nothing for this kind of move.
void refuse_unless(bool fits, Fields& fields, std::string_view name, MoveKind kind) {
  const Value* at = fields.value(name);
  if (fits || at == nullptr) return;
  fields.faults().error_at_name(*at, in_quotes(name) + " means nothing in a move of kind " +
                                         in_quotes(name_of(kind)) + ": delete it");
}

std::vector<NeedId> read_restates(Reading& reading, Fields& fields, Must must) {
  std::vector<NeedId> out;
  const std::vector<std::string_view> ids = reading.need_ids();
  for (const Value* at : fields.list("restates", "needs", max_needs, must)) {
    if (!reading.faults.expect(*at, Value::Kind::text, "what is restated")) continue;
    const auto found = std::find(ids.begin(), ids.end(), at->text);
    if (found == ids.end()) {
      reading.faults.error(*at,
                           "there is no need " + in_quotes(at->text) + cure(at->text, ids));
    } else {
      out.push_back(static_cast<NeedId>(found - ids.begin()));
    }
  }
  const Value* list = fields.value("restates");
  if (list != nullptr && list->kind == Value::Kind::list && list->count == 0) {
    reading.faults.error(*list, "a summary restates at least one need");
  }
  return out;
}

void read_names(Reading& reading, Fields& fields, Move& move) {
  constexpr auto names = std::to_array<std::string_view>({"what", "who", "when"});
  for (const Value* at : fields.list("names", "things that a step names", 3)) {
    if (!reading.faults.expect(*at, Value::Kind::text, "what a step names")) continue;
    const auto found = std::find(names.begin(), names.end(), at->text);
    if (found == names.end()) {
      reading.faults.error(
          *at, "a step can not name " + in_quotes(at->text) + cure(at->text, names));
    } else {
      (found == names.begin()       ? move.what
       : found == names.begin() + 1 ? move.who
                                    : move.when) = true;
    }
  }
}

Outcome read_wins(Fields& fields, MoveKind kind) {
  if (fields.value("wins") == nullptr) return Outcome::none;
  std::vector<std::string_view> names{name_of(Outcome::order)};
  if (kind == MoveKind::step) names.push_back(name_of(Outcome::advance));
  return fields.choice("wins", names, 0) == 0 ? Outcome::order : Outcome::advance;
}

Move read_move(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, "a move",
                {"id", "kind", "person", "need", "restates", "names", "wins", "flaw", "when",
                 "say", "tell", "more"});
  Move move;
  move.id = fields.id("id", true);
  move.kind = read_kind(fields);
  const bool question = is_question(move.kind);
  const bool idea = move.kind == MoveKind::idea;
  const bool step = move.kind == MoveKind::step;

  const bool to_someone = one_of(move.kind, {MoveKind::rapport, MoveKind::idea});
  move.person = static_cast<PersonId>(read_reference(
      fields, "person", "person", reading.person_ids(), to_someone ? Must::yes : Must::no));

  refuse_unless(question || idea || one_of(move.kind, {MoveKind::concession, MoveKind::pitch}),
                fields, "need", move.kind);
  move.need = static_cast<NeedId>(read_reference(fields, "need", "need", reading.need_ids(),
                                                 question ? Must::yes : Must::no));
  if (move.person == PersonId::none && move.need != NeedId::none) {
    move.person = reading.scenario.need(move.need).person;
  }

  refuse_unless(move.kind == MoveKind::summary, fields, "restates", move.kind);
  if (move.kind == MoveKind::summary) move.restates = read_restates(reading, fields, Must::yes);
  refuse_unless(step, fields, "names", move.kind);
  if (step) read_names(reading, fields, move);
  refuse_unless(step || move.kind == MoveKind::close, fields, "wins", move.kind);
  move.wins = read_wins(fields, move.kind);
  refuse_unless(question, fields, "flaw", move.kind);
  move.flaw = static_cast<Flaw>(fields.choice("flaw", flaws, 0));
  if (question && move.flaw == Flaw::none) {
    reading.faults.error(at,
                         "a question among the moves needs a \"flaw\": good questions stand "
                         "in their need");
  }

  // Where no stock reaction fits, the author has to write the answer.
  const bool own_answer =
      one_of(move.kind, {MoveKind::rapport, MoveKind::price, MoveKind::step}) ||
      (idea && move.need != NeedId::none);
  move.exchange = read_exchange(reading, fields, "say", own_answer ? Tell::must : Tell::may);
  return move;
}

Event read_event(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, "an event",
                {"id", "person", "when", "say", "defer", "clarify", "range", "yield"});
  Event event;
  event.id = fields.id("id");
  event.person = static_cast<PersonId>(
      read_reference(fields, "person", "person", reading.person_ids(), Must::yes));
  fields.value("when", Must::yes);
  event.say = read_text(reading, fields, "say", Must::yes);
  event.defer = read_exchange(reading, fields, "defer", "say", Tell::must, Must::yes);
  event.clarify = read_exchange(reading, fields, "clarify", "say", Tell::must, Must::no);
  event.range = read_exchange(reading, fields, "range", "say", Tell::must, Must::no);
  event.yield = read_exchange(reading, fields, "yield", "say", Tell::must, Must::no);
  return event;
}

// Tells of an author's move whose id is that of a move made from a need, fact or event.
void tell_taken(Reading& reading, const std::vector<const Value*>& list) {
  Scenario made;
  made.needs = reading.scenario.needs;
  made.facts = reading.scenario.facts;
  made.events = reading.scenario.events;
  add_moves(made);
  for (const Value* at : list) {
    const Value* id = reading.faults.json().find(*at, "id");
    if (id == nullptr || made.find_move(id->text) == MoveId::none) continue;
    reading.faults.error(
        *id, "the id " + in_quotes(id->text) + " is taken by a move that Askwell makes itself");
  }
}

// add_moves() leaves out what is over the limit.
void check_number_of_moves(Reading& reading, Fields& top) {
  const Scenario& scenario = reading.scenario;
  std::size_t moves =
      2 + scenario.moves.size() + scenario.facts.size() + scenario.events.size() * 4;
  for (const Need& need : scenario.needs) moves += 4 + need.consequences.size();
  if (moves <= max_moves) return;
  reading.faults.error(*top.value("moves"),
                       "with its needs, facts and events the scenario has " +
                           std::to_string(moves) + " moves: at most " +
                           std::to_string(max_moves) + " are allowed");
}

}  // namespace

void read_events(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("events", "events", max_events);
  std::vector<std::string_view> ids;
  for (const Value* at : list) reading.scenario.events.push_back(read_event(reading, *at));
  for (const Event& event : reading.scenario.events) ids.push_back(event.id);
  tell_doubles(reading.faults, list, ids);
}

void read_moves(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("moves", "moves", max_moves);
  for (const Value* at : list) reading.scenario.moves.push_back(read_move(reading, *at));

  std::vector<std::string_view> ids;
  for (const Move& move : reading.scenario.moves) ids.push_back(move.id);
  tell_doubles(reading.faults, list, ids);
  tell_taken(reading, list);
  check_number_of_moves(reading, top);
}

}  // namespace askwell::store
