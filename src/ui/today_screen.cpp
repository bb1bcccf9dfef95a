#include <algorithm>
#include <cmath>

#include "app/call/coach.h"
#include "ui/paint/portrait.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

const Scenario* next_scenario(const App& app) {
  for (const Scenario& scenario : app.library.scenarios) {
    if (app.best(scenario.id).value_or(0) < scenario.numbers.pass_score) return &scenario;
  }
  return app.library.scenarios.empty() ? nullptr : &app.library.scenarios.front();
}

// The call to make next: a yolk band with the person, below it what to know and Start.
void next_call(Ui& ui, const Scenario& scenario) {
  const Person& person = scenario.person(scenario.opener);
  const bool first = ui.app.attempts.empty();
  CardLook look{.padding = 0, .raised = true};
  card(ui, look, [&] {
    const float pad = 20;
    const float face = std::min(ui.px(ui.phone ? 104 : 128), ui.area.w * 0.3f);
    const std::string title = said(ui, scenario, scenario.title);
    const float room = ui.area.w - face - 2 * pad - 4;
    const float words =
        ui.type(Style::small_strong).line + 4 + text_height(ui, title, Style::display, room);
    const float height = std::max(face + 20, words + 2 * pad);
    const Rect band{ui.area.x, ui.area.y, ui.area.w, height};
    fill(ui, {band.x + 1, band.y + 1, band.w - 2, band.h - 1}, ui.colours.accent, 15,
         Corners::square_below);
    {
      const Column column(ui, {band.x + pad, band.y + (height - words) / 2, room});
      text(ui, "eyebrow", ui.word(first ? "today.first" : "today.next"),
           {.style = Style::small_strong, .colour = ui.colours.on_accent});
      ui.space(4);
      text(ui, "title", title,
           {.style = Style::display,
            .colour = ui.colours.on_accent,
            .role = NodeRole::heading,
            .level = 2});
    }
    portrait(ui, "face", person.look, Mood::open, said(ui, scenario, person.name),
             {band.right() - pad - face, band.bottom() - face, face, face}, Ground::none);
    ui.space(height + 16);
    inset(ui, pad, [&] {
      text(ui, "who",
           said(ui, scenario, person.name) + " · " + said(ui, scenario, person.title),
           {.style = Style::body_strong});
      ui.space(10);
      facts_of_scenario(ui, scenario);
      ui.space(16);
      const int pressed = button_row(
          ui, {{"call.start",
                ui.word("call.start"),
                {.look = ui.app.running ? Press::plain : Press::primary, .icon = Icon::play}},
               {"call.brief", ui.word("call.brief"), {}}});
      if (pressed == 0) ui.ask(StartCall{scenario.id});
      if (pressed == 1) ui.ask(Go{address({Screen::briefing, scenario.id})});
    });
    ui.space(pad);
  });
}

