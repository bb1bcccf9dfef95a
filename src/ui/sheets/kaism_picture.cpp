// The matrix of key accounts. A dot is dragged, or, by keys, pressed and then moved by two
// sliders: to see what would have to change for the account to stand there. Nothing is kept.
#include <algorithm>
#include <cmath>

#include "ui/pictures/picture.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

// Its words stand at the picture's edge: most accounts stand near the middle.
enum class Edge { top, bottom };

void quadrant(Ui& ui, const char* key, const Rect& box, Colour back, Edge edge) {
  fill(ui, box, back, 0);
  outline(ui, box, ui.colours.line, 0);
  const std::string_view words = ui.word(key);
  const float room = (box.w - ui.width_of(words, Style::small_strong)) / 2;
  const float aside = std::clamp(room, 0.f, 8.f);
  const float line = ui.type(Style::small_strong).line;
  const float top = edge == Edge::top ? box.y + 6 : box.bottom() - 6 - line;
  within(ui, {box.x + aside, top, box.w - 2 * aside}, [&] {
    text(ui, key, words,
         {.style = Style::small_strong,
          .colour = ui.colours.text_muted,
          .role = NodeRole::text});
  });
}

// Where the accounts stand: x from -9 to 9 would waste room, so as far as they reach.
struct Plane {
  Rect box;
  double cut_x = 0, cut_y = 0, reach = 2;

  float x(double lead) const {
    return static_cast<float>(std::clamp(0.5 + (lead - cut_x) / (2 * reach), 0.0, 1.0));
  }
  float y(double attracts) const { return static_cast<float>((attracts - 1) / 9); }
};

// Of the account that is looked at: where it could stand, in tenths; 0, 0 is where it does.
struct WhatIf {
  int& chosen;  // its row, from 1; 0: none
  int& dx;
  int& dy;
};

Plane plane_of(Ui& ui, const WorkedSheet& shown) {
  Plane plane;
  plane.cut_x = shown.in.num("cut_x");
  plane.cut_y = shown.in.num("cut_y");
  for (const Cell& row : shown.answer.out.list("rows")) {
    if (row["x"].is_null()) continue;
    plane.reach = std::max(plane.reach, std::fabs(row.num("x") - plane.cut_x) + 0.5);
  }
  plane.box = ui.take(std::min(ui.area.w, ui.px(460)));
  return plane;
}

void quadrants(Ui& ui, const Plane& plane) {
  const Rect& box = plane.box;
  const float middle_x = box.x + box.w / 2;
  const float line_y = box.bottom() - box.h * plane.y(plane.cut_y);
  const float right = box.right() - middle_x;
  quadrant(ui, "one.development", {box.x, box.y, right, line_y - box.y}, ui.colours.surface,
           Edge::top);
  quadrant(ui, "one.key", {middle_x, box.y, right, line_y - box.y}, ui.colours.accent_soft,
           Edge::top);
  quadrant(ui, "one.opportunistic", {box.x, line_y, right, box.bottom() - line_y},
           ui.colours.bg, Edge::bottom);
  quadrant(ui, "one.kaism.maintenance", {middle_x, line_y, right, box.bottom() - line_y},
           ui.colours.surface, Edge::bottom);
}

std::string place_words(const Ui& ui, const Cell& row) {
  return ui.word("acct.picture.dot", {{"name", short_name(row.word("name"))},
                                      {"y", figure(row.num("y"))},
                                      {"x", figure(row.num("x"))},
                                      {"where", cell_words(ui, "kaism", "", row["quadrant"])}});
}

double moved_y(const Cell& row, int tenths) {
  return std::clamp(row.num("y") + tenths / 10.0, 1.0, 10.0);
}
double moved_x(const Cell& row, int tenths) {
  return std::clamp(row.num("x") + tenths / 10.0, -9.0, 9.0);
}

// A drag in pixels as tenths of a point.
void follow(const Plane& plane, const Drag& moved, WhatIf& what) {
  what.dx = static_cast<int>(
      std::lround(10 * static_cast<double>(moved.x / plane.box.w) * 2 * plane.reach));
  what.dy = static_cast<int>(std::lround(-10 * static_cast<double>(moved.y / plane.box.h) * 9));
}

// Who was chosen is let go.
void choose(Ui& ui, WhatIf& what, int number) {
  what.chosen = what.chosen == number ? 0 : number;
  what.dx = what.dy = 0;
  ui.frame.again = true;
}

std::string numbered(const Ui& ui, std::size_t row, std::string_view name) {
  return ui.word("acct.numbered", {{"n", std::to_string(row + 1)}, {"name", name}});
}

