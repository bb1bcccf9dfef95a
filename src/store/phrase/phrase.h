// What is said about a file, as a value that can be written out in English and in Chinese.
//
// A phrase is a sentence or a part of one: its wording, and the phrases that stand in its gaps.
// All wordings stand in the tables of phrases_of_files.cpp and phrases_of_scenarios.cpp, in
// both languages; nothing else in the store writes sentences for an author.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scenario/texts.h"

namespace askwell::store {

// Which wording. tests/phrases.cmake sees that each of them is used.
enum class Says : std::uint8_t {
  words,   // none: words of the file, names and numbers, as they are
  of_app,  // a word of the interface, by its key: only the app can write it out
  quoted,
  warning,
  any_of,
  some_of,
  no_cure,
  cure_near,
  cure_use,
  cure_use_some,
  // what a value is
  a_null,
  a_boolean,
  a_number,
  a_decimal,
  a_text,
  a_list,
  an_object,
  // what a file is written of
  a_scenario,
  a_person,
  a_fact,
  a_need,
  an_implication,
  a_decoy,
  a_decoys_implication,
  an_event,
  a_condition,
  a_move,
  a_reaction,
  a_rubric_line,
  a_variant,
  a_change,
  a_role,
  a_concern,
  a_wording,
  what_is_said,
  what_is_restated,
  what_a_step_names,
  the_stock,
  a_stock_text,
  the_wordings,
  a_pack,
  an_attempt,
  a_backup,
  a_setting,
  // so many of them
  attempts,
  brief_texts,
  checks,
  concerns,
  conditions,
  events,
  facts,
  implications,
  languages,
  moves,
  needs,
  needs_and_decoys,
  people,
  reactions,
  records,
  roles,
  scenarios,
  step_names,
  variants,
  // one of them, by its id
  check,
  fact,
  implication,
  move,
  need,
  person,
  reaction,
  // what looks like a plain character
  curly_quote,
  wide_quote,
  corner_bracket,
  wide_colon,
  wide_comma,
  chinese_comma,
  wide_semicolon,
  wide_bracket,
  wide_minus,
  wide_stop,
  wide_space,
  no_break_space,
  zero_width_space,
  byte_order_mark,
  lookalike,
  lookalike_space,
  lookalike_nothing,
  // what is no JSON
  no_comments,
  single_quotes,
  empty_file,
  only_spaces,
  still_open,
  comma_before,
  after_the_end,
  no_colon,
  no_comma,
  comma_or_end,
  unquoted_text,
  no_number,
  no_value_before_comma,
  no_value_before,
  write_for,
  no_value,
  unquoted_name,
  comma_twice,
  no_name,
  nothing_open,
  wrong_bracket,
  code_fence,
  tab,
  control,
  backslash,
  text_to_the_end,
  text_not_closed,
  // what is JSON and no more
  too_deep,
  too_many_values,
  nul_escape,
  name_twice,
  // what is no text
  too_large,
  another_program,
  utf_16,
  gb18030,
  not_utf_8,
  nul_byte,
  // fields
  wrong_kind,
  no_field,
  missing,
  out_of_range,
  not_whole,
  can_not_be,
  no_id,
  no_dotted_id,
  too_many,
  there_is_no,
  id_twice,
  // the head
  no_scenario,
  not_first,
  newer_scenario,
  another_kind,
  a_language,
  language_twice,
  no_languages,
  // texts
  direction_mark,
  control_character,
  empty_text,
  lone_asterisk,
  many_asterisks,
  long_text,
  empty_wordings,
  many_wordings,
  no_language,
  no_language_use,
  not_listed,
  no_text,
  not_translated,
  many_texts,
  which_language,
  no_text_shape,
  more_alone,
  // people and needs
  no_role,
  no_concern,
  leaves_absent,
  no_people,
  nobody_stays,
  present_already,
  never_urgent,
  no_must,
  two_decoys,
  // conditions, events and moves
  no_conditions,
  many_parts,
  two_conditions,
  empty_condition,
  never_on_offer,
  never_happens,
  idle_in_event,
  one_event,
  idle_in_move,
  nothing_restated,
  no_step_name,
  asked_already,
  no_flaw,
  id_made,
  moves_in_all,
  nobody_passes,
  support,
  // reactions and variants
  reaction_twice,
  no_reaction,
  no_wording,
  can_not_apply,
  decoy_changed,
  nobody_asks,
  one_variant,
  no_must_here,
  of_variant,
  // scenarios of one's own
  id_of_askwell,
  too_large_to_keep,
  many_of_ones_own,
  // attempts
  move_no_id,
  no_such_moves,
  another_score,
  // talks
  talk_not_utf_8,
  talk_line,
  talk_scenario,
  talk_seed,
  talk_over,
  talk_not_here,
  talk_heard,
  talk_need,
  talk_trust,
  talk_patience,
  talk_pending,
  talk_variant,
  talk_look,
  talk_reason,
  talk_passed,
  talk_not_passed,
  talk_judged,
  talk_check,
  talk_outcome,
  talk_score,
  talk_score_form,
  count
};

struct Phrase {
  Phrase() = default;
  Phrase(Says wording, std::initializer_list<Phrase> in_gaps = {})
      : says(wording), gaps(in_gaps) {}
  Phrase(std::string as_it_is) : words(std::move(as_it_is)) {}
  Phrase(std::string_view as_it_is) : words(as_it_is) {}
  Phrase(std::int64_t number) : words(std::to_string(number)) {}

  Says says = Says::words;
  std::string words = {};         // of Says::words, or the key of Says::of_app
  std::vector<Phrase> gaps = {};  // {a}, {b} and so on of the wording; of a list its things
};

std::string written(const Phrase& phrase, Lang lang);

// Words of the file in quotes: `"cost"`, “cost”.
Phrase quoted(std::string_view words);

// A wording with its gaps open.
std::string_view wording(Says says, Lang lang);

}  // namespace askwell::store
