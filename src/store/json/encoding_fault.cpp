#include "store/json/encoding_fault.h"

#include "base/text.h"
#include "store/json/json_fault.h"

namespace askwell::store {

namespace {

// Whether every byte over 0x7F is part of a two- or four-byte GB18030 character, and most of
// these are of its oldest part, GB 2312: in what other encodings leave behind few are.
bool looks_like_gb18030(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  std::size_t old = 0, all = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (byte(at) < 0x80) continue;
    const unsigned second = byte(at + 1);
    if (byte(at) == 0x80 || byte(at) == 0xFF) return false;
    const bool four = second >= 0x30 && second <= 0x39;
    if (!four && (second < 0x40 || second == 0x7F || second == 0xFF)) return false;
    ++all;
    if (byte(at) >= 0xA1 && second >= 0xA1) ++old;
    at += four ? 3 : 1;
  }
  return old * 4 >= all * 3;
}

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() >= 4 &&
         ((text[0] == '\0' && text[2] == '\0') || (text[1] == '\0' && text[3] == '\0'));
}

}  // namespace

bool is_of_another_program(std::string_view text) {
  return text.starts_with("PK\x03\x04") || text.starts_with("%PDF") ||
         trimmed(text).starts_with('<');
}

std::optional<Problem> encoding_fault(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) {
    return Problem{.say = {Says::too_large,
                           {static_cast<std::int64_t>(text.size()),
                            static_cast<std::int64_t>(max_bytes)}}};
  }
  if (is_of_another_program(text)) {
    return Problem{.say = Says::another_program};
  }
  if (looks_like_utf16(text)) {
    return Problem{.say = Says::utf_16};
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t nul = text.find('\0');
  const std::optional<std::size_t> invalid = invalid_utf8(text);
  if (nul == std::string_view::npos && !invalid) return {};

  Place place;
  if (nul != std::string_view::npos && (!invalid || nul < *invalid)) {
    place.go(text, nul);
    return Problem{.line = place.line, .column = place.column, .say = Says::nul_byte};
  }
  place.go(text, *invalid);
  return Problem{.line = place.line,
                 .column = place.column,
                 .say = looks_like_gb18030(text) ? Says::gb18030 : Says::not_utf_8};
}

}  // namespace askwell::store
