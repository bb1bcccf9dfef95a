// Names in the order of the alphabet, Chinese ones in the order of their sound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace askwell {

// Makes the keys by which names are sorted, byte by byte. To make one takes a walk over all
// signs whose sound is known: it is meant for a list, not for a comparison. In a browser the
// sounds arrive with the second part of the program (later_text.h); until then Chinese signs
// are in the order of Unicode.
class NameOrder {
 public:
  NameOrder();

  // "Ecole" and "ÉCOLE" as "ecole". Latin letters go without their accents and in lower case,
  // ligatures as two letters. Chinese signs come after all letters, by the commonest sound of
  // each, those of one sound by its tone; rare ones outside GB 2312 come last. All else stays
  // as it is, in the order of Unicode.
  std::string key(std::string_view name) const;

 private:
  std::vector<std::uint16_t> place_;  // of a sign from U+4E00 on, by sound; 0: not known
};

}  // namespace askwell
