#include <algorithm>
#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr auto flaws = std::to_array<std::string_view>(
    {"none", "leading", "threatening", "blaming", "double", "in-public"});
constexpr auto openers =
    std::to_array<std::string_view>({"fact", "question", "referral", "tool"});
constexpr auto closes =
    std::to_array<std::string_view>({"plain", "assumptive", "alternative", "summary",
                                     "evidence", "concession", "warning", "isolation"});

bool one_of(MoveKind kind, std::initializer_list<MoveKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_question(MoveKind kind) {
  return one_of(kind, {MoveKind::problem, MoveKind::implication, MoveKind::payoff});
}

// The kinds an author may write; all others are made from needs, facts and events.
MoveKind read_kind(Fields& fields) {
  constexpr std::array written{MoveKind::opener,     MoveKind::rapport,     MoveKind::idea,
                               MoveKind::introduce,  MoveKind::repair,      MoveKind::summary,
                               MoveKind::demo,       MoveKind::solution,    MoveKind::price,
                               MoveKind::concession, MoveKind::close,       MoveKind::step,
                               MoveKind::walk,       MoveKind::pitch,       MoveKind::fact,
                               MoveKind::problem,    MoveKind::implication, MoveKind::payoff};
  std::vector<std::string_view> names;
  for (const MoveKind kind : written) names.push_back(name_of(kind));
  return written[static_cast<std::size_t>(fields.choice("kind", names, -1))];
}

// Tells of a field that means nothing for this kind of move.
void refuse_unless(bool fits, Fields& fields, std::string_view name, MoveKind kind) {
  const Value* at = fields.value(name);
  if (fits || at == nullptr) return;
  fields.faults().error_at_name(
      *at, {Says::idle_in_move, {in_quotes(name), in_quotes(name_of(kind))}});
}

std::vector<NeedId> read_restates(Reading& reading, Fields& fields, Must must) {
  std::vector<NeedId> out;
  const std::vector<std::string_view> ids = reading.need_ids();
  for (const Value* at : fields.list("restates", Says::needs, max_needs, must)) {
    if (!reading.faults.expect(*at, Value::Kind::text, Says::what_is_restated)) continue;
    const auto found = std::find(ids.begin(), ids.end(), at->text);
    if (found == ids.end()) {
      reading.faults.error(
          *at, {Says::there_is_no, {Says::need, in_quotes(at->text), cure(at->text, ids)}});
    } else {
      out.push_back(static_cast<NeedId>(found - ids.begin()));
    }
  }
  const Value* list = fields.value("restates");
  if (list != nullptr && list->kind == Value::Kind::list && list->count == 0) {
    reading.faults.error(*list, Says::nothing_restated);
  }
  return out;
}

void read_names(Reading& reading, Fields& fields, Move& move) {
  constexpr auto names = std::to_array<std::string_view>({"what", "who", "when"});
  for (const Value* at : fields.list("names", Says::step_names, 3)) {
    if (!reading.faults.expect(*at, Value::Kind::text, Says::what_a_step_names)) continue;
    const auto found = std::find(names.begin(), names.end(), at->text);
    if (found == names.end()) {
      reading.faults.error(*at,
                           {Says::no_step_name, {in_quotes(at->text), cure(at->text, names)}});
    } else {
      (found == names.begin()       ? move.what
       : found == names.begin() + 1 ? move.who
                                    : move.when) = true;
    }
  }
}

Outcome read_wins(Fields& fields, MoveKind kind) {
  if (kind == MoveKind::walk) {
    const std::array names{name_of(Outcome::continuation), name_of(Outcome::no_sale)};
    return fields.choice("wins", names, -1) == 0 ? Outcome::continuation : Outcome::no_sale;
  }
  if (fields.value("wins") == nullptr) return Outcome::none;
  std::vector<std::string_view> names{name_of(Outcome::order)};
  if (kind == MoveKind::step) names.push_back(name_of(Outcome::advance));
  return fields.choice("wins", names, 0) == 0 ? Outcome::order : Outcome::advance;
}

// Whom and what a move is about.
void read_subject(Reading& reading, Fields& fields, Move& move) {
  const MoveKind kind = move.kind;
  const auto must = [](bool yes) { return yes ? Must::yes : Must::no; };
  const bool asked = kind == MoveKind::fact;
  const bool introduces = kind == MoveKind::introduce;
  move.person = static_cast<PersonId>(read_reference(
      fields, "person", Says::person, reading.person_ids(),
      must(asked || introduces ||
           one_of(kind,
                  {MoveKind::opener, MoveKind::rapport, MoveKind::idea, MoveKind::repair}))));

  const bool of_need = is_question(kind) || one_of(kind, {MoveKind::solution, MoveKind::demo});
  refuse_unless(
      of_need || one_of(kind, {MoveKind::idea, MoveKind::concession, MoveKind::pitch}), fields,
      "need", kind);
  move.need = static_cast<NeedId>(
      read_reference(fields, "need", Says::need, reading.need_ids(), must(of_need)));
  if (move.person == PersonId::none && move.need != NeedId::none) {
    move.person = reading.scenario.need(move.need).person;
  }

  refuse_unless(asked, fields, "fact", kind);
  move.fact = static_cast<FactId>(
      read_reference(fields, "fact", Says::fact, reading.fact_ids(), must(asked)));
  if (move.fact != FactId::none) {
    const Fact& fact = reading.scenario.facts[index(move.fact)];
    move.kind = asking(fact.kind);
    if (move.person == fact.person && move.person != PersonId::none) {
      reading.faults.error(fields.object(), Says::asked_already);
    }
  }

  refuse_unless(introduces, fields, "brings", kind);
  move.brings = static_cast<PersonId>(
      read_reference(fields, "brings", Says::person, reading.person_ids(), must(introduces)));
  tell_if_present(reading, fields, move.brings);
}

// How it is said.
void read_manner(Reading& reading, Fields& fields, Move& move) {
  const MoveKind kind = move.kind;
  const bool question = is_question(kind);
  refuse_unless(question, fields, "flaw", kind);
  move.flaw = static_cast<Flaw>(fields.choice("flaw", flaws, 0));
  if (question && move.flaw == Flaw::none) {
    reading.faults.error(fields.object(), Says::no_flaw);
  }
  refuse_unless(kind == MoveKind::opener, fields, "opener", kind);
  if (kind == MoveKind::opener) {
    move.opener = static_cast<Opener>(fields.choice("opener", openers, -1) + 1);
  }
  refuse_unless(kind == MoveKind::close, fields, "close", kind);
  move.close = static_cast<Close>(fields.choice("close", closes, 0));
  const bool speaks = one_of(kind, {MoveKind::solution, MoveKind::demo, MoveKind::summary});
  refuse_unless(speaks, fields, "concern", kind);
  move.concern = read_concern(fields, kind == MoveKind::solution ? Must::yes : Must::no);
}

// Where no stock reaction fits, the author has to write the answer.
bool needs_answer(const Move& move) {
  return one_of(move.kind,
                {MoveKind::opener, MoveKind::rapport, MoveKind::introduce, MoveKind::repair,
                 MoveKind::demo, MoveKind::solution, MoveKind::price, MoveKind::step}) ||
         (move.kind == MoveKind::idea && move.need != NeedId::none) ||
         move.flaw == Flaw::in_public;
}

Move read_move(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::a_move,
                {"id", "kind", "person", "need", "fact", "brings", "restates", "names", "wins",
                 "flaw", "opener", "close", "concern", "when", "say", "tell", "more"});
  Move move;
  move.id = fields.id("id", true);
  move.kind = read_kind(fields);
  const MoveKind kind = move.kind;  // of a fact it becomes more exact
  read_subject(reading, fields, move);

  const bool step = kind == MoveKind::step;
  refuse_unless(kind == MoveKind::summary, fields, "restates", kind);
  if (kind == MoveKind::summary) move.restates = read_restates(reading, fields, Must::yes);
  refuse_unless(step, fields, "names", kind);
  if (step) read_names(reading, fields, move);
  const bool decides = step || kind == MoveKind::close || kind == MoveKind::walk;
  refuse_unless(decides, fields, "wins", kind);
  if (decides) move.wins = read_wins(fields, kind);
  read_manner(reading, fields, move);
  move.exchange =
      read_exchange(reading, fields, "say", needs_answer(move) ? Tell::must : Tell::may);
  return move;
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
    reading.faults.error(*id, {Says::id_made, {in_quotes(id->text)}});
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
                       {Says::moves_in_all, {static_cast<std::int64_t>(moves), max_moves}});
}

}  // namespace

Concern read_concern(Fields& fields, Must must) {
  if (!fields.has("concern") && must == Must::no) return Concern::none;
  return static_cast<Concern>(fields.choice("concern", concern_names(), -1));
}

void tell_if_present(Reading& reading, Fields& fields, PersonId brings) {
  if (brings == PersonId::none || !reading.scenario.person(brings).present) return;
  reading.faults.error(*fields.value("brings"), Says::present_already);
}

void read_moves(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("moves", Says::moves, max_moves);
  for (const Value* at : list) reading.scenario.moves.push_back(read_move(reading, *at));

  std::vector<std::string_view> ids;
  for (const Move& move : reading.scenario.moves) ids.push_back(move.id);
  tell_doubles(reading.faults, list, ids);
  tell_taken(reading, list);
  check_number_of_moves(reading, top);
}

}  // namespace askwell::store
