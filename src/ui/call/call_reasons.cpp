#include <algorithm>

#include "app/call/coach.h"
#include "ui/call/call_parts.h"

namespace askwell::ui {

Tone tone_of(ReasonId reason) {
  switch (reason) {
    case ReasonId::known:
    case ReasonId::event_deferred:
    case ReasonId::silence_empty:
    case ReasonId::hung_up:
    case ReasonId::time_out:
    case ReasonId::moves_out:
    case ReasonId::step_vague:
    case ReasonId::opener_flat:
    case ReasonId::rapport_flat:
    case ReasonId::signal_given:
    case ReasonId::person_arrived:
    case ReasonId::person_left:
    case ReasonId::interrupted:
    case ReasonId::walked:
      return Tone::plain;
    case ReasonId::implied:
    case ReasonId::consequence:
    case ReasonId::urgent:
    case ReasonId::wanted:
    case ReasonId::answered:
    case ReasonId::fact:
    case ReasonId::trust_rapport:
    case ReasonId::trust_idea:
    case ReasonId::trust_summary:
    case ReasonId::trust_clarify:
    case ReasonId::trust_explicit:
    case ReasonId::price_fair:
    case ReasonId::silence_gain:
    case ReasonId::step_accepted:
    case ReasonId::order_taken:
    case ReasonId::opener_fit:
    case ReasonId::want_probed:
    case ReasonId::concession_traded:
    case ReasonId::objection_acknowledged:
    case ReasonId::objection_clarified:
    case ReasonId::objection_met:
    case ReasonId::signal_used:
    case ReasonId::introduced:
    case ReasonId::demo_shown:
    case ReasonId::repaired:
    case ReasonId::close_isolated:
      return Tone::good;
    default:
      return Tone::bad;
  }
}

Icon tone_icon(Tone tone) {
  return tone == Tone::bad ? Icon::down : (tone == Tone::good ? Icon::up : Icon::info);
}

Colour tone_colour(const Ui& ui, Tone tone) {
  return tone == Tone::bad ? ui.colours.bad
                           : (tone == Tone::good ? ui.colours.good : ui.colours.text_muted);
}

std::string reason_words(const Ui& ui, const Scenario& scenario, const Reason& reason) {
  std::string need, person;
  if (reason.need != NeedId::none) need = said(ui, scenario, scenario.need(reason.need).name);
  if (reason.person != PersonId::none)
    person = said(ui, scenario, scenario.person(reason.person).name);
  return ui.word(name_of(reason.id), {{"need", need}, {"person", person}});
}

namespace {

void hint_words(Ui& ui, const std::string& key, float close) {
  const float top = ui.area.y;
  const float below = within(ui, {ui.area.x, top + 2, ui.area.w - close + 4}, [&] {
    icon_text(ui, "words", Icon::info, ui.word(key), Style::small, ui.colours.accent_text,
              ui.colours.text);
  });
  ui.area.y = std::max(below, top + close - 20);
  const Rect where{ui.area.x + ui.area.w - close + 10, top - 10, close, close};
  if (icon_button(ui, "close", Icon::close, ui.word("hint.close"), where)) {
    ui.ask(CloseHint{key});
  }
}

}  // namespace

void hint(Ui& ui, const Call& call) {
  if (!ui.app.settings.hints || call.options().help == Help::exam) return;
  const std::string key = hint_key(call);
  if (key.empty() || ui.app.settings.closed_hints.contains(key)) return;
  const float close = std::max(44.f, ui.px(36));
  grouped(ui, NodeRole::group, "hint", ui.word("hint.title"), [&] {
    card(ui,
         {.back = ui.colours.accent_soft,
          .line = ui.colours.accent_soft,
          .padding = 10,
          .radius = 12},
         [&] { hint_words(ui, key, close); });
  });
  ui.space(10);
}

}  // namespace askwell::ui
