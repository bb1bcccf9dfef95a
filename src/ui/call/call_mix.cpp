#include <algorithm>
#include <array>

#include "ui/call/call_parts.h"

namespace askwell::ui {

namespace {

constexpr std::array<MoveKind, 4> kinds{MoveKind::situation, MoveKind::problem,
                                        MoveKind::implication, MoveKind::payoff};
using Counts = std::array<int, kinds.size()>;

Counts counts_of(const Call& call) {
  Counts counts{};
  for (const Turn& turn : call.turns()) {
    MoveKind kind = call.scenario().move(turn.move).kind;
    if (kind == MoveKind::fact || kind == MoveKind::budget || kind == MoveKind::process) {
      kind = MoveKind::situation;
    }
    const auto place = std::find(kinds.begin(), kinds.end(), kind);
    if (place != kinds.end()) ++counts[static_cast<std::size_t>(place - kinds.begin())];
  }
  return counts;
}

int sum(const Counts& counts) { return counts[0] + counts[1] + counts[2] + counts[3]; }

void kind_cell(Ui& ui, MoveKind kind, int count, const Rect& cell) {
  const TypeTile type = type_tile(ui, kind);
  const NodeId item = ui.id("kind" + type.letter);
  ui.add(NodeRole::list_item, item, cell).name = type.name + " " + std::to_string(count);
  const Inside inside(ui, item);
  if (count > 0) {
    fill(ui, cell, type.fill, 8);
  } else {
    outline(ui, cell, ui.colours.line_strong, 8);
  }
  label(ui, "words", type.letter + " " + std::to_string(count), Style::small_strong,
        count > 0 ? type.on : ui.colours.text_muted, cell, Align::centre);
}

}  // namespace

std::string mix_count(const Ui& ui, const Call& call) {
  const int total = sum(counts_of(call));
  return ui.word(total == 1 ? "mix.count.1" : "mix.count", {{"n", std::to_string(total)}});
}

// A bar of four parts, each as wide as its share; two rows of two where they do not fit.
void question_mix(Ui& ui, const Call& call) {
  const Counts counts = counts_of(call);
  const int total = sum(counts);
  const float gap = 4, height = std::max(32.f, ui.px(34));
  const float least = ui.px(ui.lang == Lang::zh ? 66 : 58);
  const std::size_t across = 4 * least + 3 * gap <= ui.area.w ? 4 : 2;
  const float spare = std::max(0.f, ui.area.w - static_cast<float>(across) * least -
                                        static_cast<float>(across - 1) * gap);
  grouped(ui, NodeRole::list, "mix", {}, [&] {
    for (std::size_t i = 0; i < kinds.size();) {
      float x = ui.area.x;
      for (const std::size_t end = i + across; i < end; ++i) {
        const bool even = total == 0 || across == 2;
        const float share = even ? 1 / static_cast<float>(across)
                                 : static_cast<float>(counts[i]) / static_cast<float>(total);
        const Rect cell{x, ui.area.y, least + spare * share, height};
        kind_cell(ui, kinds[i], counts[i], cell);
        x += cell.w + gap;
      }
      ui.space(height + gap);
    }
  });
}

}  // namespace askwell::ui
