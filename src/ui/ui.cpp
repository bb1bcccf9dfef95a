#include "ui/ui.h"

#include <algorithm>
#include <array>
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

// Likewise to the next turn that lost points, from any turn.
void step_to_slip(Ui& ui, int step) {
  const auto place = [&](NodeId node) {
    return std::find(ui.view.steps.begin(), ui.view.steps.end(), node) - ui.view.steps.begin();
  };
  const auto begin = ui.view.steps.begin(), end = ui.view.steps.end();
  const bool on_a_turn = std::find(begin, end, ui.frame.focused) != end;
  const std::ptrdiff_t here = on_a_turn ? place(ui.frame.focused) : -1;
  NodeId found = 0;
  for (const NodeId slip : ui.view.slips) {
    const std::ptrdiff_t there = place(slip);
    if (step > 0 && there > here && found == 0) found = slip;
    if (step < 0 && there < here) found = slip;
  }
  if (found != 0) ui.frame.focus = found;
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
  const bool words_are_here = ui.app.library.whole[static_cast<std::size_t>(ui.lang)];
  if (key == "?" && words_are_here) view.keys_open = true;
  if (in_call && (key == "l" || key == "n")) {
    view.panel_open = !view.beside;
    view.wants_focus = key == "l" ? "ladder" : "notes";
  }
  if (ui.app.route.screen != Screen::debrief) return;
  if (key == "j" || key == "k") step_through(ui, view.steps, key == "j" ? 1 : -1);
  if (key == "n" || key == "p") step_to_slip(ui, key == "n" ? 1 : -1);
  const auto turn = std::find(view.steps.begin(), view.steps.end(), ui.frame.focused);
  if (turn == view.steps.end()) return;
  const int at = static_cast<int>(turn - view.steps.begin());
  if (key == "r") ui.ask(Rewind{ui.app.route.id, at});
  if (key == "c") ui.ask(Go{address({Screen::compare, ui.app.route.id, at + 1})});
}

// What a notice offers to undo comes first, then the last move of a call.
void undo_or_redo(Ui& ui, bool redo, bool in_call) {
  if (redo) {
    if (in_call) ui.ask(Redo{});
  } else if (ui.app.notice && ui.app.notice->can_undo) {
    ui.ask(Undo{});
  } else if (in_call) {
    ui.ask(Rewind{{}, static_cast<int>(ui.app.running->call.turns().size()) - 1});
  }
}

void shortcuts(Ui& ui) {
  const bool in_call = ui.app.route.screen == Screen::call && ui.app.running.has_value();
  for (const Key& key : ui.frame.keys) {
    if (key.key == "Escape") {
      escape(ui, in_call);
    } else if (key.ctrl) {
      if (key.key == "z" || key.key == "Z") undo_or_redo(ui, key.shift, in_call);
    } else if (key.alt && in_call) {
      if (key.key == "ArrowUp") step_through(ui, ui.view.steps, -1);
      if (key.key == "ArrowDown") step_through(ui, ui.view.steps, 1);
    } else if (!key.alt && ui.keys_work()) {
      single_key(ui, key.key, in_call);
    }
  }
  ui.view.steps.clear();
  ui.view.slips.clear();
}

void keys_sheet(Ui& ui) {
  if (!ui.view.keys_open) return;
  const bool open = sheet(ui, "keys", ui.word("keys.title"), [&] {
    constexpr const char* keys[] = {"keys.digits", "keys.l",    "keys.n",   "keys.alt",
                                    "keys.esc",    "keys.jk",   "keys.np",  "keys.rc",
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

// What somebody may have spent minutes on and looks something up for.
bool outlives_its_screen(std::string_view field) {
  constexpr std::array<std::string_view, 3> texts{"au.text", "csv.paste", "paste.field"};
  return std::find(texts.begin(), texts.end(), field) != texts.end();
}

// Forgets what was typed into fields, but not what was refused or may be long; all of it where
// somebody else practises now.
void forget_typed(View& view, const std::string& person) {
  if (view.person != person) {
    view.refused.clear();
    view.typed.clear();
    view.map = {};
  }
  view.person = person;
  std::erase_if(view.typed, [&](const auto& typed) {
    return !outlives_its_screen(typed.first) &&
           std::none_of(view.refused.begin(), view.refused.end(),
                        [&](const auto& begin) { return typed.first.starts_with(begin); });
  });
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
    forget_typed(view, ui.app.person);
    view.notes_of.clear();
  }
  // What a table would bring stands at the top of its screen.
  const bool table = ui.app.csv.has_value();
  if (table && !view.table_shown) frame.focus = find_h1(frame);
  view.table_shown = table;
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
  if (view.turns_shown > call.turns().size()) {  // moves were taken back
    view.turns_shown = call.turns().size();
    frame.focus = view.first_line;
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
  frame.high_contrast = ui.shade == Scheme::contrast;
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
  std::vector<std::string> all{"#/today",          "#/calls",   "#/accounts",
                               "#/portfolio/data", "#/author",  "#/author/draft",
                               "#/settings",       "#/gallery", "#/nowhere"};
  const auto add = [&](const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  all.push_back("#/portfolio");
  add(sheet_addresses({}));
  if (!app.portfolio.accounts.empty()) {
    const std::string& id = app.portfolio.accounts.front().word("id");
    add({address({Screen::account, id}),
         address({.screen = Screen::account, .id = id, .sheet = "paper"})});
    add(sheet_addresses(id));
  }
  for (const Scenario& scenario : app.library.scenarios) {
    all.push_back(address({Screen::briefing, scenario.id}));
    if (app.running && app.running->attempt.scenario == scenario.id) {
      all.push_back(address({Screen::call, scenario.id}));
    }
  }
  for (const OwnScenario& own : app.own) all.push_back(address({Screen::prove, own.id}));
  if (!app.attempts.empty()) {
    all.push_back(address({Screen::debrief, app.attempts.back().id}));
    all.push_back(address({Screen::compare, app.attempts.back().id, 1}));
    all.push_back(address({Screen::filing, app.attempts.back().id}));
  }
  return all;
}

}  // namespace askwell::ui
