#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cmath>

#include "ui/colour_sight.h"

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
    {"off", &Palette::disabled_text, &Palette::disabled_bg},
    {"bad on bg", &Palette::bad, &Palette::bg},
    {"warn on surface", &Palette::warn, &Palette::surface},
    {"warn on bg", &Palette::warn, &Palette::bg},
    {"text in a field", &Palette::text, &Palette::field_bg},
    {"best", &Palette::on_mark, &Palette::mark_best},
    {"good move", &Palette::on_mark, &Palette::mark_good},
    {"slip", &Palette::on_mark, &Palette::mark_slip},
    {"mistake", &Palette::on_mark, &Palette::mark_mistake},
    {"blunder", &Palette::on_mark, &Palette::mark_blunder},
};

// Shapes that must be seen: what a field, a ring or a dot ends at.
const Pair edges[] = {
    {"strong line on surface", &Palette::line_strong, &Palette::surface},
    {"strong line on bg", &Palette::line_strong, &Palette::bg},
    {"focus on bg", &Palette::focus, &Palette::bg},
    {"focus on surface", &Palette::focus, &Palette::surface},
    {"link on select", &Palette::link, &Palette::select},
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

TEST_CASE("what only has a shape holds 3 to 1 to its ground") {
  for (const Scheme shade : {Scheme::light, Scheme::dark, Scheme::contrast}) {
    for (const Pair& pair : edges) {
      CAPTURE(pair.name);
      CHECK(ratio(palette(shade).*pair.words, palette(shade).*pair.back) >= 3.0);
    }
  }
}

TEST_CASE("the four question types stay apart for eyes that lack one kind of cone") {
  for (const Scheme shade : {Scheme::light, Scheme::dark, Scheme::contrast}) {
    const Palette& c = palette(shade);
    const std::array<Colour, 4> fills{c.spin_S, c.spin_P, c.spin_I, c.spin_N};
    for (const Matrix& eyes : {all_cones, no_red, no_green, no_blue}) {
      for (std::size_t i = 0; i < fills.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
          CAPTURE(static_cast<int>(shade));
          CAPTURE(i);
          CAPTURE(k);
          CHECK(distance(lab(fills[i], eyes), lab(fills[k], eyes)) >= 10);
        }
      }
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
