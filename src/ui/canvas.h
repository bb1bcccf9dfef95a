// What the app is painted on: Dear ImGui's draw list and glyph atlas, without its windows.
//
// Layout, focus and pressing are ours and the page's, so none of Dear ImGui's windows, items
// or input is linked. Glyphs are drawn by whoever shows the app (the browser's own fonts;
// boxes in tests), through one ImFontLoader that finds the weight in ImFontConfig::FontNo:
// 0 regular, 1 strong. Sizes are chosen when drawing.
//
// Dear ImGui draws code points of 16 bits, one by one. What a reader takes for one character
// but is more than that (an accent apart from its letter, an emoji, a flag) stands for itself
// by a code point of the private-use area; the loader asks cluster_of() what to draw.
#pragma once

#include <memory>
#include <string_view>

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImFontLoader;

namespace askwell::ui {

class Canvas {
 public:
  // `glyphs` must outlive the canvas.
  explicit Canvas(const ImFontLoader& glyphs);
  ~Canvas();

  // Between these two, things may be painted. Sizes in CSS pixels; `pixel_ratio` device
  // pixels make one. After end() the list holds the picture until the next begin(). end()
  // answers false if the atlas grew meanwhile: glyphs have moved, and all must be painted
  // again.
  void begin(float width, float height, float pixel_ratio);
  bool end();

  ImDrawList& list() const;
  ImFontAtlas& atlas() const;  // whose textures are to be created and updated after end()
  ImFont& font(bool strong) const;

  // The one code point that stands for a grapheme cluster (base/cluster.h) in this canvas.
  char32_t glyph_of(std::string_view cluster);
  // `text` as ImDrawList::AddText() shall get it. Valid until the next call and as long as
  // `text` is.
  std::string_view glyphs(std::string_view text);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// What `glyph` stands for in a canvas with this atlas: a cluster, or nothing but itself
// (empty).
std::string_view cluster_of(const ImFontAtlas& atlas, char32_t glyph);

}  // namespace askwell::ui
