// The main pictures of worksheets. Each says the same in words: a chart has its table behind a
// button, and whoever stands on a map or a matrix is a button with a full name.
#include <algorithm>
#include <cmath>

#include "ui/figures.h"
#include "ui/sheet_parts.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

int whole(double number) {
  return std::isfinite(number) ? static_cast<int>(std::round(std::max(number, 0.0))) : 0;
}

// Bars as high as `values`; the highest is `most`, or where that is 0 the highest of them.
void bars(Ui& ui, const Sheet& sheet, std::string_view unit, std::vector<std::string> names,
          std::vector<int> values, const std::string& summary, int most = 0) {
  if (values.empty()) return;
  if (most == 0) most = std::max(1, *std::max_element(values.begin(), values.end()));
  const std::string title(ui.word("sheet." + std::string(sheet.name)));
  card(ui, {}, [&] {
    chart(ui, "picture",
          {.title = title,
           .summary = summary,
           .heading = title,
           .names = std::move(names),
           .series = {{std::string(unit), std::move(values)}},
           .most = most});
  });
  ui.space(14);
}

// ---- all accounts ------------------------------------------------------------------------

void pareto_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  constexpr std::size_t most = 12;
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& rows = out.list("rows");
  std::vector<std::string> names;
  std::vector<int> values;
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    names.push_back(rows[i].word("name"));
    values.push_back(whole(rows[i].num("cum") * 100));
  }
  bars(ui, sheet, ui.word("num.pareto.cum"), names, values,
       ui.word("acct.picture.pareto", {{"n", figure(out.num("k"))},
                                       {"all", figure(out.num("n"))},
                                       {"share", percent(shown.in.num("cut_a"))}}),
       100);
}

void pyramid_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  std::vector<std::string> names;
  std::vector<int> values;
  std::string summary;
  for (const Cell& tier : shown.answer.out["tiers"].items) {
    names.push_back(cell_words(ui, sheet.name, "", Cell::of(tier.name)));
    values.push_back(whole(tier.num("share") * 100));
    summary += (summary.empty() ? "" : " · ") +
               ui.word("acct.picture.tier", {{"name", names.back()},
                                             {"n", figure(tier.num("count"))},
                                             {"share", percent(tier.num("share"))}});
  }
  bars(ui, sheet, ui.word("num.pyramid.share"), names, values, summary, 100);
}

void rfm_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  std::vector<std::string> names;
  std::vector<int> values;
  for (const Cell& segment : shown.answer.out["segments"].items) {
    if (segment.value() == 0) continue;
    names.push_back(cell_words(ui, sheet.name, "", Cell::of(segment.name)));
    values.push_back(whole(segment.value()));
  }
  bars(ui, sheet, ui.word("num.rfm.segments"), names, values,
       ui.word("acct.picture.rfm", {{"n", figure(shown.answer.out.num("n"))}}));
}

void funnel_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  std::vector<std::string> names;
  std::vector<int> values;
  std::string summary;
  for (const Cell& stage : shown.in.list("stages")) {
    names.push_back(stage.word("name"));
    values.push_back(whole(stage.num("count")));
    summary +=
        (summary.empty() ? "" : " → ") +
        ui.word("acct.pair", {{"name", names.back()}, {"value", figure(stage.num("count"))}});
  }
  bars(ui, sheet, ui.word("in.funnel.count"), names, values, summary);
}

void forecast_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  const Cell& out = shown.answer.out;
  std::vector<std::string> names;
  std::vector<int> values;
  for (const char* one : {"p10", "p50", "p90"}) {
    names.push_back("P" + std::string(one + 1));
    values.push_back(whole(out.num(one)));
  }
  bars(ui, sheet, ui.word("in.amount"), names, values,
       ui.word("acct.picture.forecast", {{"p10", figure(out.num("p10"))},
                                         {"p50", figure(out.num("p50"))},
                                         {"p90", figure(out.num("p90"))}}));
}

// ---- KAISM -------------------------------------------------------------------------------

void quadrant(Ui& ui, const char* key, const Rect& box, Colour back) {
  fill(ui, box, back, 0);
  outline(ui, box, ui.colours.line, 0);
  label(ui, key, ui.word(key), Style::small_strong, ui.colours.text_muted,
        {box.x + 8, box.y + 6, box.w - 16, ui.type(Style::small_strong).line});
}

