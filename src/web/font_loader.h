// Glyphs from the browser's own fonts, drawn by JavaScript when they are first needed.
#pragma once

struct ImFontLoader;

namespace askwell::web {

// For ui::Canvas. With `plain` nothing is ever drawn, only measured.
const ImFontLoader* browser_fonts(bool plain);

}  // namespace askwell::web
