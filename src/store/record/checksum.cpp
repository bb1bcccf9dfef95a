#include "store/record/checksum.h"

#include "base/hash.h"

namespace askwell::store {

std::string checksum(std::string_view text) { return checksum(crc32(text)); }

std::string checksum(std::uint32_t crc) {
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(crc >> shift) & 15];
  return out;
}

}  // namespace askwell::store
