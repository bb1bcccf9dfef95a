#include "cli/embedded.h"

#include <cassert>

#include "store/json/json.h"

namespace askwell::cli {

namespace {

constexpr unsigned char reactions_json[] = {
#include "reactions.inc"
};
constexpr unsigned char words_json[] = {
#include "words.inc"
};

template <std::size_t size>
std::string_view text_of(const unsigned char (&bytes)[size]) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

store::Stock stock() {
  store::Stock stock;
  const std::vector<store::Problem> problems = read_stock(text_of(reactions_json), stock);
  assert(problems.empty());  // a test reads the same file
  return stock;
}

Words words(Lang lang) {
  Words words;
  std::vector<store::Problem> problems;
  const std::optional<store::Json> json =
      store::read_json(text_of(words_json), sizeof words_json, problems);
  assert(json.has_value());
  for (const store::Value& word : json->children(json->root())) {
    const store::Value* text = json->find(word, code(lang));
    if (text != nullptr) words.add(std::string(word.name), std::string(text->text));
  }
  return words;
}

}  // namespace askwell::cli
