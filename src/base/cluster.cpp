#include "base/cluster.h"

#include <iterator>

#include "base/cluster_table.h"
#include "base/code_ranges.h"
#include "base/text.h"

namespace askwell {

namespace {

// In the order of tools/unicode.mjs; the last two are reckoned.
enum class Class { other, control, extend, joiner, picture, flag, lead, vowel, tail, lv, lvt };

Class class_of(char32_t c) {
  if (c < 0x300) {  // most of what is asked, and the only signs in it
    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad) return Class::control;
    return c == 0xa9 || c == 0xae ? Class::picture : Class::other;
  }
  if (c >= 0xac00 && c <= 0xd7a3) return (c - 0xac00) % 28 == 0 ? Class::lv : Class::lvt;
  if (c >= 0x3400 && c <= 0x9fff) return Class::other;
  static const CodeRanges ranges(cluster_runs, std::size(cluster_runs));
  return static_cast<Class>(ranges.of(c));
}

bool hangul_joins(Class left, Class right) {
  const bool vowel = right == Class::vowel;
  if (left == Class::lead) {
    return vowel || right == Class::lead || right == Class::lv || right == Class::lvt;
  }
  if (left == Class::lv || left == Class::vowel) return vowel || right == Class::tail;
  return (left == Class::lvt || left == Class::tail) && right == Class::tail;
}

}  // namespace

std::size_t cluster_bytes(std::string_view text, std::size_t at) {
  const CodePoint first = code_point_at(text, at);
  std::size_t end = at + first.bytes;
  if (first.value == '\r' && end < text.size() && text[end] == '\n') return 2;
  Class before = class_of(first.value);
  if (before == Class::control) return first.bytes;
  bool picture = before == Class::picture;  // so far a picture and what extends it
  bool half_flag = before == Class::flag;   // one half so far
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    const Class now = class_of(point.value);
    const bool extends = now == Class::extend || now == Class::joiner;
    const bool next_picture = picture && before == Class::joiner && now == Class::picture;
    const bool other_half = half_flag && before == Class::flag && now == Class::flag;
    if (!extends && !next_picture && !other_half && !hangul_joins(before, now)) break;
    if (other_half) half_flag = false;
    before = now;
    end += point.bytes;
  }
  return end - at;
}

std::size_t cluster_limit(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t bytes = cluster_bytes(text, end);
    if (end + bytes > most) break;
    end += bytes;
  }
  return end;
}

}  // namespace askwell
