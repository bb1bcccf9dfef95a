#include <algorithm>

#include "ui/call/call_parts.h"

namespace askwell::ui {

namespace {

constexpr float bubble_radius = 18;
constexpr float bubble_padding = 14;

// The corner that points at the speaker is nearly square.
void paint_bubble(Ui& ui, const Rect& box, bool ours) {
  if (!ui.visible(box)) return;
  const Corners corners = ours ? Corners::tail_right : Corners::tail_left;
  fill(ui, box, ours ? ui.colours.said_bg : ui.colours.heard_bg, bubble_radius, corners);
  if (!ours) outline(ui, box, ui.colours.line, bubble_radius, 1, corners);
}

float widest_line(const std::vector<TextLine>& lines) {
  float widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width);
  return widest;
}

constexpr float rewind_side = 44;

// Before a line of the seller: back to where it was said. Not in an exam.
void rewind_button(Ui& ui, const Call& call, std::size_t turn, const Rect& bubble) {
  if (call.options().help == Help::exam) return;
  const Rect box{bubble.x - rewind_side - 2, bubble.y + (bubble.h - rewind_side) / 2,
                 rewind_side, rewind_side};
  const std::size_t at = ui.frame.nodes.size();
  if (quiet_icon_button(ui, "rewind", Icon::rewind, ui.word("deb.rewind"), box)) {
    ui.ask(Rewind{{}, static_cast<int>(turn)});
  }
  ui.frame.nodes[at].description = ui.word("deb.turn", {{"n", std::to_string(turn + 1)}});
}

// What the seller said, at the right, with its type once it has been spoken.
void said_bubble(Ui& ui, std::string_view key, const Call& call, std::size_t turn) {
  const Move& move = call.scenario().move(call.turns()[turn].move);
  const std::string words = said(ui, call.scenario(), move.exchange.say);
  TypeTile type = type_tile(ui, move.kind);
  if (call.options().help == Help::exam) type.letter.clear();
  const float tile_width =
      type.letter.empty()
          ? 0
          : std::max(ui.px(22), ui.width_of(type.letter, Style::small_strong) + 10);
  const float indent = type.letter.empty() ? 0 : tile_width + 10;

  const float most =
      std::min({ui.area.w * 0.86f, 560.f, ui.area.w - rewind_side - 4}) - 2 * bubble_padding;
  const auto& lines = ui.lines(words, Style::body, most, indent);
  float widest = widest_line(lines);
  widest = std::max(widest, lines.front().width + indent);
  const Type of = ui.type(Style::body);
  const float height = static_cast<float>(lines.size()) * of.line + 2 * 10;
  const float width = widest + 2 * bubble_padding + 1;
  const Rect box{ui.area.x + ui.area.w - width, ui.area.y, width, height};

  const NodeId item = ui.id(key);
  ui.add(NodeRole::list_item, item, box);
  const Inside inside(ui, item);
  ui.add_step(item);
  paint_bubble(ui, box, true);
  unseen(ui, "who", ui.word("call.you"), box);
  if (!type.letter.empty() && ui.visible(box)) {
    const bool inverted = ui.shade == Scheme::light;
    tile(
        ui, type.letter,
        {box.x + bubble_padding, box.y + 10 + (of.line - ui.px(22)) / 2, tile_width, ui.px(22)},
        inverted ? ui.colours.on_spin : type.fill, inverted ? type.fill : type.on);
  }
  within(ui, {box.x + bubble_padding, box.y + 10, widest + 1}, [&] {
    text(ui, "words", words,
         {.colour = ui.colours.said_text, .role = NodeRole::text, .indent = indent});
  });
  rewind_button(ui, call, turn, box);
  ui.space(height);
}

// A chip when a need has just been voiced, and the most telling reason in words.
void after_turn(Ui& ui, const Call& call, const Turn& turn, const std::string& key) {
  const Scenario& scenario = call.scenario();
  for (const Reason& reason : turn.reasons) {
    if (reason.id != ReasonId::implied || reason.need == NeedId::none) continue;
    const std::string words =
        ui.word("call.noted", {{"need", said(ui, scenario, scenario.need(reason.need).name)}});
    grouped(ui, NodeRole::list_item, key + ".need", {}, [&] {
      chip(ui, "chip", words, ui.colours.accent_soft, ui.colours.accent_text, Icon::ladder);
    });
    ui.space(10);
  }
  if (call.options().help == Help::exam || turn.reasons.empty()) return;
  // Bad news outweighs good news, and the first of equals is what the move was about.
  const Reason* telling = nullptr;
  for (const Reason& reason : turn.reasons) {
    if (reason.id == ReasonId::implied) continue;
    if (telling == nullptr ||
        (tone_of(reason.id) == Tone::bad && tone_of(telling->id) != Tone::bad)) {
      telling = &reason;
    }
  }
  if (telling == nullptr) return;
  const Tone tone = tone_of(telling->id);
  grouped(ui, NodeRole::list_item, key + ".reason", {}, [&] {
    icon_text(ui, "words", tone_icon(tone), reason_words(ui, scenario, *telling), Style::small,
              tone_colour(ui, tone), ui.colours.text_muted, NodeRole::text);
  });
  ui.space(14);
}

}  // namespace

