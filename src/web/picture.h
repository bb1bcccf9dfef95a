// What the app has painted, made ready for the renderer in JavaScript.
//
// The renderer knows one vertex format and one kind of texture; it is handed a flat list of
// numbers and reads vertices and indices where they lie.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/frame.h"
#include "ui/paint/canvas.h"

namespace askwell::web {

class Picture {
 public:
  // After every frame: honours texture requests and moves glyphs onto device
  // pixels, `ratio` of which make a CSS pixel.
  void take(ui::Canvas& canvas, float ratio);

  // Whether drawing what was taken last would change a pixel.
  bool changed(std::uint32_t background);

  // Hands the picture of the last frame to the renderer. Sizes in CSS pixels.
  void draw(const ui::Canvas& canvas, const ui::Environment& env, std::uint32_t background);

  // Everything the graphics card held is gone: sends all textures again.
  void lost(ui::Canvas& canvas);

 private:
  std::uint64_t hash_ = 0;   // of what was taken last
  std::uint64_t drawn_ = 1;  // ... and of what the canvas shows
  std::vector<std::int32_t> words_;
};

}  // namespace askwell::web
