// How a table of a scenario is sorted before it is written. Internal to the store; others use
// store/table/scenario_table.h.
#pragma once

#include <optional>

#include "store/table/scenario_table.h"

namespace askwell::store {

enum RowIs : std::size_t {
  title,
  aim,
  brief,
  opening,
  person,
  need,
  situation,
  problem,
  implication,
  no_effect,
  payoff,
  solution,
  fact,
  budget,
  process,
  rapport,
  pitch,
  summary,
  step,
  small_step,
  kinds
};

enum Column : std::size_t { who, what, seller, customer };

std::optional<RowIs> kind_of(std::string_view cell);

// The rows of a table by what they are; numbers of rows count from 0.
struct SortedRows {
  struct Need {
    std::size_t head = 0;
    std::optional<std::size_t> situation, problem, payoff, solution;
    std::vector<std::size_t> implications;  // with those of no effect
  };

  explicit SortedRows(const std::vector<TableRow>& all) : rows(all) {}

  const std::string& cell(std::size_t row, std::size_t column) const {
    return rows[row][column];
  }
  bool hurts(std::size_t row) const { return kind_of(cell(row, what)) == implication; }
  // The id of who a row is about; of nobody, the first person. Empty if there is none so
  // called.
  std::string person_id(std::size_t row) const;

  const std::vector<TableRow>& rows;
  std::vector<std::size_t> used;                   // rows that say anything
  std::array<std::vector<std::size_t>, kinds> of;  // rows by kind
  std::vector<Need> needs;
  bool chinese = false;
  std::vector<RowProblem> problems;
};
SortedRows sorted_rows(const std::vector<TableRow>& rows);

// The file, where nothing is wrong with the rows.
TableScenario written(const SortedRows& rows);

}  // namespace askwell::store
