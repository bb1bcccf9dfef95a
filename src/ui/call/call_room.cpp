#include <algorithm>

#include "ui/call/call_parts.h"
#include "ui/paint/portrait.h"

namespace askwell::ui {

namespace {

void person_row(Ui& ui, const Call& call, std::size_t i) {
  const Scenario& scenario = call.scenario();
  const Person& person = scenario.people[i];
  const bool here = call.state().present[i];
  const Mood now = mood(scenario, call.state(), static_cast<PersonId>(i));
  const float face = ui.px(44), left = face + 12;
  const Area row = ui.area;
  const std::string name = said(ui, scenario, person.name);
  portrait(ui, "face", person.look, now, here ? with_mood(ui, name, now) : name,
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

std::vector<std::size_t> people_met(const Call& call) {
  const auto took_part = [&](std::size_t person) {
    for (std::size_t i = 0; i <= call.turns().size(); ++i) {
      if (call.before(i).present[person]) return true;
    }
    return false;
  };
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < call.scenario().people.size(); ++i) {
    if (took_part(i)) out.push_back(i);
  }
  return out;
}

void room(Ui& ui, const Call& call) {
  const std::vector<std::size_t> people = people_met(call);
  if (people.size() < 2) return;
  bare_section(ui, "room", ui.word("call.room"), [&] {
    list(
        ui, "people", people.size(), [&](std::size_t i) { person_row(ui, call, people[i]); }, 1,
        10);
  });
  ui.space(16);
}

}  // namespace askwell::ui
