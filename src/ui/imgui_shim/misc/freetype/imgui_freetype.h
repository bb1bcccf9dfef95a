// Not FreeType: the one declaration that IMGUI_ENABLE_FREETYPE needs, so that stb_truetype is
// left out.
#pragma once
struct ImFontLoader;
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
}
