#include "ui/paint/portrait.h"

#include <algorithm>
#include <array>

#include "ui/paint/shapes.h"

namespace askwell::ui {

namespace {

// All shapes are on a grid of 120 x 120.
constexpr std::array<Colour, 5> skins{0xFFB8D3F6, 0xFF8CB4E8, 0xFF618BC9, 0xFF3E6096,
                                      0xFF2A416B};
constexpr std::array<Colour, 5> hairs{0xFF1A1B1E, 0xFF222F4A, 0xFF928D8A, 0xFF3A76B5,
                                      0xFF3A2F2B};
constexpr std::array<Colour, 6> cloths{0xFF7C5D2F, 0xFF483E7A, 0xFF576B3E,
                                       0xFF864B5B, 0xFF2F6A8A, 0xFF4F4640};
constexpr std::array<Colour, 5> discs{0xFFA3E3FF, 0xFFF7E3CF, 0xFFDDEBD8, 0xFFE8D9F3,
                                      0xFFD6E1E6};

constexpr std::array<std::string_view, 6> hair_names{"bob",   "long", "bun",
                                                     "short", "bald", "wave"};

// By hair.
constexpr std::array<std::string_view, 6> hair_back{
    "M33 58C31 30 45 22 60 22C75 22 89 30 87 58L88 78C80 84 40 84 32 78Z",
    "M33 56C31 28 45 20 60 20C75 20 89 28 87 56L90 100L30 100Z",
    "M36 58C33 34 46 25 60 25C74 25 87 34 84 58Z",
    "",
    "",
    "M35 54C31 30 46 20 62 21C80 22 88 36 85 54Z",
};
constexpr std::array<std::string_view, 6> hair_front{
    "M36.5 53C35.5 31 47 26.5 60 26.5C73 26.5 84.5 31 83.5 53C76 50 70 44 67 37C61 45 48 50 "
    "36.5 53Z",
    "M36.5 54C35.5 31 47 26 60 26C73 26 84.5 31 83.5 54C74 50 64 44 59 35C55 44 46 51 36.5 54Z",
    "M36.5 50C37 32 48 26.5 60 26.5C72 26.5 83 32 83.5 50C75 41 68 38 60 38C52 38 45 41 36.5 "
    "50Z",
    "M37 52C34 33 46 25 61 25C77 25 86 34 83 52C81 46 79 43 76 40C66 43 52 42 44 39C40 43 38 "
    "47 37 52Z",
    "M37.5 58C36 52 37 46 39 43C40 47 40 52 40 57Z M82.5 58C84 52 83 46 81 43C80 47 80 52 80 "
    "57Z",
    "M37 52C35 32 48 24 62 25C78 26 85 36 83 50C79 46 78 42 72 38C66 44 52 40 46 44C42 46 39 "
    "49 37 52Z",
};

// The shoulders, cut along the lower rim of the disc.
constexpr std::string_view shoulders_in_disc =
    "M21.2 103.2 L23.5 100.9 L26.0 98.8 L28.7 96.9 L31.6 95.3 L34.6 93.9 L37.6 92.8 L40.7 "
    "91.8 L43.9 91.1 L47.0 90.4 L50.0 90.0 L70.0 90.0 L73.0 90.4 L76.1 91.1 L79.3 91.8 "
    "L82.4 92.8 L85.4 93.9 L88.4 95.3 L91.3 96.9 L94.0 98.8 L96.5 100.9 L98.8 103.2 L95.9 "
    "108.1 L91.3 111.2 L86.5 113.8 L81.5 116.0 L76.3 117.8 L70.9 119.0 L65.5 119.7 L60.0 "
    "120.0 L54.5 119.7 L49.1 119.0 L43.7 117.8 L38.5 116.0 L33.5 113.8 L28.7 111.2 L24.1 "
    "108.1Z ";
// The same, for a portrait that stands on an edge.
constexpr std::string_view shoulders = "M14 120C17 99 35 92 50 90L70 90C85 92 103 99 106 120Z";
constexpr std::string_view collar = "M48 90L60 104L72 90L68 84L52 84Z";
constexpr std::string_view neck = "M50 74L70 74L70 90C70 96 50 96 50 90Z";
constexpr std::string_view head =
    "M38 50C38 34 47 29 60 29C73 29 82 34 82 50L82 60C82 76 72 85 60 85C48 85 38 76 38 60Z";
constexpr std::string_view beard =
    "M40 64C42 80 50 87 60 87C70 87 78 80 80 64C76 70 72 70.5 67 69.5C63 68 57 68 53 69.5C48 "
    "70.5 44 70 40 64Z";

// Brow: inner end raised (-) or lowered (+). Mouth: curve, + smiles. Eye: height. Lean: toward
// the viewer.
struct Face {
  float brow, mouth, eye, lean;
};
constexpr std::array<Face, 5> faces{{
    {-4.0f, 8.0f, 0.9f, 2.0f},   // warm
    {-2.0f, 4.0f, 1.0f, 1.0f},   // open
    {0.0f, 0.0f, 1.0f, 0.0f},    // neutral
    {2.5f, -1.2f, 0.8f, -1.0f},  // wary
    {7.0f, -5.0f, 0.6f, -2.0f},  // closed
}};

template <std::size_t count>
Colour pick(const std::array<Colour, count>& from, int index) {
  return from[static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(count) - 1))];
}

}  // namespace

