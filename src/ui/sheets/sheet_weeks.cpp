// What time shows: the forecast's range, week by week, and who moved to another grade.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/customers/worksheets.h"
#include "ui/pictures/chart.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/main_pictures.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

// ---- the range ---------------------------------------------------------------------------

constexpr std::array tenths{"p10", "p50", "p90"};

struct Scale {
  Rect track;
  double most = 1;
  float x(double value) const {
    const double part = std::clamp(value / most, 0.0, 1.0);
    return track.x + track.w * static_cast<float>(part);
  }
};

// From one in ten to nine in ten, with the middle and the target.
void range(Ui& ui, const Cell& out, double target) {
  const float high = ui.px(20);
  const Rect box = ui.take(high + 24);
  const Scale scale{{box.x, box.y + 12, box.w, high},
                    std::max({out.num("p90") * 1.1, std::isfinite(target) ? target * 1.1 : 0.0,
                              out.num("expected") * 1.1, 1.0})};
  fill(ui, scale.track, ui.colours.sunken, 8);
  const float from = scale.x(out.num("p10")), to = scale.x(out.num("p90"));
  const Rect band{from, scale.track.y, std::max(to - from, 4.f), high};
  fill(ui, band, ui.colours.accent, 8);
  outline(ui, band, ui.colours.line_strong, 8);
  fill(ui, {scale.x(out.num("p50")) - 2, box.y + 6, 4, high + 12}, ui.colours.text, 2);
  if (!std::isfinite(target)) return;
  const float x = scale.x(target);
  fill(ui, {x - 1, box.y, 2, high + 24}, ui.colours.link, 0);
  disc(ui, x, box.y + 4, 5, ui.colours.link);
}

