// Worksheets whose picture is a ladder: steps that are taken in an order.
#include <algorithm>

#include "ui/pictures/lamps.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"

namespace askwell::ui {

using sheets::Cell;
using sheets::Sheet;

namespace {

void ladder_of(Ui& ui, const Sheet& sheet, const std::string& summary,
               const std::vector<Lamp>& steps) {
  std::vector<std::vector<std::string>> rows;
  for (const Lamp& step : steps) rows.push_back({step.name, step.says});
  sheet_figure(ui, sheet, summary,
               {std::string(ui.word("num.name")), std::string(ui.word("num.state"))},
               std::move(rows), [&] { ladder(ui, "steps", steps); });
}

}  // namespace

void visit_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& steps = shown.in.list("steps");
  std::vector<Lamp> all;
  int planned = 0, left_out = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string& plan = steps[i].word("plan");
    const bool out = steps[i].yes("skip");
    planned += !out && !plan.empty();
    left_out += out;
    all.push_back({out            ? Glow::dark
                   : plan.empty() ? Glow::warn
                                  : Glow::good,
                   out            ? "–"
                   : plan.empty() ? "?"
                                  : "✓",
                   label_of(ui, "in", sheet.name, sheets::place("/steps", i)),
                   out            ? std::string(ui.word("acct.lamp.left_out"))
                   : plan.empty() ? std::string(ui.word("num.missing"))
                                  : plan});
  }
  ladder_of(ui, sheet,
            ui.word("acct.picture.visit",
                    {{"n", std::to_string(planned)}, {"out", std::to_string(left_out)}}),
            all);
}

void five_why_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const std::vector<Cell>& links = out.list("links");
  std::vector<Lamp> all{
      {Glow::dark, "!", shown.in.word("start"), label_of(ui, "in", sheet.name, "start")}};
  for (const Cell& link : links) {
    const bool right = link.word("result") == "ok", leap = link.word("result") == "leap";
    all.push_back({right  ? Glow::good
                   : leap ? Glow::warn
                          : Glow::bad,
                   right  ? "✓"
                   : leap ? "»"
                          : "×",
                   link.word("to"), cell_words(ui, sheet.name, "", link["result"])});
  }
  ladder_of(ui, sheet,
            ui.word(out.yes("reached") ? "acct.picture.five-why.root" : "acct.picture.five-why",
                    {{"n", figure(out.num("correct"))},
                     {"all", std::to_string(links.size())},
                     {"needed", figure(out.num("needed"))}}),
            all);
}

namespace {

// The names of the accounts at `stage`, the first few.
std::string names_at_stage(const Ui& ui, const std::vector<Cell>& rows, std::string_view stage,
                           std::size_t& count) {
  constexpr std::size_t named = 6;
  std::string names;
  count = 0;
  for (const Cell& row : rows) {
    if (row.word("stage") != stage || ++count > named) continue;
    ui.add_to_list(names, row.word("name"));
  }
  if (count <= named) return names;
  return ui.word("acct.and_more", {{"names", names}, {"n", std::to_string(count - named)}});
}

}  // namespace

void relationship_picture(Ui& ui, const Sheet& sheet, const WorkedSheet& shown) {
  const std::vector<Cell>& rows = shown.answer.out.list("rows");
  if (rows.empty()) return;
  std::vector<Lamp> all;
  for (const char* stage :
       {"synergistic", "partnership", "mid", "early", "prenatal", "uncoupling"}) {
    std::size_t count = 0;
    const std::string names = names_at_stage(ui, rows, stage, count);
    const bool apart = std::string_view(stage) == "uncoupling";
    if (apart && count == 0) continue;
    all.push_back({apart        ? Glow::bad
                   : count == 0 ? Glow::dark
                                : Glow::good,
                   std::to_string(count), cell_words(ui, sheet.name, "", Cell::of(stage)),
                   names.empty() ? std::string(ui.word("acct.lamp.nobody")) : names});
  }
  const auto apart = std::count_if(rows.begin(), rows.end(),
                                   [](const Cell& row) { return row.yes("uncouple"); });
  ladder_of(ui, sheet,
            ui.word("acct.picture.relationship",
                    {{"n", std::to_string(rows.size())}, {"apart", std::to_string(apart)}}),
            all);
  relationship_plane(ui, shown);
}

}  // namespace askwell::ui
