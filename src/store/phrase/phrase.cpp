#include "store/phrase/phrase.h"

#include "store/phrase/phrase_rows.h"

namespace askwell::store {

namespace {

static_assert(static_cast<int>(Says::id_twice) + 1 == static_cast<int>(Says::no_scenario));
static_assert(static_cast<int>(Says::talk_score_form) + 1 == static_cast<int>(Says::count));

// "a", "b" or "c"; a list that is cut short has no "or".
std::string listed(const Phrase& list, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < list.gaps.size(); ++i) {
    const bool last = i + 1 == list.gaps.size();
    if (i > 0) out += wording(last ? list.says : Says::some_of, lang);
    out += written(list.gaps[i], lang);
  }
  return out;
}

// Which gap a text begins with, "{a}" being 0; something out of range for none.
std::size_t gap_at(std::string_view text) {
  if (text.size() < 3 || text[0] != '{' || text[2] != '}') return std::string_view::npos;
  return static_cast<std::size_t>(text[1] - 'a');
}

}  // namespace

std::string_view wording(Says says, Lang lang) {
  if (says < Says::quoted) return {};
  const bool of_files = says < Says::no_scenario;
  const Says first = of_files ? Says::quoted : Says::no_scenario;
  std::string_view left = of_files ? phrases_of_files() : phrases_of_scenarios();
  int before = (static_cast<int>(says) - static_cast<int>(first)) * 2 + static_cast<int>(lang);
  for (; before > 0; --before) left.remove_prefix(left.find('\0') + 1);
  return left.substr(0, left.find('\0'));
}

std::string written(const Phrase& phrase, Lang lang) {
  if (phrase.says < Says::quoted) return phrase.words;
  if (phrase.says == Says::any_of || phrase.says == Says::some_of) return listed(phrase, lang);
  std::string out;
  const std::string_view text = wording(phrase.says, lang);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t gap = gap_at(text.substr(at));
    if (gap < phrase.gaps.size()) {
      out += written(phrase.gaps[gap], lang);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

Phrase quoted(std::string_view words) { return {Says::quoted, {words}}; }

}  // namespace askwell::store
