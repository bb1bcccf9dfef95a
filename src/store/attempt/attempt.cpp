#include "store/attempt/attempt.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "store/attempt/attempt_parts.h"
#include "store/json/json_writer.h"
#include "store/record/checksum.h"

namespace askwell::store {

namespace {

constexpr std::size_t max_attempt_bytes = 64'000;
constexpr auto helps = std::to_array<std::string_view>({"guided", "practice", "exam"});
constexpr auto ways = std::to_array<std::string_view>({"line", "topic"});

Error damaged(std::string_view what) {
  return {Errc::bad_input, "This attempt can not be read: " + std::string(what) + "."};
}

// ---- the kept line --------------------------------------------------------------------
//
// 1 ID SCENARIO RULES ENGINE SEED HELP CLOCK DAY SEQUENCE FINISHED SCORE OUTCOME PASSED MOVES
// NOTES
//
// Version 2 has three words more behind CLOCK: WAY PARENT FROM, where PARENT may be "-". It is
// written only where one of them says something.
//
// MOVES: "-" for none; two letters a move, its index in base 64; or "=" and ids with commas.

constexpr std::string_view digits64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
static_assert(max_moves <= 64 * 64);

std::string kept_moves(const Attempt& attempt, const Scenario& scenario) {
  if (!attempt.unresolved.empty()) return attempt.unresolved;
  if (attempt.moves.empty()) return "-";
  std::string by_index, by_id;
  bool known = attempt.rules == scenario.rules;
  for (const std::string& id : attempt.moves) {
    by_id += by_id.empty() ? '=' : ',';
    by_id += id;
    const MoveId move = known ? scenario.find_move(id) : MoveId::none;
    known = known && move != MoveId::none;
    if (!known) continue;
    by_index += digits64[index(move) / 64];
    by_index += digits64[index(move) % 64];
  }
  return known ? by_index : by_id;
}

bool is_packed(std::string_view kept) {
  return kept.size() % 2 == 0 && kept.size() / 2 <= max_turns &&
         kept.find_first_not_of(digits64) == std::string_view::npos;
}

bool resolve_moves(std::string_view kept, const Scenario* scenario, Attempt& attempt) {
  if (kept == "-") return true;
  if (kept.starts_with('=')) {
    for (const std::string_view id : split(kept.substr(1), ',')) {
      if (!is_id(id, true)) return false;
      attempt.moves.emplace_back(id);
    }
    return attempt.moves.size() <= max_turns;
  }
  if (!is_packed(kept)) return false;
  if (scenario == nullptr || scenario->rules != attempt.rules) {
    attempt.unresolved = kept;
    return true;
  }
  for (std::size_t at = 0; at < kept.size(); at += 2) {
    const std::size_t move = digits64.find(kept[at]) * 64 + digits64.find(kept[at + 1]);
    if (move >= scenario->moves.size()) return false;
    attempt.moves.push_back(scenario->moves[move].id);
  }
  return true;
}

// Takes the words of a line off its front, one after the other.
class Line {
 public:
  explicit Line(std::string_view rest) : rest_(rest) {}

  std::string_view word() {
    const std::size_t end = rest_.find(' ');
    if (end == std::string_view::npos) good_ = false;
    const std::string_view out = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    return out;
  }
  std::int64_t whole(std::int64_t low, std::int64_t high) {
    const std::optional<std::int64_t> found = read_int(word(), low, high);
    if (!found) good_ = false;
    return found.value_or(low);
  }
  int number(int low, int high) { return static_cast<int>(whole(low, high)); }
  bool yes() { return whole(0, 1) == 1; }

