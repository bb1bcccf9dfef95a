// Functions of the C library that are called but whose full size nobody needs: they are
// linked in place of its own.
#include <cstdarg>
#include <cstddef>

#include "ui/imgui_shim/format.h"
#include "web/real.h"

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

// For the JSON parser, which names all three but reads doubles only.
double strtod(const char* text, char** end) {
  const char* stopped = text;
  const double value = askwell::web::read_real(text, &stopped);
  if (end != nullptr) *end = const_cast<char*>(stopped);
  return value;
}
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

// Dear ImGui reads saved window settings with it; there never are any.
int sscanf(const char*, const char*, ...) { return 0; }
}
