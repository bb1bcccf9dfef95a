#include "cli/arguments.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"

namespace askwell::cli {

Result<Arguments> Arguments::read(const std::vector<std::string>& words,
                                  std::initializer_list<std::string_view> flags,
                                  std::initializer_list<std::string_view> options) {
  const auto among = [](std::initializer_list<std::string_view> names, std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  Arguments out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (!word.starts_with("--")) {
      out.files_.push_back(word);
    } else if (among(flags, word)) {
      out.options_.push_back({word, ""});
    } else if (!among(options, word)) {
      std::vector<std::string_view> known(flags);
      known.insert(known.end(), options.begin(), options.end());
      const std::string_view near = nearest(word, known);
      return Error{
          Errc::bad_input,
          "there is no option " + word +
              (near.empty() ? std::string() : ": did you mean " + std::string(near) + "?")};
    } else if (at + 1 == words.size()) {
      return Error{Errc::bad_input, word + " needs a value"};
    } else {
      out.options_.push_back({word, words[++at]});
    }
  }
  return out;
}

bool Arguments::has(std::string_view flag) const { return value(flag).has_value(); }

std::optional<std::string> Arguments::value(std::string_view option) const {
  for (const Option& one : options_) {
    if (one.name == option) return one.value;
  }
  return std::nullopt;
}

std::optional<Lang> Arguments::lang() const {
  const std::string name = value("--lang").value_or("en");
  for (const Lang lang : all_langs) {
    if (code(lang) == name) return lang;
  }
  return std::nullopt;
}

int usage(std::string_view why) {
  const int size = static_cast<int>(why.size());
  std::fprintf(stderr, "askwell: %.*s\n\"askwell help\" tells more\n", size, why.data());
  return wrong_usage;
}

}  // namespace askwell::cli
