#include <algorithm>
#include <utility>

#include "base/order.h"
#include "ui/call_parts.h"

namespace askwell::ui {

namespace {

// What is offered now: the hand, or the steps one may propose before ending.
std::vector<Offer> offered(Ui& ui, const Call& call) {
  std::vector<MoveId> moves;
  if (ui.app.asking_to_end) {
    for (const MoveId move : accepted(call.scenario(), call.state())) {
      if (call.scenario().move(move).kind == MoveKind::step) moves.push_back(move);
    }
  } else {
    moves = call.hand();
  }
  std::vector<Offer> lines;
  for (const MoveId move : moves) {
    const Move& what = call.scenario().move(move);
    lines.push_back(
        {move, type_tile(ui, what.kind), said(ui, call.scenario(), what.exchange.say)});
  }
  // Guided shows the types, and keeps lines of a type together: S P I N, then the others.
  if (call.options().help == Help::guided && !ui.app.asking_to_end) {
    sort_by(lines, [&](const Offer& a, const Offer& b) {
      return call.scenario().move(a.move).kind < call.scenario().move(b.move).kind;
    });
  }
  return lines;
}

bool by_topic(const Ui& ui) {
  return ui.app.running->attempt.way == Way::topic && !ui.app.asking_to_end;
}

bool topic_picked(const Ui& ui, const Call& call) {
  return by_topic(ui) && !ui.view.topic.empty() && ui.view.topic_turn == call.turns().size();
}

// Types show in Guided, and where a type is what is picked.
MoveCard card_of(const Ui& ui, const Call& call, const Offer& line, std::string_view key) {
  MoveCard card{.key = key, .words = line.words, .letter = {}, .type_name = {}};
  if (call.options().help == Help::guided || topic_picked(ui, call)) {
    card.letter = line.type.letter;
    card.type_name = line.type.name;
    card.fill = line.type.fill;
    card.on = line.type.on;
  }
  return card;
}

// Which key says or picks the offer at a place: 1 to 9.
int place_of(const Key& key, std::size_t offers) {
  const bool digit =
      key.key.size() == 1 && !key.ctrl && !key.alt && key.key[0] >= '1' && key.key[0] <= '9';
  const int place = digit ? key.key[0] - '1' : -1;
  return place < static_cast<int>(offers) ? place : -1;
}

void pick(Ui& ui, const Call& call, const Offer& offer) {
  if (offer.topic.empty()) return ui.ask(Say{offer.move});
  ui.view.topic = offer.topic;
  ui.view.topic_turn = call.turns().size();
  ui.view.to_first_line = ui.frame.again = true;
}

void offer_lines(Ui& ui, const Call& call) {
  const auto lines = by_topic(ui) ? topic_offers(ui, call) : offered(ui, call);
  const std::size_t across = ui.area.w >= 560 && !ui.app.asking_to_end ? 2 : 1;
  const float gap = 8;
  const float width =
      (ui.area.w - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
  // New buttons for each turn: a second tap can not press a line that was not there yet.
  const std::string turn = "line" + std::to_string(call.turns().size()) +
                           (ui.app.asking_to_end ? "end" : "") +
                           (topic_picked(ui, call) ? ui.view.topic : "") + ".";
  int pressed = -1;
  for (const Key& key : ui.frame.keys) {
    if (ui.keys_work()) pressed = std::max(pressed, place_of(key, lines.size()));
  }
  for (std::size_t i = 0; i < lines.size(); i += across) {
    const std::size_t count = std::min(across, lines.size() - i);
    float height = 0;
    for (std::size_t k = i; k < i + count; ++k) {
      height = std::max(height, move_card_height(ui, card_of(ui, call, lines[k], ""), width));
    }
    columns(ui, gap, count, width, [&](std::size_t k) {
      const std::string key = turn + std::to_string(i + k);
      if (i + k == 0) ui.view.first_line = ui.id(key);
      if (move_card(ui, card_of(ui, call, lines[i + k], key), height)) {
        pressed = static_cast<int>(i + k);
      }
    });
    ui.space(gap);
  }
  if (std::exchange(ui.view.to_first_line, false)) ui.frame.focus = ui.view.first_line;
  if (pressed >= 0) pick(ui, call, lines[static_cast<std::size_t>(pressed)]);
}

// What is to be picked, above what there is to pick.
void topic_title(Ui& ui, const Call& call) {
  if (!by_topic(ui)) return;
  const std::string words =
      topic_picked(ui, call)
          ? ui.word("topic.kind", {{"topic", topic_name(ui, call, ui.view.topic)}})
          : std::string(ui.word("topic.which"));
  text(ui, "topic", words, {.style = Style::small, .colour = ui.colours.text_muted});
  ui.space(6);
}

void other_topic(Ui& ui, const Call& call) {
  if (!topic_picked(ui, call)) return;
  if (small_button(ui, "topic.back", ui.word("topic.back"),
                   {.look = Press::quiet, .icon = Icon::back, .small = true})) {
    ui.view.topic.clear();
    ui.view.to_first_line = ui.frame.again = true;
  }
}

void ask_to_end(Ui& ui, const Call& call) {
  ui.space(4);
  text(ui, "end.steps", ui.word("call.propose"),
       {.style = Style::small_strong, .role = NodeRole::heading, .level = 3});
  ui.space(8);
  offer_lines(ui, call);
  ui.space(4);
  const int pressed =
      button_row(ui, {{"call.keep", ui.word("call.keep"), {}},
                      {"call.end_now", ui.word("call.end_now"), {.look = Press::danger}}});
  if (pressed == 0) ui.ask(KeepTalking{});
  if (pressed == 1) ui.ask(EndCall{});
}

// What a header has no room for stands elsewhere: the language among ladder and notes, the
// title above the log.
struct Header {
  bool lang = true, title = true;
};

Header header_of(Ui& ui, const Walk& walk, const Rect& box) {
  if (!ui.phone) return {};
  const Scenario& scenario = walk.call.scenario();
  const float side = 44;
  const float clock =
      ui.width_of(ui.word("call.minutes.short", {{"n", "00"}}), Style::small_strong) + 28;
  const float room = box.w - side - 8 - button_width(ui, ui.word("call.end.short")) - 16 -
                     (walk.call.options().clock ? clock : 0);
  const auto fits = [&](float width) {
    return width >= 64 && text_height(ui, said(ui, scenario, scenario.title),
                                      Style::small_strong, width) <= box.h;
  };
  if (fits(room - side - 16)) return {};
  return {.lang = room >= side + 16 && !fits(room - 8), .title = fits(room - 8)};
}

void header(Ui& ui, const Walk& walk, const Rect& box, const Header& shown) {
  const Scenario& scenario = walk.call.scenario();
  fill(ui, box, ui.colours.surface, 0);
  fill(ui, {box.x, box.bottom() - 1, box.w, 1}, ui.colours.line, 0);
  const float side = ui.phone ? 44 : std::max(44.f, std::min(ui.px(44), box.h));
  if (icon_button(ui, "call.pause", Icon::back, ui.word("call.pause"),
                  {box.x + 4, box.y + (box.h - side) / 2, side, side})) {
    ui.ask(Go{"#/today"});
  }
  const float high = std::max(44.f, std::min(ui.px(44), box.h - 2));
  float right = box.right() - (ui.phone ? 8 : 20);

  const std::string end(ui.word(ui.phone ? "call.end.short" : "call.end"));
  const float end_width = button_width(ui, end);
  right -= end_width;
  within(ui, {right, box.y + (box.h - button_height(ui, true)) / 2, end_width}, [&] {
    if (button(ui, "call.end", end,
               {.look = Press::danger, .small = true, .name = ui.word("call.end")})) {
      ui.ask(AskToEnd{});
    }
  });
  right -= 8;
  if (ui.phone && shown.lang) {
    right -= side;
    language_button(ui, {right, box.y + (box.h - side) / 2, side, side});
  } else if (!ui.phone) {
    const float width = language_segment_width(ui, true);
    right -= width;
    within(ui, {right, box.y + (box.h - high) / 2, width}, [&] { language_segment(ui, true); });
  }
  right -= 8;
  if (walk.call.options().clock) {
    const std::string left =
        ui.word(ui.phone ? "call.minutes.short" : "call.minutes",
                {{"n", std::to_string(minutes_left(scenario, walk.call.state()))}});
    const float icon = ui.phone ? 0 : ui.px(18) + 6;
    const float width = ui.width_of(left, Style::small_strong) + icon + 20;
    right -= width;
    const float height = ui.px(32);
    const Rect clock{right, box.y + (box.h - height) / 2, width, height};
    const NodeId node = ui.id("call.clock");
    Node& meter = ui.add(NodeRole::group, node, clock);
    meter.name = ui.word("call.clock");
    fill(ui, clock, ui.colours.sunken, 10);
    if (icon > 0) {
      draw_icon(ui, Icon::clock, clock.x + 8, clock.y + (height - ui.px(18)) / 2, ui.px(18),
                ui.colours.text_muted);
    }
    const Inside inside(ui, node);
    label(ui, "words", left, Style::small_strong, ui.colours.text,
          {clock.x + icon, clock.y, clock.w - icon, height}, Align::centre);
  }
  if (!shown.title) return;
  const float left = box.x + 4 + side + 4;
  const float room = right - left - 8;
  const std::string title = said(ui, scenario, scenario.title);
  const Style style = ui.phone ? Style::small_strong : Style::body_strong;
  const float high_enough = text_height(ui, title, style, room);
  const float small = ui.type(Style::micro).line;
  const std::string where =
      ui.word("call.turn", {{"n", std::to_string(walk.call.turns().size() + 1)},
                            {"all", std::to_string(scenario.numbers.moves)}});
  const bool both = high_enough + small <= box.h - 4 && ui.width_of(where, Style::micro) < room;
  const float top = box.y + (box.h - high_enough - (both ? small : 0)) / 2;
  within(ui, {left, top, room}, [&] { heading(ui, "h1", 1, title, style); });
  if (both) {
    label(ui, "turn", where, Style::micro, ui.colours.text_muted,
          {left, top + high_enough, room, small});
  }
}

void mix(Ui& ui, const Call& call) {
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
    mix(ui, walk.call);
  });
  if (!open) ui.view.panel_open = false;
}

// Takes the last move back, or makes it again: before `right`, each as large as `box`. Returns
// where they begin.
float undo_buttons(Ui& ui, const Call& call, float right, const Rect& box) {
  if (call.options().help == Help::exam || ui.app.asking_to_end) return right;
  const auto one = [&](bool shown, std::string_view key, Icon icon) {
    if (!shown) return false;
    right -= box.w;
    return icon_button(ui, key, icon, ui.word(key), {right, box.y, box.w, box.h});
  };
  if (one(!ui.app.taken_back.empty(), "call.redo", Icon::redo)) ui.ask(Redo{});
  if (one(!call.turns().empty(), "call.undo", Icon::rewind)) {
    ui.ask(Rewind{{}, static_cast<int>(call.turns().size()) - 1});
  }
  return right;
}

}  // namespace

