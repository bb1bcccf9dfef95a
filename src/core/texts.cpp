#include "core/texts.h"

namespace askwell {

namespace {

std::size_t slot(Lang lang) { return lang == Lang::en ? 0 : 1; }

}  // namespace

std::string_view code(Lang lang) { return lang == Lang::en ? "en" : "zh"; }

TextId Texts::add() {
  texts_.emplace_back();
  return static_cast<TextId>(texts_.size() - 1);
}

void Texts::add_wording(TextId text, Lang lang, std::string wording) {
  texts_[static_cast<std::size_t>(text)][slot(lang)].push_back(std::move(wording));
}

int Texts::wordings(TextId text, Lang lang) const {
  if (text == TextId::none) return 0;
  return static_cast<int>(texts_[static_cast<std::size_t>(text)][slot(lang)].size());
}

std::string_view Texts::get(TextId text, Lang lang, std::uint32_t dice) const {
  if (text == TextId::none) return {};
  const std::array<Wordings, 2>& both = texts_[static_cast<std::size_t>(text)];
  const Wordings& own = both[slot(lang)];
  const Wordings& heard = own.empty() ? both[1 - slot(lang)] : own;
  if (heard.empty()) return {};
  return heard[dice % heard.size()];
}

bool Texts::merge(Lang lang, const Texts& other) {
  if (other.size() != size()) return false;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    texts_[i][slot(lang)] = other.texts_[i][slot(lang)];
  }
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
