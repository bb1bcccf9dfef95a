#include "cli/transcript.h"

#include <cstdio>

#include "base/text.h"
#include "cli/embedded.h"

namespace askwell::cli {

namespace {

std::string_view grade_name(Grade grade) {
  switch (grade) {
    case Grade::passed:
      return "pass";
    case Grade::failed:
      return "fail";
    case Grade::not_shown:
      break;
  }
  return "not-shown";
}

std::string turns_of(const CheckResult& result) {
  std::string out;
  for (const int turn : result.turns) out += (out.empty() ? "" : ", ") + std::to_string(turn);
  return out.empty() ? "" : "  (turn " + out + ")";
}

}  // namespace

Voice::Voice(const Scenario& scenario, Lang lang)
    : scenario_(scenario), lang_(lang), words_(words(lang)) {}

std::string Voice::heard(const Said& said) const {
  return without_marks(scenario_.texts.get(said.text, lang_, said.dice)).plain;
}

std::string Voice::line(MoveId move) const { return text(scenario_.move(move).exchange.say); }
std::string Voice::text(TextId text) const {
  return std::string(scenario_.texts.get(text, lang_));
}

std::string Voice::speaker(PersonId person) const {
  return person == PersonId::none ? "" : text(scenario_.person(person).name);
}

std::string Voice::reason(const Reason& reason) const {
  const std::string need =
      reason.need == NeedId::none ? "" : text(scenario_.need(reason.need).name);
  return filled(words_.get(name_of(reason.id)),
                {{"need", need}, {"person", speaker(reason.person)}});
}

std::string Voice::title(const Check& check) const {
  const std::string key = "check." + std::string(name_of(check.kind)) + ".title";
  if (!words_.has(key)) return check.id;
  const std::string need =
      check.need == NeedId::none ? "" : text(scenario_.need(check.need).name);
  return filled(words_.get(key), {{"need", need}});
}

void print_reply(const Voice& voice, std::span<const Said> reply) {
  for (const Said& said : reply) {
    std::printf("%s: %s\n", voice.speaker(said.person).c_str(), voice.heard(said).c_str());
  }
}

void print_reasons(const Voice& voice, std::span<const Reason> reasons) {
  std::string last;
  for (const Reason& reason : reasons) {
    const std::string sentence = voice.reason(reason);
    if (sentence != last) std::printf("    - %s\n", sentence.c_str());  // of two people: once
    last = sentence;
  }
}

void print_turn(const Voice& voice, const Turn& turn, int number) {
  std::printf("\n%d. %s\n", number, voice.line(turn.move).c_str());
  print_reply(voice, turn.reply);
  print_reasons(voice, turn.reasons);
}

void print_verdict(const Voice& voice, const Call& call) {
  const Verdict verdict = call.verdict();
  const Scenario& scenario = call.scenario();
  const TextId told = scenario.outcomes[static_cast<std::size_t>(verdict.outcome)];
  std::printf("\n%s: %s\n", std::string(name_of(verdict.outcome)).c_str(),
              voice.text(told).c_str());
  std::printf("score %d, %s\n\n", verdict.score, verdict.passed ? "passed" : "not passed");
  for (std::size_t i = 0; i < scenario.rubric.size(); ++i) {
    const CheckResult& result = verdict.checks[i];
    std::printf("%-9s  %3d  %s%s\n", std::string(grade_name(result.grade)).c_str(),
                scenario.rubric[i].weight, voice.title(scenario.rubric[i]).c_str(),
                turns_of(result).c_str());
  }
}

void write_reply(store::JsonWriter& json, const Voice& voice, std::span<const Said> reply) {
  std::string words;
  for (const Said& said : reply) words += (words.empty() ? "" : "\n") + voice.heard(said);
  json.name("reply").text(words).name("lines").list();
  for (const Said& said : reply) {
    const bool anybody = said.person == PersonId::none;
    json.object().name("person");
    json.text(anybody ? std::string() : voice.scenario().person(said.person).id);
    json.name("say").text(voice.heard(said)).end();
  }
  json.end();
}

void write_reasons(store::JsonWriter& json, std::span<const Reason> reasons) {
  json.name("reasons").list();
  for (const Reason& reason : reasons) json.text(name_of(reason.id).substr(7));  // "reason."
  json.end();
}

void write_checks(store::JsonWriter& json, const Call& call, const Verdict& verdict) {
  json.name("checks").list();
  for (std::size_t i = 0; i < verdict.checks.size(); ++i) {
    const Check& check = call.scenario().rubric[i];
    json.object().name("check").text(check.id).name("weight").whole(check.weight);
    json.name("blocker").yes(check.blocker);
    json.name("grade").text(grade_name(verdict.checks[i].grade)).name("turns").list();
    for (const int turn : verdict.checks[i].turns) json.whole(turn);
    json.end().end();
  }
  json.end();
}

}  // namespace askwell::cli
