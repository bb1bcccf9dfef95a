#include "store/table/scenario_table.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "core/proof/players.h"
#include "store/pack/pack.h"
#include "store/scenario/scenario_reader.h"

using namespace askwell;
using namespace askwell::store;

TEST_SUITE_BEGIN("store/table/scenario_table");

namespace {

const std::string bakery =
    "person\tkind\tseller says\tcustomer says\n"
    "\ttitle\tThe oven that eats the night\t\n"
    "Eva Hahn\tperson\tOwner\t\n"
    "Eva Hahn\topening\t\tCome in, mind the flour.\n"
    "Eva Hahn\tbudget\tWhat is set aside for the ovens?\tTwelve thousand.\n"
    "Eva Hahn\tneed\tBurnt first batch\t\n"
    "\tsituation\tWho starts the ovens at night?\tThe apprentice, at two.\n"
    "\tproblem\tWhat is hardest about the first batch?\t*The first batch burns.*\n"
    "\timplication\tWhat happens to the burnt trays?\tIn the bin.\n"
    "\timplication\tWhat does that do to your first delivery?\tIt leaves late.\n"
    "\tno effect\tHow often has the fire brigade come?\t\n"
    "\tpayoff\tIf it were right every night, what would that change?\tI could sleep.\n"
    "\tsolution\tYou want to sleep. Our control holds the curve.\tThat I would like to see.\n"
    "\tsmall talk\tI had one of your rolls.\tStill warm, I hope.\n"
    "\tpitch\tOur control has nine programmes.\t\n"
    "\tsummary\tSo the first batch burns, and that has to stop?\t\n"
    "\tnext step\tMay we bake together on Tuesday?\tTuesday at two.\n";

std::string told_all(const std::vector<RowProblem>& problems) {
  std::string out;
  for (const RowProblem& one : problems) {
    out += std::to_string(one.row) + ":" + std::to_string(one.column) + " " +
           std::string(one.key) + " " + one.a + " " + one.b + "\n";
  }
  return out;
}

// The table with its row `n` (from 1, the headings) in place of another one.
std::vector<TableRow> with_row(std::size_t n, TableRow row) {
  std::vector<TableRow> rows = read_table(bakery).rows;
  rows.at(n - 1) = std::move(row);
  return rows;
}

std::string why(std::size_t n, TableRow row) {
  return told_all(scenario_of_table(with_row(n, std::move(row))).problems);
}

}  // namespace

TEST_CASE("rows pasted from a spreadsheet become a scenario that a good seller passes") {
  const Table table = read_table(bakery);
  CHECK(told_all(table.problems).empty());
  REQUIRE(table.rows.size() == 17);
  const TableScenario made = scenario_of_table(table.rows);
  CHECK(told_all(made.problems).empty());

  const ScenarioFile file = read_scenario(made.json, {});
  CHECK_FALSE(any_error(file.problems));
  REQUIRE(file.scenario);
  CHECK(file.scenario->languages == std::vector<Lang>{Lang::en});
  CHECK(play(*file.scenario, Player::model, 1).verdict().passed);
}

