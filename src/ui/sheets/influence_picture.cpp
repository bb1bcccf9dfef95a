// The influence map: who reports to whom, who influences whom. A person is dragged onto another
// one, or, by keys, found with the arrows, pressed and then given a superior and whom they
// influence.
#include <algorithm>
#include <cmath>

#include "ui/pictures/picture.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/map_steps.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;
using sheets::Sheet;

namespace {

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

// "Rosa +3"
std::string signed_name(const Cell& person) {
  const double rating = person.num("rating");
  const std::string name = short_name(person.word("name"));
  if (!std::isfinite(rating)) return name;
  return name + (rating > 0 ? " +" : " ") + figure(rating);
}

// What is seen of a person comes first, as it is seen.
std::string person_name(const Ui& ui, const WorkedSheet& shown, std::size_t i) {
  const Cell& person = shown.in.list("people")[i];
  const Cell& row = shown.answer.out.list("rows")[i];
  const std::string at = sheets::place("/people", i);
  const auto of_person = [&](const sheets::Flag& flag) { return flag.at == at; };
  const auto& flags = shown.answer.flags;
  const auto count = std::count_if(flags.begin(), flags.end(), of_person);
  return ui.word(count == 1 ? "acct.picture.person.1" : "acct.picture.person",
                 {{"name", signed_name(person)},
                  {"roles", cell_words(ui, "influence", "", person["roles"])},
                  {"influence", figure(person.num("influence"))},
                  {"group", cell_words(ui, "influence", "", row["group"])},
                  {"n", std::to_string(count)}});
}

// The people of the map as they stand in the customer file, in the same order.
std::vector<const Cell*> records_of(const Ui& ui, const WorkedSheet& shown) {
  const std::string account = shown.key.substr(0, shown.key.rfind(':'));
  std::vector<const Cell*> out;
  for (const Cell& person : ui.app.portfolio.people) {
    if (person.word("account") == account) out.push_back(&person);
  }
  return out;
}

// Whether `who` stands below `above`, or is the same.
bool is_below(const std::vector<const Cell*>& people, const Cell& who, const Cell& above) {
  const Cell* at = &who;
  for (std::size_t steps = 0; at != nullptr && steps <= people.size(); ++steps) {
    if (at == &above) return true;
    const std::string& superior = at->word("reports_to");
    const auto found = std::find_if(people.begin(), people.end(), [&](const Cell* one) {
      return one->word("id") == superior;
    });
    at = found == people.end() ? nullptr : *found;
  }
  return false;
}

// Begins or ends a line of influence.
void toggle_influence(Ui& ui, const Cell& from, const Cell& to) {
  std::string all;
  bool there = false;
  for (const Cell& one : from.list("influences")) {
    const bool same = one.text == to.word("id");
    there |= same;
    if (!same) all += (all.empty() ? "" : "; ") + one.text;
  }
  if (!there) all += (all.empty() ? "" : "; ") + to.word("id");
  change_on_map(ui, from, "influences", all);
}

std::string name_of(const Cell& person) { return short_name(person.word("name")); }

bool holds(const Rect& box, float x, float y) {
  return x >= box.x && x <= box.right() && y >= box.y && y <= box.bottom();
}

// Let go of over somebody: reports to them, or influences them; over nobody: to nobody.
void dropped(Ui& ui, const std::vector<const Cell*>& people, const Map& map, std::size_t i) {
  const Rect& box = map.boxes[i];
  const bool influences = ui.view.picked["map.lines"] == 1;
  for (std::size_t k = 0; k < people.size(); ++k) {
    if (k == i || !holds(map.boxes[k], box.x + box.w / 2, box.y + box.h / 2)) continue;
    if (influences) return toggle_influence(ui, *people[i], *people[k]);
    if (is_below(people, *people[k], *people[i])) {
      return refuse_on_map(ui, ui.word("map.circle", {{"who", name_of(*people[i])},
                                                      {"below", name_of(*people[k])}}));
    }
    return change_on_map(ui, *people[i], "reports_to", people[k]->word("id"));
  }
  if (!influences) change_on_map(ui, *people[i], "reports_to", "");
}

void lines_of_map(Ui& ui, const std::vector<Cell>& people, const Map& map) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t above = place_of(people, people[i].word("reports_to"));
    if (above < people.size() && map.boxes[above].bottom() < map.boxes[i].y) {
      graph_line(ui, map.boxes[above], map.boxes[i], ui.colours.line_strong);
    }
    for (const Cell& other : people[i].list("influences")) {
      const std::size_t to = place_of(people, other.text);
      if (to < people.size() && to != i) influence_line(ui, map.boxes[i], map.boxes[to]);
    }
  }
}

