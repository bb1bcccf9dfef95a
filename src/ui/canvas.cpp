#include "ui/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <string>
#include <vector>

#include "base/cluster.h"
#include "base/text.h"

namespace ImGuiFreeType {

// Never asked, since a canvas names its own loader; see misc/freetype/imgui_freetype.h.
const ImFontLoader* GetFontLoader() { return nullptr; }

}  // namespace ImGuiFreeType

namespace askwell::ui {

namespace {

constexpr char32_t first_private = 0xe000, last_private = 0xf8ff;

// Whether a cluster can not be drawn as the code point it is: it is several, does not fit
// into 16 bits, or is private-use itself and would be taken for one of ours.
bool is_special(std::string_view cluster) {
  const CodePoint first = code_point_at(cluster, 0);
  return first.bytes < cluster.size() || first.value > 0xffff ||
         (first.value >= first_private && first.value <= last_private);
}

}  // namespace

struct Canvas::Parts {
  ImFontAtlas atlas;
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  int frame = 0;
  const ImTextureData* texture = nullptr;  // of the atlas, when the frame began
  std::vector<std::string> clusters;       // from first_private on
  std::string glyphs;
};

Canvas::Canvas(const ImFontLoader& glyphs) : parts_(std::make_unique<Parts>()) {
  ImFontAtlas& atlas = parts_->atlas;
  // Before the first font: adding it builds the atlas, which tells the shared data.
  ImDrawListSharedData& shared = parts_->shared;
  shared.FontAtlas = &atlas;
  atlas.UserData = &parts_->clusters;
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

char32_t Canvas::glyph_of(std::string_view cluster) {
  if (!is_special(cluster)) return code_point_at(cluster, 0).value;
  std::vector<std::string>& known = parts_->clusters;
  char32_t glyph = first_private;
  for (const std::string& one : known) {
    if (one == cluster) return glyph;
    ++glyph;
  }
  if (glyph > last_private) return 0xfffd;  // 6,400 of them were shown before
  known.emplace_back(cluster);
  return glyph;
}

std::string_view Canvas::glyphs(std::string_view text) {
  std::string& out = parts_->glyphs;
  out.clear();
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = cluster_bytes(text, at);
    const std::string_view cluster = text.substr(at, bytes);
    if (is_special(cluster)) {
      out += text.substr(copied, at - copied);
      append_utf8(out, glyph_of(cluster));
      copied = at + bytes;
    }
    at += bytes;
  }
  if (copied == 0) return text;
  return out += text.substr(copied);
}

std::string_view cluster_of(const ImFontAtlas& atlas, char32_t glyph) {
  const auto& known = *static_cast<const std::vector<std::string>*>(atlas.UserData);
  const std::size_t at = glyph - first_private;
  return glyph >= first_private && at < known.size() ? std::string_view(known[at]) : "";
}

}  // namespace askwell::ui