void heard_bubble(Ui& ui, std::string_view key, const Scenario& scenario, const Said& line) {
  const Marked words = without_marks(scenario.texts.get(line.text, ui.lang, line.dice));
  const std::string name = said(ui, scenario, scenario.person(line.person).name);
  const float share = ui.phone && ui.scale >= 1.5f ? 1 : 0.92f;  // large words need the room
  const float most = std::min(ui.area.w * share, 600.f) - 2 * bubble_padding;
  const auto& lines = ui.lines(words.plain, Style::body, most);
  const float name_height = ui.type(Style::small_strong).line;
  const float widest = std::max(widest_line(lines), ui.width_of(name, Style::small_strong));
  const float height =
      name_height + static_cast<float>(lines.size()) * ui.type(Style::body).line + 2 * 10;
  const Rect box{ui.area.x, ui.area.y, widest + 2 * bubble_padding + 1, height};

  const NodeId item = ui.id(key);
  ui.add(NodeRole::list_item, item, box);
  const Inside inside(ui, item);
  ui.add_step(item);
  paint_bubble(ui, box, false);
  within(ui, {box.x + bubble_padding, box.y + 10, widest + 1}, [&] {
    text(ui, "who", name,
         {.style = Style::small_strong,
          .colour = ui.colours.text_muted,
          .role = NodeRole::text});
    text(ui, "words", words.plain,
         {.colour = ui.colours.heard_text, .role = NodeRole::text, .marked = words.marked});
  });
  ui.space(height);
}

namespace {

// A line of the customer, of which the last one is to be seen whole.
void newest_bubble(Ui& ui, std::string_view key, const Scenario& scenario, const Said& line) {
  const float top = ui.area.y;
  ui.must_show = top - 6;
  heard_bubble(ui, key, scenario, line);
  ui.view.last_line = ui.area.y - top;
}

// The aim, the opening and all turns since.
void lines_of(Ui& ui, const Call& call) {
  const Scenario& scenario = call.scenario();
  grouped(ui, NodeRole::list_item, "aim", {}, [&] {
    icon_text(ui, "words", Icon::target,
              ui.word("call.aim_is", {{"aim", said(ui, scenario, scenario.aim)}}), Style::small,
              ui.colours.accent_text, ui.colours.text_muted, NodeRole::text);
  });
  ui.space(12);
  newest_bubble(ui, "opening", scenario, opening(scenario, call.options()));
  ui.space(12);
  for (std::size_t i = 0; i < call.turns().size(); ++i) {
    const Turn& turn = call.turns()[i];
    const std::string key = "turn" + std::to_string(i);
    said_bubble(ui, key, call, i);
    ui.space(10);
    for (std::size_t k = 0; k < turn.reply.size(); ++k) {
      newest_bubble(ui, key + ".reply" + std::to_string(k), scenario, turn.reply[k]);
      ui.space(10);
    }
    after_turn(ui, call, turn, key);
  }
}

}  // namespace

void call_log(Ui& ui, const Call& call, const Rect& box, Above above) {
  const float before = ui.view.last_line;
  scroller(ui, "log", ui.word("call.log"), box, true, [&] {
    if (above.title) {
      ui.space(12);
      inset(ui, 16, [&] {
        heading(ui, "h1", 1, said(ui, call.scenario(), call.scenario().title),
                Style::body_strong);
      });
    }
    if (above.person) person_strip(ui, call, ui.take(person_strip_height(ui, true)));
    const float side = ui.phone ? 16 : 32;
    const float width = std::min(box.w - 2 * side, 760.f);
    grouped(ui, NodeRole::log, "log", ui.word("call.log"), [&] {
      grouped(ui, NodeRole::list, "list", {}, [&] {
        ui.space(14);
        inset(ui, (box.w - width) / 2, [&] { lines_of(ui, call); });
        ui.space(4);
      });
    });
  });
  if (ui.view.last_line != before) ui.frame.again = true;
}

}  // namespace askwell::ui