namespace {

// The mood's face; on its way to it while the mood has just changed.
Face face_now(Ui& ui, NodeId node, Mood mood) {
  constexpr float seconds = 0.24f;
  const Face& face = faces[static_cast<std::size_t>(mood)];
  const auto part = [&](NodeId n, float target) {
    return ui.moving(node + n, target, seconds);
  };
  return {part(1, face.brow), part(2, face.mouth), part(3, face.eye), part(4, face.lean)};
}

void paint_features(Ui& ui, const Face& face, Placed up, Colour hair, bool glasses) {
  const float unit = up.scale;
  const float inner = 50 + 0.45f * face.brow, outer = 50 + 0.15f * face.brow;
  for (const float side : {-1.f, 1.f}) {
    std::string brow;
    add_point(brow, 'M', 60 + side * 14.5f, outer);
    add_point(brow, 'L', 60 + side * 5, inner);
    stroke(ui, brow, up, 2.8f, hair);
    constexpr Colour eye_colour = 0xFF171A23;
    const float tall = 3.6f * face.eye;
    fill(ui,
         {up.x + (60 + side * 9.5f - 2.9f) * unit, up.y + (58 - tall) * unit, 5.8f * unit,
          2 * tall * unit},
         eye_colour, 60);
  }
  stroke(ui, "M60 60L58.5 66.5L61.5 66.5", up, 1.8f, 0x40000000);
  const float ends = 74 - 0.25f * face.mouth, middle = 74 + 0.75f * face.mouth;
  std::string mouth;
  add_point(mouth, 'M', 52.5f, ends);
  add_point(mouth, 'Q', 60, middle);
  add_point(mouth, ' ', 67.5f, ends);
  stroke(ui, mouth, up, 2.6f, 0xFF363B8C);
  if (!glasses) return;
  constexpr Colour frame_colour = 0xFF382F2A;
  for (const float x : {42.f, 62.f}) {
    outline(ui, {up.x + x * unit, up.y + 52 * unit, 16 * unit, 13 * unit}, frame_colour,
            5 * unit, 2 * unit);
  }
  stroke(ui, "M58 57L62 57", up, 2, frame_colour);
}

}  // namespace

void portrait(Ui& ui, std::string_view key, const Look& look, Mood mood, std::string_view name,
              const Rect& box, Ground ground) {
  const NodeId node = ui.id(key);
  ui.add(NodeRole::image, node, box).name = name;
  if (!ui.visible(box)) return;

  const auto found = std::find(hair_names.begin(), hair_names.end(), look.hair);
  const auto hair =
      static_cast<std::size_t>(found == hair_names.end() ? 3 : found - hair_names.begin());
  const Colour hair_colour = pick(hairs, look.hair_colour), skin = pick(skins, look.skin);
  const Face face = face_now(ui, node, mood);

  const float unit = box.w / 120;
  const Placed body{box.x, box.y, unit};
  const Placed up{box.x, box.y + face.lean * 0.8f * unit, unit};
  const auto round = [&](float x, float y, float radius, Colour colour) {
    disc(ui, up.x + x * unit, up.y + y * unit, radius * unit, colour);
  };

  const Inside inside(ui, node);
  if (ground == Ground::disc) {
    disc(ui, box.x + box.w / 2, box.y + box.w / 2, box.w / 2, pick(discs, look.disc));
  }
  fill(ui, hair_back[hair], up, hair_colour);
  if (look.hair == "bun") round(60, 19, 11, hair_colour);
  // The shoulders end on the disc's lower rim.
  fill(ui, ground == Ground::disc ? shoulders_in_disc : shoulders, body,
       pick(cloths, look.cloth));
  fill(ui, collar, body, 0xFFFFFFFF);
  fill(ui, neck, body, skin);
  for (const float x : {37.5f, 82.5f}) round(x, 59, 5, skin);
  fill(ui, head, up, skin);
  if (look.beard) fill(ui, beard, up, hair_colour);
  fill(ui, hair_front[hair], up, hair_colour);
  paint_features(ui, face, up, hair_colour, look.glasses);
}

}  // namespace askwell::ui