void matrix(Ui& ui, const WorkedSheet& shown, WhatIf& what) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  const Plane plane = plane_of(ui, shown);
  quadrants(ui, plane);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Cell& row = rows[i];
    if (row["quadrant"].is_null()) continue;
    const std::string key = "dot" + std::to_string(i);
    const int me = static_cast<int>(i) + 1;
    const Drag moved = drag(ui, key);
    if (moved.held || moved.dropped) {
      what.chosen = me;
      follow(plane, moved, what);
    }
    const bool on = what.chosen == me;
    const std::size_t at = ui.frame.nodes.size();
    if (matrix_dot(ui, key, std::to_string(me), numbered(ui, i, place_words(ui, row)),
                   plane.box, plane.x(on ? moved_x(row, what.dx) : row.num("x")),
                   plane.y(on ? moved_y(row, what.dy) : row.num("y")), on)) {
      choose(ui, what, me);
    }
    ui.frame.nodes[at].flags |= flag_drag;
  }
}

std::string_view quadrant_of(const WorkedSheet& shown, double x, double y) {
  const bool attractive = y >= shown.in.num("cut_y"), ahead = x >= shown.in.num("cut_x");
  return attractive ? (ahead ? "key" : "development") : ahead ? "maintenance" : "opportunistic";
}

// The score that would do it alone: of the entry with the most weight.
std::string what_would_move(const Ui& ui, const std::vector<Cell>& entries, const char* word,
                            double by) {
  if (std::fabs(by) < 0.05 || entries.empty()) return {};
  double sum = 0, most = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const double weight = entries[i].num("weight");
    sum += weight;
    if (weight <= most) continue;
    most = weight;
    best = i;
  }
  if (most == 0) return {};
  const Cell* name = entries[best].find("name");
  const bool named = name != nullptr && !name->text.empty();
  const std::string number = ui.word("kaism.number", {{"n", std::to_string(best + 1)}});
  return ui.word(word, {{"name", named ? short_name(name->text) : number},
                        {"by", (by > 0 ? "+" : "") + figure(by * sum / most)}});
}

void advice(Ui& ui, const WorkedSheet& shown, const WhatIf& what) {
  if (what.dx == 0 && what.dy == 0) return;
  const auto i = static_cast<std::size_t>(what.chosen) - 1;
  const Cell& row = shown.answer.out.list("rows")[i];
  const Cell& account = shown.in.list("accounts")[i];
  const double x = moved_x(row, what.dx), y = moved_y(row, what.dy);
  const Cell there = Cell::of(quadrant_of(shown, x, y));
  text(ui, "would_be",
       ui.word("kaism.would_be", {{"where", cell_words(ui, "kaism", "", there)},
                                  {"y", figure(y)},
                                  {"x", figure(x)}}));
  for (const std::string& words :
       {what_would_move(ui, account.list("attract"), "kaism.attract", y - row.num("y")),
        what_would_move(ui, account.list("criteria"), "kaism.criteria", x - row.num("x"))}) {
    if (words.empty()) continue;
    ui.space(4);
    icon_text(ui, words, Icon::target, words, Style::small, ui.colours.link, ui.colours.text);
  }
}

// The same by keys.
void sliders(Ui& ui, const Cell& row, WhatIf& what) {
  const auto tenths = [](double value) { return static_cast<int>(std::lround(value * 10)); };
  const int y = tenths(moved_y(row, what.dy)), x = tenths(moved_x(row, what.dx));
  const int new_y = slider(ui, "kaism.y", ui.word("num.kaism.y"), y - 10, 90, figure(y / 10.0));
  ui.space(8);
  const int new_x =
      slider(ui, "kaism.x", ui.word("num.kaism.x"), x + 90, 180, figure(x / 10.0));
  ui.space(8);
  if (new_y >= 0) what.dy = new_y + 10 - tenths(row.num("y"));
  if (new_x >= 0) what.dx = new_x - 90 - tenths(row.num("x"));
  if (new_y >= 0 || new_x >= 0) ui.frame.again = true;
}

// The account that was pressed: what it would take to stand elsewhere.
void chosen_account(Ui& ui, const WorkedSheet& shown, WhatIf& what) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  if (what.chosen <= 0 || what.chosen > static_cast<int>(rows.size())) return;
  const Cell& row = rows[static_cast<std::size_t>(what.chosen) - 1];
  if (row["quadrant"].is_null()) return;
  ui.space(6);
  text(ui, "chosen", place_words(ui, row), {.style = Style::body_strong});
  ui.space(8);
  const float width = std::min(ui.area.w, ui.px(420));
  ui.area.y = within(ui, {ui.area.x, ui.area.y, width}, [&] { sliders(ui, row, what); });
  advice(ui, shown, what);
}

