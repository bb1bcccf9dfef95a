#include "store/attempt/talk.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "store/scenario/scenario_parts.h"

namespace askwell::store {

namespace {

Problem fault(int line, Phrase say) {
  return {.line = line, .column = 1, .say = std::move(say)};
}

// The words of a line, whatever the number of spaces.
std::vector<std::string_view> words(std::string_view line) {
  std::vector<std::string_view> out;
  for (const std::string_view word : split(line, ' ')) {
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

// "scenario: PATH" and the like.
void read_setting(Talk& talk, std::string_view line, int number,
                  std::vector<Problem>& problems) {
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  const std::string_view value =
      colon == std::string_view::npos ? std::string_view() : trimmed(line.substr(colon + 1));
  if (name == "scenario" && !value.empty()) {
    talk.scenario = value;
  } else if (name == "seed") {
    const std::optional<std::int64_t> seed = read_int(value, 0, UINT32_MAX);
    if (!seed) problems.push_back(fault(number, Says::talk_seed));
    talk.seed = static_cast<std::uint32_t>(seed.value_or(1));
  } else if (name == "lang" && (value == "en" || value == "zh")) {
    talk.lang = value == "en" ? Lang::en : Lang::zh;
  } else {
    problems.push_back(fault(number, Says::talk_line));
  }
}

std::string shown(const Scenario& scenario, std::span<const Said> reply, Lang lang) {
  std::string out;
  for (const Said& said : reply) {
    if (!out.empty()) out += " / ";
    out += without_marks(scenario.texts.get(said.text, lang, said.dice)).plain;
  }
  return out;
}

template <class Thing>
int find(const std::vector<Thing>& things, std::string_view id) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Thing& thing) { return thing.id == id; });
  return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

class Runner {
 public:
  Runner(const Talk& talk, const Scenario& scenario)
      : talk_(talk), call_(scenario, Options{.seed = talk.seed}), scenario_(call_.scenario()) {}

  std::optional<Problem> run() {
    for (const Talk::Line& line : talk_.lines) {
      if (std::optional<Phrase> why = run(line)) return fault(line.number, std::move(*why));
    }
    return std::nullopt;
  }

 private:
  using Why = std::optional<Phrase>;  // a line does not hold; nothing if it does

  Why run(const Talk::Line& line) {
    switch (line.kind) {
      case '>':
        return say(line.text);
      case '<':
        return hear(line.text);
      case '?':
        return look(words(line.text), line.text);
      default:
        return judged(words(line.text), line.text);
    }
  }

  Why say(std::string_view id) {
    const MoveId move = scenario_.find_move(id);
    if (move == MoveId::none) {
      std::vector<std::string_view> ids;
      for (const Move& one : scenario_.moves) ids.push_back(one.id);
      return Phrase{Says::there_is_no, {Says::move, in_quotes(id), cure(id, ids)}};
    }
    if (call_.over()) return Phrase{Says::talk_over, {in_quotes(id)}};
    if (!call_.say(move)) return Phrase{Says::talk_not_here, {in_quotes(id)}};
    return {};
  }

  Why hear(std::string_view part) const {
    const Said first = opening(scenario_, call_.options());
    const std::span<const Said> reply =
        call_.turns().empty() ? std::span(&first, 1) : std::span(call_.turns().back().reply);
    const std::string heard = shown(scenario_, reply, talk_.lang);
    if (heard.find(part) != std::string::npos) return {};
    return Phrase{Says::talk_heard, {in_quotes(part), heard}};
  }

  // What is there, where it is not what the line expects.
  static Why differs(std::string_view expected, std::string_view is, Says what,
                     std::string_view of = {}) {
    if (is == expected) return std::nullopt;
    return of.empty() ? Phrase{what, {is}} : Phrase{what, {of, is}};
  }
  static Phrase unknown(Says what, std::string_view id) {
    return {Says::there_is_no, {what, in_quotes(id), Says::no_cure}};
  }

