// The checksum that our files carry: CRC-32 as 8 hex digits, lower case.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace askwell::store {

std::string checksum(std::string_view text);
std::string checksum(std::uint32_t crc);  // of a text whose crc32() this is

}  // namespace askwell::store
