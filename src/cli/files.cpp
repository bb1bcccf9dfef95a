#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "cli/embedded.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::cli {

namespace {

Result<std::string> read_all(std::FILE* in) {
  constexpr std::size_t most = 20'000'000;
  std::string text;
  std::vector<char> part(65536);
  if (in != nullptr) {
    while (const std::size_t got = std::fread(part.data(), 1, part.size(), in)) {
      text.append(part.data(), got);
      if (text.size() > most) return Error{Errc::too_big, "this file is over 20 MB"};
    }
  }
  if (in == nullptr || std::ferror(in) != 0) {
    return Error{Errc::storage,
                 std::string("this file can not be read: ") + std::strerror(errno)};
  }
  return text;
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })> in(
      std::fopen(path.c_str(), "rb"));
  return read_all(in.get());
}

Result<std::string> read_input() { return read_all(stdin); }

void print(const std::string& path, const store::Problem& problem, Lang lang) {
  std::puts(told(path, problem, lang).c_str());
}

void print(const std::string& path, const Error& error) {
  print(path, store::Problem{.say = error.sentence});
}

std::optional<Scenario> load_scenario(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) {
    print(path, text.error());
    return std::nullopt;
  }
  store::ScenarioFile file = store::read_scenario(*text, stock());
  if (!file.scenario) {
    for (const store::Problem& problem : file.problems) print(path, problem);
  }
  return std::move(file.scenario);
}

std::string beside(const std::string& from, const std::string& path) {
  const std::size_t folder = from.rfind('/');
  if (path.starts_with('/') || folder == std::string::npos) return path;
  return from.substr(0, folder + 1) + path;
}

}  // namespace askwell::cli
