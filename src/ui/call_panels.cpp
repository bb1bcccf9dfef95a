#include <algorithm>
#include <array>

#include "app/coach.h"
#include "ui/call_parts.h"
#include "ui/portrait.h"

namespace askwell::ui {

namespace {

std::string person_name(const Ui& ui, const Call& call) {
  return said(ui, call.scenario(), call.scenario().person(call.speaker()).name);
}

std::string mood_word(const Ui& ui, Mood mood) {
  constexpr std::array<const char*, 5> keys{"mood.warm", "mood.open", "mood.neutral",
                                            "mood.wary", "mood.closed"};
  return std::string(ui.word(keys[static_cast<std::size_t>(mood)]));
}

struct Tint {
  Colour back, words;
};
Tint mood_tint(const Ui& ui, Mood mood) {
  switch (mood) {
    case Mood::warm:
    case Mood::open:
      return {ui.colours.good_soft, ui.colours.good};
    case Mood::neutral:
      return {ui.colours.sunken, ui.colours.text_muted};
    case Mood::wary:
      return {ui.colours.warn_soft, ui.colours.warn};
    case Mood::closed:
      break;
  }
  return {ui.colours.bad_soft, ui.colours.bad};
}

int trust_of(const Call& call) { return call.state().trust[index(call.speaker())]; }

// Share of talk: its words change with the marks at 43 and 50 per cent.
void talk_bar(Ui& ui, const Call& call, const Rect& box, float name_width) {
  const int percent = talk_percent(call.state());
  const char* judged =
      percent <= 43 ? "talk.good" : (percent <= 50 ? "talk.watch" : "talk.much");
  const Colour colour =
      percent <= 43 ? ui.colours.good : (percent <= 50 ? ui.colours.warn : ui.colours.bad);
  label(ui, "talk.name", ui.word("call.talk.short"), Style::small_strong, ui.colours.text_muted,
        {box.x, box.y, name_width, box.h});
  const std::string words = ui.word("talk.percent", {{"n", std::to_string(percent)}});
  const float number = ui.px(44);
  const float height = ui.px(10);
  bar(ui, "call.talk", ui.word("call.talk"), percent,
      ui.word(judged, {{"n", std::to_string(percent)}}),
      {box.x + name_width, box.y + (box.h - height) / 2, box.w - name_width - number, height},
      colour, 33);
  label(ui, "talk.percent", words, Style::small_strong, ui.colours.text,
        {box.right() - number, box.y, number, box.h}, Align::end);
}

constexpr std::array<const char*, 6> rung_keys{"need.0", "need.1", "need.2",
                                               "need.3", "need.4", "need.5"};

// The words with which the customer took a need to where it stands, newest first.
std::string quote_for(const Ui& ui, const Call& call, NeedId need) {
  for (auto turn = call.turns().rbegin(); turn != call.turns().rend(); ++turn) {
    if (call.scenario().move(turn->move).need != need) continue;
    for (const Said& line : turn->reply) {
      const Marked words =
          without_marks(call.scenario().texts.get(line.text, ui.lang, line.dice));
      if (!words.marked.empty()) return words.marked;
    }
  }
  return {};
}

Colour rung_colour(const Ui& ui, int rung) {
  const std::array<Colour, 6> colours{ui.colours.sunken, ui.colours.spin_S, ui.colours.spin_P,
                                      ui.colours.spin_I, ui.colours.spin_N, ui.colours.good};
  return colours[static_cast<std::size_t>(rung)];
}

Colour rung_text(const Ui& ui, int rung) {
  const std::array<Colour, 6> colours{ui.colours.text_muted, ui.colours.text_S,
                                      ui.colours.text_P,     ui.colours.text_I,
                                      ui.colours.text_N,     ui.colours.good};
  return colours[static_cast<std::size_t>(rung)];
}

}  // namespace

Tone tone_of(ReasonId reason) {
  switch (reason) {
    case ReasonId::known:
    case ReasonId::event_deferred:
    case ReasonId::silence_empty:
    case ReasonId::hung_up:
    case ReasonId::time_out:
    case ReasonId::moves_out:
    case ReasonId::step_vague:
      return Tone::plain;
    case ReasonId::implied:
    case ReasonId::consequence:
    case ReasonId::urgent:
    case ReasonId::wanted:
    case ReasonId::answered:
    case ReasonId::fact:
    case ReasonId::trust_rapport:
    case ReasonId::trust_idea:
    case ReasonId::trust_summary:
    case ReasonId::trust_clarify:
    case ReasonId::trust_explicit:
    case ReasonId::price_fair:
    case ReasonId::silence_gain:
    case ReasonId::step_accepted:
    case ReasonId::order_taken:
      return Tone::good;
    default:
      return Tone::bad;
  }
}

std::string reason_words(const Ui& ui, const Scenario& scenario, const Reason& reason) {
  std::string need, person;
  if (reason.need != NeedId::none) need = said(ui, scenario, scenario.need(reason.need).name);
  if (reason.person != PersonId::none)
    person = said(ui, scenario, scenario.person(reason.person).name);
  return ui.word(name_of(reason.id), {{"need", need}, {"person", person}});
}

void person_column(Ui& ui, const Call& call) {
  const Person& person = call.scenario().person(call.speaker());
  const Mood now = mood(call.scenario(), call.state(), call.speaker());
  const std::string name = person_name(ui, call);
  const float face = std::min(ui.px(168), ui.area.w);
  portrait(ui, "face", person.look, now, name + ", " + mood_word(ui, now),
           {ui.area.x + (ui.area.w - face) / 2, ui.area.y, face, face});
  ui.space(face + 14);
  text(ui, "name", name, {.style = Style::heading, .align = Align::centre});
  text(ui, "title", said(ui, call.scenario(), person.title),
       {.style = Style::small, .colour = ui.colours.text_muted, .align = Align::centre});
  ui.space(10);
  const std::string words = mood_word(ui, now);
  const float width = chip_width(ui, words) + 2;
  const Tint tint = mood_tint(ui, now);
  ui.area.y = within(ui, {ui.area.x + (ui.area.w - width) / 2, ui.area.y, width},
                     [&] { chip(ui, "mood", words, tint.back, tint.words); });
  ui.space(18);
  rule(ui, ui.colours.line);
  ui.space(14);
  const float row = std::max(24.f, ui.px(26)), name_width = ui.px(84);
  const auto line = [&](const char* key, int full) {
    dots(ui, key, ui.word(key), full, {ui.area.x, ui.area.y, ui.area.w, row}, name_width);
    ui.space(row + 4);
  };
  line("hint.trust", trust_of(call));
  line("hint.patience", patience_dots(call.state()));
  if (call.options().help != Help::exam)
    line("hint.urgency", urgency_dots(call.scenario(), call.state()));
  talk_bar(ui, call, {ui.area.x, ui.area.y, ui.area.w, row}, name_width);
  ui.space(row + 14);
}

float person_strip_height(Ui& ui, bool folded) {
  return folded ? std::max(44.f, ui.px(44)) : std::max(84.f, ui.px(84));
}

void person_strip(Ui& ui, const Call& call, const Rect& box) {
  const Person& person = call.scenario().person(call.speaker());
  const Mood now = mood(call.scenario(), call.state(), call.speaker());
  const std::string name = person_name(ui, call);
  const bool folded = box.h < ui.px(60);
  const float face = box.h - (folded ? 8 : 16);
  portrait(ui, "face", person.look, now, name + ", " + mood_word(ui, now),
           {box.x + 16, box.y + (box.h - face) / 2, face, face});
  const float x = box.x + 16 + face + 12, w = box.right() - 16 - x;
  const float line = ui.type(Style::body_strong).line;
  const std::string words = mood_word(ui, now);
  const float chip_w = chip_width(ui, words) + 2;
  const float top = folded ? box.y + (box.h - line) / 2 : box.y + 8;
  label(ui, "name", name, Style::body_strong, ui.colours.text, {x, top, w - chip_w - 8, line});
  const Tint tint = mood_tint(ui, now);
  within(ui, {box.right() - 16 - chip_w, top - 3, chip_w},
         [&] { chip(ui, "mood", words, tint.back, tint.words); });
  if (folded) return;
  const float row = (box.h - 16 - line) / 2, half = w / 2;
  const float name_width = ui.lang == Lang::zh ? ui.px(40) : ui.px(62);
  const float y = top + line;
  dots(ui, "hint.trust", ui.word("hint.trust"), trust_of(call), {x, y, half - 4, row},
       name_width);
  dots(ui, "hint.patience", ui.word("hint.patience"), patience_dots(call.state()),
       {x, y + row, half - 4, row}, name_width);
  const float urgent_width = ui.lang == Lang::zh ? ui.px(52) : ui.px(62);
  if (call.options().help != Help::exam) {
    dots(ui, "hint.urgency", ui.word("hint.urgency"),
         urgency_dots(call.scenario(), call.state()), {x + half + 4, y, half - 4, row},
         urgent_width);
  }
  talk_bar(ui, call, {x + half + 4, y + row, half - 4, row}, urgent_width);
}

void ladder(Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  int found = 0, all = 0;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].kind != NeedKind::need) continue;
    ++all;
    found += call.state().needs[i].rung != Rung::hidden;
  }
  const NodeId region = ui.id("ladder");
  const std::size_t at = ui.frame.nodes.size();
  const float top = ui.area.y;
  ui.add(NodeRole::region, region, {ui.area.x, top, ui.area.w, 0}).name =
      ui.word("call.ladder");
  const Inside inside(ui, region);
  label(ui, "count",
        ui.word("ladder.count", {{"n", std::to_string(found)}, {"all", std::to_string(all)}}),
        Style::small, ui.colours.text_muted,
        {ui.area.x, ui.area.y, ui.area.w, ui.type(Style::heading).line}, Align::end);
  heading(ui, "title", 2, ui.word("call.ladder"), Style::heading);
  ui.space(8);
  const NodeId list = ui.id("needs");
  ui.add(NodeRole::list, list, {ui.area.x, ui.area.y, ui.area.w, 10});
  const Inside in_list(ui, list);
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    const int rung = static_cast<int>(call.state().needs[i].rung);
    if (scenario.needs[i].kind != NeedKind::need || rung == 0) continue;
    const NodeId item = ui.id(scenario.needs[i].id);
    const std::size_t item_at = ui.frame.nodes.size();
    ui.add(NodeRole::list_item, item, {ui.area.x, ui.area.y, ui.area.w, 0});
    const Inside in_item(ui, item);
    const Rect box = card(ui, {.padding = 12, .radius = 12}, [&] {
      text(ui, "name", said(ui, scenario, scenario.needs[i].name),
           {.style = Style::body_strong, .role = NodeRole::text});
      ui.space(6);
      const float gap = 4, w = (ui.area.w - 4 * gap) / 5, h = ui.px(8);
      for (int step = 1; step <= 5; ++step) {
        const Rect cell{ui.area.x + static_cast<float>(step - 1) * (w + gap), ui.area.y, w, h};
        fill(ui, cell, step <= rung ? rung_colour(ui, step) : ui.colours.sunken, 3);
        if (step > rung) outline(ui, cell, ui.colours.line_strong, 3);
      }
      ui.space(h + 6);
      text(ui, "rung",
           ui.word("ladder.step",
                   {{"rung", std::string(ui.word(rung_keys[static_cast<std::size_t>(rung)]))},
                    {"n", std::to_string(rung)}}),
           {.style = Style::small_strong,
            .colour = rung_text(ui, rung),
            .role = NodeRole::text});
      const std::string quote = quote_for(ui, call, static_cast<NeedId>(i));
      if (!quote.empty()) {
        text(ui, "quote", ui.word("quote", {{"words", quote}}),
             {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
      }
    });
    ui.frame.nodes[item_at].h = box.h;
    ui.space(8);
  }
  if (found < all) {
    const NodeId item = ui.id("hidden");
    const std::size_t item_at = ui.frame.nodes.size();
    const float start = ui.area.y;
    ui.add(NodeRole::list_item, item, {ui.area.x, start, ui.area.w, 0});
    const Inside in_item(ui, item);
    icon_text(ui, "words", Icon::lock,
              ui.word(all - found == 1 ? "ladder.hidden.1" : "ladder.hidden",
                      {{"n", std::to_string(all - found)}}),
              Style::small, ui.colours.text_muted, ui.colours.text_muted, NodeRole::text);
    ui.frame.nodes[item_at].h = ui.area.y - start;
  }
  ui.frame.nodes[at].h = ui.area.y - top;
}

