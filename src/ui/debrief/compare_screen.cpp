#include <algorithm>
#include <array>

#include "ui/debrief/debrief_parts.h"

namespace askwell::ui {

namespace {

struct Side {
  const char* key;
  const Call& call;
  const Marks* marks;  // of this line, if they are known
};

// Trust of whoever decides, patience and urgency after a turn.
std::array<int, 3> meters(const Call& call, std::size_t turn) {
  const Scenario& scenario = call.scenario();
  const State& state = call.turns()[turn].after;
  return {state.trust[index(scenario.decider)], patience_dots(state),
          urgency_dots(scenario, state)};
}

// The meters in words; strong where the other line has other values at this turn.
void meter_words(Ui& ui, const Call& call, const Call* other, std::size_t turn) {
  constexpr std::array<const char*, 3> names{"hint.trust", "hint.patience", "hint.urgency"};
  const std::array<int, 3> now = meters(call, turn);
  const bool differs =
      other != nullptr && turn < other->turns().size() && meters(*other, turn) != now;
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) words += " · ";
    words += ui.word("hint.of",
                     {{"name", std::string(ui.word(names[i]))}, {"n", std::to_string(now[i])}});
  }
  text(ui, "meters", words,
       {.style = differs ? Style::small_strong : Style::small,
        .colour = differs ? ui.colours.text : ui.colours.text_muted,
        .role = NodeRole::text});
}

void turn_row(Ui& ui, const Side& side, const Call* other, std::size_t turn) {
  ui.space(8);
  const float number = ui.px(28), line = ui.type(Style::body).line;
  const float top = ui.area.y;
  label(ui, "number", std::to_string(turn + 1), Style::small, ui.colours.text_muted,
        {ui.area.x, top, number, line});
  if (side.marks != nullptr) {
    mark(ui, "mark", side.marks->turns[turn].mark,
         {ui.area.x, top + line, ui.px(24), ui.px(24)});
  }
  const float below = within(ui, {ui.area.x + number, top, ui.area.w - number}, [&] {
    said_line(ui, "say", side.call.scenario(), side.call.turns()[turn].move,
              Style::body_strong);
    replies_of(ui, side.call, side.call.turns()[turn]);
    ui.space(4);
    meter_words(ui, side.call, other, turn);
  });
  ui.area.y = std::max(below, top + line + (side.marks != nullptr ? ui.px(24) : 0)) + 8;
  if (turn + 1 < side.call.turns().size()) rule(ui, ui.colours.line);
}

// One line from the turn on in which they part.
void line_of(Ui& ui, const Side& side, const Call* other) {
  const auto first = static_cast<std::size_t>(ui.app.route.turn - 1);
  const Verdict verdict = side.call.verdict();
  section(ui, side.key, ui.word(side.key), {}, [&] {
    text(ui, "outcome",
         outcome_word(ui, verdict.outcome) + " · " +
             ui.word("deb.score", {{"n", std::to_string(verdict.score)}}),
         {.style = Style::body_strong});
    const std::size_t all = side.call.turns().size();
    list(ui, "turns", all - std::min(first, all),
         [&](std::size_t i) { turn_row(ui, side, other, first + i); });
  });
}

void play_on(Ui& ui) {
  const int pressed = button_row(
      ui,
      {{"deb.rewind", ui.word("deb.rewind"), {.look = Press::primary, .icon = Icon::rewind}}});
  if (pressed == 0) ui.ask(Rewind{ui.app.route.id, ui.app.route.turn - 1});
}

// Side by side, or one at a time where there is no room for two.
void both_lines(Ui& ui, const Side& ours, const Side& theirs) {
  if (ui.area.w >= 700) {
    const float width = (ui.area.w - 16) / 2;
    return columns(ui, 16,
                   {{width, [&] { line_of(ui, ours, &theirs.call); }},
                    {width, [&] { line_of(ui, theirs, &ours.call); }}});
  }
  int& shown = ui.view.picked["compare"];
  const int chosen =
      segment(ui, "which", ui.word("deb.compare"),
              {std::string(ui.word(ours.key)), std::string(ui.word(theirs.key))}, shown);
  if (chosen >= 0) {
    shown = chosen;
    ui.frame.again = true;
  }
  ui.space(12);
  if (shown == 0) {
    line_of(ui, ours, &theirs.call);
  } else {
    line_of(ui, theirs, &ours.call);
  }
}

// The line that is compared is being worked out, or there is none.
void no_other_line(Ui& ui, const Side& ours) {
  if (ui.app.thinking) {
    text(ui, "working", ui.word("deb.working"), {.colour = ui.colours.text_muted});
    ui.space(8);
    progress(ui, "progress", ui.word("deb.working"), *ui.app.thinking, ui.take(ui.px(8)));
  } else {
    text(ui, "empty", ui.word("cmp.empty"), {.colour = ui.colours.text_muted});
  }
  ui.space(16);
  line_of(ui, ours, nullptr);
}

}  // namespace

void compare_screen(Ui& ui, const Rect& box) {
  const App& app = ui.app;
  if (!app.review || app.route.turn > static_cast<int>(app.review->call.turns().size())) {
    return unknown_screen(ui, box);
  }
  page(ui, box, ui.word("deb.compare"), true, 1160, [&] {
    const Call& call = app.review->call;
    text(ui, "scenario", said(ui, call.scenario(), call.scenario().title),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(4);
    if (app.route.turn > 1) {
      text(ui, "same", ui.word("cmp.same", {{"n", std::to_string(app.route.turn - 1)}}));
    }
    ui.space(12);
    play_on(ui);
    ui.space(16);
    const Side ours{"cmp.yours", call, app.marks ? &*app.marks : nullptr};
    if (!app.other) return no_other_line(ui, ours);
    const bool played = !app.other->attempt.empty();
    both_lines(ui, ours, {played ? "cmp.other" : "deb.better", app.other->call, nullptr});
  });
}

}  // namespace askwell::ui
