#include "store/json/json_fault.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

#include "base/text.h"

namespace askwell::store {

namespace {

// What a Chinese keyboard or a word processor writes where JSON needs a plain character.
struct Lookalike {
  std::string_view wide;
  std::string_view plain;
  Says name;
};
constexpr auto lookalikes = std::to_array<Lookalike>({
    {"“", "\"", Says::curly_quote},
    {"”", "\"", Says::curly_quote},
    {"„", "\"", Says::curly_quote},
    {"‟", "\"", Says::curly_quote},
    {"‘", "\"", Says::curly_quote},
    {"’", "\"", Says::curly_quote},
    {"＂", "\"", Says::wide_quote},
    {"＇", "\"", Says::wide_quote},
    {"「", "\"", Says::corner_bracket},
    {"」", "\"", Says::corner_bracket},
    {"『", "\"", Says::corner_bracket},
    {"』", "\"", Says::corner_bracket},
    {"：", ":", Says::wide_colon},
    {"，", ",", Says::wide_comma},
    {"、", ",", Says::chinese_comma},
    {"；", ",", Says::wide_semicolon},
    {"｛", "{", Says::wide_bracket},
    {"｝", "}", Says::wide_bracket},
    {"［", "[", Says::wide_bracket},
    {"］", "]", Says::wide_bracket},
    {"【", "[", Says::wide_bracket},
    {"】", "]", Says::wide_bracket},
    {"－", "-", Says::wide_minus},
    {"．", ".", Says::wide_stop},
    {"　", " ", Says::wide_space},
    {"\xC2\xA0", " ", Says::no_break_space},
    {"\xE2\x80\x8B", "", Says::zero_width_space},
    {"\xEF\xBB\xBF", "", Says::byte_order_mark},
});

const Lookalike* lookalike_at(std::string_view text, std::size_t at) {
  for (const Lookalike& one : lookalikes) {
    if (text.substr(at).starts_with(one.wide)) return &one;
  }
  return nullptr;
}

Phrase told(const Lookalike& found) {
  if (found.plain.empty()) return {Says::lookalike_nothing, {found.name}};
  if (found.plain == " ") return {Says::lookalike_space, {found.name}};
  return {Says::lookalike, {found.wide, found.name, found.plain}};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '+' || c == '.'; }

// Whether a token that is neither text nor bracket is one that JSON knows.
bool is_good_scalar(std::string_view token) {
  if (token == "true" || token == "false" || token == "null") return true;
  if (token.starts_with('-')) token.remove_prefix(1);
  const auto digits = [&token] {
    std::size_t count = 0;
    while (count < token.size() && is_digit(token[count])) ++count;
    token.remove_prefix(count);
    return count;
  };
  const bool zero = token.starts_with('0');
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (token.starts_with('.')) {
    token.remove_prefix(1);
    if (digits() == 0) return false;
  }
  if (token.starts_with('e') || token.starts_with('E')) {
    token.remove_prefix(1);
    if (token.starts_with('-') || token.starts_with('+')) token.remove_prefix(1);
    if (digits() == 0) return false;
  }
  return token.empty();
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(at, std::min<std::size_t>(end - at, 40));
}

// What stands there, for a sentence: one code point in quotes.
Phrase seen_at(std::string_view text, std::size_t at) {
  return quoted(text.substr(at, code_point_at(text, at).bytes));
}

// One fault under investigation: the text, the place looked at and the verdict.
class Investigation {
 public:
  Investigation(std::string_view text, const Stop& stop)
      : text_(text), stop_(stop), wait_(stop.wait), here_(stop.after) {}

  Problem result() {
    if (std::optional<Problem> bad = bad_scalar()) return *bad;
    skip_spaces();
    pass_separator();
    if (here_.at == text_.size()) return at_end();
    if (const Lookalike* found = lookalike_at(text_, here_.at)) {
      return fault(here_, told(*found));
    }
    switch (text_[here_.at]) {
      case '/':
      case '#':
        return fault(here_, Says::no_comments);
      case '\'':
        return fault(here_, Says::single_quotes);
      case '`':
        return fault(here_, Says::code_fence);
      default:
        break;
    }
    return unexpected();
  }

 private:
  char c() const { return text_[here_.at]; }

