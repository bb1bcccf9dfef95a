#include "ui/canvas.h"

#include <doctest/doctest.h>
#include <imgui.h>

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

TEST_SUITE_END();
