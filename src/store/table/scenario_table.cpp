#include "store/table/scenario_table.h"

#include <algorithm>

#include "base/text.h"
#include "core/sheets/measure.h"
#include "store/customers/csv.h"
#include "store/json/fields.h"
#include "store/table/scenario_table_parts.h"

namespace askwell::store {

namespace {

constexpr std::array<RowKind, kinds> words{
    {{"title", "标题"},         {"aim", "目标"},          {"brief", "背景"},
     {"opening", "开场"},       {"person", "人物"},       {"need", "需求"},
     {"situation", "现状"},     {"problem", "难点"},      {"implication", "影响"},
     {"no effect", "无关影响"}, {"payoff", "价值"},       {"solution", "方案"},
     {"fact", "情况"},          {"budget", "预算"},       {"process", "流程"},
     {"small talk", "寒暄"},    {"pitch", "推销"},        {"summary", "总结"},
     {"next step", "下一步"},   {"friendly step", "客套"}}};
// What a row of a kind must have, beside its kind.
struct Must {
  bool seller = true, customer = false;
};
Must must_have(RowIs kind) {
  switch (kind) {
    case opening:
      return {.seller = false, .customer = true};
    case situation:
    case problem:
    case implication:
    case payoff:
    case solution:
    case fact:
    case budget:
    case process:
    case rapport:
    case step:
    case small_step:
      return {.seller = true, .customer = true};
    default:
      return {};
  }
}

bool is_chinese(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value >= 0x4E00 && point.value <= 0x9FFF) return true;
    at += point.bytes;
  }
  return false;
}

class Sorter {
 public:
  explicit Sorter(const std::vector<TableRow>& rows) : rows_(rows) {}

  SortedRows sort() {
    sort_rows();
    check_whole();
    return std::move(rows_);
  }

 private:
  using Need = SortedRows::Need;

  void complain(std::size_t row, std::size_t column, std::string_view key, std::string a = {},
                std::string b = {}) {
    rows_.problems.push_back({static_cast<int>(row) + 1, static_cast<int>(column) + 1, key,
                              std::move(a), std::move(b)});
  }

  void sort_rows() {
    for (std::size_t row = 0; row < rows_.rows.size(); ++row) {
      if (says_nothing(row)) continue;
      const auto kind = kind_of(rows_.cell(row, what));
      if (!kind) {
        unknown_kind(row);
        continue;
      }
      check_cells(row, *kind);
      take(row, *kind);
      rows_.chinese = rows_.chinese || is_chinese(rows_.cell(row, seller)) ||
                      is_chinese(rows_.cell(row, customer));
    }
  }

  // An empty row, or the headings above all others.
  bool says_nothing(std::size_t row) {
    const TableRow& cells = rows_.rows[row];
    if (std::all_of(cells.begin(), cells.end(),
                    [](const std::string& cell) { return trimmed(cell).empty(); })) {
      return true;
    }
    const std::string kind = lower(trimmed(cells[what]));
    const bool headings = !begun_ && (kind == "kind" || kind == "类型");
    begun_ = true;
    if (!headings) rows_.used.push_back(row);
    return headings;
  }

  void unknown_kind(std::size_t row) {
    const std::string word = lower(trimmed(rows_.cell(row, what)));
    std::vector<std::string_view> known;
    for (const RowKind& kind : words) known.insert(known.end(), {kind.en, kind.zh});
    const std::string_view near = nearest(word, known);
    complain(row, what,
             word.empty() ? "row.no_kind" : (near.empty() ? "row.kind" : "row.kind_near"), word,
             std::string(near));
  }

  void check_cells(std::size_t row, RowIs kind) {
    const Must must = must_have(kind);
    const auto empty = [&](Column column) { return trimmed(rows_.cell(row, column)).empty(); };
    if (must.seller && empty(seller)) complain(row, seller, "row.seller");
    if (must.customer && empty(customer)) complain(row, customer, "row.customer");
    if (kind == person && empty(who)) complain(row, who, "row.name");
  }

  void take(std::size_t row, RowIs kind) {
    if ((kind == title || kind == aim || kind == opening) && !rows_.of[kind].empty()) {
      complain(row, what, "row.once", std::to_string(rows_.of[kind].front() + 1));
    }
    rows_.of[kind].push_back(row);
    if (kind == need)
      rows_.needs.push_back({.head = row,
                             .situation = {},
                             .problem = {},
                             .payoff = {},
                             .solution = {},
                             .implications = {}});
    if (kind < situation || kind > solution) return;
    if (rows_.needs.empty()) {
      return complain(row, what, "row.no_need");
    }
    Need& at = rows_.needs.back();
    if (kind == implication || kind == no_effect) {
      at.implications.push_back(row);
      return;
    }
    auto& place = kind == situation ? at.situation
                  : kind == problem ? at.problem
                  : kind == payoff  ? at.payoff
                                    : at.solution;
    if (place) complain(row, what, "row.twice", std::to_string(*place + 1));
    place = row;
  }