  std::string_view rest() const { return rest_; }
  bool good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// ---- the file ---------------------------------------------------------------------------

void write(JsonWriter& json, const Attempt& attempt) {
  json.object().name("askwell").text("attempt/1");
  json.name("id").text(attempt.id).name("scenario").text(attempt.scenario);
  json.name("rules").text(attempt.rules).name("engine").whole(attempt.engine);
  json.name("seed").whole(attempt.options.seed);
  json.name("help").text(helps[static_cast<std::size_t>(attempt.options.help)]);
  json.name("clock").yes(attempt.options.clock);
  if (attempt.way != Way::line)
    json.name("way").text(ways[static_cast<std::size_t>(attempt.way)]);
  if (!attempt.parent.empty()) {
    json.name("parent").text(attempt.parent).name("from").whole(attempt.from);
  }
  json.name("day").whole(attempt.day).name("sequence").whole(attempt.sequence);
  json.name("moves").list();
  for (const std::string& move : attempt.moves) json.text(move);
  json.end();
  if (!attempt.unresolved.empty()) json.name("unresolved").text(attempt.unresolved);
  json.name("finished").yes(attempt.finished).name("score").whole(attempt.score);
  json.name("outcome").text(name_of(attempt.outcome)).name("passed").yes(attempt.passed);
  if (!attempt.notes.empty()) json.name("notes").text(attempt.notes);
}

Attempt read_fields(Fields& fields) {
  Attempt attempt;
  attempt.id = fields.id("id");
  attempt.scenario = fields.id("scenario");
  attempt.rules = fields.id("rules");
  attempt.engine = fields.whole("engine", 0, INT32_MAX, 0);
  attempt.options.seed = static_cast<std::uint32_t>(fields.whole64("seed", 0, UINT32_MAX, 1));
  attempt.options.help = static_cast<Help>(fields.choice("help", helps, 0));
  attempt.options.clock = fields.yes("clock", true);
  attempt.way = static_cast<Way>(fields.choice("way", ways, 0));
  if (fields.has("parent")) {
    attempt.parent = fields.id("parent");
    attempt.from = fields.whole("from", 0, max_turns, 0);
  }
  attempt.day = fields.whole("day", INT32_MIN, INT32_MAX, 0);
  attempt.sequence = fields.whole("sequence", INT32_MIN, INT32_MAX, 0);
  for (const Value* move : fields.list("moves", Says::moves, max_turns, Must::yes)) {
    if (move->kind == Value::Kind::text && is_id(move->text, true)) {
      attempt.moves.emplace_back(move->text);
    } else {
      fields.faults().error(*move, Says::move_no_id);
    }
  }
  attempt.unresolved = fields.word("unresolved");
  if (!is_packed(attempt.unresolved)) {
    fields.faults().error(fields.object(), Says::no_such_moves);
  }
  attempt.finished = fields.yes("finished");
  attempt.score = fields.whole("score", 0, 100, 0);
  attempt.outcome = static_cast<Outcome>(fields.choice("outcome", names_of<Outcome>(5), 0));
  attempt.passed = fields.yes("passed");
  attempt.notes = fields.word("notes");
  return attempt;
}

}  // namespace

std::string kept_line(const Attempt& attempt, const Scenario& scenario) {
  const bool more = attempt.way != Way::line || !attempt.parent.empty();
  std::string out = more ? "2" : "1";
  const auto add = [&out](std::string_view word) {
    out += ' ';
    out += word;
  };
  add(attempt.id);
  add(attempt.scenario);
  add(attempt.rules);
  const auto number = [&add](std::int64_t value) { add(std::to_string(value)); };
  number(attempt.engine);
  number(attempt.options.seed);
  number(static_cast<int>(attempt.options.help));
  number(attempt.options.clock ? 1 : 0);
  if (more) {
    number(static_cast<int>(attempt.way));
    add(attempt.parent.empty() ? "-" : attempt.parent);
    number(attempt.from);
  }
  number(attempt.day);
  number(attempt.sequence);
  number(attempt.finished ? 1 : 0);
  number(attempt.score);
  number(static_cast<int>(attempt.outcome));
  number(attempt.passed ? 1 : 0);
  add(kept_moves(attempt, scenario));
  add(attempt.notes);
  return out;
}

Result<Attempt> read_kept_line(std::string_view text, const Scenario* scenario) {
  Line line(text);
  const std::string_view version = line.word();
  if (version != "1" && version != "2") {
    if (read_int(version, 3, INT32_MAX)) {
      return Error{Errc::newer,
                   "This attempt was kept by a newer Askwell: it stays untouched."};
    }
    return damaged("it is no attempt");
  }
  Attempt attempt;
  attempt.id = line.word();
  attempt.scenario = line.word();
  attempt.rules = line.word();
  attempt.engine = line.number(0, INT32_MAX);
  attempt.options.seed = static_cast<std::uint32_t>(line.whole(0, UINT32_MAX));
  attempt.options.help = static_cast<Help>(line.number(0, 2));
  attempt.options.clock = line.yes();
  if (version == "2") {
    attempt.way = static_cast<Way>(line.number(0, 1));
    attempt.parent = line.word();
    if (attempt.parent == "-") attempt.parent.clear();
    attempt.from = line.number(0, static_cast<int>(max_turns));
  }
  attempt.day = line.number(INT32_MIN, INT32_MAX);
  attempt.sequence = line.number(INT32_MIN, INT32_MAX);
  attempt.finished = line.yes();
  attempt.score = line.number(0, 100);
  attempt.outcome = static_cast<Outcome>(line.number(0, 4));
  attempt.passed = line.yes();
  const std::string_view moves = line.word();
  attempt.notes = line.rest();
  if (!line.good() || attempt.id.empty() || attempt.scenario.empty()) {
    return damaged("part of it is missing");
  }
  if (!resolve_moves(moves, scenario, attempt)) return damaged("its moves make no sense");
  return attempt;
}

std::string_view scenario_of_line(std::string_view text) {
  Line line(text);
  line.word();
  line.word();
  const std::string_view scenario = line.word();
  return line.good() ? scenario : std::string_view();
}

std::string attempt_json(const Attempt& attempt) {
  JsonWriter json;
  write(json, attempt);
  const std::string crc = checksum(json.str());
  json.name("crc").text(crc).end();
  return json.str();
}

Result<void> check_format(Fields& top, std::string_view kind) {
  const std::string_view found = top.word("askwell");
  const std::string name(kind);
  if (found == name + "/1") return {};
  if (found.starts_with(name + "/") && read_int(found.substr(kind.size() + 1), 2, INT32_MAX)) {
    return Error{Errc::newer, "This " + name +
                                  " was made by a newer Askwell. It stays untouched; update "
                                  "Askwell to read it."};
  }
  return Error{Errc::bad_input, "This is no " + name + " that Askwell made."};
}

Result<Attempt> read_attempt_at(Faults& faults, const Value& at,
                                const std::vector<Problem>& problems) {
  Fields fields(faults, at, Says::an_attempt);
  if (Result<void> format = check_format(fields, "attempt"); !format) return format.error();
  Attempt attempt = read_fields(fields);
  if (any_error(problems)) return damaged(sentence(problems.front(), Lang::en));
  if (!fields.has("crc")) return attempt;

  JsonWriter again;
  write(again, attempt);
  if (fields.word("crc") != checksum(again.str())) {
    return damaged("it was changed or damaged after it was saved");
  }
  return attempt;
}

Result<Attempt> read_attempt_json(std::string_view json) {
  if (json.size() > max_attempt_bytes) {
    return Error{Errc::too_big,
                 "This file is larger than any attempt: at most 64 kB are read."};
  }
  std::vector<Problem> problems;
  const std::optional<Json> parsed = read_json(json, max_attempt_bytes, problems);
  if (!parsed || !problems.empty()) return damaged(sentence(problems.front(), Lang::en));
  Faults faults(*parsed, problems);
  return read_attempt_at(faults, parsed->root(), problems);
}

bool goes_on_from(const Attempt& longer, const Attempt& shorter) {
  return shorter.moves.size() <= longer.moves.size() &&
         std::equal(shorter.moves.begin(), shorter.moves.end(), longer.moves.begin());
}

Result<Call> replay(const Attempt& attempt, const Scenario& scenario) {
  if (attempt.scenario != scenario.id) {
    return Error{Errc::mismatch, "This attempt belongs to another scenario, " +
                                     written(in_quotes(attempt.scenario), Lang::en) + "."};
  }
  if (attempt.rules != scenario.rules || attempt.engine != engine_version) {
    return Error{
        Errc::mismatch,
        "This attempt was played by other rules: it can be looked at, but not replayed."};
  }
  std::vector<MoveId> moves;
  for (const std::string& id : attempt.moves) {
    moves.push_back(scenario.find_move(id));
    if (moves.back() == MoveId::none) {
      return Error{Errc::bad_choice, "There is no move " + written(in_quotes(id), Lang::en) +
                                         " in this scenario."};
    }
  }
  return askwell::replay(scenario, attempt.options, moves);
}

}  // namespace askwell::store