// Where on the plane: x from -9 to 9 would waste room, so as far as the accounts reach.
void matrix(Ui& ui, const Sheet& sheet, const SheetShown& shown, int& chosen) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  const double cut_x = shown.in.num("cut_x"), cut_y = shown.in.num("cut_y");
  double reach = 2;
  for (const Cell& row : rows) {
    if (!row["x"].is_null()) reach = std::max(reach, std::fabs(row.num("x") - cut_x) + 0.5);
  }
  const Rect plane = ui.take(std::min(ui.area.w, ui.px(460)));
  const float middle_x = plane.x + plane.w / 2;
  const float line_y = plane.bottom() - plane.h * static_cast<float>((cut_y - 1) / 9);
  const float right = plane.right() - middle_x;
  quadrant(ui, "one.development", {plane.x, plane.y, right, line_y - plane.y},
           ui.colours.surface);
  quadrant(ui, "one.key", {middle_x, plane.y, right, line_y - plane.y}, ui.colours.accent_soft);
  quadrant(ui, "one.opportunistic", {plane.x, line_y, right, plane.bottom() - line_y},
           ui.colours.bg);
  quadrant(ui, "one.kaism.maintenance", {middle_x, line_y, right, plane.bottom() - line_y},
           ui.colours.surface);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i]["quadrant"].is_null()) continue;
    const double x = 0.5 + (rows[i].num("x") - cut_x) / (2 * reach);
    const std::string name = ui.word(
        "acct.picture.dot", {{"name", rows[i].word("name")},
                             {"y", figure(rows[i].num("y"))},
                             {"x", figure(rows[i].num("x"))},
                             {"where", cell_words(ui, sheet.name, "", rows[i]["quadrant"])}});
    const bool on = chosen == static_cast<int>(i) + 1;
    if (matrix_dot(ui, "dot" + std::to_string(i), std::to_string(i + 1), name, plane,
                   static_cast<float>(std::clamp(x, 0.0, 1.0)),
                   static_cast<float>((rows[i].num("y") - 1) / 9), on)) {
      chosen = on ? 0 : static_cast<int>(i) + 1;
      ui.frame.again = true;
    }
  }
}

void kaism_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  if (rows.empty()) return;
  int& chosen = ui.view.picked["picture.kaism"];
  card(ui, {}, [&] {
    grouped(ui, NodeRole::group, "matrix", ui.word("sheet.kaism"),
            [&] { matrix(ui, sheet, shown, chosen); });
    ui.space(8);
    text(ui, "axes", ui.word("acct.picture.axes"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    if (chosen <= 0 || chosen > static_cast<int>(rows.size())) return;
    const Cell& row = rows[static_cast<std::size_t>(chosen) - 1];
    ui.space(6);
    text(ui, "chosen",
         ui.word("acct.picture.dot",
                 {{"name", row.word("name")},
                  {"y", figure(row.num("y"))},
                  {"x", figure(row.num("x"))},
                  {"where", cell_words(ui, sheet.name, "", row["quadrant"])}}),
         {.style = Style::body_strong});
  });
  ui.space(14);
}

// ---- influence map -----------------------------------------------------------------------

// Where everybody stands: a row for each level, whose width they share.
struct Map {
  std::vector<Rect> boxes;
  float height = 0;
};

Map laid_out(Ui& ui, const std::vector<Cell>& rows) {
  constexpr float gap = 12;
  const float high = std::max(52.f, ui.px(52)), between = ui.px(30);
  const auto fits = static_cast<std::size_t>(std::max(1.f, ui.area.w / (ui.px(132) + gap)));
  Map map;
  map.boxes.resize(rows.size());
  double last = -1;
  for (const Cell& row : rows) {
    if (!row["level"].is_null()) last = std::max(last, row.num("level"));
  }
  for (double level = 0; level <= last + 1; ++level) {
    std::vector<std::size_t> here;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double of = rows[i]["level"].is_null() ? last + 1 : rows[i].num("level");
      if (of == level) here.push_back(i);
    }
    for (std::size_t first = 0; first < here.size(); first += fits) {
      const std::size_t count = std::min(fits, here.size() - first);
      const float room = ui.area.w / static_cast<float>(count);
      const float width = std::min(room - gap, ui.px(200));
      for (std::size_t k = 0; k < count; ++k) {
        map.boxes[here[first + k]] = {
            ui.area.x + room * static_cast<float>(k) + (room - width) / 2,
            ui.area.y + map.height, width, high};
      }
      map.height += high + between;
    }
  }
  map.height -= between;
  return map;
}

std::size_t place_of(const std::vector<Cell>& people, std::string_view name) {
  std::size_t i = 0;
  while (i < people.size() && people[i].word("name") != name) ++i;
  return i;
}

