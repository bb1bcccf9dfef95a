#include <algorithm>

#include "ui/paint/portrait.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

void call_card(Ui& ui, const Scenario& scenario) {
  const Person& person = scenario.person(scenario.opener);
  card_link(ui, "link", address({Screen::briefing, scenario.id}), [&] {
    const float face = ui.px(64);
    portrait(ui, "face", person.look, Mood::open, said(ui, scenario, person.name),
             {ui.area.x, ui.area.y, face, face});
    const float low = ui.area.y + face;
    const Area words{ui.area.x + face + 16, ui.area.y, ui.area.w - face - 16};
    const float bottom = within(ui, words, [&] {
      text(ui, "title", said(ui, scenario, scenario.title), {.style = Style::heading});
      ui.space(2);
      text(ui, "who",
           said(ui, scenario, person.name) + " · " + said(ui, scenario, person.title),
           {.style = Style::small, .colour = ui.colours.text_muted});
      ui.space(10);
      facts_of_scenario(ui, scenario);
    });
    ui.area.y = std::max(bottom, low);
  });
}

// Before a call needs are counted, not named.
std::string title_before_a_call(const Ui& ui, const Scenario& scenario, std::size_t check) {
  const auto& rubric = scenario.rubric;
  if (rubric[check].need == NeedId::none) return check_title(ui, rubric[check], {});
  const auto of_needs =
      1 + std::count_if(rubric.begin(), rubric.begin() + static_cast<std::ptrdiff_t>(check),
                        [](const Check& one) { return one.need != NeedId::none; });
  return check_title(ui, rubric[check],
                     ui.word("brief.need", {{"n", std::to_string(of_needs)}}));
}

void rubric_list(Ui& ui, const Scenario& scenario) {
  list(ui, "checks", scenario.rubric.size(), [&](std::size_t i) {
    const Check& check = scenario.rubric[i];
    if (i > 0) rule(ui, ui.colours.line);
    ui.space(8);
    const float points = ui.px(44);
    const float line = ui.type(Style::body).line;
    ui.area.y = within(ui, {ui.area.x, ui.area.y, ui.area.w - points - 8}, [&] {
      icon_text(ui, "title", check.blocker ? Icon::warning : Icon::check,
                title_before_a_call(ui, scenario, i), Style::body,
                check.blocker ? ui.colours.warn : ui.colours.line_strong, ui.colours.text,
                NodeRole::text);
      label(ui, "points", std::to_string(check.weight), Style::small_strong,
            ui.colours.text_muted, {ui.area.x + ui.area.w + 8, ui.area.y - line, points, line},
            Align::end);
      if (!check.blocker) return;
      ui.area.y =
          within(ui, {ui.area.x + ui.px(28), ui.area.y + 2, ui.area.w - ui.px(28)}, [&] {
            chip(ui, "blocker", ui.word("check.blocker"), ui.colours.warn_soft,
                 ui.colours.warn);
          });
    });
    ui.space(8);
  });
}

void what_you_know(Ui& ui, const Scenario& scenario) {
  text(ui, "known", ui.word("brief.known"),
       {.style = Style::heading, .role = NodeRole::heading, .level = 2});
  for (std::size_t i = 0; i < scenario.brief.size(); ++i) {
    ui.space(8);
    icon_text(ui, "known" + std::to_string(i), Icon::info,
              said(ui, scenario, scenario.brief[i]), Style::body, ui.colours.link,
              ui.colours.text);
  }
}