// Side by side, or below each other where a figure would be broken.
void figures_below(Ui& ui, const Cell& out) {
  const float third = (ui.area.w - 24) / 3;
  const bool fit = std::all_of(tenths.begin(), tenths.end(), [&](const char* name) {
    return ui.width_of(figure(out.num(name)), Style::title) <= third;
  });
  const auto one = [&](std::size_t i) {
    text(ui, std::string(tenths[i]) + ".is", ui.word(std::string("weeks.") + tenths[i]),
         {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
    text(ui, tenths[i], figure(out.num(tenths[i])),
         {.style = Style::title, .role = NodeRole::text});
  };
  if (fit) return columns(ui, 12, tenths.size(), third, one);
  for (std::size_t i = 0; i < tenths.size(); ++i) one(i);
}

}  // namespace

void forecast_picture(Ui& ui, const sheets::Sheet& sheet, const WorkedSheet& shown) {
  const Cell& out = shown.answer.out;
  const double target = shown.in.num("target");
  std::vector<std::vector<std::string>> rows;
  for (const char* name : tenths) {
    rows.push_back({std::string(ui.word(std::string("weeks.") + name)), figure(out.num(name))});
  }
  if (std::isfinite(target)) {
    rows.push_back({label_of(ui, "in", sheet.name, "target"), figure(target)});
  }
  const std::string chance =
      std::isfinite(out.num("p_target"))
          ? ui.word("weeks.chance",
                    {{"target", figure(target)}, {"p", percent(out.num("p_target"))}})
          : std::string(ui.word("weeks.no_target"));
  sheet_figure(ui, sheet, chance,
               {std::string(ui.word("num.name")), std::string(ui.word("weeks.worth"))},
               std::move(rows), [&] {
                 range(ui, out, target);
                 ui.space(8);
                 figures_below(ui, out);
               });
}

namespace {

// ---- week by week ------------------------------------------------------------------------

constexpr std::size_t weeks_drawn = 12;

int in_thousands(double value) {
  if (!std::isfinite(value)) return 0;
  return static_cast<int>(std::clamp(std::round(value / 1000), 0.0, 1e9));
}

void weeks_chart(Ui& ui, const std::vector<Cell>& weeks) {
  const std::size_t first = weeks.size() > weeks_drawn ? weeks.size() - weeks_drawn : 0;
  std::vector<std::string> names;
  std::vector<Series> series;
  int most = 1;
  for (std::size_t i = first; i < weeks.size(); ++i) {
    names.push_back(weeks[i].word("week").substr(5));
  }
  for (const char* field : {"p90", "p50", "p10", "actual"}) {
    Series one{std::string(ui.word(std::string("weeks.") + field)), {}};
    for (std::size_t i = first; i < weeks.size(); ++i) {
      const Cell* value = weeks[i].find(field);
      const bool known = value != nullptr && value->kind == Cell::Kind::number;
      one.values.push_back(known ? in_thousands(value->number) : 0);
      most = std::max(most, one.values.back());
    }
    series.push_back(std::move(one));
  }
  chart(ui, "weeks",
        {.title = ui.word("weeks.title"),
         .summary = ui.word("weeks.summary", {{"n", std::to_string(names.size())}}),
         .heading = ui.word("weeks.week"),
         .names = std::move(names),
         .series = std::move(series),
         .most = most,
         .line = true,
         .paper = true});
}

void week_row(Ui& ui, const std::vector<Cell>& weeks, std::size_t i) {
  const Cell& week = weeks[i];
  const std::string day = week.word("week");
  ui.space(6);
  text(ui, "week", ui.word("weeks.of", {{"day", day}}),
       {.style = Style::body_strong, .role = NodeRole::text});
  text(ui, "range",
       ui.word("weeks.range", {{"expected", figure(week.num("expected"))},
                               {"p10", figure(week.num("p10"))},
                               {"p90", figure(week.num("p90"))}}),
       {.style = Style::small, .colour = ui.colours.text_muted, .role = NodeRole::text});
  ui.space(6);
  const Cell* kept = week.find("actual");
  const bool number = kept != nullptr && kept->kind == Cell::Kind::number;
  std::string& typed = ui.view.typed
                           .try_emplace("weeks:" + day, kept == nullptr ? std::string()
                                                        : number        ? figure(kept->number)
                                                                        : kept->text)
                           .first->second;
  const bool unfit = kept != nullptr && !number && !kept->is_null();
  if (field(ui, "actual", ui.word("weeks.actual_of", {{"day", day}}), typed,
            {.error = unfit ? ui.word("fault.number.positive") : std::string_view()})) {
    ui.ask(FillSheet{"", "weeks", sheets::place("/weeks", i) + "/actual", typed});
  }
  ui.space(8);
}

}  // namespace

void weeks_section(Ui& ui) {
  const std::vector<Cell>& weeks = kept_rows(ui.app, "weeks");
  section(ui, "weeks.title", ui.word("weeks.title"), {}, [&] {
    text(ui, "says", ui.word(weeks.empty() ? "weeks.none" : "weeks.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    if (small_button(ui, "weeks.keep", ui.word("weeks.keep"), {.icon = Icon::save}))
      ui.ask(KeepForecast{});
    if (weeks.empty()) return;
    ui.space(14);
    if (weeks.size() > 1) weeks_chart(ui, weeks);
    const std::size_t count = std::min(weeks.size(), weeks_drawn);
    list(ui, "weeks.list", count, [&](std::size_t i) {
      if (i > 0) rule(ui, ui.colours.line);
      week_row(ui, weeks, weeks.size() - 1 - i);
    });
  });
  ui.space(14);
}

// ---- who moved ---------------------------------------------------------------------------

void moves_section(Ui& ui, bool tiers) {
  constexpr std::size_t most = 30;
  const std::string_view of = tiers ? "tier" : "grade";
  std::vector<const Cell*> moves;
  for (const Cell& move : kept_rows(ui.app, "moves")) {
    if (move.word("of") == of) moves.push_back(&move);
  }
  std::reverse(moves.begin(), moves.end());
  section(ui, "moves.title", ui.word("moves.title"), {}, [&] {
    text(ui, "says", ui.word(moves.empty() ? "moves.none" : "moves.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(10);
    if (small_button(ui, "moves.keep", ui.word(tiers ? "moves.keep_tiers" : "moves.keep"),
                     {.icon = Icon::save})) {
      ui.ask(KeepGrades{tiers});
    }
    ui.space(10);
    list(ui, "moves", std::min(moves.size(), most), [&](std::size_t i) {
      const Cell& move = *moves[i];
      const Cell* account = ui.app.portfolio.find(Kind::account, move.word("account"));
      ui.space(4);
      text(ui, "move",
           ui.word("moves.one",
                   {{"name", account == nullptr ? move.word("account")
                                                : short_name(account->word("name"))},
                    {"from", cell_words(ui, "pyramid", "", move["from"])},
                    {"to", cell_words(ui, "pyramid", "", move["to"])},
                    {"day", move.word("day")}}),
           {.role = NodeRole::text});
      ui.space(4);
    });
  });
  ui.space(14);
}

}  // namespace askwell::ui
