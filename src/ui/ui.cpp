#include "ui/ui.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/screens.h"

namespace askwell::ui {

namespace {

void go(Ui& ui, const char* fragment) { ui.ask(Go{fragment}); }

// Moves the focus by `step` through `nodes`, which were drawn in the last frame.
void step_through(Ui& ui, const std::vector<NodeId>& nodes, int step) {
  if (nodes.empty()) return;
  const auto here = std::find(nodes.begin(), nodes.end(), ui.frame.focused);
  const int last = static_cast<int>(nodes.size()) - 1;
  const int from =
      here == nodes.end() ? (step < 0 ? last + 1 : -1) : static_cast<int>(here - nodes.begin());
  ui.frame.focus = nodes[static_cast<std::size_t>(std::clamp(from + step, 0, last))];
}

void escape(Ui& ui, bool in_call) {
  if (ui.view.panel_open || ui.view.keys_open) {
    ui.view.panel_open = ui.view.keys_open = false;
  } else if (in_call && ui.app.asking_to_end) {
    ui.ask(KeepTalking{});
  } else if (in_call) {
    go(ui, "#/today");
  }
}

// Single keys work only where no field has the focus; the browser side sees to that.
void single_key(Ui& ui, const std::string& key, bool in_call) {
  View& view = ui.view;
  const bool after_g = std::exchange(view.after_g, key == "g");
  if (after_g && key == "t") return go(ui, "#/today");
  if (after_g && key == "c") return go(ui, "#/calls");
  if (key == "?") view.keys_open = true;
  if (in_call && (key == "l" || key == "n")) {
    view.panel_open = !view.beside;
    view.wants_focus = key == "l" ? "ladder" : "notes";
  }
  if (ui.app.route.screen == Screen::debrief && (key == "j" || key == "k")) {
    step_through(ui, view.steps, key == "j" ? 1 : -1);
  }
}

void shortcuts(Ui& ui) {
  const bool in_call = ui.app.route.screen == Screen::call && ui.app.running.has_value();
  for (const Key& key : ui.frame.keys) {
    if (key.key == "Escape") {
      escape(ui, in_call);
    } else if (key.ctrl) {
      const bool undo = key.key == "z" && ui.app.notice && ui.app.notice->can_undo;
      if (undo) ui.ask(Undo{});
    } else if (key.alt && in_call) {
      if (key.key == "ArrowUp") step_through(ui, ui.view.steps, -1);
      if (key.key == "ArrowDown") step_through(ui, ui.view.steps, 1);
    } else if (!key.alt && ui.keys_work()) {
      single_key(ui, key.key, in_call);
    }
  }
  ui.view.steps.clear();
}

void keys_sheet(Ui& ui) {
  if (!ui.view.keys_open) return;
  const bool open = sheet(ui, "keys", ui.word("keys.title"), [&] {
    constexpr const char* keys[] = {"keys.digits", "keys.l",    "keys.n",
                                    "keys.alt",    "keys.esc",  "keys.jk",
                                    "keys.g",      "keys.undo", "keys.help"};
    list(
        ui, "list", std::size(keys),
        [&](std::size_t i) { text(ui, "words", ui.word(keys[i]), {.role = NodeRole::text}); },
        1, 10);
  });
  if (!open) ui.view.keys_open = false;
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
    view.panel_open = view.days_open = view.keys_open = false;
    view.motions.clear();
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
  frame.plain = frame.env.plain || app.settings.text_mode;

  canvas.begin(frame.env.width, frame.env.height, frame.env.pixel_ratio);
  Ui ui(app, view, frame, canvas);
  frame.background = ui.colours.bg;
  frame.dark_scheme = ui.shade != Scheme::light;
  frame.lang = ui.lang == Lang::zh ? "zh-CN" : "en";
  if (!app.words().empty()) {
    shortcuts(ui);
    skip_link(ui);
    shell(ui);
    keys_sheet(ui);
    view.wants_focus = {};
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
  std::vector<std::string> all{"#/today",    "#/calls",   "#/accounts", "#/portfolio",
                               "#/settings", "#/gallery", "#/nowhere"};
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
