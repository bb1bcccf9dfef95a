// What a reader takes for one character: a letter with its accents, an emoji with its skin
// tone, a family, a flag. Nothing that is cut, measured or drawn is smaller.
//
// The rules are those of UAX #29 (extended grapheme clusters) for the classes CR, LF, Control,
// Extend, SpacingMark, ZWJ, Extended_Pictographic, Regional_Indicator and Hangul. Prepend is
// not known: such a sign stands alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace askwell {

// The bytes of the cluster that begins at `at`, which must be the start of one; 0 at the end.
std::size_t cluster_bytes(std::string_view text, std::size_t at);

// The end of the last cluster that lies whole within the first `most` bytes.
std::size_t cluster_limit(std::string_view text, std::size_t most);

}  // namespace askwell
