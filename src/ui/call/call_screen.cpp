#include <algorithm>

#include "ui/call/call_parts.h"

namespace askwell::ui {

namespace {

void mix_section(Ui& ui, const Call& call) {
  bare_section(
      ui, "deb.mix", ui.word("deb.mix"), [&] { question_mix(ui, call); }, mix_count(ui, call));
}

// Ladder and notes as a sheet over everything, on screens without room beside the log.
void panel_sheet(Ui& ui, const Walk& walk, bool lang) {
  const bool open = sheet(ui, "panel", ui.word("call.panel"), [&] {
    if (lang) {
      language_segment(ui, false);
      ui.space(16);
    }
    if (walk.call.options().help != Help::exam) ladder(ui, walk.call);
    ui.space(16);
    found_out(ui, walk.call);
    notes(ui, walk);
    ui.space(16);
    room(ui, walk.call);
    mix_section(ui, walk.call);
  });
  if (!open) ui.view.panel_open = false;
}

// The least that the reply panel needs: its title and one line always show.
float least_reply(const Ui& ui) { return std::max(44.f, ui.px(44)) + 8 + 60; }

// What `height` leaves beside the customer's last line.
float beside_last_line(const Ui& ui, float height) { return height - ui.view.last_line - 12; }

// How high the reply panel is: as it likes, up to `share` of what it shares with the log, and
// less where the customer's last line needs the room.
float reply_room(const Ui& ui, float height, float share) {
  const float wanted = ui.view.reply_height > 0 ? ui.view.reply_height : height;
  const float left = beside_last_line(ui, height);
  return std::min(wanted, std::max(least_reply(ui), std::min(height * share, left)));
}

}  // namespace

void call_screen(Ui& ui, const Rect& box) {
  if (!ui.app.running || ui.app.running->attempt.scenario != ui.app.route.id) {
    return briefing_screen(ui, box);
  }
  const Walk& walk = *ui.app.running;
  const bool low = box.h < 600 || ui.app.settings.text_size >= 150;
  const float top = low ? std::max(48.f, ui.px(44)) : std::max(56.f, ui.px(56));
  const Rect head{box.x, box.y, box.w, top};
  const CallHeader shown = call_header_of(ui, walk, head);
  call_header(ui, walk, head, shown);
  Rect body{box.x, box.y + top, box.w, box.h - top};

  const bool wide = ui.desktop && ui.scale <= 1.3f;
  const float strip = person_strip_height(ui, low);
  const bool tiny =
      !wide && (box.h < 360 || beside_last_line(ui, body.h - strip) < least_reply(ui));
  ui.view.beside = wide;
  if (wide) {
    const float left = 280, right = 340;
    const Rect person{body.x, body.y, left, body.h};
    fill(ui, person, ui.colours.surface, 0);
    fill(ui, {person.right() - 1, person.y, 1, person.h}, ui.colours.line, 0);
    scroller(ui, "person", ui.word("call.found"), person, false, [&] {
      ui.space(24);
      inset(ui, 24, [&] {
        person_column(ui, walk.call);
        room(ui, walk.call);
        found_out(ui, walk.call);
      });
    });
    body.x += left;
    body.w -= left + right;
  } else if (!tiny) {
    const Rect person{body.x, body.y, body.w, strip};
    fill(ui, person, ui.colours.surface, 0);
    fill(ui, {person.x, person.bottom() - 1, person.w, 1}, ui.colours.line, 0);
    person_strip(ui, walk.call, person);
    body.y += strip;
    body.h -= strip;
  }

  const float reply = reply_room(ui, body.h, low ? 0.45f : (wide ? 0.54f : 0.56f));
  call_log(ui, walk.call, {body.x, body.y, body.w, body.h - reply},
           {.title = !shown.title, .person = tiny});
  const float wanted =
      reply_panel(ui, walk.call, {body.x, body.bottom() - reply, body.w, reply});
  if (wanted != ui.view.reply_height) {
    ui.view.reply_height = wanted;
    ui.frame.again = true;
  }

  if (wide) {
    const Rect side{body.right(), body.y, 340, body.h};
    fill(ui, side, ui.colours.surface, 0);
    fill(ui, {side.x, side.y, 1, side.h}, ui.colours.line, 0);
    scroller(ui, "side", "", side, false, [&] {
      ui.space(20);
      inset(ui, 20, [&] {
        if (walk.call.options().help != Help::exam) {
          ladder(ui, walk.call);
          ui.space(16);
          hint(ui, walk.call);
        }
        notes(ui, walk);
        ui.space(16);
        mix_section(ui, walk.call);
        ui.space(20);
      });
    });
  } else if (ui.view.panel_open) {
    panel_sheet(ui, walk, !shown.lang);
  }
}

}  // namespace askwell::ui
