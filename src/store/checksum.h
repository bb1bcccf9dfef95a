// The checksum that our files carry: CRC-32 as 8 hex digits, lower case.
#pragma once

#include <string>
#include <string_view>

namespace askwell::store {

std::string checksum(std::string_view text);

}  // namespace askwell::store
