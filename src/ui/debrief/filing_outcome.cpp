// What was filled in after a call, held against the truth, with the turn where each of it was
// said or could have been learned.
#include "ui/debrief/filing_parts.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Cell;

namespace {

std::string roles_words(const Ui& ui, const std::vector<Role>& all) {
  Cell list = Cell::list();
  for (const Role role : all) list.add(Cell::of(filed_roles[static_cast<std::size_t>(role)]));
  return cell_words(ui, "influence", "", list);
}

std::string needs_words(const Ui& ui, const FilingPage& page, PersonId who) {
  std::string out;
  for (const Need& need : page.scenario().needs) {
    if (need.person != who || need.kind != NeedKind::need) continue;
    ui.add_to_list(out, said(ui, page.scenario(), need.name));
  }
  return out;
}

std::string wins_words(const Ui& ui, const Person& person) {
  std::string out;
  for (const Concern concern : person.concerns) {
    ui.add_to_list(out, ui.word("filing.win." +
                                std::string(filed_wins[static_cast<std::size_t>(concern)])));
  }
  return out;
}

// The truth of an item.
std::string truth_of(const Ui& ui, const FilingPage& page, const FiledItem& item) {
  const Scenario& scenario = page.scenario();
  if (item.what == Filed::fact) {
    const Fact& fact = scenario.facts[index(item.fact)];
    return without_marks(scenario.texts.get(fact.exchange.tell, ui.lang)).plain;
  }
  if (item.what == Filed::point) return std::string(ui.word("filing.nothing_to_know"));
  const Person& person = scenario.person(item.person);
  switch (item.what) {
    case Filed::roles:
      return roles_words(ui, person.roles);
    case Filed::influence:
      return std::string(
          ui.word("filing.level." +
                  std::string(filed_levels[static_cast<std::size_t>(person.influence)])));
    case Filed::mode:
      return std::string(
          ui.word("one." + std::string(filed_modes[static_cast<std::size_t>(person.mode)])));
    case Filed::win:
      return wins_words(ui, person);
    case Filed::result:
    case Filed::fact:
    case Filed::point:
      break;
  }
  return needs_words(ui, page, item.person);
}

std::string title_of(const Ui& ui, const FilingPage& page, const FiledItem& item) {
  constexpr const char* keys[] = {"",
                                  "",
                                  "in.person.roles",
                                  "filing.influence",
                                  "in.person.mode",
                                  "filing.win",
                                  "filing.result"};
  const Scenario& scenario = page.scenario();
  const int point =
      item.what == Filed::fact ? scenario.facts[index(item.fact)].point : item.point;
  if (point > 0) return std::string(ui.word("point." + std::to_string(point)));
  return ui.word("filing.of", {{"name", said(ui, scenario, scenario.person(item.person).name)},
                               {"what", ui.word(keys[static_cast<std::size_t>(item.what)])}});
}

std::string where(const Ui& ui, const FiledItem& item) {
  if (item.turn == 0) return std::string(ui.word("filing.nowhere"));
  return ui.word(item.said ? "filing.was_said" : "filing.could_be_asked",
                 {{"n", std::to_string(item.turn)}});
}

// How a verdict is said and shown.
struct FindingLook {
  const char* word;
  Icon icon;
  Colour colour;
};

FindingLook look_of(const Ui& ui, FiledAs finding) {
  switch (finding) {
    case FiledAs::found:
      return {"filing.found", Icon::check, ui.colours.good};
    case FiledAs::missed:
      return {"filing.missed", Icon::search, ui.colours.warn};
    case FiledAs::invented:
      return {"filing.invented", Icon::close, ui.colours.bad};
    case FiledAs::left_empty:
      break;
  }
  return {"filing.left_empty", Icon::check, ui.colours.text_muted};
}

void item_row(Ui& ui, const FilingPage& page, const FiledItem& item) {
  const FindingLook look = look_of(ui, item.finding);
  ui.space(6);
  icon_text(ui, "item", look.icon,
            ui.word("filing.item",
                    {{"verdict", ui.word(look.word)}, {"what", title_of(ui, page, item)}}),
            Style::body, look.colour, ui.colours.text, NodeRole::text);
  const float indent = ui.px(28);
  ui.area.y = within(ui, {ui.area.x + indent, ui.area.y, ui.area.w - indent}, [&] {
    text(ui, "truth", truth_of(ui, page, item),
         {.style = Style::small, .role = NodeRole::text});
    const bool has_place = item.what != Filed::point;
    if (has_place && (item.finding != FiledAs::found || item.said)) {
      text(ui, "where", where(ui, item),
           {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    }
  });
  ui.space(6);
}

// To find the turns takes long: it is done once for what is filled in.
const FilingGrade& graded(Ui& ui, const FilingPage& page, const Filing& filing) {
  FilingShown& kept = ui.view.filing;
  if (kept.attempt != page.attempt.id || kept.changes != ui.app.changes) {
    kept = {page.attempt.id, ui.app.changes, grade_filing(page.call, filing)};
  }
  return kept.grade;
}

}  // namespace

void filing_outcome(Ui& ui, const FilingPage& page, const Filing& filing) {
  const FilingGrade& grade = graded(ui, page, filing);
  section(ui, "filing.outcome", ui.word("filing.outcome"), {.line = ui.colours.accent}, [&] {
    text(ui, "counts",
         ui.word("filing.counts", {{"found", std::to_string(grade.found)},
                                   {"missed", std::to_string(grade.missed)},
                                   {"invented", std::to_string(grade.invented)}}),
         {.style = Style::title});
    ui.space(4);
    text(ui, "says", ui.word(grade.invented > 0 ? "filing.says.invented" : "filing.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(8);
    list(ui, "items", grade.items.size(), [&](std::size_t i) {
      if (i > 0) rule(ui, ui.colours.line);
      item_row(ui, page, grade.items[i]);
    });
    ui.space(12);
    const int pressed =
        button_row(ui, {{"filing.debrief", ui.word("filing.debrief"), {}},
                        {"filing.again", ui.word("filing.again"), {.look = Press::quiet}}});
    if (pressed == 0) ui.ask(Go{address({Screen::debrief, page.attempt.id})});
    if (pressed == 1) fill_in_filing(ui, page, "/done", "no");
  });
}

}  // namespace askwell::ui
