// Text helpers that the standard library lacks for us: UTF-8 and small conversions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace askwell {

// One code point of a UTF-8 text and how many bytes it takes; bytes is 0 at the end. A byte
// that begins no valid sequence (overlong, surrogate, over U+10FFFF, cut short) is U+FFFD,
// one byte long, and valid is false.
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;
  bool valid = true;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t value);

// Where the first invalid byte is, if any.
std::optional<std::size_t> invalid_utf8(std::string_view text);

// Splits at every `at`; n separators give n + 1 pieces, views into `text`.
std::vector<std::string_view> split(std::string_view text, char at);
std::string_view trimmed(std::string_view text);  // spaces, tabs, CR and LF at both ends

// A to Z only.
char lower(char letter);
std::string lower(std::string_view word);

// 123 tenths as "12.3"; not below 0.
std::string tenths(int number);

// A whole decimal number in [low, high]; nothing else around it.
std::optional<std::int64_t> read_int(std::string_view text, std::int64_t low,
                                     std::int64_t high);

// `text` with every "{key}" replaced; unknown keys stay as they are. A space is put where a
// Latin letter or a digit of one comes next to a Chinese character of the other.
struct Replacement {
  std::string_view key;
  std::string_view value;
};
std::string filled(std::string_view text, std::initializer_list<Replacement> values);

// The candidate nearest to `word` for "did you mean": at most a third of its letters (at
// least one) differ by insertion, deletion, change or swap. Empty if none is near enough.
std::string_view nearest(std::string_view word,
                         const std::vector<std::string_view>& candidates);

}  // namespace askwell
