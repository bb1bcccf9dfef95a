// The words after a verb: files and options.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/scenario/texts.h"

namespace askwell::cli {

// What every verb answers with: the program's exit code.
inline constexpr int fine = 0;
inline constexpr int has_problems = 1;
inline constexpr int wrong_usage = 2;

class Arguments {
 public:
  // `flags` stand alone ("--json"), `options` take the next word ("--seed 7").
  static Result<Arguments> read(const std::vector<std::string>& words,
                                std::initializer_list<std::string_view> flags,
                                std::initializer_list<std::string_view> options);

  const std::vector<std::string>& files() const { return files_; }
  bool has(std::string_view flag) const;
  std::optional<std::string> value(std::string_view option) const;
  // What "--lang" says, English where it is left out; nothing for a language unknown to us.
  std::optional<Lang> lang() const;

 private:
  struct Option {
    std::string name;
    std::string value;
  };
  std::vector<std::string> files_;
  std::vector<Option> options_;
};

// Tells on standard error what was wrong with the command, and how to go on.
int usage(std::string_view why);

}  // namespace askwell::cli
