#include "ui/paint/canvas.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <string>

#include "base/text.h"
#include "fakes/boxes.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/paint/canvas");

TEST_CASE(
    "a frame in which the atlas grew is told to be painted again, the next one is whole") {
  Canvas canvas(*fakes::boxes());
  const auto paint = [&] {
    canvas.begin(800, 600, 1);
    canvas.list().AddRectFilled({0, 0}, {10, 10}, 0xff0000ff);
    for (float size = 10; size < 60; size += 5) {
      canvas.list().AddText(&canvas.font(false), size, {0, 0}, 0xff000000, "abcdefghijklmnop");
    }
    const bool whole = canvas.end();
    for (ImTextureData* texture : canvas.atlas().TexList)
      texture->SetStatus(ImTextureStatus_OK);
    return whole;
  };

  CHECK_FALSE(paint());
  CHECK(paint());
  CHECK(canvas.list().VtxBuffer[0].uv.x == canvas.atlas().TexUvWhitePixel.x);
}

TEST_CASE("flat shapes show the atlas's white pixel from the first frame on") {
  Canvas canvas(*fakes::boxes());

  canvas.begin(800, 600, 1);
  canvas.list().AddRectFilled({0, 0}, {10, 10}, 0xff0000ff);

  CHECK(canvas.end());
  CHECK(canvas.list().VtxBuffer[0].uv.x > 0);
  CHECK(canvas.list().VtxBuffer[0].uv.x == canvas.atlas().TexUvWhitePixel.x);
}

TEST_CASE("a cluster stands for itself by one number, the same one every time") {
  Canvas canvas(*fakes::boxes());

  const char32_t family = canvas.glyph_of("👩‍👩‍👧‍👦");

  CHECK(canvas.glyph_of("a") == U'a');
  CHECK(canvas.glyph_of("👍") != family);
  CHECK(canvas.glyph_of("👩‍👩‍👧‍👦") == family);
  CHECK(cluster_of(canvas.atlas(), family) == "👩‍👩‍👧‍👦");
  CHECK(cluster_of(canvas.atlas(), canvas.glyph_of("善")) == "善");
  CHECK(cluster_of(canvas.atlas(), U'a').empty());
  CHECK(cluster_of(canvas.atlas(), 0xd7ff).empty());
}

TEST_CASE("a character that looks like a number of ours is not taken for one") {
  Canvas canvas(*fakes::boxes());
  REQUIRE(canvas.glyph_of("👍") == 0x80);

  const char32_t own = canvas.glyph_of("\u0080");

  CHECK(own != 0x80);
  CHECK(cluster_of(canvas.atlas(), own) == "\u0080");
}

TEST_CASE("a text is painted cluster by cluster") {
  Canvas canvas(*fakes::boxes());
  const std::string_view plain = "asks well";

  CHECK(canvas.glyphs(plain).data() == plain.data());
  CHECK(canvas.glyphs("👍🏽!e\u0301 👍🏽") == "\u0080!\u0081 \u0080");
}

TEST_CASE(
    "when all numbers are taken, the next cluster is a replacement until the next frame") {
  Canvas canvas(*fakes::boxes());
  const auto take = [&](char32_t from, char32_t count) {
    for (char32_t c = from; c < from + count; ++c) {
      std::string text;
      append_utf8(text, c);
      canvas.glyph_of(text);
    }
  };
  canvas.begin(800, 600, 1);
  take(0x20000, 0xd780);
  CHECK(canvas.glyph_of("👍") == 0xfffd);
  canvas.end();

  canvas.begin(800, 600, 1);
  CHECK(cluster_of(canvas.atlas(), canvas.glyph_of("👍")) == "👍");
  canvas.end();
}

// A screen full of Chinese: `count` different characters from `from` on.
std::string characters(char32_t from, char32_t count) {
  std::string text;
  for (char32_t c = from; c < from + count; ++c) append_utf8(text, c);
  return text;
}

// Paints `text` in three sizes until a frame is whole, as ui::draw() does; answers how many
// glyphs it shows.
int paint_until_whole(Canvas& canvas, std::string_view text, float pixel_ratio) {
  bool whole = false;
  for (int frames = 0; !whole && frames < 8; ++frames) {
    canvas.begin(50000, 600, pixel_ratio);
    for (const float size : {15.0f, 17.0f, 22.0f}) {
      const std::string_view numbered = canvas.glyphs(text);
      canvas.list().AddText(&canvas.font(false), size, {0, 0}, 0xff000000, numbered.data(),
                            numbered.data() + numbered.size());
    }
    whole = canvas.end();
    for (ImTextureData* texture : canvas.atlas().TexList) {
      const bool dropped = texture->Status == ImTextureStatus_WantDestroy;
      texture->SetStatus(dropped ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
  }
  CHECK(whole);
  return canvas.list().VtxBuffer.Size / 4;
}

int bytes_of_textures(const Canvas& canvas) {
  int bytes = 0;
  for (const ImTextureData* texture : canvas.atlas().TexList) {
    if (texture->Pixels != nullptr) bytes += texture->GetSizeInBytes();
  }
  return bytes;
}

TEST_CASE(
    "3,000 different characters, one screen after the other, leave no gap and stay small") {
  Canvas canvas(*fakes::boxes());
  for (char32_t from = 0x4e00; from < 0x4e00 + 3000; from += 100) {
    CHECK(paint_until_whole(canvas, characters(from, 100), 1) == 300);
    CHECK(bytes_of_textures(canvas) <= 7 * 256 * 1024);  // 1 MB, and what it has grown from
    CHECK(canvas.atlas().TexData->Width * canvas.atlas().TexData->Height <= 512 * 512);
  }
}

TEST_CASE("a screen that needs more than the atlas holds gets a larger one") {
  Canvas canvas(*fakes::boxes());
  CHECK(paint_until_whole(canvas, characters(0x4e00, 2000), 1) == 6000);
}

TEST_CASE("a change of the pixel ratio begins the atlas anew") {
  Canvas canvas(*fakes::boxes());
  paint_until_whole(canvas, characters(0x4e00, 1500), 3);
  REQUIRE(canvas.atlas().TexData->Height > 1024);

  CHECK(paint_until_whole(canvas, characters(0x4e00, 100), 1) == 300);

  CHECK(canvas.atlas().TexData->Height <= 512);
}

TEST_SUITE_END();
