#include <algorithm>
#include <array>
#include <utility>

#include "ui/screens.h"

namespace askwell::ui {

namespace {

struct Place {
  Screen screen;
  const char* key;
  Icon icon;
};
constexpr std::array<Place, 4> places{{{Screen::today, "nav.today", Icon::today},
                                       {Screen::calls, "nav.calls", Icon::calls},
                                       {Screen::accounts, "nav.accounts", Icon::accounts},
                                       {Screen::settings, "nav.settings", Icon::settings}}};

bool about_accounts(Screen screen) {
  return screen == Screen::accounts || screen == Screen::account || screen == Screen::portfolio;
}

bool about_authors(Screen screen) {
  return screen == Screen::author || screen == Screen::draft || screen == Screen::prove;
}

Screen section_of(Screen screen) {
  const bool about_calls =
      screen == Screen::briefing || shows_attempt(screen) || about_authors(screen);
  return about_calls ? Screen::calls : about_accounts(screen) ? Screen::accounts : screen;
}

NodeId place_link(Ui& ui, const Place& place, const Rect& box) {
  const NodeId node = ui.id(place.key);
  Node& link = ui.add(NodeRole::link, node, box);
  link.value = address({place.screen, ""});
  if (section_of(ui.app.route.screen) == place.screen) link.flags |= flag_current;
  if (ui.was_pressed(node)) ui.ask(Go{link.value});
  return node;
}

void rail(Ui& ui, const Rect& box) {
  fill(ui, box, ui.colours.surface, 0);
  fill(ui, {box.right() - 1, box.y, 1, box.h}, ui.colours.line, 0);
  // Name, places and language are one landmark.
  const NodeId nav = ui.id("nav");
  ui.add(NodeRole::navigation, nav, box).name = ui.word("lm.nav");
  const Inside inside(ui, nav);
  const float logo = ui.px(36);
  fill(ui, {box.x + 20, box.y + 20, logo, logo}, ui.colours.accent, 10);
  draw_icon(ui, Icon::logo, box.x + 20 + logo * 0.18f, box.y + 20 + logo * 0.18f, logo * 0.64f,
            ui.colours.on_accent);
  label(ui, "app.name", ui.word("app.name"), Style::title, ui.colours.text,
        {box.x + 20 + logo + 12, box.y + 20, box.w - 90, logo});

  const float row_height = std::max(44.f, ui.px(46));
  float y = box.y + 80;
  for (const Place& place : places) {
    const Rect row{box.x + 12, y, box.w - 24, row_height};
    const bool here = section_of(ui.app.route.screen) == place.screen;
    const NodeId node = place_link(ui, place, row);
    if (here) fill(ui, row, ui.colours.accent_soft, 10);
    if (here) fill(ui, {row.x, row.y, 4, row.h}, ui.colours.accent, 2);
    if (!here && ui.frame.hovered == node) fill(ui, row, ui.colours.sunken, 10);
    const Colour colour = here ? ui.colours.text : ui.colours.text_muted;
    const float side = ui.px(24);
    draw_icon(ui, place.icon, row.x + 16, row.y + (row.h - side) / 2, side, colour);
    const Inside link(ui, node);
    label(ui, "words", ui.word(place.key), Style::body_strong, colour,
          {row.x + 28 + side, row.y, row.w - side - 32, row.h});
    y += row_height + 4;
  }
  const float width = box.w - 40;
  const float height = std::max(44.f, ui.px(44));
  const Column column(ui, {box.x + 20, box.bottom() - height - 20, width});
  language_segment(ui);
}

// Of equal width, or where a word is wider than that, as wide as its word and a part of the
// rest.
float cell_width(Ui& ui, const Place& wanted, float all) {
  const float equal = all / static_cast<float>(places.size());
  float words = 0, widest = 0;
  for (const Place& place : places) {
    const float width = ui.width_of(ui.word(place.key), Style::micro);
    words += width;
    widest = std::max(widest, width);
  }
  if (widest <= equal) return equal;
  const float rest = (all - words) / static_cast<float>(places.size());
  return std::max(44.f, ui.width_of(ui.word(wanted.key), Style::micro) + rest);
}

// Whether all words stand side by side; else there are two rows, each word beside its icon.
bool bar_is_one_row(Ui& ui, float width) {
  float words = 0;
  for (const Place& place : places) words += ui.width_of(ui.word(place.key), Style::micro);
  return words <= width;
}

float bar_height(Ui& ui, float width) {
  if (bar_is_one_row(ui, width)) return std::max(60.f, ui.px(60));
  return 2 * std::max(48.f, ui.px(32));
}

void above_its_word(Ui& ui, const Place& place, const Rect& cell) {
  const bool here = section_of(ui.app.route.screen) == place.screen;
  const float side = ui.px(24), line = ui.type(Style::micro).line;
  const float top = cell.y + (cell.h - side - line - 6) / 2;
  const NodeId node = place_link(ui, place, cell);
  if (here) {
    fill(ui, {cell.x + (cell.w - ui.px(52)) / 2, top - 1, ui.px(52), side + 6},
         ui.colours.accent, 10);
  }
  draw_icon(ui, place.icon, cell.x + (cell.w - side) / 2, top + 2, side,
            here ? ui.colours.on_accent : ui.colours.text_muted);
  const Inside link(ui, node);
  label(ui, "words", ui.word(place.key), Style::micro,
        here ? ui.colours.text : ui.colours.text_muted, {cell.x, top + side + 6, cell.w, line},
        Align::centre);
}

void beside_its_word(Ui& ui, const Place& place, const Rect& cell) {
  const bool here = section_of(ui.app.route.screen) == place.screen;
  const float side = 24;
  const NodeId node = place_link(ui, place, cell);
  if (here)
    fill(ui, {cell.x + 4, cell.y + 4, cell.w - 8, cell.h - 8}, ui.colours.accent_soft, 10);
  const Colour colour = here ? ui.colours.text : ui.colours.text_muted;
  draw_icon(ui, place.icon, cell.x + 12, cell.y + (cell.h - side) / 2, side, colour);
  const Inside link(ui, node);
  label(ui, "words", ui.word(place.key), Style::micro, colour,
        {cell.x + side + 18, cell.y, cell.w - side - 22, cell.h});
}

void bottom_bar(Ui& ui, const Rect& box) {
  fill(ui, box, ui.colours.surface, 0);
  fill(ui, {box.x, box.y, box.w, 1}, ui.colours.line, 0);
  const NodeId nav = ui.id("nav");
  ui.add(NodeRole::navigation, nav, box).name = ui.word("lm.nav");
  const Inside inside(ui, nav);
  if (!bar_is_one_row(ui, box.w)) {
    const float w = box.w / 2, h = box.h / 2;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto across = static_cast<float>(i % 2), down = static_cast<float>(i / 2);
      beside_its_word(ui, places[i], {box.x + across * w, box.y + down * h, w, h});
    }
    return;
  }
  float x = box.x;
  for (const Place& place : places) {
    const float width = cell_width(ui, place, box.w);
    above_its_word(ui, place, {x, box.y, width, box.h});
    x += width;
  }
}

// Whether the screen is part of what a start waits for; the others arrive a little later.
bool comes_first(Screen screen) {
  return screen == Screen::today || screen == Screen::calls || screen == Screen::briefing ||
         screen == Screen::call;
}

// Whether what the screen needs has arrived: the program, and the words in the language shown.
bool is_here(const App& app, Screen screen) {
  if (comes_first(screen)) return true;
  const bool words = app.library.whole[static_cast<std::size_t>(app.lang())];
  const bool asks = about_accounts(screen) || about_authors(screen) || screen == Screen::filing;
  return app.library.complete && (words || !asks);
}

void draw_screen(Ui& ui, const Rect& box) {
  if (ui.app.asking_who) return who_screen(ui, box);
  const Screen screen = ui.app.route.screen;
  if (!is_here(ui.app, screen)) return unknown_screen(ui, box);
  if (about_accounts(screen) && opens_accounts(ui.app)) {
    return unknown_screen(ui, box);
  }
  switch (screen) {
    case Screen::today:
      return today_screen(ui, box);
    case Screen::calls:
      return calls_screen(ui, box);
    case Screen::briefing:
      return briefing_screen(ui, box);
    case Screen::call:
      return call_screen(ui, box);
    case Screen::debrief:
      return debrief_screen(ui, box);
    case Screen::compare:
      return compare_screen(ui, box);
    case Screen::filing:
      return filing_screen(ui, box);
    case Screen::author:
      return author_screen(ui, box);
    case Screen::draft:
      return draft_screen(ui, box);
    case Screen::prove:
      return prove_screen(ui, box);
    case Screen::accounts:
      return accounts_screen(ui, box);
    case Screen::account:
      return account_screen(ui, box);
    case Screen::portfolio:
      return portfolio_screen(ui, box);
    case Screen::settings:
      return settings_screen(ui, box);
    case Screen::import:
      return import_screen(ui, box);
    case Screen::gallery:
      return gallery_screen(ui, box);
    case Screen::unknown:
      return unknown_screen(ui, box);
  }
}

void main_part(Ui& ui, const Rect& box) {
  const NodeId node = ui.id("main");
  ui.add(NodeRole::main, node, box);
  const Inside inside(ui, node);
  draw_screen(ui, box);
}

// What went well is said for ten seconds, and as long as Undo has the focus: so long it can be
// undone.
void close_in_time(Ui& ui, const Notice& said) {
  constexpr double shown = 10;
  if (std::exchange(ui.view.notice, said.key) != said.key) {
    ui.view.notice_since = ui.frame.env.now;
  }
  const Inside inside(ui, ui.id("notice"));
  if (!said.passes || ui.frame.focused == ui.id("act.undo")) return;
  const double left = ui.view.notice_since + shown - ui.frame.env.now;
  if (left <= 0) {
    ui.ask(CloseNotice{});
  } else {
    ui.frame.wake_after = std::min(ui.frame.wake_after.value_or(left), left);
  }
}

void app_notice(Ui& ui, const Rect& box) {
  const Notice& said = *ui.app.notice;
  close_in_time(ui, said);
  const auto pressed =
      toast(ui, "notice", ui.word(said.key), said.can_undo ? "act.undo" : "", box);
  if (pressed == ToastPress::action) ui.ask(Undo{});
  if (pressed == ToastPress::close) ui.ask(CloseNotice{});
}

void update_notice(Ui& ui, const Rect& box) {
  const std::string_view words = ui.word("update.ready");
  if (!ui.view.update_said) ui.frame.announcements.emplace_back(words);
  ui.view.update_said = true;
  const auto pressed = toast(ui, "notice", words, "update.now", box);
  if (pressed == ToastPress::action) ui.ask(UpdateNow{});
  if (pressed == ToastPress::close) ui.ask(PutOffUpdate{});
}

}  // namespace

