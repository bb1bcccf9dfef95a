// Scenarios of the user's own: looked at, mended, kept as the file they came in, proved.
#include <algorithm>

#include "app/call/thinker.h"
#include "app/handlers.h"
#include "base/text.h"
#include "store/json/encoding_fault.h"
#include "store/wire/proof_text.h"

namespace askwell {

namespace {

constexpr std::string_view record_prefix = "scenario:";
constexpr std::size_t most_own = 100;
constexpr std::size_t largest_own = 400'000;  // bytes

std::string record_of(std::string_view id) {
  return std::string(record_prefix) + std::string(id);
}

// Takes a scenario away from what is offered; calls that point at it go on.
void retire(App& app, std::string_view id) {
  auto& all = app.library.scenarios;
  const auto it =
      std::find_if(all.begin(), all.end(), [&](const Scenario& one) { return one.id == id; });
  if (it != all.end()) app.library.retired.splice(app.library.retired.end(), all, it);
}

// Reads one that is kept; what can not be read any more stays kept and is not offered.
void offer(App& app, const OwnScenario& own) {
  store::ScenarioFile file = store::read_scenario(own.text, app.library.stock);
  if (!file.scenario || file.scenario->id != own.id) return retire(app, own.id);
  for (Scenario& known : app.library.scenarios) {
    if (known.id != own.id) continue;
    if (known.rules == file.scenario->rules) {
      known = std::move(*file.scenario);  // perhaps in one more language
      return;
    }
  }
  retire(app, own.id);
  app.library.scenarios.push_back(std::move(*file.scenario));
}

// Why a scenario that reads well can not be taken in.
void check_room(const App& app, Draft& draft, const std::string& id) {
  using store::Says;
  const auto refuse = [&](store::Phrase say) {
    draft.problems.push_back({.line = 0, .path = {}, .say = std::move(say)});
  };
  if (app.library.find(id) != nullptr && app.find_own(id) == nullptr) {
    refuse({Says::id_of_askwell, {store::quoted(id)}});
  } else if (draft.text.size() > largest_own) {
    refuse(Says::too_large_to_keep);
  } else if (app.own.size() >= most_own && app.find_own(id) == nullptr) {
    refuse(Says::many_of_ones_own);
  } else {
    draft.id = id;
    const OwnScenario* own = app.find_own(id);
    draft.replaces = own != nullptr && own->text != draft.text;
  }
}

void look_at_file(App& app, std::string text) {
  Draft draft;
  draft.text = std::move(text);
  store::ScenarioFile file = store::read_scenario(draft.text, app.library.stock);
  draft.problems = std::move(file.problems);
  if (file.scenario) {
    check_room(app, draft, file.scenario->id);
  } else {
    draft.mended = store::mend(draft.text).lines;
  }
  app.draft = std::move(draft);
}

void add_problems(const std::vector<store::RowProblem>& rows, Draft& draft) {
  using Weight = store::Problem::Weight;
  for (const store::RowProblem& one : rows) {
    store::Phrase say{store::Says::of_app, {one.a, one.b}};
    say.words = one.key;
    draft.problems.push_back({.weight = one.error ? Weight::error : Weight::warning,
                              .line = one.row,
                              .column = one.column,
                              .path = {},
                              .say = std::move(say)});
  }
}

void look_at_rows(App& app, std::vector<store::TableRow> rows,
                  const std::vector<store::RowProblem>& problems) {
  Draft draft;
  store::TableScenario made = store::scenario_of_table(rows);
  draft.rows = std::move(rows);
  add_problems(problems, draft);
  add_problems(made.problems, draft);
  if (!made.json.empty()) {
    store::ScenarioFile file = store::read_scenario(made.json, app.library.stock);
    const auto found = store::by_row(made, std::move(file.problems));
    draft.problems.insert(draft.problems.end(), found.begin(), found.end());
    draft.text = std::move(made.json);
    if (file.scenario) check_room(app, draft, file.scenario->id);
  }
  sort_by_place(draft.problems);
  app.draft = std::move(draft);
}

// A file begins with a bracket, as it is or from a Chinese keyboard; of all else what has
// cells in its first line is a table.
bool is_file(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (trimmed(text).starts_with('`') || store::is_of_another_program(text)) return true;
  const std::size_t begin = text.find_first_not_of("\r\n");
  if (begin == std::string_view::npos) return true;
  const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  const bool bracket = trimmed(line).starts_with("{") || trimmed(line).starts_with("｛") ||
                       trimmed(line).starts_with("[");
  return bracket || line.find_first_of("\t,;") == std::string_view::npos;
}

}  // namespace

void read_own(App& app) {
  if (!app.library.complete) return;
  std::vector<OwnScenario> own;
  for (const std::string& name : app.keeper.names(record_prefix)) {
    own.push_back({name.substr(record_prefix.size()), *app.keeper.body(name)});
  }
  for (const OwnScenario& old : app.own) {
    const auto same = [&](const OwnScenario& one) { return one.id == old.id; };
    if (std::none_of(own.begin(), own.end(), same)) retire(app, old.id);
  }
  const bool news = !own.empty() || !app.own.empty();
  app.own = std::move(own);
  for (const OwnScenario& one : app.own) offer(app, one);
  if (news) read_calls(app);  // some may be of these
  if (app.route.screen == Screen::prove && !app.thinking && !app.proof) open_proof(app);
}

void open_proof(App& app) {
  const OwnScenario* own = app.find_own(app.route.id);
  if (own == nullptr || app.library.find(own->id) == nullptr) return;
  app.thinking = 0;
  app.effects.push_back(Think{++app.thought, own->text, std::string(prove_task)});
}

void read_proof(App& app, std::string_view answer) {
  const Scenario* scenario = app.library.find(app.route.id);
  if (scenario == nullptr) return;
  const OwnScenario* own = app.find_own(app.route.id);
  auto proofs = store::read_proofs(answer, *scenario);
  const auto places = own == nullptr ? std::nullopt : store::Places::read(own->text);
  if (!proofs.ok() || !places) return;
  Proved proved{std::move(proofs).value(), {}};
  for (std::size_t i = 0; i < proved.truths.size(); ++i) {
    const Scenario& truth = scenario->variants.empty() ? *scenario : scenario->variants[i];
    std::vector<store::FilePlace>& of = proved.places.emplace_back();
    for (const Finding& finding : proved.truths[i].findings) {
      of.push_back(places->of(truth, finding.about));
    }
  }
  app.proof = std::move(proved);
}

void handle(App& app, const LookAt& look) {
  app.pasting = false;
  if (is_file(look.text)) {
    look_at_file(app, look.text);
  } else {
    store::Table table = store::read_table(look.text);
    look_at_rows(app, std::move(table.rows), table.problems);
  }
  go_to(app, {Screen::draft, ""}, app.route.screen == Screen::draft);
}

void handle(App& app, const MendDraft&) {
  if (app.draft) look_at_file(app, store::mend(app.draft->text).text);
}

void handle(App& app, const SetCell& set) {
  if (!app.draft || set.row >= app.draft->rows.size() || set.column >= store::table_columns) {
    return;
  }
  std::vector<store::TableRow> rows = app.draft->rows;
  rows[set.row][set.column] = set.text;
  look_at_rows(app, std::move(rows), {});
}

void handle(App& app, const TakeDraft&) {
  if (!app.draft || app.draft->id.empty()) return;
  const std::string id = app.draft->id;
  const bool replaces = app.draft->replaces;
  if (replaces) remember_for_undo(app);
  app.keeper.keep(record_of(id), app.draft->text, app.effects);
  app.draft.reset();
  read_own(app);
  go_to(app, {Screen::prove, id}, true);
  say_done(app, replaces ? "notice.scenario_replaced" : "notice.scenario_taken", replaces);
}

void handle(App& app, const DropDraft&) {
  app.draft.reset();
  go_to(app, {Screen::author, ""}, true);
}

void handle(App& app, const RemoveScenario& remove) {
  if (app.find_own(remove.id) == nullptr) return;
  remember_for_undo(app);
  app.keeper.keep(record_of(remove.id), "", app.effects);
  read_own(app);
  if (app.route.screen == Screen::prove) go_to(app, {Screen::author, ""}, true);
  say_done(app, "notice.scenario_removed", true);
}

void handle(App& app, const SaveScenario& save) {
  const OwnScenario* own = app.find_own(save.id);
  if (own == nullptr) return;
  if (save.as_text || app.inside) return copy(app, own->text);
  app.effects.push_back(Download{own->id + ".json", own->text});
  say_done(app, "notice.saved_file");
}

// Kept with "|" between its cells.
void handle(App& app, const CopyTemplate&) {
  std::string table(app.words().get("au.table"));
  std::replace(table.begin(), table.end(), '|', '\t');
  copy(app, std::move(table));
}

}  // namespace askwell
