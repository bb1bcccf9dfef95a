// What every fuzz target shares: libFuzzer calls LLVMFuzzerTestOneInput with any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A broken promise ends the program, and libFuzzer keeps the bytes that led to it.
inline void must(bool holds) {
  if (!holds) __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
