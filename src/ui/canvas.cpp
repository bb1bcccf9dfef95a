#include "ui/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace ImGuiFreeType {

// Never asked, since a canvas names its own loader; see misc/freetype/imgui_freetype.h.
const ImFontLoader* GetFontLoader() { return nullptr; }

}  // namespace ImGuiFreeType

namespace askwell::ui {

struct Canvas::Parts {
  ImFontAtlas atlas;
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  int frame = 0;
  const ImTextureData* texture = nullptr;  // of the atlas, when the frame began
};

Canvas::Canvas(const ImFontLoader& glyphs) : parts_(std::make_unique<Parts>()) {
  ImFontAtlas& atlas = parts_->atlas;
  // Before the first font: adding it builds the atlas, which tells the shared data.
  ImDrawListSharedData& shared = parts_->shared;
  shared.FontAtlas = &atlas;
  shared.CurveTessellationTol = 1.25f;
  shared.SetCircleTessellationMaxError(0.3f);
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill |
                        ImDrawListFlags_AllowVtxOffset;
  ImFontAtlasAddDrawListSharedData(&atlas, &shared);
  atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  atlas.TexMaxWidth = atlas.TexMaxHeight = 4096;
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

void Canvas::begin(float width, float height, float pixel_ratio) {
  Parts& parts = *parts_;
  ImFontAtlasUpdateNewFrame(&parts.atlas, ++parts.frame, true);
  for (ImFont* font : parts.atlas.Fonts) font->CurrentRasterizerDensity = pixel_ratio;
  parts.shared.ClipRectFullscreen = {0, 0, width, height};
  parts.shared.InitialFringeScale = 1 / pixel_ratio;
  parts.texture = parts.atlas.TexData;
  parts.list._ResetForNewFrame();
  parts.list.PushTexture(parts.atlas.TexRef);
  parts.list.PushClipRect({0, 0}, {width, height});
}

bool Canvas::end() {
  parts_->list._PopUnusedDrawCmd();
  return parts_->texture == parts_->atlas.TexData;
}

ImDrawList& Canvas::list() const { return parts_->list; }

ImFontAtlas& Canvas::atlas() const { return parts_->atlas; }

ImFont& Canvas::font(bool strong) const { return *parts_->atlas.Fonts[strong ? 1 : 0]; }

}  // namespace askwell::ui
