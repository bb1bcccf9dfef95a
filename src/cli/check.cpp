#include <cstdio>

#include "cli/arguments.h"
#include "cli/embedded.h"
#include "cli/files.h"
#include "cli/verbs.h"
#include "store/attempt/attempt.h"
#include "store/attempt/talk.h"
#include "store/record/backup.h"
#include "store/scenario/scenario_reader.h"

namespace askwell::cli {

namespace {

std::vector<store::Problem> one_problem(const Error& error) {
  return {{.say = error.sentence}};
}

std::vector<store::Problem> problems_of(const std::string& path, const std::string& text,
                                        const store::Stock& stock) {
  std::vector<store::Problem> problems;
  if (path.ends_with(".talk")) {
    read_talk(text, problems);
    return problems;
  }
  const std::string kind = store::file_kind(text);
  if (kind.starts_with("attempt/")) {
    const Result<store::Attempt> read = store::read_attempt_json(text);
    return read ? problems : one_problem(read.error());
  }
  if (kind.starts_with("backup/")) {
    const Result<store::Backup> read = store::read_backup(text);
    return read ? problems : one_problem(read.error());
  }
  return read_scenario(text, stock).problems;
}

}  // namespace

int check(const std::vector<std::string>& words) {
  const Result<Arguments> arguments = Arguments::read(words, {}, {"--lang"});
  if (!arguments) return usage(arguments.error().sentence);
  const std::optional<Lang> lang = arguments->lang();
  if (!lang) return usage("--lang is en or zh");
  if (arguments->files().empty()) return usage("check needs a file");

  const store::Stock stock = cli::stock();
  int problems = 0;
  for (const std::string& path : arguments->files()) {
    const Result<std::string> text = read_file(path);
    if (!text) {
      print(path, text.error());
      ++problems;
      continue;
    }
    for (const store::Problem& problem : problems_of(path, *text, stock)) {
      print(path, problem, *lang);
      ++problems;
    }
  }
  return problems == 0 ? fine : has_problems;
}

}  // namespace askwell::cli
