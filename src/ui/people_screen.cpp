// Several people on one device: who practises, and how one of them finishes.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

std::string_view name_of(const Ui& ui, const Learner& person) {
  return person.name.empty() ? ui.word("people.nameless") : std::string_view(person.name);
}

std::string here(const Ui& ui) {
  for (const Learner& person : ui.app.people) {
    if (person.id == ui.app.person) return std::string(name_of(ui, person));
  }
  return {};
}

// What is wrong with a name that somebody wants to go by, if anything.
std::string_view fault_of(const Ui& ui, std::string_view typed) {
  const std::string_view name = trimmed(typed);
  if (name.empty()) return ui.word("who.empty");
  const auto& people = ui.app.people;
  const bool taken = std::any_of(people.begin(), people.end(), [&](const Learner& person) {
    return person.name == name && (person.id != ui.app.person || ui.app.asking_who);
  });
  return taken ? ui.word("who.taken") : std::string_view();
}

// A field for a name; what is wrong with it is said once somebody has wanted to go by it.
void name_field(Ui& ui, const char* key, std::string_view words) {
  std::string& typed = ui.view.typed[key];
  const bool wanted = ui.view.picked[key] != 0;
  if (field(ui, key, words, typed,
            {.error = wanted ? fault_of(ui, typed) : std::string_view()})) {
    ui.frame.again = true;
  }
}

// The name typed into the field `key`, which is emptied; nothing where that is at fault.
std::optional<std::string> taken_name(Ui& ui, const char* key) {
  std::string& typed = ui.view.typed[key];
  const bool fine = fault_of(ui, typed).empty();
  ui.view.picked[key] = fine ? 0 : 1;
  ui.frame.again = true;
  if (!fine) return std::nullopt;
  return std::exchange(typed, {});
}

}  // namespace

void who_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("who.title"), false, 480, [&] {
    text(ui, "says", ui.word("who.says"), {.colour = ui.colours.text_muted});
    ui.space(16);
    const std::vector<Learner>& people = ui.app.people;
    list(ui, "people", people.size(), [&](std::size_t i) {
      if (button(ui, "person", name_of(ui, people[i]), {.icon = Icon::person})) {
        ui.ask(ChoosePerson{people[i].id});
      }
      ui.space(8);
    });
    ui.space(12);
    card(ui, {}, [&] {
      name_field(ui, "who.name", ui.word("who.somebody"));
      ui.space(12);
      if (button(ui, "who.add", ui.word("who.add"), {.look = Press::primary})) {
        if (const auto name = taken_name(ui, "who.name")) ui.ask(AddPerson{*name});
      }
    });
    ui.space(12);
    if (ui.app.person_known && button(ui, "who.stay", ui.word("act.cancel"))) {
      ui.ask(ChoosePerson{ui.app.person});
    }
  });
}

void people_settings(Ui& ui) {
  text(ui, "says", ui.word("people.says", {{"name", here(ui)}}));
  ui.space(12);
  name_field(ui, "people.name", ui.word("people.name"));
  ui.space(10);
  const bool several = ui.app.people.size() > 1;
  const int pressed = button_row(ui, {{"people.rename", ui.word("people.rename"), {}},
                                      {"people.change",
                                       ui.word(several ? "people.change" : "people.add"),
                                       {.icon = Icon::person}}});
  if (pressed == 0) {
    if (const auto name = taken_name(ui, "people.name")) ui.ask(NamePerson{*name});
  }
  if (pressed == 1) ui.ask(AskWho{});
  ui.space(16);
  text(ui, "finish.says", ui.word("finish.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(8);
  const float width = button_width(ui, ui.word("finish.title"), Icon::trash);
  if (button(
          ui, "finish", ui.word("finish.title"),
          {.look = Press::danger, .icon = Icon::trash, .width = std::min(ui.area.w, width)})) {
    ui.ask(AskToFinish{});
  }
}

void finish_dialog(Ui& ui) {
  const bool open = dialog(ui, "finish", ui.word("finish.title"), [&] {
    text(ui, "words", ui.word("finish.words", {{"name", here(ui)}}));
    ui.space(14);
    const int kept =
        button_row(ui, {{"finish.backup", ui.word("wipe.backup"), {.icon = Icon::save}},
                        {"finish.copy", ui.word("act.copy_text"), {}}});
    if (kept == 0) ui.ask(BackUp{});
    if (kept == 1) ui.ask(BackUp{true});
    ui.space(10);
    const int pressed =
        button_row(ui, {{"finish.do", ui.word("finish.do"), {.look = Press::danger}},
                        {"finish.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0) ui.ask(ConfirmFinish{});
    if (pressed == 1) ui.ask(CancelFinish{});
  });
  if (!open) ui.ask(CancelFinish{});
}

}  // namespace askwell::ui
