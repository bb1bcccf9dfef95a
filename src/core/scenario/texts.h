// Every sentence of a scenario, in every language it has.
//
// A text is one thing to say. In each language it has one or more wordings that mean the
// same; which one is heard is a matter of dice, never of rules. A text may lack a language
// (none yet loaded, or never written): then the other language is shown rather than nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace askwell {

enum class Lang : std::uint8_t { en, zh };
inline constexpr std::array<Lang, 2> all_langs{Lang::en, Lang::zh};

// "en" or "zh", as in files and addresses.
std::string_view code(Lang lang);

enum class TextId : std::int32_t { none = -1 };

class Texts {
 public:
  // A new text without any wording; add_wording() gives it some.
  TextId add();
  // All wordings of one text in one language are added before those of another text.
  void add_wording(TextId text, Lang lang, std::string_view wording);

  int size() const;
  int wordings(TextId text, Lang lang) const;

  // The wording that `dice` picks, of `lang` or else of the other language. Empty for
  // TextId::none and for a text without wordings. Valid until the next add.
  std::string_view get(TextId text, Lang lang, std::uint32_t dice = 0) const;

  // Takes over the wordings of `lang` from `other`, a table of the same size and order: how
  // a second language arrives later. False, and nothing changes, if the sizes differ.
  bool merge(Lang lang, const Texts& other);

  bool operator==(const Texts&) const = default;

 private:
  struct Span {  // of wordings
    std::uint32_t first = 0, count = 0;
    bool operator==(const Span&) const = default;
  };
  // All wordings of a language in one string: a scenario has hundreds, and some are copied
  // with their variants.
  struct Spoken {
    std::vector<Span> texts;
    std::vector<std::uint32_t> ends;  // of each wording, in `letters`
    std::string letters;
    bool operator==(const Spoken&) const = default;
  };
  std::array<Spoken, 2> languages_;
};

// A customer's line marks the words that matter with *asterisks*. `plain` is the line
// without the marks; `marked` the marked words, empty if there are none; `begin` is where
// they start in `plain`, in bytes.
struct Marked {
  std::string plain;
  std::string marked;
  std::size_t begin = 0;
};
Marked without_marks(std::string_view line);

}  // namespace askwell
