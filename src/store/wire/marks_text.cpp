#include "store/wire/marks_text.h"

#include "base/text.h"
#include "store/wire/whole_numbers.h"

namespace askwell::store {

namespace {

constexpr int most_half_points = 1000;

bool read_line(std::string_view line, std::size_t count, std::vector<int>& out) {
  WholeNumbers numbers(line);
  while (numbers.more() && out.size() < count) out.push_back(numbers.next(0, count - 1));
  return numbers.well();
}

}  // namespace

std::string marks_text(const Marks& marks) {
  std::string out;
  add_number(out, marks.exact ? 1 : 0);
  add_number(out, marks.costliest);
  add_number(out, marks.better_score);
  out += '\n';
  for (const TurnMark& turn : marks.turns) {
    for (const int number : {turn.loss.low, turn.loss.high, static_cast<int>(turn.mark),
                             static_cast<int>(turn.best)}) {
      add_number(out, number);
    }
  }
  out += '\n';
  for (const MoveId move : marks.better) add_number(out, static_cast<int>(move));
  out += '\n';
  for (const int check : marks.left_out) add_number(out, check);
  return out;
}

Result<Marks> read_marks(std::string_view text, const Scenario& scenario, std::size_t turns) {
  const Error broken{Errc::bad_input, ""};
  const auto lines = split(text, '\n');
  if (lines.size() != 4) return broken;
  Marks marks;
  WholeNumbers head(lines[0]);
  marks.exact = head.next(0, 1) == 1;
  marks.costliest = head.next(-1, turns);
  marks.better_score = head.next(0, 100);
  if (!head.well() || marks.costliest >= static_cast<int>(turns)) return broken;

  WholeNumbers each(lines[1]);
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
