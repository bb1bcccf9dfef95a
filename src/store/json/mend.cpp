#include "store/json/mend.h"

#include <array>
#include <optional>

#include "base/text.h"

namespace askwell::store {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What stands for a sign of JSON outside of texts.
struct Sign {
  std::string_view typed;
  char meant;
};
constexpr std::array signs{
    Sign{"，", ','},       Sign{"、", ','}, Sign{"：", ':'}, Sign{"｛", '{'}, Sign{"｝", '}'},
    Sign{"［", '['},       Sign{"］", ']'}, Sign{"【", '['}, Sign{"】", ']'}, Sign{"　", ' '},
    Sign{"\xC2\xA0", ' '}, Sign{"－", '-'}, Sign{"．", '.'}, Sign{"０", '0'}, Sign{"１", '1'},
    Sign{"２", '2'},       Sign{"３", '3'}, Sign{"４", '4'}, Sign{"５", '5'}, Sign{"６", '6'},
    Sign{"７", '7'},       Sign{"８", '8'}, Sign{"９", '9'}};
constexpr std::array<std::string_view, 5> quotes{"“", "”", "‘", "’", "＂"};  // and ' and "

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Which bytes stay as they are wherever they stand: all of ASCII but these.
constexpr auto is_plain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < 0x80; ++c)
    plain[c] =
        std::string_view("\"'\\\t,]}").find(static_cast<char>(c)) == std::string_view::npos;
  return plain;
}();

// The first place from `at` on that is not plain, or the end.
std::size_t behind_plain(std::string_view text, std::size_t at) {
  while (at < text.size() && is_plain[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::optional<Sign> sign_at(std::string_view text) {
  if (text.empty() || is_ascii(text.front())) return {};
  for (const Sign& sign : signs) {
    if (text.starts_with(sign.typed)) return sign;
  }
  return {};
}

// How many bytes the quote takes that stands there; 0: there is none.
std::size_t quote_at(std::string_view text) {
  if (text.empty()) return 0;
  if (is_ascii(text.front())) return text.front() == '"' || text.front() == '\'' ? 1 : 0;
  for (const std::string_view quote : quotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

// Whether a text could end here: what follows can only stand between texts.
bool ends_text(std::string_view rest) {
  while (!rest.empty()) {
    if (rest.starts_with(' ') || rest.starts_with('\t') || rest.starts_with('\r')) {
      rest.remove_prefix(1);
    } else if (const auto sign = sign_at(rest)) {
      if (sign->meant != ' ')
        return std::string_view(",:}]").find(sign->meant) != std::string_view::npos;
      rest.remove_prefix(sign->typed.size());
    } else {
      return std::string_view(",:}]").find(rest.front()) != std::string_view::npos;
    }
  }
  return true;  // the end of the line
}

// Where the text ends that begins behind a quote: at the first plain quote where a text can
// end, or else, and of a text that began with another quote first of all, at the first other
// one where it can. Nothing if it does not end on this line.
std::optional<std::size_t> end_of_text(std::string_view line, std::size_t begin, bool plain) {
  std::optional<std::size_t> plain_end, other_end;
  for (std::size_t at = behind_plain(line, begin); at < line.size();
       at = behind_plain(line, at + 1)) {
    if (line[at] == '\\') {
      ++at;
      continue;
    }
    const std::size_t size = quote_at(line.substr(at));
    if (size == 0) continue;
    std::optional<std::size_t>& end = line[at] == '"' ? plain_end : other_end;
    if (!end && ends_text(line.substr(at + size))) end = at;
    // Behind the first plain quote nothing of this text follows.
    if (plain ? line[at] == '"' : other_end.has_value()) break;
    at += size - 1;
  }
  return plain ? (plain_end ? plain_end : other_end) : (other_end ? other_end : plain_end);
}

class Mender {
 public:
  // One line; returns it mended.
  std::string line(std::string_view line) {
    out_.clear();
    unended_ = false;
    while (!line.empty()) take(line);
    return std::move(out_);
  }

 private:
  void take(std::string_view& line) {
    const std::size_t size = quote_at(line);
    const bool plain = line.front() == '"';
    std::optional<std::size_t> end;
    if (size > 0 && !unended_) {
      end = end_of_text(line, size, plain);
      unended_ = !plain && !end;
    }
    if (end) {
      text(line.substr(size, *end - size), plain);
      line.remove_prefix(*end + quote_at(line.substr(*end)));
    } else if (const auto sign = sign_at(line)) {
      out_ += sign->meant;
      line.remove_prefix(sign->typed.size());
    } else {
      const std::size_t next = behind_plain(line, 1);
      out_ += line.substr(0, next);
      line.remove_prefix(next);
    }
  }

  // Plain quotes inside of other ones have to be told from the end.
  void text(std::string_view inside, bool plain) {
    out_ += '"';
    for (std::size_t i = 0; i < inside.size(); ++i) {
      const std::size_t next = behind_plain(inside, i);
      out_ += inside.substr(i, next - i);
      i = next;
      if (i == inside.size()) break;
      if (inside[i] == '\\' && i + 1 < inside.size()) {
        out_ += inside[i++];
      } else if (inside[i] == '"' && !plain) {
        out_ += '\\';
      }
      out_ += inside[i] == '\t' ? ' ' : inside[i];
    }
    out_ += '"';
  }

  std::string out_;
  bool unended_ = false;  // no text ends on the rest of this line
};

// Without commas that have nothing but space before a closing bracket. Texts are whole here.
std::string without_last_commas(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::optional<std::size_t> comma;  // in `out`, with only space behind it
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quoted) {
      const std::size_t next = behind_plain(text, at);
      out += text.substr(at, next - at);
      at = next;
      if (at == text.size()) break;
    }
    const char sign = text[at];
    if (quoted && sign == '\\') {
      out += sign;
      if (++at == text.size()) break;
    } else if (sign == '"') {
      quoted = !quoted;
      comma.reset();
    } else if (!quoted && sign == ',') {
      comma = out.size();
    } else if (!quoted && comma && (sign == '}' || sign == ']')) {
      out.erase(*comma, 1);
      comma.reset();
    } else if (!quoted && std::string_view(" \t\r\n").find(sign) == std::string_view::npos) {
      comma.reset();
    }
    out += text[at];
  }
  return out;
}

// What a chat puts before and after a file: "```json" and "```".
bool is_code_fence(std::string_view line) { return trimmed(line).starts_with("```"); }

std::vector<Mended::Line> differences(std::string_view before, std::string_view after) {
  const auto old_lines = split(before, '\n'), new_lines = split(after, '\n');
  std::vector<Mended::Line> out;
  for (std::size_t i = 0; i < old_lines.size() && i < new_lines.size(); ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    out.push_back({static_cast<int>(i) + 1, std::string(trimmed(old_lines[i])),
                   std::string(trimmed(new_lines[i]))});
  }
  return out;
}

}  // namespace

Mended mend(std::string_view text) {
  const std::string_view before = text;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Mended mended;
  Mender mender;
  for (const std::string_view line : split(text, '\n')) {
    if (!mended.text.empty() || line.data() != text.data()) mended.text += '\n';
    if (!is_code_fence(line)) mended.text += mender.line(line);
  }
  mended.text = without_last_commas(mended.text);
  mended.lines = differences(before, mended.text);
  return mended;
}

}  // namespace askwell::store