void rating_bar(Ui& ui, const Rect& box, double rating) {
  if (!(rating >= 1 || rating <= -1)) return;
  fill(ui,
       {box.x + 10, box.bottom() - 9, (box.w - 20) * static_cast<float>(std::fabs(rating)) / 5,
        4},
       rating > 0 ? ui.colours.pos : ui.colours.neg, 2);
}

// Who stands nearest to `from` that way; `from` itself where nobody does.
std::size_t next_to(const std::vector<Rect>& boxes, std::size_t from, std::string_view arrow) {
  const bool across = arrow == "ArrowLeft" || arrow == "ArrowRight";
  const float sign = arrow == "ArrowRight" || arrow == "ArrowDown" ? 1.f : -1.f;
  const Rect& here = boxes[from];
  std::size_t best = from;
  float nearest = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const float x = boxes[i].x + boxes[i].w / 2 - here.x - here.w / 2, y = boxes[i].y - here.y;
    const float along = (across ? x : y) * sign, aside = std::fabs(across ? y : x);
    if (along < 1 || (across && aside > here.h / 2)) continue;
    const float far = across ? along : along * 100 + aside;  // the nearest row comes first
    if (best == from || far < nearest) {
      best = i;
      nearest = far;
    }
  }
  return best;
}

// Up leads to the superior, if there is one; every other arrow to who stands next that way.
void walk_by_arrows(Ui& ui, const std::vector<Cell>& people, const Map& map) {
  const auto node = [&](std::size_t i) { return ui.id("person" + std::to_string(i)); };
  for (const Key& key : ui.frame.keys) {
    if (!key.key.starts_with("Arrow") || key.ctrl || key.alt) continue;
    std::size_t at = 0;
    while (at < people.size() && node(at) != ui.frame.focused) ++at;
    if (at == people.size()) continue;
    const std::size_t above = place_of(people, people[at].word("reports_to"));
    const bool climbs = key.key == "ArrowUp" && above < people.size();
    ui.frame.focus = node(climbs ? above : next_to(map.boxes, at, key.key));
  }
}

void people_on_map(Ui& ui, const WorkedSheet& shown, int& chosen) {
  const std::vector<Cell>& people = shown.in.list("people");
  const std::vector<const Cell*> records = records_of(ui, shown);
  Map map = laid_out(ui, shown.answer.out.list("rows"));
  ui.take(map.height);
  walk_by_arrows(ui, people, map);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Drag moved = drag(ui, "person" + std::to_string(i));
    map.boxes[i].x += moved.x;
    map.boxes[i].y += moved.y;
    if (moved.dropped && records.size() == people.size()) dropped(ui, records, map, i);
  }
  lines_of_map(ui, people, map);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const bool on = chosen == static_cast<int>(i) + 1;
    const std::size_t at = ui.frame.nodes.size();
    if (graph_node(ui, "person" + std::to_string(i), signed_name(people[i]),
                   person_name(ui, shown, i), map.boxes[i], on)) {
      chosen = on ? 0 : static_cast<int>(i) + 1;
      ui.frame.again = true;
    }
    ui.frame.nodes[at].flags |= flag_drag;
    rating_bar(ui, map.boxes[i], people[i].num("rating"));
  }
}

// ---- by keys -----------------------------------------------------------------------------

void superior_of(Ui& ui, const std::vector<const Cell*>& people, const Cell& person) {
  std::vector<std::string> ids{""}, names{std::string(ui.word("map.nobody"))};
  for (const Cell* one : people) {
    if (is_below(people, *one, person)) continue;
    ids.push_back(one->word("id"));
    names.push_back(name_of(*one));
  }
  const auto now = std::find(ids.begin(), ids.end(), person.word("reports_to"));
  const int picked = select(ui, "reports_to", ui.word("in.person.reports_to"), names,
                            now == ids.end() ? 0 : static_cast<int>(now - ids.begin()));
  if (picked >= 0)
    change_on_map(ui, person, "reports_to", ids[static_cast<std::size_t>(picked)]);
}