float reply_panel(Ui& ui, const Call& call, const Rect& box) {
  const float radius = ui.desktop ? 0 : 20;
  fill(ui, box, ui.colours.surface, radius, Corners::square_below);
  outline(ui, {box.x - 1, box.y, box.w + 2, box.h + 1}, ui.colours.line, radius, 1,
          Corners::square_below);
  const float side = ui.phone ? 12 : 32;
  const float width = std::min(box.w - 2 * side, 760.f);
  const float left = box.x + (box.w - width) / 2;
  const float head = std::max(44.f, ui.px(44));
  float right = left + width;
  if (!ui.view.beside) {
    right -= head;
    if (icon_button(ui, "call.panel", Icon::ladder, ui.word("call.panel"),
                    {right, box.y + 4, head, head})) {
      ui.view.panel_open = true;
      ui.frame.again = true;
    }
  }
  right = undo_buttons(ui, call, right, {left, box.y + 4, head, head});
  label(ui, "title", ui.word(ui.app.asking_to_end ? "call.before_end" : "call.reply"),
        Style::heading, ui.colours.text, {left, box.y + 4, right - left, head});
  if (ui.app.keeper.all_stored() && !call.turns().empty() &&
      ui.app.storage == StorageState::ready) {
    const std::string saved(ui.word("acc.saved"));
    const float wanted = ui.width_of(saved, Style::micro);
    if (wanted < right - left - ui.width_of(ui.word("call.reply"), Style::heading) - 24) {
      label(ui, "saved", saved, Style::micro, ui.colours.text_muted,
            {left, box.y + 4, right - left - 8, head}, Align::end);
    }
  }
  const std::string key =
      "lines" + std::to_string(call.turns().size()) + (ui.app.asking_to_end ? "end" : "");
  float wanted = 0;
  scroller(ui, key, "", {box.x, box.y + head + 8, box.w, box.h - head - 8}, false, [&] {
    const float top = ui.area.y;
    ui.area.y = within(ui, {left, top + 6, width}, [&] {
      if (!ui.view.beside && !ui.app.asking_to_end) hint(ui, call);
      topic_title(ui, call);
      // The group holds the lines and nothing else.
      grouped(ui, NodeRole::group, "reply", ui.word("call.reply"), [&] {
        if (ui.app.asking_to_end) {
          ask_to_end(ui, call);
        } else {
          offer_lines(ui, call);
        }
      });
      other_topic(ui, call);
      ui.space(6);
    });
    wanted = ui.area.y - top;
  });
  return wanted + head + 8;
}

namespace {

// How high the reply panel is: as it likes, up to `share` of what it shares with the log, and
// less where the customer's last line needs the room. The title and one line always show.
float reply_room(Ui& ui, float height, float share) {
  const float wanted = ui.view.reply_height > 0 ? ui.view.reply_height : height;
  const float least = std::max(44.f, ui.px(44)) + 8 + 64;
  const float left = height - ui.view.last_line - 12;
  return std::min(wanted, std::max(least, std::min(height * share, left)));
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
  const Header shown = header_of(ui, walk, head);
  header(ui, walk, head, shown);
  Rect body{box.x, box.y + top, box.w, box.h - top};

  const bool wide = ui.desktop && ui.scale <= 1.3f;
  const bool tiny = !wide && box.h < 360;
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
        found_out(ui, walk.call);
      });
    });
    body.x += left;
    body.w -= left + right;
  } else if (!tiny) {
    const float strip = person_strip_height(ui, low);
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
        mix(ui, walk.call);
        ui.space(20);
      });
    });
  } else if (ui.view.panel_open) {
    panel_sheet(ui, walk, !shown.lang);
  }
}

}  // namespace askwell::ui
