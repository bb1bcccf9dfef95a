#include <algorithm>

#include "ui/call/call_parts.h"
#include "ui/paint/portrait.h"

namespace askwell::ui {

namespace {

// Whom the trainee has met: not who may still be brought in.
std::vector<std::size_t> met(const Call& call) {
  const std::vector<Person>& people = call.scenario().people;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (people[i].present || call.state().present[i]) out.push_back(i);
  }
  return out;
}

void person_row(Ui& ui, const Call& call, std::size_t i) {
  const Scenario& scenario = call.scenario();
  const Person& person = scenario.people[i];
  const bool here = call.state().present[i];
  const Mood now = mood(scenario, call.state(), static_cast<PersonId>(i));
  const float face = ui.px(44), left = face + 12;
  const Area row = ui.area;
  const std::string name = said(ui, scenario, person.name);
  portrait(ui, "face", person.look, now,
           here ? ui.word("mood.of", {{"name", name}, {"mood", mood_word(ui, now)}}) : name,
           {row.x, row.y, face, face});
  const float bottom = within(ui, {row.x + left, row.y, row.w - left}, [&] {
    text(ui, "name", name, {.style = Style::body_strong, .role = NodeRole::text});
    text(ui, "mood", here ? mood_word(ui, now) : std::string(ui.word("room.left")),
         {.style = Style::small,
          .colour = here ? mood_tint(ui, now).words : ui.colours.text_muted,
          .role = NodeRole::text});
    if (!here) return;
    const std::string trust(ui.word("hint.trust"));
    const float height = std::max(24.f, ui.px(24));
    dots(ui, "trust", trust, call.state().trust[i], ui.take(height),
         ui.width_of(trust, Style::small_strong) + 8, name);
  });
  ui.area.y = std::max(bottom, row.y + face);
}

}  // namespace

void room(Ui& ui, const Call& call) {
  const std::vector<std::size_t> people = met(call);
  if (people.size() < 2) return;
  bare_section(ui, "room", ui.word("call.room"), [&] {
    list(
        ui, "people", people.size(), [&](std::size_t i) { person_row(ui, call, people[i]); }, 1,
        10);
  });
  ui.space(16);
}

}  // namespace askwell::ui
