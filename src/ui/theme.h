// Colours and sizes of type: the design's tokens. Every colour pair that carries words is held
// to its contrast by tests/ui/theme_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "app/command.h"

namespace askwell::ui {

// 0xAABBGGRR, as Dear ImGui wants it.
using Colour = std::uint32_t;

struct Palette {
  Colour bg;
  Colour surface;
  Colour sunken;
  Colour raised;
  Colour line;
  Colour line_strong;
  Colour text;
  Colour text_muted;
  Colour primary;
  Colour primary_hover;
  Colour primary_pressed;
  Colour on_primary;
  Colour primary_edge;
  Colour accent;
  Colour accent_soft;
  Colour on_accent;
  Colour accent_text;
  Colour link;
  Colour focus;
  Colour select;
  Colour said_bg;
  Colour said_text;
  Colour heard_bg;
  Colour heard_text;
  Colour field_bg;
  Colour disabled_bg;
  Colour disabled_text;
  Colour good;
  Colour good_soft;
  Colour warn;
  Colour warn_soft;
  Colour bad;
  Colour bad_soft;
  Colour on_status;
  Colour spin_S;
  Colour spin_P;
  Colour spin_I;
  Colour spin_N;
  Colour on_spin;
  Colour move_other;
  Colour soft_S;
  Colour soft_P;
  Colour soft_I;
  Colour soft_N;
  Colour text_S;
  Colour text_P;
  Colour text_I;
  Colour text_N;
  Colour mark_best;
  Colour mark_good;
  Colour mark_slip;
  Colour mark_mistake;
  Colour mark_blunder;
  Colour on_mark;
  Colour neg;
  Colour pos;
  Colour neg_soft;
  Colour pos_soft;
  Colour shadow;
};

enum class Scheme : std::uint8_t { light, dark, contrast };

// `theme` as chosen; `dark` is what the system prefers.
Scheme scheme(Theme theme, bool dark);
const Palette& palette(Scheme scheme);

// `colour` at `alpha` (0..1) of its own opacity.
Colour faded(Colour colour, float alpha);

// ---- type ------------------------------------------------------------------------------

enum class Style : std::uint8_t {
  display,
  title,
  heading,
  body,
  body_strong,
  small,
  small_strong,
  micro,
};

struct Type {
  float size = 16;  // CSS pixels at the user's text size
  float line = 24;
  bool strong = false;
};

// `scale` is the user's text size, 1 for 100 %.
Type type(Style style, Lang lang, float scale);

}  // namespace askwell::ui
