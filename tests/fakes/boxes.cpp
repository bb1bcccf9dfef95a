#include "fakes/boxes.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "ui/paint/canvas.h"

namespace askwell::fakes {

namespace {

// Half-width up to the Chinese part of Unicode, where full width begins.
float width_of(const ImFontAtlas& atlas, ImWchar c, float size) {
  const std::string_view cluster = ui::cluster_of(atlas, c);
  const char32_t first = cluster.empty() ? c : code_point_at(cluster, 0).value;
  return size * (first >= 0x2e80 ? 1.0f : 0.5f);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar c,
                ImFontGlyph* out, float* advance) {
  const float wide = width_of(*atlas, c, baked->Size);
  if (advance != nullptr) {
    *advance = wide;
    return true;
  }
  out->Codepoint = c;
  out->AdvanceX = wide;
  if (c == ' ') return true;
  const int w = static_cast<int>(wide), h = static_cast<int>(baked->Size);
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, w, h);
  if (id == ImFontAtlasRectId_Invalid) {
    ui::found_no_room(*atlas);
    return true;
  }
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, id);
  out->X1 = static_cast<float>(w);
  out->Y1 = static_cast<float>(h);
  out->Visible = true;
  out->PackId = id;
  ImVector<unsigned char> pixels;
  pixels.resize(w * h, 0xff);
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, place, pixels.Data,
                                     ImTextureFormat_Alpha8, w);
  return true;
}

}  // namespace

const ImFontLoader* boxes() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "boxes";
    made.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    made.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar c) { return c >= 32; };
    made.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
      baked->Ascent = baked->Size * 0.8f;
      baked->Descent = -baked->Size * 0.2f;
      return true;
    };
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return &loader;
}

}  // namespace askwell::fakes