  void skip_spaces() {
    std::size_t at = here_.at;
    while (at < text_.size() &&
           (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\n' || text_[at] == '\r')) {
      ++at;
    }
    here_.go(text_, at);
  }

  // The parser does not tell of a comma or a colon that it took.
  void pass_separator() {
    if (here_.at == text_.size()) return;
    const bool colon = wait_ == Stop::Wait::colon && c() == ':';
    const bool comma = wait_ == Stop::Wait::comma && c() == ',';
    if (!colon && !comma) return;
    separator_ = here_;
    after_comma_ = comma;
    wait_ = comma && stop_.in_object ? Stop::Wait::name : Stop::Wait::first;
    here_.go(text_, here_.at + 1);
    skip_spaces();
  }

  Problem at_end() {
    if (text_.size() == stop_.after.at && !stop_.any_open) {
      return fault(here_, Says::empty_file);
    }
    if (!stop_.any_open) return fault(here_, Says::only_spaces);
    return fault(here_, {Says::still_open, {bracket(), stop_.open.line}});
  }

  Problem unexpected() {
    if (after_comma_ && (c() == '}' || c() == ']')) {
      return fault(separator_, {Says::comma_before, {seen()}});
    }
    const bool value = wait_ == Stop::Wait::first || wait_ == Stop::Wait::value_or_end;
    const bool name = wait_ == Stop::Wait::name || wait_ == Stop::Wait::name_or_end;
    if (c() == '"' && (value || name)) return in_text();
    if (value) return bad_value();
    if (name) return bad_name();
    if (std::optional<Place> curly = lookalike_in_last_text()) {
      return fault(*curly, told(*lookalike_at(text_, curly->at)));
    }
    if (wait_ == Stop::Wait::nothing) {
      return fault(here_, Says::after_the_end);
    }
    if (wait_ == Stop::Wait::colon) {
      return fault(here_, {Says::no_colon, {last_token()}});
    }
    if (c() == '}' || c() == ']') return wrong_bracket();
    if (c() == '"' || c() == '{' || c() == '[' || is_word(c())) {
      return fault(stop_.after, Says::no_comma);
    }
    return fault(here_, {Says::comma_or_end, {seen_at(text_, here_.at), end_bracket()}});
  }

  // The lexer may have taken the beginning of a word for the whole: 0 of 01.
  std::optional<Problem> bad_scalar() const {
    const std::string token = last_token();
    if (token.empty() || !is_word(token.front()) || is_good_scalar(token)) return {};
    return fault(stop_.token, wrong_word(token));
  }

  static Phrase wrong_word(std::string_view word) {
    if (is_letter(word.front())) return {Says::unquoted_text, {word}};
    return {Says::no_number, {quoted(word)}};
  }

  Problem bad_value() {
    if (c() == ',') return fault(here_, Says::no_value_before_comma);
    if (c() == '}' || c() == ']') {
      if (stop_.any_open && wait_ == Stop::Wait::value_or_end) return wrong_bracket();
      return fault(here_, {Says::no_value_before, {seen()}});
    }
    const std::string_view word = word_at(text_, here_.at);
    for (const std::string_view known : {"true", "false", "null"}) {
      if (word.size() == known.size() && nearest(lower(word), {known}) == known) {
        return fault(here_, {Says::write_for, {known, quoted(word)}});
      }
    }
    if (!word.empty()) return fault(here_, wrong_word(word));
    return fault(here_, {Says::no_value, {seen_at(text_, here_.at)}});
  }

  Problem bad_name() {
    const std::string_view word = word_at(text_, here_.at);
    if (!word.empty()) return fault(here_, {Says::unquoted_name, {word}});
    if (c() == ']') return wrong_bracket();
    if (c() == ',') return fault(here_, Says::comma_twice);
    return fault(here_, {Says::no_name, {seen_at(text_, here_.at)}});
  }

  Problem wrong_bracket() {
    if (!stop_.any_open) return fault(here_, Says::nothing_open);
    return fault(here_,
                 {Says::wrong_bracket, {seen(), bracket(), stop_.open.line, end_bracket()}});
  }

  // The lexer stumbled inside a text that begins here.
  Problem in_text() {
    for (std::size_t at = here_.at + 1; at < text_.size(); ++at) {
      Place place = here_;
      if (text_[at] == '\n' || text_[at] == '\r') return not_closed(at);
      if (static_cast<unsigned char>(text_[at]) < 0x20) {
        place.go(text_, at);
        const bool tab = text_[at] == '\t';
        return fault(place, tab ? Says::tab : Says::control);
      }
      if (text_[at] == '"') break;
      if (text_[at] != '\\') continue;
      if (at + 1 < text_.size() &&
          std::string_view("\"\\/bfnrt").find(text_[at + 1]) != std::string_view::npos) {
        ++at;
        continue;
      }
      if (well_formed_escape(at)) {
        at += surrogate_pair(at) ? 11 : 5;
        continue;
      }
      place.go(text_, at);
      return fault(place, Says::backslash);
    }
    return not_closed(text_.size());
  }

  Problem not_closed(std::size_t end) {
    for (std::size_t at = here_.at + 1; at < end; ++at) {
      const Lookalike* found = lookalike_at(text_, at);
      if (found == nullptr || found->plain != "\"") continue;
      Place place = here_;
      place.go(text_, at);
      return fault(place, told(*found));
    }
    return fault(here_, end == text_.size() ? Says::text_to_the_end : Says::text_not_closed);
  }

  std::optional<unsigned> code_unit(std::size_t at) const {
    if (text_.size() < at + 6 || text_[at] != '\\' || text_[at + 1] != 'u') return {};
    unsigned value = 0;
    for (const char digit : text_.substr(at + 2, 4)) {
      const std::size_t found = std::string_view("0123456789abcdef").find(lower(digit));
      if (found == std::string_view::npos) return {};
      value = value * 16 + static_cast<unsigned>(found);
    }
    return value;
  }
  bool surrogate_pair(std::size_t at) const {
    const std::optional<unsigned> high = code_unit(at), low = code_unit(at + 6);
    return high && low && *high >= 0xD800 && *high < 0xDC00 && *low >= 0xDC00 && *low < 0xE000;
  }
  bool well_formed_escape(std::size_t at) const {
    const std::optional<unsigned> unit = code_unit(at);
    return unit && (*unit < 0xD800 || *unit >= 0xE000 || surrogate_pair(at));
  }

  // A text closed by a curly quote runs on to the next plain one; what follows then makes no
  // sense, but the curly quote is the fault.
  std::optional<Place> lookalike_in_last_text() const {
    if (stop_.token.at >= text_.size() || text_[stop_.token.at] != '"') return {};
    for (std::size_t at = stop_.token.at + 1; at < stop_.after.at; ++at) {
      const Lookalike* found = lookalike_at(text_, at);
      if (found == nullptr || found->plain != "\"") continue;
      Place place = stop_.token;
      place.go(text_, at);
      return place;
    }
    return {};
  }

  std::string_view seen() const { return text_.substr(here_.at, 1); }
  std::string_view bracket() const { return stop_.in_object ? "{" : "["; }
  std::string_view end_bracket() const { return stop_.in_object ? "}" : "]"; }
  std::string last_token() const {
    return std::string(text_.substr(stop_.token.at, stop_.after.at - stop_.token.at));
  }

  static Problem fault(const Place& place, Phrase say) {
    return {.line = place.line, .column = place.column, .say = std::move(say)};
  }

  std::string_view text_;
  const Stop& stop_;
  Stop::Wait wait_;
  Place here_;
  Place separator_;
  bool after_comma_ = false;
};

}  // namespace

void Place::go(std::string_view text, std::size_t to) {
  assert(at <= to && to <= text.size());
  for (; at < to; ++at) {
    if (text[at] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
      ++column;  // a continuation byte belongs to the code point before it
    }
  }
}

Problem syntax_fault(std::string_view text, const Stop& stop) {
  return Investigation(text, stop).result();
}

Place nul_escape(std::string_view text, Place from) {
  Place place = from;
  for (std::size_t at = from.at; at < text.size(); ++at) {
    if (text[at] != '\\') continue;
    if (text.substr(at).starts_with("\\u0000")) {
      place.go(text, at);
      return place;
    }
    ++at;
  }
  return place;
}

}  // namespace askwell::store
