#include "ui/paint/shapes.h"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace askwell::ui {

namespace {

constexpr float tail = 4;

Node& add_shape(Ui& ui, const Rect& box, Colour colour) {
  Node& node = ui.add(NodeRole::shape, ui.shape_id(), box);
  node.colour = colour;
  return node;
}

// Dear ImGui leaves a round box with short straight sides.
bool is_disc(const Rect& box, float radius) { return box.w == box.h && radius >= box.w / 2; }

// The outline of a box, clockwise from the upper left.
void box_path(ImDrawList& to, const Rect& box, float radius, Corners corners) {
  constexpr float quarter = 1.5708f;
  const std::array<float, 4> radii{
      radius, radius,
      corners == Corners::square_below ? 0 : (corners == Corners::tail_right ? tail : radius),
      corners == Corners::square_below ? 0 : (corners == Corners::tail_left ? tail : radius)};
  for (std::size_t i = 0; i < radii.size(); ++i) {
    const bool right = i == 1 || i == 2, low = i >= 2;
    const float r = std::min(radii[i], std::min(box.w, box.h) / 2);
    const ImVec2 centre{right ? box.right() - r : box.x + r,
                        low ? box.bottom() - r : box.y + r};
    const float from = quarter * (2 + static_cast<float>(i));
    to.PathArcTo(centre, r, from, from + quarter);
  }
}

void add_path(Ui& ui, std::string_view path, Placed at, float width, Colour colour, int grid) {
  const float side = static_cast<float>(grid) * at.scale;
  Node& node = add_shape(ui, {at.x, at.y, side, side}, colour);
  node.value = path;
  node.size = width;
  node.hi = grid;
}

}  // namespace

void fill(Ui& ui, const Rect& box, Colour colour, float radius, Corners corners) {
  if (ui.frame.plain) {
    Node& node = add_shape(ui, box, colour);
    node.size = std::min(radius, std::min(box.w, box.h) / 2);
    node.level = static_cast<std::uint8_t>(corners);
  } else if (is_disc(box, radius)) {
    ui.paint.AddCircleFilled({box.x + box.w / 2, box.y + box.h / 2}, box.w / 2, colour);
  } else if (corners == Corners::round) {
    ui.paint.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour,
                           std::min(radius, std::min(box.w, box.h) / 2));
  } else {
    box_path(ui.paint, box, radius, corners);
    ui.paint.PathFillConvex(colour);
  }
}

void outline(Ui& ui, const Rect& box, Colour colour, float radius, float width,
             Corners corners) {
  if (ui.frame.plain) {
    Node& node = add_shape(ui, box, colour);
    node.size = std::min(radius, std::min(box.w, box.h) / 2);
    node.line = width;
    node.level = static_cast<std::uint8_t>(corners);
    return;
  }
  const float half = width / 2;
  if (is_disc(box, radius)) {
    ui.paint.AddCircle({box.x + box.w / 2, box.y + box.h / 2}, box.w / 2 - half, colour, 0,
                       width);
    return;
  }
  const Rect middle{box.x + half, box.y + half, box.w - width, box.h - width};
  if (corners == Corners::round) {
    ui.paint.AddRect({middle.x, middle.y}, {middle.right(), middle.bottom()}, colour,
                     std::min(radius, std::min(box.w, box.h) / 2), 0, width);
  } else {
    box_path(ui.paint, middle, radius - half, corners);
    ui.paint.PathStroke(colour, ImDrawFlags_Closed, width);
  }
}

void rule(Ui& ui, Colour colour) { fill(ui, ui.take(1), colour, 0); }

void disc(Ui& ui, float x, float y, float radius, Colour colour) {
  if (ui.frame.plain) {
    fill(ui, {x - radius, y - radius, 2 * radius, 2 * radius}, colour, radius);
  } else {
    ui.paint.AddCircleFilled({x, y}, radius, colour);
  }
}

void draw_icon(Ui& ui, Icon icon, float x, float y, float size, Colour colour) {
  if (icon == Icon::none) return;
  stroke(ui, icon_path(icon), {x, y, size / 24}, 2, colour, 24);
}

void stroke(Ui& ui, std::string_view path, Placed at, float width, Colour colour, int grid) {
  if (ui.frame.plain) {
    add_path(ui, path, at, width, colour, grid);
  } else {
    stroke_path(ui.paint, path, at, width, colour);
  }
}

void fill(Ui& ui, std::string_view path, Placed at, Colour colour) {
  if (path.empty()) return;
  if (ui.frame.plain) {
    add_path(ui, path, at, 0, colour, 120);
  } else {
    fill_path(ui.paint, path, at, colour);
  }
}

}  // namespace askwell::ui
