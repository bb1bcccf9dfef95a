#include "store/marks_text.h"

#include <algorithm>

#include "base/text.h"

namespace askwell::store {

namespace {

constexpr int most_half_points = 1000;

void add(std::string& out, int number) {
  if (!out.empty() && out.back() != '\n') out += ' ';
  out += std::to_string(number);
}

// One line of numbers, each of them in a range of its own.
class Numbers {
 public:
  explicit Numbers(std::string_view line) : line_(line) {}

  bool more() const { return !line_.empty(); }
  int next(int low, std::size_t high) {
    const std::size_t end = std::min(line_.find(' '), line_.size());
    const auto number = read_int(line_.substr(0, end), low, static_cast<std::int64_t>(high));
    line_.remove_prefix(std::min(end + 1, line_.size()));
    well_ = well_ && number;
    return static_cast<int>(number.value_or(low));
  }
  // All that was asked for was there, and nothing else.
  bool well() const { return well_ && !more(); }

 private:
  std::string_view line_;
  bool well_ = true;
};

bool read_line(std::string_view line, std::size_t count, std::vector<int>& out) {
  Numbers numbers(line);
  while (numbers.more() && out.size() < count) out.push_back(numbers.next(0, count - 1));
  return numbers.well();
}

}  // namespace

std::string marks_text(const Marks& marks) {
  std::string out;
  add(out, marks.exact ? 1 : 0);
  add(out, marks.costliest);
  add(out, marks.better_score);
  out += '\n';
  for (const TurnMark& turn : marks.turns) {
    for (const int number : {turn.loss.low, turn.loss.high, static_cast<int>(turn.mark),
                             static_cast<int>(turn.best)}) {
      add(out, number);
    }
  }
  out += '\n';
  for (const MoveId move : marks.better) add(out, static_cast<int>(move));
  out += '\n';
  for (const int check : marks.left_out) add(out, check);
  return out;
}

Result<Marks> read_marks(std::string_view text, const Scenario& scenario, std::size_t turns) {
  const Error broken{Errc::bad_input, ""};
  const auto lines = split(text, '\n');
  if (lines.size() != 4) return broken;
  Marks marks;
  Numbers head(lines[0]);
  marks.exact = head.next(0, 1) == 1;
  marks.costliest = head.next(-1, turns);
  marks.better_score = head.next(0, 100);
  if (!head.well() || marks.costliest >= static_cast<int>(turns)) return broken;

  Numbers each(lines[1]);
  for (std::size_t i = 0; i < turns; ++i) {
    TurnMark turn;
    turn.loss.low = each.next(0, most_half_points);
    turn.loss.high = each.next(0, most_half_points);
    turn.mark = static_cast<Mark>(each.next(0, static_cast<std::size_t>(Mark::blunder)));
    turn.best = static_cast<MoveId>(each.next(-1, scenario.moves.size() - 1));
    marks.turns.push_back(turn);
  }
  if (!each.well()) return broken;

  std::vector<int> better;
  if (!read_line(lines[2], scenario.moves.size(), better)) return broken;
  for (const int move : better) marks.better.push_back(static_cast<MoveId>(move));
  if (!read_line(lines[3], scenario.rubric.size(), marks.left_out)) return broken;
  return marks;
}

}  // namespace askwell::store
