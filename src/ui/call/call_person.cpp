#include <algorithm>
#include <array>

#include "ui/call/call_parts.h"
#include "ui/paint/portrait.h"

namespace askwell::ui {

namespace {

std::string person_name(const Ui& ui, const Call& call) {
  return said(ui, call.scenario(), call.scenario().person(call.speaker()).name);
}

int trust_of(const Call& call) { return call.state().trust[index(call.speaker())]; }

// Share of talk: its words change with the marks at 43 and 50 per cent. The bar stands between
// its name and its number, or under both where that leaves it too little room to be read.
void talk_bar(Ui& ui, const Call& call, const Rect& box, float name_width) {
  const int percent = talk_percent(call.state());
  const char* judged =
      percent <= 43 ? "talk.good" : (percent <= 50 ? "talk.watch" : "talk.much");
  const Colour colour =
      percent <= 43 ? ui.colours.good : (percent <= 50 ? ui.colours.warn : ui.colours.bad);
  label(ui, "talk.name", ui.word("call.talk.short"), Style::small_strong, ui.colours.text_muted,
        {box.x, box.y, name_width, box.h});
  const std::string words = ui.word("talk.percent", {{"n", std::to_string(percent)}});
  const float number = ui.width_of(words, Style::small_strong) + 6;
  const float between = box.w - name_width - number, height = ui.px(10), thin = ui.px(4);
  const bool fits = between >= ui.px(24);
  bar(ui, "call.talk", ui.word("call.talk"), percent,
      ui.word(judged, {{"n", std::to_string(percent)}}),
      fits ? Rect{box.x + name_width, box.y + (box.h - height) / 2, between, height}
           : Rect{box.x, box.bottom() - 1, box.w, thin},
      colour, fits ? 33 : 0);
  label(ui, "talk.percent", words, Style::small_strong, ui.colours.text,
        {box.right() - number, box.y, number, box.h}, Align::end);
}

}  // namespace

std::string mood_word(const Ui& ui, Mood mood) {
  constexpr std::array<const char*, 5> keys{"mood.warm", "mood.open", "mood.neutral",
                                            "mood.wary", "mood.closed"};
  return std::string(ui.word(keys[static_cast<std::size_t>(mood)]));
}

std::string with_mood(const Ui& ui, std::string_view name, Mood mood) {
  return ui.word("mood.of", {{"name", name}, {"mood", mood_word(ui, mood)}});
}

Tint mood_tint(const Ui& ui, Mood mood) {
  switch (mood) {
    case Mood::warm:
    case Mood::open:
      return {ui.colours.good_soft, ui.colours.good};
    case Mood::neutral:
      return {ui.colours.sunken, ui.colours.text_muted};
    case Mood::wary:
      return {ui.colours.warn_soft, ui.colours.warn};
    case Mood::closed:
      break;
  }
  return {ui.colours.bad_soft, ui.colours.bad};
}

void person_column(Ui& ui, const Call& call) {
  const Person& person = call.scenario().person(call.speaker());
  const Mood now = mood(call.scenario(), call.state(), call.speaker());
  const std::string name = person_name(ui, call);
  const float face = std::min(ui.px(168), ui.area.w);
  portrait(ui, "face", person.look, now, with_mood(ui, name, now),
           {ui.area.x + (ui.area.w - face) / 2, ui.area.y, face, face});
  ui.space(face + 14);
  text(ui, "name", name, {.style = Style::heading, .align = Align::centre});
  text(ui, "title", said(ui, call.scenario(), person.title),
       {.style = Style::small, .colour = ui.colours.text_muted, .align = Align::centre});
  ui.space(10);
  const std::string words = mood_word(ui, now);
  const float width = chip_width(ui, words) + 2;
  const Tint tint = mood_tint(ui, now);
  ui.area.y = within(ui, {ui.area.x + (ui.area.w - width) / 2, ui.area.y, width},
                     [&] { chip(ui, "mood", words, tint.back, tint.words); });
  ui.space(18);
  rule(ui, ui.colours.line);
  ui.space(14);
  const float row = std::max(24.f, ui.px(26)), name_width = ui.px(84);
  const auto line = [&](const char* key, int full) {
    dots(ui, key, ui.word(key), full, {ui.area.x, ui.area.y, ui.area.w, row}, name_width);
    ui.space(row + 4);
  };
  line("hint.trust", trust_of(call));
  line("hint.patience", patience_dots(call.state()));
  if (call.options().help != Help::exam)
    line("hint.urgency", urgency_dots(call.scenario(), call.state()));
  talk_bar(ui, call, {ui.area.x, ui.area.y, ui.area.w, row}, name_width);
  ui.space(row + 14);
}

float person_strip_height(Ui& ui, bool folded) {
  return folded ? std::max(44.f, ui.px(44)) : std::max(84.f, ui.px(84));
}

void person_strip(Ui& ui, const Call& call, const Rect& box) {
  const Person& person = call.scenario().person(call.speaker());
  const Mood now = mood(call.scenario(), call.state(), call.speaker());
  const std::string name = person_name(ui, call);
  const bool folded = box.h < ui.px(60);
  const float face = box.h - (folded ? 8 : 16);
  portrait(ui, "face", person.look, now, with_mood(ui, name, now),
           {box.x + 16, box.y + (box.h - face) / 2, face, face});
  const float x = box.x + 16 + face + 12, w = box.right() - 16 - x;
  const float line = ui.type(Style::body_strong).line;
  const std::string words = mood_word(ui, now);
  const float name_w = ui.width_of(name, Style::body_strong) + 8;
  float chip_w = chip_width(ui, words) + 2;
  if (name_w + chip_w > w) chip_w = 0;  // the face has to say it
  const float top = folded ? box.y + (box.h - line) / 2 : box.y + 8;
  label(ui, "name", name, Style::body_strong, ui.colours.text, {x, top, w - chip_w - 8, line});
  const std::string title = said(ui, call.scenario(), person.title);
  if (name_w + ui.width_of(title, Style::small) + chip_w + 8 <= w) {
    label(ui, "job", title, Style::small, ui.colours.text_muted,
          {x + name_w, top, w - name_w, line});
  }
  if (chip_w > 0) {
    const Tint tint = mood_tint(ui, now);
    within(ui, {box.right() - 16 - chip_w, top - 3, chip_w},
           [&] { chip(ui, "mood", words, tint.back, tint.words); });
  }
  if (folded) return;
  const float row = (box.h - 16 - line) / 2, half = w / 2;
  // As wide as the longer of two names that stand one above the other.
  const auto wide = [&ui](const char* a, const char* b) {
    return std::max(ui.width_of(ui.word(a), Style::small_strong),
                    ui.width_of(ui.word(b), Style::small_strong)) +
           8;
  };
  const float name_width = wide("hint.trust", "hint.patience");
  const float y = top + line;
  dots(ui, "hint.trust", ui.word("hint.trust"), trust_of(call), {x, y, half - 4, row},
       name_width);
  dots(ui, "hint.patience", ui.word("hint.patience"), patience_dots(call.state()),
       {x, y + row, half - 4, row}, name_width);
  const float urgent_width = wide("hint.urgency", "call.talk.short");
  if (call.options().help != Help::exam) {
    dots(ui, "hint.urgency", ui.word("hint.urgency"),
         urgency_dots(call.scenario(), call.state()), {x + half + 4, y, half - 4, row},
         urgent_width);
  }
  talk_bar(ui, call, {x + half + 4, y + row, half - 4, row}, urgent_width);
}

}  // namespace askwell::ui
