// Several people on one device: who practises, and how one of them finishes.
#include <algorithm>
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

}  // namespace

void who_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("who.title"), false, 480, [&] {
    text(ui, "says", ui.word("who.says"), {.colour = ui.colours.text_muted});
    ui.space(16);
    const std::vector<Learner>& people = ui.app.people;
    list(ui, "people", people.size(), [&](std::size_t i) {
      if (button(ui, "person", name_of(ui, people[i]), {.icon = Icon::person})) {
        ui.frame.commands.push_back(ChoosePerson{people[i].id});
      }
      ui.space(8);
    });
    ui.space(12);
    card(ui, {}, [&] {
      std::string& typed = ui.view.typed["who.name"];
      field(ui, "who.name", ui.word("who.somebody"), typed);
      ui.space(12);
      if (button(ui, "who.add", ui.word("who.add"), {.look = Press::primary}) &&
          !trimmed(typed).empty()) {
        ui.frame.commands.push_back(AddPerson{std::exchange(typed, {})});
      }
    });
    ui.space(12);
    if (ui.app.person_known && button(ui, "who.stay", ui.word("act.cancel"))) {
      ui.frame.commands.push_back(ChoosePerson{ui.app.person});
    }
  });
}

void people_settings(Ui& ui) {
  text(ui, "says", ui.word("people.says", {{"name", here(ui)}}));
  ui.space(12);
  std::string& typed = ui.view.typed["people.name"];
  field(ui, "people.name", ui.word("people.name"), typed);
  ui.space(10);
  const bool several = ui.app.people.size() > 1;
  const int pressed = button_row(ui, {{"people.rename", ui.word("people.rename"), {}},
                                      {"people.change",
                                       ui.word(several ? "people.change" : "people.add"),
                                       {.icon = Icon::person}}});
  if (pressed == 0 && !trimmed(typed).empty()) {
    ui.frame.commands.push_back(NamePerson{std::exchange(typed, {})});
  }
  if (pressed == 1) ui.frame.commands.push_back(AskWho{});
  ui.space(16);
  text(ui, "finish.says", ui.word("finish.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(8);
  const float width = button_width(ui, ui.word("finish.title"), Icon::trash);
  if (button(
          ui, "finish", ui.word("finish.title"),
          {.look = Press::danger, .icon = Icon::trash, .width = std::min(ui.area.w, width)})) {
    ui.frame.commands.push_back(AskToFinish{});
  }
}

void finish_dialog(Ui& ui) {
  const bool open = dialog(ui, "finish", ui.word("finish.title"), [&] {
    text(ui, "words", ui.word("finish.words", {{"name", here(ui)}}));
    ui.space(14);
    const int kept =
        button_row(ui, {{"finish.backup", ui.word("wipe.backup"), {.icon = Icon::save}},
                        {"finish.copy", ui.word("act.copy_text"), {}}});
    if (kept == 0) ui.frame.commands.push_back(BackUp{});
    if (kept == 1) ui.frame.commands.push_back(BackUp{true});
    ui.space(10);
    const int pressed =
        button_row(ui, {{"finish.do", ui.word("finish.do"), {.look = Press::danger}},
                        {"finish.cancel", ui.word("act.cancel"), {}}});
    if (pressed == 0) ui.frame.commands.push_back(ConfirmFinish{});
    if (pressed == 1) ui.frame.commands.push_back(CancelFinish{});
  });
  if (!open) ui.frame.commands.push_back(CancelFinish{});
}

}  // namespace askwell::ui
