// What is said about an unfit field of a worksheet.
#include "base/decimal.h"
#include "base/text.h"
#include "store/customers/sheet.h"

namespace askwell::store {

namespace {

constexpr struct {
  std::string_view id;
  std::string_view say;
} sentences[] = {
    {"missing", "this is missing: fill it in"},
    {"number", "this must be a number from {low} to {high}"},
    {"whole", "this must be a whole number from {low} to {high}"},
    {"boolean", "this must be true or false"},
    {"text", "this must be a text in quotes"},
    {"name", "this must be a text that is not blank"},
    {"date", "this must be a real day from 1900 to 2199, written like \"2026-03-31\""},
    {"choice", "this must be one of {words}"},
    {"list", "this must be a list in [ ]"},
    {"length", "this list must have {low} to {high} items"},
    {"record", "this must be an object in { }"},
    {"repeated", "this name stands further up in the list already: give it another"},
    {"cut_order", "this must not be under cut_a: exchange them"},
    {"weights_zero", "all weights are 0: give at least one of them some weight"},
    {"not_falling", "each of these must be less than the one before"},
    {"not_rising", "each of these must be more than the one before"},
    {"not_100", "these must add up to 100"},
    {"not_as_rivals", "this must hold one score for each of the rivals"},
    {"after_today", "this day is after today: correct one of them"},
    {"nobody", "there is nobody of this name on the map: add the person or choose another"},
    {"no_such_id", "there is nothing with this id: add it or choose another"},
    {"falling", "these odds must not fall from one step to the next"},
    {"trading_untraded",
     "who is trading now has traded: set this to true, or trading to false"},
    {"more_than", "this can not be more than {words}"},
    {"benchmark_length",
     "this must be empty or hold {low} parts, one for each step to the next stage"},
    {"too_long", "this text is too long: at most {high} bytes are kept"},
    {"too_many", "there is no room for more than {high} of these"},
    {"no_chance", "give the probability here, or the step"}};

}  // namespace

std::string said(const sheets::Fault& fault) {
  std::string_view say = "this does not fit";
  for (const auto& one : sentences) {
    if (one.id == fault.id) say = one.say;
  }
  if (fault.id == "length" && fault.low == fault.high) say = "this list must have {low} items";
  return filled(say, {{"low", write_decimal(fault.low)},
                      {"high", write_decimal(fault.high)},
                      {"words", fault.words}});
}

}  // namespace askwell::store
