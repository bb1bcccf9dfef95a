#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include "ui/font.h"

namespace {

// The one global of this layer: Dear ImGui asks for it by a function without arguments.
const ImFontLoader* chosen = nullptr;

}  // namespace

namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return chosen; }
}  // namespace ImGuiFreeType

namespace askwell::ui {

void set_font_loader(const ImFontLoader* loader) { chosen = loader; }

void add_fonts(ImFontAtlas& atlas) {
  for (unsigned weight = 0; weight < 2; ++weight) {
    ImFontConfig config;
    config.SizePixels = 16;
    config.FontNo = weight;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    atlas.AddFont(&config);
  }
}

}  // namespace askwell::ui
