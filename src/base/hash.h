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
std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0);

}  // namespace askwell
