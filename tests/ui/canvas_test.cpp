#include "ui/canvas.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include "base/text.h"
#include "fakes/boxes.h"

using namespace askwell;
using namespace askwell::ui;

TEST_SUITE_BEGIN("ui/canvas");

TEST_CASE(
    "a frame in which the atlas grew is told to be painted again, the next one is whole") {
  Canvas canvas(*fakes::boxes());
  const auto paint = [&] {
    canvas.begin(800, 600, 1);
    canvas.list().AddRectFilled({0, 0}, {10, 10}, 0xff0000ff);
    for (float size = 10; size < 80; size += 5) {
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

TEST_CASE("a cluster stands for itself by one code point, the same one every time") {
  Canvas canvas(*fakes::boxes());

  const char32_t family = canvas.glyph_of("👩‍👩‍👧‍👦");

  CHECK(canvas.glyph_of("善") == U'善');
  CHECK(family >= 0xe000);
  CHECK(family <= 0xf8ff);
  CHECK(canvas.glyph_of("👍") != family);
  CHECK(canvas.glyph_of("👩‍👩‍👧‍👦") == family);
  CHECK(cluster_of(canvas.atlas(), family) == "👩‍👩‍👧‍👦");
  CHECK(cluster_of(canvas.atlas(), U'善').empty());
  CHECK(cluster_of(canvas.atlas(), 0xf8ff).empty());
}

TEST_CASE("a private-use character of a text is not taken for a cluster") {
  Canvas canvas(*fakes::boxes());
  const char32_t thumb = canvas.glyph_of("👍");
  REQUIRE(thumb == 0xe000);

  const char32_t own = canvas.glyph_of("\ue000");

  CHECK(own != thumb);
  CHECK(cluster_of(canvas.atlas(), own) == "\ue000");
}

TEST_CASE("a text is painted cluster by cluster") {
  Canvas canvas(*fakes::boxes());
  const std::string_view plain = "善问 asks";

  CHECK(canvas.glyphs(plain).data() == plain.data());
  CHECK(canvas.glyphs("好👍🏽e\u0301!") == "好\ue000\ue001!");
  CHECK(canvas.glyphs("👍🏽") == "\ue000");
}

TEST_CASE("when all of the private-use area is taken, the next cluster is a replacement") {
  Canvas canvas(*fakes::boxes());
  for (char32_t c = 0x20000; c < 0x20000 + 6400; ++c) {
    std::string text;
    append_utf8(text, c);
    canvas.glyph_of(text);
  }
  CHECK(canvas.glyph_of("👍") == 0xfffd);
}

TEST_SUITE_END();
