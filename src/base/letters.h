// Names in the order of the alphabet.
#pragma once

#include <string>
#include <string_view>

namespace askwell {

// What a name is sorted by: "Ecole" and "ÉCOLE" as "ecole". Latin letters go without their
// accents and in lower case, ligatures as two letters; all else stays as it is, in the order of
// Unicode: Chinese signs come after all letters, by their radical, not by how they sound.
std::string sort_key(std::string_view name);

}  // namespace askwell
