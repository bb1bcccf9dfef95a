// Open deals by their state. A deal is dragged to another state, or, by keys, pressed and then
// given one.
#include <algorithm>
#include <array>

#include "core/customers/inputs.h"
#include "ui/sheets/figures.h"
#include "ui/sheets/sheet_parts.h"

namespace askwell::ui {

using customers::Kind;
using sheets::Cell;

namespace {

constexpr std::size_t states = 5, most_drawn = 60;
constexpr std::array<std::string_view, states> state_names{"visit", "proposal", "negotiation",
                                                           "contract", "maintenance"};

std::size_t state_of(const Cell& deal) {
  const auto found = std::find(state_names.begin(), state_names.end(), deal.word("status"));
  return found == state_names.end() ? 0 : static_cast<std::size_t>(found - state_names.begin());
}

std::vector<const Cell*> open_deals(const App& app) {
  std::vector<const Cell*> out;
  for (const std::string& id : open_opportunities(app.portfolio)) {
    out.push_back(app.portfolio.find(Kind::opportunity, id));
    if (out.size() == most_drawn) break;
  }
  return out;
}

std::string state_words(const Ui& ui, std::size_t state) {
  return cell_words(ui, "opportunity", "", Cell::of(state_names[state]));
}

void give_state(Ui& ui, const Cell& deal, std::size_t state) {
  if (deal.word("status") == state_names[state]) return;
  ui.ask(
      SetField{Kind::opportunity, deal.word("id"), "status", std::string(state_names[state])});
}

// A card with the deal's name and amount, `by` away from its place.
bool deal_card(Ui& ui, const Cell& deal, const Drag& by, bool chosen) {
  const std::string name = short_name(deal.word("name"));
  const std::string amount = figure(deal.num("amount"));
  const float room = ui.area.w - 20;
  const float high = std::max(
      44.f, text_height(ui, name, Style::small_strong, room) + ui.type(Style::small).line + 18);
  const Rect place = ui.take(high);
  const Rect box{place.x + by.x, place.y + by.y, place.w, high};
  const NodeId node = ui.id(deal.word("id"));
  Node& added = ui.add(NodeRole::button, node, box);
  added.name =
      ui.word("board.deal",
              {{"name", name}, {"amount", amount}, {"state", state_words(ui, state_of(deal))}});
  added.flags |= flag_drag | (chosen ? flag_current : 0);
  fill(ui, box, chosen ? ui.colours.select : ui.colours.raised, 10);
  outline(ui, box,
          chosen || ui.frame.hovered == node ? ui.colours.line_strong : ui.colours.line, 10);
  const Inside inside(ui, node);
  within(ui, {box.x + 10, box.y + 8, room}, [&] {
    text(ui, "name", name,
         {.style = Style::small_strong, .role = NodeRole::text, .breaks = false});
    text(ui, "amount", amount,
         {.style = Style::small,
          .colour = ui.colours.text_muted,
          .role = NodeRole::text,
          .breaks = false});
  });
  return ui.was_pressed(node);
}

struct Board {
  std::vector<const Cell*> deals;
  std::vector<Drag> drags;
  float column = 0;  // width of a state's column, with its gap
};

void one_state(Ui& ui, const Board& board, std::size_t state, std::string& chosen) {
  double sum = 0;
  std::size_t count = 0;
  for (const Cell* deal : board.deals) {
    if (state_of(*deal) != state) continue;
    ++count;
    sum += deal->num("amount");
  }
  eyebrow(ui, std::string(state_names[state]),
          ui.word("board.state", {{"state", state_words(ui, state)},
                                  {"n", std::to_string(count)},
                                  {"sum", short_figure(sum)}}),
          0, 3);
  ui.space(6);
  for (std::size_t i = 0; i < board.deals.size(); ++i) {
    const Cell& deal = *board.deals[i];
    if (state_of(deal) != state) continue;
    const bool on = chosen == deal.word("id");
    if (deal_card(ui, deal, board.drags[i], on)) {
      chosen = on ? std::string() : deal.word("id");
      ui.frame.again = true;
    }
    ui.space(8);
  }
}

// In which column a card was let go of.
void dropped(Ui& ui, const Board& board, std::size_t i) {
  const auto now = static_cast<float>(state_of(*board.deals[i]));
  const float middle = (now + 0.5f) * board.column + board.drags[i].x;
  const float column = std::clamp(middle / board.column, 0.f, states - 0.5f);
  give_state(ui, *board.deals[i], static_cast<std::size_t>(column));
}

void state_of_chosen(Ui& ui, const Cell& deal) {
  std::vector<std::string> options;
  for (std::size_t i = 0; i < states; ++i) options.push_back(state_words(ui, i));
  const float width = std::min(ui.area.w, ui.px(360));
  ui.area.y = within(ui, {ui.area.x, ui.area.y, width}, [&] {
    const int picked = select(ui, "board.move",
                              ui.word("board.move", {{"name", short_name(deal.word("name"))}}),
                              options, static_cast<int>(state_of(deal)));
    if (picked >= 0) give_state(ui, deal, static_cast<std::size_t>(picked));
  });
  ui.space(12);
}

}  // namespace

void deal_board(Ui& ui) {
  Board board{open_deals(ui.app), {}, 0};
  if (board.deals.empty()) return;
  section(ui, "board.title", ui.word("board.title"), {}, [&] {
    text(ui, "says", ui.word("board.says"),
         {.style = Style::small, .colour = ui.colours.text_muted});
    ui.space(12);
    std::string& chosen = ui.view.typed["board.chosen"];
    const Cell* deal = ui.app.portfolio.find(Kind::opportunity, chosen);
    if (deal != nullptr) state_of_chosen(ui, *deal);
    grouped(ui, NodeRole::group, "board", ui.word("board.title"), [&] {
      constexpr float gap = 10;
      const bool wide = ui.area.w >= ui.px(640);
      const float width = (ui.area.w - gap * (states - 1)) / states;
      board.column = width + gap;
      for (const Cell* one : board.deals) board.drags.push_back(drag(ui, one->word("id")));
      if (wide) {
        columns(ui, gap, states, width,
                [&](std::size_t i) { one_state(ui, board, i, chosen); });
      } else {
        for (std::size_t i = 0; i < states; ++i) one_state(ui, board, i, chosen);
      }
      for (std::size_t i = 0; i < board.deals.size(); ++i) {
        if (wide && board.drags[i].dropped) dropped(ui, board, i);
      }
    });
  });
  ui.space(14);
}

}  // namespace askwell::ui