void found_out(Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  bool any = false;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) any = any || call.state().facts[i];
  if (!any) return;
  text(ui, "found", ui.word("call.found"),
       {.style = Style::small_strong,
        .colour = ui.colours.text_muted,
        .role = NodeRole::heading,
        .level = 2});
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (!call.state().facts[i]) continue;
    ui.space(6);
    const std::string key = "point." + std::to_string(scenario.facts[i].point);
    icon_text(ui, "fact." + scenario.facts[i].id, Icon::check, ui.word(key), Style::small,
              ui.colours.good, ui.colours.text);
  }
  ui.space(14);
}

void notes(Ui& ui, const Walk& walk) {
  std::string& typed = ui.view.typed["call.notes"];
  if (ui.view.notes_of != walk.attempt.id) {
    ui.view.notes_of = walk.attempt.id;
    typed = walk.attempt.notes;
  }
  if (field(ui, "call.notes", ui.word("call.notes"), typed, 3)) {
    ui.frame.commands.push_back(SetNotes{typed});
  }
}

void question_mix(Ui& ui, const Call& call) {
  std::array<int, 4> counts{};
  for (const Turn& turn : call.turns()) {
    switch (call.scenario().move(turn.move).kind) {
      case MoveKind::situation:
      case MoveKind::fact:
      case MoveKind::budget:
      case MoveKind::process:
        ++counts[0];
        break;
      case MoveKind::problem:
        ++counts[1];
        break;
      case MoveKind::implication:
        ++counts[2];
        break;
      case MoveKind::payoff:
        ++counts[3];
        break;
      default:
        break;
    }
  }
  const int total = counts[0] + counts[1] + counts[2] + counts[3];
  label(ui, "count",
        ui.word(total == 1 ? "mix.count.1" : "mix.count", {{"n", std::to_string(total)}}),
        Style::small, ui.colours.text_muted,
        {ui.area.x, ui.area.y, ui.area.w, ui.type(Style::heading).line}, Align::end);
  heading(ui, "mix", 2, ui.word("deb.mix"), Style::heading);
  ui.space(8);
  constexpr std::array<MoveKind, 4> kinds{MoveKind::situation, MoveKind::problem,
                                          MoveKind::implication, MoveKind::payoff};
  const float gap = 4, height = std::max(32.f, ui.px(34));
  const float least = ui.px(ui.lang == Lang::zh ? 66 : 58);
  // Two rows of two where four do not fit side by side.
  const std::size_t across = 4 * least + 3 * gap <= ui.area.w ? 4 : 2;
  const float spare = std::max(0.f, ui.area.w - static_cast<float>(across) * least -
                                        static_cast<float>(across - 1) * gap);
  const float rows = across == 4 ? 1 : 2;
  const NodeId all = ui.id("mix.list");
  ui.add(NodeRole::list, all, {ui.area.x, ui.area.y, ui.area.w, rows * (height + gap)});
  const Inside inside(ui, all);
  for (std::size_t i = 0; i < kinds.size();) {
    float x = ui.area.x;
    const std::size_t end = i + across;
    for (; i < end; ++i) {
      const TypeTile type = type_tile(ui, kinds[i]);
      const bool even = total == 0 || across == 2;
      const float share = even ? 1 / static_cast<float>(across)
                               : static_cast<float>(counts[i]) / static_cast<float>(total);
      const Rect cell{x, ui.area.y, least + spare * share, height};
      const NodeId item = ui.id("kind" + std::to_string(i));
      ui.add(NodeRole::list_item, item, cell).name =
          type.name + " " + std::to_string(counts[i]);
      const Inside in_item(ui, item);
      if (counts[i] > 0) {
        fill(ui, cell, type.fill, 8);
      } else {
        outline(ui, cell, ui.colours.line_strong, 8);
      }
      label(ui, "words", type.letter + " " + std::to_string(counts[i]), Style::small_strong,
            counts[i] > 0 ? type.on : ui.colours.text_muted, cell, Align::centre);
      x += cell.w + gap;
    }
    ui.space(height + gap);
  }
}