void influenced_by(Ui& ui, const std::vector<const Cell*>& people, const Cell& person) {
  const std::string label(ui.word("in.person.influences"));
  text(ui, "influences.label", label, {.style = Style::small_strong, .role = NodeRole::text});
  grouped(ui, NodeRole::group, "influences", label, [&] {
    for (const Cell* one : people) {
      if (one == &person) continue;
      const auto& all = person.list("influences");
      const bool on = std::any_of(all.begin(), all.end(),
                                  [&](const Cell& id) { return id.text == one->word("id"); });
      ui.space(8);
      if (check(ui, one->word("id"), name_of(*one), on)) {
        toggle_influence(ui, person, *one);
      }
    }
  });
}

void rating_of(Ui& ui, const Cell& person) {
  std::vector<std::string> names{std::string(ui.word("acct.unknown"))};
  for (int rating = -5; rating <= 5; ++rating) {
    names.push_back((rating > 0 ? "+" : "") + figure(rating));
  }
  const double now = person.num("rating");
  const int picked = select(ui, "rating", ui.word("in.person.rating"), names,
                            std::isfinite(now) ? static_cast<int>(now) + 6 : 0);
  if (picked >= 0) {
    change_on_map(ui, person, "rating", picked == 0 ? "" : std::to_string(picked - 6));
  }
}

void chosen_person(Ui& ui, const Sheet& sheet, const WorkedSheet& shown, std::size_t i) {
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
  const std::vector<const Cell*> people = records_of(ui, shown);
  if (i >= people.size()) return;
  ui.space(12);
  const float width = std::min(ui.area.w, ui.px(360));
  ui.area.y = within(ui, {ui.area.x, ui.area.y, width}, [&] {
    superior_of(ui, people, *people[i]);
    ui.space(10);
    rating_of(ui, *people[i]);
    ui.space(10);
    influenced_by(ui, people, *people[i]);
  });
}

// Which line a drag draws.
void which_lines(Ui& ui) {
  int& lines = ui.view.picked["map.lines"];
  const int picked = segment(
      ui, "map.lines", ui.word("map.lines"),
      {std::string(ui.word("map.lines.reports")), std::string(ui.word("map.lines.influences"))},
      lines);
  if (picked >= 0) {
    lines = picked;
    ui.frame.again = true;
  }
  ui.space(12);
}

// On paper: the same as a tree, one person a line.
void tree_on_paper(Ui& ui, const WorkedSheet& shown) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double level = rows[i].num("level");
    std::string indent;
    for (double k = 0; k < level && k < 12; ++k) indent += "— ";
    on_paper(ui, "tree" + std::to_string(i), indent + person_name(ui, shown, i));
  }
}

// The map as a list: who stands above whom, and whom each influences.
Picture as_a_list(const Ui& ui, const WorkedSheet& shown, std::string_view summary) {
  Picture list{
      ui.word("sheet.influence"),
      summary,
      {std::string(ui.word("in.person.name")), std::string(ui.word("in.person.reports_to")),
       std::string(ui.word("in.person.influences"))},
      {},
      false};
  for (const Cell& person : shown.in.list("people")) {
    list.rows.push_back({signed_name(person), cell_words(ui, "", "", person["reports_to"]),
                         cell_words(ui, "", "", person["influences"])});
  }
  return list;
}

}  // namespace

void influence_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& people = shown.in.list("people");
  if (people.empty()) return;
  int& chosen = ui.view.picked["picture:" + shown.key];
  begin_map_steps(ui, shown.key);
  const auto in_group = [&](std::string_view group) {
    const std::vector<Cell>& rows = shown.answer.out.list("rows");
    return std::to_string(std::count_if(
        rows.begin(), rows.end(), [&](const Cell& row) { return row.word("group") == group; }));
  };
  const std::string summary =
      ui.word("acct.picture.influence", {{"n", std::to_string(people.size())},
                                         {"for", in_group("supporter")},
                                         {"against", in_group("opponent")}});
  card(ui, {}, [&] {
    picture(ui, "picture", as_a_list(ui, shown, summary), [&] {
      if (people.size() > 1) which_lines(ui);
      grouped(ui, NodeRole::group, "map", ui.word("sheet.influence"),
              [&] { people_on_map(ui, shown, chosen); });
      ui.space(10);
      text(ui, "legend", ui.word("acct.picture.map"),
           {.style = Style::small, .colour = ui.colours.text_muted});
      map_steps(ui);  // below the map, which stays where it is
      if (chosen > 0 && chosen <= static_cast<int>(people.size())) {
        chosen_person(ui, sheet, shown, static_cast<std::size_t>(chosen) - 1);
      }
    });
    tree_on_paper(ui, shown);
  });
  ui.space(14);
}

}  // namespace askwell::ui
