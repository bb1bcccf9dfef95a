#include "ui/paint/line_break.h"

#include <initializer_list>
#include <iterator>
#include <utility>

#include "base/cluster.h"
#include "base/code_ranges.h"
#include "base/text.h"
#include "ui/paint/line_class_table.h"

namespace askwell::ui {

namespace {

// The classes of UAX #14, in the order of tools/unicode.mjs. Letters (al) are whatever has no
// other class, Hangul among them: Korean breaks between words. b2 breaks on both sides.
// clang-format off
enum Class : std::uint8_t {
  al, id, op, cl, cp, qu, ex, is, sy, ns, in, ba, bb, hy, nu, pr, po, gl, sp, zw, wj, b2, bk,
};
// clang-format on

Class class_of(char32_t c) {
  if (c == 0x2014) return ba;  // a dash never begins a line
  if (c >= 0x4e00 && c <= 0x9fff) return id;
  static const CodeRanges ranges(line_class_runs, std::size(line_class_runs));
  return static_cast<Class>(ranges.of(c));
}

// Of East Asian width: quotes between two of these open and close.
bool wide(char32_t c) {
  return c == 0x2329 || c == 0x232a || (c >= 0x2e80 && c <= 0xa4cf) ||
         (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
         (c >= 0xff01 && c <= 0xff60) || c >= 0x1f000;
}

bool one_of(std::uint32_t what, std::initializer_list<std::uint32_t> set) {
  for (const std::uint32_t one : set)
    if (one == what) return true;
  return false;
}

// A cluster as the rules see it.
struct Piece {
  std::size_t begin = 0;
  char32_t first = 0;
  Class kind = al;
  bool joins = false;   // ends with a zero-width joiner
  bool number = false;  // part of a number, or what may close one
};

bool opens(const Piece& quote) { return one_of(quote.first, {0x2018, 0x201c, 0xab, 0x2039}); }
bool closes(const Piece& quote) { return one_of(quote.first, {0x2019, 0x201d, 0xbb, 0x203a}); }

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool number = false;  // NU (NU | SY | IS)* so far
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = cluster_bytes(text, at);
    Piece piece{.begin = at, .first = code_point_at(text, at).value};
    piece.kind = class_of(piece.first);
    piece.joins = text.substr(at, bytes).ends_with("\xE2\x80\x8D");
    const bool goes_on = number && one_of(piece.kind, {sy, is});
    piece.number = piece.kind == nu || goes_on || (number && one_of(piece.kind, {cl, cp}));
    number = piece.kind == nu || goes_on;
    pieces.push_back(piece);
    at += bytes;
  }
  return pieces;
}

// No break beside a quote, but towards East Asian text on the outside of one that opens or
// closes: there it is a bracket.
bool quote_holds(const Piece* before, const Piece& left, const Piece& right,
                 const Piece* after) {
  if (right.kind == qu) {
    const bool bracket = opens(right) && wide(left.first) && after && wide(after->first);
    if (!bracket) return true;
  }
  if (left.kind == qu) {
    const bool bracket = closes(left) && wide(right.first) && before && wide(before->first);
    if (!bracket) return true;
  }
  return false;
}

// Numbers stay whole, with their signs, units and brackets.
bool number_holds(const Piece& left, const Piece& right, const Piece* after) {
  if (right.kind == nu && (left.number || one_of(left.kind, {pr, po, hy, op}))) return true;
  if (left.number && one_of(right.kind, {po, pr})) return true;
  const bool signed_number = one_of(right.kind, {op, hy}) && after && after->kind == nu;
  return signed_number && one_of(left.kind, {pr, po});
}

bool letters_hold(const Piece& left, const Piece& right) {
  const Class l = left.kind, r = right.kind;
  if (r == id) return l == pr;
  if (l == id) return r == po;
  if (l == al) return one_of(r, {al, nu, pr, po}) || (r == op && !wide(right.first));
  if (r == al) {
    return one_of(l, {nu, pr, po, is}) || (l == cp && !wide(left.first));
  }
  return (l == nu && r == op && !wide(right.first)) ||
         (l == cp && r == nu && !wide(left.first));
}

// Whether nothing may part `left` and `right`, which stand side by side.
bool holds(const std::vector<Piece>& pieces, std::size_t at) {
  const Piece &left = pieces[at - 1], &right = pieces[at];
  const Piece* before = at > 1 ? &pieces[at - 2] : nullptr;
  const Piece* after = at + 1 < pieces.size() ? &pieces[at + 1] : nullptr;
  const Class l = left.kind, r = right.kind;
  if (l == gl || r == gl) return l == gl || !one_of(l, {ba, hy});
  if (one_of(l, {op, bb, wj})) return true;
  if (one_of(r, {ba, hy, ns, in})) return true;
  if (l == qu || r == qu) return quote_holds(before, left, right, after);
  return number_holds(left, right, after) || letters_hold(left, right);
}

bool may_break(const std::vector<Piece>& pieces, std::size_t at) {
  const Piece &left = pieces[at - 1], &right = pieces[at];
  if (left.kind == bk) return true;
  if (one_of(right.kind, {bk, sp, zw})) return false;
  std::size_t last = at - 1;  // before the spaces, if there are any
  while (last > 0 && pieces[last].kind == sp) --last;
  const Class l = pieces[last].kind;
  if (l == zw) return true;
  if (left.joins) return false;
  if (one_of(right.kind, {cl, cp, ex, is, sy, wj})) return false;
  if (left.kind != sp) return !holds(pieces, at);
  if (l == op || (l == qu && opens(pieces[last]))) return false;
  return !(one_of(l, {cl, cp}) && right.kind == ns);
}

bool has_ink(char32_t c) { return c != ' ' && c != '\t' && c != 0x3000 && c != '\n'; }

// Fills lines one after the other.
class Filler {
 public:
  Filler(float width, float indent) : width_(width), room_(width - indent) {}

