#include "ui/screens.h"

#include <algorithm>

#include "app/call/coach.h"

namespace askwell::ui {

void page(Ui& ui, const Rect& box, std::string_view title, bool back, float measure,
          FunctionRef<void()> content) {
  scroller(ui, "page:" + address(ui.app.route), "", box, false, [&] {
    const float side = ui.phone ? 16 : 32;
    const float width = std::min(box.w - 2 * side, measure);
    const float left = ui.area.x + std::max(side, (box.w - measure) / 2);
    const float top = ui.area.y + (ui.phone ? 12 : 24);
    ui.area.y = within(ui, {left, top, width}, [&] {
      float indent = 0;
      if (back) {
        const float side_of_button = std::max(44.f, ui.px(44));
        const Rect where{left - 12, top - 8, side_of_button, side_of_button};
        if (icon_button(ui, "back", Icon::back, ui.word("act.back"), where)) {
          ui.ask(Back{});
        }
        indent = side_of_button - 8;
      }
      const float below = within(ui, {left + indent, top, width - indent},
                                 [&] { heading(ui, "h1", 1, title, Style::title); });
      ui.area.y = std::max(below, top + (back ? 36.f : 0.f)) + 16;
      content();
    });
    ui.space(32);
  });
}

std::string said(const Ui& ui, const Scenario& scenario, TextId text, std::uint32_t dice) {
  return without_marks(scenario.texts.get(text, ui.lang, dice)).plain;
}

TypeTile type_tile(const Ui& ui, MoveKind kind) {
  const Palette& c = ui.colours;
  const auto other = [&](const char* letter, const char* key) {
    return TypeTile{letter, std::string(ui.word(key)), c.move_other, c.on_spin};
  };
  switch (kind) {
    case MoveKind::situation:
    case MoveKind::fact:
    case MoveKind::budget:
    case MoveKind::process:
      return {std::string(ui.word("tile.S")), std::string(ui.word("spin.S")), c.spin_S,
              c.on_spin};
    case MoveKind::problem:
      return {std::string(ui.word("tile.P")), std::string(ui.word("spin.P")), c.spin_P,
              c.on_spin};
    case MoveKind::implication:
      return {std::string(ui.word("tile.I")), std::string(ui.word("spin.I")), c.spin_I,
              c.on_spin};
    case MoveKind::payoff:
      return {std::string(ui.word("tile.N")), std::string(ui.word("spin.N")), c.spin_N,
              c.on_spin};
    case MoveKind::solution:
      return other("B", "kind.solution");
    case MoveKind::pitch:
      return other("F", "kind.pitch");
    case MoveKind::close:
      return other("C", "kind.close");
    case MoveKind::summary:
      return other("M", "kind.summary");
    case MoveKind::price:
    case MoveKind::range:
    case MoveKind::yield:
    case MoveKind::concession:
      return other(ui.lang == Lang::zh ? "¥" : "$", "kind.price");
    case MoveKind::rapport:
      return {"", std::string(ui.word("kind.rapport")), 0, 0};
    case MoveKind::idea:
      return {"", std::string(ui.word("kind.idea")), 0, 0};
    case MoveKind::step:
      return {"", std::string(ui.word("kind.step")), 0, 0};
    case MoveKind::opener:
      return {"", std::string(ui.word("kind.opener")), 0, 0};
    case MoveKind::introduce:
      return {"", std::string(ui.word("kind.introduce")), 0, 0};
    case MoveKind::repair:
      return {"", std::string(ui.word("kind.repair")), 0, 0};
    case MoveKind::demo:
      return other("D", "kind.demo");
    case MoveKind::walk:
      return {"", std::string(ui.word("kind.walk")), 0, 0};
    case MoveKind::defer:
    case MoveKind::clarify:
    case MoveKind::acknowledge:
    case MoveKind::answer:
      return {"", std::string(ui.word("kind.answer")), 0, 0};
    case MoveKind::wait:
      return {"", std::string(ui.word("kind.wait")), 0, 0};
    case MoveKind::end:
      return {"", std::string(ui.word("kind.end")), 0, 0};
  }
  return {};
}

std::string outcome_word(const Ui& ui, Outcome outcome) {
  return std::string(ui.word(key_of(outcome)));
}

std::string check_title(const Ui& ui, const Check& check, std::string_view need) {
  return ui.word("check." + std::string(name_of(check.kind)) + ".title", {{"need", need}});
}

std::string check_title(const Ui& ui, const Scenario& scenario, const Check& check) {
  const bool of_need = check.need != NeedId::none;
  return check_title(ui, check,
                     of_need ? said(ui, scenario, scenario.need(check.need).name) : "");
}

void facts_of_scenario(Ui& ui, const Scenario& scenario) {
  std::vector<std::pair<Icon, std::string>> chips{
      {Icon::clock,
       ui.word("calls.minutes", {{"n", std::to_string(scenario.numbers.minutes)}})},
      {Icon::none, ui.word("calls.level", {{"n", std::to_string(scenario.level)}})}};
  if (const auto best = ui.app.best(scenario.id)) {
    chips.emplace_back(Icon::none, ui.word("calls.best", {{"n", std::to_string(*best)}}));
  }
  const Area row = ui.area;
  float x = row.x, y = row.y, bottom = row.y;
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const float width = chip_width(ui, chips[i].second, chips[i].first);
    if (x > row.x && x + width > row.x + row.w) {
      x = row.x;
      y = bottom + 6;
    }
    const Column column(ui, {x, y, std::min(width + 4, row.w)});
    chip(ui, "chip" + std::to_string(i), chips[i].second, ui.colours.sunken,
         ui.colours.text_muted, chips[i].first);
    bottom = std::max(bottom, ui.area.y);
    x += width + 8;
  }
  ui.space(bottom - row.y);
}

}  // namespace askwell::ui
