// Reads the project's own files for tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "store/pack/pack.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::store::test {

// A file, by its path below the project's root.
inline std::string file(const std::string& path) {
  const std::string full = path.front() == '/' ? path : ASKWELL_ROOT "/" + path;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(full.c_str(), "rb"),
                                                           &std::fclose);
  REQUIRE_MESSAGE(in != nullptr, full);
  std::string text;
  std::vector<char> part(65536);
  while (const std::size_t got = std::fread(part.data(), 1, part.size(), in.get())) {
    text.append(part.data(), got);
  }
  return text;
}

inline Stock stock() {
  Stock stock;
  const std::vector<Problem> problems = read_stock(file("assets/reactions.json"), stock);
  for (const Problem& problem : problems) FAIL(told("assets/reactions.json", problem));
  return stock;
}

// The shipped scenario as text.
inline std::string quedou() { return file("scenarios/quedou-seals.json"); }

inline Scenario scenario(const std::string& json) {
  ScenarioFile read = read_scenario(json, stock());
  for (const Problem& problem : read.problems) CHECK_MESSAGE(false, told("scenario", problem));
  REQUIRE(read.scenario.has_value());
  return std::move(*read.scenario);
}

// All that the app needs to speak a language, "en" or "zh".
inline Pack pack(const std::string& lang) {
  Result<Pack> read = read_pack(file(ASKWELL_PACKS "/" + lang + ".json"));
  REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().sentence));
  return std::move(read).value();
}

// All that is wrong with a scenario, one a line, as `askwell check` prints it.
inline std::string faults(const std::string& json) {
  std::string out;
  for (const Problem& problem : read_scenario(json, stock()).problems) {
    out += told("f", problem) + "\n";
  }
  return out;
}

// `text` with its first `from` replaced.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

}  // namespace askwell::store::test
