#include "ui/sheets/map_steps.h"

#include <optional>

#include "core/customers/portfolio.h"
#include "core/sheets/typed.h"
#include "ui/widgets/widgets.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

constexpr std::size_t most_steps = 100;

std::string text_of(const Cell& person, std::string_view field) {
  return sheets::shown(*form_of(Kind::person).find(field), person[field]);
}

// The newest step that still fits: what has been changed elsewhere since is left alone.
std::optional<MapSteps::Step> take_step(const Ui& ui, std::vector<MapSteps::Step>& steps,
                                        bool redo) {
  while (!steps.empty()) {
    const MapSteps::Step step = steps.back();
    steps.pop_back();
    const Cell* person = ui.app.portfolio.find(Kind::person, step.person);
    const std::string& now = redo ? step.before : step.after;
    if (person != nullptr && text_of(*person, step.field) == now) return step;
  }
  return std::nullopt;
}

void step_back(Ui& ui, bool redo) {
  MapSteps& map = ui.view.map;
  map.refused.clear();
  ui.frame.again = true;
  const auto step = take_step(ui, redo ? map.undone : map.done, redo);
  if (!step) return;
  (redo ? map.done : map.undone).push_back(*step);
  ui.ask(SetField{Kind::person, step->person, step->field, redo ? step->after : step->before});
}

}  // namespace

void begin_map_steps(Ui& ui, std::string_view sheet) {
  MapSteps& map = ui.view.map;
  if (map.sheet != sheet) {
    map = {};
    map.sheet = sheet;
  }
  if (ui.app.notice && ui.app.notice->can_undo) return;  // that comes first
  for (const Key& key : ui.frame.keys) {
    if (key.ctrl && (key.key == "z" || key.key == "Z")) step_back(ui, key.shift);
  }
}

void change_on_map(Ui& ui, const Cell& person, const char* field, const std::string& text) {
  MapSteps& map = ui.view.map;
  map.refused.clear();
  const std::string before = text_of(person, field);
  if (before == text) return;
  map.undone.clear();
  map.done.push_back({person.word("id"), field, before, text});
  if (map.done.size() > most_steps) map.done.erase(map.done.begin());
  ui.ask(SetField{Kind::person, person.word("id"), field, text});
}

void refuse_on_map(Ui& ui, const std::string& why) {
  ui.view.map.refused = why;
  ui.frame.announcements.push_back(why);
  ui.frame.again = true;
}

void map_steps(Ui& ui) {
  const MapSteps& map = ui.view.map;
  if (!map.refused.empty()) {
    ui.space(10);
    icon_text(ui, "map.refused", Icon::warning, map.refused, Style::small, ui.colours.warn,
              ui.colours.text);
  }
  if (map.done.empty() && map.undone.empty()) return;
  ui.space(12);
  const int pressed = button_row(
      ui, {{"map.undo", ui.word("act.undo"), {.small = true, .off = map.done.empty()}},
           {"map.redo", ui.word("map.redo"), {.small = true, .off = map.undone.empty()}}});
  if (pressed >= 0) step_back(ui, pressed == 1);
}

}  // namespace askwell::ui
