// What the trainee can reply: the lines of a hand, topics, or whether to end.
#include <algorithm>
#include <utility>

#include "base/order.h"
#include "ui/call/call_parts.h"

namespace askwell::ui {

const std::vector<MoveId>& hand_of(const Ui& ui, const Call& call) {
  HandShown& shown = ui.view.hand;
  const std::string& rules = call.scenario().rules;
  if (shown.rules != rules || shown.options != call.options() || shown.state != call.state()) {
    const Search search = ui.frame.env.interpreted ? Search::none : Search::thorough;
    shown = {rules, call.options(), call.state(), call.hand(search)};
  }
  return shown.moves;
}

namespace {

// What is offered now: the hand, or the steps one may propose before ending.
std::vector<Offer> offered(Ui& ui, const Call& call) {
  std::vector<MoveId> moves;
  if (ui.app.asking_to_end) {
    for (const MoveId move : accepted(call.scenario(), call.state())) {
      if (call.scenario().move(move).kind == MoveKind::step) moves.push_back(move);
    }
  } else {
    moves = hand_of(ui, call);
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

// Takes the last move back, or makes it again: before `right`, each as large as `box`. Returns
// where they begin.
float undo_buttons(Ui& ui, const Call& call, float right, const Rect& box) {
  if (call.options().help == Help::exam || ui.app.asking_to_end) return right;
  const auto one = [&](bool shown, std::string_view key, Icon icon) {
    if (!shown) return false;
    right -= box.w + 8;
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
    const float room = right - left - ui.width_of(ui.word("call.reply"), Style::heading) - 24;
    for (const char* key : {"acc.saved", "call.saved"}) {  // the longer one if it fits
      if (ui.width_of(ui.word(key), Style::micro) >= room) continue;
      label(ui, "saved", ui.word(key), Style::micro, ui.colours.text_muted,
            {left, box.y + 4, right - left - 8, head}, Align::end);
      break;
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

}  // namespace askwell::ui
