#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/theme");

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double channel(Colour colour, int shift) {
  const double c = static_cast<double>((colour >> shift) & 0xff) / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
  return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 8) +
         0.0722 * channel(colour, 16);
}
double ratio(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
  const char* name;
  Colour Palette::*words;
  Colour Palette::*back;
};

const Pair pairs[] = {
    {"text on bg", &Palette::text, &Palette::bg},
    {"muted on bg", &Palette::text_muted, &Palette::bg},
    {"text on surface", &Palette::text, &Palette::surface},
    {"muted on surface", &Palette::text_muted, &Palette::surface},
    {"muted on sunken", &Palette::text_muted, &Palette::sunken},
    {"text on sunken", &Palette::text, &Palette::sunken},
    {"text on raised", &Palette::text, &Palette::raised},
    {"text on select", &Palette::text, &Palette::select},
    {"muted on select", &Palette::text_muted, &Palette::select},
    {"primary", &Palette::on_primary, &Palette::primary},
    {"primary hovered", &Palette::on_primary, &Palette::primary_hover},
    {"primary pressed", &Palette::on_primary, &Palette::primary_pressed},
    {"on accent", &Palette::on_accent, &Palette::accent},
    {"text on soft accent", &Palette::text, &Palette::accent_soft},
    {"accent text", &Palette::accent_text, &Palette::accent_soft},
    {"accent text on bg", &Palette::accent_text, &Palette::bg},
    {"said", &Palette::said_text, &Palette::said_bg},
    {"heard", &Palette::heard_text, &Palette::heard_bg},
    {"muted in a bubble", &Palette::text_muted, &Palette::heard_bg},
    {"good", &Palette::good, &Palette::good_soft},
    {"warn", &Palette::warn, &Palette::warn_soft},
    {"bad", &Palette::bad, &Palette::bad_soft},
    {"bad on surface", &Palette::bad, &Palette::surface},
    {"good on surface", &Palette::good, &Palette::surface},
    {"text on good", &Palette::text, &Palette::good_soft},
    {"text on warn", &Palette::text, &Palette::warn_soft},
    {"text on bad", &Palette::text, &Palette::bad_soft},
    {"S", &Palette::on_spin, &Palette::spin_S},
    {"P", &Palette::on_spin, &Palette::spin_P},
    {"I", &Palette::on_spin, &Palette::spin_I},
    {"N", &Palette::on_spin, &Palette::spin_N},
    {"other", &Palette::on_spin, &Palette::move_other},
    {"S text", &Palette::text_S, &Palette::surface},
    {"P text", &Palette::text_P, &Palette::surface},
    {"I text", &Palette::text_I, &Palette::surface},
    {"N text", &Palette::text_N, &Palette::surface},
};

}  // namespace

TEST_CASE("every pair of words and background holds 4.5 to 1, in high contrast 7 to 1") {
  for (const Scheme shade : {Scheme::light, Scheme::dark, Scheme::contrast}) {
    const Palette& colours = palette(shade);
    for (const Pair& pair : pairs) {
      CAPTURE(pair.name);
      CAPTURE(static_cast<int>(shade));
      CHECK(ratio(colours.*pair.words, colours.*pair.back) >=
            (shade == Scheme::contrast ? 7.0 : 4.5));
    }
  }
}

TEST_CASE("the system's preference counts only where the theme follows it") {
  CHECK(scheme(Theme::system, true) == Scheme::dark);
  CHECK(scheme(Theme::system, false) == Scheme::light);
  CHECK(scheme(Theme::light, true) == Scheme::light);
  CHECK(scheme(Theme::contrast, false) == Scheme::contrast);
}

TEST_SUITE_END();
