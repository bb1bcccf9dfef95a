#include "core/sample_scenario.h"

#include <utility>

namespace askwell::sample {

TextId Builder::text(const std::string& words) {
  const TextId id = scenario.texts.add();
  scenario.texts.add_wording(id, Lang::en, words);
  return id;
}

Exchange Builder::asks(const std::string& slot) {
  return {text(slot), TextId::none, TextId::none};
}

Exchange Builder::asks_and_tells(const std::string& slot) {
  return {text(slot), text(slot + ".tell"), TextId::none};
}

void Builder::person(std::string id, std::vector<Role> roles, Level3 influence, Temper temper,
                     int trust) {
  Person person;
  person.name = text(id);
  person.id = std::move(id);
  person.roles = std::move(roles);
  person.influence = influence;
  person.temper = temper;
  person.trust = trust;
  person.mode = Mode::trouble;
  scenario.people.push_back(std::move(person));
}

void Builder::fact(const std::string& id, PersonId person, int point, int trust,
                   FactKind kind) {
  Fact fact;
  fact.id = id;
  fact.person = person;
  fact.point = point;
  fact.trust = trust;
  fact.kind = kind;
  fact.exchange = asks_and_tells("fact." + id);
  scenario.facts.push_back(std::move(fact));
}

Need& Builder::need(const std::string& id, NeedKind kind, PersonId person) {
  Need need;
  need.id = id;
  need.kind = kind;
  need.person = person;
  need.must = kind == NeedKind::need;
  need.name = text(id);
  need.situation = asks_and_tells(id + ".situation");
  need.problem = asks_and_tells(id + ".problem");
  need.payoff = asks_and_tells(id + ".payoff");
  need.solution = asks_and_tells(id + ".solution");
  if (kind != NeedKind::need) need.solution.tell = TextId::none;
  scenario.needs.push_back(std::move(need));
  return scenario.needs.back();
}

void Builder::consequence(Need& need, const std::string& id, int weight, bool applies) {
  const std::string slot = need.id + ".implication." + id;
  need.consequences.push_back(
      {id, weight, applies, applies ? asks_and_tells(slot) : asks(slot)});
}

Move& Builder::move(const std::string& id, MoveKind kind, PersonId person, bool tells) {
  Move move;
  move.id = id;
  move.kind = kind;
  move.person = person;
  move.exchange = tells ? asks_and_tells(id) : asks(id);
  scenario.moves.push_back(std::move(move));
  return scenario.moves.back();
}

Play& Play::say(std::string_view move) {
  if (!call.say(call.scenario().find_move(move)).ok()) refused = std::string(move);
  return *this;
}

bool Play::has_reason(ReasonId id) const {  // for the last move
  for (const Reason& reason : call.turns().back().reasons) {
    if (reason.id == id) return true;
  }
  return false;
}

std::string Play::heard() const {
  std::string out;
  for (const Said& said : call.turns().back().reply) {
    if (!out.empty()) out += " | ";
    out += call.scenario().texts.get(said.text, Lang::en, 0);
  }
  return out;
}

Grade Play::grade(std::string_view check) const {
  const std::vector<Check>& rubric = call.scenario().rubric;
  const Verdict verdict = call.verdict();
  for (std::size_t i = 0; i < rubric.size(); ++i) {
    if (rubric[i].id == check) return verdict.checks[i].grade;
  }
  return Grade::failed;
}

std::vector<int> Play::evidence(std::string_view check) const {
  const std::vector<Check>& rubric = call.scenario().rubric;
  const Verdict verdict = call.verdict();
  for (std::size_t i = 0; i < rubric.size(); ++i) {
    if (rubric[i].id == check) return verdict.checks[i].turns;
  }
  return {-1};
}

namespace {

void add_needs(Builder& build) {
  Need& leaking = build.need("seals", NeedKind::need, tang);
  leaking.trust = 2;
  leaking.urgent_at = 3;
  leaking.problem.more = build.text("seals.problem.more");
  build.consequence(leaking, "returns", 2);
  build.consequence(leaking, "overtime", 1);
  build.consequence(leaking, "fines", 1);
  build.consequence(leaking, "illness", 1, false);

  Need& slow = build.need("design", NeedKind::need, gao);
  slow.trust = 2;
  slow.urgent_at = 2;
  build.consequence(slow, "festival", 2);
  build.consequence(slow, "scrap", 1);
  build.consequence(slow, "rival", 1);
  build.consequence(slow, "agency", 1, false);

  Need& stamped = build.need("gold", NeedKind::want, feng);
  build.consequence(stamped, "shelf", 1, false);
  build.consequence(stamped, "brand", 1, false);
  Need& colours = build.need("ink", NeedKind::nothing, feng);
  build.consequence(colours, "returns", 1, false);
  build.consequence(colours, "complaints", 1, false);
}

void add_facts(Builder& build) {
  build.fact("products", gao, 1);
  build.scenario.facts.back().in_brief = true;
  build.fact("supplier", feng, 8);
  build.fact("team", gao, 3);
  build.fact("deadline", gao, 9);
  build.fact("slot", tang, 7);
  build.fact("audit", feng, 6);
  build.fact("budget", gao, 5, 3, FactKind::budget);
  build.fact("process", gao, 4, 2, FactKind::process);
}

void add_moves(Builder& build) {
  build.move("rapport.shelf", MoveKind::rapport, gao);
  build.move("rapport.chat", MoveKind::rapport, feng);
  build.move("idea.log", MoveKind::idea, tang).need = seals;
  build.move("idea.calendar", MoveKind::idea, gao).need = design;
  build.move("idea.stream", MoveKind::idea, gao, false);
  build.move("summary.seals", MoveKind::summary, tang).restates = {seals};
  build.move("summary.design", MoveKind::summary, gao).restates = {design};
  build.move("summary.both", MoveKind::summary, gao).restates = {seals, design};
  build.move("quote", MoveKind::price, feng);
  build.move("concession.discount", MoveKind::concession, feng);
  build.move("concession.gold", MoveKind::concession, feng).need = gold;
  build.move("close.assume", MoveKind::close, gao, false);
  build.move("close.choice", MoveKind::close, gao, false);
  build.move("close.warning", MoveKind::close, gao, false);
  Move& trial = build.move("step.trial", MoveKind::step, gao);
  trial.wins = Outcome::advance;
  trial.what = trial.who = trial.when = true;
  build.move("step.samples", MoveKind::step, gao).what = true;
  build.move("step.headoffice", MoveKind::step, gao);
  build.move("pitch.company", MoveKind::pitch, gao, false);
  build.move("pitch.film", MoveKind::pitch, feng, false);
  Move& leading = build.move("seals.leading", MoveKind::problem, tang, false);
  leading.need = seals;
  leading.flaw = Flaw::leading;
  Move& scare = build.move("seals.scare", MoveKind::implication, tang, false);
  scare.need = seals;
  scare.flaw = Flaw::threatening;
}

}  // namespace

Builder draft() {
  Builder build;
  Scenario& scenario = build.scenario;
  scenario.id = "sample";
  scenario.languages = {Lang::en};
  scenario.title = build.text("title");
  scenario.opening = build.text("opening");
  scenario.opener = gao;
  build.person("gao", {Role::investor}, Level3::high, Temper::warm, 2);
  build.person("tang", {Role::user, Role::coach}, Level3::medium, Temper::even, 2);
  build.person("feng", {Role::gatekeeper}, Level3::low, Temper::gruff, 1);
  add_needs(build);
  add_facts(build);
  add_moves(build);

  Event price;
  price.id = "price";
  price.person = feng;
  price.when.kind = Condition::Kind::turns;
  price.when.at_least = 1;
  price.say = build.text("price.ask");
  price.defer = build.asks_and_tells("price.defer");
  price.clarify = build.asks_and_tells("price.clarify");
  price.range = build.asks_and_tells("price.range");
  price.yield = build.asks_and_tells("price.yield");
  scenario.events.push_back(price);

  for (int i = 0; i < reaction_count; ++i) {
    const auto to = static_cast<Reaction>(i);
    const std::string slot = "react." + std::string(name_of(to));
    const TextId say = build.text(slot);
    for (const char* more : {" b", " c", " d"}) {
      scenario.texts.add_wording(say, Lang::en, slot + more);
    }
    scenario.reactions.push_back({to, PersonId::none, Manner::any, say});
  }
  return build;
}

Scenario scenario() {
  Builder build = draft();
  finish(build.scenario);
  return std::move(build.scenario);
}

Scenario quiet_scenario() {
  Builder build = draft();
  build.scenario.events.clear();
  finish(build.scenario);
  return std::move(build.scenario);
}

Condition after_moves(int moves) {
  Condition turns;
  turns.kind = Condition::Kind::turns;
  turns.at_least = moves;
  return turns;
}

Event& event(Builder& build, const std::string& id, EventKind kind) {
  Event event;
  event.id = id;
  event.kind = kind;
  event.person = feng;
  event.when = after_moves(1);
  event.say = build.text(id + ".ask");
  build.scenario.events.push_back(event);
  return build.scenario.events.back();
}

}  // namespace askwell::sample
