#include "app/call/result_words.h"

#include "app/call/coach.h"
#include "base/text.h"
#include "core/sheets/measure.h"

namespace askwell {

namespace {

class Writer {
 public:
  Writer(const App& app, const store::Attempt& attempt) : app_(app), attempt_(attempt) {}

  std::string write() {
    const Scenario* scenario = app_.library.find(attempt_.scenario);
    line((scenario == nullptr ? attempt_.scenario : said(*scenario, scenario->title)) + " · " +
         sheets::date_of(attempt_.day));
    line(word(key_of(attempt_.outcome)) + " · " +
         word(attempt_.passed ? "deb.pass" : "deb.fail") + " · " +
         word("deb.score", {{"n", std::to_string(attempt_.score)}}));
    if (scenario == nullptr) return std::move(out_);
    const Result<Call> call = store::replay(attempt_, *scenario);
    if (!call.ok()) return std::move(out_);
    one_thing(*call);
    checks(*call);
    moves(*call);
    return std::move(out_);
  }

 private:
  std::string word(std::string_view key, std::initializer_list<Replacement> values = {}) const {
    return filled(app_.words().get(key), values);
  }
  std::string said(const Scenario& scenario, TextId text) const {
    return without_marks(scenario.texts.get(text, app_.lang(), attempt_.options.seed)).plain;
  }
  // "Blunder: So, shall we sign?"
  std::string labelled(std::string_view label, std::string_view text) const {
    return word("acct.within", {{"group", label}, {"name", text}});
  }
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string name_of_need(const Scenario& scenario, NeedId need) const {
    return need == NeedId::none ? std::string() : said(scenario, scenario.need(need).name);
  }

  void one_thing(const Call& call) {
    const Lessons found = lessons(call);
    if (found.one_thing.empty()) return;
    const std::string need = name_of_need(call.scenario(), found.one_need);
    line(labelled(word("today.one"), word(found.one_thing, {{"need", need}})));
  }

  void checks(const Call& call) {
    const Scenario& scenario = call.scenario();
    const Verdict verdict = call.verdict();
    line("\n" + word("deb.rubric"));
    for (std::size_t i = 0; i < scenario.rubric.size(); ++i) {
      const Check& check = scenario.rubric[i];
      const std::string title = "check." + std::string(name_of(check.kind)) + ".title";
      const bool passed = verdict.checks[i].grade == Grade::passed;
      line(word("deb.check.line",
                {{"grade", word(passed ? "deb.check.passed" : "deb.check.failed")},
                 {"name", word(title, {{"need", name_of_need(scenario, check.need)}})}}));
    }
  }

  // Marks are there for the call that Debrief shows, once they have been worked out.
  void moves(const Call& call) {
    const bool marked = app_.marks && app_.review && app_.review->attempt.id == attempt_.id &&
                        app_.marks->turns.size() == call.turns().size();
    line("\n" + word("deb.moves"));
    for (std::size_t i = 0; i < call.turns().size(); ++i) {
      const Move& move = call.scenario().move(call.turns()[i].move);
      const std::string text = move.exchange.say == TextId::none
                                   ? word("call.end")
                                   : said(call.scenario(), move.exchange.say);
      line(std::to_string(i + 1) + ". " +
           (marked ? labelled(word(key_of(app_.marks->turns[i].mark)), text) : text));
    }
  }

  const App& app_;
  const store::Attempt& attempt_;
  std::string out_;
};

}  // namespace

std::string result_in_words(const App& app, const store::Attempt& attempt) {
  return Writer(app, attempt).write();
}

}  // namespace askwell