void hint(Ui& ui, const Call& call) {
  if (!ui.app.settings.hints || call.options().help == Help::exam) return;
  const std::string key = hint_key(call);
  if (key.empty() || ui.app.settings.closed_hints.contains(key)) return;
  const float close = std::max(44.f, ui.px(36));
  const NodeId group = ui.id("hint");
  const std::size_t at = ui.frame.nodes.size();
  ui.add(NodeRole::group, group, {ui.area.x, ui.area.y, ui.area.w, 0}).name =
      ui.word("hint.title");
  const Inside inside(ui, group);
  const Rect box =
      card(ui,
           {.back = ui.colours.accent_soft,
            .line = ui.colours.accent_soft,
            .padding = 10,
            .radius = 12},
           [&] {
             const float top = ui.area.y;
             ui.area.y = std::max(within(ui, {ui.area.x, top + 2, ui.area.w - close + 4},
                                         [&] {
                                           icon_text(ui, "words", Icon::info, ui.word(key),
                                                     Style::small, ui.colours.accent_text,
                                                     ui.colours.text);
                                         }),
                                  top + close - 20);
             const Rect where{ui.area.x + ui.area.w - close + 10, top - 10, close, close};
             if (icon_button(ui, "close", Icon::close, ui.word("hint.close"), where)) {
               ui.frame.commands.push_back(CloseHint{key});
             }
           });
  ui.frame.nodes[at].h = box.h;
  ui.space(10);
}

}  // namespace askwell::ui
