#include <array>

#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

constexpr auto kind_names = std::to_array<std::string_view>(
    {"demand", "discount", "objection", "signal", "arrival", "interruption"});
static_assert(kind_names.size() == event_kinds);

// What belongs to which kinds; `must` has to be there.
struct Part {
  std::string_view name;
  unsigned kinds;  // a bit for each
  bool must;
};

template <class... Kinds>
constexpr unsigned any_of(Kinds... kind) {
  return ((1U << static_cast<unsigned>(kind)) | ...);
}

bool belongs(const Part& part, EventKind kind) {
  return (part.kinds >> static_cast<unsigned>(kind)) & 1U;
}

// Tells of a part that this kind of event has no use for.
void tell_idle(Fields& fields, EventKind kind) {
  using enum EventKind;
  constexpr std::array parts{Part{"defer", any_of(demand, discount), true},
                             Part{"clarify", any_of(demand, discount, objection), false},
                             Part{"range", any_of(demand), false},
                             Part{"trade", any_of(discount), false},
                             Part{"yield", any_of(demand, discount), false},
                             Part{"acknowledge", any_of(objection), false},
                             Part{"answer", any_of(objection), true},
                             Part{"moves", any_of(signal), false},
                             Part{"brings", any_of(arrival), true},
                             Part{"minutes", any_of(interruption), true}};
  for (const Part& part : parts) {
    const bool fits = belongs(part, kind);
    if (fits && part.must) fields.value(part.name, Must::yes);
    const Value* at = fields.value(part.name);
    if (fits || at == nullptr) continue;
    fields.faults().error_at_name(
        *at, {Says::idle_in_event,
              {in_quotes(part.name), in_quotes(kind_names[static_cast<std::size_t>(kind)])}});
  }
}

Event read_event(Reading& reading, const Value& at) {
  Fields fields(reading.faults, at, Says::an_event,
                {"id", "kind", "person", "when", "say", "defer", "clarify", "range", "trade",
                 "yield", "acknowledge", "answer", "moves", "brings", "minutes"});
  Event event;
  event.id = fields.id("id");
  event.kind = static_cast<EventKind>(fields.choice("kind", kind_names, 0));
  event.person = static_cast<PersonId>(
      read_reference(fields, "person", Says::person, reading.person_ids(), Must::yes));
  fields.value("when", Must::yes);
  event.say = read_text(reading, fields, "say", Must::yes);
  tell_idle(fields, event.kind);

  const bool objects = event.kind == EventKind::objection;
  const auto said = [&](std::string_view name, Must must = Must::no) {
    return read_exchange(reading, fields, name, "say", Tell::must, must);
  };
  event.defer = said("defer");
  event.clarify = said("clarify", objects ? Must::yes : Must::no);
  event.range = said(event.kind == EventKind::discount ? "trade" : "range");
  event.yield = said("yield");
  event.acknowledge = said("acknowledge");
  event.answer = said("answer");
  event.moves = fields.whole("moves", 1, 8, event.kind == EventKind::signal ? 2 : 0);
  event.minutes = fields.whole("minutes", 1, 60, 0);
  event.brings = static_cast<PersonId>(
      read_reference(fields, "brings", Says::person, reading.person_ids(), Must::no));
  tell_if_present(reading, fields, event.brings);
  return event;
}

}  // namespace

void read_events(Reading& reading, Fields& top) {
  const std::vector<const Value*> list = top.list("events", Says::events, max_events);
  std::vector<std::string_view> ids;
  for (const Value* at : list) reading.scenario.events.push_back(read_event(reading, *at));
  for (const Event& event : reading.scenario.events) ids.push_back(event.id);
  tell_doubles(reading.faults, list, ids);
}

}  // namespace askwell::store
