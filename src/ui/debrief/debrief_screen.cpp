#include <algorithm>
#include <chrono>
#include <cmath>

#include "ui/debrief/debrief_parts.h"
#include "ui/paint/portrait.h"

namespace askwell::ui {

namespace {

std::string turn_word(const Ui& ui, int turn) {
  return ui.word("deb.turn", {{"n", std::to_string(turn)}});
}

// "2026-11-21"; `day` counts from 1970-01-01.
std::string date_of(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const auto two = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(static_cast<int>(date.year())) +
         two(static_cast<unsigned>(date.month())) + two(static_cast<unsigned>(date.day()));
}

TextId outcome_text(const Scenario& scenario, Outcome outcome) {
  return scenario.outcomes[static_cast<std::size_t>(outcome)];
}

constexpr float count_up_time = 0.26f;

// Returns how high it is.
float outcome_banner(Ui& ui, const Review& review) {
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
  const Rect banner = card(ui, {.back = soft, .line = soft}, [&] {
    text(ui, "aim",
         ui.word("call.aim_is", {{"aim", said(ui, review.scenario(), review.scenario().aim)}}),
         {.style = Style::small, .colour = ui.colours.text});
    ui.space(10);
    const float face = ui.px(ui.phone ? 56 : 80);
    const std::string score = std::to_string(review.verdict.score);
    const float counted =
        ui.moving(ui.id("counted"), static_cast<float>(review.verdict.score), count_up_time, 0);
    const float score_width = std::max(ui.width_of(score, Style::display) + 8, ui.px(72));
    portrait(ui, "face", person.look,
             mood(review.scenario(), review.call.state(), review.scenario().decider),
             said(ui, review.scenario(), person.name), {ui.area.x, ui.area.y, face, face});
    const float x = ui.area.x + face + 16, w = ui.area.w - face - 16 - score_width;
    const float top = ui.area.y;
    const float below_words = within(ui, {x, top, w}, [&] {
      text(ui, "outcome", outcome_word(ui, review.verdict.outcome),
           {.style = Style::display, .colour = tone, .role = NodeRole::heading, .level = 2});
      ui.space(2);
      chip(ui, "passed", ui.word(good ? "deb.pass" : "deb.fail"), ui.colours.surface,
           good ? ui.colours.good : ui.colours.text, good ? Icon::check : Icon::none);
    });
    const float below_score = within(ui, {x + w, top, score_width}, [&] {
      text(ui, "score", std::to_string(static_cast<int>(counted + 0.5f)),
           {.style = Style::display,
            .align = Align::end,
            .name = ui.word("deb.score", {{"n", score}})});
      text(ui, "of", ui.word("deb.of"),
           {.style = Style::micro, .colour = ui.colours.text, .align = Align::end});
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
  return banner.h;
}

void one_thing(Ui& ui, const Review& review, float min_height = 0) {
  if (review.lessons.one_thing.empty()) return;
  std::string need;
  if (review.lessons.one_need != NeedId::none) {
    need = said(ui, review.scenario(), review.scenario().need(review.lessons.one_need).name);
  }
  card(ui, {.back = ui.colours.accent, .line = ui.colours.accent, .min_height = min_height},
       [&] {
         eyebrow(ui, "eyebrow", ui.word("today.one"), ui.colours.on_accent);
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

void keep_start_stop(Ui& ui, const Review& review) {
  section(ui, "deb.kss", ui.word("deb.kss"), {}, [&] {
    const auto group = [&](const char* key, const std::vector<std::string>& keys, Icon icon,
                           Colour colour) {
      if (keys.empty()) return;
      eyebrow(ui, key, ui.word(key), colour, 3);
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
void copies(Ui& ui, const Review& review) {
  grouped(ui, NodeRole::group, "copies", ui.word("deb.save"), [&] {
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
        ui.space(8);
        if (button(ui, "deb.no_copy", ui.word("deb.no_copy"),
                   {.look = Press::quiet, .small = true})) {
          ui.ask(CloseHint{"keep_copy"});
        }
      });
    }
    if (pressed >= 0) ui.ask(SaveResult{review.attempt.id, pressed == 1});
  });
}

// What to do next: beside the title, whose line ends above, or as a block of its own.
void actions(Ui& ui, const Review& review, bool beside_title) {
  const std::vector<RowButton> buttons{
      {"deb.again", ui.word("deb.again"), {.look = Press::primary, .icon = Icon::rewind}},
      {"deb.file", ui.word("deb.file"), {.look = Press::plain}},
      {"act.print",
       ui.word("act.print"),
       {.look = beside_title ? Press::quiet : Press::plain, .icon = Icon::print}}};
  int pressed = -1;
  if (beside_title) {
    float width = -8;
    for (const RowButton& one : buttons) {
      width += button_width(ui, one.words, one.how.icon) + 8;
    }
    within(ui, {ui.area.x + ui.area.w - width, ui.area.y - 60, width},
           [&] { pressed = button_row(ui, buttons); });
  } else {
    pressed = button_row(ui, buttons);
  }
  if (pressed == 0) ui.ask(StartCall{review.attempt.scenario});
  if (pressed == 1) ui.ask(Go{address({Screen::filing, review.attempt.id})});
  if (pressed == 2) ui.ask(PrintPage{});
}

// Of a call that was played on from an earlier one.
void fork_note(Ui& ui, const Review& review) {
  const store::Attempt& attempt = review.attempt;
  if (attempt.parent.empty()) return;
  icon_text(ui, "forked", Icon::rewind,
            ui.word("deb.forked", {{"n", std::to_string(attempt.from + 1)}}), Style::small,
            ui.colours.text_muted, ui.colours.text);
  if (ui.app.find_attempt(attempt.parent) != nullptr &&
      small_button(ui, "deb.compare_parent", ui.word("deb.compare_parent"),
                   {.look = Press::quiet, .small = true})) {
    ui.ask(Go{address({Screen::compare, attempt.parent, attempt.from + 1})});
  }
  ui.space(8);
}

// Of the printed page.
void footer(Ui& ui, const Review& review) {
  on_paper(
      ui, "print.footer",
      ui.word("print.footer", {{"title", said(ui, review.scenario(), review.scenario().title)},
                               {"date", date_of(review.attempt.day)}}));
}

// An attempt that other rules made: what was kept of it, without pretending to replay it.
void old_attempt(Ui& ui, const store::Attempt& attempt) {
  const Scenario* scenario = ui.app.library.find(attempt.scenario);
  const std::string title =
      scenario == nullptr ? attempt.scenario : said(ui, *scenario, scenario->title);
  text(ui, "scenario", title + " · " + date_of(attempt.day),
       {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(10);
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
    const Review review{*attempt, call, verdict, lessons(call),
                        ui.app.marks ? &*ui.app.marks : nullptr};

    const bool wide = ui.area.w >= 860;
    if (wide) actions(ui, review, true);
    text(ui, "scenario", said(ui, review.scenario(), review.scenario().title),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    fork_note(ui, review);
    const float left = wide ? std::floor(ui.area.w * 0.56f) : ui.area.w;
    const auto rest = [&] {
      const std::size_t first = ui.frame.nodes.size();
      charts(ui, review);
      if (first < ui.frame.nodes.size()) ui.frame.nodes[first].flags |= flag_screen;
      ui.space(12);
      section(
          ui, "deb.mix", ui.word("deb.mix"), {}, [&] { question_mix(ui, call); },
          mix_count(ui, call));
      ui.space(12);
      // Paper is for what was done; what comes next is practised here.
      for (const auto part : {facts, keep_start_stop, copies}) {
        const std::size_t at = ui.frame.nodes.size();
        part(ui, review);
        ui.frame.nodes[at].flags |= flag_screen;
        ui.space(12);
      }
    };
    if (wide) {
      const float right = ui.area.w - left - 16;
      // Nothing to practise: the outcome alone fills the row.
      const bool alone = review.lessons.one_thing.empty();
      float height = 0;
      columns(ui, 16,
              {{alone ? ui.area.w : left, [&] { height = outcome_banner(ui, review); }},
               {right, [&] { one_thing(ui, review, height); }}});
      ui.space(16);
      columns(ui, 16,
              {{left,
                [&] {
                  costliest(ui, review);
                  ui.space(12);
                  rubric(ui, review);
                  ui.space(12);
                  moves(ui, review);
                }},
               {right, rest}});
      return footer(ui, review);
    }
    outcome_banner(ui, review);
    ui.space(12);
    one_thing(ui, review);
    if (!review.lessons.one_thing.empty()) ui.space(12);
    actions(ui, review, false);
    ui.space(16);
    costliest(ui, review);
    ui.space(12);
    rubric(ui, review);
    ui.space(12);
    moves(ui, review);
    ui.space(12);
    rest();
    footer(ui, review);
  });
}

}  // namespace askwell::ui
