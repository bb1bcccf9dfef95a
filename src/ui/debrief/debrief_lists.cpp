#include <algorithm>

#include "ui/debrief/debrief_parts.h"

namespace askwell::ui {

namespace {

// What the customer said at `turn` (from 1): the words that matter, if any.
std::string words_at(const Ui& ui, const Review& review, int turn) {
  const auto& turns = review.call.turns();
  if (turn < 1 || turn > static_cast<int>(turns.size())) return {};
  for (const Said& line : turns[static_cast<std::size_t>(turn) - 1].reply) {
    const Marked words =
        without_marks(review.scenario().texts.get(line.text, ui.lang, line.dice));
    return words.marked;
  }
  return {};
}

// The sign before a check: done, failed, or never shown.
void grade_sign(Ui& ui, Grade grade, const Rect& box) {
  const bool fine = grade == Grade::passed, shown = grade != Grade::not_shown;
  fill(ui, box, fine ? ui.colours.good : (shown ? ui.colours.bad : ui.colours.sunken), 999);
  if (!shown) outline(ui, box, ui.colours.line_strong, 999);
  const float in = box.w * 0.2f;
  draw_icon(ui, fine ? Icon::check : Icon::close, box.x + in, box.y + in, box.w - 2 * in,
            shown ? ui.colours.on_status : ui.colours.text_muted);
}

// "8 of 8 points · Turn 3, 4, 7".
std::string evidence(const Ui& ui, const Check& check, const CheckResult& result) {
  const bool fine = result.grade == Grade::passed;
  const std::string points = ui.word(
      "deb.points",
      {{"n", std::to_string(fine ? check.weight : 0)}, {"all", std::to_string(check.weight)}});
  std::string turns;
  for (std::size_t k = 0; k < std::min<std::size_t>(result.turns.size(), 3); ++k) {
    if (k > 0) turns += ui.lang == Lang::zh ? "、" : ", ";
    turns += std::to_string(result.turns[k]);
  }
  if (result.grade == Grade::not_shown) {
    return points + " · " + std::string(ui.word("deb.not_shown"));
  }
  return turns.empty() ? points : points + " · " + ui.word("deb.turn", {{"n", turns}});
}

void check_row(Ui& ui, const Review& review, std::size_t i) {
  const Check& check = review.scenario().rubric[i];
  const CheckResult& result = review.verdict.checks[i];
  const bool fine = result.grade == Grade::passed;
  if (i > 0) rule(ui, ui.colours.line);
  ui.space(8);
  const float side = ui.px(22), line = ui.type(Style::body).line;
  grade_sign(ui, result.grade, {ui.area.x, ui.area.y + (line - side) / 2, side, side});
  ui.area.y = within(ui, {ui.area.x + side + 10, ui.area.y, ui.area.w - side - 10}, [&] {
    unseen(ui, "grade", ui.word(fine ? "deb.check.passed" : "deb.check.failed"), ui.take(0));
    text(ui, "title", check_title(ui, review.scenario(), check), {.role = NodeRole::text});
    text(ui, "evidence", evidence(ui, check, result),
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    const std::string words =
        result.turns.empty() ? std::string() : words_at(ui, review, result.turns.front());
    if (!words.empty()) on_paper(ui, "words", ui.word("quote", {{"words", words}}));
    if (check.blocker) {
      ui.space(2);
      chip(ui, "blocker", ui.word("check.blocker"), ui.colours.warn_soft, ui.colours.warn);
    }
  });
  ui.space(8);
}

}  // namespace

void rubric(Ui& ui, const Review& review) {
  int passed = 0;
  for (const CheckResult& check : review.verdict.checks) passed += check.grade == Grade::passed;
  const std::size_t all = review.verdict.checks.size();
  section(
      ui, "deb.rubric", ui.word("deb.rubric"), {},
      [&] { list(ui, "checks", all, [&](std::size_t i) { check_row(ui, review, i); }); },
      ui.word("deb.passed_of", {{"n", std::to_string(passed)}, {"all", std::to_string(all)}}));
}

void replies_of(Ui& ui, const Call& call, const Turn& turn) {
  const Scenario& scenario = call.scenario();
  for (std::size_t k = 0; k < turn.reply.size(); ++k) {
    const Said& reply = turn.reply[k];
    const Marked words = without_marks(scenario.texts.get(reply.text, ui.lang, reply.dice));
    const std::string who = said(ui, scenario, scenario.person(reply.person).name);
    ui.space(2);
    text(ui, "reply" + std::to_string(k),
         ui.word("deb.reply", {{"person", who}, {"words", words.plain}}),
         {.style = Style::small,
          .colour = ui.colours.text_muted,
          .role = NodeRole::text,
          .marked = words.marked});
  }
}

namespace {

// The replies to a turn, and the reasons for what it changed.
void what_came_back(Ui& ui, const Review& review, const Turn& turn) {
  replies_of(ui, review.call, turn);
  for (std::size_t k = 0; k < turn.reasons.size(); ++k) {
    const Tone tone = tone_of(turn.reasons[k].id);
    ui.space(2);
    icon_text(ui, "reason" + std::to_string(k), tone_icon(tone),
              reason_words(ui, review.scenario(), turn.reasons[k]), Style::small,
              tone_colour(ui, tone), tone == Tone::bad ? ui.colours.bad : ui.colours.text,
              NodeRole::text);
  }
}

// Back to where a turn was played; kept off paper.
void rewind_to(Ui& ui, const Review& review, std::size_t turn, const Rect& box) {
  const std::size_t at = ui.frame.nodes.size();
  if (quiet_icon_button(ui, "rewind", Icon::rewind, ui.word("deb.rewind"), box)) {
    ui.ask(Rewind{review.attempt.id, static_cast<int>(turn)});
  }
  ui.frame.nodes[at].description = ui.word("deb.turn", {{"n", std::to_string(turn + 1)}});
}

// One move: what was said, what came back, and why.
void move_row(Ui& ui, const Review& review, std::size_t i) {
  const Turn& turn = review.call.turns()[i];
  ui.add_step(ui.parent());
  if (is_slip(review, i)) ui.view.slips.push_back(ui.parent());
  ui.space(8);
  const float number = ui.px(26), line = ui.type(Style::body).line;
  const float top = ui.area.y;
  label(ui, "number", std::to_string(i + 1), Style::small, ui.colours.text_muted,
        {ui.area.x, top, number, line});
  // The sign stands beside the number, or under it where there is little room.
  const bool beside = ui.area.w >= ui.px(420);
  const float side = ui.px(24), signs = beside ? number + side + 10 : number + 6;
  if (review.marks != nullptr) {
    mark(ui, "mark", review.marks->turns[i].mark,
         {beside ? ui.area.x + number : ui.area.x,
          beside ? top + (line - side) / 2 : top + line, side, side});
  }
  const float back = std::max(44.f, ui.px(44));
  const float words = within(ui, {ui.area.x + signs, top, ui.area.w - signs}, [&] {
    ui.area.y = within(ui, {ui.area.x, top, ui.area.w - back}, [&] {
      said_line(ui, "say", review.scenario(), turn.move, Style::body_strong);
    });
    mark_of_turn(ui, review, i);
    what_came_back(ui, review, turn);
  });
  rewind_to(ui, review, i, {ui.area.x + ui.area.w - back + 8, top - 8, back, back});
  ui.area.y = std::max({words, top + (beside ? line : line + side), top + back - 8});
  ui.space(8);
  if (i + 1 < review.call.turns().size()) rule(ui, ui.colours.line);
}

}  // namespace

void moves(Ui& ui, const Review& review) {
  section(ui, "deb.moves", ui.word("deb.moves"), {}, [&] {
    list(ui, "moves", review.call.turns().size(),
         [&](std::size_t i) { move_row(ui, review, i); });
  });
}

void facts(Ui& ui, const Review& review) {
  const Scenario& scenario = review.scenario();
  std::vector<std::size_t> found, missed;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (scenario.facts[i].in_brief) continue;
    (review.call.state().facts[i] ? found : missed).push_back(i);
  }
  const std::string aside =
      ui.word("deb.facts_of", {{"n", std::to_string(found.size())},
                               {"all", std::to_string(found.size() + missed.size())}});
  section(
      ui, "deb.facts", ui.word("deb.facts"), {},
      [&] {
        const std::size_t count = found.size() + missed.size();
        list(ui, "facts", count, [&](std::size_t i) {
          const bool got = i < found.size();
          const Fact& fact = scenario.facts[got ? found[i] : missed[i - found.size()]];
          const std::string who = said(ui, scenario, scenario.person(fact.person).name);
          const std::string point(ui.word("point." + std::to_string(fact.point)));
          ui.space(6);
          icon_text(ui, "point", got ? Icon::check : Icon::search, point, Style::body,
                    got ? ui.colours.good : ui.colours.bad, ui.colours.text, NodeRole::text);
          const Marked tell = without_marks(scenario.texts.get(fact.exchange.tell, ui.lang));
          const std::string words =
              got ? tell.plain
                  : ui.word("deb.ask", {{"person", who},
                                        {"words", said(ui, scenario, fact.exchange.say)}});
          ui.area.y =
              within(ui, {ui.area.x + ui.px(28), ui.area.y, ui.area.w - ui.px(28)}, [&] {
                text(ui, "words", words,
                     {.style = Style::small,
                      .colour = ui.colours.text_muted,
                      .role = NodeRole::text});
              });
        });
      },
      aside);
}

}  // namespace askwell::ui
