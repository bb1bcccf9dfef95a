#include "ui/line_break.h"

#include "base/text.h"

namespace askwell::ui {

namespace {

// wide_closing is full-width punctuation: unlike '.' or ',' it never stands inside a word.
enum class Class { letter, ideograph, opening, closing, wide_closing, hyphen, space, newline };

bool one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Class class_of(char32_t c) {
  if (c == U'\n') return Class::newline;
  if (c == U' ' || c == U'\t' || c == 0x3000) return Class::space;
  if (c == U'-') return Class::hyphen;
  if (one_of(c, U"([{“‘（《〈「『【〔［｛")) return Class::opening;
  if (one_of(c, U"）》〉」』】〕］｝、。，．！？：；…—～ー％℃")) return Class::wide_closing;
  // Small kana do not begin a line.
  if (one_of(c, U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〻")) return Class::wide_closing;
  if (one_of(c, U")]}”’!?,.;:%·‰°")) return Class::closing;
  const bool wide = (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xf900 && c <= 0xfaff) ||
                    (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef) ||
                    (c >= 0x20000 && c <= 0x3ffff);
  return wide ? Class::ideograph : Class::letter;
}

// Whether a line may end after `left` when `right` follows at once.
bool may_break(Class left, Class right) {
  if (right == Class::closing || right == Class::wide_closing) return false;
  if (right == Class::space || right == Class::newline) return false;
  if (left == Class::opening) return false;
  if (left == Class::space || left == Class::wide_closing) return true;
  if (left == Class::hyphen) return right == Class::letter || right == Class::ideograph;
  if (left == Class::ideograph || right == Class::ideograph) return true;
  return left == Class::closing && right == Class::opening;
}

}  // namespace

std::vector<TextLine> break_lines(std::string_view text, float width, float indent,
                                  FunctionRef<float(char32_t)> advance) {
  std::vector<TextLine> lines;
  std::size_t line_begin = 0;
  float line_width = 0;  // up to here
  float ink_width = 0;   // up to the last character that is no space
  float room = width - indent;

  std::size_t break_at = 0;  // the last place where a break is allowed, 0 if none
  float break_ink = 0, break_width = 0;

  Class before = Class::newline;
  const auto finish = [&](std::size_t end, float ink) {
    lines.push_back({line_begin, end, ink});
    line_begin = end;
    room = width;
    break_at = 0;
  };

  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    const Class now = class_of(point.value);
    if (at > line_begin && may_break(before, now)) {
      break_at = at;
      break_ink = ink_width;
      break_width = line_width;
    }
    if (now == Class::newline) {
      finish(at, ink_width);
      line_begin = at + point.bytes;
      line_width = ink_width = 0;
    } else {
      const float step = advance(point.value);
      if (now != Class::space && line_width + step > room + 0.01f && at > line_begin) {
        if (break_at > line_begin) {
          const float kept = break_width;
          finish(break_at, break_ink);
          line_width -= kept;
          ink_width = line_width;
        } else {  // nothing to break at: in the middle of the word
          finish(at, ink_width);
          line_width = ink_width = 0;
        }
      }
      line_width += step;
      if (now != Class::space) ink_width = line_width;
    }
    before = now;
    at += point.bytes;
  }
  finish(text.size(), ink_width);
  return lines;
}

std::string with_breaks(std::string_view text, const std::vector<TextLine>& lines) {
  std::string out;
  out.reserve(text.size() + lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += '\n';
    out += text.substr(lines[i].begin, lines[i].end - lines[i].begin);
  }
  return out;
}

}  // namespace askwell::ui
