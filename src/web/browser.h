// Everything the C++ side asks of JavaScript. The functions live in web/: the file is named
// above each group. Pointers lead into the memory of this module and are read (or written)
// before the call returns; none of the functions calls back.
#pragma once

#include <cstdint>

extern "C" {

// ---- glyphs.js ---------------------------------------------------------------------------
// weight is 0 regular, 1 strong; sizes are in device pixels, but for the first, in CSS pixels.

// out: ascent and descent of the font's box, as CSS rounds them.
void web_font_box(int weight, float size, float* out);

// A glyph is what a grapheme cluster looks like, given in UTF-8.
float web_glyph_advance(const char* cluster, int bytes, int weight, float size);

// out: left, top, width, height of the ink, in whole pixels from the pen and the baseline
// (y down; no ink: width 0), and the advance.
void web_glyph_box(const char* cluster, int bytes, int weight, float size, float* out);

// Draws the glyph asked for last into width * height RGBA pixels: black ink, straight alpha.
void web_glyph_pixels(unsigned char* rgba);

// ---- renderer.js -------------------------------------------------------------------------

// Uploads one rectangle of a texture, which is created when the rectangle is all of it.
void web_texture(int id, const void* rgba, int width, int height, int x, int y, int w, int h);
void web_drop_texture(int id);
void web_render(const std::int32_t* words);  // laid out as picture.cpp says

// ---- mirror.js, loop.js, effects.js ------------------------------------------------------

void web_patch(const std::int32_t* words, int count, const char* heap);  // see mirror.cpp
void web_ask_draw();  // calls web_draw() at the next animation frame
double web_now();     // milliseconds, from any start
void web_effect(int kind, int number, int flag, const char* a, int a_size, const char* b,
                int b_size);
void web_stopped(const char* what, int line);  // our own broken promise; a trap follows
}
