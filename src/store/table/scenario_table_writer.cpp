#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "store/json/json_writer.h"
#include "store/table/scenario_table_parts.h"

namespace askwell::store {

namespace {

std::string quoted(std::string_view text) {
  JsonWriter json;
  json.text(trimmed(text));
  return json.str();
}

// A line of JSON for each row, so that what the reader tells of a line is about a row.
class Writer {
 public:
  explicit Writer(const SortedRows& rows) : rows_(rows) {}

  TableScenario write() {
    put_all();
    return std::move(out_);
  }

 private:
  using Need = SortedRows::Need;

  void line(std::string json, std::optional<std::size_t> row = {}) {
    out_.json += json + '\n';
    out_.rows.push_back(row ? static_cast<int>(*row) + 1 : 0);
  }

  std::string says(std::size_t row, std::string_view ask, bool tell = true) const {
    std::string out = "\"" + std::string(ask) + "\": " + quoted(rows_.cell(row, seller));
    if (tell && !trimmed(rows_.cell(row, customer)).empty())
      out += ", \"tell\": " + quoted(rows_.cell(row, customer));
    return out;
  }
  std::string of_person(std::size_t row) const {
    return "\"person\": \"" + rows_.person_id(row) + "\"";
  }

  // One object a row, between `begin` and `end`.
  template <class Object>
  void list(std::string_view begin, const std::vector<std::size_t>& rows, std::string_view end,
            Object object) {
    line(std::string(begin));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      line(object(i) + (i + 1 < rows.size() ? "," : ""), rows[i]);
    }
    line(std::string(end));
  }

  void put_all() {
    const std::size_t name = rows_.of[title].front();
    line("{\"askwell\": \"scenario/1\",");
    line("\"id\": \"table-" + hex_of(rows_.cell(name, seller)) + "\",");
    line(std::string("\"languages\": [\"") + (rows_.chinese ? "zh" : "en") + "\"],");
    line("\"title\": " + quoted(rows_.cell(name, seller)) + ",", name);
    put_aim();
    if (rows_.of[brief].empty())
      line("\"brief\": [" + quoted(rows_.cell(name, seller)) + "],", name);
    if (!rows_.of[brief].empty())
      list("\"brief\": [", rows_.of[brief], "],",
           [&](std::size_t i) { return quoted(rows_.cell(rows_.of[brief][i], seller)); });
    const std::size_t begin = rows_.of[opening].front();
    line("\"opening\": {" + of_person(begin) +
             ", \"say\": " + quoted(rows_.cell(begin, customer)) + "},",
         begin);
    list("\"people\": [", rows_.of[person], "],", [&](std::size_t i) {
      return "{\"id\": \"p" + std::to_string(i + 1) +
             "\", \"name\": " + quoted(rows_.cell(rows_.of[person][i], who)) +
             ", \"title\": " + quoted(rows_.cell(rows_.of[person][i], seller)) +
             ", \"roles\": [" + (i == 0 ? "\"investor\", \"user\"" : "\"user\"") + "]}";
    });
    put_facts();
    put_needs();
    put_moves();
    line(rows_.needs.size() == 1 ? "\"numbers\": {\"support_needed\": 4}}"
                                 : "\"numbers\": {}}");
  }

  void put_aim() {
    if (!rows_.of[aim].empty()) {
      line("\"aim\": " + quoted(rows_.cell(rows_.of[aim].front(), seller)) + ",",
           rows_.of[aim].front());
    } else {
      line(rows_.chinese ? "\"aim\": \"带着一个有日期的下一步离开。\","
                         : "\"aim\": \"Leave with a dated next step.\",");
    }
  }

  static std::string hex_of(std::string_view text) {
    const auto digest = sha256(text);
    return hex({reinterpret_cast<const char*>(digest.data()), 4});
  }

