#include "app/call/coach.h"

#include <algorithm>
#include <array>

#include "core/hand/hand.h"

namespace askwell {

namespace {

// Failing one of these means something was done that should not have been.
bool forbids(CheckKind kind) {
  return kind == CheckKind::no_pitch || kind == CheckKind::no_early_price ||
         kind == CheckKind::background || kind == CheckKind::talk ||
         kind == CheckKind::no_selling;
}

// What was missed in getting a need spoken: by how far it has come.
const char* next_rung(Rung rung) {
  if (rung < Rung::implied) return ".fix_hidden";
  return rung < Rung::urgent ? ".fix" : ".fix_urgent";
}

}  // namespace

std::string hint_key(const Call& call) {
  const MoveId next = advise(call.scenario(), call.state());
  if (next == MoveId::none) return {};
  switch (call.scenario().move(next).kind) {
    case MoveKind::problem:
      return "hint.problem";
    case MoveKind::implication:
      return "hint.implication";
    case MoveKind::payoff:
      return "hint.payoff";
    case MoveKind::solution:
    case MoveKind::demo:
      return "hint.answer";
    case MoveKind::defer:
    case MoveKind::clarify:
    case MoveKind::range:
    case MoveKind::yield:
    case MoveKind::acknowledge:
    case MoveKind::answer:
      return "hint.event";
    case MoveKind::opener:
    case MoveKind::repair:
    case MoveKind::introduce:
    case MoveKind::rapport:
    case MoveKind::idea:
      return "hint.earn_trust";
    case MoveKind::summary:
      return "hint.summary";
    case MoveKind::step:
    case MoveKind::close:
      return "hint.step";
    default:
      return "hint.situation";
  }
}

std::string_view key_of(Outcome outcome) {
  constexpr std::array keys{"out.no", "out.order", "out.advance", "out.cont", "out.no"};
  return keys[static_cast<std::size_t>(outcome)];
}

std::string_view key_of(Mark mark) {
  constexpr std::array keys{"mark.best", "mark.good",    "mark.fine",
                            "mark.slip", "mark.mistake", "mark.blunder"};
  return keys[static_cast<std::size_t>(mark)];
}

Lessons lessons(const Call& call) {
  const Scenario& scenario = call.scenario();
  const Verdict verdict = call.verdict();
  Lessons lessons;
  struct Missed {
    int worth;
    std::size_t check;
  };
  std::vector<Missed> missed;
  const auto key = [&](std::size_t check, const char* part) {
    return "check." + std::string(name_of(scenario.rubric[check].kind)) + part;
  };
  const auto fix = [&](std::size_t check) {
    const NeedId need = scenario.rubric[check].need;
    const bool spoken = scenario.rubric[check].kind == CheckKind::explicit_need;
    return key(check, spoken && need != NeedId::none
                          ? next_rung(call.state().needs[index(need)].rung)
                          : ".fix");
  };
  const auto add = [](std::vector<std::string>& list, const std::string& one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  };
  for (std::size_t i = 0; i < scenario.rubric.size(); ++i) {
    const Check& check = scenario.rubric[i];
    if (verdict.checks[i].grade == Grade::passed) {
      add(lessons.keep, key(i, ".keep"));
    } else {
      const bool failed = verdict.checks[i].grade == Grade::failed;
      // A failed blocker outweighs every other check.
      missed.push_back({check.weight + (check.blocker && failed ? 100 : 0), i});
      // What was forbidden and never came up teaches nothing.
      if (forbids(check.kind) && !failed) continue;
      add(forbids(check.kind) ? lessons.stop : lessons.start, fix(i));
    }
  }
  const auto worst =
      std::max_element(missed.begin(), missed.end(),
                       [](const auto& a, const auto& b) { return a.worth < b.worth; });
  if (worst != missed.end()) {
    lessons.one_thing = fix(worst->check);
    lessons.one_need = scenario.rubric[worst->check].need;
    const auto& turns = verdict.checks[worst->check].turns;
    lessons.one_turn = turns.empty() ? 0 : turns.front();
  }
  return lessons;
}

}  // namespace askwell
