#include "core/sheets/people/resources.h"

#include <map>
#include <set>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr Formula formulas[] = {{"cover", "needs that are met / needs"},
                                {"balance", "theirs available / all available"}};

// The kinds of what one side has available.
std::set<std::string_view> kinds(const Cell& in, std::string_view side) {
  std::set<std::string_view> out;
  for (const Cell& resource : in.list(side)) {
    if (resource.yes("available")) out.insert(resource.word("kind"));
  }
  return out;
}

double available(const Cell& in, std::string_view side, Flags& flags) {
  double count = 0;
  const std::vector<Cell>& resources = in.list(side);
  for (std::size_t i = 0; i < resources.size(); ++i) {
    count += resources[i].yes("available") ? 1 : 0;
    if (!resources[i].filled("owner"))
      flags.push_back({"owner", place("/" + std::string(side), i)});
  }
  return count;
}

// How many of the team have each skill.
std::map<std::string_view, int> holders(const Cell& in) {
  std::map<std::string_view, int> count;
  for (const Cell& member : in.list("team")) {
    std::map<std::string_view, int> own;
    for (const Cell& skill : member.list("skills")) own[skill.text] = 1;
    for (const auto& one : own) count[one.first] += 1;
  }
  return count;
}

Cell run(const Cell& in, Flags& flags) {
  Cell met = Cell::list(), missing = Cell::list(), single = Cell::list();
  const std::set<std::string_view> our_kinds = kinds(in, "ours"),
                                   their_kinds = kinds(in, "theirs");
  double fulfilled = 0;
  const std::vector<Cell>& needs = in.list("needs");
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const auto& of_side = needs[i].word("side") == "ours" ? our_kinds : their_kinds;
    const bool is = of_side.count(needs[i].word("kind")) > 0;
    met.add(Cell::of(is));
    fulfilled += is ? 1 : 0;
    if (!is) flags.push_back({"unmet", place("/needs", i)});
  }
  const std::map<std::string_view, int> held = holders(in);
  const std::vector<Cell>& skills = in.list("skills");
  for (std::size_t i = 0; i < skills.size(); ++i) {
    const auto found = held.find(skills[i].text);
    const int count = found == held.end() ? 0 : found->second;
    if (count > 1) continue;
    (count == 0 ? missing : single).add(Cell::of(std::string_view(skills[i].text)));
    flags.push_back({count == 0 ? "skill" : "single", place("/skills", i)});
  }
  const double ours = available(in, "ours", flags), theirs = available(in, "theirs", flags);
  if (ours > 0 && theirs == 0) flags.push_back({"one_sided"});

  Cell out = Cell::record();
  out.put("met", std::move(met))
      .put("cover", ratio(fulfilled, static_cast<double>(needs.size())));
  out.put("missing_skills", std::move(missing)).put("single", std::move(single));
  out.put("balance", ratio(theirs, ours + theirs));
  return out;
}

}  // namespace

const Sheet resources{.name = "resources",
                      .form =
                          "ours,theirs:[{name!,kind:name,available:tri,owner:text}],"
                          "needs:[{side:ours|theirs,kind:name}],skills:[name],"
                          "team:[{name!,skills:[name]}]",
                      .rules = nullptr,
                      .calculate = run,
                      .formulas = formulas};

}  // namespace askwell::sheets
