#include "ui/imgui_shim/format.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace askwell::ui {

namespace {

// Writes what fits and counts what does not.
class Out {
 public:
  Out(char* to, std::size_t size) : to_(to), size_(size) {}

  void put(char c) {
    if (to_ != nullptr && length_ + 1 < size_) to_[length_] = c;
    ++length_;
  }
  void fill(char c, int count) {
    for (; count > 0; --count) put(c);
  }
  int end() {
    if (to_ != nullptr && size_ > 0) to_[std::min(length_, size_ - 1)] = 0;
    return static_cast<int>(length_);
  }

 private:
  char* to_;
  std::size_t size_;
  std::size_t length_ = 0;
};

struct Directive {
  bool zeros = false, left = false;
  int width = 0, precision = -1;
  bool wide = false;  // 64 bits
  char kind = 0;
};

int number(const char*& at, std::va_list& values) {
  if (*at == '*') {
    ++at;
    return va_arg(values, int);
  }
  int value = 0;
  for (; *at >= '0' && *at <= '9'; ++at) value = value * 10 + (*at - '0');
  return value;
}

Directive read_directive(const char*& at, std::va_list& values) {
  Directive read;
  for (;; ++at) {
    if (*at == '0') {
      read.zeros = true;
    } else if (*at == '-') {
      read.left = true;
    } else {
      break;
    }
  }
  read.width = number(at, values);
  if (*at == '.') read.precision = number(++at, values);
  int longs = 0;
  for (; *at == 'l' || *at == 'h' || *at == 'z'; ++at) {
    longs += *at == 'l' ? 1 : (*at == 'z' && sizeof(std::size_t) == 8 ? 2 : 0);
  }
  read.wide = longs > 1 || (longs == 1 && sizeof(long) == 8);
  read.kind = *at;
  if (*at != 0) ++at;
  return read;
}

// The text of a value, padded to the width; zeros go between sign and digits.
void put_padded(Out& out, const Directive& how, const char* text, std::size_t length) {
  const int room = how.width - static_cast<int>(length);
  const bool zeros = how.zeros && !how.left && how.kind != 's';
  if (zeros && length > 0 && *text == '-') {
    out.put('-');
    ++text;
    --length;
  }
  if (!how.left) out.fill(zeros ? '0' : ' ', room);
  for (std::size_t i = 0; i < length; ++i) out.put(text[i]);
  if (how.left) out.fill(' ', room);
}

// Digits from the back; the caller gives the end of a buffer that is long enough.
char* put_digits(char* end, std::uint64_t value, unsigned base, bool capitals, int least) {
  const char* digits = capitals ? "0123456789ABCDEF" : "0123456789abcdef";
  char* at = end;
  while (value != 0 || end - at < least) {
    *--at = digits[value % base];
    value /= base;
  }
  return at;
}

void put_integer(Out& out, const Directive& how, std::uint64_t value, bool negative) {
  char buffer[80];
  const bool hex = how.kind == 'x' || how.kind == 'X' || how.kind == 'p';
  char* at = put_digits(std::end(buffer), value, hex ? 16 : 10, how.kind == 'X',
                        std::clamp(how.precision, 1, 64));
  if (negative) *--at = '-';
  put_padded(out, how, at, static_cast<std::size_t>(std::end(buffer) - at));
}

void put_real(Out& out, const Directive& how, double value) {
  const int places = std::clamp(how.precision < 0 ? 6 : how.precision, 0, 9);
  std::uint64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  const bool negative = value < 0;
  const double size = std::min(negative ? -value : value, 9e15);
  auto whole = static_cast<std::uint64_t>(size);
  auto part = static_cast<std::uint64_t>(
      (size - static_cast<double>(whole)) * static_cast<double>(scale) + 0.5);
  if (part >= scale) {
    part -= scale;
    ++whole;
  }
  char buffer[48];
  char* at = std::end(buffer);
  if (places > 0) {
    at = put_digits(at, part, 10, false, places);
    *--at = '.';
  }
  at = put_digits(at, whole, 10, false, 1);
  if (negative) *--at = '-';
  put_padded(out, how, at, static_cast<std::size_t>(std::end(buffer) - at));
}

void put_value(Out& out, const Directive& how, std::va_list& values) {
  switch (how.kind) {
    case 'c':
      out.put(static_cast<char>(va_arg(values, int)));
      break;
    case 's': {
      const char* text = va_arg(values, const char*);
      if (text == nullptr) text = "(null)";
      const std::size_t length = how.precision < 0
                                     ? std::strlen(text)
                                     : strnlen(text, static_cast<std::size_t>(how.precision));
      put_padded(out, how, text, length);
      break;
    }
    case 'd':
    case 'i': {
      const std::int64_t value = how.wide ? va_arg(values, std::int64_t) : va_arg(values, int);
      const auto size = static_cast<std::uint64_t>(value);
      put_integer(out, how, value < 0 ? 0 - size : size, value < 0);
      break;
    }
    case 'u':
    case 'x':
    case 'X':
      put_integer(out, how, how.wide ? va_arg(values, std::uint64_t) : va_arg(values, unsigned),
                  false);
      break;
    case 'p':
      put_integer(out, how, reinterpret_cast<std::uintptr_t>(va_arg(values, void*)), false);
      break;
    case 'f':
      put_real(out, how, va_arg(values, double));
      break;
    default:
      out.put(how.kind);  // "%%", and anything unknown as it stands
      break;
  }
}

}  // namespace

int format(char* out, std::size_t size, const char* pattern, std::va_list given) {
  std::va_list values;
  va_copy(values, given);
  Out written(out, size);
  for (const char* at = pattern; *at != 0;) {
    if (*at != '%') {
      written.put(*at++);
      continue;
    }
    const Directive how = read_directive(++at, values);
    if (how.kind == 0) break;
    put_value(written, how, values);
  }
  va_end(values);
  return written.end();
}

}  // namespace askwell::ui

// Dear ImGui's own would bring the C library's printf back. It wants the length written.
int ImFormatStringV(char* out, std::size_t size, const char* pattern, std::va_list values) {
  const int length = askwell::ui::format(out, size, pattern, values);
  return out == nullptr ? length : std::min(length, static_cast<int>(size) - 1);
}

int ImFormatString(char* out, std::size_t size, const char* pattern, ...) {
  std::va_list values;
  va_start(values, pattern);
  const int length = ImFormatStringV(out, size, pattern, values);
  va_end(values);
  return length;
}
