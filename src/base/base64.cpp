#include "base/base64.h"

#include <cstdint>

namespace askwell {

namespace {

constexpr std::string_view letters64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

bool is_base64(char c) { return letters64.find(c) != std::string_view::npos; }

std::string to_base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) out += letters64[held >> (bits - 6) & 63];
  }
  if (bits > 0) out += letters64[held << (6 - bits) & 63];
  return out;
}

std::optional<std::string> from_base64(std::string_view letters) {
  std::string out;
  out.reserve(letters.size() * 3 / 4);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : letters) {
    const std::size_t value = letters64.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = held << 6 | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 255);
  }
  const bool whole = bits < 6 && (held & ((1u << bits) - 1)) == 0;
  if (!whole) return std::nullopt;
  return out;
}

}  // namespace askwell
