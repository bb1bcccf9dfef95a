#include "core/sheets/visits/five_why.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr Formula formulas[] = {{"depth", "min(1, correct / needed)"}};

constexpr std::size_t far = std::numeric_limits<std::size_t>::max();

using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_of(const std::vector<Cell>& nodes) {
  Places places;
  for (std::size_t i = 0; i < nodes.size(); ++i) places[nodes[i].word("id")] = i;
  return places;
}

void rules(const Cell& in, Faults& faults) {
  const std::vector<Cell>& nodes = in.list("nodes");
  const Places places = places_of(nodes);
  const auto look = [&](const Cell& id, const std::string& at) {
    if (!id.is_null() && places.count(id.text) == 0)
      faults.push_back({.at = at, .id = "no_such_id"});
  };
  look(in["start"], "/start");
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::vector<Cell>& causes = nodes[i].list("causes");
    for (std::size_t j = 0; j < causes.size(); ++j) {
      look(causes[j], place(place("/nodes", i) + "/causes", j));
    }
  }
  const std::vector<Cell>& chain = in.list("chain");
  for (std::size_t i = 0; i < chain.size(); ++i) look(chain[i], place("/chain", i));
  look(in["fix"], "/fix");
}

// The causes as a graph of places in the list of nodes.
class Causes {
 public:
  explicit Causes(const std::vector<Cell>& nodes) : nodes_(nodes), places_(places_of(nodes)) {}

  std::size_t of(std::string_view id) const { return places_.find(id)->second; }
  const std::string& id(std::size_t node) const { return nodes_[node].word("id"); }
  bool is_root(std::size_t node) const {
    return nodes_[node].yes("actionable") && nodes_[node].list("causes").empty();
  }
  bool is_cause(std::size_t node, std::size_t of_node) const {
    for (const Cell& cause : nodes_[of_node].list("causes")) {
      if (of(cause.text) == node) return true;
    }
    return false;
  }

  // The fewest links from `start` to every node; far where there is no way.
  std::vector<std::size_t> links_from(std::size_t start) const {
    std::vector<std::size_t> links(nodes_.size(), far), queue{start};
    links[start] = 0;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      const std::size_t node = queue[next];
      for (const Cell& cause : nodes_[node].list("causes")) {
        const std::size_t to = of(cause.text);
        if (links[to] != far) continue;
        links[to] = links[node] + 1;
        queue.push_back(to);
      }
    }
    return links;
  }

 private:
  const std::vector<Cell>& nodes_;
  Places places_;
};

struct Chain {
  Cell links = Cell::list();
  std::size_t correct = 0;
  std::size_t last = 0;
  bool all_ok = true;
};

Chain follow(const Cell& in, const Causes& causes, Flags& flags) {
  Chain chain;
  chain.last = causes.of(in.word("start"));
  const std::vector<Cell>& entries = in.list("chain");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t from = chain.last, to = causes.of(entries[i].text);
    const std::string_view result = causes.is_cause(to, from) ? "ok"
                                    : to != from && causes.links_from(from)[to] != far
                                        ? "leap"
                                        : "wrong";
    if (result != "ok") flags.push_back({result, place("/chain", i)});
    chain.all_ok = chain.all_ok && result == "ok";
    if (chain.all_ok) ++chain.correct;
    chain.links.add(Cell::record()
                        .put("from", causes.id(from))
                        .put("to", causes.id(to))
                        .put("result", result));
    chain.last = to;
  }
  return chain;
}

Cell run(const Cell& in, Flags& flags) {
  const std::vector<Cell>& nodes = in.list("nodes");
  const Causes causes(nodes);
  const std::vector<std::size_t> links = causes.links_from(causes.of(in.word("start")));
  const auto is_reached = [&](std::size_t node) {
    return causes.is_root(node) && links[node] != far;
  };
  Cell roots = Cell::list();
  std::size_t nearest = far;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!is_reached(i)) continue;
    roots.add(Cell::of(std::string_view(causes.id(i))));
    nearest = std::min(nearest, links[i]);
  }
  Chain chain = follow(in, causes, flags);
  const std::size_t fewest = is_reached(chain.last) ? links[chain.last] : nearest;
  const double needed = fewest == far ? unknown : static_cast<double>(fewest);
  const double depth = needed == 0 ? 1 : ratio(static_cast<double>(chain.correct), needed);
  const bool reached = chain.all_ok && is_reached(chain.last);
  double wasted = 0;
  if (!in["fix"].is_null() && !causes.is_root(causes.of(in.word("fix")))) {
    wasted = nodes[causes.of(in.word("fix"))].num("cost");
    flags.push_back({"shallow", "/fix"});
  }
  if (chain.all_ok && !reached) flags.push_back({"early"});
  if (roots.items.empty()) flags.push_back({"no_root"});

  Cell out = Cell::record();
  out.put("links", std::move(chain.links)).put("correct", chain.correct).put("needed", needed);
  out.put("depth", depth > 1 ? 1 : depth).put("reached", reached);
  out.put("roots", std::move(roots)).put("wasted", wasted);
  return out;
}

}  // namespace

const Sheet five_why{
    .name = "five-why",
    .form =
        "start:name,nodes:[{id!,causes:[name],actionable:bool=false,cost:amt=0}]1..,"
        "chain:[name]0..5,fix:name?",
    .rules = rules,
    .calculate = run,
    .formulas = formulas};

}  // namespace askwell::sheets
