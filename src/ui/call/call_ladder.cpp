#include <algorithm>
#include <array>

#include "ui/call/call_parts.h"

namespace askwell::ui {

namespace {

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

// A need as far as it has come: five steps, the name of the last, and the words for it.
void need_card(Ui& ui, const Call& call, std::size_t i, int rung) {
  const Need& need = call.scenario().needs[i];
  card(ui, {.padding = 12, .radius = 12}, [&] {
    text(ui, "name", said(ui, call.scenario(), need.name),
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
         {.style = Style::small_strong, .colour = rung_text(ui, rung), .role = NodeRole::text});
    const std::string words = quote_for(ui, call, static_cast<NeedId>(i));
    if (!words.empty()) {
      text(ui, "quote", ui.word("quote", {{"words", words}}),
           {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    }
  });
}

}  // namespace

void ladder(Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  std::vector<std::size_t> found;
  std::size_t all = 0;
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].kind != NeedKind::need) continue;
    ++all;
    if (call.state().needs[i].rung != Rung::hidden) found.push_back(i);
  }
  const std::size_t hidden = all - found.size();
  const std::string count = ui.word(
      "ladder.count", {{"n", std::to_string(found.size())}, {"all", std::to_string(all)}});
  bare_section(
      ui, "ladder", ui.word("call.ladder"),
      [&] {
        list(
            ui, "needs", found.size() + (hidden > 0 ? 1 : 0),
            [&](std::size_t i) {
              if (i < found.size()) {
                const int rung = static_cast<int>(call.state().needs[found[i]].rung);
                return need_card(ui, call, found[i], rung);
              }
              icon_text(ui, "words", Icon::lock,
                        ui.word(hidden == 1 ? "ladder.hidden.1" : "ladder.hidden",
                                {{"n", std::to_string(hidden)}}),
                        Style::small, ui.colours.text_muted, ui.colours.text_muted,
                        NodeRole::text);
            },
            1, 8);
      },
      count);
  // The title takes the focus where somebody asked for the ladder by key.
  const NodeId region = ui.id("ladder");
  for (Node& node : ui.frame.nodes) {
    if (node.parent != region || node.role != NodeRole::heading) continue;
    node.flags |= flag_focusable;
    if (ui.view.wants_focus == "ladder") ui.frame.focus = node.id;
  }
}

void found_out(Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  bool any = false;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) any = any || call.state().facts[i];
  if (!any) return;
  eyebrow(ui, "found", ui.word("call.found"));
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
  if (ui.view.wants_focus == "notes") {
    ui.view.wants_focus = {};
    ui.frame.focus = ui.id("call.notes");
  }
  if (field(ui, "call.notes", ui.word("call.notes"), typed, 3)) {
    ui.ask(SetNotes{typed});
  }
}

}  // namespace askwell::ui
