#include "core/sheets/people/nine_points.h"

#include <array>
#include <set>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double best_status = 3;    // two independent sources
constexpr std::size_t to_watch = 3;  // things

constexpr Formula formulas[] = {{"coverage", "Σ weight × status / (3 × Σ weight)"}};

constexpr Note notes[] = {{"/points", "what"}};

bool is_thin(const Cell& point) {
  const double status = point.num("status");
  std::set<std::string_view> different;
  for (const Cell& source : point.list("sources")) different.insert(source.text);
  return (status == 3 && different.size() < 2) || (status == 2 && different.empty());
}

Cell run(const Cell& in, Flags& flags) {
  double known_weight = 0, weight = 0;
  std::array<double, 4> status{};
  Tally loop{"collect", "sort", "analyse", "use"};
  Cell red = Cell::list(), stale = Cell::list();
  const std::vector<Cell>& points = in.list("points");
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Cell& point = points[i];
    const std::string at = place("/points", i);
    const double number = static_cast<double>(i + 1), age = in.num("today") - point.num("date");
    known_weight += point.num("weight") * point.num("status");
    weight += point.num("weight");
    ++status[point.count("status")];
    loop.add(point.word("loop"));
    if (point.num("status") == 0) {
      red.add(Cell::of(number));
      flags.push_back({"red", at});
    } else if (!known(age) || age > in.num("stale")) {
      stale.add(Cell::of(number));
      flags.push_back({"stale", at});
    }
    if (is_thin(point)) flags.push_back({"thin", at});
  }
  std::size_t watched = 0;
  for (const Cell& thing : in.list("watch")) watched += is_blank(thing.text) ? 0 : 1;
  if (watched != to_watch) flags.push_back({"watch", "/watch"});

  Cell counts = Cell::list();
  for (const double count : status) counts.add(Cell::of(count));
  Cell out = Cell::record();
  out.put("coverage", ratio(known_weight, best_status * weight));
  out.put("light", !red.items.empty() ? "red" : !stale.items.empty() ? "amber" : "green");
  out.put("status", std::move(counts)).put("loop", loop.cell());
  out.put("red", std::move(red)).put("stale", std::move(stale));
  return out;
}

}  // namespace

const Sheet nine_points{
    .name = "nine-points",
    .form =
        "T,stale:int 1..=30,points:[{status:int 0..3,weight:amt=1,date:date?,sources:[name],"
        "loop:collect|sort|analyse|use=collect}]9,watch:[text]",
    .rules = nullptr,
    .calculate = run,
    .formulas = formulas,
    .notes = notes};

}  // namespace askwell::sheets
