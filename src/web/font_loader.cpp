#include "web/font_loader.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/text.h"
#include "ui/paint/canvas.h"
#include "web/browser.h"

namespace askwell::web {

namespace {

bool measure_only = false;

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code_point) { return code_point >= ' '; }

float pixels(const ImFontBaked& baked) { return baked.Size * baked.RasterizerDensity; }

// The baseline is where CSS puts it when line-height is the font's size: browsers round half
// of what is left of a line down.
bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  float box[2];
  web_font_box(static_cast<int>(source->FontNo), baked->Size, box);
  baked->Ascent = box[0] + std::floor((baked->Size - box[0] - box[1]) / 2);
  baked->Descent = baked->Ascent - baked->Size;
  baked->LoadNoRenderOnLayout = true;  // what is never seen is never drawn
  return true;
}

// Emoji are drawn in colours of their own, everything else in black.
bool has_colour(const ImVector<unsigned char>& rgba) {
  constexpr unsigned char faint = 16;
  for (int at = 0; at < rgba.Size; at += 4) {
    if (rgba[at + 3] > faint && std::max({rgba[at], rgba[at + 1], rgba[at + 2]}) > faint) {
      return true;
    }
  }
  return false;
}

void draw_glyph(ImFontAtlas& atlas, ImFontBaked& baked, ImFontConfig& source,
                ImFontGlyph& glyph, const float* box) {
  const int width = static_cast<int>(box[2]);
  const int height = static_cast<int>(box[3]);
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, width, height);
  if (id == ImFontAtlasRectId_Invalid) return ui::found_no_room(atlas);
  ImTextureRect* place = ImFontAtlasPackGetRect(&atlas, id);

  ImVector<unsigned char>& rgba = atlas.Builder->TempBuffer;
  rgba.resize(width * height * 4);
  web_glyph_pixels(rgba.Data);
  glyph.Colored = has_colour(rgba);
  if (!glyph.Colored) {
    for (int at = 0; at < rgba.Size; at += 4) rgba[at] = rgba[at + 1] = rgba[at + 2] = 0xff;
  }

  const float density = baked.RasterizerDensity;
  const float baseline = std::round(baked.Ascent * density);
  glyph.X0 = box[0] / density;
  glyph.Y0 = (baseline + box[1]) / density;
  glyph.X1 = (box[0] + box[2]) / density;
  glyph.Y1 = (baseline + box[1] + box[3]) / density;
  glyph.Visible = true;
  glyph.PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &source, &glyph, place, rgba.Data,
                                     ImTextureFormat_RGBA32, width * 4);
}

std::string words_of(const ImFontAtlas& atlas, ImWchar code_point) {
  std::string words(ui::cluster_of(atlas, code_point));
  if (words.empty()) append_utf8(words, code_point);
  return words;
}

// Dear ImGui asks for either the advance or the whole glyph.
bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar code_point, ImFontGlyph* glyph, float* advance) {
  const int weight = static_cast<int>(source->FontNo);
  const std::string words = words_of(*atlas, code_point);
  const int bytes = static_cast<int>(words.size());
  if (advance != nullptr) {
    *advance = web_glyph_advance(words.data(), bytes, weight, pixels(*baked)) /
               baked->RasterizerDensity;
    return true;
  }
  float box[5];
  web_glyph_box(words.data(), bytes, weight, pixels(*baked), box);
  glyph->Codepoint = code_point;
  glyph->AdvanceX = box[4] / baked->RasterizerDensity;
  if (box[2] > 0 && !measure_only) draw_glyph(*atlas, *baked, *source, *glyph, box);
  return true;
}

}  // namespace

const ImFontLoader* browser_fonts(bool plain) {
  static ImFontLoader loader;
  measure_only = plain;
  loader.Name = "browser";
  loader.FontSrcInit = source_init;
  loader.FontSrcContainsGlyph = contains;
  loader.FontBakedInit = baked_init;
  loader.FontBakedLoadGlyph = load_glyph;
  return &loader;
}

}  // namespace askwell::web
