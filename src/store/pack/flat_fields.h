// What the flat form of a pack consists of, in its order: one list for its writer and its
// reader. A list names every member of its struct; tests/store/pack/flat_pack_test.cpp sees one
// that is missing.
#pragma once

#include "store/pack/pack.h"

namespace askwell::store {

template <class Flat>
void fields(Flat& flat, Exchange& of) {
  flat(of.say, of.tell, of.more);
}

template <class Flat>
void fields(Flat& flat, Fact& of) {
  flat(of.id, of.person, of.point, of.trust, of.kind, of.in_brief, of.exchange);
}

template <class Flat>
void fields(Flat& flat, Consequence& of) {
  flat(of.id, of.weight, of.applies, of.exchange);
}

template <class Flat>
void fields(Flat& flat, Need& of) {
  flat(of.id, of.kind, of.person, of.must, of.small, of.trust, of.urgent_at, of.name, of.topic);
  flat(of.situation, of.problem, of.consequences, of.payoff, of.solution, of.concern);
}

template <class Flat>
void fields(Flat& flat, Look& of) {
  flat(of.hair, of.skin, of.hair_colour, of.cloth, of.disc, of.glasses, of.beard);
}

template <class Flat>
void fields(Flat& flat, Person& of) {
  flat(of.id, of.name, of.title, of.roles, of.influence, of.mode, of.temper, of.trust);
  flat(of.present, of.leaves_after, of.concerns, of.look);
}

template <class Flat>
void fields(Flat& flat, Condition& of) {
  flat(of.kind, of.subject, of.at_least, of.children);
}

template <class Flat>
void fields(Flat& flat, Move& of) {
  flat(of.id, of.kind, of.person, of.need, of.brings, of.consequence, of.fact, of.event);
  flat(of.restates, of.what, of.who, of.when, of.wins, of.flaw, of.opener, of.close);
  flat(of.concern, of.exchange, of.condition);
}

template <class Flat>
void fields(Flat& flat, Event& of) {
  flat(of.id, of.kind, of.person, of.when, of.say, of.defer, of.clarify, of.range, of.yield);
  flat(of.acknowledge, of.answer, of.moves, of.minutes, of.brings);
}

template <class Flat>
void fields(Flat& flat, ReactionText& of) {
  flat(of.to, of.person, of.manner, of.say);
}

template <class Flat>
void fields(Flat& flat, Check& of) {
  flat(of.id, of.kind, of.need, of.weight, of.blocker);
}

template <class Flat>
void fields(Flat& flat, Numbers& of) {
  flat(of.moves, of.minutes, of.grace, of.patience, of.facts_needed, of.support_needed);
  flat(of.step_trust, of.summaries, of.background_row, of.rapport_until, of.wasted_allowed);
  flat(of.talk_percent, of.pass_score, of.blocker_scale, of.pass_outcome_also);
  flat(of.keel_trust, of.confident_trust, of.introduce_trust, of.others_trust);
  flat(of.product_time, of.early_price);
}

template <class Flat>
void fields(Flat& flat, Scenario& of) {
  flat(of.id, of.languages, of.texts, of.title, of.aim, of.brief, of.opener, of.opening);
  flat(of.level, of.deal, of.numbers, of.people, of.facts, of.needs, of.events, of.reactions);
  flat(of.outcomes, of.moves, of.rubric, of.rules, of.variant, of.variants, of.decider);
}

template <class Flat>
void fields(Flat& flat, Stock::Lines& of) {
  flat(of.to, of.manner, of.wordings);
}

template <class Flat>
void fields(Flat& flat, Stock& of) {
  flat(of.lines, of.wait, of.end);
}

template <class Flat>
void fields(Flat& flat, Pack& of) {
  flat(of.lang, of.words, of.stock, of.scenarios);
}

}  // namespace askwell::store