void shell(Ui& ui) {
  const Rect all{0, 0, ui.frame.env.width, ui.frame.env.height};
  const bool asks = ui.app.asking_who;
  const bool in_call =
      ui.app.route.screen == Screen::call && ui.app.running.has_value() && !asks;
  const bool has_menu = !in_call && !asks;  // which leads nowhere before somebody is chosen
  Rect body = all;
  if (has_menu && ui.desktop) {
    body.x = 224;
    body.w -= 224;
    rail(ui, {0, 0, 224, all.h});
  }
  if (has_menu && !ui.desktop) body.h -= bar_height(ui, all.w);
  float banners = reading_banner(ui, body);
  if (is_here(ui.app, Screen::accounts)) {
    banners += work_banner(ui, {body.x, body.y + banners, body.w, body.h});
  }
  body.y += banners;
  body.h -= banners;
  main_part(ui, body);
  if (has_menu && !ui.desktop) bottom_bar(ui, {0, body.bottom(), all.w, all.h - body.bottom()});
  if (!ui.app.notice) ui.view.notice.clear();
  if (ui.app.notice) {
    app_notice(ui, body);
  } else if (ui.app.update == Update::ready && !in_call) {
    update_notice(ui, body);
  }
  if (ui.app.library.complete) data_dialogs(ui);
  if (ui.app.route.screen == Screen::accounts && is_here(ui.app, Screen::accounts)) {
    account_dialog(ui);
  }
}

}  // namespace askwell::ui
