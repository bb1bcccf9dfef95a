#include "ui/debrief/debrief_parts.h"
#include "ui/pictures/chart.h"

namespace askwell::ui {

namespace {

// "1", "2" ...: what stands below the values of each turn.
std::vector<std::string> turn_numbers(const Call& call) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= call.turns().size(); ++i) names.push_back(std::to_string(i));
  return names;
}

Series series_of(const Call& call, std::string name, FunctionRef<int(const State&)> value) {
  Series series{std::move(name), {}};
  for (const Turn& turn : call.turns()) series.values.push_back(value(turn.after));
  return series;
}

std::string number(int value) { return std::to_string(value); }

void trust_and_patience(Ui& ui, const Review& review) {
  const Call& call = review.call;
  const std::size_t decider = index(review.scenario().decider);
  const std::string who = said(ui, review.scenario(), review.scenario().people[decider].name);
  Chart chart{
      .title = ui.word("chart.trust"),
      .summary = {},
      .heading = ui.word("chart.turn"),
      .names = turn_numbers(call),
      .series = {series_of(call, std::string(ui.word("hint.trust")),
                           [&](const State& state) { return int{state.trust[decider]}; }),
                 series_of(call, std::string(ui.word("hint.patience")),
                           [](const State& state) { return patience_dots(state); })},
      .most = 5,
      .line = true};
  const auto& trust = chart.series[0].values;
  const auto& patience = chart.series[1].values;
  const std::string summary = ui.word("chart.trust.says", {{"person", who},
                                                           {"a", number(trust.front())},
                                                           {"b", number(trust.back())},
                                                           {"c", number(patience.front())},
                                                           {"d", number(patience.back())}});
  chart.summary = summary;
  ui::chart(ui, "figure.trust", chart);
}

void ladders(Ui& ui, const Review& review) {
  const Scenario& scenario = review.scenario();
  Chart chart{.title = ui.word("call.ladder"),
              .summary = ui.word("chart.ladder.says"),
              .heading = ui.word("chart.turn"),
              .names = turn_numbers(review.call),
              .series = {},
              .most = 5};
  for (std::size_t i = 0; i < scenario.needs.size(); ++i) {
    if (scenario.needs[i].kind != NeedKind::need) continue;
    chart.series.push_back(
        series_of(review.call, said(ui, scenario, scenario.needs[i].name),
                  [&](const State& state) { return static_cast<int>(state.needs[i].rung); }));
  }
  if (!chart.series.empty()) ui::chart(ui, "figure.ladder", chart);
}

void talk_balance(Ui& ui, const Review& review) {
  Chart chart{.title = ui.word("call.talk"),
              .summary = {},
              .heading = ui.word("chart.turn"),
              .names = turn_numbers(review.call),
              .series = {series_of(review.call, std::string(ui.word("call.talk")),
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
