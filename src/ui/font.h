// The two weights of type and where their glyphs come from.
//
// Glyphs are drawn by whoever shows the app (the browser's own fonts; boxes in tests), through
// one ImFontLoader. add_fonts() gives the atlas two fonts: [0] regular, [1] strong. Sizes are
// chosen when drawing.
#pragma once

struct ImFontLoader;
struct ImFontAtlas;

namespace askwell::ui {

// Before the first frame. `loader` must outlive the Dear ImGui context. Its FontBakedInit and
// FontBakedLoadGlyph find the weight in ImFontConfig::FontNo: 0 regular, 1 strong.
void set_font_loader(const ImFontLoader* loader);
void add_fonts(ImFontAtlas& atlas);

}  // namespace askwell::ui
