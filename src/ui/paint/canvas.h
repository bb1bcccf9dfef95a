// What the app is painted on: Dear ImGui's draw list and glyph atlas, without its windows.
//
// Layout, focus and pressing are ours and the page's, so none of Dear ImGui's windows, items
// or input is linked. Glyphs are drawn by whoever shows the app (the browser's own fonts;
// boxes in tests), through one ImFontLoader that finds the weight in ImFontConfig::FontNo:
// 0 regular, 1 strong. Sizes are chosen when drawing.
//
// What Dear ImGui takes for a code point is a number of ours: of what a reader takes for one
// character, in the order in which they are needed (ui/paint/glyph_numbers.h). The loader asks
// cluster_of() what to draw.
//
// The atlas stays within a limit that depends on the pixel ratio. When it is full, all glyphs
// are forgotten and those that are shown are drawn anew; only if one frame needs more, the
// limit rises.
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
  // answers false if the atlas grew meanwhile (glyphs have moved) or was full (some are
  // missing): then all must be painted again.
  void begin(float width, float height, float pixel_ratio);
  bool end();

  ImDrawList& list() const;
  ImFontAtlas& atlas() const;  // whose textures are to be created and updated after end()
  ImFont& font(bool strong) const;

  // What stands for a grapheme cluster (base/cluster.h). Valid for this frame.
  char32_t glyph_of(std::string_view cluster);
  // `text` as ImDrawList::AddText() shall get it. Valid until the next call and as long as
  // `text` is.
  std::string_view glyphs(std::string_view text);

 private:
  void limit_atlas(float pixel_ratio);
  void empty_atlas();
  void forget_glyphs(int texture_width, int texture_height);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// ---- for loaders --------------------------------------------------------------------------

// What `glyph` stands for in a canvas with this atlas: a cluster, or nothing but itself
// (empty).
std::string_view cluster_of(const ImFontAtlas& atlas, char32_t glyph);

// The atlas had no room for a glyph.
void found_no_room(const ImFontAtlas& atlas);

}  // namespace askwell::ui
