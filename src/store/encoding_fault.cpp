#include "store/encoding_fault.h"

#include "base/text.h"
#include "store/json_fault.h"

namespace askwell::store {

namespace {

// Whether every byte over 0x7F is part of a two- or four-byte GB18030 character.
bool looks_like_gb18030(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (byte(at) < 0x80) continue;
    const unsigned second = byte(at + 1);
    if (byte(at) == 0x80 || byte(at) == 0xFF) return false;
    const bool four = second >= 0x30 && second <= 0x39;
    if (!four && (second < 0x40 || second == 0x7F || second == 0xFF)) return false;
    at += four ? 3 : 1;
  }
  return true;
}

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 4 &&
         ((text[0] == '\0' && text[2] == '\0') || (text[1] == '\0' && text[3] == '\0'));
}

}  // namespace

std::optional<Problem> encoding_fault(std::string_view text, std::size_t max_bytes) {
  constexpr std::string_view cure =
      "; in the editor choose \"Save as\" with the encoding UTF-8";
  if (text.size() > max_bytes) {
    return Problem{.say = "the file holds " + std::to_string(text.size()) + " bytes: at most " +
                          std::to_string(max_bytes) + " are read"};
  }
  if (looks_like_utf16(text)) {
    return Problem{.say = "this file is not UTF-8 but UTF-16" + std::string(cure)};
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t nul = text.find('\0');
  const std::optional<std::size_t> invalid = invalid_utf8(text);
  if (nul == std::string_view::npos && !invalid) return {};

  Place place;
  if (nul != std::string_view::npos && (!invalid || nul < *invalid)) {
    place.go(text, nul);
    return Problem{.line = place.line,
                   .column = place.column,
                   .say = "a NUL byte stands here: the file is damaged or no text"};
  }
  place.go(text, *invalid);
  const std::string_view what =
      looks_like_gb18030(text) ? "this file is not UTF-8 but probably GB18030 (GBK)"
                               : "this file is not UTF-8: the byte here begins no character";
  return Problem{
      .line = place.line, .column = place.column, .say = std::string(what) + std::string(cure)};
}

}  // namespace askwell::store
