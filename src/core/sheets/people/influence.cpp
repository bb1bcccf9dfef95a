#include "core/sheets/people/influence.h"

#include <algorithm>
#include <unordered_map>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view roles[] = {"investor", "gatekeeper", "user", "coach"};
constexpr double top_influence = 3;
constexpr double hostile = -4;        // rating
constexpr double seldom_met = 1;      // coverage
constexpr double seen_enough = 2;     // coverage
constexpr double new_days = 60;       // after joining or a reorganisation
constexpr double coach_days = 30;     // without talking to a coach
constexpr double enough_covered = 2;  // people

constexpr Formula formulas[] = {
    {"support", "Σ influence × rating / (5 × Σ influence), over people with a rating"},
    {"coverage", "Σ influence × max(coverage - 1, 0) / (3 × Σ influence)"},
    {"base", "supporters / people"},
    {"base_change", "base - previous_base"},
    {"win_result", "wins and results filled in / (2 × people)"},
    {"rows.weight", "influence × rating"}};

using People = std::vector<Cell>;
using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_of(const People& people) {
  Places places;
  for (std::size_t i = 0; i < people.size(); ++i) places[people[i].word("name")] = i;
  return places;
}

void rules(const Cell& in, Faults& faults) {
  const People& people = in.list("people");
  const Places places = places_of(people);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string at = place("/people", i);
    const Cell& above = people[i]["reports_to"];
    if (!above.is_null() && places.count(above.text) == 0) {
      faults.push_back({.at = at + "/reports_to", .id = "nobody"});
    }
    const std::vector<Cell>& others = people[i].list("influences");
    for (std::size_t j = 0; j < others.size(); ++j) {
      if (places.count(others[j].text) > 0) continue;
      faults.push_back({.at = place(at + "/influences", j), .id = "nobody"});
    }
  }
}

bool has_role(const Cell& person, std::string_view role) {
  for (const Cell& one : person.list("roles")) {
    if (one.text == role) return true;
  }
  return false;
}

// Steps up to who reports to nobody, for everybody; unknown in a circle. Each is walked once.
std::vector<double> levels_of(const People& people, const Places& places) {
  constexpr double open = -1, walking = -2;
  std::vector<double> levels(people.size(), open);
  for (std::size_t start = 0; start < people.size(); ++start) {
    std::vector<std::size_t> path;
    std::size_t at = start;
    while (levels[at] == open) {
      levels[at] = walking;
      path.push_back(at);
      const Cell& above = people[at]["reports_to"];
      if (above.is_null()) break;
      at = places.find(above.text)->second;
    }
    if (path.empty()) continue;
    const bool top = people[path.back()]["reports_to"].is_null();
    double level = top ? -1 : levels[at] == walking ? unknown : levels[at];
    for (auto step = path.rbegin(); step != path.rend(); ++step) levels[*step] = ++level;
  }
  return levels;
}

std::string_view group_of(double rating) {
  if (!known(rating)) return "unknown";
  return rating >= 1 ? "supporter" : rating <= -1 ? "opponent" : "neutral";
}

bool is_coach_ok(const Cell& person) {
  return has_role(person, "coach") && person.yes("trusted") && person.yes("trusts_us") &&
         person.yes("wants_us");
}

// What the rules about the whole map count.
struct Totals {
  double influence = 0, rated_influence = 0, support = 0, covered = 0, filled = 0;
  double coaches = 0, key = 0, key_against = 0, met = 0;
  Tally groups{"supporter", "neutral", "opponent", "unknown"};
  Tally roles{"investor", "gatekeeper", "user", "coach"};
};

void count(const Cell& person, Totals& totals) {
  const double influence = person.num("influence"), rating = person.num("rating");
  const double coverage = person.num("coverage");
  totals.influence += influence;
  if (known(rating)) {
    totals.rated_influence += influence;
    totals.support += influence * rating;
  }
  totals.covered += influence * std::max(coverage - 1, 0.0);
  totals.filled += (person.filled("win") ? 1 : 0) + (person.filled("result") ? 1 : 0);
  totals.coaches += is_coach_ok(person) ? 1 : 0;
  totals.met += coverage >= seen_enough ? 1 : 0;
  totals.groups.add(group_of(rating));
  if (person.word("political") != "outside") {
    ++totals.key;
    totals.key_against += group_of(rating) == "supporter" ? 0 : 1;
  }
  for (const std::string_view role : roles) {
    if (has_role(person, role)) totals.roles.add(role);
  }
}

