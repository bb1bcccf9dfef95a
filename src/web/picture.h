// What Dear ImGui has drawn, made ready for the renderer in JavaScript.
//
// The renderer knows one vertex format and one kind of texture; it is handed a flat list of
// numbers and reads vertices and indices where they lie.
#pragma once

#include <cstdint>
#include <vector>

namespace askwell::web {

class Picture {
 public:
  // After every ImGui::Render(): honours texture requests and moves glyphs onto device
  // pixels, `ratio` of which make a CSS pixel.
  void take(float ratio);

  // Whether drawing what was taken last would change a pixel.
  bool changed(std::uint32_t background);

  // Hands the picture to the renderer. Call between Render() and the next NewFrame().
  void draw(float ratio, std::uint32_t background);

  // Everything the graphics card held is gone: sends all textures again.
  void lost();

 private:
  std::uint32_t hash_ = 0;   // of what was taken last
  std::uint32_t drawn_ = 1;  // ... and of what the canvas shows
  std::vector<std::int32_t> words_;
};

}  // namespace askwell::web
