// A small printf, enough for what Dear ImGui and the JSON parser print: it takes the place
// of the C library's, which with its long doubles is a tenth of the whole download.
#pragma once

#include <cstdarg>
#include <cstddef>

namespace askwell::ui {

// As vsnprintf: at most `size` bytes with the NUL, answers the length it would have liked.
// Knows %% %c %s %d %i %u %x %X %p and %f, the flags 0 and -, width and precision (also *),
// and the length marks h, l, ll and z. Numbers beyond 9e15 are not printed exactly by %f, which
// rounds half up and has at most nine digits after the point.
int format(char* out, std::size_t size, const char* pattern, std::va_list values);

}  // namespace askwell::ui
