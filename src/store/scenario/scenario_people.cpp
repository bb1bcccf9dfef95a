#include <algorithm>
#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr auto roles =
    std::to_array<std::string_view>({"investor", "gatekeeper", "user", "coach"});
constexpr auto levels = std::to_array<std::string_view>({"low", "medium", "high"});
constexpr auto modes =
    std::to_array<std::string_view>({"growth", "trouble", "even-keel", "overconfident"});
constexpr auto tempers = std::to_array<std::string_view>({"warm", "even", "gruff"});
constexpr auto hairs =
    std::to_array<std::string_view>({"bob", "long", "bun", "short", "bald", "wave"});
constexpr auto concerns = std::to_array<std::string_view>(
    {"price", "fit", "progress", "ease", "stability", "failures", "service"});
constexpr auto fact_kinds = std::to_array<std::string_view>({"plain", "budget", "process"});

Look read_look(Reading& reading, Fields& person) {
  Look look;
  const Value* at = person.value("look");
  if (at == nullptr) return look;
  Fields fields(reading.faults, *at, in_quotes("look"),
                {"hair", "skin", "hair_colour", "cloth", "disc", "glasses", "beard"});
  look.hair = hairs[static_cast<std::size_t>(fields.choice("hair", hairs, 3))];
  look.skin = fields.whole("skin", 0, 4, 0);
  look.hair_colour = fields.whole("hair_colour", 0, 4, 0);
  look.cloth = fields.whole("cloth", 0, 5, 0);
  look.disc = fields.whole("disc", 0, 4, 0);
  look.glasses = fields.yes("glasses");
  look.beard = fields.yes("beard");
  return look;
}

// The things of a list that are each one of `names`. `what` they are, and what is said where
// one of them is `none`.
template <class Enum>
std::vector<Enum> read_words(Faults& faults, const std::vector<const Value*>& list, Says what,
                             Says none, std::span<const std::string_view> names) {
  std::vector<Enum> out;
  for (const Value* one : list) {
    if (!faults.expect(*one, Value::Kind::text, what)) continue;
    const auto found = std::find(names.begin(), names.end(), one->text);
    if (found == names.end()) {
      faults.error(*one, {none, {in_quotes(one->text), cure(one->text, names)}});
    } else {
      out.push_back(static_cast<Enum>(found - names.begin()));
    }
  }
  return out;
}

Person read_person(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::a_person,
                {"id", "name", "title", "roles", "influence", "mode", "temper", "trust",
                 "present", "leaves_after", "concerns", "look"});
  Person person;
  person.id = fields.id("id");
  person.name = read_text(reading, fields, "name", Must::yes);
  person.title = read_text(reading, fields, "title", Must::yes);
  person.roles =
      read_words<Role>(reading.faults, fields.list("roles", Says::roles, 4, Must::yes),
                       Says::a_role, Says::no_role, roles);
  read_stance(fields, person);
  person.present = fields.yes("present", true);
  person.leaves_after = fields.whole("leaves_after", 1, 240, 0);
  if (!person.present && person.leaves_after > 0) {
    reading.faults.error(*fields.value("leaves_after"), Says::leaves_absent);
  }
  person.concerns = read_words<Concern>(reading.faults,
                                        fields.list("concerns", Says::concerns, concern_count),
                                        Says::a_concern, Says::no_concern, concerns);
  person.look = read_look(reading, fields);
  return person;
}

Fact read_fact(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::a_fact,
                {"id", "person", "point", "trust", "kind", "in_brief", "ask", "tell", "more"});
  Fact fact;
  fact.id = fields.id("id");
  fact.person = static_cast<PersonId>(
      read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes));
  fields.value("point", Must::yes);
  fact.point = fields.whole("point", 1, 9, 1);
  fact.trust = fields.whole("trust", 0, 5, 0);
  fact.kind = static_cast<FactKind>(fields.choice("kind", fact_kinds, 0));
  fact.in_brief = fields.yes("in_brief");
  fact.exchange = read_exchange(reading, fields, "ask", fact.in_brief ? Tell::may : Tell::must);
  return fact;
}

}  // namespace

std::span<const std::string_view> concern_names() { return concerns; }

void read_stance(Fields& fields, Person& person) {
  const auto as_int = [](auto value) { return static_cast<int>(value); };
  person.influence =
      static_cast<Level3>(fields.choice("influence", levels, as_int(person.influence)));
  person.mode = static_cast<Mode>(fields.choice("mode", modes, as_int(person.mode)));
  person.temper = static_cast<Temper>(fields.choice("temper", tempers, as_int(person.temper)));
  person.trust = fields.whole("trust", 0, 5, person.trust);
}

void read_people(Reading& reading, Fields& top) {
  const std::vector<const Value*> list =
      top.list("people", Says::people, max_people, Must::yes);
  for (const Value* at : list) reading.scenario.people.push_back(read_person(reading, *at));
  tell_doubles(reading.faults, list, reading.person_ids());
  const Value* people = top.value("people");
  if (people != nullptr && people->kind == Value::Kind::list && people->count == 0) {
    reading.faults.error(*people, Says::no_people);
  }
  const std::vector<Person>& all = reading.scenario.people;
  const bool stays = std::any_of(all.begin(), all.end(), [](const Person& person) {
    return person.present && person.leaves_after == 0;
  });
  if (!all.empty() && !stays) {
    reading.faults.error(*people, Says::nobody_stays);
  }
}

void read_facts(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("facts", Says::facts, max_facts);
  for (const Value* at : list) reading.scenario.facts.push_back(read_fact(reading, *at));
  tell_doubles(reading.faults, list, reading.fact_ids());
}

}  // namespace askwell::store
