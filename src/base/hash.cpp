#include "base/hash.h"

namespace askwell {

namespace {

using CrcTables = std::array<std::array<std::uint32_t, 256>, 4>;

// What is left of a byte with none, one, two or three behind it: four are taken in at a time
// ("slicing by 4"). Worked out when first asked for: they would be much of every first start.
CrcTables crc_tables() {
  CrcTables tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (auto& table : tables) {
      for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1) ^ ((rest & 1) ? 0xEDB88320U : 0U);
      table[byte] = rest;
    }
  }
  return tables;
}

constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
    0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
    0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
    0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
    0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
    0xc67178f2};

constexpr std::size_t block_size = 64;

constexpr std::uint32_t turn_right(std::uint32_t word, int by) {
  return (word >> by) | (word << (32 - by));
}

using Digest = std::array<std::uint32_t, 8>;

// `block` has block_size bytes.
void absorb(Digest& digest, std::string_view block) {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t byte = 0; byte < 4; ++byte) {
      words[i] = (words[i] << 8) | static_cast<unsigned char>(block[i * 4 + byte]);
    }
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t near = words[i - 2];
    const std::uint32_t far = words[i - 15];
    words[i] = words[i - 16] + words[i - 7] +
               (turn_right(near, 17) ^ turn_right(near, 19) ^ (near >> 10)) +
               (turn_right(far, 7) ^ turn_right(far, 18) ^ (far >> 3));
  }

  Digest d = digest;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t first =
        d[7] + round_constants[i] + words[i] +
        (turn_right(d[4], 6) ^ turn_right(d[4], 11) ^ turn_right(d[4], 25)) +
        ((d[4] & d[5]) ^ (~d[4] & d[6]));
    const std::uint32_t second =
        (turn_right(d[0], 2) ^ turn_right(d[0], 13) ^ turn_right(d[0], 22)) +
        ((d[0] & d[1]) ^ (d[0] & d[2]) ^ (d[1] & d[2]));
    d = {first + second, d[0], d[1], d[2], d[3] + first, d[4], d[5], d[6]};
  }
  for (std::size_t i = 0; i < digest.size(); ++i) digest[i] += d[i];
}

}  // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
  static const CrcTables tables = crc_tables();
  const auto byte = [&](std::size_t at) {
    return std::uint32_t{static_cast<unsigned char>(bytes[at])};
  };
  std::uint32_t crc = ~before;
  std::size_t at = 0;
  for (; at + 4 <= bytes.size(); at += 4) {
    crc ^= byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16 | byte(at + 3) << 24;
    crc = tables[3][crc & 255] ^ tables[2][crc >> 8 & 255] ^ tables[1][crc >> 16 & 255] ^
          tables[0][crc >> 24];
  }
  for (; at < bytes.size(); ++at) crc = (crc >> 8) ^ tables[0][(crc ^ byte(at)) & 255];
  return ~crc;
}

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
  Digest digest{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

  std::string_view rest = bytes;
  for (; rest.size() >= block_size; rest.remove_prefix(block_size)) {
    absorb(digest, rest.substr(0, block_size));
  }

  // The end: a one bit, zeros, and the length in bits filling the last eight bytes.
  std::string tail(rest);
  tail.push_back('\x80');
  while (tail.size() % block_size != block_size - 8) tail.push_back('\0');
  const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  for (int shift = 56; shift >= 0; shift -= 8) {
    tail.push_back(static_cast<char>((bits >> shift) & 0xFF));
  }
  for (std::size_t at = 0; at < tail.size(); at += block_size) {
    absorb(digest, std::string_view(tail).substr(at, block_size));
  }

  std::array<std::uint8_t, 32> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(digest[i / 4] >> (24 - 8 * (i % 4)));
  }
  return out;
}

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(digits[byte >> 4]);
    out.push_back(digits[byte & 15]);
  }
  return out;
}

}  // namespace askwell
