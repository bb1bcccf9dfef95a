// A scenario from a table, as authors paste it from a spreadsheet.
//
// A row is one thing said or told, in four columns: who it is about, what kind of row it is
// (row_kinds() has the words of both languages), what the seller says, what the customer says.
// Rows of a need follow its row "need". One language is enough: the one that the cells are in.
// Rows count as the spreadsheet counts them, with headings and empty rows, which say nothing.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/phrase/problem.h"

namespace askwell::store {

inline constexpr std::size_t table_columns = 4;
inline constexpr std::size_t max_table_rows = 500;
using TableRow = std::array<std::string, table_columns>;

// The words that may stand in the second column, in the order in which a table uses them.
struct RowKind {
  std::string_view en, zh;
};
std::span<const RowKind> row_kinds();

// What is wrong with a cell. `key` names the sentence, in which {a} and {b} stand for two
// words.
struct RowProblem {
  int row = 1;     // from 1; 0: of the table as a whole
  int column = 1;  // from 1
  std::string_view key;
  std::string a = {}, b = {};
  bool error = true;
};

struct Table {
  std::vector<TableRow> rows;
  std::vector<RowProblem> problems;
};
// From text with tabs, or CSV; a line break in a cell becomes a space. Cells too many in a row
// and rows over the limit are told of and left out.
Table read_table(std::string_view text);

struct TableScenario {
  std::string json;       // as a scenario's file; empty if a row is at fault
  std::vector<int> rows;  // of each line of `json`; 0: of none
  std::vector<RowProblem> problems = {};
};
TableScenario scenario_of_table(const std::vector<TableRow>& rows);

// The problems that the reader found in a scenario that came of a table: `line` is the row, 0
// where it is about none, `column` the cell.
std::vector<Problem> by_row(const TableScenario& table, std::vector<Problem> problems);

}  // namespace askwell::store
