// Worksheets whose picture is a field of lamps: what is so, what is not, what nobody knows.
#include <algorithm>
#include <array>

#include "ui/pictures/lamps.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

void lamps_of(Ui& ui, const Sheet& sheet, const std::string& summary,
              const std::vector<Lamp>& all) {
  std::vector<std::vector<std::string>> rows;
  for (const Lamp& lamp : all) rows.push_back({lamp.name, lamp.says});
  sheet_figure(ui, sheet, summary,
               {std::string(ui.word("num.name")), std::string(ui.word("num.state"))},
               std::move(rows), [&] { lamps(ui, "lamps", all); });
}

Lamp yes_or_no(const Ui& ui, std::string name, const Cell& value) {
  if (value.is_null()) {
    return {Glow::dark, "?", std::move(name), std::string(ui.word("acct.unknown"))};
  }
  return value.is_true()
             ? Lamp{Glow::good, "✓", std::move(name), std::string(ui.word("acct.yes"))}
             : Lamp{Glow::bad, "×", std::move(name), std::string(ui.word("acct.no"))};
}

Lamp filled_or_not(const Ui& ui, std::string name, const Cell& value) {
  if (value.text.empty()) {
    return {Glow::dark, "?", std::move(name), std::string(ui.word("num.missing"))};
  }
  return {Glow::good, "✓", std::move(name), value.text};
}

std::string filled_words(const Ui& ui, const std::vector<Lamp>& all) {
  const auto full = std::count_if(all.begin(), all.end(),
                                  [](const Lamp& lamp) { return lamp.glow == Glow::good; });
  return ui.word("acct.picture.filled",
                 {{"n", std::to_string(full)}, {"all", std::to_string(all.size())}});
}

bool holds(const std::vector<Cell>& numbers, double number) {
  return std::any_of(numbers.begin(), numbers.end(),
                     [&](const Cell& one) { return one.value() == number; });
}

}  // namespace

void nine_points_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr std::array<const char*, 4> states{"acct.lamp.unknown", "acct.lamp.hearsay",
                                              "acct.lamp.one", "acct.lamp.two"};
  constexpr std::array<const char*, 4> signs{"?", "~", "1", "2"};
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& points = shown.in.list("points");
  std::vector<Lamp> all;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t status = points[i].count("status");
    const bool old = holds(out.list("stale"), static_cast<double>(i + 1));
    const std::string state(ui.word(states[status]));
    all.push_back({status == 0 ? Glow::bad
                   : old       ? Glow::warn
                               : Glow::good,
                   signs[status], label_of(ui, "in", sheet.name, sheets::place("/points", i)),
                   old ? ui.word("acct.lamp.old", {{"state", state}}) : state});
  }
  lamps_of(ui, sheet,
           ui.word("acct.picture.nine-points",
                   {{"light", cell_words(ui, sheet.name, "", out["light"])},
                    {"share", percent(out.num("coverage"))},
                    {"n", std::to_string(out.list("red").size())},
                    {"old", std::to_string(out.list("stale").size())}}),
           all);
}

void ka_gate_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  std::vector<Lamp> all;
  for (const char* group : {"tests", "screen"}) {
    for (const Cell& one : shown.in[group].items) {
      const std::string at = "/" + std::string(group) + "/" + std::string(one.name);
      all.push_back(yes_or_no(ui, label_of(ui, "in", sheet.name, at), one));
    }
  }
  lamps_of(ui, sheet,
           ui.word("acct.picture.ka-gate",
                   {{"verdict", cell_words(ui, sheet.name, "", out["verdict"])},
                    {"tests", figure(out.num("tests"))},
                    {"screen", figure(out.num("screen"))}}),
           all);
}

void gates_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  std::vector<Lamp> all;
  for (const Cell& gate : out.list("gates")) {
    const bool open = gate.yes("open");
    all.push_back({open ? Glow::good : Glow::bad, open ? "✓" : "×",
                   cell_words(ui, sheet.name, "", gate["id"]),
                   ui.word(open ? "acct.lamp.gate.open" : "acct.lamp.gate.closed",
                           {{"share", percent(gate.num("meter"))}})});
  }
  const std::string opened = figure(out.num("opened"));
  lamps_of(
      ui, sheet,
      out["next"].is_null()
          ? std::string(ui.word("acct.picture.gates.all"))
          : ui.word("acct.picture.gates",
                    {{"n", opened}, {"next", cell_words(ui, sheet.name, "", out["next"])}}),
      all);
}

void smart_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  std::vector<Lamp> all;
  int held = 0;
  for (const char* letter : {"s", "m", "a", "r", "t"}) {
    all.push_back(yes_or_no(ui, label_of(ui, "num", sheet.name, letter), out[letter]));
    held += out.yes(letter);
  }
  lamps_of(ui, sheet, ui.word("acct.picture.smart", {{"n", std::to_string(held)}}), all);
}

