// Files, and the scenarios in them.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "core/scenario/scenario.h"
#include "store/phrase/problem.h"

namespace askwell::cli {

// The bytes of a file, at most 20 MB.
Result<std::string> read_file(const std::string& path);

// The bytes of standard input, at most 20 MB.
Result<std::string> read_input();

// "file:line:column: sentence" on standard output.
void print(const std::string& path, const store::Problem& problem, Lang lang = Lang::en);
void print(const std::string& path, const Error& error);

// A scenario that can be played; if there is none, its problems have been printed.
std::optional<Scenario> load_scenario(const std::string& path);

// `path` as it is meant in a file that stands at `from`.
std::string beside(const std::string& from, const std::string& path);

}  // namespace askwell::cli