void resume(Ui& ui) {
  const Walk& walk = *ui.app.running;
  card(ui, {.back = ui.colours.select, .raised = true}, [&] {
    text(ui, "resume.title", said(ui, walk.call.scenario(), walk.call.scenario().title),
         {.style = Style::heading, .role = NodeRole::heading, .level = 2});
    ui.space(4);
    text(ui, "resume.turn",
         ui.word("today.paused", {{"n", std::to_string(walk.call.turns().size())}}),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(12);
    if (button(ui, "today.resume", ui.word("today.resume"),
               {.look = Press::primary, .icon = Icon::play})) {
      ui.ask(Resume{});
    }
  });
}

// The one thing to practise, from the last call.
void one_thing(Ui& ui, const store::Attempt& last) {
  const Scenario* scenario = ui.app.library.find(last.scenario);
  if (scenario == nullptr) return;
  const auto call = store::replay(last, *scenario);
  if (!call.ok()) return;
  const Lessons from = lessons(*call);
  if (from.one_thing.empty()) return;
  std::string need;
  if (from.one_need != NeedId::none)
    need = said(ui, *scenario, scenario->need(from.one_need).name);
  card(ui, {}, [&] {
    eyebrow(ui, "one.title", ui.word("today.one"));
    ui.space(6);
    icon_text(ui, "thing", Icon::target, ui.word(from.one_thing, {{"need", need}}),
              Style::body_strong, ui.colours.text_I, ui.colours.text);
  });
  ui.space(12);
}

// A finished call in a line: score, title, outcome.
void debrief_link(Ui& ui, const store::Attempt& attempt) {
  const Scenario* scenario = ui.app.library.find(attempt.scenario);
  const std::string title =
      scenario == nullptr ? attempt.scenario : said(ui, *scenario, scenario->title);
  const std::string outcome = outcome_word(ui, attempt.outcome) + " · " +
                              std::string(ui.word(attempt.passed ? "deb.pass" : "deb.fail"));
  row(ui, "link", address({Screen::debrief, attempt.id}), [&] {
    const float score = ui.px(44);
    columns(ui, 4,
            {{score,
              [&] {
                text(ui, "score", std::to_string(attempt.score),
                     {.style = Style::heading,
                      .colour = attempt.passed ? ui.colours.good : ui.colours.text,
                      .role = NodeRole::text});
              }},
             {ui.area.w - score - 4, [&] {
                text(ui, "title", title, {.role = NodeRole::text});
                text(ui, "outcome", outcome,
                     {.style = Style::small,
                      .colour = ui.colours.text_muted,
                      .role = NodeRole::text});
              }}});
  });
}

void last_debriefs(Ui& ui) {
  card(ui, {}, [&] {
    eyebrow(ui, "debriefs.title", ui.word("today.debriefs"));
    const std::size_t shown = std::min<std::size_t>(ui.app.attempts.size(), 5);
    list(ui, "debriefs", shown, [&](std::size_t i) {
      if (i > 0) rule(ui, ui.colours.line);
      debrief_link(ui, ui.app.attempts[ui.app.attempts.size() - 1 - i]);
    });
  });
}

void how_it_works(Ui& ui) {
  card(ui, {.back = ui.colours.bg}, [&] {
    eyebrow(ui, "how", ui.word("today.how.title"));
    for (const char* key : {"today.how.1", "today.how.2", "today.how.3"}) {
      ui.space(8);
      icon_text(ui, key, Icon::check, ui.word(key), Style::body, ui.colours.good,
                ui.colours.text);
    }
  });
}

}  // namespace

void today_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("nav.today"), false, 1040, [&] {
    if (!ui.desktop) {
      // The other language is one press away on every start screen.
      const float title = ui.area.y - 16 - ui.type(Style::title).line;
      within(ui, {ui.area.x, title - 8, ui.area.w},
             [&] { language_words_button(ui, ui.area.x + ui.area.w + 8); });
    }
    const Scenario* scenario = next_scenario(ui.app);
    const bool wide = ui.area.w >= 860;
    const bool history = !ui.app.attempts.empty();
    const auto calls = [&] {
      if (ui.app.running) {
        resume(ui);
        ui.space(16);
      }
      if (scenario != nullptr) next_call(ui, *scenario);
    };
    const auto looking_back = [&] {
      if (!wide) ui.space(16);
      if (history) {
        one_thing(ui, ui.app.attempts.back());
        last_debriefs(ui);
      } else {
        how_it_works(ui);
      }
      if (ui.app.backup_is_due()) {
        ui.space(12);
        icon_text(ui, "backup", Icon::warning, ui.word("today.backup_due"), Style::small,
                  ui.colours.warn, ui.colours.text_muted);
      }
    };
    const float left = wide ? std::round(ui.area.w * 0.6f) : ui.area.w;
    if (wide) {
      columns(ui, 24, {{left, calls}, {ui.area.w - left - 24, looking_back}});
    } else {
      calls();
      looking_back();
    }
  });
}

void unknown_screen(Ui& ui, const Rect& box) {
  const bool comes = !ui.app.library.complete || opens_accounts(ui.app);
  if (ui.app.route.screen != Screen::unknown && comes) {
    return page(ui, box, ui.word("waiting.title"), true, 680,
                [&] { text(ui, "words", ui.word("waiting.words")); });
  }
  page(ui, box, ui.word("unknown.title"), false, 680, [&] {
    text(ui, "words", ui.word("unknown.words"));
    ui.space(16);
    if (button(ui, "nav.today", ui.word("unknown.today"),
               {.look = Press::primary, .width = button_width(ui, ui.word("unknown.today"))})) {
      ui.ask(Go{"#/today"});
    }
  });
}

}  // namespace askwell::ui