  void put_facts() {
    std::vector<std::size_t> rows;
    for (const RowIs kind : {fact, budget, process})
      rows.insert(rows.end(), rows_.of[kind].begin(), rows_.of[kind].end());
    std::sort(rows.begin(), rows.end());
    list("\"facts\": [", rows, "],", [&](std::size_t i) {
      const RowIs kind = *kind_of(rows_.cell(rows[i], what));
      const char* how = kind == budget    ? "\"point\": 5, \"kind\": \"budget\", \"trust\": 3, "
                        : kind == process ? "\"point\": 2, \"kind\": \"process\", "
                                          : "\"point\": 1, ";
      return "{\"id\": \"f" + std::to_string(i + 1) + "\", " + of_person(rows[i]) + ", " + how +
             says(rows[i], "ask") + "}";
    });
  }

  void put_needs() {
    line("\"needs\": [");
    for (std::size_t i = 0; i < rows_.needs.size(); ++i) put_need(i);
    line("],");
  }

  void put_need(std::size_t i) {
    const Need& one = rows_.needs[i];
    const auto hurting = std::count_if(
        one.implications.begin(), one.implications.end(),
        [&](std::size_t row) { return kind_of(rows_.cell(row, what)) == implication; });
    line("{\"id\": \"n" + std::to_string(i + 1) + "\", " + of_person(one.head) +
             ", \"must\": true, \"name\": " + quoted(rows_.cell(one.head, seller)) +
             ", \"urgent_at\": " + std::to_string(std::min<std::ptrdiff_t>(hurting, 2)) + ",",
         one.head);
    for (const auto& [place, name] :
         {std::pair{one.situation, "situation"}, std::pair{one.problem, "problem"},
          std::pair{one.payoff, "payoff"}}) {
      line("\"" + std::string(name) + "\": {" + says(*place, "ask") + "},", *place);
    }
    list("\"implications\": [", one.implications, "],", [&](std::size_t k) {
      const std::size_t row = one.implications[k];
      const bool applies = kind_of(rows_.cell(row, what)) == implication;
      return "{\"id\": \"i" + std::to_string(k + 1) + "\", " +
             (applies ? "" : "\"applies\": false, ") + says(row, "ask", applies) + "}";
    });
    line("\"solution\": {" + says(*one.solution, "say") + "}}" +
             (i + 1 < rows_.needs.size() ? "," : ""),
         *one.solution);
  }

  void put_moves() {
    std::vector<std::size_t> rows;
    for (const RowIs kind : {rapport, pitch, summary, step, small_step})
      rows.insert(rows.end(), rows_.of[kind].begin(), rows_.of[kind].end());
    std::sort(rows.begin(), rows.end());
    std::string all;
    for (std::size_t i = 0; i < rows_.needs.size(); ++i)
      all += (i > 0 ? ", \"n" : "\"n") + std::to_string(i + 1) + "\"";
    list("\"moves\": [", rows, "],", [&](std::size_t i) {
      const std::size_t row = rows[i];
      const std::string id = "\"m" + std::to_string(i + 1) + "\"";
      switch (*kind_of(rows_.cell(row, what))) {
        case rapport:
          return "{\"id\": " + id + ", \"kind\": \"rapport\", " + of_person(row) + ", " +
                 says(row, "say") + "}";
        case pitch:
          return "{\"id\": " + id + ", \"kind\": \"pitch\", " + says(row, "say") + "}";
        case summary:
          return "{\"id\": " + id + ", \"kind\": \"summary\", \"restates\": [" + all + "], " +
                 says(row, "say") + "}";
        case step:
          return "{\"id\": " + id +
                 ", \"kind\": \"step\", \"names\": [\"what\", \"who\", \"when\"], \"wins\": "
                 "\"advance\", " +
                 says(row, "say") + "}";
        default:
          return "{\"id\": " + id + ", \"kind\": \"step\", " + says(row, "say") + "}";
      }
    });
  }

  const SortedRows& rows_;
  TableScenario out_;
};

}  // namespace

TableScenario written(const SortedRows& rows) { return Writer(rows).write(); }

}  // namespace askwell::store
