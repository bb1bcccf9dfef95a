// Every widget in its states, for those who review or test them. No menu leads here.
#include <algorithm>

#include "ui/call/call_parts.h"
#include "ui/paint/portrait.h"
#include "ui/pictures/chart.h"
#include "ui/screens.h"

namespace askwell::ui {

namespace {

int& picked(Ui& ui, const char* key, int first = 0) {
  return ui.view.picked.try_emplace(key, first).first->second;
}

void pick(Ui& ui, const char* key, int chosen) {
  if (chosen < 0) return;
  picked(ui, key) = chosen;
  ui.frame.again = true;
}

std::vector<std::string> three(const Ui& ui) {
  return {std::string(ui.word("gal.one")), std::string(ui.word("gal.two")),
          std::string(ui.word("gal.three"))};
}

void pressing(Ui& ui) {
  button_row(ui, {{"primary", ui.word("gal.primary"), {.look = Press::primary}},
                  {"plain", ui.word("gal.plain"), {.icon = Icon::play}},
                  {"quiet", ui.word("gal.quiet"), {.look = Press::quiet}},
                  {"danger", ui.word("gal.danger"), {.look = Press::danger}}});
  ui.space(8);
  button_row(ui, {{"off", ui.word("gal.off"), {.off = true}},
                  {"why", ui.word("gal.off"), {.reason = ui.word("gal.why")}},
                  {"busy", ui.word("gal.busy"), {.icon = Icon::save, .busy = true}}});
  ui.space(12);
  const TypeTile type = type_tile(ui, MoveKind::implication);
  const MoveCard card{.key = "move",
                      .words = ui.word("gal.line"),
                      .letter = type.letter,
                      .type_name = type.name,
                      .fill = type.fill,
                      .on = type.on};
  move_card(ui, card, move_card_height(ui, card, ui.area.w));
  ui.space(8);
  const MoveCard typeless{.key = "typeless", .words = ui.word("gal.line")};
  move_card(ui, typeless, move_card_height(ui, typeless, ui.area.w));
  ui.space(8);
  type_chip(ui, "type", ui.word("gal.reads"), type.letter, type.fill, type.on);
  ui.space(8);
  const float side = std::max(44.f, ui.px(44));
  icon_button(ui, "icon", Icon::print, ui.word("act.print"),
              {ui.area.x, ui.area.y, side, side});
  ui.space(side + 8);
  card_link(ui, "card", "#/today", [&] {
    text(ui, "title", ui.word("nav.today"), {.style = Style::heading, .role = NodeRole::text});
  });
  ui.space(8);
  row(ui, "row", "#/calls",
      [&] { text(ui, "title", ui.word("nav.calls"), {.role = NodeRole::text}); });
}

void choosing(Ui& ui) {
  const auto options = three(ui);
  pick(ui, "segment",
       segment(ui, "segment", ui.word("gal.choose"), options, picked(ui, "segment")));
  ui.space(12);
  const std::string_view says = ui.word("gal.says");
  pick(ui, "choices",
       choice_row(ui, "choices", ui.word("gal.choose"),
                  {{options[0], says}, {options[1], says}}, picked(ui, "choices")));
  ui.space(8);
  const int switched = picked(ui, "toggle", 1), checked = picked(ui, "check", 1);
  if (toggle(ui, "toggle", ui.word("gal.one"), switched != 0)) pick(ui, "toggle", 1 - switched);
  ui.space(8);
  toggle(ui, "toggle.why", ui.word("gal.off"), true, ui.word("gal.why"));
  ui.space(8);
  if (check(ui, "check", ui.word("gal.one"), checked != 0)) pick(ui, "check", 1 - checked);
  ui.space(8);
  pick(ui, "tabs", tabs(ui, "tabs", ui.word("gal.choose"), options, picked(ui, "tabs")));
  ui.space(8);
  text(ui, "tab.says", options[static_cast<std::size_t>(picked(ui, "tabs"))]);
}

void filling_in(Ui& ui) {
  field(ui, "gal.field", ui.word("gal.name"), ui.view.typed["gal.field"],
        {.hint = ui.word("gal.hint")});
  ui.space(12);
  std::string& area = ui.view.typed["gal.area"];
  const FieldLook look{.rows = 3,
                       .error = area.empty() ? ui.word("gal.error") : std::string_view()};
  if (field(ui, "gal.area", ui.word("call.notes"), area, look)) ui.frame.again = true;
  ui.space(12);
  pick(ui, "number",
       number(ui, "gal.number", ui.word("gal.number"), picked(ui, "number", 3), 0, 5)
           .value_or(-1));
  ui.space(12);
  pick(ui, "select",
       select(ui, "gal.select", ui.word("gal.select"), three(ui), picked(ui, "select")));
  ui.space(12);
  const int value = picked(ui, "slider", 2);
  pick(ui, "slider",
       slider(ui, "gal.slider", ui.word("gal.number"), value, 4,
              ui.word("hint.of", {{"name", std::string(ui.word("gal.number"))},
                                  {"n", std::to_string(value + 1)}})));
  ui.space(8);
  file_drop(ui, "gal.drop", ui.word("gal.drop"), ui.word("gal.drop.hint"));
}

void showing(Ui& ui) {
  const float line = ui.px(28);
  dots(ui, "dots", ui.word("hint.trust"), 3, {ui.area.x, ui.area.y, ui.area.w, line},
       ui.width_of(ui.word("hint.trust"), Style::small_strong) + 12);
  ui.space(line + 4);
  const std::string share = ui.word("talk.good", {{"n", "38"}});
  bar(ui, "bar", ui.word("call.talk"), 38, share, {ui.area.x, ui.area.y + 8, 200, ui.px(10)},
      ui.colours.good, 33);
  ui.space(line);
  progress(ui, "progress", ui.word("gal.show"), 60, {ui.area.x, ui.area.y + 8, 200, ui.px(10)});
  ui.space(line);
  const float side = std::min(ui.px(64), (ui.area.w - 4 * 8) / 5);
  ring(ui, "ring", ui.word("gal.show"), 60, {ui.area.x, ui.area.y, side, side});
  ui.space(side + 12);
  if (!ui.app.library.scenarios.empty()) {
    const Look& look = ui.app.library.scenarios.front().people.front().look;
    for (int i = 0; i < 5; ++i) {
      const float x = ui.area.x + static_cast<float>(i) * (side + 8);
      portrait(ui, "face" + std::to_string(i), look, static_cast<Mood>(i),
               ui.word("gal.elaine"), {x, ui.area.y, side, side});
    }
    ui.space(side + 12);
  }
  chip(ui, "chip", ui.word("gal.one"), ui.colours.good_soft, ui.colours.good, Icon::check);
  ui.space(8);
  text(ui, "badge.words", ui.word("gal.two"), {.role = NodeRole::text});
  badge(ui, "badge", 8, {ui.area.x + ui.px(60), ui.area.y - ui.px(22), ui.px(24), ui.px(20)});
  ui.space(12);
  for (int i = 0; i < 6; ++i) {
    const float x = ui.area.x + static_cast<float>(i) * std::min(ui.px(36), ui.area.w / 6);
    mark(ui, "mark" + std::to_string(i), static_cast<Mark>(i),
         {x, ui.area.y, ui.px(26), ui.px(26)});
  }
  ui.space(ui.px(26) + 12);
  quote(ui, "quote", ui.word("gal.quote"));
  ui.space(12);
  empty(ui, "empty", ui.word("gal.empty"), ui.word("call.start"));
}

// What was said in a call that has just begun, and what is known by then.
void talking(Ui& ui) {
  if (ui.app.library.scenarios.empty()) return;
  const Call call(ui.app.library.scenarios.front(), {.help = Help::guided});
  call_log(ui, call, ui.take(ui.px(240)), {});
  ui.space(12);
  ladder(ui, call);
  ui.space(12);
}

void plane(Ui& ui) {
  const float node = std::min(ui.px(96), (ui.area.w - 16) / 2),
              high = std::max(44.f, ui.px(44));
  const Rect top{ui.area.x + node / 2 + 8, ui.area.y, node, high};
  for (int i = 0; i < 2; ++i) {
    const Rect below{ui.area.x + static_cast<float>(i) * (node + 16), ui.area.y + high + 24,
                     node, high};
    graph_line(ui, top, below, ui.colours.line_strong);
    graph_node(ui, "below" + std::to_string(i), three(ui)[static_cast<std::size_t>(i)],
               ui.word("gal.person"), below, false);
  }
  graph_node(ui, "top", ui.word("gal.elaine"), ui.word("gal.person"), top, true);
  ui.space(2 * high + 40);
  const float edge = std::min(ui.px(200), ui.area.w);
  const Rect square{ui.area.x, ui.area.y, edge, edge};
  outline(ui, square, ui.colours.line_strong, 12);
  fill(ui, {square.x + square.w / 2, square.y, 1, square.h}, ui.colours.line, 0);
  fill(ui, {square.x, square.y + square.h / 2, square.w, 1}, ui.colours.line, 0);
  matrix_dot(ui, "dot", "C", ui.word("gal.dot"), square, 0.8f, 0.7f, false);
  matrix_dot(ui, "dot2", "Q", ui.word("gal.dot"), square, 0.2f, 0.3f, true);
  ui.space(square.h + 16);
}

void data(Ui& ui) {
  const auto call = [&](int n) { return ui.word("gal.call", {{"n", std::to_string(n)}}); };
  const std::vector<std::string> calls{call(1), call(2), call(3)};
  for (const bool line : {false, true}) {
    chart(ui, line ? "chart.line" : "chart",
          {ui.word("gal.chart"),
           ui.word("gal.chart.says"),
           ui.word("gal.chart"),
           calls,
           {{std::string(ui.word("gal.points")), {58, 61, 75}}},
           100,
           line});
    ui.space(16);
  }
  table(ui, "table",
        {ui.word("gal.data"),
         {std::string(ui.word("gal.name")), std::string(ui.word("gal.number"))},
         2,
         [&](std::size_t row, std::size_t column) {
           const std::string name = three(ui)[row];
           if (column == 0) {
             text(ui, "words", name, {.role = NodeRole::text});
           } else {
             std::string& typed = ui.view.typed["gal.cell" + std::to_string(row)];
             const std::string column_name(ui.word("gal.number"));
             cell_field(ui, "cell",
                        ui.word("gal.cell", {{"name", name}, {"column", column_name}}), typed);
           }
         }});
  ui.space(16);
  plane(ui);
  list(ui, "marks", 1, [&](std::size_t) {
    mark_row(ui, "row", Mark::blunder, ui.word("gal.line"), ui.word("gal.mark"));
  });
  list(ui, "problems", 2, [&](std::size_t i) {
    problem(ui, "go", i == 0, ui.word(i == 0 ? "gal.problem" : "gal.warning"),
            ui.word("gal.go"));
  });
  ui.space(12);
  std::vector<CalendarDay> days;
  for (int day = 9; day < 23; ++day) {
    const std::string n = std::to_string(day);
    const bool done = day % 3 == 0;
    days.push_back(
        {ui.word(done ? "gal.day.done" : "gal.day", {{"n", n}}), n, done, day == 21});
  }
  calendar(ui, "days", ui.word("gal.days"), days);
}

void on_top(Ui& ui) {
  const int pressed = button_row(ui, {{"gal.sheet", ui.word("gal.sheet"), {}},
                                      {"gal.dialog", ui.word("gal.dialog"), {}},
                                      {"gal.toast", ui.word("gal.toast"), {}}});
  if (pressed >= 0) pick(ui, "over", pressed + 1);
}

void over(Ui& ui, const Rect& box) {
  const int shown = picked(ui, "over");
  const auto body = [&] {
    text(ui, "body", ui.word("gal.body"));
    ui.space(12);
    field(ui, "gal.inside", ui.word("gal.name"), ui.view.typed["gal.inside"]);
  };
  bool open = true;
  if (shown == 1) open = sheet(ui, "sheet", ui.word("gal.sheet"), body);
  if (shown == 2) open = dialog(ui, "dialog", ui.word("gal.dialog"), body);
  if (shown == 3) {
    open = toast(ui, "toast", ui.word("gal.removed"), "act.undo", box) == ToastPress::none;
  }
  if (!open) pick(ui, "over", 0);
}

}  // namespace

void gallery_screen(Ui& ui, const Rect& box) {
  page(ui, box, ui.word("gal.title"), false, 1040, [&] {
    const bool wide = ui.area.w >= 860;
    const float width = wide ? (ui.area.w - 16) / 2 : ui.area.w;
    const auto part = [&](const char* key, void (*content)(Ui&)) {
      section(ui, key, ui.word(key), {}, [&] { content(ui); });
      ui.space(16);
    };
    const auto left = [&] {
      part("gal.press", pressing);
      part("gal.choose", choosing);
      part("gal.fill", filling_in);
      part("gal.talk", talking);
    };
    const auto right = [&] {
      part("gal.show", showing);
      part("gal.data", data);
      part("gal.over", on_top);
    };
    if (wide) return columns(ui, 16, {{width, left}, {width, right}});
    left();
    right();
  });
  over(ui, box);
}

}  // namespace askwell::ui
