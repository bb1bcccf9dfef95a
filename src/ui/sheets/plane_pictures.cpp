// Worksheets whose picture is a plane: lines, dots, or a field of counts.
#include <algorithm>
#include <cmath>
#include <set>

#include "ui/pictures/heat_map.h"
#include "ui/pictures/lines.h"
#include "ui/pictures/scatter.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"
#include "ui/widgets/words.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

void payback_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr std::size_t most = 6;
  const std::vector<Cell>& all = shown.answer.out.list("rows");
  if (all.empty()) return;
  LineChart what;
  std::vector<std::vector<std::string>> rows;
  std::size_t years = 0;
  for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
    NamedLine line{all[i].word("name"), {}};
    for (const Cell& balance : all[i].list("cum")) line.values.push_back(balance.value());
    years = std::max(years, line.values.size());
    const double year = all[i].num("year");
    rows.push_back({line.name, figure(year), figure(all[i].num("total"))});
    line.name = ui.word(std::isfinite(year) ? "acct.picture.back" : "acct.picture.never",
                        {{"name", line.name}, {"year", figure(year)}});
    what.lines.push_back(std::move(line));
  }
  for (std::size_t i = 1; i <= years; ++i) what.places.push_back(std::to_string(i));
  sheet_figure(ui, sheet,
               with_limit(ui, std::string(ui.word("acct.picture.payback")), all.size(), most),
               {std::string(ui.word("num.name")), label_of(ui, "num", sheet.name, "year"),
                label_of(ui, "num", sheet.name, "total")},
               std::move(rows), [&] { line_chart(ui, what); });
}

namespace {

// Where `value` is between the least, the line in the middle, and the most: 0, 0.5, 1.
double by_halves(double value, double least, double middle, double most) {
  if (value < middle) return 0.5 * (value - least) / std::max(middle - least, 1e-9);
  return 0.5 + 0.5 * (value - middle) / std::max(most - middle, 1e-9);
}

struct Reach {
  double least = 0, most = 0;
  void add(double value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
};

// The customers with the most sales, by their place in the list.
std::vector<std::size_t> largest(const std::vector<Cell>& customers, std::size_t most) {
  std::vector<std::size_t> places(customers.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return customers[a].num("sales") > customers[b].num("sales");
  });
  places.resize(std::min(places.size(), most));
  return places;
}

}  // namespace

void sales_margin_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr std::size_t most = 60, numbered = 12;  // more would lie over each other
  const std::vector<Cell>& customers = shown.in.list("customers");
  const Cell& out = shown.answer.out;
  if (customers.empty()) return;
  const double sales_cut = out.num("sales_cut"), margin_cut = out.num("margin_cut");
  const std::vector<std::size_t> places = largest(customers, most);
  Reach sales, margin;
  for (const std::size_t i : places) {
    sales.add(customers[i].num("sales"));
    margin.add(customers[i].num("margin"));
  }
  Scatter what;
  what.numbered = std::min(places.size(), numbered);
  const char* const quarters[] = {"niche", "star", "low", "volume"};
  for (std::size_t i = 0; i < what.quarters.size(); ++i) {
    what.quarters[i] = cell_words(ui, sheet.name, "", Cell::of(quarters[i]));
  }
  std::vector<std::vector<std::string>> rows;
  for (const std::size_t i : places) {
    const Cell& one = customers[i];
    what.dots.push_back({one.word("name"),
                         by_halves(one.num("sales"), sales.least, sales_cut, sales.most),
                         by_halves(one.num("margin"), margin.least, margin_cut, margin.most)});
    rows.push_back({one.word("name"), short_figure(one.num("sales")),
                    percent(one.num("margin")),
                    cell_words(ui, sheet.name, "", out.list("rows")[i]["quadrant"])});
  }
  sheet_figure(
      ui, sheet,
      with_limit(ui,
                 ui.word("acct.picture.sales-margin",
                         {{"sales", short_figure(sales_cut)}, {"margin", percent(margin_cut)}}),
                 customers.size(), most),
      {std::string(ui.word("num.name")), label_of(ui, "in", sheet.name, "sales"),
       label_of(ui, "in", sheet.name, "margin"), label_of(ui, "num", sheet.name, "quadrant")},
      std::move(rows), [&] { scatter(ui, what); });
}

// How complex the business is, to the right, and how close the contact, upwards: who stands far
// from the rising diagonal is met too closely, or not closely enough.
void relationship_plane(Ui& ui, const WorkedSheet& shown) {
  constexpr std::size_t numbered = 12;
  constexpr double scale = 10;
  std::set<std::string_view> off_axis;  // where they stand
  for (const sheets::Flag& flag : shown.answer.flags) {
    if (flag.id == "off_axis") off_axis.insert(flag.at);
  }
  Scatter what;
  std::vector<std::vector<std::string>> rows;
  const std::vector<Cell>& accounts = shown.in.list("accounts");
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const Cell& one = accounts[i];
    const double x = one.num("x"), y = one.num("y");
    if (!std::isfinite(x) || !std::isfinite(y)) continue;
    const bool off = off_axis.contains(sheets::place("/accounts", i));
    const std::string name = short_name(one.word("name"));
    what.dots.push_back({name, x / scale, y / scale});
    rows.push_back({name, figure(x), figure(y),
                    std::string(ui.word(!off    ? "rel.fits"
                                        : y > x ? "rel.close"
                                                : "rel.apart"))});
  }
  if (rows.empty()) return;
  what.numbered = std::min(what.dots.size(), numbered);
  what.quarters = {
      std::string(ui.word("rel.quarter.close")), std::string(ui.word("rel.quarter.team")),
      std::string(ui.word("rel.quarter.trade")), std::string(ui.word("rel.quarter.apart"))};
  const std::string summary =
      ui.word("rel.summary",
              {{"n", std::to_string(rows.size())}, {"off", std::to_string(off_axis.size())}});
  card(ui, {}, [&] {
    picture(ui, "plane",
            {ui.word("rel.title"),
             summary,
             {std::string(ui.word("num.name")), std::string(ui.word("rel.x")),
              std::string(ui.word("rel.y")), std::string(ui.word("rel.fit"))},
             std::move(rows)},
            [&] { scatter(ui, what); });
  });
  ui.space(14);
}

void rfm_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr int scores = 5;
  const auto score = [&](const char* of, int n) {
    return ui.word("acct.pair", {{"name", label_of(ui, "num", sheet.name, of)},
                                 {"value", std::to_string(n)}});
  };
  HeatMap what;
  std::vector<std::string> columns{""};
  for (int i = 1; i <= scores; ++i) what.columns.push_back(score("fs", i));
  columns.insert(columns.end(), what.columns.begin(), what.columns.end());
  std::vector<std::vector<std::string>> rows;
  for (int r = scores; r >= 1; --r) {
    std::vector<int> counts(scores);
    for (const Cell& row : shown.answer.out.list("rows")) {
      if (row.num("rs") == r) ++counts[row.count("fs") - 1];
    }
    what.rows.push_back(score("rs", r));
    rows.push_back({what.rows.back()});
    for (const int count : counts) rows.back().push_back(std::to_string(count));
    what.counts.push_back(std::move(counts));
  }
  sheet_figure(ui, sheet,
               ui.word("acct.picture.rfm", {{"n", figure(shown.answer.out.num("n"))}}),
               std::move(columns), std::move(rows), [&] { heat_map(ui, what); });
}

}  // namespace askwell::ui
