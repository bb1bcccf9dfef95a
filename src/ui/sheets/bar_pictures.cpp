// Worksheets whose picture is a row of bars.
#include <algorithm>
#include <cmath>

#include "ui/pictures/bars.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

std::string heading(const Ui& ui, const char* key) { return std::string(ui.word(key)); }

// Bars whose table says what each of them is called and worth.
void bars_of(Ui& ui, const Sheet& sheet, const std::string& summary, std::string of,
             std::string worth, const Bars& what) {
  if (what.rows.empty()) return;
  std::vector<std::vector<std::string>> rows;
  for (const BarRow& row : what.rows) rows.push_back({row.name, row.value});
  sheet_figure(ui, sheet, summary, {std::move(of), std::move(worth)}, std::move(rows),
               [&] { bars(ui, what); });
}

}  // namespace

// From the price down to what is expected to be left: a waterfall.
void budget_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell &in = shown.in, &out = shown.answer.out;
  const double price = in.num("price"), budget = in["buyer"].num("budget");
  const double gross = out.num("gross"), planned = out.num("planned");
  const double expected = out.num("expected"), hoped = expected + planned;
  Bars what;
  what.low = std::min(0.0, expected);
  what.high = std::max({price, budget > price ? budget : price, hoped, 1.0});
  const auto add = [&](std::string name, double value, double from, double to) {
    what.rows.push_back({std::move(name), figure(value), {{from, to}}});
  };
  add(label_of(ui, "in", sheet.name, "buyer"), budget, 0, budget);
  add(label_of(ui, "in", sheet.name, "price"), price, 0, price);
  add(label_of(ui, "num", sheet.name, "gross"), gross, 0, gross);
  add(ui.word("acct.picture.hoped", {{"p", percent(in.num("p"))}}), hoped, 0, hoped);
  add(heading(ui, "acct.picture.cost"), -planned, expected, hoped);
  add(label_of(ui, "num", sheet.name, "expected"), expected, 0, expected);
  bars_of(ui, sheet,
          ui.word("acct.picture.budget", {{"fit", cell_words(ui, sheet.name, "", out["fit"])},
                                          {"gain", figure(expected)}}),
          heading(ui, "num.name"), heading(ui, "num.amount"), what);
}

void plan_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& sections = out.list("sections");
  Bars what;
  what.high = 100;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const double full = sections[i].value();
    what.rows.push_back({label_of(ui, "num", sheet.name, sheets::place("/sections", i)),
                         percent(full / 100),
                         {{0, full}}});
  }
  bars_of(ui, sheet,
          ui.word("acct.picture.plan", {{"share", percent(out.num("complete") / 100)},
                                        {"done", figure(out.num("done"))},
                                        {"all", figure(out.num("actions"))}}),
          heading(ui, "num.sections"), heading(ui, "num.filled"), what);
}

// Before and after more are kept: each pair on a scale of its own.
void retention_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const double r = out.num("r"), cut = shown.in.num("cut");
  const double before = out.num("clv"), after = out.num("clv_after");
  if (!std::isfinite(before)) return;
  const double more = std::min(1.0, r + cut), most = std::max(after, 1e-9);
  const std::vector<std::vector<std::string>> rows{
      {label_of(ui, "num", sheet.name, "retention"), percent(r), percent(more)},
      {label_of(ui, "num", sheet.name, "clv"), figure(before), figure(after)}};
  Bars what;
  what.series = {heading(ui, "acct.picture.before"), heading(ui, "acct.picture.after")};
  what.rows = {
      {rows[0][0], rows[0][1] + " → " + rows[0][2], {{0, r}, {0, more}}},
      {rows[1][0], rows[1][1] + " → " + rows[1][2], {{0, before / most}, {0, after / most}}}};
  sheet_figure(
      ui, sheet,
      ui.word("acct.picture.retention",
              {{"cut", percent(cut)}, {"before", figure(before)}, {"after", figure(after)}}),
      {heading(ui, "num.name"), what.series[0], what.series[1]}, rows, [&] { bars(ui, what); });
}

