// The flat form of a pack: what the app reads while somebody waits for a frame.
//
// It holds a pack as the program has it, finished, value after value, so that reading it takes
// neither a JSON reader nor finish(). tools/flatten.cpp writes it at build time from a pack in
// JSON; the program of the same build reads it. It is part of the program, not a file from
// outside: the checksum notices damage, nothing else is checked.
//
//   askwell flat/1 4f2a91c0 1440      checksum of all that follows, bytes of the numbers
//   3 -1 0 12 ...                     the numbers in decimal, each with a space behind it
//   Today<tab>Calls<tab>...           all texts, each with a tab behind it
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/pack/pack.h"

namespace askwell::store {

// Whether `text` says that it is of this form.
bool is_flat(std::string_view text);

// No text of `pack` has a tab in it.
std::string flat(const Pack& pack);

// Fails if it is damaged or of another version.
Result<Pack> read_flat(std::string_view text);

}  // namespace askwell::store
