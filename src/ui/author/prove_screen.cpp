// A scenario of the user's own: what was proved of it, and what can be done with it.
#include <algorithm>
#include <array>
#include <utility>

#include "app/call/thinker.h"
#include "base/text.h"
#include "ui/screens.h"
#include "ui/widgets/data.h"

namespace askwell::ui {

namespace {

std::string_view player_word(const Ui& ui, Player player) {
  return ui.word("bot." + std::string(name_of(player)));
}

std::string sentence(const Ui& ui, const Scenario& scenario, const Finding& finding) {
  const bool share = finding.doubt == Doubt::guessed;
  const auto number = [&](int n) { return share ? tenths(n) : std::to_string(n); };
  return ui.word("doubt." + std::string(name_of(finding.doubt)),
                 {{"what", id_of(scenario, finding.about)},
                  {"n", number(finding.number)},
                  {"limit", number(finding.limit)},
                  {"player", player_word(ui, finding.player)}});
}

void findings(Ui& ui, const Scenario& scenario, const Proof& proof,
              const std::vector<store::FilePlace>& places) {
  if (proof.findings.empty()) {
    icon_text(ui, "good", Icon::check, ui.word("prove.good"), Style::body_strong,
              ui.colours.good, ui.colours.text);
    return;
  }
  list(ui, "findings", proof.findings.size(), [&](std::size_t i) {
    const Finding& one = proof.findings[i];
    if (i > 0) ui.space(10);
    text(ui, "place",
         ui.word("draft.place", {{"line", std::to_string(places[i].line)},
                                 {"column", std::to_string(places[i].column)}}),
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    icon_text(ui, "says", one.grave ? Icon::warning : Icon::info, sentence(ui, scenario, one),
              Style::body, one.grave ? ui.colours.bad : ui.colours.warn, ui.colours.text,
              NodeRole::text);
  });
}

void players(Ui& ui, const Proof& proof) {
  table(ui, "players",
        {ui.word("prove.players"),
         {std::string(ui.word("prove.player")), std::string(ui.word("prove.passes")),
          std::string(ui.word("prove.mean"))},
         player_count,
         [&](std::size_t row, std::size_t column) {
           const Tally& tally = proof.bots[row];
           const int plays = std::max(tally.plays, 1);
           const std::string words =
               column == 0   ? std::string(player_word(ui, static_cast<Player>(row)))
               : column == 1 ? tenths(tally.passes * 1000 / plays) + " %"
                             : tenths(tally.score * 10 / plays);
           text(ui, "words", words, {.style = Style::small, .role = NodeRole::text});
         }});
}

void one_truth(Ui& ui, const Scenario& scenario, const Proof& proof,
               const std::vector<store::FilePlace>& places) {
  findings(ui, scenario, proof, places);
  ui.space(12);
  const auto number = [](int n) { return std::to_string(n); };
  const std::string_view best = !proof.exact           ? "prove.best_so_far"
                                : !proof.pass_possible ? "prove.best_fails"
                                                       : "prove.best";
  text(ui, "best",
       ui.word(best, {{"best", number(proof.best)},
                      {"n", number(proof.full_moves)},
                      {"shortest", number(proof.shortest)},
                      {"worst", number(proof.worst)},
                      {"mean", tenths(proof.mean_tenths)}}));
  if (proof.exact) {
    ui.space(4);
    text(ui, "exact", ui.word("prove.exact"),
         {.style = Style::small, .colour = ui.colours.text_muted});
  }
  ui.space(14);
  players(ui, proof);
}

void proof_of(Ui& ui, const Scenario& scenario) {
  const App& app = ui.app;
  if (!app.proof) {
    text(ui, "working", ui.word(app.thinking ? "prove.working" : "prove.failed"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    if (!app.thinking) return;
    ui.space(8);
    progress(ui, "progress", ui.word("prove.title"), *app.thinking, ui.take(ui.px(8)));
    return;
  }
  for (std::size_t i = 0; i < app.proof->truths.size(); ++i) {
    const bool several = !scenario.variants.empty();
    const Scenario& truth = several ? scenario.variants[i] : scenario;
    if (i > 0) ui.space(24);
    grouped(ui, NodeRole::group, "truth" + std::to_string(i), truth.variant, [&] {
      if (several) {
        heading(ui, "variant", 3, ui.word("prove.variant", {{"name", truth.variant}}),
                Style::heading);
        ui.space(8);
      }
      one_truth(ui, truth, app.proof->truths[i], app.proof->places[i]);
    });
  }
  ui.space(12);
  text(ui, "plays", ui.word("prove.plays", {{"n", std::to_string(plays_of_a_proof)}}),
       {.style = Style::small, .colour = ui.colours.text_muted});
}

void what_to_do(Ui& ui, const OwnScenario& own) {
  const int pressed = button_row(
      ui, {{"au.play", ui.word("au.play"), {.look = Press::primary, .icon = Icon::play}},
           {"au.save", ui.word("au.save"), {.icon = Icon::save}},
           {"act.copy_text", ui.word("act.copy_text"), {}},
           {"au.remove", ui.word("au.remove"), {.look = Press::danger, .icon = Icon::trash}}});
  if (pressed == 0) ui.ask(Go{address({Screen::briefing, own.id})});
  if (pressed == 1) ui.ask(SaveScenario{own.id});
  if (pressed == 2) ui.ask(SaveScenario{own.id, true});
  if (pressed == 3) ui.ask(RemoveScenario{own.id});
}

}  // namespace

void prove_screen(Ui& ui, const Rect& box) {
  const OwnScenario* own = ui.app.find_own(ui.app.route.id);
  const Scenario* scenario = own == nullptr ? nullptr : ui.app.library.find(own->id);
  if (scenario == nullptr) return unknown_screen(ui, box);
  page(ui, box, said(ui, *scenario, scenario->title), true, 760, [&] {
    text(ui, "aim", said(ui, *scenario, scenario->aim), {.colour = ui.colours.text_muted});
    ui.space(14);
    what_to_do(ui, *own);
    ui.space(16);
    section(ui, "prove.title", ui.word("prove.title"), {}, [&] { proof_of(ui, *scenario); });
  });
}

}  // namespace askwell::ui
