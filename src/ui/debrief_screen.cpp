#include <algorithm>
#include <cmath>

#include "app/coach.h"
#include "ui/call_parts.h"
#include "ui/portrait.h"

namespace askwell::ui {

namespace {

struct Review {
  const store::Attempt& attempt;
  const Call& call;
  Verdict verdict;
  Lessons lessons;
  const Scenario& scenario() const { return call.scenario(); }
};

std::string turn_word(const Ui& ui, int turn) {
  return ui.word("deb.turn", {{"n", std::to_string(turn)}});
}

TextId outcome_text(const Scenario& scenario, Outcome outcome) {
  return scenario.outcomes[static_cast<std::size_t>(outcome)];
}

void outcome_banner(Ui& ui, const Review& review) {
  const bool good = review.verdict.passed;
  const bool ended_well =
      review.verdict.outcome == Outcome::advance || review.verdict.outcome == Outcome::order;
  const Colour soft =
      ended_well ? ui.colours.good_soft
                 : (review.verdict.outcome == Outcome::continuation ? ui.colours.warn_soft
                                                                    : ui.colours.bad_soft);
  const Colour tone = ended_well
                          ? ui.colours.good
                          : (review.verdict.outcome == Outcome::continuation ? ui.colours.warn
                                                                             : ui.colours.bad);
  const Person& person = review.scenario().person(review.scenario().decider);
  card(ui, {.back = soft, .line = soft}, [&] {
    text(ui, "aim",
         ui.word("call.aim_is", {{"aim", said(ui, review.scenario(), review.scenario().aim)}}),
         {.style = Style::small, .colour = ui.colours.text});
    ui.space(10);
    const float face = ui.px(ui.phone ? 56 : 80);
    const std::string score = std::to_string(review.verdict.score);
    const float score_width = std::max(ui.width_of(score, Style::display) + 8, ui.px(72));
    portrait(ui, "face", person.look,
             mood(review.scenario(), review.call.state(), review.scenario().decider),
             said(ui, review.scenario(), person.name), {ui.area.x, ui.area.y, face, face});
    const float x = ui.area.x + face + 16, w = ui.area.w - face - 16 - score_width;
    const float top = ui.area.y;
    const float below_score = within(ui, {x + w, top, score_width}, [&] {
      text(ui, "score", score,
           {.style = Style::display,
            .align = Align::end,
            .name = ui.word("deb.score", {{"n", score}})});
      text(ui, "of", ui.word("deb.of"),
           {.style = Style::micro, .colour = ui.colours.text, .align = Align::end});
    });
    const float below_words = within(ui, {x, top, w}, [&] {
      text(ui, "outcome", outcome_word(ui, review.verdict.outcome),
           {.style = Style::display, .colour = tone, .role = NodeRole::heading, .level = 2});
      ui.space(2);
      chip(ui, "passed", ui.word(good ? "deb.pass" : "deb.fail"), ui.colours.surface,
           good ? ui.colours.good : ui.colours.text, good ? Icon::check : Icon::none);
    });
    ui.area.y = std::max({below_score, below_words, top + face}) + 10;
    const TextId words = outcome_text(review.scenario(), review.verdict.outcome);
    if (words != TextId::none) text(ui, "sentence", said(ui, review.scenario(), words));
    if (!review.attempt.options.clock) {
      ui.space(4);
      text(ui, "untimed", ui.word("deb.untimed"),
           {.style = Style::small, .colour = ui.colours.text});
    }
  });
}

void one_thing(Ui& ui, const Review& review) {
  if (review.lessons.one_thing.empty()) return;
  std::string need;
  if (review.lessons.one_need != NeedId::none) {
    need = said(ui, review.scenario(), review.scenario().need(review.lessons.one_need).name);
  }
  card(ui, {.back = ui.colours.accent, .line = ui.colours.accent}, [&] {
    text(ui, "eyebrow", ui.word("today.one"),
         {.style = Style::small_strong,
          .colour = ui.colours.on_accent,
          .role = NodeRole::heading,
          .level = 2});
    ui.space(4);
    text(ui, "thing", ui.word(review.lessons.one_thing, {{"need", need}}),
         {.style = Style::heading, .colour = ui.colours.on_accent});
    if (review.lessons.one_turn > 0) {
      ui.space(4);
      text(ui, "turn", turn_word(ui, review.lessons.one_turn),
           {.style = Style::small, .colour = ui.colours.on_accent});
    }
  });
}

void rubric(Ui& ui, const Review& review) {
  int passed = 0;
  for (const CheckResult& check : review.verdict.checks) passed += check.grade == Grade::passed;
  const std::string aside = ui.word(
      "deb.passed_of",
      {{"n", std::to_string(passed)}, {"all", std::to_string(review.verdict.checks.size())}});
  section(
      ui, "deb.rubric", ui.word("deb.rubric"), {},
      [&] {
        list(ui, "checks", review.verdict.checks.size(), [&](std::size_t i) {
          const Check& check = review.scenario().rubric[i];
          const CheckResult& result = review.verdict.checks[i];
          const bool fine = result.grade == Grade::passed;
          ui.space(8);
          const float side = ui.px(22);
          const float line = ui.type(Style::body).line;
          const Rect mark{ui.area.x, ui.area.y + (line - side) / 2, side, side};
          fill(ui, mark,
               fine ? ui.colours.good
                    : (result.grade == Grade::failed ? ui.colours.bad : ui.colours.sunken),
               999);
          if (result.grade == Grade::not_shown) outline(ui, mark, ui.colours.line_strong, 999);
          const float in = side * 0.2f;
          draw_icon(
              ui.paint, fine ? Icon::check : Icon::close, mark.x + in, mark.y + in,
              side - 2 * in,
              result.grade == Grade::not_shown ? ui.colours.text_muted : ui.colours.on_status);
          std::string turns;
          for (std::size_t k = 0; k < std::min<std::size_t>(result.turns.size(), 3); ++k) {
            turns += (k == 0                ? ""
                      : ui.lang == Lang::zh ? "、"
                                            : ", ") +
                     std::to_string(result.turns[k]);
          }
          const std::string evidence = result.grade == Grade::not_shown
                                           ? std::string(ui.word("deb.not_shown"))
                                       : turns.empty() ? std::string()
                                                       : ui.word("deb.turn", {{"n", turns}});
          ui.area.y =
              within(ui, {ui.area.x + side + 10, ui.area.y, ui.area.w - side - 10}, [&] {
                unseen(ui, "grade", ui.word(fine ? "deb.check.passed" : "deb.check.failed"),
                       ui.take(0));
                text(ui, "title", check_title(ui, review.scenario(), check),
                     {.role = NodeRole::text});
                const std::string points =
                    ui.word("deb.points", {{"n", std::to_string(fine ? check.weight : 0)},
                                           {"all", std::to_string(check.weight)}});
                text(ui, "evidence", evidence.empty() ? points : points + " · " + evidence,
                     {.style = Style::small,
                      .colour = ui.colours.text_muted,
                      .role = NodeRole::text});
                if (check.blocker) {
                  ui.space(2);
                  chip(ui, "blocker", ui.word("check.blocker"), ui.colours.warn_soft,
                       ui.colours.warn);
                }
              });
          ui.space(8);
          if (i + 1 < review.verdict.checks.size()) rule(ui, ui.colours.line);
        });
      },
      aside);
}

// One move: what was said, what came back, and why.
void move_row(Ui& ui, const Review& review, std::size_t i) {
  const Turn& turn = review.call.turns()[i];
  const Move& move = review.scenario().move(turn.move);
  const TypeTile type = type_tile(ui, move.kind);
  ui.space(8);
  const float number = ui.px(26);
  const float tile_room =
      type.letter.empty()
          ? 0
          : std::max(ui.px(24), ui.width_of(type.letter, Style::small_strong) + 12) + 10;
  const float line = ui.type(Style::body).line;
  const float top = ui.area.y;
  label(ui, "number", std::to_string(i + 1), Style::small, ui.colours.text_muted,
        {ui.area.x, top, number, line});
  if (tile_room > 0) {
    tile(ui, type.letter,
         {ui.area.x + number, top + (line - ui.px(24)) / 2, tile_room - 10, ui.px(24)},
         type.fill, type.on);
  }
  ui.area.y =
      within(ui, {ui.area.x + number + tile_room, top, ui.area.w - number - tile_room}, [&] {
        unseen(ui, "kind", type.name, ui.take(0));
        text(ui, "say", said(ui, review.scenario(), move.exchange.say),
             {.style = Style::body_strong, .role = NodeRole::text});
        for (std::size_t k = 0; k < turn.reply.size(); ++k) {
          const Said& reply = turn.reply[k];
          const Marked words =
              without_marks(review.scenario().texts.get(reply.text, ui.lang, reply.dice));
          const std::string who =
              said(ui, review.scenario(), review.scenario().person(reply.person).name);
          ui.space(2);
          text(ui, "reply" + std::to_string(k),
               ui.word("deb.reply", {{"person", who}, {"words", words.plain}}),
               {.style = Style::small,
                .colour = ui.colours.text_muted,
                .role = NodeRole::text,
                .marked = words.marked});
        }
        for (std::size_t k = 0; k < turn.reasons.size(); ++k) {
          const Tone tone = tone_of(turn.reasons[k].id);
          ui.space(2);
          icon_text(
              ui, "reason" + std::to_string(k),
              tone == Tone::bad ? Icon::down : (tone == Tone::good ? Icon::up : Icon::info),
              reason_words(ui, review.scenario(), turn.reasons[k]), Style::small,
              tone == Tone::bad
                  ? ui.colours.bad
                  : (tone == Tone::good ? ui.colours.good : ui.colours.text_muted),
              tone == Tone::bad ? ui.colours.bad : ui.colours.text, NodeRole::text);
        }
      });
  ui.space(8);
  if (i + 1 < review.call.turns().size()) rule(ui, ui.colours.line);
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

void keep_start_stop(Ui& ui, const Review& review) {
  section(ui, "deb.kss", ui.word("deb.kss"), {}, [&] {
    const auto group = [&](const char* key, const std::vector<std::string>& keys, Icon icon,
                           Colour colour) {
      if (keys.empty()) return;
      text(ui, key, ui.word(key),
           {.style = Style::small_strong,
            .colour = colour,
            .role = NodeRole::heading,
            .level = 3});
      for (std::size_t i = 0; i < std::min<std::size_t>(keys.size(), 3); ++i) {
        ui.space(4);
        icon_text(ui, std::string(key) + std::to_string(i), icon,
                  ui.word(keys[i], {{"need", std::string(ui.word("kss.need"))}}), Style::body,
                  colour, ui.colours.text);
      }
      ui.space(12);
    };
    group("kss.keep", review.lessons.keep, Icon::check, ui.colours.good);
    group("kss.start", review.lessons.start, Icon::play, ui.colours.link);
    group("kss.stop", review.lessons.stop, Icon::close, ui.colours.bad);
  });
}

// Results leave as a file or as text; that this is worth doing is said until it is dismissed.
void copies(Ui& ui, const store::Attempt& attempt) {
  const auto save = [&] {
    return button_row(ui, {{"deb.save", ui.word("deb.save"), {.icon = Icon::save}},
                           {"deb.copy", ui.word("act.copy_text"), {}}});
  };
  int pressed = -1;
  if (ui.app.settings.closed_hints.contains("keep_copy")) {
    pressed = save();
  } else {
    card(ui, {.back = ui.colours.sunken, .padding = 12}, [&] {
      text(ui, "keep", ui.word("deb.keep_copy"),
           {.style = Style::small, .colour = ui.colours.text_muted});
      ui.space(8);
      pressed = save();
      ui.space(4);
      if (button(ui, "deb.no_copy", ui.word("deb.no_copy"),
                 {.look = Press::quiet, .small = true})) {
        ui.frame.commands.push_back(CloseHint{"keep_copy"});
      }
    });
  }
  if (pressed >= 0) ui.frame.commands.push_back(SaveResult{attempt.id, pressed == 1});
  ui.space(8);
  if (button(ui, "act.print", ui.word("act.print"), {.icon = Icon::print})) {
    ui.frame.commands.push_back(PrintPage{});
  }
}

void actions(Ui& ui, const Review& review) {
  if (button(ui, "deb.again", ui.word("deb.again"),
             {.look = Press::primary, .icon = Icon::rewind})) {
    ui.frame.commands.push_back(StartCall{review.attempt.scenario});
  }
  ui.space(8);
  copies(ui, review.attempt);
}

// An attempt that other rules made: what was kept of it, without pretending to replay it.
void old_attempt(Ui& ui, const store::Attempt& attempt) {
  card(ui, {}, [&] {
    text(ui, "outcome", outcome_word(ui, attempt.outcome),
         {.style = Style::display, .role = NodeRole::heading, .level = 2});
    text(ui, "score", ui.word("deb.score", {{"n", std::to_string(attempt.score)}}));
    ui.space(8);
    text(ui, "old", ui.word("deb.old"),
         {.style = Style::small, .colour = ui.colours.text_muted});
  });
}

}  // namespace

void debrief_screen(Ui& ui, const Rect& box) {
  const store::Attempt* attempt = ui.app.find_attempt(ui.app.route.id);
  if (attempt == nullptr) return unknown_screen(ui, box);
  page(ui, box, ui.word("deb.h"), true, 1160, [&] {
    if (!ui.app.review || ui.app.review->attempt.id != attempt->id)
      return old_attempt(ui, *attempt);
    const Call& call = ui.app.review->call;
    const Verdict verdict = call.verdict();
    const Review review{*attempt, call, verdict, lessons(call.scenario(), verdict)};

    text(ui, "scenario", said(ui, review.scenario(), review.scenario().title),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    const bool wide = ui.area.w >= 860;
    const float left = wide ? std::floor(ui.area.w * 0.56f) : ui.area.w;
    const auto moves = [&] {
      section(ui, "deb.moves", ui.word("deb.moves"), {}, [&] {
        list(ui, "moves", call.turns().size(), [&](std::size_t i) { move_row(ui, review, i); });
      });
    };
    const auto rest = [&] {
      const NodeId region = ui.id("deb.mix");
      const std::size_t at = ui.frame.nodes.size();
      ui.add(NodeRole::region, region, {ui.area.x, ui.area.y, ui.area.w, 0}).name =
          ui.word("deb.mix");
      {
        const Inside inside(ui, region);
        const Rect mix = card(ui, {}, [&] { question_mix(ui, call); });
        ui.frame.nodes[at].h = mix.h;
      }
      ui.space(12);
      facts(ui, review);
      ui.space(12);
      keep_start_stop(ui, review);
    };
    if (wide) {
      const float right = ui.area.w - left - 16;
      columns(ui, 16, {{left, [&] { outcome_banner(ui, review); }}, {right, [&] {
                                                                       one_thing(ui, review);
                                                                       ui.space(12);
                                                                       actions(ui, review);
                                                                     }}});
      ui.space(16);
      columns(ui, 16,
              {{left,
                [&] {
                  rubric(ui, review);
                  ui.space(12);
                  moves();
                }},
               {right, rest}});
      return;
    }
    outcome_banner(ui, review);
    ui.space(12);
    one_thing(ui, review);
    ui.space(12);
    actions(ui, review);
    ui.space(16);
    rubric(ui, review);
    ui.space(12);
    moves();
    ui.space(12);
    rest();
  });
}

}  // namespace askwell::ui