TEST_CASE("commas and quotes from a spreadsheet's CSV are read as well") {
  const Table table =
      read_table("person,kind,seller says,customer says\r\nEva,person,\"Owner, baker\",\r\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1][2] == "Owner, baker");
}

TEST_CASE("a Chinese table becomes a Chinese scenario") {
  std::vector<TableRow> rows = read_table(bakery).rows;
  for (TableRow& row : rows) {
    for (const RowKind& kind : row_kinds()) {
      if (row[1] == kind.en) row[1] = kind.zh;
    }
    if (!row[2].empty()) row[2] = "问：" + row[2];
  }
  const TableScenario made = scenario_of_table(rows);
  CHECK(told_all(made.problems).empty());
  const ScenarioFile file = read_scenario(made.json, {});
  REQUIRE(file.scenario);
  CHECK(file.scenario->languages == std::vector<Lang>{Lang::zh});
}

TEST_CASE("what is wrong with a row is told with its row and cell") {
  CHECK(why(8, {"", "problm", "a", "b"}) == "8:2 row.kind_near problm problem\n");
  CHECK(why(8, {"", "??", "a", "b"}) == "8:2 row.kind ?? \n");
  CHECK(why(8, {"", " ", "a", "b"}) == "8:2 row.no_kind  \n");
  CHECK(why(8, {"", "problem", "", "b"}) == "8:3 row.seller  \n");
  CHECK(why(8, {"", "problem", "a", " "}) == "8:4 row.customer  \n");
  CHECK(why(3, {"", "person", "a", ""}).starts_with("3:1 row.name  \n"));
  CHECK(why(8, {"Bob", "problem", "a", "b"}) == "8:1 row.who Bob \n");
  CHECK(why(8, {"", "pitch", "a", ""}) == "6:2 row.need_part problem / 难点 \n");
  CHECK(why(8, {"", "payoff", "a", "b"}) == "12:2 row.twice 8 \n");
  CHECK(why(6, {"", "aim", "a", ""}).starts_with("7:2 row.no_need  \n"));
  CHECK(why(17, {"", "pitch", "a", ""}) == "0:1 row.missing next step / 下一步 \n");
  CHECK(told_all(scenario_of_table({}).problems) == "0:1 row.none  \n");
}

TEST_CASE("a kind that stands once in a table is told of the second time") {
  std::vector<TableRow> rows = read_table(bakery).rows;
  rows.push_back({"", "opening", "", "Good morning."});
  rows.push_back({"", "title", "Another oven", ""});
  CHECK(told_all(scenario_of_table(rows).problems) == "18:2 row.once 4 \n19:2 row.once 2 \n");
}

TEST_CASE("rows count as the spreadsheet counts them, with headings and empty rows") {
  const Table table = read_table("who\tkind\tseller\tcustomer\n\n\t\t\t\n\tpich\ta\t\n");
  CHECK(told_all(scenario_of_table(table.rows).problems)
            .starts_with("4:2 row.kind_near pich pitch\n"));
}

TEST_CASE("line breaks in a cell and wide spaces around it are no fault") {
  const Table table = read_table(
      "\topening\t\t\"Come in,\r\nmind the flour.\"\n\t难点\u3000\t\u3000\u00A0a\u3000 \tb\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0][3] == "Come in,  mind the flour.");
  CHECK(table.rows[1][1] == "难点");
  CHECK(table.rows[1][2] == "a");
}

TEST_CASE("a need that leads to nothing is told of") {
  std::vector<TableRow> rows = with_row(9, {"", "pitch", "a", ""});
  rows[9] = {"", "pitch", "b", ""};
  CHECK(told_all(scenario_of_table(rows).problems) == "6:2 row.no_hurt implication / 影响 \n");
}

TEST_CASE("what the reader finds in a table's scenario is told by row and cell") {
  const std::vector<TableRow> rows = with_row(8, {"", "problem", std::string(5000, 'a'), "b"});
  const TableScenario made = scenario_of_table(rows);
  REQUIRE_FALSE(made.json.empty());
  const auto problems = by_row(made, read_scenario(made.json, {}).problems);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front().line == 8);
  CHECK(problems.front().column == 3);
}

TEST_CASE("a fault in the opening or in a name is told in the cell it stands in") {
  const auto place = [](std::size_t n, TableRow row) {
    const TableScenario made = scenario_of_table(with_row(n, std::move(row)));
    const auto problems = by_row(made, read_scenario(made.json, {}).problems);
    REQUIRE_FALSE(problems.empty());
    return std::pair{problems.front().line, problems.front().column};
  };
  CHECK(place(4, {"Eva Hahn", "opening", "", std::string(5000, 'a')}) == std::pair{4, 4});
  CHECK(place(4, {"Eva Hahn", "opening", "", "Come \u202E in"}) == std::pair{4, 4});
  CHECK(place(8, {"", "problem", "a", "b\u202E"}) == std::pair{8, 4});
}

TEST_CASE("cells beyond the fourth, rows beyond the limit and formulas do no harm") {
  const Table wide = read_table("a\tpitch\tb\tc\td\n");
  REQUIRE(wide.problems.size() == 1);
  CHECK(wide.problems[0].column == 5);
  std::string many;
  for (int i = 0; i < 600; ++i) many += "\tpitch\ta\t\n";
  const Table cut = read_table(many);
  CHECK(cut.rows.size() == max_table_rows);
  CHECK(told_all(cut.problems) == "501:1 row.too_many 500 \n");
  CHECK(read_table("\tpitch\t'=1+1\t\n").rows[0][2] == "=1+1");
}

TEST_SUITE_END();
