// From call to sheet: what was found out in a call, filled in by heart, then held against the
// truth with the turn where each of it was said or could have been learned.
#include <algorithm>

#include "app/customers/worksheets.h"
#include "core/score/filing.h"
#include "core/sheets/kept.h"
#include "ui/call/call_parts.h"
#include "ui/screens.h"
#include "ui/sheets/figures.h"

namespace askwell::ui {

using sheets::Cell;

namespace {

// The words of files, in the order of the enumerators.
constexpr std::string_view roles[] = {"investor", "gatekeeper", "user", "coach"};
constexpr std::string_view levels[] = {"low", "medium", "high"};
constexpr std::string_view modes[] = {"growth", "trouble", "even", "over"};
constexpr std::string_view wins[] = {"price",     "fit",      "progress", "ease",
                                     "stability", "failures", "service"};

const Cell nothing;

struct Page {
  const store::Attempt& attempt;
  const Call& call;
  const Cell& in;
  const Scenario& scenario() const { return call.scenario(); }

  const Cell& at(std::string_view pointer) const {
    const Cell* found = sheets::at_pointer(in, pointer);
    return found == nullptr ? nothing : *found;
  }
};

template <std::size_t n>
int place_in(const std::string_view (&words)[n], std::string_view word) {
  const auto found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? -1 : static_cast<int>(found - std::begin(words));
}

FiledPerson person_of(const Page& page, std::size_t i) {
  const std::string at = sheets::place("/people", i);
  FiledPerson out;
  for (const Cell& role : page.at(at + "/roles").items) {
    const int which = place_in(roles, role.text);
    if (which >= 0) out.roles.push_back(static_cast<Role>(which));
  }
  const int level = place_in(levels, page.at(at + "/influence").text);
  if (level >= 0) out.influence = static_cast<Level3>(level);
  const int mode = place_in(modes, page.at(at + "/mode").text);
  if (mode >= 0) out.mode = static_cast<Mode>(mode);
  out.win = static_cast<Concern>(place_in(wins, page.at(at + "/win").text));
  const std::string& result = page.at(at + "/result").text;
  for (std::size_t k = 0; k < page.scenario().needs.size(); ++k) {
    if (page.scenario().needs[k].id == result) out.result = static_cast<NeedId>(k);
  }
  return out;
}

Filing filing_of(const Page& page) {
  Filing filing;
  for (std::size_t i = 0; i < page.scenario().facts.size(); ++i) {
    const Cell& fact = page.at(sheets::place("/facts", i));
    filing.facts.push_back(fact.kind == Cell::Kind::boolean ? std::optional(fact.boolean)
                                                            : std::nullopt);
  }
  for (std::size_t i = 0; i < page.scenario().people.size(); ++i) {
    filing.people.push_back(person_of(page, i));
  }
  return filing;
}

void fill_in(Ui& ui, const Page& page, const std::string& at, const std::string& text) {
  ui.ask(FillSheet{page.attempt.id, "filing", at, text});
}

// ---- filling in --------------------------------------------------------------------------

void fact_row(Ui& ui, const Page& page, std::size_t fact) {
  const std::string at = sheets::place("/facts", fact);
  const Cell& value = page.at(at);
  const std::string asks = said(ui, page.scenario(), page.scenario().facts[fact].exchange.say);
  text(ui, "asks", ui.word("quote", {{"words", asks}}),
       {.style = Style::small, .role = NodeRole::text});
  ui.space(6);
  const int now = value.is_true() ? 0 : value.is_false() ? 1 : -1;
  const int picked = segment(
      ui, "known", asks,
      {std::string(ui.word("filing.found_out")), std::string(ui.word("filing.not_found_out"))},
      now);
  if (picked >= 0) fill_in(ui, page, at, picked == 0 ? "yes" : "no");
  ui.space(12);
}

// Points of which this customer has anything to find out.
void nine_points(Ui& ui, const Page& page) {
  section(ui, "filing.points", ui.word("sheet.nine-points"), {}, [&] {
    text(ui, "says", ui.word("filing.points.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    const std::vector<Fact>& facts = page.scenario().facts;
    for (int point = 1; point <= 9; ++point) {
      std::vector<std::size_t> here;
      for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].point == point && !facts[i].in_brief) here.push_back(i);
      }
      if (here.empty()) continue;
      const std::string key = "point." + std::to_string(point);
      eyebrow(ui, key, ui.word(key), 0, 3);
      ui.space(6);
      list(ui, key + ".facts", here.size(),
           [&](std::size_t i) { fact_row(ui, page, here[i]); });
    }
  });
  ui.space(14);
}

void roles_of(Ui& ui, const Page& page, const std::string& at) {
  const std::string label(ui.word("in.person.roles"));
  text(ui, "roles.label", label, {.style = Style::small_strong, .role = NodeRole::text});
  const Cell& value = page.at(at + "/roles");
  grouped(ui, NodeRole::group, "roles", label, [&] {
    for (const std::string_view role : roles) {
      ui.space(8);
      const auto same = [&](const Cell& one) { return one.text == role; };
      const bool on = std::any_of(value.items.begin(), value.items.end(), same);
      if (!check(ui, role, cell_words(ui, "influence", "", Cell::of(role)), on)) continue;
      std::string all = on ? std::string() : std::string(role);
      for (const Cell& one : value.items) {
        if (!same(one)) all += (all.empty() ? "" : "; ") + one.text;
      }
      fill_in(ui, page, at + "/roles", all);
    }
  });
  ui.space(8);
}

// One of several words, or not chosen.
void one_of(Ui& ui, const Page& page, const std::string& at, std::string_view label,
            std::vector<std::string> values, std::vector<std::string> words) {
  values.insert(values.begin(), "");
  words.insert(words.begin(), std::string(ui.word("acct.unknown")));
  const auto found = std::find(values.begin(), values.end(), page.at(at).text);
  const int now = found == values.end() ? 0 : static_cast<int>(found - values.begin());
  const int picked = select(ui, at, label, words, now);
  if (picked >= 0) fill_in(ui, page, at, values[static_cast<std::size_t>(picked)]);
  ui.space(10);
}

template <std::size_t n>
void word_of(Ui& ui, const Page& page, const std::string& at, const char* label,
             const char* prefix, const std::string_view (&values)[n]) {
  std::vector<std::string> words;
  for (const std::string_view value : values) {
    words.emplace_back(ui.word(std::string(prefix) + std::string(value)));
  }
  one_of(ui, page, at, ui.word(label), {std::begin(values), std::end(values)},
         std::move(words));
}

void person_form(Ui& ui, const Page& page, std::size_t i) {
  const Scenario& scenario = page.scenario();
  const Person& person = scenario.people[i];
  const std::string at = sheets::place("/people", i);
  const std::string name = said(ui, scenario, person.name);
  grouped(ui, NodeRole::group, at, name, [&] {
    eyebrow(ui, "name", name, 0, 3);
    ui.space(8);
    roles_of(ui, page, at);
    word_of(ui, page, at + "/influence", "filing.influence", "filing.level.", levels);
    word_of(ui, page, at + "/mode", "in.person.mode", "one.", modes);
    word_of(ui, page, at + "/win", "filing.win", "filing.win.", wins);
    std::vector<std::string> needs, names;
    for (const Need& need : scenario.needs) {
      needs.push_back(need.id);
      names.push_back(said(ui, scenario, need.name));
    }
    one_of(ui, page, at + "/result", ui.word("filing.result"), std::move(needs),
           std::move(names));
  });
}

void people(Ui& ui, const Page& page) {
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

// ---- what it was worth -------------------------------------------------------------------

std::string roles_words(const Ui& ui, const std::vector<Role>& all) {
  Cell list = Cell::list();
  for (const Role role : all) list.add(Cell::of(roles[static_cast<std::size_t>(role)]));
  return cell_words(ui, "influence", "", list);
}

std::string needs_words(const Ui& ui, const Page& page, PersonId who) {
  std::string out;
  for (const Need& need : page.scenario().needs) {
    if (need.person != who || need.kind != NeedKind::need) continue;
    if (!out.empty()) out += ui.lang == Lang::zh ? "、" : ", ";
    out += said(ui, page.scenario(), need.name);
  }
  return out;
}

std::string wins_words(const Ui& ui, const Person& person) {
  std::string out;
  for (const Concern concern : person.concerns) {
    if (!out.empty()) out += ui.lang == Lang::zh ? "、" : ", ";
    out += ui.word("filing.win." + std::string(wins[static_cast<std::size_t>(concern)]));
  }
  return out;
}

// The truth of an item.
std::string truth_of(const Ui& ui, const Page& page, const FiledItem& item) {
  const Scenario& scenario = page.scenario();
  if (item.what == Filed::fact) {
    const Fact& fact = scenario.facts[index(item.fact)];
    return without_marks(scenario.texts.get(fact.exchange.tell, ui.lang)).plain;
  }
  const Person& person = scenario.person(item.person);
  switch (item.what) {
    case Filed::roles:
      return roles_words(ui, person.roles);
    case Filed::influence:
      return std::string(ui.word(
          "filing.level." + std::string(levels[static_cast<std::size_t>(person.influence)])));
    case Filed::mode:
      return std::string(
          ui.word("one." + std::string(modes[static_cast<std::size_t>(person.mode)])));
    case Filed::win:
      return wins_words(ui, person);
    case Filed::result:
    case Filed::fact:
      break;
  }
  return needs_words(ui, page, item.person);
}

std::string title_of(const Ui& ui, const Page& page, const FiledItem& item) {
  constexpr const char* keys[] = {
      "",           "in.person.roles", "filing.influence", "in.person.mode",
      "filing.win", "filing.result"};
  const Scenario& scenario = page.scenario();
  if (item.what == Filed::fact) {
    return std::string(
        ui.word("point." + std::to_string(scenario.facts[index(item.fact)].point)));
  }
  return ui.word("filing.of", {{"name", said(ui, scenario, scenario.person(item.person).name)},
                               {"what", ui.word(keys[static_cast<std::size_t>(item.what)])}});
}

std::string where(const Ui& ui, const FiledItem& item) {
  if (item.turn == 0) return std::string(ui.word("filing.nowhere"));
  return ui.word(item.said ? "filing.was_said" : "filing.could_be_asked",
                 {{"n", std::to_string(item.turn)}});
}

void item_row(Ui& ui, const Page& page, const FiledItem& item) {
  const bool found = item.finding == FiledAs::found;
  const bool invented = item.finding == FiledAs::invented;
  ui.space(6);
  const std::string_view verdict = ui.word(found      ? "filing.found"
                                           : invented ? "filing.invented"
                                                      : "filing.missed");
  icon_text(ui, "item",
            found      ? Icon::check
            : invented ? Icon::close
                       : Icon::search,
            ui.word("filing.item", {{"verdict", verdict}, {"what", title_of(ui, page, item)}}),
            Style::body,
            found      ? ui.colours.good
            : invented ? ui.colours.bad
                       : ui.colours.warn,
            ui.colours.text, NodeRole::text);
  const float indent = ui.px(28);
  ui.area.y = within(ui, {ui.area.x + indent, ui.area.y, ui.area.w - indent}, [&] {
    text(ui, "truth", truth_of(ui, page, item),
         {.style = Style::small, .role = NodeRole::text});
    if (!found || item.said) {
      text(ui, "where", where(ui, item),
           {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    }
  });
  ui.space(6);
}

// To find the turns takes long: it is done once for what is filled in.
const FilingGrade& graded(Ui& ui, const Page& page) {
  FilingShown& kept = ui.view.filing;
  if (kept.attempt != page.attempt.id || kept.changes != ui.app.changes) {
    kept = {page.attempt.id, ui.app.changes, grade_filing(page.call, filing_of(page))};
  }
  return kept.grade;
}

void outcome(Ui& ui, const Page& page) {
  const FilingGrade& grade = graded(ui, page);
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
    if (pressed == 1) fill_in(ui, page, "/done", "no");
  });
}

}  // namespace

void filing_screen(Ui& ui, const Rect& box) {
  const store::Attempt* attempt = ui.app.find_attempt(ui.app.route.id);
  const auto& review = ui.app.review;
  if (attempt == nullptr || !review || review->attempt.id != attempt->id)
    return unknown_screen(ui, box);
  const auto kept = ui.app.sheets.find(sheet_key(attempt->id, "filing"));
  const Page shown{*attempt, review->call,
                   kept == ui.app.sheets.end() ? nothing : kept->second};
  page(ui, box, ui.word("filing.title"), true, 860, [&] {
    text(ui, "scenario", said(ui, shown.scenario(), shown.scenario().title),
         {.style = Style::body_strong});
    ui.space(2);
    text(ui, "help", ui.word("filing.help"), {.colour = ui.colours.text_muted});
    ui.space(14);
    if (shown.at("/done").is_true()) return outcome(ui, shown);
    nine_points(ui, shown);
    people(ui, shown);
    if (button(ui, "filing.compare", ui.word("filing.compare"), {.look = Press::primary})) {
      fill_in(ui, shown, "/done", "yes");
      for (auto& [node, state] : ui.view.scrolled) state = {};
      ui.view.shown = {};  // like another screen: from its top, and with the focus there
    }
  });
}

}  // namespace askwell::ui
