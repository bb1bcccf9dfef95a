#include "core/sheets/visits/smart.h"

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr double most_days = 365;
constexpr std::string_view vague[] = {"improve", "better", "asap", "as soon as", "try to",
                                      "尽快",    "尽量",   "争取", "加强",       "提高"};

constexpr Formula formulas[] = {{"score", "letters that hold / 5"}};

bool is_vague(std::string goal) {
  for (char& c : goal) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view word : vague) {
    if (goal.find(word) != std::string::npos) return true;
  }
  return false;
}

Cell run(const Cell& in, Flags& flags) {
  const double ahead = in.num("due") - in.num("today");
  const struct {
    std::string_view letter;
    bool holds;
  } letters[] = {{"s", in.filled("goal") && in.filled("who")},
                 {"m", !in["number"].is_null() && in.filled("unit")},
                 {"a", in.yes("achievable")},
                 {"r", in.word("kind") == "result" && in.filled("outcome")},
                 {"t", ahead >= 0 && ahead <= most_days}};
  Cell out = Cell::record();
  double holding = 0;
  for (const auto& one : letters) {
    out.put(one.letter, one.holds);
    holding += one.holds ? 1 : 0;
    if (!one.holds) flags.push_back({one.letter});
  }
  if (is_vague(in.word("goal"))) flags.push_back({"vague", "/goal"});
  out.put("score", holding / 5).put("passed", holding == 5);
  return out;
}

}  // namespace

const Sheet smart{.name = "smart",
                  .form =
                      "T,goal,who,unit,outcome:text,number:num?,kind:result|activity?,"
                      "achievable:tri,due:date?",
                  .rules = nullptr,
                  .calculate = run,
                  .formulas = formulas};

}  // namespace askwell::sheets
