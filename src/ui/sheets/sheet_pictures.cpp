// The main pictures of worksheets, by name. Each says the same in words: a picture has its
// table behind a button, and whoever stands on a map or a matrix is a button with a full name.
#include <algorithm>
#include <cmath>

#include "ui/pictures/chart.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

int whole(double number) {
  return std::isfinite(number) ? static_cast<int>(std::round(std::clamp(number, 0.0, 1e9))) : 0;
}

// Bars as high as `values`; the highest is `most`, or where that is 0 the highest of them.
void chart_of(Ui& ui, const Sheet& sheet, std::string_view unit, std::vector<std::string> names,
              std::vector<int> values, const std::string& summary, int most = 0) {
  if (values.empty()) return;
  if (most == 0) most = std::max(1, *std::max_element(values.begin(), values.end()));
  const std::string title(ui.word("sheet." + std::string(sheet.name)));
  card(ui, {}, [&] {
    chart(ui, "picture",
          {.title = title,
           .summary = summary,
           .heading = title,
           .names = std::move(names),
           .series = {{std::string(unit), std::move(values)}},
           .most = most,
           .paper = true});
  });
  ui.space(14);
}

// ---- all accounts ------------------------------------------------------------------------

void pareto_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr std::size_t most = 12;
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& rows = out.list("rows");
  std::vector<std::string> names;
  std::vector<int> values;
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    names.push_back(short_name(rows[i].word("name")));
    values.push_back(whole(rows[i].num("cum") * 100));
  }
  chart_of(ui, sheet, ui.word("num.pareto.cum"), names, values,
           ui.word("acct.picture.pareto", {{"n", figure(out.num("k"))},
                                           {"all", figure(out.num("n"))},
                                           {"share", percent(shown.in.num("cut_a"))}}),
           100);
}

void pyramid_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  std::vector<std::string> names;
  std::vector<int> values;
  std::string summary;
  for (const Cell& tier : shown.answer.out["tiers"].items) {
    names.push_back(cell_words(ui, sheet.name, "", Cell::of(tier.name)));
    values.push_back(whole(tier.num("share") * 100));
    summary += (summary.empty() ? "" : " · ") +
               ui.word("acct.picture.tier", {{"name", names.back()},
                                             {"n", figure(tier.num("count"))},
                                             {"share", percent(tier.num("share"))}});
  }
  chart_of(ui, sheet, ui.word("num.pyramid.share"), names, values, summary, 100);
}

// How many accounts each class has: by your grading, and as the purchases show.
void exercise_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  if (out.num("graded") == 0) return;
  constexpr std::string_view classes[] = {"A", "B", "C", "D"};
  std::vector<int> mine, theirs;
  for (const std::string_view one : classes) {
    mine.push_back(whole(out["classes"][one].num("count")));
    theirs.push_back(0);
    for (const Cell& row : out.list("rows")) theirs.back() += row.word("shown") == one;
  }
  const std::string title(ui.word("sheet." + std::string(sheet.name)));
  const int most = std::max({1, *std::max_element(mine.begin(), mine.end()),
                             *std::max_element(theirs.begin(), theirs.end())});
  card(ui, {}, [&] {
    chart(ui, "picture",
          {.title = title,
           .summary = ui.word("exercise.summary", {{"hits", figure(out.num("hits"))},
                                                   {"n", figure(out.num("graded"))},
                                                   {"share", percent(out.num("agreement"))}}),
           .heading = ui.word("num.exercise.class"),
           .names = {std::begin(classes), std::end(classes)},
           .series = {{std::string(ui.word("exercise.mine")), mine},
                      {std::string(ui.word("exercise.shown")), theirs}},
           .most = most,
           .line = true,
           .paper = true});
  });
  ui.space(14);
}

void funnel_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  std::vector<std::string> names;
  std::vector<int> values;
  std::string summary;
  for (const Cell& stage : shown.in.list("stages")) {
    names.push_back(short_name(stage.word("name")));
    values.push_back(whole(stage.num("count")));
    summary +=
        (summary.empty() ? "" : " → ") +
        ui.word("acct.pair", {{"name", names.back()}, {"value", figure(stage.num("count"))}});
  }
  chart_of(ui, sheet, ui.word("in.funnel.count"), names, values, summary);
}

}  // namespace

void sheet_figure(Ui& ui, const Sheet& sheet, std::string_view summary,
                  std::vector<std::string> columns, std::vector<std::vector<std::string>> rows,
                  FunctionRef<void()> draw) {
  card(ui, {}, [&] {
    picture(ui, "picture",
            {ui.word("sheet." + std::string(sheet.name)), summary, std::move(columns),
             std::move(rows)},
            draw);
  });
  ui.space(14);
}

std::string with_limit(const Ui& ui, std::string summary, std::size_t rows, std::size_t most) {
  if (rows <= most) return summary;
  return ui.word(
      "acct.picture.first",
      {{"words", summary}, {"n", std::to_string(most)}, {"all", std::to_string(rows)}});
}

void sheet_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  constexpr struct {
    std::string_view sheet;
    void (*draw)(Ui&, const Sheet&, const WorkedSheet&);
  } pictures[] = {{"ka-gate", ka_gate_picture},
                  {"pareto", pareto_picture},
                  {"grade", grade_picture},
                  {"pyramid", pyramid_picture},
                  {"kaism", kaism_picture},
                  {"rfm", rfm_picture},
                  {"payback", payback_picture},
                  {"sales-margin", sales_margin_picture},
                  {"nine-points", nine_points_picture},
                  {"influence", influence_picture},
                  {"gates", gates_picture},
                  {"five-why", five_why_picture},
                  {"need-want", need_want_picture},
                  {"smart", smart_picture},
                  {"man", man_picture},
                  {"fab", fab_picture},
                  {"visit", visit_picture},
                  {"tracks", tracks_picture},
                  {"relationship", relationship_picture},
                  {"churn", churn_picture},
                  {"retention", retention_picture},
                  {"funnel", funnel_picture},
                  {"forecast", forecast_picture},
                  {"budget", budget_picture},
                  {"service", service_picture},
                  {"time", time_picture},
                  {"resources", resources_picture},
                  {"strategy", strategy_picture},
                  {"empathy", empathy_picture},
                  {"plan", plan_picture},
                  {"exercise", exercise_picture}};
  for (const auto& one : pictures) {
    if (one.sheet == sheet.name) one.draw(ui, sheet, shown);
  }
}

}  // namespace askwell::ui