void man_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& prospects = shown.in.list("prospects");
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  if (rows.empty()) return;
  std::vector<Lamp> all;
  for (std::size_t i = 0; i < std::min(rows.size(), rows_drawn); ++i) {
    std::string says = cell_words(ui, sheet.name, "", rows[i]["action"]);
    int met = 0;
    for (const char* what : {"money", "authority", "need"}) {
      met += prospects[i].yes(what);
      says +=
          " · " + ui.word("acct.pair", {{"name", label_of(ui, "in", sheet.name, what)},
                                        {"value", yes_or_no(ui, {}, prospects[i][what]).says}});
    }
    all.push_back({met == 3   ? Glow::good
                   : met == 2 ? Glow::warn
                              : Glow::bad,
                   std::to_string(met), rows[i].word("name"), says});
  }
  const auto ready = std::count_if(
      rows.begin(), rows.end(), [](const Cell& row) { return row.word("action") == "sell"; });
  lamps_of(ui, sheet,
           with_limit(ui,
                      ui.word("acct.picture.man", {{"n", std::to_string(ready)},
                                                   {"all", std::to_string(rows.size())}}),
                      rows.size()),
           all);
}

void resources_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& needs = shown.in.list("needs");
  const std::vector<Cell>& met = shown.answer.out.list("met");
  if (needs.empty()) return;
  std::vector<Lamp> all;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    Lamp lamp = yes_or_no(ui, needs[i].word("kind"), met[i]);
    lamp.says = ui.word(met[i].is_true() ? "acct.lamp.met" : "acct.lamp.not_met",
                        {{"side", cell_words(ui, sheet.name, "", needs[i]["side"])}});
    all.push_back(std::move(lamp));
  }
  const auto count =
      std::count_if(met.begin(), met.end(), [](const Cell& one) { return one.is_true(); });
  lamps_of(ui, sheet,
           ui.word("acct.picture.resources",
                   {{"n", std::to_string(count)}, {"all", std::to_string(needs.size())}}),
           all);
}

void need_want_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& items = shown.in.list("items");
  const Cell& out = shown.answer.out;
  if (items.empty()) return;
  std::vector<Lamp> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Cell& is = out.list("classes")[i];
    const bool need = is.text == "need", want = is.text == "want";
    all.push_back({need   ? Glow::good
                   : want ? Glow::warn
                          : Glow::dark,
                   need   ? "✓"
                   : want ? "~"
                          : "?",
                   items[i].word("text"), cell_words(ui, sheet.name, "", is)});
  }
  lamps_of(ui, sheet,
           ui.word("acct.picture.need-want", {{"need", figure(out["counts"].num("need"))},
                                              {"want", figure(out["counts"].num("want"))}}),
           all);
}

void fab_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& items = shown.in.list("items");
  const Cell& out = shown.answer.out;
  if (items.empty()) return;
  std::vector<Lamp> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Cell& is = out.list("kinds")[i];
    const bool benefit = is.text == "benefit", advantage = is.text == "advantage";
    const std::string& name = items[i].word("feature");
    all.push_back({benefit     ? Glow::good
                   : advantage ? Glow::warn
                               : Glow::dark,
                   benefit     ? "✓"
                   : advantage ? "~"
                               : "–",
                   name.empty() ? ui.word("acct.row", {{"n", std::to_string(i + 1)}}) : name,
                   cell_words(ui, sheet.name, "", is)});
  }
  lamps_of(ui, sheet,
           ui.word("acct.picture.fab", {{"n", figure(out["counts"].num("benefit"))},
                                        {"all", std::to_string(items.size())}}),
           all);
}

void empathy_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  std::vector<Lamp> all;
  for (const char* box : {"says", "thinks", "does", "feels", "pains", "gains"}) {
    const std::vector<Cell>& entries = shown.in.list(box);
    std::string says;
    for (const Cell& entry : entries) {
      says += (says.empty() ? "" : " · ") + entry.word("text");
    }
    all.push_back(filled_or_not(ui, label_of(ui, "in", sheet.name, box), Cell::of(says)));
    if (!entries.empty()) all.back().sign = std::to_string(entries.size());
  }
  lamps_of(ui, sheet, filled_words(ui, all), all);
}

void strategy_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  std::vector<Lamp> all;
  for (const char* part : {"understand", "compete", "affinity", "manage"}) {
    all.push_back(filled_or_not(ui, label_of(ui, "in", sheet.name, part), shown.in[part]));
  }
  const std::vector<Cell>& answers = shown.in.list("answers");
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string at = sheets::place("/answers", i);
    all.push_back(filled_or_not(ui, label_of(ui, "in", sheet.name, at), answers[i]));
  }
  lamps_of(ui, sheet, filled_words(ui, all), all);
}

}  // namespace askwell::ui
