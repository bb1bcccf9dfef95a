#include "ui/theme.h"

#include <array>
#include <cmath>

namespace askwell::ui {

namespace {

constexpr Palette light_palette{
    .bg = 0xFFF1F5F6,
    .surface = 0xFFFFFFFF,
    .sunken = 0xFFE6ECED,
    .raised = 0xFFFFFFFF,
    .line = 0xFFCFD8DA,
    .line_strong = 0xFF89807C,
    .text = 0xFF2E2118,
    .text_muted = 0xFF695C54,
    .primary = 0xFF2E2118,
    .primary_hover = 0xFF48362A,
    .primary_pressed = 0xFF1B120C,
    .on_primary = 0xFFFFFFFF,
    .primary_edge = 0xFF000000,
    .accent = 0xFF3DC8FF,
    .accent_soft = 0xFFCCF1FF,
    .on_accent = 0xFF2E2118,
    .accent_text = 0xFF00527A,
    .link = 0xFFB05815,
    .focus = 0xFFB05815,
    .select = 0xFFF8ECE4,
    .said_bg = 0xFF2E2118,
    .said_text = 0xFFFFFFFF,
    .heard_bg = 0xFFFFFFFF,
    .heard_text = 0xFF2E2118,
    .field_bg = 0xFFFFFFFF,
    .disabled_bg = 0xFFDFE5E6,
    .disabled_text = 0xFF6B605A,
    .good = 0xFF4F6E0B,
    .good_soft = 0xFFE8F2DD,
    .warn = 0xFF005A8A,
    .warn_soft = 0xFFCFF0FF,
    .bad = 0xFF1E26B3,
    .bad_soft = 0xFFE1E4FC,
    .on_status = 0xFFFFFFFF,
    .spin_S = 0xFFC97724,
    .spin_P = 0xFF004EB8,
    .spin_I = 0xFF6A2083,
    .spin_N = 0xFF3A5800,
    .on_spin = 0xFFFFFFFF,
    .move_other = 0xFF6B605A,
    .soft_S = 0xFFFBEFE3,
    .soft_P = 0xFFDCE9FB,
    .soft_I = 0xFFF1E4F7,
    .soft_N = 0xFFE7F1DC,
    .text_S = 0xFF9A5612,
    .text_P = 0xFF003F96,
    .text_I = 0xFF6A2083,
    .text_N = 0xFF3A5800,
    .mark_best = 0xFF776D00,
    .mark_good = 0xFF3A7A1F,
    .mark_slip = 0xFF00618A,
    .mark_mistake = 0xFF004EB8,
    .mark_blunder = 0xFF1E26B3,
    .on_mark = 0xFFFFFFFF,
    .neg = 0xFF004A9A,
    .pos = 0xFF6B6200,
    .neg_soft = 0xFFD5E6F9,
    .pos_soft = 0xFFF1EFD9,
    .shadow = 0x1A2E2118,
};

constexpr Palette dark_palette{
    .bg = 0xFF1D1510,
    .surface = 0xFF2B2019,
    .sunken = 0xFF150F0B,
    .raised = 0xFF382B22,
    .line = 0xFF4D3D32,
    .line_strong = 0xFF9B8A7F,
    .text = 0xFFF5F0ED,
    .text_muted = 0xFFC2B3A9,
    .primary = 0xFF3DC8FF,
    .primary_hover = 0xFF66D5FF,
    .primary_pressed = 0xFF2AB0E8,
    .on_primary = 0xFF2E2118,
    .primary_edge = 0xFF0C7AA8,
    .accent = 0xFF3DC8FF,
    .accent_soft = 0xFF18303A,
    .on_accent = 0xFF2E2118,
    .accent_text = 0xFF73D8FF,
    .link = 0xFFFFBB8E,
    .focus = 0xFFFFBB8E,
    .select = 0xFF4B3526,
    .said_bg = 0xFF5A3E2C,
    .said_text = 0xFFFCF7F4,
    .heard_bg = 0xFF382B22,
    .heard_text = 0xFFF5F0ED,
    .field_bg = 0xFF150F0B,
    .disabled_bg = 0xFF3C3028,
    .disabled_text = 0xFFB0A197,
    .good = 0xFFA4D963,
    .good_soft = 0xFF2A3612,
    .warn = 0xFF66C7FF,
    .warn_soft = 0xFF102D3B,
    .bad = 0xFF8992FF,
    .bad_soft = 0xFF1E2045,
    .on_status = 0xFF1D1510,
    .spin_S = 0xFFF79D5E,
    .spin_P = 0xFF2F7AFB,
    .spin_I = 0xFFC49FE8,
    .spin_N = 0xFFBDF56C,
    .on_spin = 0xFF1D1510,
    .move_other = 0xFFB0A197,
    .soft_S = 0xFF4A2E1B,
    .soft_P = 0xFF0F2640,
    .soft_I = 0xFF34233D,
    .soft_N = 0xFF293612,
    .text_S = 0xFFFFBE94,
    .text_P = 0xFF73A8FF,
    .text_I = 0xFFD5B6F2,
    .text_N = 0xFFCBF58A,
    .mark_best = 0xFFE0D65F,
    .mark_good = 0xFF8FDC7F,
    .mark_slip = 0xFF3DC8FF,
    .mark_mistake = 0xFF4D9AFF,
    .mark_blunder = 0xFF868FFF,
    .on_mark = 0xFF1D1510,
    .neg = 0xFF5CA3FF,
    .pos = 0xFFE0D65F,
    .neg_soft = 0xFF0F2640,
    .pos_soft = 0xFF3A3512,
    .shadow = 0x66000000,
};

constexpr Palette contrast_palette{
    .bg = 0xFF000000,
    .surface = 0xFF000000,
    .sunken = 0xFF000000,
    .raised = 0xFF141414,
    .line = 0xFFFFFFFF,
    .line_strong = 0xFFFFFFFF,
    .text = 0xFFFFFFFF,
    .text_muted = 0xFFE6E6E6,
    .primary = 0xFF4DD8FF,
    .primary_hover = 0xFF8AE7FF,
    .primary_pressed = 0xFFFFFFFF,
    .on_primary = 0xFF000000,
    .primary_edge = 0xFFFFFFFF,
    .accent = 0xFF4DD8FF,
    .accent_soft = 0xFF000000,
    .on_accent = 0xFF000000,
    .accent_text = 0xFF4DD8FF,
    .link = 0xFFFFCB9C,
    .focus = 0xFFFFE500,
    .select = 0xFF4F3012,
    .said_bg = 0xFF4F3012,
    .said_text = 0xFFFFFFFF,
    .heard_bg = 0xFF000000,
    .heard_text = 0xFFFFFFFF,
    .field_bg = 0xFF000000,
    .disabled_bg = 0xFF000000,
    .disabled_text = 0xFFBDBDBD,
    .good = 0xFFBDF56C,
    .good_soft = 0xFF000000,
    .warn = 0xFF4DD8FF,
    .warn_soft = 0xFF000000,
    .bad = 0xFFACB3FF,
    .bad_soft = 0xFF000000,
    .on_status = 0xFF000000,
    .spin_S = 0xFFFFB47F,
    .spin_P = 0xFF559AFF,
    .spin_I = 0xFFDFB8FF,
    .spin_N = 0xFFC8FF7C,
    .on_spin = 0xFF000000,
    .move_other = 0xFFD9D9D9,
    .soft_S = 0xFF000000,
    .soft_P = 0xFF000000,
    .soft_I = 0xFF000000,
    .soft_N = 0xFF000000,
    .text_S = 0xFFFFC69C,
    .text_P = 0xFF7FB2FF,
    .text_I = 0xFFE6C7FF,
    .text_N = 0xFFD0FF8D,
    .mark_best = 0xFFF5EA6F,
    .mark_good = 0xFFA0F08F,
    .mark_slip = 0xFF4DD8FF,
    .mark_mistake = 0xFF66A8FF,
    .mark_blunder = 0xFFACB3FF,
    .on_mark = 0xFF000000,
    .neg = 0xFF7FB2FF,
    .pos = 0xFFF5EA6F,
    .neg_soft = 0xFF000000,
    .pos_soft = 0xFF000000,
    .shadow = 0x00000000,
};

struct Face {
  float size, line;
  bool strong;
};

// By Style: Latin, then Chinese.
constexpr std::array<std::array<Face, 2>, 8> faces{{
    {{{28, 34, true}, {26, 36, true}}},
    {{{22, 28, true}, {21, 30, true}}},
    {{{18, 24, true}, {17, 26, true}}},
    {{{16, 24, false}, {16, 26, false}}},
    {{{16, 24, true}, {16, 26, true}}},
    {{{14, 20, false}, {14, 22, false}}},
    {{{14, 20, true}, {14, 22, true}}},
    {{{12, 16, true}, {12, 18, true}}},
}};

}  // namespace

Scheme scheme(Theme theme, bool dark) {
  switch (theme) {
    case Theme::light:
      return Scheme::light;
    case Theme::dark:
      return Scheme::dark;
    case Theme::contrast:
      return Scheme::contrast;
    case Theme::system:
      break;
  }
  return dark ? Scheme::dark : Scheme::light;
}

const Palette& palette(Scheme scheme) {
  if (scheme == Scheme::contrast) return contrast_palette;
  return scheme == Scheme::dark ? dark_palette : light_palette;
}

Colour faded(Colour colour, float alpha) {
  const float own = static_cast<float>(colour >> 24);
  return (colour & 0x00ffffffu) | (static_cast<Colour>(own * alpha + 0.5f) << 24);
}

Type type(Style style, Lang lang, float scale) {
  const Face& face = faces[static_cast<std::size_t>(style)][lang == Lang::zh ? 1 : 0];
  return {std::round(face.size * scale), std::round(face.line * scale), face.strong};
}

}  // namespace askwell::ui