  void check_whole() {
    if (rows_.used.empty()) {
      rows_.problems.push_back({0, 1, "row.none"});
      return;
    }
    check_people();
    if (!rows_.problems.empty()) return;  // a row that is not understood is not missed, too
    for (const RowIs kind : {title, opening, person, need, step}) {
      if (rows_.of[kind].empty()) {
        rows_.problems.push_back({0, 1, "row.missing", named(kind)});
      }
    }
    for (const Need& one : rows_.needs) check_need(one);
  }

  void check_people() {
    for (const std::size_t row : rows_.used) {
      if (!rows_.person_id(row).empty()) continue;
      complain(row, who, "row.who", std::string(trimmed(rows_.cell(row, who))));
    }
  }

  void check_need(const Need& one) {
    for (const auto& [place, kind] :
         {std::pair{one.situation, situation}, std::pair{one.problem, problem},
          std::pair{one.payoff, payoff}, std::pair{one.solution, solution}}) {
      if (!place) complain(one.head, what, "row.need_part", named(kind));
    }
    const bool hurts = std::any_of(one.implications.begin(), one.implications.end(),
                                   [&](std::size_t row) { return rows_.hurts(row); });
    if (hurts) return;
    complain(one.head, what, "row.no_hurt", named(implication));
  }

  // In both languages: tables come in either.
  static std::string named(RowIs kind) {
    return std::string(words[kind].en) + " / " + std::string(words[kind].zh);
  }

  SortedRows rows_;
  bool begun_ = false;  // a row that is not empty has been seen
};

// The cell that a field of the scenario's file comes from.
Column cell_of(std::string_view path) {
  if (path.ends_with("tell") || path.starts_with("opening")) return customer;
  if (path.starts_with("people") && path.ends_with("name")) return who;
  return seller;
}

// A cell as it is meant: on one line, without the wide spaces of a Chinese keyboard around it.
std::string tidy(std::string_view cell) {
  std::string out(sheets::without_blanks(cell));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

}  // namespace

std::optional<RowIs> kind_of(std::string_view cell) {
  const std::string word = lower(trimmed(cell));
  for (std::size_t i = 0; i < kinds; ++i) {
    if (word == words[i].en || word == words[i].zh) return static_cast<RowIs>(i);
  }
  return {};
}

// The id of who a row is about; of nobody, the first person. Empty if there is none so
// called.
std::string SortedRows::person_id(std::size_t row) const {
  const std::string_view name = trimmed(cell(row, who));
  const auto& people = of[person];
  if (name.empty()) return "p1";
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (trimmed(cell(people[i], who)) == name) return "p" + std::to_string(i + 1);
  }
  return {};
}

SortedRows sorted_rows(const std::vector<TableRow>& rows) { return Sorter(rows).sort(); }

std::span<const RowKind> row_kinds() { return words; }

Table read_table(std::string_view text) {
  Table table;
  const auto rows = read_csv(text);
  if (!rows.ok()) {
    table.problems.push_back({1, 1, "row.unreadable"});
    return table;
  }
  for (const CsvRow& row : *rows) {
    const auto number = static_cast<std::size_t>(row.number);
    if (number > max_table_rows) {
      table.problems.push_back(
          {row.number, 1, "row.too_many", std::to_string(max_table_rows), {}, false});
      break;
    }
    table.rows.resize(number);  // empty ones between
    for (std::size_t i = 0; i < std::min(row.cells.size(), table_columns); ++i)
      table.rows.back()[i] = tidy(fused(row.cells[i]));
    if (row.cells.size() > table_columns) {
      table.problems.push_back({row.number, table_columns + 1, "row.too_wide", {}, {}, false});
    }
  }
  return table;
}

TableScenario scenario_of_table(const std::vector<TableRow>& rows) {
  const SortedRows sorted = sorted_rows(rows);
  if (!sorted.problems.empty()) return {{}, {}, sorted.problems};
  return written(sorted);
}

std::vector<Problem> by_row(const TableScenario& table, std::vector<Problem> problems) {
  for (Problem& problem : problems) {
    const auto line = static_cast<std::size_t>(std::max(problem.line, 1)) - 1;
    problem.line = line < table.rows.size() ? table.rows[line] : 0;
    problem.column = static_cast<int>(cell_of(problem.path)) + 1;
    problem.path.clear();
  }
  return problems;
}

}  // namespace askwell::store
