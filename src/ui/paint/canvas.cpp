#include "ui/paint/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <algorithm>
#include <string>

#include "base/cluster.h"
#include "base/text.h"
#include "ui/paint/glyph_numbers.h"

namespace ImGuiFreeType {

// Never asked, since a canvas names its own loader; see misc/freetype/imgui_freetype.h.
const ImFontLoader* GetFontLoader() { return nullptr; }

}  // namespace ImGuiFreeType

namespace askwell::ui {

namespace {

// What the loader and the canvas share through ImFontAtlas::UserData.
struct Glyphs {
  GlyphNumbers numbers;
  bool full = false;  // there was no room for one in this frame
};

Glyphs& glyphs_of(const ImFontAtlas& atlas) { return *static_cast<Glyphs*>(atlas.UserData); }

constexpr int largest = 4096;  // what every WebGL2 has

}  // namespace

struct Canvas::Parts {
  ImFontAtlas atlas;
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  int frame = 0;
  const ImTextureData* texture = nullptr;  // of the atlas, when the frame began
  Glyphs glyphs;
  std::string numbered;       // the text that glyphs() has made last
  float pixel_ratio = 0;      // for which the atlas is limited
  bool just_emptied = false;  // in the frame before this one
};

Canvas::Canvas(const ImFontLoader& glyphs) : parts_(std::make_unique<Parts>()) {
  ImFontAtlas& atlas = parts_->atlas;
  // Before the first font: adding it builds the atlas, which tells the shared data.
  ImDrawListSharedData& shared = parts_->shared;
  shared.FontAtlas = &atlas;
  atlas.UserData = &parts_->glyphs;
  // No piece of a curve is farther from it than a tenth of a pixel; each point more costs time,
  // where a shape is filled the square of it.
  shared.CurveTessellationTol = 0.05f;
  shared.SetCircleTessellationMaxError(0.3f);
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                        ImDrawListFlags_AllowVtxOffset;
  ImFontAtlasAddDrawListSharedData(&atlas, &shared);
  atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  atlas.SetFontLoader(&glyphs);
  for (unsigned weight = 0; weight < 2; ++weight) {
    ImFontConfig config;
    config.SizePixels = 16;
    config.FontNo = weight;
    config.OversampleH = config.OversampleV = 1;
    atlas.AddFont(&config);
  }
}

Canvas::~Canvas() {
  ImFontAtlasRemoveDrawListSharedData(&parts_->atlas, &parts_->shared);
  for (ImTextureData* texture : parts_->atlas.TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

// Room for about a thousand glyphs of running text, which is what a screen shows many times.
// Glyphs for another pixel ratio are of no use.
void Canvas::limit_atlas(float pixel_ratio) {
  ImFontAtlas& atlas = parts_->atlas;
  if (parts_->pixel_ratio != 0) forget_glyphs(atlas.TexMinWidth, atlas.TexMinHeight);
  parts_->pixel_ratio = pixel_ratio;
  const float side = 512 * std::clamp(pixel_ratio, 1.0f, 8.0f);
  int width = 512;
  while (2 * static_cast<float>(width) <= side) width *= 2;
  atlas.TexMaxWidth = width;
  atlas.TexMaxHeight = side >= 1.25f * static_cast<float>(width) ? 2 * width : width;
}

// Makes room: glyphs that are still shown are drawn again in this frame. If that did not help
// a moment ago, the limit rises.
void Canvas::empty_atlas() {
  if (parts_->just_emptied) {
    ImFontAtlas& atlas = parts_->atlas;
    int& side = atlas.TexMaxHeight > atlas.TexMaxWidth ? atlas.TexMaxWidth : atlas.TexMaxHeight;
    side = std::min(2 * side, largest);
  }
  forget_glyphs(parts_->atlas.TexData->Width, parts_->atlas.TexData->Height);
}

// The small texture in between lets the old pixels go before the new ones are there.
void Canvas::forget_glyphs(int texture_width, int texture_height) {
  ImFontAtlas& atlas = parts_->atlas;
  ImTextureData* old = atlas.TexData;
  ImFontAtlasBuildDiscardBakes(&atlas, 0);
  ImFontAtlasTextureRepack(&atlas, atlas.TexMinWidth, atlas.TexMinHeight);
  old->DestroyPixels();
  if (texture_height > atlas.TexMinHeight) {
    ImFontAtlasTextureRepack(&atlas, texture_width, texture_height);
  }
  parts_->glyphs.numbers.clear();
}

void Canvas::begin(float width, float height, float pixel_ratio) {
  Parts& parts = *parts_;
  ImFontAtlas& atlas = parts.atlas;
  ImFontAtlasUpdateNewFrame(&atlas, ++parts.frame, true);
  const bool zoomed = pixel_ratio != parts.pixel_ratio;
  if (zoomed) limit_atlas(pixel_ratio);
  const bool full = parts.glyphs.full || parts.glyphs.numbers.all_taken();
  if (full) empty_atlas();
  parts.just_emptied = full;
  parts.glyphs.full = false;

  for (ImFont* font : atlas.Fonts) font->CurrentRasterizerDensity = pixel_ratio;
  parts.shared.ClipRectFullscreen = {0, 0, width, height};
  parts.shared.InitialFringeScale = 1 / pixel_ratio;
  parts.texture = atlas.TexData;
  parts.list._ResetForNewFrame();
  parts.list.PushTexture(atlas.TexRef);
  parts.list.PushClipRect({0, 0}, {width, height});
}

bool Canvas::end() {
  const ImFontAtlas& atlas = parts_->atlas;
  parts_->list._PopUnusedDrawCmd();
  const bool hopeless = parts_->just_emptied && atlas.TexMaxWidth == largest;
  if (hopeless) parts_->glyphs.full = false;  // more than can be shown at once
  return parts_->texture == atlas.TexData && !parts_->glyphs.full;
}

ImDrawList& Canvas::list() const { return parts_->list; }

ImFontAtlas& Canvas::atlas() const { return parts_->atlas; }

ImFont& Canvas::font(bool strong) const { return *parts_->atlas.Fonts[strong ? 1 : 0]; }

char32_t Canvas::glyph_of(std::string_view cluster) {
  return parts_->glyphs.numbers.of(cluster);
}

std::string_view Canvas::glyphs(std::string_view text) {
  std::string& out = parts_->numbered;
  out.clear();
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = cluster_bytes(text, at);
    const std::string_view cluster = text.substr(at, bytes);
    const char32_t number = glyph_of(cluster);
    if (number >= GlyphNumbers::first) {
      out += text.substr(copied, at - copied);
      append_utf8(out, number);
      copied = at + bytes;
    }
    at += bytes;
  }
  if (copied == 0) return text;
  return out += text.substr(copied);
}

std::string_view cluster_of(const ImFontAtlas& atlas, char32_t glyph) {
  return glyphs_of(atlas).numbers.cluster(glyph);
}

void found_no_room(const ImFontAtlas& atlas) { glyphs_of(atlas).full = true; }

}  // namespace askwell::ui
