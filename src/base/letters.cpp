#include "base/letters.h"

#include "base/later_text.h"
#include "base/pinyin_table.h"
#include "base/text.h"

namespace askwell {

namespace {

// The letters from À to ſ without their accents; of ligatures the first. "*" is no letter.
constexpr std::string_view plain_letters =
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t first_letter = U'À';

// The second letter of a ligature; 0 for all others.
char second_letter(char32_t letter) {
  switch (letter) {
    case U'Æ':
    case U'æ':
    case U'Œ':
    case U'œ':
      return 'e';
    case U'Þ':
    case U'þ':
      return 'h';
    case U'ß':
      return 's';
    case U'Ĳ':
    case U'ĳ':
      return 'j';
    default:
      return '\0';
  }
}

constexpr std::array in_order{pinyin_order};
constexpr std::array signs = later_text<later_bytes(in_order)>(in_order);

constexpr char32_t first_sign = U'一', last_sign = U'龥';

}  // namespace

NameOrder::NameOrder() : place_(last_sign - first_sign + 1) {
  const std::string_view all = unmarked(signs);
  std::uint16_t place = 0;
  for (std::size_t at = 0; at < all.size();) {
    const CodePoint sign = code_point_at(all, at);
    at += sign.bytes;
    const char32_t i = sign.value - first_sign;  // huge for the NULs of what is not there yet
    if (i < place_.size()) place_[i] = ++place;
  }
}

// A sign becomes the first byte of its like, which all letters are below, and its place by
// sound in two bytes that are below what follows that byte in signs of no known sound.
std::string NameOrder::key(std::string_view name) const {
  constexpr int digit = 64;
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const char32_t letter = point.value - first_letter;  // huge for what comes before
    const char32_t sign = point.value - first_sign;
    const char plain = letter < plain_letters.size() ? plain_letters[letter] : '*';
    if (plain != '*') {
      out += plain;
      if (const char second = second_letter(point.value)) out += second;
    } else if (sign < place_.size() && place_[sign] > 0) {
      out += '\xE4';
      out += static_cast<char>(place_[sign] / digit);
      out += static_cast<char>(place_[sign] % digit);
    } else if (point.bytes == 1) {
      out += lower(name[at]);
    } else {
      out += name.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace askwell
