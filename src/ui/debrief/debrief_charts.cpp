#include "ui/call/call_parts.h"
#include "ui/debrief/debrief_parts.h"
#include "ui/pictures/chart.h"

namespace askwell::ui {

namespace {

// What stands below the values of each turn: "1", "2" ..., and before them "0" where the
// values begin with the state before the first.
enum class From : std::uint8_t { start, first_turn };
std::vector<std::string> turn_numbers(const Call& call, From from) {
  std::vector<std::string> names;
  for (std::size_t i = from == From::start ? 0 : 1; i <= call.turns().size(); ++i) {
    names.push_back(std::to_string(i));
  }
  return names;
}

Series series_of(const Call& call, std::string name, From from,
                 FunctionRef<int(const State&)> value) {
  Series series{std::move(name), {}};
  if (from == From::start) series.values.push_back(value(call.before(0)));
  for (const Turn& turn : call.turns()) series.values.push_back(value(turn.after));
  return series;
}

std::string number(int value) { return std::to_string(value); }

void trust_and_patience(Ui& ui, const Review& review) {
  const Call& call = review.call;
  const std::vector<Person>& people = review.scenario().people;
  const std::size_t decider = index(review.scenario().decider);
  std::vector<Series> series;
  for (const std::size_t i : people_met(call)) {
    series.push_back(series_of(
        call,
        ui.word("hint.whose", {{"hint", ui.word("hint.trust")},
                               {"name", said(ui, review.scenario(), people[i].name)}}),
        From::start, [&](const State& state) { return int{state.trust[i]}; }));
  }
  const bool alone = series.size() == 1;
  series.push_back(series_of(call, std::string(ui.word("hint.patience")), From::start,
                             [](const State& state) { return patience_dots(state); }));
  const State& first = call.before(0);
  const State& last = call.state();
  const std::string summary = ui.word(
      "chart.trust.says", {{"person", said(ui, review.scenario(), people[decider].name)},
                           {"a", number(first.trust[decider])},
                           {"b", number(last.trust[decider])},
                           {"c", number(patience_dots(first))},
                           {"d", number(patience_dots(last))}});
  ui::chart(ui, "figure.trust",
            {.title = ui.word("chart.trust"),
             .summary = summary,
             .heading = ui.word("chart.turn"),
             .names = turn_numbers(call, From::start),
             .series = std::move(series),
             .most = 5,
             .line = alone});
}

void ladders(Ui& ui, const Review& review) {
  const Scenario& scenario = review.scenario();
  Chart chart{.title = ui.word("call.ladder"),
              .summary = ui.word("chart.ladder.says"),
              .heading = ui.word("chart.turn"),
              .names = turn_numbers(review.call, From::start),
              .series = {},
              .most = 5};
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].kind != NeedKind::need) continue;
    chart.series.push_back(
        series_of(review.call, said(ui, scenario, scenario.needs[i].name), From::start,
                  [&](const State& state) { return static_cast<int>(state.needs[i].rung); }));
  }
  if (!chart.series.empty()) ui::chart(ui, "figure.ladder", chart);
}

void talk_balance(Ui& ui, const Review& review) {
  Chart chart{
      .title = ui.word("call.talk"),
      .summary = {},
      .heading = ui.word("chart.turn"),
      .names = turn_numbers(review.call, From::first_turn),
      .series = {series_of(review.call, std::string(ui.word("call.talk")), From::first_turn,
                           [](const State& state) { return talk_percent(state); })},
      .most = 100,
      .line = true};
  const std::string summary =
      ui.word("chart.talk.says", {{"n", number(talk_percent(review.call.state()))},
                                  {"most", number(review.scenario().numbers.talk_percent)}});
  chart.summary = summary;
  ui::chart(ui, "figure.talk", chart);
}

}  // namespace

void charts(Ui& ui, const Review& review) {
  if (review.call.turns().empty()) return;
  section(ui, "deb.chart", ui.word("deb.chart"), {}, [&] {
    const auto part = [&](const char* key, void (*draw)(Ui&, const Review&)) {
      eyebrow(ui, key, ui.word(key), 0, 3);
      ui.space(4);
      draw(ui, review);
      ui.space(8);
    };
    part("chart.trust", trust_and_patience);
    part("call.ladder", ladders);
    part("call.talk", talk_balance);
  });
}

}  // namespace askwell::ui