// The names of the accounts in a quadrant, after its own.
std::string quadrant_words(const Ui& ui, const std::vector<Cell>& rows, const char* where) {
  std::string names;
  for (const Cell& row : rows) {
    if (row.word("quadrant") != where) continue;
    ui.add_to_list(names, row.word("name"));
  }
  return ui.word("acct.picture.quadrant",
                 {{"where", cell_words(ui, "kaism", "", Cell::of(where))},
                  {"names", names.empty() ? "–" : names}});
}

// The matrix as a table of two rows and two columns.
void matrix_on_paper(Ui& ui, const WorkedSheet& shown) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  const auto edge = [&](const char* word, const char* axis, const char* cut) {
    return ui.word(
        word, {{"name", label_of(ui, "num", "kaism", axis)}, {"n", figure(shown.in.num(cut))}});
  };
  const auto in = [&](const char* where) { return quadrant_words(ui, rows, where); };
  const char *from = "acct.picture.from", *below = "acct.picture.below";
  table_on_paper(ui, "matrix.paper",
                 {ui.word("sheet.kaism"),
                  {},
                  {"", edge(below, "x", "cut_x"), edge(from, "x", "cut_x")},
                  {{edge(from, "y", "cut_y"), in("development"), in("key")},
                   {edge(below, "y", "cut_y"), in("opportunistic"), in("maintenance")}}});
}

// Whose dot has which number. Each name does what its dot does, for fingers that are too wide
// for dots which stand close.
void names(Ui& ui, const std::vector<Cell>& rows, WhatIf& what) {
  constexpr float gap = 8;
  std::vector<std::pair<int, std::string>> placed;
  float widest = 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i]["quadrant"].is_null()) continue;
    placed.emplace_back(static_cast<int>(i) + 1,
                        numbered(ui, i, short_name(rows[i].word("name"))));
    widest = std::max(widest, button_width(ui, placed.back().second) + gap);
  }
  list(
      ui, "names", placed.size(),
      [&](std::size_t i) {
        const auto& [number, words] = placed[i];
        const Press look = what.chosen == number ? Press::primary : Press::plain;
        if (button(ui, "name", words, {.look = look, .small = true})) choose(ui, what, number);
      },
      static_cast<std::size_t>(std::clamp(ui.area.w / widest, 1.f, 4.f)), gap);
}

// The matrix as a list of accounts, with the numbers that their dots have.
Picture as_a_list(const Ui& ui, const std::vector<Cell>& rows, std::string_view summary) {
  Picture list{ui.word("sheet.kaism"),
               summary,
               {std::string(ui.word("num.name")), label_of(ui, "num", "kaism", "y"),
                label_of(ui, "num", "kaism", "x"), label_of(ui, "num", "kaism", "quadrant")},
               {},
               false};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Cell& row = rows[i];
    list.rows.push_back({numbered(ui, i, short_name(row.word("name"))), figure(row.num("y")),
                         figure(row.num("x")), cell_words(ui, "kaism", "", row["quadrant"])});
  }
  return list;
}

}  // namespace

void kaism_picture(Ui& ui, const Sheet&, const WorkedSheet& shown) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  if (rows.empty()) return;
  auto& picked = ui.view.picked;
  WhatIf what{picked["picture.kaism"], picked["picture.kaism.x"], picked["picture.kaism.y"]};
  const auto key = std::count_if(rows.begin(), rows.end(),
                                 [](const Cell& row) { return row.word("quadrant") == "key"; });
  const std::string summary = ui.word(
      "acct.picture.kaism", {{"key", std::to_string(key)}, {"n", std::to_string(rows.size())}});
  card(ui, {}, [&] {
    picture(ui, "picture", as_a_list(ui, rows, summary), [&] {
      grouped(ui, NodeRole::group, "matrix", ui.word("sheet.kaism"),
              [&] { matrix(ui, shown, what); });
      ui.space(8);
      text(ui, "axes", ui.word("acct.picture.axes"),
           {.style = Style::small, .colour = ui.colours.text_muted});
      chosen_account(ui, shown, what);
      ui.space(10);
      names(ui, rows, what);
    });
    matrix_on_paper(ui, shown);
  });
  ui.space(14);
}

}  // namespace askwell::ui
