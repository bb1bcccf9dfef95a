// Checksums and hashes: to notice damage and to name content. None of it is a secret.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace askwell {

// IEEE 802.3, as in zip and PNG; `before` is the sum of what goes before these bytes.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

std::array<std::uint8_t, 32> sha256(std::string_view bytes);  // FIPS 180-4
std::string hex(std::string_view bytes);

// A well mixed number from a few numbers: the app's only source of variety, the same on
// every machine (splitmix64's finaliser on 32 bits).
constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0) {
  std::uint64_t z = (static_cast<std::uint64_t>(a) << 32) | b;
  z += 0x9E3779B97F4A7C15ULL * (static_cast<std::uint64_t>(c) + 1);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<std::uint32_t>((z ^ (z >> 31)) >> 32);
}

}  // namespace askwell
