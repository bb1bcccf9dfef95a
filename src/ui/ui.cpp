#include "ui/ui.h"

#include <algorithm>
#include <utility>

#include "ui/screens.h"

namespace askwell::ui {

namespace {

// Single keys work only where no field has the focus; the browser side sees to that.
void shortcuts(Ui& ui) {
  View& view = ui.view;
  const bool in_call = ui.app.route.screen == Screen::call && ui.app.running.has_value();
  for (const Key& key : ui.frame.keys) {
    if (key.ctrl || key.alt) continue;
    const bool after_g = std::exchange(view.after_g, false);
    if (key.key == "Escape" && view.panel_open) {
      view.panel_open = false;
    } else if (key.key == "Escape" && in_call) {
      if (ui.app.asking_to_end) {
        ui.frame.commands.push_back(KeepTalking{});
      } else {
        ui.frame.commands.push_back(Go{"#/today"});
      }
    } else if ((key.key == "l" || key.key == "n") && in_call && !view.beside) {
      view.panel_open = !view.panel_open;
    } else if (key.key == "g") {
      view.after_g = true;
    } else if (after_g && key.key == "t") {
      ui.frame.commands.push_back(Go{"#/today"});
    } else if (after_g && key.key == "c") {
      ui.frame.commands.push_back(Go{"#/calls"});
    }
  }
}

NodeId find_h1(const Frame& frame) {
  for (const Node& node : frame.nodes) {
    if (node.role == NodeRole::heading && node.level == 1) return node.id;
  }
  return 0;
}

// First in the order of tabs: leads past what every screen has to what is its own.
void skip_link(Ui& ui) {
  const std::string_view words = ui.word("lm.main_skip");
  const Type of = ui.type(Style::body_strong);
  const NodeId node = ui.id("skip");
  Node& link = ui.add(NodeRole::skip, node,
                      {8, 8, ui.width_of(words, Style::body_strong) + 34, ui.px(44)});
  link.text = words;
  link.value = address(ui.app.route);
  link.size = of.size;
  link.line = of.line;
  link.flags = flag_strong;
}

// Says each complete customer line once, and moves the focus: to the h1 after a change of
// screen, to the first line of the new hand after a reply.
void tell_what_changed(Ui& ui) {
  View& view = ui.view;
  Frame& frame = ui.frame;
  const Route now = ui.app.asking_who ? Route{Screen::unknown, "who"} : ui.app.route;
  const bool changed_screen = !(view.shown == now) || !view.begun;
  if (changed_screen) {
    if (view.begun) frame.focus = find_h1(frame);
    view.shown = now;
    view.begun = true;
    view.panel_open = view.days_open = false;
    view.typed.clear();
    view.notes_of.clear();
  }
  if (ui.app.route.screen != Screen::call || !ui.app.running) {
    view.spoken_in.clear();
    return;
  }
  const Call& call = ui.app.running->call;
  const auto say = [&](const Said& line) {
    const Scenario& scenario = call.scenario();
    frame.announcements.push_back(
        ui.word("deb.reply", {{"person", said(ui, scenario, scenario.person(line.person).name)},
                              {"words", said(ui, scenario, line.text, line.dice)}}));
  };
  const bool other_call = view.spoken_in != ui.app.running->attempt.id;
  if (other_call) {
    view.spoken_in = ui.app.running->attempt.id;
    view.turns_shown = call.turns().size();
    // A call that is taken up again has said its lines before.
    if (call.turns().empty()) say(opening(call.scenario(), call.options()));
    return;
  }
  while (view.turns_shown < call.turns().size()) {
    for (const Said& line : call.turns()[view.turns_shown].reply) say(line);
    ++view.turns_shown;
    frame.focus = view.first_line;
  }
  if (view.asked_to_end != ui.app.asking_to_end) frame.focus = view.first_line;
  view.asked_to_end = ui.app.asking_to_end;
}

std::string page_title(const Ui& ui) {
  const NodeId h1 = find_h1(ui.frame);
  std::string title;
  for (const Node& node : ui.frame.nodes) {
    if (node.id == h1 && h1 != 0) title = node.text;
  }
  std::erase(title, '\n');
  const std::string app(ui.word("app.name"));
  return title.empty() ? app : title + " · " + app;
}

}  // namespace

void draw(const App& app, View& view, Frame& frame, Canvas& canvas) {
  frame.nodes.clear();
  frame.commands.clear();
  frame.announcements.clear();
  frame.focus = 0;
  frame.again = false;
  frame.wake_after.reset();

  canvas.begin(frame.env.width, frame.env.height, frame.env.pixel_ratio);
  Ui ui(app, view, frame, canvas);
  frame.background = ui.colours.bg;
  frame.dark_scheme = ui.shade != Scheme::light;
  frame.lang = ui.lang == Lang::zh ? "zh-CN" : "en";
  if (!app.words().empty()) {
    shortcuts(ui);
    skip_link(ui);
    shell(ui);
    if (ui.was_pressed(ui.id("skip"))) frame.focus = find_h1(frame);
    tell_what_changed(ui);
    frame.title = page_title(ui);
  }
  const bool whole = canvas.end();
  frame.again = frame.again || !whole || !frame.commands.empty();

  frame.activated.clear();
  frame.edits.clear();
  frame.scrolled.clear();
  frame.keys.clear();
}

std::vector<std::string> screens(const App& app) {
  std::vector<std::string> all{"#/today", "#/calls", "#/settings", "#/nowhere"};
  for (const Scenario& scenario : app.library.scenarios) {
    all.push_back(address({Screen::briefing, scenario.id}));
    if (app.running && app.running->attempt.scenario == scenario.id) {
      all.push_back(address({Screen::call, scenario.id}));
    }
  }
  if (!app.attempts.empty()) all.push_back(address({Screen::debrief, app.attempts.back().id}));
  return all;
}

}  // namespace askwell::ui