void people(Ui& ui, const Scenario& scenario) {
  const float face = ui.px(56);
  list(ui, "people", scenario.people.size(), [&](std::size_t i) {
    const Person& person = scenario.people[i];
    const std::string name = said(ui, scenario, person.name);
    const float top = ui.area.y;
    portrait(ui, "face", person.look, Mood::neutral, name, {ui.area.x, top, face, face});
    const float below =
        within(ui, {ui.area.x + face + 14, top + 4, ui.area.w - face - 14}, [&] {
          text(ui, "name", name, {.style = Style::body_strong, .role = NodeRole::text});
          text(
              ui, "title", said(ui, scenario, person.title),
              {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
        });
    ui.area.y = std::max(below, top + face) + 12;
  });
}

void how_to_reply(Ui& ui) {
  text(ui, "way", ui.word("call.way"), {.style = Style::small_strong, .role = NodeRole::text});
  ui.space(6);
  const int way = static_cast<int>(ui.app.settings.way);
  const int chosen =
      segment(ui, "call.way.group", ui.word("call.way"),
              {std::string(ui.word("call.choose")), std::string(ui.word("call.topic"))}, way);
  if (chosen >= 0) ui.ask(SetWay{static_cast<Way>(chosen)});
  ui.space(8);
  text(ui, "way.says", ui.word(way == 0 ? "call.choose.says" : "call.topic.says"),
       {.style = Style::small, .colour = ui.colours.text_muted});
}

void how_to_play(Ui& ui, const Scenario& scenario) {
  text(ui, "mode", ui.word("call.mode"),
       {.style = Style::small_strong, .role = NodeRole::text});
  ui.space(6);
  const int help = static_cast<int>(ui.app.settings.help);
  const int chosen =
      segment(ui, "call.mode.group", ui.word("call.mode"),
              {std::string(ui.word("mode.guided")), std::string(ui.word("mode.practice")),
               std::string(ui.word("mode.exam"))},
              help);
  if (chosen >= 0) ui.ask(SetHelp{static_cast<Help>(chosen)});
  constexpr std::array<const char*, 3> says{"mode.guided.says", "mode.practice.says",
                                            "mode.exam.says"};
  ui.space(8);
  text(ui, "mode.says", ui.word(says[static_cast<std::size_t>(help)]),
       {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(16);
  how_to_reply(ui);
  ui.space(16);
  const bool again = ui.app.best(scenario.id).has_value();
  if (button(ui, "call.start", ui.word("call.start"),
             {.look = Press::primary, .icon = Icon::play})) {
    ui.ask(StartCall{scenario.id});
  }
  if (ui.app.running && ui.app.running->attempt.scenario == scenario.id) {
    ui.space(8);
    if (button(ui, "today.resume", ui.word("today.resume"))) ui.ask(Resume{});
    ui.space(6);
    text(ui, "replaces", ui.word("brief.replaces"),
         {.style = Style::small, .colour = ui.colours.text_muted});
  }
  if (again) {
    ui.space(12);
    facts_of_scenario(ui, scenario);
  }
}

}  // namespace

void calls_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("nav.calls"), false, 1040, [&] {
    std::vector<const Scenario*> all;
    for (const Scenario& scenario : ui.app.library.scenarios) all.push_back(&scenario);
    list(
        ui, "list", all.size(), [&](std::size_t i) { call_card(ui, *all[i]); },
        ui.area.w >= 860 ? 2 : 1, 16);
    ui.space(16);
    if (small_button(ui, "calls.own", ui.word("calls.own"), {.icon = Icon::note})) {
      ui.ask(Go{"#/author"});
    }
  });
}

void briefing_screen(Ui& ui, const Rect& box) {
  const Scenario* scenario = ui.app.library.find(ui.app.route.id);
  if (scenario == nullptr) return unknown_screen(ui, box);
  page(ui, box, ui.word("call.brief"), true, 1040, [&] {
    text(ui, "scenario", said(ui, *scenario, scenario->title),
         {.style = Style::display, .role = NodeRole::heading, .level = 2});
    ui.space(16);
    const auto story = [&] {
      card(ui, {}, [&] {
        people(ui, *scenario);
        rule(ui, ui.colours.line);
        ui.space(14);
        what_you_know(ui, *scenario);
      });
      ui.space(12);
      card(ui, {.back = ui.colours.accent_soft}, [&] {
        eyebrow(ui, "aim", ui.word("call.aim"), ui.colours.accent_text);
        ui.space(4);
        text(ui, "aim.says", said(ui, *scenario, scenario->aim), {.style = Style::body_strong});
      });
      ui.space(12);
      card(ui, {}, [&] { how_to_play(ui, *scenario); });
    };
    const auto judged = [&] {
      section(ui, "judged", ui.word("call.judged"), {}, [&] {
        text(ui, "pass",
             ui.word("brief.pass", {{"n", std::to_string(scenario->numbers.pass_score)}}),
             {.style = Style::small, .colour = ui.colours.text_muted});
        ui.space(4);
        rubric_list(ui, *scenario);
      });
    };
    if (ui.area.w >= 860) {
      const float left = ui.area.w * 0.52f;
      columns(ui, 24, {{left, story}, {ui.area.w - left - 24, judged}});
    } else {
      story();
      ui.space(12);
      judged();
    }
  });
}

}  // namespace askwell::ui
