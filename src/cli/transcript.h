// A call as people and programs read it in a terminal.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/call/call.h"
#include "core/words.h"
#include "store/json/json_writer.h"

namespace askwell::cli {

// Speaks one scenario in one language.
class Voice {
 public:
  Voice(const Scenario& scenario, Lang lang);

  const Scenario& scenario() const { return scenario_; }

  // A customer's line without its marks; a seller's line.
  std::string heard(const Said& said) const;
  std::string line(MoveId move) const;
  std::string text(TextId text) const;

  std::string speaker(PersonId person) const;
  std::string reason(const Reason& reason) const;
  std::string title(const Check& check) const;

 private:
  const Scenario& scenario_;
  Lang lang_;
  Words words_;
};

// For people: on standard output.
void print_reply(const Voice& voice, std::span<const Said> reply);
void print_reasons(const Voice& voice, std::span<const Reason> reasons);
void print_turn(const Voice& voice, const Turn& turn, int number);
void print_verdict(const Voice& voice, const Call& call);

// For programs: fields of an object that is open. A reply is one text, a line for each
// sentence somebody says, and the same as "lines", a list of {"person", "say"}.
void write_reply(store::JsonWriter& json, const Voice& voice, std::span<const Said> reply);
void write_reasons(store::JsonWriter& json, std::span<const Reason> reasons);
void write_checks(store::JsonWriter& json, const Call& call, const Verdict& verdict);

}  // namespace askwell::cli
