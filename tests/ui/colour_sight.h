// How colours look to eyes that lack one kind of cone, and how far two colours are apart.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme.h"

namespace askwell::ui {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
inline constexpr Matrix all_cones{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Matrix no_red{{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix no_green{{{0.367322, 0.860646, -0.227968},
                                  {0.280085, 0.672501, 0.047413},
                                  {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix no_blue{{{1.255528, -0.076749, -0.178779},
                                 {-0.078411, 0.930809, 0.147602},
                                 {0.004733, 0.691367, 0.303900}}};

inline Triple times(const Matrix& m, const Triple& v) {
  Triple out{};
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  }
  return out;
}

// CIELAB under D65 of `colour` as such eyes see it.
inline Triple lab(Colour colour, const Matrix& eyes) {
  Triple rgb{};
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = static_cast<double>((colour >> (8 * i)) & 0xff) / 255;
    rgb[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  }
  rgb = times(eyes, rgb);
  for (double& c : rgb) c = std::clamp(c, 0.0, 1.0);
  const Triple xyz = times({{{0.4124564, 0.3575761, 0.1804375},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339, 0.1191920, 0.9503041}}},
                           rgb);
  const auto f = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  };
  const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// CIEDE2000.
inline double distance(const Triple& one, const Triple& two) {
  constexpr double pi = 3.14159265358979;
  const double c1 = std::hypot(one[1], one[2]), c2 = std::hypot(two[1], two[2]);
  const double c7 = std::pow((c1 + c2) / 2, 7);
  const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
  const double a1 = (1 + g) * one[1], a2 = (1 + g) * two[1];
  const double p1 = std::hypot(a1, one[2]), p2 = std::hypot(a2, two[2]);
  const auto turn = [](double angle) { return angle < 0 ? angle + 2 * pi : angle; };
  const double h1 = turn(std::atan2(one[2], a1)), h2 = turn(std::atan2(two[2], a2));
  double dh = h2 - h1;
  if (dh > pi) dh -= 2 * pi;
  if (dh < -pi) dh += 2 * pi;
  double h = (h1 + h2) / 2;
  if (std::abs(h1 - h2) > pi) h += h < pi ? pi : -pi;
  const double big_h = 2 * std::sqrt(p1 * p2) * std::sin(dh / 2);
  const double l = (one[0] + two[0]) / 2, p = (p1 + p2) / 2;
  const double t = 1 - 0.17 * std::cos(h - pi / 6) + 0.24 * std::cos(2 * h) +
                   0.32 * std::cos(3 * h + pi / 30) - 0.20 * std::cos(4 * h - 63 * pi / 180);
  const double l50 = (l - 50) * (l - 50);
  const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50), sc = 1 + 0.045 * p,
               sh = 1 + 0.015 * p * t;
  const double p7 = std::pow(p, 7);
  const double degrees = h * 180 / pi;
  const double theta = 30 * std::exp(-std::pow((degrees - 275) / 25, 2)) * pi / 180;
  const double rt = -2 * std::sqrt(p7 / (p7 + std::pow(25.0, 7))) * std::sin(2 * theta);
  const double dl = (two[0] - one[0]) / sl, dc = (p2 - p1) / sc, dhh = big_h / sh;
  return std::sqrt(dl * dl + dc * dc + dhh * dhh + rt * dc * dhh);
}

}  // namespace askwell::ui
