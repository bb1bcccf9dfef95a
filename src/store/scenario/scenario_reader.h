// Reads a scenario file (format: scenarios/README.md) and tells an author every fault in it
// with line, column, path and a cure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "store/phrase/problem.h"

namespace askwell::store {

// Stock reactions (assets/reactions.json) that fill what a scenario leaves to them, and
// what the two moves that are always there read like.
struct Stock {
  using Wordings = std::array<std::vector<std::string>, 2>;  // by Lang
  struct Lines {
    Reaction to = Reaction::wasted;
    Manner manner = Manner::any;
    Wordings wordings;
    bool operator==(const Lines&) const = default;
  };
  std::vector<Lines> lines;  // of Manner::any one for each reaction, of the others some
  Wordings wait;
  Wordings end;
  bool operator==(const Stock&) const = default;
};
// Adds to `stock`; whatever is wrong with it is returned.
std::vector<Problem> read_stock(std::string_view json, Stock& stock);

// Adds the wordings of a language that `stock` has not; both are of one build.
void add_language(Stock& stock, Lang lang, Stock&& other);

struct ScenarioFile {
  std::optional<Scenario> scenario;  // finished; none if any problem is an error
  std::vector<Problem> problems;     // in the order of the file
};
ScenarioFile read_scenario(std::string_view json, const Stock& stock);

}  // namespace askwell::store
