#include "base/letters.h"

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

}  // namespace

std::string sort_key(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const char32_t place = point.value - first_letter;  // huge for what comes before
    const char plain = place < plain_letters.size() ? plain_letters[place] : '*';
    if (plain != '*') {
      out += plain;
      if (const char second = second_letter(point.value)) out += second;
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
