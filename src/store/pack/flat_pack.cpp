#include "store/pack/flat_pack.h"

#include <array>
#include <cassert>
#include <charconv>
#include <optional>
#include <type_traits>
#include <vector>

#include "store/pack/flat_fields.h"
#include "store/record/checksum.h"

namespace askwell::store {

namespace {

constexpr std::string_view mark = "askwell flat/1 ";
constexpr char end_of_text = '\t';

template <class T>
concept Number = std::is_enum_v<T> || std::is_integral_v<T>;

class Writer {
 public:
  template <class... Parts>
  void operator()(Parts&... parts) {
    (part(parts), ...);
  }

  std::string whole() const {
    const std::string rest = std::to_string(numbers_.size()) + '\n' + numbers_ + letters_;
    return std::string(mark) + checksum(rest) + ' ' + rest;
  }

 private:
  void number(long value) { numbers_ += std::to_string(value) + ' '; }
  void letters(std::string_view text) {
    assert(text.find(end_of_text) == std::string_view::npos);
    (letters_ += text) += end_of_text;
  }

  template <Number T>
  void part(T& value) {
    number(static_cast<long>(value));
  }
  void part(std::string& text) { letters(text); }
  void part(Words& words) {
    number(std::distance(words.begin(), words.end()));
    for (const auto& [key, text] : words) {
      letters(key);
      letters(text);
    }
  }
  void part(Texts& texts) {
    number(texts.size());
    for (int text = 0; text < texts.size(); ++text) {
      const auto id = static_cast<TextId>(text);
      for (const Lang lang : all_langs) {
        number(texts.wordings(id, lang));
        for (int dice = 0; dice < texts.wordings(id, lang); ++dice) {
          letters(texts.get(id, lang, static_cast<std::uint32_t>(dice)));
        }
      }
    }
  }
  template <class T>
  void part(std::vector<T>& list) {
    number(static_cast<long>(list.size()));
    for (T& one : list) part(one);
  }
  template <class T, std::size_t count>
  void part(std::array<T, count>& list) {
    for (T& one : list) part(one);
  }
  template <class T>
  void part(std::optional<T>& maybe) {
    number(maybe.has_value() ? 1 : 0);
    if (maybe) part(*maybe);
  }
  template <class T>
  void part(T& whole) {
    fields(*this, whole);
  }

  std::string numbers_, letters_;
};

// Reads 0 and nothing once something is missing.
class Reader {
 public:
  // What follows the checksum.
  explicit Reader(std::string_view rest) : numbers_(rest) {
    const std::size_t begin = rest.find('\n') + 1;
    const int size = number();
    if (static_cast<std::size_t>(size) > rest.size() - begin) {
      fail();
      return;
    }
    numbers_ = rest.substr(begin, static_cast<std::size_t>(size));
    letters_ = rest.substr(begin + static_cast<std::size_t>(size));
  }

  template <class... Parts>
  void operator()(Parts&... parts) {
    (part(parts), ...);
  }

  // Whether everything was there and nothing is left.
  bool complete() const { return !failed_ && numbers_.empty() && letters_.empty(); }

 private:
  void fail() {
    failed_ = true;
    numbers_ = letters_ = {};
  }

  int number() {
    int value = 0;
    const auto [end, fault] =
        std::from_chars(numbers_.data(), numbers_.data() + numbers_.size(), value);
    if (fault != std::errc{} || end == numbers_.data() + numbers_.size()) {
      fail();
      return 0;
    }
    numbers_.remove_prefix(static_cast<std::size_t>(end + 1 - numbers_.data()));
    return value;
  }
  // Of what each takes a byte at least.
  std::size_t count() {
    const auto value = static_cast<std::size_t>(number());
    if (value <= numbers_.size() + letters_.size()) return value;
    fail();
    return 0;
  }
  std::string_view letters() {
    const std::size_t end = letters_.find(end_of_text);
    if (end == std::string_view::npos) {
      fail();
      return {};
    }
    const std::string_view text = letters_.substr(0, end);
    letters_.remove_prefix(end + 1);
    return text;
  }

  template <Number T>
  void part(T& value) {
    value = static_cast<T>(number());
  }
  void part(std::string& text) { text = letters(); }
  void part(Words& words) {
    for (std::size_t left = count(); left > 0; --left) {
      std::string key(letters());
      words.add(std::move(key), std::string(letters()));
    }
  }
  void part(Texts& texts) {
    for (std::size_t left = count(); left > 0; --left) {
      const TextId id = texts.add();
      for (const Lang lang : all_langs) {
        for (std::size_t wordings = count(); wordings > 0; --wordings) {
          texts.add_wording(id, lang, letters());
        }
      }
    }
  }
  template <class T>
  void part(std::vector<T>& list) {
    list.resize(count());
    for (T& one : list) part(one);
  }
  template <class T, std::size_t count>
  void part(std::array<T, count>& list) {
    for (T& one : list) part(one);
  }
  template <class T>
  void part(std::optional<T>& maybe) {
    if (number() != 0) part(maybe.emplace());
  }
  template <class T>
  void part(T& whole) {
    fields(*this, whole);
  }

  std::string_view numbers_, letters_;
  bool failed_ = false;
};

}  // namespace

bool is_flat(std::string_view text) { return text.substr(0, mark.size()) == mark; }

std::string flat(const Pack& pack) {
  Pack copy = pack;  // the lists of fields are for both ways
  Writer writer;
  writer(copy);
  return writer.whole();
}

Result<Pack> read_flat(std::string_view text) {
  constexpr std::size_t sum = 8;
  const std::size_t begin = mark.size() + sum + 1;
  const Error damaged{Errc::bad_input,
                      "The words of this language can not be read: they are damaged"};
  if (!is_flat(text) || text.size() < begin) return damaged;
  const std::string_view rest = text.substr(begin);
  if (checksum(rest) != text.substr(mark.size(), sum)) return damaged;
  Reader reader(rest);
  Pack pack;
  reader(pack);
  if (!reader.complete()) return damaged;
  return pack;
}

}  // namespace askwell::store
