// One thing as it lies in a store: sealed with a generation, an epoch and a checksum, so
// that a torn or rotten copy is recognised and the newer of two is known.
//
//   askwell1 <crc32 of what follows, 8 hex digits> <epoch> <generation> <body>
//
// A wipe or a restore raises the epoch; records of an older epoch are void. Of two copies
// the higher generation of the higher epoch wins.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace askwell::store {

struct Record {
  std::uint32_t epoch = 0;
  std::uint32_t generation = 0;
  std::string_view body;  // somebody else's
  bool operator==(const Record&) const = default;
};

std::string seal(const Record& record);

// Its body is a part of `sealed`. Nothing for a text that is no whole, undamaged record.
// `newer_format`, where given, is set if the text begins like a record of a newer format, which
// must be left untouched.
std::optional<Record> unseal(std::string_view sealed, bool* newer_format = nullptr);

}  // namespace askwell::store