// From the middle of one box to the middle of another, with a dot where it ends.
void influence_line(Ui& ui, const Rect& from, const Rect& to) {
  const float x = to.x + to.w / 2, y = from.y > to.y ? to.bottom() : to.y;
  const float a = from.x + from.w * 0.7f, b = from.y > to.y ? from.y : from.bottom();
  std::string path;
  const float left = std::min(x, a), top = std::min(y, b);
  const float unit = std::max({std::fabs(x - a), std::fabs(y - b), 1.f}) / 1000;
  add_point(path, 'M', (a - left) / unit, (b - top) / unit);
  add_point(path, 'L', (x - left) / unit, (y - top) / unit);
  stroke(ui, path, {left, top, unit}, 2 / unit, ui.colours.link, 1000);
  disc(ui, x, y, 5, ui.colours.link);
}

std::string person_name(const Ui& ui, const SheetShown& shown, std::size_t i) {
  const Cell& person = shown.in.list("people")[i];
  const Cell& row = shown.answer.out.list("rows")[i];
  const std::string at = sheets::place("/people", i);
  const auto of_person = [&](const sheets::Flag& flag) { return flag.at == at; };
  const auto& flags = shown.answer.flags;
  const auto count = std::count_if(flags.begin(), flags.end(), of_person);
  return ui.word("acct.picture.person",
                 {{"name", person.word("name")},
                  {"roles", cell_words(ui, "influence", "", person["roles"])},
                  {"influence", figure(person.num("influence"))},
                  {"group", cell_words(ui, "influence", "", row["group"])},
                  {"n", std::to_string(count)}});
}

// "Rosa +3"
std::string signed_name(const Cell& person) {
  const double rating = person.num("rating");
  if (!std::isfinite(rating)) return person.word("name");
  return person.word("name") + (rating > 0 ? " +" : " ") + figure(rating);
}

void people_on_map(Ui& ui, const SheetShown& shown, int& chosen) {
  const std::vector<Cell>& people = shown.in.list("people");
  const Map map = laid_out(ui, shown.answer.out.list("rows"));
  ui.take(map.height);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t above = place_of(people, people[i].word("reports_to"));
    if (above < people.size() && map.boxes[above].y < map.boxes[i].y) {
      graph_line(ui, map.boxes[above], map.boxes[i], ui.colours.line_strong);
    }
    for (const Cell& other : people[i].list("influences")) {
      const std::size_t to = place_of(people, other.text);
      if (to < people.size() && to != i) influence_line(ui, map.boxes[i], map.boxes[to]);
    }
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool on = chosen == static_cast<int>(i) + 1;
    const double rating = people[i].num("rating");
    const Rect& box = map.boxes[i];
    if (graph_node(ui, "person" + std::to_string(i), signed_name(people[i]),
                   person_name(ui, shown, i), box, on)) {
      chosen = on ? 0 : static_cast<int>(i) + 1;
      ui.frame.again = true;
    }
    if (!(rating >= 1 || rating <= -1)) continue;
    fill(ui,
         {box.x + 10, box.bottom() - 9,
          (box.w - 20) * static_cast<float>(std::fabs(rating)) / 5, 4},
         rating > 0 ? ui.colours.pos : ui.colours.neg, 2);
  }
}

void influence_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  const std::vector<Cell>& people = shown.in.list("people");
  if (people.empty()) return;
  int& chosen = ui.view.picked["picture:" + shown.key];
  card(ui, {}, [&] {
    grouped(ui, NodeRole::group, "map", ui.word("sheet.influence"),
            [&] { people_on_map(ui, shown, chosen); });
    ui.space(10);
    text(ui, "legend", ui.word("acct.picture.map"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    if (chosen <= 0 || chosen > static_cast<int>(people.size())) return;
    const auto i = static_cast<std::size_t>(chosen) - 1;
    ui.space(10);
    text(ui, "chosen", person_name(ui, shown, i), {.style = Style::body_strong});
    const std::string at = sheets::place("/people", i);
    for (const sheets::Flag& flag : shown.answer.flags) {
      if (flag.at != at) continue;
      ui.space(4);
      icon_text(ui, flag.id, Icon::flag,
                ui.word("sheet." + std::string(sheet.name) + "." + std::string(flag.id)),
                Style::small, ui.colours.bad, ui.colours.text);
    }
  });
  ui.space(14);
}

}  // namespace

void sheet_picture(Ui& ui, const Sheet& sheet, const SheetShown& shown) {
  constexpr struct {
    std::string_view sheet;
    void (*draw)(Ui&, const Sheet&, const SheetShown&);
  } pictures[] = {{"influence", influence_picture},
                  {"kaism", kaism_picture},
                  {"pareto", pareto_picture},
                  {"pyramid", pyramid_picture},
                  {"funnel", funnel_picture},
                  {"forecast", forecast_picture},
                  {"rfm", rfm_picture}};
  for (const auto& picture : pictures) {
    if (picture.sheet == sheet.name) picture.draw(ui, sheet, shown);
  }
}

}  // namespace askwell::ui
