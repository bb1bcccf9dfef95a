// Any text as a pasted table: its problems are about rows and cells that are there, and what
// becomes a scenario can be read but for what its texts are.
#include <algorithm>

#include "fuzz/fuzz.h"
#include "store/scenario/scenario_reader.h"
#include "store/table/scenario_table.h"

using namespace askwell;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const store::Table table = store::read_table(as_text(data, size));
  must(table.rows.size() <= store::max_table_rows);
  const store::TableScenario made = store::scenario_of_table(table.rows);
  const int rows = std::max(1, static_cast<int>(table.rows.size()));
  for (const store::RowProblem& one : made.problems) {
    must(one.row >= 0 && one.row <= rows && one.column >= 1 && one.column <= 4);
  }
  must(made.json.empty() == !made.problems.empty());
  if (made.json.empty()) return 0;
  const auto problems = by_row(made, store::read_scenario(made.json, {}).problems);
  for (const store::Problem& problem : problems)
    must(problem.line >= 0 && problem.line <= rows);
  return 0;
}
