// From call to sheet: what was found out in a call, filled in by heart.
#include <algorithm>

#include "app/customers/worksheets.h"
#include "ui/call/call_parts.h"
#include "ui/debrief/filing_parts.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Cell;

void fill_in_filing(Ui& ui, const FilingPage& page, const std::string& at,
                    const std::string& text) {
  ui.ask(FillSheet{page.attempt.id, "filing", at, text});
}

namespace {

const Cell nothing;

const Cell& value_at(const FilingPage& page, std::string_view pointer) {
  const Cell* found = sheets::at_pointer(page.in, pointer);
  return found == nullptr ? nothing : *found;
}

template <std::size_t n>
int place_in(const std::string_view (&words)[n], std::string_view word) {
  const auto found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? -1 : static_cast<int>(found - std::begin(words));
}

FiledPerson person_of(const FilingPage& page, std::size_t i) {
  const std::string at = sheets::place("/people", i);
  FiledPerson out;
  for (const Cell& role : value_at(page, at + "/roles").items) {
    const int which = place_in(filed_roles, role.text);
    if (which >= 0) out.roles.push_back(static_cast<Role>(which));
  }
  const int level = place_in(filed_levels, value_at(page, at + "/influence").text);
  if (level >= 0) out.influence = static_cast<Level3>(level);
  const int mode = place_in(filed_modes, value_at(page, at + "/mode").text);
  if (mode >= 0) out.mode = static_cast<Mode>(mode);
  out.win = static_cast<Concern>(place_in(filed_wins, value_at(page, at + "/win").text));
  const std::string& result = value_at(page, at + "/result").text;
  for (std::size_t k = 0; k < page.scenario().needs.size(); ++k) {
    if (page.scenario().needs[k].id == result) out.result = static_cast<NeedId>(k);
  }
  return out;
}

Filing filing_of(const FilingPage& page) {
  Filing filing;
  for (std::size_t i = 0; i < page.scenario().facts.size(); ++i) {
    const Cell& fact = value_at(page, sheets::place("/facts", i));
    filing.facts.push_back(fact.kind == Cell::Kind::boolean ? std::optional(fact.boolean)
                                                            : std::nullopt);
  }
  for (std::size_t i = 0; i < filing.points.size(); ++i) {
    filing.points[i] = value_at(page, sheets::place("/points", i)).is_true();
  }
  for (std::size_t i = 0; i < page.scenario().people.size(); ++i) {
    filing.people.push_back(person_of(page, i));
  }
  return filing;
}

// Whether it was found out, of a fact or of a whole point.
void found_out(Ui& ui, const FilingPage& page, const std::string& at, std::string_view what) {
  const Cell& value = value_at(page, at);
  const int now = value.is_true() ? 0 : value.is_false() ? 1 : -1;
  const int picked = segment(
      ui, "known", what,
      {std::string(ui.word("filing.found_out")), std::string(ui.word("filing.not_found_out"))},
      now);
  if (picked >= 0) fill_in_filing(ui, page, at, picked == 0 ? "yes" : "no");
  ui.space(12);
}

void fact_row(Ui& ui, const FilingPage& page, std::size_t fact) {
  const std::string asks = said(ui, page.scenario(), page.scenario().facts[fact].exchange.say);
  text(ui, "asks", ui.word("quote", {{"words", asks}}),
       {.style = Style::small, .role = NodeRole::text});
  ui.space(6);
  found_out(ui, page, sheets::place("/facts", fact), asks);
}

// What is asked where this customer has nothing to tell, as if there were something.
void any_row(Ui& ui, const FilingPage& page, int point) {
  const std::string name(ui.word("point." + std::to_string(point)));
  text(ui, "asks", ui.word("filing.any"), {.style = Style::small, .role = NodeRole::text});
  ui.space(6);
  found_out(ui, page, sheets::place("/points", static_cast<std::size_t>(point) - 1),
            ui.word("filing.of", {{"name", name}, {"what", ui.word("filing.any")}}));
}

void one_point(Ui& ui, const FilingPage& page, int point) {
  const std::vector<Fact>& facts = page.scenario().facts;
  std::vector<std::size_t> here;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].point == point && !facts[i].in_brief) here.push_back(i);
  }
  const std::string key = "point." + std::to_string(point);
  eyebrow(ui, key, ui.word(key), 0, 3);
  ui.space(6);
  switch (what_point_holds(page.scenario(), point)) {
    case PointHolds::nothing:
      grouped(ui, NodeRole::group, key + ".any", {}, [&] { any_row(ui, page, point); });
      break;
    case PointHolds::brief:
      text(ui, key + ".brief", ui.word("filing.in_brief"),
           {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
      ui.space(12);
      break;
    case PointHolds::facts:
      list(ui, key + ".facts", here.size(),
           [&](std::size_t i) { fact_row(ui, page, here[i]); });
  }
}

void nine_points(Ui& ui, const FilingPage& page) {
  section(ui, "filing.points", ui.word("sheet.nine-points"), {}, [&] {
    text(ui, "says", ui.word("filing.points.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    for (int point = 1; point <= point_count; ++point) one_point(ui, page, point);
  });
  ui.space(14);
}

void roles_of(Ui& ui, const FilingPage& page, const std::string& at) {
  const std::string label(ui.word("in.person.roles"));
  text(ui, "roles.label", label, {.style = Style::small_strong, .role = NodeRole::text});
  const Cell& value = value_at(page, at + "/roles");
  grouped(ui, NodeRole::group, "roles", label, [&] {
    for (const std::string_view role : filed_roles) {
      ui.space(8);
      const auto same = [&](const Cell& one) { return one.text == role; };
      const bool on = std::any_of(value.items.begin(), value.items.end(), same);
      if (!check(ui, role, cell_words(ui, "influence", "", Cell::of(role)), on)) continue;
      std::string all = on ? std::string() : std::string(role);
      for (const Cell& one : value.items) {
        if (!same(one)) all += (all.empty() ? "" : "; ") + one.text;
      }
      fill_in_filing(ui, page, at + "/roles", all);
    }
  });
  ui.space(8);
}

// One of several words, or not chosen.
void one_of(Ui& ui, const FilingPage& page, const std::string& at, std::string_view label,
            std::vector<std::string> values, std::vector<std::string> words) {
  values.insert(values.begin(), "");
  words.insert(words.begin(), std::string(ui.word("acct.unknown")));
  const auto found = std::find(values.begin(), values.end(), value_at(page, at).text);
  const int now = found == values.end() ? 0 : static_cast<int>(found - values.begin());
  const int picked = select(ui, at, label, words, now);
  if (picked >= 0) fill_in_filing(ui, page, at, values[static_cast<std::size_t>(picked)]);
  ui.space(10);
}

template <std::size_t n>
void word_of(Ui& ui, const FilingPage& page, const std::string& at, const char* label,
             const char* prefix, const std::string_view (&values)[n]) {
  std::vector<std::string> words;
  for (const std::string_view value : values) {
    words.emplace_back(ui.word(std::string(prefix) + std::string(value)));
  }
  one_of(ui, page, at, ui.word(label), {std::begin(values), std::end(values)},
         std::move(words));
}

void person_form(Ui& ui, const FilingPage& page, std::size_t i) {
  const Scenario& scenario = page.scenario();
  const Person& person = scenario.people[i];
  const std::string at = sheets::place("/people", i);
  const std::string name = said(ui, scenario, person.name);
  grouped(ui, NodeRole::group, at, name, [&] {
    eyebrow(ui, "name", name, 0, 3);
    ui.space(8);
    roles_of(ui, page, at);
    word_of(ui, page, at + "/influence", "filing.influence", "filing.level.", filed_levels);
    word_of(ui, page, at + "/mode", "in.person.mode", "one.", filed_modes);
    word_of(ui, page, at + "/win", "filing.win", "filing.win.", filed_wins);
    std::vector<std::string> needs, names;
    for (const Need& need : scenario.needs) {
      needs.push_back(need.id);
      names.push_back(said(ui, scenario, need.name));
    }
    one_of(ui, page, at + "/result", ui.word("filing.result"), std::move(needs),
           std::move(names));
  });
}

void people(Ui& ui, const FilingPage& page) {
  section(ui, "filing.people", ui.word("sheet.influence"), {}, [&] {
    text(ui, "says", ui.word("filing.people.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(12);
    const std::size_t across = ui.area.w >= ui.px(620) ? 2 : 1;
    list(
        ui, "people", page.scenario().people.size(),
        [&](std::size_t i) { person_form(ui, page, i); }, across, 24);
  });
  ui.space(14);
}

}  // namespace

void filing_screen(Ui& ui, const Rect& box) {
  const store::Attempt* attempt = ui.app.find_attempt(ui.app.route.id);
  const auto& review = ui.app.review;
  if (attempt == nullptr || !review || review->attempt.id != attempt->id)
    return unknown_screen(ui, box);
  const auto kept = ui.app.sheets.find(sheet_key(attempt->id, "filing"));
  const FilingPage shown{*attempt, review->call,
                         kept == ui.app.sheets.end() ? nothing : kept->second};
  page(ui, box, ui.word("filing.title"), true, 860, [&] {
    text(ui, "scenario", said(ui, shown.scenario(), shown.scenario().title),
         {.style = Style::body_strong});
    ui.space(2);
    text(ui, "help", ui.word("filing.help"), {.colour = ui.colours.text_muted});
    ui.space(14);
    if (value_at(shown, "/done").is_true()) return filing_outcome(ui, shown, filing_of(shown));
    nine_points(ui, shown);
    people(ui, shown);
    if (button(ui, "filing.compare", ui.word("filing.compare"), {.look = Press::primary})) {
      fill_in_filing(ui, shown, "/done", "yes");
      for (auto& [node, state] : ui.view.scrolled) state = {};
      ui.view.shown = {};  // like another screen: from its top, and with the focus there
    }
  });
}

}  // namespace askwell::ui
