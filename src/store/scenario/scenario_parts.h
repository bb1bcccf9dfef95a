// The parts of the scenario reader, one function for each noun of the format. Internal to
// the store; others use store/scenario/scenario_reader.h.
//
// Texts are numbered in the order in which these functions ask for them, which depends on
// the author's structure only, never on which languages a text has: so two copies of a
// scenario in one language each can be merged (Texts::merge).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "store/json/fields.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::store {

// A scenario while it is being read.
struct Reading {
  Faults& faults;
  Scenario scenario;
  bool languages_known = true;  // else nothing can be said about missing translations

  std::vector<std::string_view> person_ids() const;
  std::vector<std::string_view> need_ids() const;
  std::vector<std::string_view> fact_ids() const;
  std::vector<std::string_view> move_ids() const;
};

// ---- texts ----------------------------------------------------------------------------

TextId read_text(Reading& reading, const Value& at);
TextId read_text(Reading& reading, Fields& fields, std::string_view name, Must must);

enum class Tell : std::uint8_t { none, may, must };  // whether the customer's answer is given

// The seller's line under `say` and the customer's under "tell" (and "more") of one object.
Exchange read_exchange(Reading& reading, Fields& fields, std::string_view say, Tell tell);
// The same in an object of its own, the field `name` of `around`.
Exchange read_exchange(Reading& reading, Fields& around, std::string_view name,
                       std::string_view say, Tell tell, Must must);

// ---- the nouns --------------------------------------------------------------------------

void read_languages(Reading& reading, Fields& top);
void read_people(Reading& reading, Fields& top);
void read_facts(Reading& reading, Fields& top);
void read_needs(Reading& reading, Fields& top);
void read_decoys(Reading& reading, Fields& top);
void read_events(Reading& reading, Fields& top);
void read_moves(Reading& reading, Fields& top);
void read_reactions(Reading& reading, Fields& top);
void read_outcomes(Reading& reading, Fields& top);
void read_numbers(Reading& reading, Fields& top);
// The object "numbers" of `around` into `numbers`.
void read_numbers(Reading& reading, Fields& around, Numbers& numbers);
void read_rubric(Reading& reading, Fields& top);

// "when" of the events and moves: after add_moves(), for it may name any move.
void read_conditions(Reading& reading, Fields& top);
// Tells of those that can never hold. After finish(), which settles how long a call may last.
void check_conditions(Reading& reading, Fields& top);

// The truths that a seed chooses from: copies of what has been read so far, each with its own
// changes. After everything else that has rules.
void read_variants(Reading& reading, Fields& top);
// Gives the variants the texts of the whole, once all of these are there.
void share_texts(Scenario& scenario);

// What only shows when everything has been read: a call that can not be passed, and so on.
void check_whole(Reading& reading, Fields& top);
// The same where it takes the numbers that finish() settles.
void check_finished(Reading& reading, Fields& top);

// The stock's texts, always all of them and in the same order; those that the scenario
// words itself are not used.
void add_stock(Scenario& scenario, const Stock& stock);

// ---- small helpers ----------------------------------------------------------------------

// The index of what `name` refers to among `ids`; -1 for none or after a fault.
int read_reference(Fields& fields, std::string_view name, Says what,
                   const std::vector<std::string_view>& ids, Must must);

// Tells where an id stands for the second time. `ids[i]` is the field `name` of `things[i]`.
void tell_doubles(Faults& faults, const std::vector<const Value*>& things,
                  const std::vector<std::string_view>& ids, std::string_view name = "id");

// Which concern something speaks of; Concern::none where the field is absent.
Concern read_concern(Fields& fields, Must must);
// Tells of somebody to be brought in who is there from the start.
void tell_if_present(Reading& reading, Fields& fields, PersonId brings);
// What a variant may change about a person: influence, mode, temper, trust.
void read_stance(Fields& fields, Person& person);
// Tells of a need that can never become urgent. `fields` has its "urgent_at".
void check_reachable(Reading& reading, Fields& fields, const Need& need);

std::span<const std::string_view> concern_names();

// The rungs of a ladder as files spell them, in the order of core's Rung.
std::span<const std::string_view> rung_names();

// Reads the object `at`, which has been parsed already.
std::optional<Scenario> read_scenario_at(Faults& faults, const Value& at, const Stock& stock,
                                         const std::vector<Problem>& problems);
void read_stock_at(Faults& faults, const Value& at, Stock& stock);

}  // namespace askwell::store
