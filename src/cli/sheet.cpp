#include <cstdio>
#include <iostream>

#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/verbs.h"
#include "store/customers/sheet.h"

namespace askwell::cli {

namespace {

void print_line(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
}

int answer_lines() {
  std::string line;
  while (std::getline(std::cin, line)) {
    print_line(store::answer_line(line));
    std::fflush(stdout);
  }
  return fine;
}

}  // namespace

int sheet(const std::vector<std::string>& words) {
  const Result<Arguments> arguments = Arguments::read(words, {"--batch"}, {});
  if (!arguments) return usage(arguments.error().sentence);
  const std::size_t names = arguments->files().size();
  if (arguments->has("--batch"))
    return names == 0 ? answer_lines() : usage("sheet takes --batch or a name");
  if (names != 1) return usage("sheet needs the name of one worksheet, or --batch");

  const Result<std::string> in = read_input();
  if (!in) return usage(in.error().sentence);
  const store::SheetAnswer answer = store::answer_sheet(arguments->files().front(), *in);
  print_line(answer.json);
  return answer.ok ? fine : has_problems;
}

}  // namespace askwell::cli
