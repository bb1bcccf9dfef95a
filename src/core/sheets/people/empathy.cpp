#include "core/sheets/people/empathy.h"

#include <set>

#include "core/sheets/measure.h"

namespace askwell::sheets {

namespace {

constexpr std::string_view boxes[] = {"says", "thinks", "does", "feels", "pains", "gains"};
constexpr double guesses_over = 0.5;
constexpr std::size_t observers_wanted = 2;
constexpr double stale_days = 90;

constexpr Formula formulas[] = {{"complete", "100 × boxes filled in / 6"},
                                {"guess_share", "guesses / count"}};

Cell run(const Cell& in, Flags& flags) {
  double filled = 0, count = 0, guesses = 0, newest = unknown;
  std::set<std::string_view> observers;
  for (const std::string_view box : boxes) {
    const std::vector<Cell>& items = in.list(box);
    if (items.empty()) flags.push_back({"empty", "/" + std::string(box)});
    filled += items.empty() ? 0 : 1;
    for (const Cell& item : items) {
      ++count;
      guesses += item.word("basis") == "guess" ? 1 : 0;
      if (item.filled("by")) observers.insert(without_blanks(item.word("by")));
      if (!known(newest) || item.num("date") > newest) newest = item.num("date");
    }
  }
  const double guess_share = ratio(guesses, count), age = in.num("today") - newest;
  if (above(guess_share, guesses_over)) flags.push_back({"guess"});
  if (count > 0 && observers.size() < observers_wanted) flags.push_back({"one_eye"});
  if (count > 0 && (!known(age) || age > stale_days)) flags.push_back({"stale"});

  Cell out = Cell::record();
  out.put("complete", 100 * filled / 6).put("count", count).put("guess_share", guess_share);
  out.put("observers", observers.size());
  out.put("newest", known(newest) ? Cell::of(date_of(static_cast<int>(newest))) : Cell());
  return out;
}

}  // namespace

const Sheet empathy{.name = "empathy",
                    .form =
                        "person:name,T,says,thinks,does,feels,pains,gains:"
                        "[{text:name,basis:quote|seen|guess,by:text,date:date?}]",
                    .rules = nullptr,
                    .calculate = run,
                    .formulas = formulas};

}  // namespace askwell::sheets