  Why look(const std::vector<std::string_view>& w, std::string_view line) const {
    const State& state = call_.state();
    if (w.size() == 3 && w[0] == "need") {
      const int need = find(scenario_.needs, w[1]);
      if (need < 0) return unknown(Says::need, w[1]);
      const std::string_view rung = rung_names()[static_cast<std::size_t>(
          state.needs[static_cast<std::size_t>(need)].rung)];
      return differs(w[2], rung, Says::talk_need, w[1]);
    }
    if (w.size() == 3 && w[0] == "trust") {
      const int person = find(scenario_.people, w[1]);
      if (person < 0) return unknown(Says::person, w[1]);
      const std::string trust = std::to_string(state.trust[static_cast<std::size_t>(person)]);
      return differs(w[2], trust, Says::talk_trust, w[1]);
    }
    if (w.size() == 2 && w[0] == "patience") {
      const std::string patience = std::to_string(state.patience);
      return differs(w[1], patience, Says::talk_patience);
    }
    if (w.size() == 2 && w[0] == "pending") {
      const std::string pending =
          state.pending == EventId::none ? "none" : scenario_.events[index(state.pending)].id;
      return differs(w[1], pending, Says::talk_pending);
    }
    if (w.size() == 2 && w[0] == "variant") {
      const std::string& variant = call_.scenario().variant;
      return differs(w[1], variant.empty() ? "none" : variant, Says::talk_variant);
    }
    if (w.size() == 2 && w[0] == "reason") return look_for_reason(w[1]);
    return Phrase{Says::talk_look, {line}};
  }

  Why look_for_reason(std::string_view id) const {
    std::string all;
    if (!call_.turns().empty()) {
      for (const Reason& reason : call_.turns().back().reasons) {
        const std::string_view name = name_of(reason.id).substr(7);  // without "reason."
        if (name == id) return {};
        all += (all.empty() ? "" : ", ") + std::string(name);
      }
    }
    return Phrase{Says::talk_reason, {in_quotes(id), all.empty() ? "none" : all}};
  }

  Why judged(const std::vector<std::string_view>& w, std::string_view line) const {
    const Verdict verdict = call_.verdict();
    if (w.size() == 1 && (w[0] == "passed" || w[0] == "failed")) {
      if (verdict.passed == (w[0] == "passed")) return {};
      return Phrase{verdict.passed ? Says::talk_passed : Says::talk_not_passed,
                    {verdict.score}};
    }
    if (w.size() == 3 && w[0] == "check") return judged_check(verdict, w[1], w[2]);
    if (w.size() == 2 && w[0] == "score") return judged_score(verdict.score, w[1]);
    const std::vector<std::string_view> outcomes = names_of<Outcome>(5);
    if (w.size() == 1 && std::find(outcomes.begin(), outcomes.end(), w[0]) != outcomes.end()) {
      return differs(w[0], name_of(verdict.outcome), Says::talk_outcome);
    }
    return Phrase{Says::talk_judged, {line}};
  }

  Why judged_check(const Verdict& verdict, std::string_view id,
                   std::string_view expected) const {
    constexpr auto grade_names = std::to_array<std::string_view>({"pass", "fail", "not-shown"});
    const int check = find(scenario_.rubric, id);
    if (check < 0) return unknown(Says::check, id);
    const Grade grade = verdict.checks[static_cast<std::size_t>(check)].grade;
    const std::string_view name = grade_names[static_cast<std::size_t>(grade)];
    return differs(expected, name, Says::talk_check, id);
  }

  static Why judged_score(int score, std::string_view range) {
    const std::size_t dots = range.find("..");
    const std::optional<std::int64_t> low = read_int(range.substr(0, dots), 0, 100);
    const std::optional<std::int64_t> high =
        dots == std::string_view::npos ? low : read_int(range.substr(dots + 2), 0, 100);
    if (!low || !high) return Phrase{Says::talk_score_form};
    if (score >= *low && score <= *high) return {};
    return Phrase{Says::talk_score, {score}};
  }

  const Talk& talk_;
  Call call_;
  const Scenario& scenario_;  // the variant of the seed
};

}  // namespace

std::vector<std::string> Talk::moves() const {
  std::vector<std::string> out;
  for (const Line& line : lines) {
    if (line.kind == '>') out.push_back(line.text);
  }
  return out;
}

std::optional<Talk> read_talk(std::string_view text, std::vector<Problem>& problems) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (invalid_utf8(text)) {
    problems.push_back(fault(1, Says::talk_not_utf_8));
    return std::nullopt;
  }
  Talk talk;
  const std::size_t before = problems.size();
  int number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trimmed(raw);
    if (line.empty() || line.front() == '#') continue;
    if (std::string_view("><?=").find(line.front()) == std::string_view::npos) {
      read_setting(talk, line, number, problems);
    } else {
      talk.lines.push_back({number, line.front(), std::string(trimmed(line.substr(1)))});
    }
  }
  if (talk.scenario.empty()) {
    problems.push_back(fault(1, Says::talk_scenario));
  }
  if (problems.size() > before) return std::nullopt;
  return talk;
}

std::optional<Problem> run_talk(const Talk& talk, const Scenario& scenario) {
  return Runner(talk, scenario).run();
}

}  // namespace askwell::store
