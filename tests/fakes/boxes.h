// Type without a browser: every glyph is a box, half as wide as high, or as wide as high for
// ideographs.
#pragma once

struct ImFontLoader;

namespace askwell::fakes {

const ImFontLoader* boxes();

}  // namespace askwell::fakes