  // The next piece, `step` wide; a line may end before it if `breaks`.
  void add(const Piece& piece, bool breaks, float step) {
    if (breaks && piece.begin > begin_) mark(piece.begin);
    if (has_ink(piece.first) && so_far_ + step > room_ + 0.01f && piece.begin > begin_) {
      if (place_.at <= begin_) mark(piece.begin);  // in the middle of a word
      const float kept = place_.width;
      finish(place_.at, place_.ink);
      so_far_ -= kept;
      ink_ = so_far_;
    }
    so_far_ += step;
    if (has_ink(piece.first)) ink_ = so_far_;
  }

  // A newline at [end, next).
  void end_line(std::size_t end, std::size_t next) {
    finish(end, ink_);
    begin_ = next;
    so_far_ = ink_ = 0;
  }

  std::vector<TextLine> lines;

 private:
  void mark(std::size_t at) { place_ = {at, ink_, so_far_}; }
  void finish(std::size_t end, float ink) {
    lines.push_back({begin_, end, ink});
    begin_ = end;
    room_ = width_;
    place_ = {};
  }

  float width_, room_;
  std::size_t begin_ = 0;  // of the line
  float so_far_ = 0;       // its width
  float ink_ = 0;          // ... up to the last character that is no space
  struct {
    std::size_t at = 0;
    float ink = 0, width = 0;
  } place_;  // the last one where the line may end
};

}  // namespace

std::vector<std::size_t> break_places(std::string_view text) {
  const std::vector<Piece> pieces = pieces_of(text);
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < pieces.size(); ++i)
    if (may_break(pieces, i)) places.push_back(pieces[i].begin);
  return places;
}

std::vector<TextLine> break_lines(std::string_view text, float width, float indent,
                                  FunctionRef<float(std::string_view)> advance) {
  const std::vector<Piece> pieces = pieces_of(text);
  Filler filler(width, indent);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t begin = pieces[i].begin;
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : text.size();
    if (pieces[i].first == '\n') {
      filler.end_line(begin, end);
    } else {
      filler.add(pieces[i], i > 0 && may_break(pieces, i),
                 advance(text.substr(begin, end - begin)));
    }
  }
  filler.end_line(text.size(), text.size());
  return std::move(filler.lines);
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