void warn_of(const Cell& person, double today, const std::string& at, Flags& flags) {
  const auto flag = [&](bool raised, std::string_view id) {
    if (raised) flags.push_back({id, at});
  };
  const bool investor = has_role(person, "investor");
  const bool top = person.num("influence") == top_influence;
  const double joined = today - person.num("joined"), silent = today - person.num("last");
  const std::string& mode = person.word("mode");
  flag(investor && person.num("coverage") <= seldom_met, "R3");
  flag(person.num("rating") <= hostile, "R5");
  flag(investor && (mode == "even" || mode == "over"), "R6");
  flag(joined >= 0 && joined < new_days, "R7");
  flag(top && person.num("coverage") <= seen_enough, "R8");
  flag(known(person.num("rating")) && !person.filled("evidence"), "R9");
  flag(top && !person.filled("win"), "R14");
  flag(has_role(person, "coach") && (!known(silent) || silent > coach_days), "R15");
}

void warn(const Cell& in, const Totals& totals, std::size_t missing_roles, Flags& flags) {
  const auto flag = [&](bool raised, std::string_view id, std::string_view at = "") {
    if (raised) flags.push_back({id, std::string(at)});
  };
  const bool anybody = !in.list("people").empty();
  const double since = in.num("today") - in.num("reorg");
  flag(missing_roles > 0, "R1");
  flag(totals.roles.of("investor") != 1, "R2");
  flag(totals.coaches == 0, "R4");
  flag(since >= 0 && since < new_days, "R7", "/reorg");
  flag(totals.met < enough_covered, "R10");
  flag(anybody && totals.groups.of("opponent") == 0, "R11");
  flag(2 * totals.key_against > totals.key, "R12");
  flag(anybody && totals.groups.of("supporter") <= totals.groups.of("opponent"), "R13");
  const std::vector<Cell>& actions = in.list("actions");
  flag(actions.empty(), "R16", "/actions");
  for (std::size_t i = 0; i < actions.size(); ++i) {
    flag(!actions[i].filled("owner") || actions[i]["due"].is_null(), "R16",
         place("/actions", i));
  }
}

Cell run(const Cell& in, Flags& flags) {
  const People& people = in.list("people");
  const std::vector<double> levels = levels_of(people, places_of(people));
  Totals totals;
  Cell rows = Cell::list(), missing = Cell::list();
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Cell& person = people[i];
    count(person, totals);
    warn_of(person, in.num("today"), place("/people", i), flags);
    rows.add(Cell::record()
                 .put("name", person.word("name"))
                 .put("level", levels[i])
                 .put("group", group_of(person.num("rating")))
                 .put("key", person.word("political") != "outside")
                 .put("coach_ok", is_coach_ok(person))
                 .put("weight", person.num("influence") * person.num("rating")));
  }
  for (const std::string_view role : roles) {
    if (totals.roles.of(role) == 0) missing.add(Cell::of(role));
  }
  warn(in, totals, missing.items.size(), flags);

  const auto n = static_cast<double>(people.size());
  const double base = ratio(totals.groups.of("supporter"), n);
  Cell out = Cell::record();
  out.put("support", ratio(totals.support, 5 * totals.rated_influence));
  out.put("coverage", ratio(totals.covered, 3 * totals.influence));
  out.put("base", base).put("base_change", base - in.num("previous_base"));
  out.put("win_result", ratio(totals.filled, 2 * n)).put("missing_roles", std::move(missing));
  out.put("counts", totals.groups.cell()).put("rows", std::move(rows));
  return out;
}

}  // namespace

const Sheet influence{
    .name = "influence",
    .form =
        "T,reorg:date?,previous_base:part?,people:[{name!,"
        "roles:[investor|gatekeeper|user|coach],influence:int 1..3,"
        "mode:growth|trouble|even|over?,win,result,evidence:text,rating:int? -5..5,"
        "coverage:int 0..4=0,last,joined:date?,political:inner|structure|outside=outside,"
        "trusted,trusts_us,wants_us:tri,reports_to:name?,influences:[name]}],"
        "actions:[{what,owner:text,due:date?}]",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
