#include "cli/proof_text.h"

#include <array>

#include "base/text.h"

namespace askwell::cli {

std::string named(const Scenario& scenario, const Subject& about) {
  constexpr std::array kinds{"scenario ", "move ", "event ", "check "};  // by Subject::Kind
  return kinds[static_cast<std::size_t>(about.kind)] + std::string(id_of(scenario, about));
}

std::string sentence(const Scenario& scenario, const Finding& finding) {
  const std::string what = named(scenario, finding.about);
  const std::string who(name_of(finding.player));
  const std::string number = std::to_string(finding.number);
  const std::string limit = std::to_string(finding.limit);
  switch (finding.doubt) {
    case Doubt::not_exact:
      return "the best call is not known for certain after " + number +
             " positions: fewer moves, needs or facts make it so";
    case Doubt::no_pass:
      return "nobody can pass: the best call scores " + number;
    case Doubt::none_passed:
      return "not one of " + number + " plays passed: can anybody?";
    case Doubt::long_way:
      return "the shortest call with full score takes " + number + " moves: " + limit +
             " would leave room for three others";
    case Doubt::dead_end:
      return "in " + number + " turns of the plays there was nothing left to say";
    case Doubt::never_possible:
      return what +
             " is never possible: its \"when\" never holds, or nobody is there to hear it";
    case Doubt::never_happens:
      return what + " never happens: its \"when\" never holds";
    case Doubt::never_passed:
      return what + " is never passed";
    case Doubt::never_failed:
      return what + " is never failed";
    case Doubt::never_heard:
      return "the answer to " + what + " is never heard";
    case Doubt::guessed:
      return "the player " + who + " passes " + tenths(finding.number) + " % of calls: " +
             (finding.limit == 0 ? "none may" : "under " + tenths(finding.limit) + " % may");
    case Doubt::cheap:
      return "the player " + who + " scores up to " + number + ": it must stay under " + limit;
    case Doubt::model_weak:
      return "the model seller scores only " + number + ": 92 is the least";
    case Doubt::imperfect_off:
      return "the imperfect seller scores " + number + " on average: 60 to 90 is right";
    case Doubt::beginner_strong:
      return "the typical beginner scores " + number + " on average: under 55 is right";
    case Doubt::unfair_hand:
      return number + " of " + limit + " hands hold no line that loses 2 points or less";
  }
  return what;
}

std::string sentence(const Scenario& scenario, const Finding& finding, const Words& words) {
  const bool share = finding.doubt == Doubt::guessed;
  const auto number = [&](int n) { return share ? tenths(n) : std::to_string(n); };
  return filled(words.get("doubt." + std::string(name_of(finding.doubt))),
                {{"what", id_of(scenario, finding.about)},
                 {"n", number(finding.number)},
                 {"limit", number(finding.limit)},
                 {"player", words.get("bot." + std::string(name_of(finding.player)))}});
}

}  // namespace askwell::cli
