// Functions of the C library that are called but whose full size nobody needs: they are
// linked in place of its own.
#include <cstdarg>
#include <cstddef>

#include "ui/imgui_shim/format.h"

extern "C" {

int vsnprintf(char* out, std::size_t size, const char* pattern, std::va_list values) {
  return askwell::ui::format(out, size, pattern, values);
}

int snprintf(char* out, std::size_t size, const char* pattern, ...) {
  std::va_list values;
  va_start(values, pattern);
  const int length = askwell::ui::format(out, size, pattern, values);
  va_end(values);
  return length;
}

// Dear ImGui reads saved window settings with it; there never are any.
int sscanf(const char*, const char*, ...) { return 0; }
}
