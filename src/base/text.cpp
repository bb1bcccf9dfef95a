#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace askwell {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// How many bytes a sequence with this first byte has; 0 if none begins with it.
std::size_t sequence_length(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;  // a continuation, or overlong
  if (first < 0xE0) return 2;
  if (first < 0xF0) return 3;
  return first < 0xF5 ? 4 : 0;
}

bool is_scalar(char32_t value, std::size_t length) {
  if (length == 3) return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
  if (length == 4) return value >= 0x10000 && value <= 0x10FFFF;
  return true;
}

std::u32string letters(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    out.push_back(here.value);
    at += here.bytes;
  }
  return out;
}

// Insertions, deletions, changes and swaps of neighbours between two words.
std::size_t distance(const std::u32string& from, const std::u32string& to) {
  const std::size_t width = to.size() + 1;
  std::vector<std::size_t> above2(width), above(width), row(width);
  for (std::size_t j = 0; j < width; ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    above2.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool swapped =
          i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], above2[j - 2] + 1);
    }
  }
  return row[to.size()];
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  constexpr CodePoint broken{0xFFFD, 1, false};
  if (at >= text.size()) return {0, 0, true};
  const unsigned char first = byte_at(text, at);
  const std::size_t length = sequence_length(first);
  if (length == 0 || text.size() - at < length) return broken;
  if (length == 1) return {first, 1, true};

  char32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char next = byte_at(text, at + i);
    if ((next & 0xC0) != 0x80) return broken;
    value = (value << 6) | (next & 0x3F);
  }
  if (!is_scalar(value, length)) return broken;
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t value) {
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (surrogate || value > 0x10FFFF) value = 0xFFFD;
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    push(value);
    return;
  }
  if (value < 0x800) {
    push(0xC0 | (value >> 6));
  } else if (value < 0x10000) {
    push(0xE0 | (value >> 12));
    push(0x80 | ((value >> 6) & 0x3F));
  } else {
    push(0xF0 | (value >> 18));
    push(0x80 | ((value >> 12) & 0x3F));
    push(0x80 | ((value >> 6) & 0x3F));
  }
  push(0x80 | (value & 0x3F));
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::uint64_t word = 0;  // eight letters of ASCII at a time
    for (; at + sizeof word <= text.size(); at += sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080u) != 0) break;
    }
    if (at == text.size()) break;
    const CodePoint here = code_point_at(text, at);
    if (!here.valid) return at;
    at += here.bytes;
  }
  return std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t end = text.find(at);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == std::string_view::npos) return text.substr(0, 0);
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

std::optional<std::int64_t> read_int(std::string_view text, std::int64_t low,
                                     std::int64_t high) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc() || stopped != end || value < low || value > high) {
    return std::nullopt;
  }
  return value;
}

namespace {

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

// U+4000 to U+9FFF: three bytes, of which the first tells.
bool begins_chinese_character(char c) { return c >= '\xE4' && c <= '\xE9'; }

// Appends `piece` to what comes before it in a sentence.
void join(std::string& out, std::string_view piece) {
  if (out.empty() || piece.empty()) {
    out += piece;
    return;
  }
  const bool behind = out.size() >= 3 && begins_chinese_character(out[out.size() - 3]);
  if ((behind && is_letter_or_digit(piece.front())) ||
      (is_letter_or_digit(out.back()) && begins_chinese_character(piece.front()))) {
    out += ' ';
  }
  out += piece;
}

}  // namespace

std::string filled(std::string_view text, std::initializer_list<Replacement> values) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    join(out, text.substr(0, open));
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);

    const std::size_t close = text.find('}');
    const std::string_view key =
        close == std::string_view::npos ? std::string_view() : text.substr(1, close - 1);
    const auto found = std::find_if(values.begin(), values.end(),
                                    [key](const Replacement& r) { return r.key == key; });
    if (close == std::string_view::npos || found == values.end()) {
      out.push_back('{');
      text.remove_prefix(1);
    } else {
      join(out, found->value);
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

std::string_view nearest(std::string_view word,
                         const std::vector<std::string_view>& candidates) {
  const std::u32string wanted = letters(word);
  std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = letters(candidate);
    const std::size_t longer = std::max(wanted.size(), other.size());
    if (longer - std::min(wanted.size(), other.size()) >= best) continue;
    const std::size_t apart = distance(wanted, other);
    if (apart < best) {
      best = apart;
      found = candidate;
    }
  }
  return found;
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& letter : out) letter = lower(letter);
  return out;
}

std::string tenths(int number) {
  return std::to_string(number / 10) + "." + std::to_string(number % 10);
}

}  // namespace askwell
