// What `askwell` can do: one function, and one file, a verb. Each takes the words after its
// name and answers with the exit code: 0 fine, 1 problems, 2 wrong usage.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace askwell::cli {

int check(const std::vector<std::string>& words);
int play(const std::vector<std::string>& words);
int replay(const std::vector<std::string>& words);
int sheet(const std::vector<std::string>& words);
int prove(const std::vector<std::string>& words);
int bench(const std::vector<std::string>& words);
int help(std::string_view version);

}  // namespace askwell::cli
