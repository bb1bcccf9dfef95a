#include "web/picture.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

#include "web/browser.h"

namespace askwell::web {

namespace {

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2, "renderer.js relies on it");

std::int32_t word(float value) {
  std::int32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

std::int32_t word(const void* pointer) {
  return static_cast<std::int32_t>(reinterpret_cast<std::intptr_t>(pointer));
}

void send(ImTextureData& texture, const ImTextureRect& part) {
  web_texture(static_cast<int>(texture.GetTexID()), texture.GetPixels(), texture.Width,
              texture.Height, part.x, part.y, part.w, part.h);
}

void send_all(ImTextureData& texture) {
  send(texture, {0, 0, static_cast<unsigned short>(texture.Width),
                 static_cast<unsigned short>(texture.Height)});
}

// Each request is met at once, in the frame that made it, whether or not the frame is drawn.
void honour(ImTextureData& texture) {
  switch (texture.Status) {
    case ImTextureStatus_WantCreate:
      texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID) + 1);
      send_all(texture);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantUpdates:
      for (const ImTextureRect& part : texture.Updates) send(texture, part);
      texture.SetStatus(ImTextureStatus_OK);
      break;
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames == 0) break;  // the frame just made may still show it
      web_drop_texture(static_cast<int>(texture.GetTexID()));
      texture.SetTexID(ImTextureID_Invalid);
      texture.SetStatus(ImTextureStatus_Destroyed);
      break;
    case ImTextureStatus_OK:
    case ImTextureStatus_Destroyed:
      break;
  }
}

// Flat shapes show the atlas's white pixel; everything else is a glyph.
void snap_glyphs(ImDrawList& list, float ratio) {
  const ImVec2 white = list._Data->TexUvWhitePixel;
  for (ImDrawVert& vertex : list.VtxBuffer) {
    if (vertex.uv.x == white.x && vertex.uv.y == white.y) continue;
    vertex.pos.x = std::floor(vertex.pos.x * ratio + 0.5f) / ratio;  // round() is a function
    vertex.pos.y = std::floor(vertex.pos.y * ratio + 0.5f) / ratio;
  }
}

// To notice a change, not to resist anybody: 16 bytes at a time, since before a browser has
// optimised a loop each turn of it costs more than what it does.
std::uint64_t hashed(const void* data, std::size_t bytes, std::uint64_t hash) {
  const auto* at = static_cast<const unsigned char*>(data);
  std::array<std::uint64_t, 2> words{};
  const auto take = [&] {
    hash = (hash ^ words[0]) * 1099511628211u + words[1];
    hash ^= hash >> 29;
  };
  for (; bytes >= sizeof words; at += sizeof words, bytes -= sizeof words) {
    std::memcpy(&words, at, sizeof words);
    take();
  }
  words = {bytes};
  std::memcpy(&words, at, bytes);
  take();
  return hash;
}

// Without the indices: Dear ImGui writes them in step with the vertices.
std::uint64_t hash_of(const ImDrawList& list, float ratio) {
  std::uint64_t hash = hashed(&ratio, sizeof ratio, 14695981039346656037u);
  hash = hashed(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()),
                hash);
  for (const ImDrawCmd& cmd : list.CmdBuffer) {
    hash = hashed(&cmd.ClipRect, sizeof cmd.ClipRect, hash);
    hash = hashed(&cmd.ElemCount, sizeof cmd.ElemCount, hash);
  }
  return hash;
}

}  // namespace

void Picture::take(ui::Canvas& canvas, float ratio) {
  for (ImTextureData* texture : canvas.atlas().TexList) honour(*texture);
  snap_glyphs(canvas.list(), ratio);
  hash_ = hash_of(canvas.list(), ratio);
}

bool Picture::changed(std::uint32_t background) { return (hash_ ^ background) != drawn_; }

// The words: width and height in CSS pixels, ratio, background; address and bytes of the
// vertices, address and bytes of the indices, number of commands. Of a command: texture, clip
// rectangle (4 floats), first vertex, first index, indices.
void Picture::draw(const ui::Canvas& canvas, const ui::Environment& env,
                   std::uint32_t background) {
  const ImDrawList& list = canvas.list();
  drawn_ = hash_ ^ background;
  words_ = {word(env.width),           word(env.height),
            word(env.pixel_ratio),     static_cast<std::int32_t>(background),
            word(list.VtxBuffer.Data), list.VtxBuffer.size_in_bytes(),
            word(list.IdxBuffer.Data), list.IdxBuffer.size_in_bytes(),
            list.CmdBuffer.Size};
  for (const ImDrawCmd& cmd : list.CmdBuffer) {
    words_.insert(
        words_.end(),
        {static_cast<std::int32_t>(cmd.GetTexID()), word(cmd.ClipRect.x), word(cmd.ClipRect.y),
         word(cmd.ClipRect.z), word(cmd.ClipRect.w), static_cast<std::int32_t>(cmd.VtxOffset),
         static_cast<std::int32_t>(cmd.IdxOffset), static_cast<std::int32_t>(cmd.ElemCount)});
  }
  web_render(words_.data());
}

void Picture::lost(ui::Canvas& canvas) {
  for (ImTextureData* texture : canvas.atlas().TexList) {
    const bool kept = texture->Status == ImTextureStatus_OK && texture->Pixels != nullptr;
    if (kept) send_all(*texture);
  }
  drawn_ = ~hash_;
}

}  // namespace askwell::web
