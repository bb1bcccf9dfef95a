#include "core/scenario/texts.h"

#include <cassert>

namespace askwell {

namespace {

std::size_t slot(Lang lang) { return lang == Lang::en ? 0 : 1; }

}  // namespace

std::string_view code(Lang lang) { return lang == Lang::en ? "en" : "zh"; }

TextId Texts::add() {
  for (Spoken& spoken : languages_) spoken.texts.emplace_back();
  return static_cast<TextId>(size() - 1);
}

void Texts::add_wording(TextId text, Lang lang, std::string_view wording) {
  Spoken& spoken = languages_[slot(lang)];
  Span& span = spoken.texts[static_cast<std::size_t>(text)];
  if (span.count == 0) span.first = static_cast<std::uint32_t>(spoken.ends.size());
  assert(span.first + span.count == spoken.ends.size());
  ++span.count;
  spoken.letters += wording;
  spoken.ends.push_back(static_cast<std::uint32_t>(spoken.letters.size()));
}

int Texts::size() const { return static_cast<int>(languages_.front().texts.size()); }

int Texts::wordings(TextId text, Lang lang) const {
  if (text == TextId::none) return 0;
  return static_cast<int>(languages_[slot(lang)].texts[static_cast<std::size_t>(text)].count);
}

std::string_view Texts::get(TextId text, Lang lang, std::uint32_t dice) const {
  if (text == TextId::none) return {};
  const std::size_t heard = wordings(text, lang) > 0 ? slot(lang) : 1 - slot(lang);
  const Spoken& spoken = languages_[heard];
  const Span span = spoken.texts[static_cast<std::size_t>(text)];
  if (span.count == 0) return {};
  const std::size_t wording = span.first + dice % span.count;
  const std::uint32_t begin = wording == 0 ? 0 : spoken.ends[wording - 1];
  return std::string_view(spoken.letters).substr(begin, spoken.ends[wording] - begin);
}

bool Texts::merge(Lang lang, const Texts& other) {
  if (other.size() != size()) return false;
  languages_[slot(lang)] = other.languages_[slot(lang)];
  return true;
}

Marked without_marks(std::string_view line) {
  Marked out;
  bool marked = false;  // seen a whole span
  for (;;) {
    const std::size_t open = line.find('*');
    const std::size_t close = open == std::string_view::npos ? open : line.find('*', open + 1);
    if (close == std::string_view::npos) {  // a lone asterisk is a letter like any other
      out.plain += line;
      return out;
    }
    out.plain += line.substr(0, open);
    const std::string_view words = line.substr(open + 1, close - open - 1);
    if (!marked) {
      out.begin = out.plain.size();
      out.marked = words;
      marked = true;
    }
    out.plain += words;
    line.remove_prefix(close + 1);
  }
}

}  // namespace askwell
