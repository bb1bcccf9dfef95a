// Test files of the Unicode Character Database, as Debian's unicode-data installs them.
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"

namespace askwell::fakes {

struct UnicodeCase {
  std::string line;                  // as it stands in the file, with its comment
  std::string text;                  // UTF-8
  std::vector<std::size_t> breaks;   // bytes of the text before which it may be parted
  std::vector<std::string> classes;  // of its code points, as the comment names them
};

// Every line of "auxiliary/<name>.txt"; none if the package is not installed.
inline std::vector<UnicodeCase> unicode_cases(const std::string& name) {
  std::ifstream file("/usr/share/unicode/auxiliary/" + name + ".txt");
  std::vector<UnicodeCase> cases;
  for (std::string line; std::getline(file, line);) {
    const std::size_t comment = line.find('#');
    if (comment == 0 || comment == std::string::npos) continue;
    UnicodeCase found{.line = line, .text = {}, .breaks = {}, .classes = {}};
    const std::string rule = line.substr(0, line.find('\t'));
    for (const std::string_view part : split(rule, ' ')) {
      if (part == "\xC3\xB7") found.breaks.push_back(found.text.size());
      if (part == "\xC3\xB7" || part == "\xC3\x97" || part.empty()) continue;
      append_utf8(found.text,
                  static_cast<char32_t>(std::stoul(std::string(part), nullptr, 16)));
    }
    for (std::size_t at = line.find(" (", comment); at != std::string::npos;
         at = line.find(" (", at + 2)) {
      found.classes.push_back(line.substr(at + 2, line.find(')', at) - at - 2));
    }
    cases.push_back(std::move(found));
  }
  return cases;
}

}  // namespace askwell::fakes
