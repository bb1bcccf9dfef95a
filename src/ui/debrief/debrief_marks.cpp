#include <algorithm>

#include "ui/debrief/debrief_parts.h"

namespace askwell::ui {

namespace {

// Of half points, half up.
int points(int halves) { return (halves + 1) / 2; }

Colour mark_colour(const Ui& ui, Mark mark) {
  switch (mark) {
    case Mark::excellent:
    case Mark::good:
      return ui.colours.good;
    case Mark::fine:
      return ui.colours.text_muted;
    case Mark::inaccuracy:
      return ui.colours.warn;
    default:
      return ui.colours.bad;
  }
}

// "Blunder: 14 points lost"; the mark alone where nothing was lost.
std::string judgement(const Ui& ui, const TurnMark& turn) {
  const std::string mark(mark_word(ui, turn.mark));
  const int low = points(turn.loss.low), high = points(turn.loss.high);
  if (high == 0) return mark;
  if (low != high) {
    return ui.word("deb.lost_between",
                   {{"mark", mark}, {"n", std::to_string(low)}, {"m", std::to_string(high)}});
  }
  return ui.word(low == 1 ? "deb.lost.1" : "deb.lost",
                 {{"mark", mark}, {"n", std::to_string(low)}});
}

void reasons_of(Ui& ui, const Review& review, const Turn& turn) {
  bool any = false;
  for (std::size_t i = 0; i < turn.reasons.size(); ++i) {
    if (tone_of(turn.reasons[i].id) != Tone::bad) continue;
    any = true;
    icon_text(ui, "reason" + std::to_string(i), tone_icon(Tone::bad),
              reason_words(ui, review.scenario(), turn.reasons[i]), Style::body, ui.colours.bad,
              ui.colours.text);
  }
  if (!any) text(ui, "reason", ui.word("deb.reason_better"));
}

constexpr std::size_t shown_at_once = 3;

// What could have been said instead, move by move, and what it would have come to.
void better_line(Ui& ui, const Review& review) {
  const Marks& marks = *review.marks;
  eyebrow(ui, "better", ui.word("deb.better"), ui.colours.good, 3);
  text(ui, "ends", ui.word("deb.better_ends", {{"n", std::to_string(marks.better_score)}}),
       {.style = Style::small, .colour = ui.colours.text_muted});
  int& all = ui.view.picked["deb.better"];
  const std::size_t count =
      all != 0 ? marks.better.size() : std::min(marks.better.size(), shown_at_once);
  list(ui, "line", count, [&](std::size_t i) {
    ui.space(6);
    const float number = ui.px(26);
    label(ui, "number", std::to_string(static_cast<std::size_t>(marks.costliest) + i + 1),
          Style::small, ui.colours.text_muted,
          {ui.area.x, ui.area.y, number, ui.type(Style::body).line});
    ui.area.y = within(ui, {ui.area.x + number, ui.area.y, ui.area.w - number}, [&] {
      said_line(ui, "say", review.scenario(), marks.better[i], Style::body);
    });
  });
  if (marks.better.size() <= shown_at_once) return;
  ui.space(4);
  const std::string words =
      all != 0 ? std::string(ui.word("deb.better_less"))
               : ui.word("deb.better_all", {{"n", std::to_string(marks.better.size())}});
  if (small_button(ui, "deb.better_all", words, {.look = Press::quiet, .small = true})) {
    all = 1 - all;
    ui.frame.again = true;
  }
}

void costly_turn(Ui& ui, const Review& review) {
  const Marks& marks = *review.marks;
  const auto at = static_cast<std::size_t>(marks.costliest);
  const TurnMark& turn = marks.turns[at];
  const Turn& made = review.call.turns()[at];
  const float side = ui.px(26);
  const Rect sign{ui.area.x, ui.area.y, side, side};
  mark(ui, "mark", turn.mark, sign);
  ui.area.y = within(ui, {ui.area.x + side + 10, ui.area.y, ui.area.w - side - 10}, [&] {
    text(ui, "judged",
         ui.word("deb.turn", {{"n", std::to_string(at + 1)}}) + " · " + judgement(ui, turn),
         {.style = Style::body_strong, .colour = mark_colour(ui, turn.mark)});
    ui.space(4);
    said_line(ui, "said", review.scenario(), made.move, Style::body_strong);
  });
  ui.space(6);
  reasons_of(ui, review, made);
  ui.space(12);
  if (!marks.better.empty()) better_line(ui, review);
  ui.space(12);
  const int pressed =
      button_row(ui, {{"deb.play_from", ui.word("deb.play_from"), {.icon = Icon::play}},
                      {"deb.compare", ui.word("deb.compare"), {}}});
  if (pressed == 0) ui.ask(Rewind{review.attempt.id, marks.costliest});
  if (pressed == 1) {
    ui.ask(Go{address({Screen::compare, review.attempt.id, marks.costliest + 1})});
  }
}

void left_out(Ui& ui, const Review& review) {
  if (review.marks->left_out.empty()) return;
  ui.space(12);
  text(ui, "left_out", ui.word("deb.left_out"), {.style = Style::small_strong});
  list(ui, "left", review.marks->left_out.size(), [&](std::size_t i) {
    const auto check = static_cast<std::size_t>(review.marks->left_out[i]);
    ui.space(2);
    icon_text(ui, "words", Icon::flag,
              check_title(ui, review.scenario(), review.scenario().rubric[check]), Style::small,
              ui.colours.warn, ui.colours.text, NodeRole::text);
  });
}

}  // namespace

bool is_slip(const Review& review, std::size_t turn) {
  return review.marks != nullptr && review.marks->turns[turn].mark > Mark::fine;
}

void said_line(Ui& ui, std::string_view key, const Scenario& scenario, MoveId id, Style style) {
  const Move& move = scenario.move(id);
  const TypeTile type = type_tile(ui, move.kind);
  const float line = ui.type(style).line, side = ui.px(22);
  float indent = 0;
  if (!type.letter.empty()) {
    const float width = std::max(side, ui.width_of(type.letter, Style::small_strong) + 10);
    tile(ui, type.letter, {ui.area.x, ui.area.y + (line - side) / 2, width, side}, type.fill,
         type.on);
    indent = width + 8;
  }
  unseen(ui, std::string(key) + ".kind", type.name, ui.take(0));
  text(ui, key, said(ui, scenario, move.exchange.say),
       {.style = style, .role = NodeRole::text, .indent = indent});
}

void costliest(Ui& ui, const Review& review) {
  section(ui, "deb.costliest", ui.word("deb.costliest"), {}, [&] {
    if (review.marks == nullptr) {
      text(ui, "working", ui.word(ui.app.thinking ? "deb.working" : "deb.no_marks"),
           {.style = Style::small, .colour = ui.colours.text_muted});
      if (!ui.app.thinking) return;
      ui.space(8);
      progress(ui, "progress", ui.word("deb.working"), *ui.app.thinking, ui.take(ui.px(8)));
      return;
    }
    if (review.marks->costliest >= 0) {
      costly_turn(ui, review);
    } else {
      icon_text(ui, "none", Icon::check, ui.word("deb.none_costly"), Style::body,
                ui.colours.good, ui.colours.text);
    }
    left_out(ui, review);
    if (review.marks->exact) return;
    ui.space(8);
    text(ui, "range", ui.word("deb.range"),
         {.style = Style::small, .colour = ui.colours.text_muted});
  });
}

void mark_of_turn(Ui& ui, const Review& review, std::size_t at) {
  if (review.marks == nullptr) return;
  const TurnMark& turn = review.marks->turns[at];
  if (turn.mark == Mark::fine && turn.loss.high == 0) return;
  text(ui, "judged", judgement(ui, turn),
       {.style = Style::small_strong,
        .colour = mark_colour(ui, turn.mark),
        .role = NodeRole::text});
  const MoveId made = review.call.turns()[at].move;
  if (turn.mark <= Mark::fine || turn.best == MoveId::none || turn.best == made) return;
  const Scenario& scenario = review.scenario();
  text(ui, "best",
       ui.word("deb.best_here",
               {{"words", said(ui, scenario, scenario.move(turn.best).exchange.say)}}),
       {.style = Style::small, .role = NodeRole::text});
}

}  // namespace askwell::ui