void churn_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& causes = out.list("causes");
  Bars what;
  what.series = {label_of(ui, "num", sheet.name, "count"),
                 label_of(ui, "num", sheet.name, "weighted")};
  std::vector<std::vector<std::string>> rows;
  double events = 0;
  for (std::size_t i = 0; i < causes.size(); ++i) {
    const double count = causes[i].num("count"), weighted = causes[i].num("weighted");
    events += count;
    what.high = std::max({what.high, count, weighted});
    rows.push_back({label_of(ui, "num", sheet.name, sheets::place("/causes", i)), figure(count),
                    figure(weighted)});
    what.rows.push_back(
        {rows[i][0], rows[i][1] + " · " + rows[i][2], {{0, count}, {0, weighted}}});
  }
  sheet_figure(ui, sheet,
               ui.word("acct.picture.churn", {{"n", figure(events)},
                                              {"days", figure(shown.in.num("window"))},
                                              {"red", figure(out["counts"].num("red"))}}),
               {label_of(ui, "num", sheet.name, "causes"), what.series[0], what.series[1]},
               std::move(rows), [&] { bars(ui, what); });
}

void grade_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& all = shown.answer.out.list("rows");
  const std::vector<Cell>& cuts = shown.in.list("cuts");
  Bars what;
  what.high = 10;
  for (const Cell& cut : cuts) what.marks.push_back(cut.value());
  for (std::size_t i = 0; i < std::min(all.size(), rows_drawn); ++i) {
    what.rows.push_back(
        {all[i].word("name"),
         ui.word("acct.pair", {{"name", figure(all[i].num("score"))},
                               {"value", cell_words(ui, sheet.name, "", all[i]["grade"])}}),
         {{0, all[i].num("score")}}});
  }
  bars_of(ui, sheet,
          with_limit(ui,
                     ui.word("acct.picture.grade", {{"a", figure(cuts[0].value())},
                                                    {"b", figure(cuts[1].value())},
                                                    {"c", figure(cuts[2].value())}}),
                     all.size()),
          heading(ui, "num.name"), label_of(ui, "num", sheet.name, "score"), what);
}

void time_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& all = out.list("rows");
  if (all.empty()) return;
  Bars what;
  what.series = {label_of(ui, "num", sheet.name, "hours_share"),
                 label_of(ui, "num", sheet.name, "value_share")};
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(all.size(), rows_drawn); ++i) {
    const double hours = all[i].num("hours_share"), value = all[i].num("value_share");
    rows.push_back({all[i].word("name"), percent(hours), percent(value)});
    what.rows.push_back(
        {rows[i][0], rows[i][1] + " · " + rows[i][2], {{0, hours}, {0, value}}});
  }
  sheet_figure(
      ui, sheet,
      with_limit(ui, ui.word("acct.picture.time", {{"share", percent(out.num("for80"))}}),
                 all.size()),
      {label_of(ui, "num", sheet.name, "rows"), what.series[0], what.series[1]},
      std::move(rows), [&] { bars(ui, what); });
}

void service_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  Bars what;
  for (const Cell& tier : shown.answer.out["tiers"].items) {
    what.rows.push_back(
        {ui.word("acct.pair", {{"name", cell_words(ui, sheet.name, "", Cell::of(tier.name))},
                               {"value", figure(tier.num("count"))}}),
         percent(tier.num("met")),
         {{0, tier.num("met")}}});
  }
  bars_of(ui, sheet, heading(ui, "acct.picture.service"),
          label_of(ui, "num", sheet.name, "tiers"), label_of(ui, "num", sheet.name, "met"),
          what);
}

void tracks_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& deals = shown.in.list("deals");
  const std::vector<Cell>& states = shown.answer.out.list("rows");
  if (deals.empty()) return;
  Bars what;
  what.high = 8;
  what.series = {label_of(ui, "in", sheet.name, "seller"),
                 label_of(ui, "in", sheet.name, "buyer")};
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(deals.size(), rows_drawn); ++i) {
    const double seller = deals[i].num("seller"), buyer = deals[i].num("buyer");
    const std::string state = cell_words(ui, sheet.name, "", states[i]["state"]);
    rows.push_back({deals[i].word("name"), figure(seller), figure(buyer), state});
    what.rows.push_back({rows[i][0],
                         rows[i][1] + " · " + rows[i][2] + " · " + state,
                         {{0, seller}, {0, buyer}}});
  }
  const auto ahead = std::count_if(states.begin(), states.end(), [](const Cell& row) {
    return row.word("state") == "ahead";
  });
  sheet_figure(
      ui, sheet,
      with_limit(ui,
                 ui.word("acct.picture.tracks",
                         {{"n", std::to_string(ahead)}, {"all", std::to_string(deals.size())}}),
                 deals.size()),
      {heading(ui, "num.name"), what.series[0], what.series[1],
       label_of(ui, "num", sheet.name, "state")},
      std::move(rows), [&] { bars(ui, what); });
}

}  // namespace askwell::ui
