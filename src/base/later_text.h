// Texts that only functions of the program's second part read, so that a start in a browser
// does not wait for them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace askwell {

// In a browser's program all between these two is there only once the second part of it is
// (tools/later_data.mjs). Until then each text is empty.
inline constexpr std::string_view later_begin = "\1later\1", later_end = "\1end\1";

// How many bytes later_text() of these takes.
template <std::size_t count>
consteval std::size_t later_bytes(const std::array<std::string_view, count>& texts) {
  std::size_t bytes = later_begin.size() + later_end.size();
  for (const std::string_view text : texts) bytes += text.size() + 1;
  return bytes;
}

// The texts, none of which holds a NUL, each with a NUL behind it, between the two marks: half
// the size of a table that points at its texts.
template <std::size_t bytes, std::size_t count>
consteval std::array<char, bytes> later_text(const std::array<std::string_view, count>& texts) {
  std::array<char, bytes> out{};
  std::size_t at = 0;
  const auto put = [&](std::string_view text) {
    for (const char c : text) out[at++] = c;
  };
  put(later_begin);
  for (const std::string_view text : texts) {
    put(text);
    ++at;
  }
  put(later_end);
  return out;
}

// The texts and their NULs alone.
template <std::size_t bytes>
constexpr std::string_view unmarked(const std::array<char, bytes>& text) {
  return {text.data() + later_begin.size(), bytes - later_begin.size() - later_end.size()};
}

}  // namespace askwell
